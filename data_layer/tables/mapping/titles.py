"""Which column of the file a mapping means: by title, or by number. Header rows above each other count as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from difflib import get_close_matches
from itertools import takewhile

from data_layer.sources.fault import Fault, shown
from data_layer.sources.raw_table import Cell, RawTable
from data_layer.tables.mapping.plan import Reference
from data_layer.tables.vocabulary import plain

MAX_TITLES_SHOWN = 12


def join_header_rows(raw: RawTable, n_rows: int) -> RawTable:
    """Join header rows into one title a column: the upper titles run on to the right, as merged cells do."""
    lower = raw.rows[: n_rows - 1]
    if not lower:
        return raw
    rows = [raw.header, *(row.cells for row in lower)]
    width = max(map(_filled_width, rows))
    spread = [list(_run_on(row, width)) for row in rows[:-1]] + [_padded(rows[-1], width)]
    titles = tuple(" ".join(dict.fromkeys(part for part in column if part)) for column in zip(*spread, strict=True))
    return replace(raw, header=titles, rows=raw.rows[n_rows - 1 :])


def _filled_width(cells: tuple[Cell, ...]) -> int:
    return max((place for place, cell in enumerate(cells, start=1) if _title(cell)), default=0)


def _padded(cells: tuple[Cell, ...], width: int) -> list[str]:
    return [_title(cell) for cell in cells[:width]] + [""] * (width - len(cells))


def _run_on(cells: tuple[Cell, ...], width: int) -> Iterator[str]:
    title = ""
    for cell in _padded(cells, width):
        title = cell or title
        yield title


def _title(cell: Cell) -> str:
    return " ".join(str(cell).split())


def find_place(raw: RawTable, reference: Reference, key: str) -> int | Fault:
    """Find the place of a column in the row.

    Parameters
    ----------
    reference : title (as it stands, else without regard to case and signs), or number counted from 1.
    key : of the mapping, for the fault's remedy.

    Returns
    -------
    The place from 0, or what is wrong: no such column, or several.
    """
    if isinstance(reference, int):
        return reference - 1 if reference <= len(raw.header) else _no_column(raw, reference, key)
    for spell in (_title, plain):
        places = [place for place, title in enumerate(raw.header) if title and spell(title) == spell(reference)]
        if len(places) == 1:
            return places[0]
        if places and spell(reference):
            return _several(raw, reference, places, key)
    return int(reference) - 1 if _is_number(reference, raw) else _no_column(raw, reference, key)


def _is_number(reference: str, raw: RawTable) -> bool:
    """A key of [keep] or [drop] is always text: digits that are no title are a column's number."""
    digits = "".join(takewhile(str.isdecimal, reference))
    return reference.isascii() and digits == reference and len(digits) <= 3 and 1 <= int(digits) <= len(raw.header)


def _no_column(raw: RawTable, reference: Reference, key: str) -> Fault:
    titles = [title for title in raw.header if title]
    close = get_close_matches(str(reference), titles, n=1, cutoff=0.5)
    meant = f"perhaps {shown(close[0])} is meant; " if close else ""
    return Fault(
        line=raw.header_line,
        column=str(reference),
        found="no such column in the file",
        expected=f"one of {', '.join(map(shown, titles[:MAX_TITLES_SHOWN]))}{_more(titles)}",
        remedy=f"{meant}correct {key} in the mapping, or [file] header_line if this is not the header",
    )


def _more(titles: list[str]) -> str:
    left = len(titles) - MAX_TITLES_SHOWN
    return f" and {left} more" if left > 0 else ""


def _several(raw: RawTable, reference: str, places: Iterable[int], key: str) -> Fault:
    numbers = [str(place + 1) for place in places]
    return Fault(
        line=raw.header_line,
        column=reference,
        found=f"the title in columns {', '.join(numbers)}",
        expected="a title that stands once",
        remedy=f"name the column by its number in the mapping: {key} = {numbers[0]}",
    )
