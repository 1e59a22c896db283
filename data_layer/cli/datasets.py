"""Commands on what is stored: ``export``, ``list``, ``activate``, ``seed``."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from data_layer.cli.printing import describe, fail
from data_layer.config import read_config
from data_layer.demo.files import demo_files, demo_metadata
from data_layer.errors import DataLayerError
from data_layer.schema import Subject
from data_layer.store import NewDataset, activate, active_datasets, list_datasets, open_store, read_table, save_datasets
from data_layer.tables.export import marked_csv_text
from data_layer.tables.reading import read_subject


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
    present = active_datasets(engine)
    absent = {subject: path for subject, path in demo_files().items() if subject not in present}
    if not absent:
        print("Data are active already; nothing to do.")
        return 0
    infos = save_datasets(engine, [_demo_dataset(subject, path) for subject, path in absent.items()])
    for info in infos:
        print(f"Stored and active: {describe(info)}")
    return 0


def _demo_dataset(subject: Subject, path: Path) -> NewDataset:
    reading, words = read_subject(subject, path), demo_metadata()
    if reading.table is None:
        raise DataLayerError("bad_demo", f"Expected valid demo data in {path.name}, got {reading.faults[:5]}.")
    return NewDataset(subject, reading.table, words.title, words.source_of(subject), words.extract_date, simulated=True)
