"""Which column of a file holds what."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from data_layer.schema import FaultKind
from data_layer.schema import columns as col
from data_layer.sources.fault import Fault, named, refuse, shown
from data_layer.sources.raw_table import RawTable
from data_layer.tables.layout import Layout
from data_layer.tables.not_comparable import not_comparable
from data_layer.tables.numbers import Problem
from data_layer.tables.vocabulary import COLUMN_SYNONYMS, MUNICIPALITY_NAME, REGION, column_of_title, plain

SEARCHED_ROWS = 20  # for a header below titles of other kinds
ENOUGH_TITLES = 3


@dataclass(frozen=True)
class Header:
    """Place in the row and title in the file of each column that was recognised."""

    places: dict[str, int]
    titles: dict[str, str]


def read_header(raw: RawTable, layout: Layout) -> tuple[Header, list[Fault]]:
    """Recognise a file's columns.

    Returns
    -------
    The recognised columns (the first one where a column stands twice) and a fault per unknown, repeated or absent one;
    one fault alone where nothing is recognised, for then this is not the header.  The kommune may stand as code, as
    name, or as both.
    """
    known = _known(layout)
    places: dict[str, int] = {}
    faults = []
    for place, title in enumerate(raw.header):
        name = known.get(plain(title))
        if name is None:
            faults.append(_unknown(raw, place, layout))
        elif name in places:
            faults.append(_repeated(raw, place, places[name], name))
        else:
            places[name] = place
    if not places:
        refused = [fault for fault in faults if fault.kind is FaultKind.NOT_COMPARABLE]
        return Header({}, {}), [*refused, _no_header(raw, layout)]
    faults += [_absent(raw, name) for name in _required(layout, places) if name not in places]
    return Header(places, {name: raw.header[place] for name, place in places.items()}), faults


def _known(layout: Layout) -> dict[str, str]:
    return {title: name for title, name in column_of_title().items() if name in _allowed(layout)}


def _no_header(raw: RawTable, layout: Layout) -> Fault:
    known = _known(layout)
    first_rows = ((row.line, [plain(str(cell)) for cell in row.cells]) for row in raw.rows[:SEARCHED_ROWS])
    headers = (line for line, titles in first_rows if sum(title in known for title in titles) >= ENOUGH_TITLES)
    lower = next(headers, None)
    below = f"the header seems to be line {lower}: remove the lines above it; " if lower else ""
    return Fault(
        line=raw.header_line,
        column="",
        found=f"no title of the template in {', '.join(map(shown, raw.header[:3]))}",
        expected=f"the header first: {', '.join(layout.template)}",
        remedy=f"{below}separate columns by semicolons; import a file of another layout with import mapped",
        kind=FaultKind.UNKNOWN_COLUMN,
        facts=named(title=raw.header[0], place=1),
    )


def _allowed(layout: Layout) -> tuple[str, ...]:
    return (*layout.template, *layout.optional_key, MUNICIPALITY_NAME, REGION)


def _required(layout: Layout, places: Iterable[str]) -> list[str]:
    return [name for name in layout.template if name != col.MUNICIPALITY_CODE or MUNICIPALITY_NAME not in places]


def _unknown(raw: RawTable, place: int, layout: Layout) -> Fault:
    title = raw.header[place]
    problem = not_comparable(title) or Problem(
        f"one of {', '.join(_allowed(layout))}",
        "remove the column or give it one of these names or their Danish ones",
        FaultKind.UNKNOWN_COLUMN,
    )
    return Fault(
        line=raw.header_line,
        column=title or f"column {place + 1}",
        found=f"the title {shown(title)}",
        expected=problem.expected,
        remedy=problem.remedy,
        kind=problem.kind,
        facts=named(title=title, place=place + 1),
    )


def _repeated(raw: RawTable, place: int, first: int, name: str) -> Fault:
    return Fault(
        line=raw.header_line,
        column=raw.header[place],
        found=f"{name} in columns {first + 1} and {place + 1}",
        expected="each column once",
        remedy="remove one of the two",
        kind=FaultKind.REPEATED_COLUMN,
        facts=named(first=first + 1, second=place + 1),
    )


def _absent(raw: RawTable, name: str) -> Fault:
    synonyms = ", ".join(COLUMN_SYNONYMS[name][:3])
    return Fault(
        line=raw.header_line,
        column=name,
        found="no such column",
        expected=f"{name} (or {synonyms})",
        remedy="add the column; write missing in its cells where there is no number",
        kind=FaultKind.ABSENT_COLUMN,
        facts=named(name=name),
    )


def without_merged(raw: RawTable) -> RawTable:
    """Return a sheet's table unless cells of it are merged: nobody can tell which column a wide title means.

    Raises
    ------
    UnreadableFileError: merged cells in the header or below.
    """
    ranges = [ref for ref in raw.merged if _last_row(ref) >= raw.header_line]
    if ranges:
        found = f"merged cells ({', '.join(ranges[:3])})"
        remedy = "split them, and give every column its own title in one row"
        raise refuse(found, "a cell for each column and row", remedy, kind=FaultKind.MERGED_CELLS, ranges=ranges[0])
    return raw


def _last_row(ref: str) -> int:
    return int(re.findall(r"\d+", ref)[-1])
