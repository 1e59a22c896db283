"""The one door for files: size and kind are checked, then the format's own module reads."""

from __future__ import annotations

from pathlib import Path

from data_layer.schema import FaultKind
from data_layer.sources.delimited import read_delimited
from data_layer.sources.fault import refuse, shown
from data_layer.sources.progress import Progress, silent
from data_layer.sources.raw_table import MAX_BYTES, OPERATOR, Limits, RawTable
from data_layer.sources.workbook import read_workbook

ZIP_SIGN = b"PK\x03\x04"
OLE_SIGN = b"\xd0\xcf\x11\xe0"
ENCRYPTED = "EncryptedPackage".encode("utf-16-le")  # name of the stream that holds a workbook with password


def read_file(path: Path, sheet_hint: str, progress: Progress = silent, header_line: int = 0) -> RawTable:
    """Read a CSV or XLSX file as raw cells; the content decides, not the ending.

    ``header_line`` is the line or sheet row of the header; 0 = the first that is not blank, after notes.

    Raises
    ------
    UnreadableFileError: no such file, no permission, too large, or a kind that is not read.
    """
    data = _read_bytes(path)
    if data and path.suffix.lower() in {".xlsx", ".xlsm"} and not data.startswith((ZIP_SIGN, OLE_SIGN)):
        raise refuse("a file that is not a workbook", "an XLSX workbook", "save it again as XLSX, or name it .csv")
    return read_content(data, sheet_hint, progress, header_line=header_line)


def read_content(
    data: bytes, sheet_hint: str, progress: Progress = silent, limits: Limits = OPERATOR, header_line: int = 0
) -> RawTable:
    """Read the bytes of a CSV or XLSX file as raw cells.

    Raises
    ------
    UnreadableFileError: a kind that is not read, or more than ``limits`` allow.
    """
    if data.startswith(ZIP_SIGN):
        return read_workbook(data, sheet_hint, progress, limits, header_line)
    if data.startswith(OLE_SIGN):
        found = "a password-protected Excel file" if ENCRYPTED in data else "an old Excel file"
        expected, remedy = "XLSX without password, or CSV", "save it as XLSX in Excel, without password"
        raise refuse(found, expected, remedy, kind=FaultKind.OLD_WORKBOOK)
    return read_delimited(data, limits, header_line)


def _read_bytes(path: Path) -> bytes:
    """Read at most one byte more than allowed, so that no size the file system reports is trusted."""
    expected = f"a readable file of at most {MAX_BYTES // 1_000_000} MB"
    try:
        if not path.is_file():
            raise refuse(f"no file at {shown(path)}", expected, "check the path")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise refuse(f"{type(error).__name__} at {shown(path)}", expected, "check path and permissions") from error
    if len(data) > MAX_BYTES:
        raise refuse(f"more than {MAX_BYTES // 1_000_000} MB", expected, "import only the template's columns and rows")
    return data
