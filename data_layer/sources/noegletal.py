"""CSV of noegletal.dk: title lines, one header with years, a block of kommuner per key figure, legend and footer.

Seen: Latin-1, semicolon, decimal comma, thousands point.  The title names the ministry of the day and is not relied on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from data_layer.reference.spelling import ascii_text
from data_layer.sources.fault import UnreadableFileError, refuse, shown
from data_layer.sources.files import read_file
from data_layer.sources.progress import Progress, silent
from data_layer.sources.raw_table import Cell, RawRow, RawTable, cell_text

CODE_TITLE = re.compile(r"^kom(?:mune)?\.? ?nr\.?$")
_FOOTER = re.compile(r"^(?:tegnforklaring|noter?\b|kilde\b|(?:oekonomi- og )?indenrigs)")
_SIGNED = re.compile(r"\bd\. ?\d")
_YEAR = re.compile(r"^[0-9]{4}$")
FIRST_FIGURE = 2  # name, code, then a column per year


@dataclass(frozen=True)
class KeyFigure:
    """One block; ``name`` is ``""`` where kommuner stand under no name, as in files that somebody reshaped."""

    name: str
    line: int
    rows: tuple[RawRow, ...]


@dataclass(frozen=True)
class NoegletalFile:
    """Years of the header, blocks in the order of the file, and what stands below them; ``signature`` has the date."""

    raw: RawTable
    years: tuple[int, ...]
    figures: tuple[KeyFigure, ...]
    notes: tuple[str, ...]
    signature: str


def read_noegletal(path: Path, progress: Progress = silent) -> NoegletalFile:
    """Read a file and find its blocks.

    Raises
    ------
    UnreadableFileError: not readable, or no header with ``Kom.nr`` and years.
    """
    raw = read_file(path, "noegletal", progress)
    rows = [RawRow(raw.header_line, raw.header), *raw.rows]
    start = next((place for place, row in enumerate(rows) if _is_header(row)), None)
    if start is None:
        raise _no_layout(f"{shown(_text(rows[0], 0))} at the top and no header with Kom.nr", rows[0].line)
    years = _years(rows[start])
    end = next((place for place in range(start + 1, len(rows)) if _is_footer(rows[place])), len(rows))
    below = [_text(row, 0) for row in rows[end:]]
    signature = next((text for text in reversed(below) if _SIGNED.search(text)), "")
    return NoegletalFile(raw, years, tuple(_blocks(rows[start + 1 : end])), tuple(below), signature)


def _no_layout(found: str, line: int) -> UnreadableFileError:
    expected = "a CSV of noegletal.dk: Kom.nr in the second column of the header, then years"
    return refuse(found, expected, "download the report as CSV there", line)


def _text(row: RawRow, place: int) -> str:
    return cell_text(row.cells[place]).strip() if place < len(row.cells) else ""


def _is_header(row: RawRow) -> bool:
    return bool(CODE_TITLE.match(ascii_text(_text(row, 1))))


def _years(header: RawRow) -> tuple[int, ...]:
    titles = [cell_text(cell).strip() for cell in header.cells[FIRST_FIGURE:]]
    while titles and not titles[-1]:
        titles.pop()
    wrong = next((title for title in titles if not _YEAR.match(title)), None)
    if wrong is not None or not titles or len(set(titles)) < len(titles):
        found = f"the columns {', '.join(map(shown, titles[:10]))}" if titles else "no column after Kom.nr"
        raise _no_layout(found, header.line)
    return tuple(map(int, titles))


def _is_footer(row: RawRow) -> bool:
    return bool(_FOOTER.match(ascii_text(_text(row, 0)))) and _is_alone(row.cells)


def _is_alone(cells: tuple[Cell, ...]) -> bool:
    """Tell whether only the first cell has content."""
    return not any(cell_text(cell).strip() for cell in cells[1:])


def _blocks(rows: Iterable[RawRow]) -> list[KeyFigure]:
    names: list[tuple[str, int]] = []
    members: list[list[RawRow]] = []
    for row in rows:
        if _is_alone(row.cells):
            names.append((_text(row, 0), row.line))
            members.append([])
        else:
            if not names:
                names.append(("", row.line))
                members.append([])
            members[-1].append(row)
    return [KeyFigure(name, line, tuple(own)) for (name, line), own in zip(names, members, strict=True)]
