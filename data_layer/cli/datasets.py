"""Commands on what is stored: ``export``, ``list``, ``activate``, ``prune``, ``seed``."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from data_layer.cli.printing import describe, fail
from data_layer.config import read_config
from data_layer.demo.files import demo_files, demo_metadata
from data_layer.errors import DataLayerError
from data_layer.schema import DatasetInfo, Subject
from data_layer.store import (
    NewDataset,
    activate,
    active_datasets,
    list_datasets,
    open_store,
    prune,
    read_table,
    save_datasets,
)
from data_layer.tables.export import marked_csv_text
from data_layer.tables.reading import read_subject

if TYPE_CHECKING:
    import sqlalchemy as sa


def add_export(parser: argparse.ArgumentParser) -> None:
    """Declare ``export SUBJECT --out FILE``."""
    parser.add_argument("subject", type=Subject, choices=list(Subject), metavar="SUBJECT", help=", ".join(Subject))
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="file to write; replaced if it exists")
    parser.set_defaults(run=_export)


def add_list(parser: argparse.ArgumentParser) -> None:
    """Declare ``list``."""
    parser.set_defaults(run=_list)


def add_activate(parser: argparse.ArgumentParser) -> None:
    """Declare ``activate ID``."""
    parser.add_argument("id", type=int, help="id of the version, see list")
    parser.set_defaults(run=_activate)


def add_prune(parser: argparse.ArgumentParser) -> None:
    """Declare ``prune --keep N``."""
    parser.add_argument("--keep", type=int, required=True, metavar="N", help="newest versions of each subject to keep")
    parser.set_defaults(run=_prune)


def add_seed(parser: argparse.ArgumentParser) -> None:
    """Declare ``seed``."""
    parser.set_defaults(run=_seed)


def _export(options: argparse.Namespace) -> int:
    engine = open_store(read_config().database_url)
    info = active_datasets(engine).get(options.subject)
    if info is None:
        return fail(f"Expected an active {options.subject} dataset, got none; import one or run seed.")
    table = read_table(engine, info.id, info.subject)
    _replace_file(options.out, marked_csv_text(info.subject, table, simulated=info.simulated))
    print(f"Wrote {info.n_rows} rows to {options.out}: {describe(info)}")
    return 0


def _replace_file(path: Path, text: str) -> None:
    """Write beside the target and swap, so that no half file is ever seen."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.part")
    try:
        draft.write_text(text, encoding="utf-8", newline="")
        draft.replace(path)
    finally:
        draft.unlink(missing_ok=True)


def _list(_options: argparse.Namespace) -> int:
    engine = open_store(read_config().database_url)
    current = {info.id for info in active_datasets(engine).values()}
    infos = list_datasets(engine)
    for info in infos:
        print(f"{'active' if info.id in current else '      '}  {describe(info)}")
    if not infos:
        print("No datasets are stored; import one or run seed.")
    return 0


def _activate(options: argparse.Namespace) -> int:
    print(f"Active: {describe(activate(open_store(read_config().database_url), options.id))}")
    return 0


def _seed(_options: argparse.Namespace) -> int:
    engine = open_store(read_config().database_url)
    stored: list[DatasetInfo] = []
    while absent := _absent(engine):
        try:
            stored = save_datasets(engine, [_demo_dataset(subject, path) for subject, path in absent.items()])
        except DataLayerError as error:
            if error.code != "changed_meanwhile":  # another process that starts now has stored some
                raise
    for info in stored:
        print(f"Stored and active: {describe(info)}")
    if not stored:
        print("Data are active already; nothing to do.")
    return 0


def _absent(engine: sa.Engine) -> dict[Subject, Path]:
    present = active_datasets(engine)
    return {subject: path for subject, path in demo_files().items() if subject not in present}


def _prune(options: argparse.Namespace) -> int:
    removed = prune(open_store(read_config().database_url), options.keep)
    for info in removed:
        print(f"Removed: {describe(info)}")
    print(f"{len(removed)} removed; of each subject the {options.keep} newest stay, the active and the simulated.")
    return 0


def _demo_dataset(subject: Subject, path: Path) -> NewDataset:
    reading, words = read_subject(subject, path), demo_metadata()
    if reading.table is None:
        raise DataLayerError("bad_demo", f"Expected valid demo data in {path.name}, got {reading.faults[:5]}.")
    source = words.source_of(subject)
    return NewDataset(subject, reading.table, words.title, source, words.extract_date, simulated=True, built_on=0)
