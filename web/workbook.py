"""Writes the rows of a file as an Excel workbook: numbers as numbers, text never as a formula."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from pathlib import Path
from time import sleep
from typing import Any

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE, Cell
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from components.exports import Entry, Row
from components.text import downloads as text

WIDEST = 44
NARROWEST = 10
ROWS_BETWEEN_PAUSES = 20
CHUNK_BYTES = 64 * 1024
FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest that an archive can say


class StillArchive(zipfile.ZipFile):
    """An archive that does not say when it was made, and lets others go first while it packs a sheet."""

    def writestr(self, zinfo_or_arcname: Any, data: Any, *_: Any, **__: Any) -> None:
        """Write a small part."""
        super().writestr(zipfile.ZipInfo(zinfo_or_arcname, FIRST_DAY), data, zipfile.ZIP_DEFLATED)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Write a sheet, which openpyxl has laid down in a file of its own."""
        part = zipfile.ZipInfo(arcname, FIRST_DAY)
        part.compress_type = zipfile.ZIP_DEFLATED
        with Path(filename).open("rb") as sheet, self.open(part, "w") as packed:
            while chunk := sheet.read(CHUNK_BYTES):
                packed.write(chunk)
                sleep(0)


def workbook_bytes(
    rows: Sequence[Row],
    about: Sequence[tuple[str, str]],
    titles: tuple[str, str] | None = None,
) -> bytes:
    """Write two sheets: the rows with a header that stays in sight, and what the file is.

    Parameters
    ----------
    rows : header first.
    about : label and words, one line each.
    titles : of the two sheets; the usual ones where none are given.
    """
    book = Workbook()
    numbers = book.active
    first, second = titles or (text.DATA_SHEET, text.ABOUT_SHEET)
    numbers.title = first
    _fill(numbers, rows)
    _head(numbers)
    sheet = book.create_sheet(second)
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


def long_workbook_bytes(
    header: Sequence[str], rows: Iterable[Sequence[Entry | None]], about: Sequence[tuple[str, str]], day: date
) -> bytes:
    """Write thousands of rows, letting waiting requests run in between; equal content gives equal bytes.

    Parameters
    ----------
    rows : None leaves a cell empty; numbers are written with all their decimals.
    day : when the workbook says it was written.
    """
    book = Workbook(write_only=True)
    numbers, words = (book.create_sheet(title) for title in (text.DATA_SHEET, text.ABOUT_SHEET))
    numbers.freeze_panes = "A2"
    numbers.append([_bold(numbers, label) for label in header])
    for count, row in enumerate(rows):
        numbers.append([_still(numbers, entry) for entry in row])
        if count % ROWS_BETWEEN_PAUSES == 0:
            sleep(0)
    words.column_dimensions["A"].width, words.column_dimensions["B"].width = WIDEST / 2, WIDEST * 2
    for label, said in about:
        words.append([_bold(words, label), _still(words, said)])
    book.properties.created = book.properties.modified = datetime.combine(day, time())
    out = io.BytesIO()
    ExcelWriter(book, StillArchive(out, "w", zipfile.ZIP_DEFLATED)).save()
    return out.getvalue()


def _bold(sheet: Worksheet, label: str) -> Cell:
    cell = WriteOnlyCell(sheet, label)
    cell.data_type = "s"
    cell.font = Font(bold=True)
    return cell


def _still(sheet: Worksheet, entry: Entry | None) -> Entry | Cell | None:
    """Return a cell's content; text that begins like a formula stays text."""
    if not isinstance(entry, str):
        return entry
    cleaned = str(ILLEGAL_CHARACTERS_RE.sub("", entry))
    if not cleaned.startswith("="):
        return cleaned
    cell = WriteOnlyCell(sheet, cleaned)
    cell.data_type = "s"
    return cell
