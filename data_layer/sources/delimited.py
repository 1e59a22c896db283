"""CSV in the variants that Danish offices produce: encoding, separator and quotes are found out from the bytes."""

from __future__ import annotations

import codecs
import csv
import io
import itertools
import re

from data_layer.schema import FaultKind
from data_layer.sources.fault import refuse, shown
from data_layer.sources.raw_table import (
    MAX_COLUMNS,
    OPERATOR,
    Limits,
    RawRow,
    RawTable,
    build_raw_table,
    check_row_count,
    is_note,
    too_wide,
)

MAX_LINE = 100_000  # a line is a row of a dozen cells
MAX_CELLS = 10 * MAX_COLUMNS  # spreadsheets write empty cells after the table
SEPARATORS = (";", "\t", ",")
UTF8_LETTER = re.compile(rb"\xc3[\xa6\xb8\xa5\x86\x98\x85]")  # the three Danish letters, small and large
DAMAGED_LETTER = re.compile("\u00c3[\u00a6\u00b8\u00a5\u2020\u02dc\u2026]")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_EXCEL_HINT = re.compile(r"^sep=(.)\r?\n", re.IGNORECASE)


def read_delimited(data: bytes, limits: Limits = OPERATOR, header_line: int = 0) -> RawTable:
    """Read the bytes of a CSV file whose header stands in ``header_line``, 0 = the first line with content.

    Returns
    -------
    Text cells without surrounding blanks; ``encoding`` and ``separator`` as found.

    Raises
    ------
    UnreadableFileError: binary content, a quote that never closes, an empty file or too many rows or columns.
    """
    text, encoding = _decode(data)
    hint = _EXCEL_HINT.match(text)
    skipped = 1 if hint else 0
    body = text[hint.end() :] if hint else text
    separator = hint[1] if hint else _find_separator(body, header_line)
    rows = _read_rows(body, separator, skipped, limits)
    return build_raw_table(rows, encoding=encoding, separator=separator, header_line=header_line)


def _decode(data: bytes) -> tuple[str, str]:
    _check_one_encoding(data)
    for encoding, name in (("utf-8-sig", "UTF-8"), ("cp1252", "Latin-1 (Windows-1252)")):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        _check_letters(text)
        return _check_is_text(text), name
    raise _not_text("bytes that are neither UTF-8 nor Latin-1")


def _check_one_encoding(data: bytes) -> None:
    """Stop where Danish letters stand in UTF-8 in some lines and in Latin-1 in others, as in files put together."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _not_text("UTF-16 text")
    mixed = UTF8_LETTER.search(data) if not _is_utf8(data) else None
    if mixed:
        line = data.count(b"\n", 0, mixed.start()) + 1
        raise _not_text(f"two encodings in one file (UTF-8 in line {line}, Latin-1 elsewhere)")


def _check_letters(text: str) -> None:
    """Stop at the two signs each that the Danish letters become when UTF-8 is taken for Latin-1 and saved again."""
    damaged = DAMAGED_LETTER.search(text)
    if damaged:
        raise _not_text(f"damaged letters ({damaged[0]!r}) in line {text.count(chr(10), 0, damaged.start()) + 1}")


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _check_is_text(text: str) -> str:
    match = _CONTROL.search(text)
    if match:
        raise _not_text(f"the control character {match[0]!r} in line {text.count(chr(10), 0, match.start()) + 1}")
    longest = max(map(len, text.splitlines()), default=0)
    if longest > MAX_LINE:
        raise _not_text(f"a line of {longest} characters")
    return text


def _not_text(found: str) -> Exception:
    expected, remedy = "a text file in UTF-8 or Latin-1, or an XLSX workbook", "save the file as CSV UTF-8 or XLSX"
    return refuse(found, expected, remedy, kind=FaultKind.NOT_TEXT)


def _find_separator(text: str, header_line: int) -> str:
    """Take the separator of the header's line, or of the first one with content."""
    below = itertools.islice(io.StringIO(text), max(header_line - 1, 0), None)
    return separator_of(next((line for line in below if line.strip(" \t\r\n;,") and not is_note(line)), ""))


def separator_of(header: str) -> str:
    """Choose the separator that splits a line into most cells.

    Raises
    ------
    UnreadableFileError: the cells are separated by ``|``.
    """
    outside_quotes = re.sub(r'"[^"]*"', "", header)
    if "|" in outside_quotes and not any(sign in outside_quotes for sign in SEPARATORS):
        remedy = "separate the cells by semicolons, or write sep=| as the first line"
        raise refuse("cells separated by '|'", "semicolon, comma or tab", remedy, kind=FaultKind.OTHER_SEPARATOR)
    return max(SEPARATORS, key=outside_quotes.count)


def _quote_trouble(error: csv.Error) -> str:
    if "expected after" in str(error):
        return "text after a closed quote"
    return "a quote that never closes" if "end of data" in str(error) else shown(error)


def _check_width(cells: list[str], line: int) -> tuple[str, ...]:
    if len(cells) > MAX_CELLS:
        raise too_wide(f"{len(cells)} cells in a row", "check separators and quotes", line)
    return tuple(cell.strip() for cell in cells)


def _read_rows(text: str, separator: str, skipped: int, limits: Limits) -> list[RawRow]:
    rows: list[RawRow] = []
    end = 0
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        for cells in reader:
            start, end = end + 1, reader.line_num
            if any(cells):
                rows.append(RawRow(start + skipped, _check_width(cells, start + skipped)))
                check_row_count(len(rows), limits)
    except csv.Error as error:
        raise refuse(
            f"{_quote_trouble(error)} in the row that starts here",
            "quoted cells whose quotes are closed",
            'close the quote, or write a quote inside a cell as ""',
            end + 1 + skipped,
            kind=FaultKind.OPEN_QUOTE,
        ) from error
    return rows
