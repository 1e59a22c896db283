"""The parts packed in a workbook, weighed before any is opened: what opens them pays for every element."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from xml.parsers import expat

from data_layer.schema import FaultKind
from data_layer.sources.fault import UnreadableFileError, refuse
from data_layer.sources.raw_table import Limits

CONTENTS_PART = "[Content_Types].xml"
MACRO_PART = "vbaproject.bin"
PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}  # all that spreadsheets write
CHUNK = 65_536
MAX_TAG = 32_768  # a tag without end is read anew with every chunk
MOST_ATTRIBUTES = 16  # of one element at its own price
CELL_ELEMENTS = frozenset({"row", "c", "v", "f", "is", "t", "r", "si"})
OTHER_WEIGHT = 5  # a style or a name costs as much as five cells


def no_workbook(found: str) -> UnreadableFileError:
    """Build the exception for a file that no spreadsheet wrote."""
    remedy = "open the file in Excel or LibreOffice and save it again as XLSX"
    return refuse(found, "an XLSX workbook", remedy, kind=FaultKind.NOT_WORKBOOK)


def check_package(data: bytes, limits: Limits) -> None:
    """Refuse a package that is none, has macros, or holds more than ``limits`` allow.

    Raises
    ------
    UnreadableFileError
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_parts(archive.infolist(), limits)
            if limits.weight:
                _check_weight(archive, limits)
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise no_workbook("a damaged or cut-off file") from error


def _check_parts(parts: list[zipfile.ZipInfo], limits: Limits) -> None:
    if any(part.filename.lower().endswith(MACRO_PART) for part in parts):
        raise refuse("a workbook with macros", "a workbook without macros", "save it as XLSX", kind=FaultKind.MACROS)
    if any(part.compress_type not in PACKINGS or part.flag_bits & 1 for part in parts):
        raise no_workbook("a file packed or locked in a way no spreadsheet uses")
    unpacked = sum(part.file_size for part in parts)
    if unpacked > limits.unpacked_bytes or len(parts) > limits.parts:
        raise _too_much(f"{unpacked // 1_000_000} MB of packed content in {len(parts)} parts", limits)
    other = _other_package({part.filename for part in parts})
    if other:
        raise no_workbook(other)


def _other_package(names: set[str]) -> str:
    """Name what else is packed as a workbook is; empty for what may be one."""
    if "xl/workbook.bin" in names:
        return "a binary workbook (XLSB)"
    if CONTENTS_PART in names:
        return ""
    return "an OpenDocument file" if "content.xml" in names else "a zip file without a workbook"


def _too_much(found: str, limits: Limits) -> UnreadableFileError:
    expected = f"at most {limits.unpacked_bytes // 1_000_000} MB of content in {limits.parts} parts"
    return refuse(found, expected, "save only the sheet with the data", kind=FaultKind.TOO_MUCH_PACKED)


def _check_weight(archive: zipfile.ZipFile, limits: Limits) -> None:
    """Count the elements of all parts; a part that is no XML is weighed as far as it goes."""
    weight = 0
    for part in archive.infolist():
        for found in _weights(archive, part):
            weight += found
            if weight > limits.weight:
                raise _too_much("more packed cells and styles than a few rows need", limits)


def _weights(archive: zipfile.ZipFile, part: zipfile.ZipInfo) -> Iterator[int]:
    """Yield the weight of each element as it comes, a chunk of the part at a time."""
    found: list[int] = []
    parser = expat.ParserCreate()
    parser.StartElementHandler = lambda name, attributes: found.append(_weight(name, len(attributes)))
    parser.StartDoctypeDeclHandler = _refuse_doctype
    fed = 0
    with archive.open(part) as packed:
        while chunk := packed.read(CHUNK):
            fed += len(chunk)
            try:
                parser.Parse(chunk)
            except expat.ExpatError:
                yield from found
                return
            if fed - parser.CurrentByteIndex > MAX_TAG:
                raise no_workbook("a tag without end")
            yield from found
            found.clear()


def _weight(name: str, n_attributes: int) -> int:
    own = 1 if name.rpartition(":")[2] in CELL_ELEMENTS else OTHER_WEIGHT
    return own + max(0, n_attributes - MOST_ATTRIBUTES)


def _refuse_doctype(*_declaration: object) -> None:
    raise no_workbook("a document type, which no spreadsheet writes")
