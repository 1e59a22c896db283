"""Lines over half-years, for office programs: the figure's traces as series over named categories."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from components import theme
from components.formats import NBSP, half_year
from components.text import reports as text
from data_layer.schema import HalfYear
from reports.figures import (
    Figure,
    label_of,
    look_of,
    name_of,
    tick_names,
    value_axis,
    widest,
    words_in,
)
from reports.native import Group, Kind, Label, Look, NativeChart, Series, Side

GAP = 0.05  # of the axis: two names at the same end stand at least so far apart
NEAR = 0.03  # of the axis: words further from a point do not name it


def is_over_time(figure: Figure) -> bool:
    """Whether the figure's horizontal axis is half-years: named, or counted and named by year."""
    axis = figure["layout"]["xaxis"]
    names = axis.get("ticktext") or ()
    return axis.get("type") == "category" or (bool(names) and all(_is_year(str(one)) for one in names))


def _is_year(words: str) -> bool:
    return len(words) == 4 and words.isdigit()


def categories_of(figure: Figure) -> tuple[str, ...]:
    """List the half-years of the axis in words, also those without a number."""
    axis = figure["layout"]["xaxis"]
    if axis.get("type") == "category":
        return tuple(axis["categoryarray"])
    place, year = next(iter(tick_names(axis).items()))
    first = HalfYear.parse(f"{year}H1").index - round(place)
    return tuple(half_year(HalfYear.from_index(first + index)) for index in range(round(axis["range"][1] + 0.6)))


def line_chart(figure: Figure, own: str, default: str) -> NativeChart:
    """Translate a figure over half-years.

    Parameters
    ----------
    figure : see ``is_over_time``. Bands are left out where lines bound them; a printed range becomes two lines.
    own : name of the own kommune, for a series that is called so.
    default : name of a series without one.
    """
    categories, value = categories_of(figure), value_axis(figure["layout"]["yaxis"])
    drawn = [one for one in figure["data"] if one.get("x") and "fill" not in one]
    series = [_series(one, categories, own, default) for one in drawn if any(y is not None for y in one["y"])]
    series += [edge for shape in figure["layout"].get("shapes", ()) for edge in _band(shape, len(categories))]
    reach = (value.high or 1.0) - (value.low or 0.0)
    labelled = _labelled(series, words_in(figure), categories, reach)
    ends = [label.text for one in labelled for label in one.labels.values() if label.side is Side.RIGHT]
    return NativeChart(Kind.LINE, tuple(labelled), value, categories=_by_year(categories), right=widest(ends))


def _by_year(categories: Sequence[str]) -> tuple[Group, ...]:
    """Put half-years under their years."""
    parts = [(words[-4:], words.split(NBSP)[0]) for words in categories]
    return tuple(
        Group(year, tuple(half for _, half in halves)) for year, halves in groupby(parts, key=lambda part: part[0])
    )


def _series(trace: Figure, categories: Sequence[str], own: str, default: str) -> Series:
    places = {one: index for index, one in enumerate(categories)}
    values: list[float | None] = [None] * len(categories)
    for x, y in zip(trace["x"], trace["y"], strict=True):
        values[places[x] if isinstance(x, str) else round(x)] = y
    return Series(name_of(trace, own, default), tuple(values), look_of(trace))


def _band(shape: Figure, n: int) -> list[Series]:
    """Draw the two edges of a printed range over the half-years it is printed for."""
    if shape.get("type") != "rect" or not isinstance(shape.get("x0"), (int, float)):
        return []
    inside = [shape["x0"] <= index <= shape["x1"] for index in range(n)]
    look = Look(line=theme.REGION, width=1.25, dash="dash")
    edges = ((text.PRINTED_LOWER, shape["y0"]), (text.PRINTED_UPPER, shape["y1"]))
    return [Series(name, tuple(level if one else None for one in inside), look) for name, level in edges]


def _labelled(series: list[Series], notes: Sequence[Figure], categories: Sequence[str], reach: float) -> list[Series]:
    """Hang every word of the figure on the point it names; names at the right end are kept apart."""
    given: list[dict[int, Label]] = [{} for _ in series]
    for note, lift in _lifted(notes, categories, reach):
        place = _place(note, categories)
        found = _nearest(series, place, note["y"], reach)
        if found is not None:
            which, at = found
            side = Side.RIGHT if at == len(categories) - 1 else label_of(note).side
            given[which][at] = replace(label_of(note), side=side, lift=lift)
    return [replace(one, labels=labels) for one, labels in zip(series, given, strict=True)]


def _place(note: Figure, categories: Sequence[str]) -> int:
    at: Any = note["x"]
    if note.get("xref") == "paper" or (isinstance(at, str) and at not in categories):
        return len(categories) - 1
    return categories.index(at) if isinstance(at, str) else min(max(round(at), 0), len(categories) - 1)


def _lifted(notes: Sequence[Figure], categories: Sequence[str], reach: float) -> list[tuple[Figure, float]]:
    """Say for every word by how much of the axis it moves up, so that no two at the right end touch."""
    ends = sorted((one for one in notes if _place(one, categories) == len(categories) - 1), key=_height)
    rest = [(one, 0.0) for one in notes if one not in ends]
    lowest, lifted = float("-inf"), []
    for note in ends:
        at = note["y"] / reach
        lowest = max(at, lowest + GAP)
        lifted.append((note, lowest - at))
    return [*lifted, *rest]


def _height(note: Figure) -> float:
    return float(note["y"])


def _nearest(series: Sequence[Series], place: int, y: float, reach: float) -> tuple[int, int] | None:
    """Find the point that words at (place, y) name: at the place itself, or the nearest before it that has a value."""
    found = [
        (abs(value - y), which, place)
        for which, one in enumerate(series)
        if (value := one.ys[place]) is not None and abs(value - y) <= NEAR * reach
    ]
    if found:
        _, which, at = min(found)
        return which, at
    return None
