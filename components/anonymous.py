"""Figures in which other kommuner have numbers for names, for slides that leave the room."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import is_dataclass, replace
from random import SystemRandom
from typing import Any, TypeVar

from components.chart_panel import Chart, Panel, Picture
from components.formats import sort_key
from components.tables import Table
from components.text import presentation as text

Shown = TypeVar("Shown", bound=Panel)
_WORDS = ("finding", "note", "alternative", "source", "filename")


def pseudonyms(names: Sequence[str]) -> dict[str, str]:
    """Give every name a number, in an order nobody can guess; another one each time."""
    mixed = list(names)
    SystemRandom().shuffle(mixed)
    return {name: f"{text.SAYS['pseudonym']} {number}" for number, name in enumerate(mixed, start=1)}


def renaming(names: Mapping[str, str]) -> Callable[[str], str]:
    """Replace whole names, longer ones first, also before the genitive's s."""
    longest_first = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w-])({longest_first})(?=s?(?![\w-]))")
    return lambda words: pattern.sub(lambda found: names[found[1]], words)


def without_names(panel: Shown, names: Mapping[str, str]) -> Shown | None:
    """Rename everybody in a figure: words, table, and every text of a chart; None for a map, where a place is a name.

    Parameters
    ----------
    panel : what is shown; left as it is.
    names : of the other kommuner, and what stands for each.
    """
    if isinstance(panel, Picture) and is_map(panel):
        return None
    change = renaming(names)
    changed: dict[str, Any] = {field: change(getattr(panel, field)) for field in _WORDS}
    changed["table"] = _without_links(_deep(_in_no_order(panel.table, names), change))
    if isinstance(panel, Chart):
        changed["figure"] = _deep(panel.figure, change)
    return replace(panel, **changed)


def _in_no_order(table: Table, names: Mapping[str, str]) -> Table:
    """Put rows in the order of their pseudonyms where they stand by the alphabet: a place in it is nearly a name."""
    named = [row for row in table.rows if row[0].text in names]
    if named != sorted(named, key=lambda row: sort_key(row[0].text)):
        return table
    mixed = iter(sorted(named, key=lambda row: _number(names[row[0].text])))
    return replace(table, rows=tuple(next(mixed) if row[0].text in names else row for row in table.rows))


def _number(pseudonym: str) -> int:
    return int(pseudonym.rpartition(" ")[2])


def _without_links(table: Table) -> Table:
    """Drop the links of a table: the address of a kommune is its name."""
    return replace(table, rows=tuple(tuple(replace(cell, href=None) for cell in row) for row in table.rows))


def is_map(picture: Picture) -> bool:
    """Whether a picture is the map of kommuner."""
    return "data-map" in vars(picture.content)


def _deep(value: Any, change: Callable[[str], str]) -> Any:
    if isinstance(value, str):
        return change(value)
    if isinstance(value, dict):
        return {key: _deep(one, change) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(_deep(one, change) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{name: _deep(one, change) for name, one in vars(value).items()})
    return value
