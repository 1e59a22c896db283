"""A file's cells before anything is understood."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.schema import FaultKind
from data_layer.sources.fault import UnreadableFileError, refuse

Cell = str | int | float  # a number only where the file format itself has numbers (XLSX)

NOTE_SIGN = "# "
MAX_BYTES = 50_000_000
MAX_COLUMNS = 100


@dataclass(frozen=True)
class Limits:
    """How much of a file is read before it is refused; the defaults are an operator's."""

    rows: int = 100_000  # 98 kommuner with a century of half-years are 19,600
    unpacked_bytes: int = 100_000_000  # of a workbook
    parts: int = 10_000  # files inside a workbook
    sheet_rows: int = 1_100_000  # with or without content; Excel has 1,048,576
    weight: int = 0  # of a workbook's XML, see ``package``; 0 does not look


OPERATOR = Limits()


@dataclass(frozen=True)
class RawRow:
    """Cells of one row and the line (or sheet row) where it starts."""

    line: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class RawTable:
    """Header and rows as they stand in the file; ``encoding`` and ``separator`` or ``sheet`` say how it was read.

    ``notes`` are the rows above the header that begin with ``# ``.  ``decimal_sign`` is what somebody who knows the
    file has stated; empty where the numbers themselves must prove it.
    """

    header: tuple[str, ...]
    header_line: int
    rows: tuple[RawRow, ...]
    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    notes: tuple[str, ...] = ()
    decimal_sign: str = ""
    merged: tuple[str, ...] = ()  # ranges of merged cells of a sheet, such as A1:C1


def build_raw_table(
    rows: list[RawRow], encoding: str = "", separator: str = "", sheet: str = "", header_line: int = 0
) -> RawTable:
    """Take the row of ``header_line`` as header, or the first that is not blank, after notes; leave out blank rows.

    Raises
    ------
    UnreadableFileError: nothing but blank rows, no row below the header, or too many columns.
    """
    filled = [row for row in rows if any(str(cell).strip() for cell in row.cells)]
    if not filled:
        remedy = "fill in the template of docs/import.md"
        raise refuse("an empty file", "a header and at least one row", remedy, kind=FaultKind.EMPTY)
    above, table = _split_at_header(filled, header_line)
    notes = [row for row in above if is_note(str(row.cells[0]))]
    header, body = table[0] if table else filled[0], table[1:]
    if not body:
        remedy = "check that the data were saved with it"
        raise refuse("a header only", "at least one row below the header", remedy, kind=FaultKind.HEADER_ONLY)
    names = _without_blank_end(header.cells)
    if len(names) > MAX_COLUMNS:
        raise too_wide(f"{len(names)} columns", "keep only the template's columns", header.line)
    titles = tuple(str(name).strip() for name in names)
    told = tuple(str(row.cells[0]).strip() for row in notes)
    return RawTable(titles, header.line, tuple(body), encoding, separator, sheet, told)


def _split_at_header(filled: list[RawRow], header_line: int) -> tuple[list[RawRow], list[RawRow]]:
    if header_line and all(row.line != header_line for row in filled):
        raise refuse(f"nothing in line {header_line}", "the header there", "say in which line the header stands")
    starts = (place for place, row in enumerate(filled) if _may_be_header(row, header_line))
    start = next(starts, len(filled))
    return filled[:start], filled[start:]


def _may_be_header(row: RawRow, header_line: int) -> bool:
    return row.line == header_line if header_line else not is_note(str(row.cells[0]))


def cell_text(cell: Cell) -> str:
    """Give a cell as text; a whole number of a workbook without decimals."""
    return str(int(cell)) if isinstance(cell, float) and cell.is_integer() else str(cell)


def is_note(text: str) -> bool:
    """Tell whether a line or first cell is a note, not data."""
    return text.startswith(NOTE_SIGN)


def too_wide(found: str, remedy: str, line: int) -> UnreadableFileError:
    """Build the exception for a row with more cells than any table has columns."""
    expected = f"at most {MAX_COLUMNS} columns"
    return refuse(found, expected, remedy, line, kind=FaultKind.TOO_MANY_COLUMNS, most=MAX_COLUMNS)


def check_row_count(count: int, limits: Limits = OPERATOR) -> None:
    """Stop at more rows than the dataset can have.

    Raises
    ------
    UnreadableFileError: more than ``limits.rows`` below the header.
    """
    if count > limits.rows + 1:
        found, expected = f"more than {limits.rows} rows", f"at most {limits.rows}"
        remedy = "import one subject, one row per key"
        raise refuse(found, expected, remedy, kind=FaultKind.TOO_MANY_ROWS, most=limits.rows)


def _without_blank_end(cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
    end = max(place for place, cell in enumerate(cells, start=1) if str(cell).strip())
    return cells[:end]
