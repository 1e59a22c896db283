"""Every kommune as a dot inside its region: x is the value, size the staff, the own kommune blue and named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import hypot, sqrt
from typing import Any

from components import theme
from components.charts.map import basis
from components.charts.regional import BOTTOM_PX, OTHER, TOP_PX, country_label, country_line, row_axis, row_name
from components.charts.scales import drawn, top_of, value_axis
from components.formats import measured
from components.text import regions as text
from data_layer.schema import Benchmark, Indicator, Municipality, Place, RegionRow

ROW_PX = 98
PLOT_PX = 1000  # the dots are laid out for a plot of this width; narrower ones let dots overlap
SMALLEST_PX, LARGEST_PX = 9.0, 34.0
DOT = "#a3abb4"
DOT_EDGE = "#6d7680"


@dataclass(frozen=True)
class _Scale:
    """How values and staff become places and sizes: ``top`` ends the axis, ``most`` is the largest staff."""

    indicator: Indicator
    own: Municipality | None
    top: float
    most: float

    def x(self, place: Place) -> float:
        return drawn(place.value.value or 0.0, self.indicator.unit)

    def diameter(self, place: Place) -> float:
        """Let the area grow with the staff."""
        return max(SMALLEST_PX, LARGEST_PX * sqrt((place.value.denominator or 0) / self.most))


_Point = tuple[Place, float, float, float]  # place, x, y, diameter in pixels


def regional_spread(
    rows: Sequence[RegionRow],
    country: Benchmark,
    indicator: Indicator,
    *,
    own: Municipality | None,
    emphasised: str | None,
    simulated: bool,
) -> dict[str, Any]:
    """Draw one swarm per region, first on top, over the region's weighted mean and the country's dotted line.

    Parameters
    ----------
    own : the reader's kommune, blue and named where it has a value.
    emphasised : name of the region to set in bold.
    """
    places = [place for row in rows for place in row.places]
    top = top_of([drawn(place.value.value or 0.0, indicator.unit) for place in places])
    scale = _Scale(indicator, own, top, max((place.value.denominator or 0 for place in places), default=1) or 1)
    level = {row.benchmark.name: len(rows) - 1 - index for index, row in enumerate(rows)}
    points = [point for row in rows for point in _swarm(row, level[row.benchmark.name], scale)]
    others = [point for point in points if point[0].municipality != own]
    mine = [point for point in points if point[0].municipality == own]
    return theme.figure(
        [_dots(others, indicator, own=False), *([_dots(mine, indicator, own=True)] if mine else [])],
        x=value_axis(top, indicator.unit) | {"tickangle": 0},
        y=row_axis(len(rows)),
        height=ROW_PX * len(rows) + TOP_PX + BOTTOM_PX,
        simulated=simulated,
        shapes=[*_means(rows, level, indicator), *country_line(country, indicator, plot_px=ROW_PX * len(rows))],
        annotations=[*_names(rows, level, emphasised), *_own_label(mine, scale), *country_label(country, indicator)],
        margin={"t": TOP_PX, "l": 14, "r": 30},
    )


def _swarm(row: RegionRow, level: int, scale: _Scale) -> list[_Point]:
    """Place the own dot, then the others, largest first, each as near the middle of its row as earlier ones allow."""
    placed: list[tuple[float, float, float]] = []  # x, y, radius in pixels
    points: list[_Point] = []

    def precedence(place: Place) -> tuple[bool, float, str]:
        return place.municipality != scale.own, -(place.value.denominator or 0), place.municipality.code

    for place in sorted(row.places, key=precedence):
        x, radius = scale.x(place) / scale.top * PLOT_PX, scale.diameter(place) / 2
        y = _free_shift(x, radius, placed)
        placed.append((x, y, radius))
        points.append((place, scale.x(place), level + y / ROW_PX, 2 * radius))
    return points


def _shifts() -> list[float]:
    """Distances from the middle to try, nearest first."""
    limit = int(ROW_PX / 2) - 12
    return [0.0, *(float(sign * step) for step in range(2, limit, 2) for sign in (1, -1))]


def _free_shift(x: float, radius: float, placed: Sequence[tuple[float, float, float]]) -> float:
    """Return the smallest shift that touches no earlier dot; where there is none, the one that covers least."""

    def clearance(shift: float) -> float:
        return min((hypot(x - px, shift - py) - radius - pr for px, py, pr in placed), default=0.0)

    shifts = _shifts()
    return next((shift for shift in shifts if clearance(shift) >= 0), max(shifts, key=clearance))


def _dots(points: Sequence[_Point], indicator: Indicator, *, own: bool) -> dict[str, Any]:
    colour, edge = (theme.OWN, theme.PAPER) if own else (DOT, DOT_EDGE)
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "own" if own else "others",
        "x": [x for _, x, _, _ in points],
        "y": [y for _, _, y, _ in points],
        "marker": {
            "color": colour,
            "size": [max(size, 12) if own else size for _, _, _, size in points],
            "opacity": 1 if own else 0.8,
            "line": {"color": edge, "width": 2 if own else 1},
        },
        "hovertext": [_hover(place, indicator) for place, _, _, _ in points],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _hover(place: Place, indicator: Indicator) -> str:
    lines = [f"<b>{place.municipality.name}</b>", measured(place.value, indicator), basis(place.value, indicator)]
    return "<br>".join(line for line in lines if line)


def _names(rows: Sequence[RegionRow], level: dict[str, int], emphasised: str | None) -> list[dict[str, Any]]:
    return [
        row_name(
            row.benchmark.name,
            text.counted(len(row.places), row.n_total),
            level[row.benchmark.name] + 0.5,
            bold=row.benchmark.name == emphasised,
        )
        for row in rows
    ]


def _means(rows: Sequence[RegionRow], level: dict[str, int], indicator: Indicator) -> list[dict[str, Any]]:
    """Stroke each region's weighted mean through its row."""
    shown = [row.benchmark for row in rows if row.benchmark.value.value is not None]
    return [
        {
            "type": "line",
            "layer": "below",
            "x0": drawn(one.value.value or 0.0, indicator.unit),
            "x1": drawn(one.value.value or 0.0, indicator.unit),
            "y0": level[one.name] - 0.42,
            "y1": level[one.name] + 0.42,
            "line": {"color": OTHER, "width": 3},
        }
        for one in shown
    ]


def _own_label(mine: Sequence[_Point], scale: _Scale) -> list[dict[str, Any]]:
    """Name the own kommune over its dot, away from its neighbours and inside the plot."""
    return [
        {
            "text": f"<b>{place.municipality.name} {measured(place.value, scale.indicator)}</b>",
            "x": x,
            "y": y,
            "xanchor": "left" if x < scale.top / 4 else "right" if x > scale.top * 3 / 4 else "center",
            "yanchor": "bottom",
            "yshift": 6 + size / 2,
            "showarrow": False,
            "bgcolor": "rgba(255,255,255,0.85)",
            "font": {"color": theme.OWN, "size": theme.FONT_SIZE},
        }
        for place, x, y, size in mine
    ]
