"""Which column of a file holds what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from data_layer.schema import FaultKind
from data_layer.schema import columns as col
from data_layer.sources.fault import Fault, named, shown
from data_layer.sources.raw_table import RawTable
from data_layer.tables.layout import Layout
from data_layer.tables.not_comparable import not_comparable
from data_layer.tables.numbers import Problem
from data_layer.tables.vocabulary import COLUMN_SYNONYMS, MUNICIPALITY_NAME, REGION, column_of_title, plain


@dataclass(frozen=True)
class Header:
    """Place in the row and title in the file of each column that was recognised."""

    places: dict[str, int]
    titles: dict[str, str]


def read_header(raw: RawTable, layout: Layout) -> tuple[Header, list[Fault]]:
    """Recognise a file's columns.

    Returns
    -------
    The recognised columns (the first one where a column stands twice) and a fault per unknown, repeated or absent one.
    The kommune may stand as code, as name, or as both.
    """
    known = {title: name for title, name in column_of_title().items() if name in _allowed(layout)}
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
    faults += [_absent(raw, name) for name in _required(layout, places) if name not in places]
    return Header(places, {name: raw.header[place] for name, place in places.items()}), faults


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
