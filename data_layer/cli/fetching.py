"""``fetch statbank``: the public tables straight from Statistikbanken's open API, stored as an import is."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from data_layer.cli.arguments import add_extract_date, add_provenance
from data_layer.cli.importing import run_import
from data_layer.cli.outside import add_replace, read_statbank
from data_layer.reference.statbank_tables import statbank_tables
from data_layer.sources.statbank_api import Api, fetch_tables


def add_fetch(parser: argparse.ArgumentParser) -> None:
    """Declare ``fetch statbank``."""
    sources = parser.add_subparsers(required=True, metavar="SOURCE")
    statbank = sources.add_parser("statbank", help="population, area and commuting distance of all kommuner")
    statbank.add_argument(
        "--tables", nargs="+", choices=_fetchable(), default=_fetchable(), help="default: all of them"
    )
    statbank.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the fetched CSV files in this folder")
    statbank.add_argument("--url", default=Api.url, help="address of the API; default: %(default)s")
    add_replace(statbank)
    add_extract_date(statbank)
    add_provenance(statbank)
    statbank.set_defaults(run=_fetch_statbank, read=read_statbank, table=None)


def _fetchable() -> list[str]:
    return [one.id for one in statbank_tables().values() if one.request]


def _fetch_statbank(options: argparse.Namespace) -> int:
    with _folder(options.keep) as folder:
        options.file, *options.more = _write_tables(options.tables, folder, Api(url=options.url))
        return run_import(options)


@contextmanager
def _folder(keep: Path | None) -> Iterator[Path]:
    if keep is None:
        with TemporaryDirectory() as passing:
            yield Path(passing)
    else:
        keep.mkdir(parents=True, exist_ok=True)
        yield keep


def _write_tables(ids: Sequence[str], folder: Path, api: Api) -> list[Path]:
    tables = [statbank_tables()[one] for one in dict.fromkeys(ids)]
    paths = []
    for table, content in fetch_tables(tables, api, partial(print, flush=True)):
        paths.append(folder / f"{table.id}.csv")
        paths[-1].write_bytes(content)
    return paths
