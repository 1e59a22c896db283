"""Writes the rows of a file as an Excel workbook: numbers as numbers, text never as a formula."""

from __future__ import annotations

import io
from collections.abc import Sequence

from openpyxl import Workbook
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from components.exports import Entry, Row
from components.text import downloads as text

WIDEST = 44
NARROWEST = 10


def workbook_bytes(
    rows: Sequence[Row],
    about: Sequence[tuple[str, str]],
    titles: tuple[str, str] = (text.DATA_SHEET, text.ABOUT_SHEET),
) -> bytes:
    """Write two sheets: the rows with a header that stays in sight, and what the file is.

    Parameters
    ----------
    rows : header first.
    about : label and words, one line each.
    titles : of the two sheets.
    """
    book = Workbook()
    numbers = book.active
    numbers.title = titles[0]
    _fill(numbers, rows)
    _head(numbers)
    sheet = book.create_sheet(titles[1])
    _fill(sheet, about)
    for cell in sheet["A"]:
        cell.font = Font(bold=True)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(sheet: Worksheet, rows: Sequence[Sequence[Entry]]) -> None:
    for row_number, row in enumerate(rows, 1):
        for column_number, entry in enumerate(row, 1):
            _write(sheet.cell(row_number, column_number), entry)
    for index in range(len(rows[0]) if rows else 0):
        width = max(len(str(row[index])) for row in rows) + 2
        sheet.column_dimensions[get_column_letter(index + 1)].width = min(max(width, NARROWEST), WIDEST)


def _write(cell: Cell, entry: Entry) -> None:
    """Write a number with as many decimals as it needs, or text that stays text whatever it begins with."""
    if isinstance(entry, str):
        cell.value = ILLEGAL_CHARACTERS_RE.sub("", entry)
        cell.data_type = "s"
        return
    cell.value = int(entry) if entry == int(entry) else entry
    cell.number_format = "0" if entry == int(entry) else "0.0"


def _head(sheet: Worksheet) -> None:
    for cell in sheet[1]:
        cell.font = Font(bold=True)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
    sheet.freeze_panes = "B2"
    sheet.auto_filter.ref = sheet.dimensions
