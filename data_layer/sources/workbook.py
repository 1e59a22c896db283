"""XLSX: one sheet's values. Formulas count with the value that was saved; a workbook is opened only within bounds."""

from __future__ import annotations

import io
import warnings
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from data_layer.schema import FaultKind
from data_layer.sources.fault import UnreadableFileError, refuse, shown
from data_layer.sources.package import check_package, no_workbook
from data_layer.sources.progress import Progress, silent
from data_layer.sources.raw_table import (
    MAX_COLUMNS,
    OPERATOR,
    Cell,
    Limits,
    RawRow,
    RawTable,
    build_raw_table,
    check_row_count,
    too_wide,
)
from data_layer.sources.sheet_marks import read_sheet_marks

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

Row = tuple[Any, ...]


def read_workbook(
    data: bytes, sheet_hint: str, progress: Progress = silent, limits: Limits = OPERATOR, header_line: int = 0
) -> RawTable:
    """Read the sheet called ``sheet_hint``, or the only sheet with content.

    Parameters
    ----------
    data : bytes of the file.
    sheet_hint : the subject's name, compared without regard to case.
    header_line : sheet row of the header, 0 = the first that is not blank, after notes.

    Returns
    -------
    Cells as text or as numbers where the sheet has numbers; dates as ISO text.

    Raises
    ------
    UnreadableFileError: not a workbook, protected, with macros, too large, several candidate sheets, a formula without
    value, or hidden rows.
    """
    check_package(data, limits)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # openpyxl warns of parts that carry no cells (styles, validation)
            name, rows = _read(data, sheet_hint, progress, limits)
            marks = read_sheet_marks(data, name)
    except UnreadableFileError:
        raise
    except Exception as error:  # openpyxl raises any type on a damaged file; its owner gets one sentence
        raise no_workbook(f"a damaged workbook ({type(error).__name__})") from error
    _check_hidden([row.line for row in rows if row.line in marks.hidden])
    return replace(build_raw_table(_same_width(rows), sheet=name, header_line=header_line), merged=marks.merged)


def _read(data: bytes, sheet_hint: str, progress: Progress, limits: Limits) -> tuple[str, list[RawRow]]:
    values, formulas = _open(data, with_values=True), _open(data, with_values=False)
    found = {
        name: _rows(progress(_row_pairs(values, formulas, name), "reading the workbook"), limits)
        for name in _candidates(values, sheet_hint)
    }
    filled = {name: rows for name, rows in found.items() if rows} or found
    if len(filled) != 1:
        names = ", ".join(shown(name) for name in list(filled)[:10])
        remedy = f"call the sheet to be read {sheet_hint!r} or remove the others"
        several, expected = f"{len(filled)} sheets with content ({names})", f"one sheet, or one called {sheet_hint}"
        raise refuse(several, expected, remedy, kind=FaultKind.SEVERAL_SHEETS, count=len(filled), wanted=sheet_hint)
    return next(iter(filled.items()))


def _check_hidden(lines: list[int]) -> None:
    """Stop at hidden rows: their owner sees other numbers than would be read."""
    if lines:
        more = f" and {len(lines) - 1} more" if len(lines) > 1 else ""
        found = f"the hidden row {lines[0]}{more}"
        remedy = "clear the filter or unhide the rows, and delete what is not meant"
        raise refuse(found, "rows that can all be seen", remedy, lines[0], kind=FaultKind.HIDDEN_ROWS, count=len(lines))


def _same_width(rows: list[RawRow]) -> list[RawRow]:
    """Give back the empty cells at the end of rows, which a workbook does not store."""
    width = max((len(row.cells) for row in rows), default=0)
    return [RawRow(row.line, row.cells + ("",) * (width - len(row.cells))) for row in rows]


def _open(data: bytes, *, with_values: bool) -> Workbook:
    import openpyxl

    return openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=with_values, keep_links=False)


def _candidates(book: Workbook, sheet_hint: str) -> list[str]:
    names = [sheet.title for sheet in book.worksheets]
    return [name for name in names if name.strip().casefold() == sheet_hint.casefold()] or names


def _row_pairs(values: Workbook, formulas: Workbook, name: str) -> Iterable[tuple[Row, Row]]:
    """Pair each row's saved values with what was written there."""
    return zip_longest(_cells(values, name), _cells(formulas, name), fillvalue=())


def _rows(pairs: Iterable[tuple[Row, Row]], limits: Limits) -> list[RawRow]:
    rows: list[RawRow] = []
    for line, (cells, written) in enumerate(pairs, start=1):
        if line > limits.sheet_rows:
            found, remedy = f"more than {limits.sheet_rows} sheet rows", "save the sheet again"
            raise refuse(found, "a smaller sheet", remedy, kind=FaultKind.TOO_MANY_ROWS, most=limits.sheet_rows)
        if any(cell is not None for cell in written):
            _check_formulas(cells, written, line)
            rows.append(RawRow(line, _check_width(_plain(cells), line)))
            check_row_count(len(rows), limits)
    return rows


def _cells(book: Workbook, name: str) -> Iterator[Row]:
    sheet = book[name]
    sheet.reset_dimensions()  # a wrong size in the file would pad every row
    rows: Iterable[Row] = sheet.iter_rows(values_only=True)
    return iter(rows)


def _check_width(cells: tuple[Cell, ...], line: int) -> tuple[Cell, ...]:
    """Stop at a lone cell far to the right: it would make every row as wide."""
    if len(cells) > MAX_COLUMNS:
        raise too_wide(f"a cell in column {len(cells)}", "remove what stands beside the table", line)
    return cells


def _check_formulas(cells: Row, written: Row, line: int) -> None:
    for value, formula in zip_longest(cells, written):
        if value is None and formula is not None:
            raise refuse(
                f"the formula {shown(formula)} without a saved value",
                "values",
                "open the workbook, let it calculate and save it, or paste the values",
                line,
                kind=FaultKind.FORMULA,
                cell=formula,
            )


def _plain(cells: Row) -> tuple[Cell, ...]:
    plain = [_cell(cell) for cell in cells]
    while plain and plain[-1] == "":
        plain.pop()
    return tuple(plain)


def _cell(value: object) -> Cell:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return value
    if isinstance(value, datetime | date | time | timedelta):
        return str(value)
    return str(value).strip()
