"""The kinds of file that ``import`` and ``validate`` take, one frozen record each. Reading happens in ``tables``."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from data_layer.cli import employments, outside
from data_layer.cli.printing import progress_bar
from data_layer.schema import Subject
from data_layer.tables.mapping.reading import read_mapped
from data_layer.tables.reading import Reading, read_subject


@dataclass(frozen=True)
class ImportKind:
    """A kind of file: its word on the command line, its own arguments beside FILE, and how it is read.

    ``read`` takes the parsed options (``options.file`` is the path) and returns one reading per subject that the file
    holds; they are stored together or not at all.
    """

    name: str
    help: str
    read: Callable[[argparse.Namespace], Sequence[Reading]]
    add_arguments: Callable[[argparse.ArgumentParser], None]


def _add_file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="CSV or XLSX of the template in docs/import.md")


def _template(subject: Subject) -> ImportKind:
    def read(options: argparse.Namespace) -> Sequence[Reading]:
        return (read_subject(subject, options.file, progress_bar),)

    return ImportKind(subject.value, f"the template of {subject.value}, docs/import.md", read, _add_file)


def _add_mapped(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="CSV or XLSX of any layout")
    parser.add_argument(
        "--mapping", type=Path, required=True, metavar="MAP.toml", help="says which column is which; suggest writes one"
    )


def _read_mapped(options: argparse.Namespace) -> Sequence[Reading]:
    return (read_mapped(options.file, options.mapping, progress_bar),)


MAPPED = ImportKind("mapped", "any layout, through a mapping file, docs/import-mapped.md", _read_mapped, _add_mapped)

KINDS: tuple[ImportKind, ...] = (
    *(_template(subject) for subject in Subject),
    MAPPED,
    ImportKind(
        "statbank", "population, area, commuting: CSV of Statistikbanken", outside.read_statbank, outside.add_statbank
    ),
    ImportKind(
        "employments",
        "employment records, counted by the report's rule, docs/employments.md",
        employments.read,
        employments.add_arguments,
    ),
    ImportKind("noegletal", "key figures: CSV of noegletal.dk", outside.read_noegletal, outside.add_noegletal),
)
