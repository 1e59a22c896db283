"""What a sheet shows its reader and a table of cells does not: rows that are hidden, cells that are merged."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass

_HIDDEN = re.compile(rb"<(?:\w+:)?row\b([^<>]*\bhidden=[\"'](?:1|true)[\"'][^<>]*)>")
_NUMBER = re.compile(rb"\br=[\"'](\d{1,7})[\"']")
_MERGED = re.compile(rb"<(?:\w+:)?mergeCell\b[^<>]*\bref=[\"']([A-Z]{1,3}\d{1,7}:[A-Z]{1,3}\d{1,7})[\"']")


@dataclass(frozen=True)
class SheetMarks:
    """Numbers of hidden rows, and ranges of merged cells such as ``A1:C1``."""

    hidden: frozenset[int]
    merged: tuple[str, ...]


def read_sheet_marks(data: bytes, sheet: str) -> SheetMarks:
    """Read the marks of one sheet of a workbook that ``openpyxl`` has opened; a sheet it does not find has none."""
    from openpyxl.reader.excel import ExcelReader

    reader = ExcelReader(io.BytesIO(data), read_only=True)
    reader.read_manifest()
    reader.read_workbook()
    parts = [relation.target for one, relation in reader.parser.find_sheets() if one.name == sheet]
    xml = reader.archive.read(parts[0]) if parts and parts[0] in reader.valid_files else b""
    numbers = [_NUMBER.search(row) for row in _HIDDEN.findall(xml)]
    return SheetMarks(
        frozenset(int(number[1]) for number in numbers if number),
        tuple(sorted(ref.decode() for ref in _MERGED.findall(xml))),
    )
