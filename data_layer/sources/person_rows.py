"""CSV and Parquet files with one row per employment or absence, for the engine. What stands in a cell is never told.

The engine sees the file as a view: the template's columns under their names, dates and numbers read where they can be,
``<column>_filled`` (whether anything stands there; not of words) and ``row`` (1 = the first row below the header).
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from data_layer.schema import FaultKind
from data_layer.sources.engine import silenced
from data_layer.sources.fault import Fault, UnreadableFileError, refuse, shown
from data_layer.sources.person_text import TextFile, lines_of_rows, look_at_text, utf8_copy

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection, DuckDBPyRelation

PARQUET_SIGN = b"PAR1"
ZIP_SIGN, OLE_SIGN = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
MAX_MISFITS = 200
MISFITS = {"MISSING COLUMNS": "fewer cells than the header", "TOO MANY COLUMNS": "more cells than the header"}


class Holds(StrEnum):
    """What a column holds."""

    TEXT = "text"
    WORD = "word"  # one of few, with whatever blanks stand around it: who understands each once takes them off
    DATE = "date"
    NUMBER = "number"


@dataclass(frozen=True)
class PersonRows:
    """A file the engine has open as ``view``.

    ``readable`` is where its bytes are for the engine; ``text`` is None for Parquet, which has rows and no lines.
    """

    path: Path
    view: str
    readable: Path
    text: TextFile | None = None

    def lines(self, rows: set[int], n_rows: int) -> dict[int, int]:
        """Tell the line of some of the ``n_rows`` rows (1 = the first below the header); in Parquet the row itself."""
        if self.text is None:
            return {row: row for row in rows}
        if self.text.n_lines == n_rows + self.text.header_line:
            return {row: row + self.text.header_line for row in rows}
        return lines_of_rows(self.path, self.text, rows)


class WrongHeaderError(UnreadableFileError):
    """A header that is not the template's; its ``titles`` may be a person's cells and are never told."""

    def __init__(self, fault: Fault, titles: Sequence[str]) -> None:
        super().__init__(fault)
        self.titles = tuple(titles)


@contextmanager
def person_rows(
    engine: DuckDBPyConnection, path: Path, view: str, columns: Mapping[str, Holds]
) -> Iterator[PersonRows]:
    """Open a CSV or Parquet file as a view of the engine; the content decides, not the ending.

    Raises
    ------
    UnreadableFileError: no such file, no text and no Parquet, no row, or (``WrongHeaderError``) another header.
    """
    start = _first_bytes(path)
    with ExitStack() as held:
        if start.startswith(PARQUET_SIGN):
            rows = PersonRows(path, view, path)
            _open_parquet(engine, rows, columns)
        elif start.startswith((ZIP_SIGN, OLE_SIGN)):
            raise refuse("a workbook", "CSV or Parquet", "save the sheet as CSV UTF-8")
        else:
            text = look_at_text(path)
            readable = path if text.is_utf8 else held.enter_context(utf8_copy(path))
            rows = PersonRows(path, view, readable, text)
            _open_csv(engine, rows, text, columns)
        yield rows


def take_in(engine: DuckDBPyConnection, rows: PersonRows) -> None:
    """Read a CSV file once, on all processors, so that its view reads from memory; Parquet is read where it lies.

    Raises
    ------
    UnreadableFileError: the engine cannot cut the file into cells.
    """
    if rows.text is None:
        return
    with silenced("reading the rows"):
        engine.table(rows.view).create(f"{rows.view}_read")  # in the order of the file
        engine.table(f"{rows.view}_read").project("rowid + 1 AS row, *").create_view(rows.view, replace=True)


def let_go(engine: DuckDBPyConnection, rows: PersonRows) -> None:
    """Free what ``take_in`` keeps in memory."""
    with silenced("letting go of the rows"):
        engine.execute(f"DROP VIEW {rows.view}; DROP TABLE IF EXISTS {rows.view}_read")


def misfits(engine: DuckDBPyConnection, rows: PersonRows) -> list[Fault]:
    """Find the rows of a CSV file that the engine cannot cut into cells; at most 200 are told."""
    if rows.text is None:
        return []
    with silenced("reading the rows"):
        _read_csv(engine, rows.readable, rows.text, store_rejects=True).aggregate("count(*)").fetchall()
        found = engine.execute(
            "SELECT line, min(error_type::VARCHAR) FROM reject_errors GROUP BY line ORDER BY line LIMIT ?",
            [MAX_MISFITS],
        ).fetchall()
    return [_misfit(line, kind) for line, kind in found]


def _misfit(line: int, kind: str) -> Fault:
    return Fault(
        line=line,
        column="",
        found=MISFITS.get(kind, "text that cannot be cut into cells"),
        expected="as many cells as in the header",
        remedy="add or remove separators; close every quote; a decimal comma between commas must stand in quotes",
        kind=FaultKind.MISFIT,
    )


def _first_bytes(path: Path) -> bytes:
    expected, remedy = "a readable CSV or Parquet file", "check path and permissions"
    try:
        if not path.is_file():
            raise refuse(f"no file at {shown(path)}", expected, remedy)
        with path.open("rb") as file:
            return file.read(8)
    except (OSError, ValueError) as error:
        raise refuse(f"{type(error).__name__} at {shown(path)}", expected, remedy) from None


def _last_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        file.seek(-len(PARQUET_SIGN), os.SEEK_END)
        return file.read()


def _open_parquet(engine: DuckDBPyConnection, rows: PersonRows, columns: Mapping[str, Holds]) -> None:
    if _last_bytes(rows.path) != PARQUET_SIGN:
        raise refuse("a Parquet file without its end", "a whole Parquet file", "copy or write the file again")
    with silenced("opening the Parquet file"):
        table = engine.read_parquet(os.fspath(rows.path), file_row_number=True)
        types = dict(zip(table.columns, map(str, table.dtypes), strict=True))
    types.pop("file_row_number")
    titles = list(types)
    places = _places(titles, columns)
    cells = {name: (f'"{titles[place]}"', types[titles[place]]) for name, place in places.items()}
    if cells["person_id"][1] in {"DOUBLE", "FLOAT"}:
        raise refuse("person_id as decimal numbers", "text or whole numbers", "write person_id as text")
    with silenced("opening the Parquet file"):
        _create_view(table, rows.view, columns, cells, "file_row_number + 1")


def _open_csv(engine: DuckDBPyConnection, rows: PersonRows, text: TextFile, columns: Mapping[str, Holds]) -> None:
    places = _places(text.titles, columns)
    cells = {name: (f"column{place}", "VARCHAR") for name, place in places.items()}
    with silenced("opening the CSV file"):
        table = _read_csv(engine, rows.readable, text, store_rejects=False)
        _create_view(table, rows.view, columns, cells)


def _read_csv(engine: DuckDBPyConnection, path: Path, text: TextFile, *, store_rejects: bool) -> DuckDBPyRelation:
    return engine.read_csv(
        os.fspath(path),
        columns={f"column{place}": "VARCHAR" for place in range(len(text.titles))},
        header=True,
        skiprows=text.header_line - 1,
        sep=text.separator,
        quotechar='"',
        escapechar='"',
        auto_detect=False,
        store_rejects=store_rejects,
    )


def _places(titles: Sequence[str], columns: Mapping[str, Holds]) -> dict[str, int]:
    """Find the template's columns. Titles are not repeated: a file without header begins with a person."""
    plain = ["_".join(title.lower().replace("-", " ").replace("_", " ").split()) for title in titles]
    absent = [name for name in columns if name not in plain]
    unknown = [str(place) for place, title in enumerate(plain, start=1) if title not in columns]
    repeated = [name for name in columns if plain.count(name) > 1]
    wrong = [
        *([f"no {', '.join(absent)}"] if absent else []),
        *([f"something else in column {', '.join(unknown[:10])}"] if unknown else []),
        *([f"{', '.join(repeated)} twice"] if repeated else []),
    ]
    if wrong:
        remedy = "give the file these columns, each once, and no other"
        fault = refuse(
            f"a header with {' and '.join(wrong)}", f"the columns {', '.join(columns)}", remedy, line=1
        ).fault
        raise WrongHeaderError(fault, titles)
    return {name: plain.index(name) for name in columns}


