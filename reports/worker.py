"""One process of a batch: opens the store and a browser once, then makes one report after the other."""

from __future__ import annotations

import atexit
import io
import os
import signal
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from pypdf import PdfWriter

from components import addresses
from components import pins as pinned
from components.pins import Pinned
from data_layer import queries
from data_layer.errors import DataLayerError
from reports.asking import asked
from reports.chromium import Browser, browser
from reports.deck import deck_bytes
from reports.wanted import Report, open_store

UPRIGHT_PX, LYING_PX = 794, 1123  # of A4


@dataclass(frozen=True)
class Task:
    """What all reports of a batch share; ``origin``: of the served pages, ``""`` where none are printed."""

    origin: str
    out: Path
    template: Path | None
    story: str


@dataclass
class _Process:
    task: Task
    open: ExitStack = field(default_factory=ExitStack)
    browser: Browser | None = None


_own: list[_Process] = []


def begin(task: Task) -> None:
    """Prepare this process; the terminal's Ctrl+C is for the parent, which ends it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    open_store()
    _own.append(_Process(task))
    atexit.register(_own[0].open.close)


def make(report: Report) -> str:
    """Make one report and put it in its place in one step; returns why it failed, or ``""``."""
    own = _own[0]
    try:
        content = _deck(own, report) if report.ending == "pptx" else _sheets(own, report)
        _put(own.task.out / report.file, content)
    except DataLayerError as error:
        _lose_browser(own, error)
        return error.message
    except OSError as error:
        return f"{error.strerror or error}; is there space left?"
    return ""


def _deck(own: _Process, report: Report) -> bytes:
    query = {"kommune": report.token, "fortaelling": own.task.story}
    return deck_bytes(asked(query), template=own.task.template)


def _sheets(own: _Process, report: Report) -> bytes:
    """Print the sheet and the views behind each other."""
    if own.browser is None:
        own.browser = own.open.enter_context(browser())
    frame = queries.overview(addresses.read("overview", {"kommune": report.token})).frame
    story = pinned.presentation_address(frame, Pinned(story=own.task.story))
    pages = ((addresses.address("sheet", frame), UPRIGHT_PX), (story, LYING_PX))
    joined = PdfWriter()
    for address, width in pages:
        joined.append(io.BytesIO(own.browser.pdf(f"{own.task.origin}{address}", width)))
    joined.add_metadata({"/Title": Path(report.file).stem})
    made = io.BytesIO()
    joined.write(made)
    return made.getvalue()


def _lose_browser(own: _Process, error: DataLayerError) -> None:
    """Begin the next report with a new browser after one that failed."""
    if error.code == "browser_failed":
        own.browser = None
        own.open.close()


def _put(file: Path, content: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=file.parent, prefix=".", suffix=file.suffix, delete=False) as new:
        new.write(content)
    Path(new.name).chmod(0o644)
    os.replace(new.name, file)  # noqa: PTH105
