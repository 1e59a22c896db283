"""A batch of reports on several processes: what is finished stays, what fails stops nothing else."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path

from tqdm import tqdm

from reports import worker
from reports.serving import serving
from reports.wanted import Report, Wanted

FINISHED = "rapporter.json"  # in the folder: which file is of which version


@dataclass
class Outcome:
    """What became of a batch; ``failed``: why, by file."""

    n_made: int = 0
    n_kept: int = 0
    failed: dict[str, str] = field(default_factory=dict)


def make_all(wanted: Wanted) -> Outcome:
    """Make every report that is not there yet, with progress on the terminal.

    Raises
    ------
    DataLayerError ``no_server``: the pages to print cannot be served.
    """
    finished = read_finished(wanted.out)
    missing = [one for one in wanted.reports if not _is_there(one, wanted, finished)]
    outcome = Outcome(n_kept=len(wanted.reports) - len(missing))
    if not missing:
        return outcome
    with _pages(missing) as origin:
        task = worker.Task(origin, wanted.out, wanted.template, wanted.story)
        pool = ProcessPoolExecutor(wanted.jobs, get_context("spawn"), worker.begin, (task,))
        with pool:
            asked = {pool.submit(worker.make, one): one for one in missing}
            for future in tqdm(as_completed(asked), total=len(asked), desc="reports", unit="file", file=sys.stderr):
                file, reason = asked[future].file, _reason(future)
                if reason:
                    outcome.failed[file] = reason
                    continue
                outcome.n_made += 1
                finished[file] = wanted.version
                write_finished(wanted.out, finished)
    return outcome


def _reason(future: Future[str]) -> str:
    """Say why a report was not made; ``""`` for one that was."""
    error = future.exception()
    if isinstance(error, BrokenProcessPool):
        return "its process ended; is there memory enough for --jobs?"
    return f"{type(error).__name__}: {error}" if error else future.result()


def _is_there(report: Report, wanted: Wanted, finished: dict[str, str]) -> bool:
    return finished.get(report.file) == wanted.version and (wanted.out / report.file).is_file()


@contextmanager
def _pages(missing: list[Report]) -> Iterator[str]:
    """Serve the pages while there is something to print."""
    if any(one.ending == "pdf" for one in missing):
        with serving() as origin:
            yield origin
    else:
        yield ""


def read_finished(folder: Path) -> dict[str, str]:
    """Read which file is of which version; a list that is gone or damaged makes everything anew."""
    try:
        read = json.loads((folder / FINISHED).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {str(file): str(version) for file, version in read.items()} if isinstance(read, dict) else {}


def write_finished(folder: Path, finished: dict[str, str]) -> None:
    """Replace the list in one step."""
    new = folder / f".{FINISHED}"
    new.write_text(json.dumps(finished, indent=1), encoding="utf-8")
    os.replace(new, folder / FINISHED)  # noqa: PTH105