def _create_view(
    table: DuckDBPyRelation,
    view: str,
    columns: Mapping[str, Holds],
    cells: Mapping[str, tuple[str, str]],
    row_number: str | None = None,
) -> None:
    parts = [f"{row_number} AS row"] if row_number else []
    for name, holds in columns.items():
        cell, kind = cells[name]
        parts.append(f"{_READ[holds](cell, kind)} AS {name}")
        if holds is not Holds.WORD:
            filled = _text(cell, kind) if kind == "VARCHAR" else cell
            parts.append(f"{filled} IS NOT NULL AS {name}_filled")
    table.project(", ".join(parts)).create_view(view)


def _text(cell: str, kind: str) -> str:
    """Without blanks around it, NULL where nothing is left; looking for a blank costs a tenth of trimming."""
    if kind != "VARCHAR":
        return f"CAST({cell} AS VARCHAR)"
    return f"CASE WHEN contains({cell}, ' ') OR {cell} = '' THEN nullif(trim({cell}), '') ELSE {cell} END"


def _word(cell: str, kind: str) -> str:
    return cell if kind == "VARCHAR" else f"CAST({cell} AS VARCHAR)"


def _date(cell: str, kind: str) -> str:
    """ISO or day-month-year with hyphens or points; with slashes nobody can tell day from month."""
    if kind == "DATE":
        return cell
    if kind.startswith("TIMESTAMP"):
        return f"CAST({cell} AT TIME ZONE 'Europe/Copenhagen' AS DATE)" if "ZONE" in kind else f"CAST({cell} AS DATE)"
    text = _text(cell, kind)
    danish = f"CAST(try_strptime({text}, ['%d-%m-%Y', '%d.%m.%Y']) AS DATE)"
    return f"coalesce(try_cast({text} AS DATE), {danish})"


def _number(cell: str, kind: str) -> str:
    if kind == "VARCHAR":
        return f"try_cast(replace({_text(cell, kind)}, ',', '.') AS DOUBLE)"
    return f"try_cast({cell} AS DOUBLE)"


_READ = {Holds.TEXT: _text, Holds.WORD: _word, Holds.DATE: _date, Holds.NUMBER: _number}
