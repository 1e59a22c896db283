"""``import`` and ``validate``: read a file of any kind, say what was understood, store all of it or nothing."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from data_layer.cli.arguments import MAX_TEXT, add_extract_date, add_provenance
from data_layer.cli.kinds import KINDS, ImportKind
from data_layer.cli.printing import describe, one_line, print_hidden_teams, report
from data_layer.config import read_config
from data_layer.schema import Subject
from data_layer.store import NewDataset, list_datasets, open_store, read_table, save_datasets
from data_layer.store.saving import content_hash
from data_layer.tables.reading import Origin, Reading

if TYPE_CHECKING:
    import sqlalchemy as sa


def add_import(parser: argparse.ArgumentParser) -> None:
    """Declare ``import KIND FILE``."""
    for kind, of_kind in _add_kinds(parser, run_import):
        kind.add_arguments(of_kind)
        add_provenance(of_kind)
        add_extract_date(of_kind)


def add_validate(parser: argparse.ArgumentParser) -> None:
    """Declare ``validate KIND FILE``."""
    for kind, of_kind in _add_kinds(parser, _validate):
        kind.add_arguments(of_kind)
        add_extract_date(of_kind)


def _add_kinds(
    parser: argparse.ArgumentParser, run: Callable[[argparse.Namespace], int]
) -> list[tuple[ImportKind, argparse.ArgumentParser]]:
    kinds = parser.add_subparsers(required=True, metavar="KIND")
    parsers = [(kind, kinds.add_parser(kind.name, help=kind.help)) for kind in KINDS]
    for kind, of_kind in parsers:
        of_kind.set_defaults(run=run, read=kind.read)
    return parsers


def run_import(options: argparse.Namespace) -> int:
    """Read, report and store; return the exit code."""
    readings: Sequence[Reading] = options.read(options)
    if not _report_all(readings, options):
        print("Nothing was stored; the active dataset is as before.")
        return 1
    engine = open_store(read_config().database_url)
    for info in save_datasets(engine, [_dataset(engine, reading, options) for reading in readings]):
        print(f"Stored and active: {describe(info)}")
        if info.subject is Subject.TEAM_STAFFING:
            print_hidden_teams(read_table(engine, info.id, info.subject))
    return 0


def _validate(options: argparse.Namespace) -> int:
    is_good = _report_all(options.read(options), options)
    print("The file can be imported." if is_good else "The file cannot be imported.")
    return 0 if is_good else 1


def _report_all(readings: Sequence[Reading], options: argparse.Namespace) -> bool:
    """Print every reading, and tell whether all of them are good."""
    good = [report(reading, options.file) for reading in readings]
    return all(good)


def _dataset(engine: sa.Engine, reading: Reading, options: argparse.Namespace) -> NewDataset:
    origin = reading.origin or Origin(options.file.stem, options.file.name)
    file_date = datetime.fromtimestamp(options.file.stat().st_mtime, tz=UTC).date()
    marked = options.simulated or reading.understanding.marked_simulated or origin.simulated
    return NewDataset(
        reading.subject,
        reading.require_table(),
        title=options.title or one_line(origin.title, MAX_TEXT),
        source=options.source or one_line(origin.source, MAX_TEXT),
        extract_date=options.extract_date or origin.extract_date or file_date,
        simulated=marked or _is_known_simulated(engine, reading),
        built_on=origin.built_on,
    )


def _is_known_simulated(engine: sa.Engine, reading: Reading) -> bool:
    """Recognise simulated numbers that come back without their mark."""
    known = {info.sha256 for info in list_datasets(engine) if info.simulated and info.subject is reading.subject}
    return content_hash(reading.subject, reading.require_table()) in known
