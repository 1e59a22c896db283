"""Dots of kommuner by two numbers: one half-year against the next, or any measure against another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Any

from components import theme
from components.formats import number

HEIGHT = 480
OTHER = "#8b939d"
MOST_TICKS = 4
_OVER_DOTS = {"bgcolor": "rgba(255,255,255,0.85)", "borderpad": 1}


@dataclass(frozen=True)
class Dot:
    """One kommune; ``label`` names the own one; ``is_marked`` sets it off by its shape."""

    x: float
    y: float
    hover: str
    label: str = ""
    is_marked: bool = False


@dataclass(frozen=True)
class Axis:
    """An axis: its words, unit behind the ticks, whether it is logarithmic, and whether it begins at zero."""

    title: str
    suffix: str = ""
    is_log: bool = False
    from_zero: bool = True


def pairs_figure(dots: Sequence[Dot], across: Axis, up: Axis, *, simulated: bool, diagonal: str = "") -> dict[str, Any]:
    """Draw the dots, the own kommune in front.

    Parameters
    ----------
    dots : at least one.
    diagonal : name of the line on which both numbers are the same; ``""`` for none. Both axes are then alike.
    """
    ends = [[getattr(one, name) for one in dots] for name in ("x", "y")]
    ranges = [axis_range(values, axis) for values, axis in zip(ends, (across, up), strict=True)]
    if diagonal:
        ranges = [[min(one[0] for one in ranges), max(one[1] for one in ranges)]] * 2
    own = [one for one in dots if one.label]
    return theme.figure(
        [
            *([_diagonal(ranges[0])] if diagonal else []),
            *(_crowd([one for one in dots if one.is_marked is marked], marked=marked) for marked in (False, True)),
            *(_own(one) for one in own),
        ],
        x=_axis(across, ranges[0]),
        y=_axis(up, ranges[1]) | {"showgrid": True},
        height=HEIGHT,
        simulated=simulated,
        annotations=[
            *([_diagonal_name(diagonal, ranges[0])] if diagonal else []),
            *(_name(one, across, up, ranges[0]) for one in own),
        ],
        margin={"t": 40, "b": 58, "r": 20},
    )


def axis_range(values: Sequence[float], axis: Axis) -> list[float]:
    """Find the ends of an axis with some room; of a logarithmic one in powers of ten."""
    low, high = min(values), max(values)
    if axis.is_log:
        low, high = log10(max(low, 1e-9)), log10(max(high, 1e-9))
        room = 0.04 * (high - low) or 0.1
        return [low - room, high + room]
    room = 0.06 * (high - (0 if axis.from_zero else low)) or 1.0
    return [-room / 2 if axis.from_zero else low - room, high + room]


def log_ticks(ends: Sequence[float]) -> list[float]:
    """List 1, 3, 10, 30 ... between two powers of ten; every second one where they are many."""
    powers = range(floor(ends[0]), ceil(ends[1]) + 1)
    found = [float(step * 10**power) for power in powers for step in (1, 3)]
    inside = [one for one in found if ends[0] <= log10(one) <= ends[1]]
    return inside if len(inside) <= MOST_TICKS else inside[::2]


def _axis(axis: Axis, ends: list[float]) -> dict[str, Any]:
    made: dict[str, Any] = {
        "range": ends,
        "ticksuffix": axis.suffix,
        "nticks": 7,
        "title": {"text": axis.title, "font": {"color": theme.INK_2, "size": theme.FONT_SIZE}, "standoff": 12},
    }
    if not axis.is_log:
        return made
    ticks = log_ticks(ends)
    words = [number(one, 0 if one >= 1 else 2) for one in ticks]
    return made | {"type": "log", "tickvals": ticks, "ticktext": words, "tickangle": 0, "ticksuffix": ""}


def _crowd(dots: Sequence[Dot], *, marked: bool) -> dict[str, Any]:
    shown = [one for one in dots if not one.label]
    look = {"color": theme.INK, "size": 9, "symbol": "diamond-open", "line": {"width": 1.8}}
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "marked" if marked else "others",
        "x": [one.x for one in shown],
        "y": [one.y for one in shown],
        "marker": look if marked else {"color": OTHER, "size": 7},
        "hovertext": [one.hover for one in shown],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _own(dot: Dot) -> dict[str, Any]:
    symbol = "diamond" if dot.is_marked else "circle"
    marker = {"color": theme.OWN, "size": 14, "symbol": symbol, "line": {"color": theme.PAPER, "width": 1.5}}
    return _crowd([], marked=False) | {
        "name": "own",
        "x": [dot.x],
        "y": [dot.y],
        "marker": marker,
        "hovertext": [dot.hover],
    }


def _name(dot: Dot, across: Axis, up: Axis, ends: Sequence[float]) -> dict[str, Any]:
    """Write the name right of its dot; left of it in the right half."""
    x = log10(max(dot.x, 1e-9)) if across.is_log else dot.x
    y = log10(max(dot.y, 1e-9)) if up.is_log else dot.y
    label = theme.direct_label(dot.label, x, y, theme.OWN, bold=True)
    turned = {"xanchor": "right", "xshift": -10} if x > sum(ends) / 2 else {}
    return label | turned | _OVER_DOTS


def _diagonal(ends: Sequence[float]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": "diagonal",
        "x": list(ends),
        "y": list(ends),
        "line": {"color": theme.INK_2, "width": 1, "dash": "dot"},
        "hoverinfo": "skip",
    }


def _diagonal_name(words: str, ends: Sequence[float]) -> dict[str, Any]:
    place = ends[0] + 0.97 * (ends[1] - ends[0])
    return {
        "text": words,
        "x": place,
        "y": place,
        "xanchor": "right",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"color": theme.INK_2, "size": 12},
        **_OVER_DOTS,
    }
