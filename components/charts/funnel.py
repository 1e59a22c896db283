"""The funnel: every kommune by size of staff and rate, limits of chance around a centre, own and chosen ones named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import log10
from typing import Any

from components import theme
from components.charts.looks import Look
from components.charts.scales import top_of, value_axis
from components.formats import number
from components.text import funnel as text
from data_layer.schema import Unit

HEIGHT = 520
TOP_PX, BOTTOM_PX = 40, 58
SIZES = (5, 10, 20, 50, 100, 200, 500, 1000)  # named on the logarithmic axis
OTHER = "#8b939d"
ROOM = 1.12  # right of the largest staff
TURNED = 4  # a staff larger than a fourth of the largest is named to its left
_OVER_LINES = {"bgcolor": "rgba(255,255,255,0.85)", "borderpad": 1}


class Mark(StrEnum):
    """What a dot says by shape and colour, from back to front."""

    INSIDE = "inside"
    BELOW = "below"
    ABOVE = "above"
    FAR_BELOW = "far_below"
    FAR_ABOVE = "far_above"


@dataclass(frozen=True)
class Point:
    """One kommune: ``staff`` persons, ``share`` in per cent; ``label`` names own and chosen ones.

    ``is_similar``: one of those the centre is made of, and therefore ringed.
    """

    staff: float
    share: float
    hover: str
    mark: Mark
    label: str = ""
    is_own: bool = False
    look: Look | None = None
    is_similar: bool = False


@dataclass(frozen=True)
class Limit:
    """A pair of lines in per cent over ``sizes``; ``label`` stands at the right end of the upper one."""

    sizes: tuple[float, ...]
    lower: tuple[float, ...]
    upper: tuple[float, ...]
    label: str
    dash: str


@dataclass(frozen=True)
class Centre:
    """The level in the middle, in per cent: the country (dotted) or a region (grey)."""

    value: float
    label: str
    is_country: bool


_MARKERS: dict[Mark, dict[str, Any]] = {
    Mark.INSIDE: {"color": OTHER, "size": 7},
    Mark.BELOW: {"color": theme.INK_2, "size": 10, "symbol": "triangle-down-open", "line": {"width": 1.8}},
    Mark.ABOVE: {"color": theme.MARK, "size": 10, "symbol": "triangle-up-open", "line": {"width": 1.8}},
    Mark.FAR_BELOW: {"color": theme.INK_2, "size": 11, "symbol": "triangle-down"},
    Mark.FAR_ABOVE: {"color": theme.MARK, "size": 11, "symbol": "triangle-up"},
}


def funnel_figure(
    points: Sequence[Point], limits: Sequence[Limit], centre: Centre, *, simulated: bool
) -> dict[str, Any]:
    """Draw the funnel.

    Parameters
    ----------
    points : at least one; named ones are drawn last, the own kommune in front of all.
    limits : inner pair first.
    """
    top = top_of((one.share for one in points), room=1.1)
    sizes = limits[0].sizes
    named = sorted((one for one in points if one.label), key=lambda one: one.is_own)
    return theme.figure(
        [
            *(_limit_line(one, side) for one in limits for side in (one.lower, one.upper)),
            _centre_line(centre, sizes),
            *(_dots([p for p in points if p.mark is mark and not p.label], mark) for mark in Mark),
            *(_named_dot(one) for one in named),
            *_rings([one for one in points if one.is_similar]),
        ],
        x=_size_axis(sizes),
        y=value_axis(top, Unit.SHARE),
        height=HEIGHT,
        simulated=simulated,
        annotations=[
            *(_limit_label(one, top) for one in limits),
            _centre_label(centre, sizes),
            *(_name(one, sizes[-1]) for one in named),
        ],
        margin={"t": TOP_PX, "b": BOTTOM_PX, "r": 20},
    )


def _size_axis(sizes: Sequence[float]) -> dict[str, Any]:
    """Logarithmic, so that a kommune of twelve and one of four hundred both have room."""
    ticks = [one for one in SIZES if sizes[0] <= one <= sizes[-1]]
    return {
        "type": "log",
        "range": [_log(sizes[0]), _log(sizes[-1] * ROOM)],
        "tickvals": ticks,
        "ticktext": [number(one) for one in ticks],
        "tickangle": 0,
        "title": {"text": text.AXIS, "font": {"color": theme.INK_2, "size": theme.FONT_SIZE}, "standoff": 12},
    }


def _log(value: float) -> float:
    return round(log10(value), 4)


def _limit_line(limit: Limit, side: tuple[float, ...]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": limit.label,
        "x": limit.sizes,
        "y": side,
        "line": {"color": theme.INK_2, "width": 1, "dash": limit.dash},
        "hoverinfo": "skip",
    }


def _centre_line(centre: Centre, sizes: Sequence[float]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "lines",
        "name": centre.label,
        "x": [sizes[0], sizes[-1] * ROOM],
        "y": [centre.value, centre.value],
        "line": theme.COUNTRY_LINE if centre.is_country else theme.REGION_LINE,
        "hoverinfo": "skip",
    }


def _dots(points: Sequence[Point], mark: Mark) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": mark.value,
        "x": [one.staff for one in points],
        "y": [one.share for one in points],
        "marker": _MARKERS[mark],
        "hovertext": [one.hover for one in points],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _rings(points: Sequence[Point]) -> list[dict[str, Any]]:
    """Ring those the centre is made of, whatever else their dots say."""
    if not points:
        return []
    ring = {
        "type": "scatter",
        "mode": "markers",
        "name": "similar",
        "x": [one.staff for one in points],
        "y": [one.share for one in points],
        "marker": {"symbol": "circle-open", "size": 16, "color": theme.INK, "line": {"width": 1.2}},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    return [ring]


def _named_dot(point: Point) -> dict[str, Any]:
    """The own kommune blue and large, chosen ones in their look; a flag stays to be read in the shape."""
    dot = _dots([point], point.mark)
    shape = _MARKERS[point.mark].get("symbol", point.look.symbol if point.look else "circle").removesuffix("-open")
    edge = {"color": theme.PAPER, "width": 1.5}
    marker = {"color": _colour(point), "symbol": shape, "size": 14 if point.is_own else 11, "line": edge}
    return dot | {"name": "own" if point.is_own else "chosen", "marker": marker}


def _colour(point: Point) -> str:
    return theme.OWN if point.is_own or point.look is None else point.look.colour


def _name(point: Point, largest: float) -> dict[str, Any]:
    """Write the name right of its dot; left of it for the large, which have the edge beside them."""
    label = theme.direct_label(point.label, _log(point.staff), point.share, _colour(point), bold=True)
    turned = {"xanchor": "right", "xshift": -10} if point.staff > largest / TURNED else {}
    return label | turned | _OVER_LINES


def _limit_label(limit: Limit, top: float) -> dict[str, Any]:
    """Name a pair where its upper line comes down into the picture."""
    inside = [index for index, value in enumerate(limit.upper) if value <= top * 0.97]
    index = inside[0] if inside else len(limit.sizes) - 1
    return {
        "text": limit.label,
        "x": _log(limit.sizes[index]),
        "y": min(limit.upper[index], top),
        "xanchor": "left",
        "yanchor": "bottom",
        "xshift": 4,
        "showarrow": False,
        "font": {"color": theme.INK_2, "size": 12},
        **_OVER_LINES,
    }


def _centre_label(centre: Centre, sizes: Sequence[float]) -> dict[str, Any]:
    return {
        "text": centre.label,
        "x": _log(sizes[-1] * ROOM),
        "y": centre.value,
        "xanchor": "right",
        "yanchor": "bottom",
        "showarrow": False,
        **_OVER_LINES,
        "font": {"color": theme.COUNTRY if centre.is_country else theme.REGION, "size": theme.FONT_SIZE},
    }
