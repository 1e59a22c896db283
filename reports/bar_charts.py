"""Bars for office programs: grouped or stacked, upright or lying."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components import theme
from components.tables import Table
from reports.figures import (
    Figure,
    colour_of,
    from_zero,
    name_of,
    one_of,
    plain,
    point_fills,
    tick_names,
    value_axis,
    widest,
    words_in,
)
from reports.native import Axis, Group, Kind, Label, Look, NativeChart, Series, Side

BASE = "\u00a0"  # name of the part that only lifts a bar


def bar_chart(figure: Figure, table: Table, own: str, default: str) -> NativeChart:
    """Translate a figure of bars; marks laid over them stay with the table.

    Parameters
    ----------
    table : the same numbers; names a series that the figure does not.
    own, default : names of the own kommune and of a series without any.
    """
    layout = figure["layout"]
    bars = [one for one in figure["data"] if one.get("type") == "bar"]
    lying = bars[0].get("orientation") == "h"
    places = sorted({place for one in bars for place in _places(one, lying=lying)})
    turned = (layout["yaxis"].get("range") or [0, 1])[0] > (layout["yaxis"].get("range") or [0, 1])[-1]
    if lying and not turned:
        places.reverse()
    names = _names(figure, places, lying=lying)
    series = [part for bar in bars for part in _series(bar, places, _Names(name_of(bar, own, ""), table, default))]
    across = layout["xaxis"] if lying else layout["yaxis"]
    return NativeChart(
        Kind.BAR,
        tuple(series),
        from_zero(value_axis(across)),
        Axis(is_turned=lying, title="" if lying else plain((layout["xaxis"].get("title") or {}).get("text", ""))),
        (Group("", tuple(names)),),
        is_horizontal=lying,
        is_stacked=layout.get("barmode") == "stack" or any("base" in one for one in bars),
        has_legend=bool(layout.get("showlegend")),
        left=widest(names) if lying else 0,
    )


def _places(bar: Figure, *, lying: bool) -> Sequence[float]:
    places: Sequence[float] = bar["y" if lying else "x"]
    return places


def _names(figure: Figure, places: Sequence[float], *, lying: bool) -> list[str]:
    """Name every bar: by its tick, and by the words that stand beside it where there is one."""
    ticks = tick_names(figure["layout"]["yaxis" if lying else "xaxis"])
    names = []
    for place in places:
        letter = "y" if lying else "x"
        near = [note for note in words_in(figure) if _is_at(note, letter, place)]
        beside = [plain(note["text"]) for note in near] if len(near) == 1 else []
        names.append(": ".join(one for one in (ticks.get(place, ""), *beside) if one))
    return names


def _is_at(note: Figure, letter: str, place: float) -> bool:
    at = note.get(letter)
    return note.get(f"{letter}ref") != "paper" and isinstance(at, (int, float)) and abs(at - place) < 0.5


@dataclass(frozen=True)
class _Names:
    """Where a series gets its name from, in this order: the figure, a column of the table, a default."""

    given: str
    table: Table
    default: str


def _by_place(bar: Figure, values: Sequence[Any]) -> dict[float, Any]:
    lying = bar.get("orientation") == "h"
    return dict(zip(_places(bar, lying=lying), values, strict=True))


def _series(bar: Figure, places: Sequence[float], names: _Names) -> list[Series]:
    values = _by_place(bar, bar["x" if bar.get("orientation") == "h" else "y"])
    ordered = tuple(values.get(place) for place in places)
    marker = bar.get("marker") or {}
    colour = colour_of(one_of(marker.get("color"), None)) or theme.DOT
    edge = colour_of((marker.get("line") or {}).get("color")) if colour == theme.PAPER else ""
    own_places = {place: index for index, place in enumerate(places)}
    fills = {own_places[list(values)[index]]: fill for index, fill in point_fills(bar).items()}
    called = names.given or _column_of(ordered, names.table) or names.default
    own = Series(called, ordered, Look(fill=colour, edge=edge), labels=_labels(bar, places), fills=fills)
    return [*_lifting(bar, places), own]


def _lifting(bar: Figure, places: Sequence[float]) -> list[Series]:
    """Give bars that begin elsewhere than at zero a first part that is not seen."""
    if "base" not in bar:
        return []
    base = _by_place(bar, bar["base"])
    return [Series(BASE, tuple(base.get(place) for place in places), Look())]


def _labels(bar: Figure, places: Sequence[float]) -> dict[int, Label]:
    words = bar.get("text")
    if not isinstance(words, (list, tuple)):
        return {}
    shown = _by_place(bar, words)
    side = Side.END if bar.get("textposition") == "outside" else Side.CENTRE
    colour = colour_of((bar.get("textfont") or {}).get("color")) or theme.INK
    told = {index: plain(shown.get(place, "")) for index, place in enumerate(places)}
    return {index: Label(one, side, colour) for index, one in told.items() if one}


def _column_of(values: Sequence[float | None], table: Table) -> str:
    """Find the column of the table that begins with the same numbers, as they are or in per cent."""
    wanted = [round(one, 6) for one in values if one is not None]
    for index, column in enumerate(table.columns):
        numbers = [one for row in table.rows if (one := row[index].number) is not None][: len(wanted)]
        if wanted and any([round(one * scale, 6) for one in numbers] == wanted for scale in (1, 100)):
            return column.label
    return ""
