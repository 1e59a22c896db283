"""Kinds of import that bring public figures by kommune: they go on top of the active background table."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from data_layer.cli.printing import progress_bar
from data_layer.config import read_config
from data_layer.errors import DataLayerError
from data_layer.reference.statbank_tables import statbank_tables
from data_layer.schema import Subject
from data_layer.store import active_datasets, open_store, read_table
from data_layer.tables.noegletal import MEASURES, read_noegletal_file
from data_layer.tables.outside import Base, OutsideReading, onto
from data_layer.tables.reading import Reading
from data_layer.tables.statbank import read_statbank_files


def add_statbank(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``import statbank``."""
    parser.add_argument("file", type=Path, metavar="FILE", help="CSV of Statistikbanken, docs/import-outside.md")
    parser.add_argument(
        "more", type=Path, metavar="FILE", nargs="*", help="further tables, put together with the first"
    )
    parser.add_argument("--table", choices=list(statbank_tables()), help="which table FILE is, if nothing in it tells")
    add_replace(parser)


def add_noegletal(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments of ``import noegletal``."""
    parser.add_argument("file", type=Path, metavar="FILE", help="CSV of noegletal.dk, docs/import-outside.md")
    parser.add_argument(
        "--measure",
        type=_named_measure,
        action="append",
        default=[],
        metavar='"NAME=MEASURE"',
        help=f"say which measure a key figure is: {', '.join(MEASURES)}",
    )
    add_replace(parser)


def add_replace(parser: argparse.ArgumentParser) -> None:
    """Let the operator keep nothing of the active dataset."""
    parser.add_argument("--replace", action="store_true", help="store only what the file says, keep nothing else")


def _named_measure(text: str) -> tuple[str, str]:
    name, _, measure = text.rpartition("=")
    if measure.strip() not in MEASURES:
        raise argparse.ArgumentTypeError(f"expected NAME=MEASURE with one of {', '.join(MEASURES)}, got {text[:60]!r}")
    return name.strip(), measure.strip()


def read_statbank(options: argparse.Namespace) -> Sequence[Reading]:
    """Read the files of ``import statbank``."""
    if options.table and options.more:
        message = "Expected one FILE with --table, got several; name the files after their tables."
        raise DataLayerError("wrong_usage", message)
    paths = [options.file, *options.more]
    return (_put_onto_active(read_statbank_files(paths, options.table or "", progress_bar), options),)


def read_noegletal(options: argparse.Namespace) -> Sequence[Reading]:
    """Read the file of ``import noegletal``."""
    return (_put_onto_active(read_noegletal_file(options.file, dict(options.measure), progress_bar), options),)


def _put_onto_active(reading: OutsideReading, options: argparse.Namespace) -> Reading:
    """Merge with the active background table, or with nothing where ``options.replace`` says so."""
    if options.replace or reading.faults:
        return onto(reading, None, None)
    base = _active_background()
    return onto(reading, base, base.info.id if base else 0)


def _active_background() -> Base | None:
    engine = open_store(read_config().database_url)
    info = active_datasets(engine).get(Subject.BACKGROUND)
    return Base(info, read_table(engine, info.id, info.subject)) if info else None
