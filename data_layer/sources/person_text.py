"""The text of CSV files with person rows: encoding, separator, header, and a copy in memory where one is needed."""

from __future__ import annotations

import codecs
import csv
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from data_layer.schema import FaultKind
from data_layer.sources.delimited import UTF8_LETTER, separator_of
from data_layer.sources.fault import UnreadableFileError, refuse

CHUNK = 1 << 23
MAX_HEADER = 1 << 14
_EXCEL_HINT = re.compile(r"^sep=(.)$", re.IGNORECASE)


@dataclass(frozen=True)
class TextFile:
    """What a look at the bytes tells; ``n_lines`` counts a last line without line end too."""

    is_utf8: bool
    separator: str
    header_line: int
    titles: tuple[str, ...]
    n_lines: int

    @property
    def encoding(self) -> str:
        return "UTF-8" if self.is_utf8 else "Latin-1 (Windows-1252)"


def look_at_text(path: Path) -> TextFile:
    """Read the bytes once: what they are encoded in, how many lines they are, and the header.

    Raises
    ------
    UnreadableFileError: not text, two encodings, or empty.
    """
    with path.open("rb") as file:
        start = file.read(MAX_HEADER)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise _not_text("UTF-16 text")
    is_utf8, n_lines = _measure(path)
    if not is_utf8:
        _check_one_encoding(path)
    lines = start.decode("utf-8-sig" if is_utf8 else "cp1252", errors="replace").splitlines()
    hint = _EXCEL_HINT.match(lines[0]) if lines else None
    header = lines[1:2] if hint else lines[:1]
    if not header or not header[0].strip():
        raise refuse("an empty file", "a header and at least one row", "check the file", kind=FaultKind.EMPTY)
    separator = hint[1] if hint else separator_of(header[0])
    titles = next(csv.reader(header, delimiter=separator))
    return TextFile(is_utf8, separator, 2 if hint else 1, tuple(title.strip() for title in titles), n_lines)


def _measure(path: Path) -> tuple[bool, int]:
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf8, n_lines, last = True, 0, b"\n"
    for chunk in _chunks(path):
        if b"\0" in chunk:
            raise _not_text()
        n_lines += chunk.count(b"\n")
        is_utf8 = is_utf8 and _continues(decoder, chunk)
        last = chunk[-1:]
    return is_utf8, n_lines + (last != b"\n")


def _continues(decoder: codecs.IncrementalDecoder, chunk: bytes) -> bool:
    try:
        decoder.decode(chunk)
    except UnicodeDecodeError:
        return False
    return True


def _check_one_encoding(path: Path) -> None:
    """Stop where Danish letters stand in UTF-8 in some lines and in Latin-1 in others, as in files put together."""
    n_lines, last = 0, b""
    for chunk in _chunks(path):
        mixed = UTF8_LETTER.search(last + chunk)
        if mixed:
            line = n_lines + (last + chunk).count(b"\n", 0, mixed.start()) + 1
            raise _not_text(f"two encodings in one file (UTF-8 in line {line}, Latin-1 elsewhere)")
        n_lines += chunk.count(b"\n")
        last = chunk[-1:] if chunk[-1:] != b"\n" else b""


def _not_text(found: str = "bytes that are no text") -> UnreadableFileError:
    return refuse(found, "CSV in UTF-8 or Latin-1, or Parquet", "save the file as CSV UTF-8", kind=FaultKind.NOT_TEXT)


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


@contextmanager
def utf8_copy(path: Path) -> Iterator[Path]:
    """Hold a Latin-1 file as UTF-8 in memory: the engine reads nothing else, and a copy on a disk would stay there.

    Raises
    ------
    UnreadableFileError: the system has no files in memory, or the bytes are no Latin-1.
    """
    if not hasattr(os, "memfd_create"):
        raise refuse("Latin-1 text", "UTF-8 on this system", "save the file as CSV UTF-8")
    with os.fdopen(os.memfd_create("rows"), "wb") as copy:
        for chunk in _chunks(path):
            copy.write(_utf8(chunk))
        copy.flush()
        yield Path(f"/proc/self/fd/{copy.fileno()}")


def _utf8(chunk: bytes) -> bytes:
    try:
        return chunk.decode("cp1252").encode()
    except UnicodeDecodeError:
        raise _not_text() from None


def lines_of_rows(path: Path, text: TextFile, rows: set[int]) -> dict[int, int]:
    """Find the line where each row starts, for files whose rows are not one line each.

    Parameters
    ----------
    rows : 1 = the first row below the header.
    """
    found: dict[int, int] = {}
    with path.open(encoding="utf-8-sig" if text.is_utf8 else "cp1252", newline="") as file, suppress(csv.Error):
        reader = csv.reader(file, delimiter=text.separator)
        end, row = 0, -text.header_line
        for cells in reader:
            start, end, row = end + 1, reader.line_num, row + bool(cells)
            if cells and row in rows:
                found[row] = start
            if len(found) == len(rows):
                break
    return found
