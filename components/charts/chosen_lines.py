"""A few chosen kommuner over half-years beside the country; every line named at its end, gaps left open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components import theme
from components.charts.looks import Look
from components.charts.scales import top_of, value_axis, year_axis
from data_layer.schema import Unit

HEIGHT = 420
TOP_PX = 40
BOTTOM_PX = 34
LABEL_GAP_PX = 17
CHARACTER_PX = 7.4
LABEL_MAX_PX = 150


@dataclass(frozen=True)
class Line:
    """One line in drawn units (per cent, days, leavings); ``None`` is a gap.

    ``look`` of a chosen kommune; without one the line is the own kommune, or the country when ``is_country``.
    """

    name: str
    values: tuple[float | None, ...]
    hovers: tuple[str, ...]
    look: Look | None = None
    is_country: bool = False


def chosen_lines_figure(
    lines: Sequence[Line], periods: Sequence[str], *, unit: Unit, simulated: bool
) -> dict[str, Any]:
    """Draw the lines, the country first so that it lies behind.

    Parameters
    ----------
    lines : own kommune, chosen ones and the country in any order, values parallel to ``periods``.
    """
    ordered = sorted(lines, key=lambda line: (not line.is_country, line.look is None))
    top = top_of((value for line in lines for value in line.values), room=1.08)
    return theme.figure(
        [_trace(line) for line in ordered],
        x=year_axis(periods),
        y=value_axis(top, unit),
        height=HEIGHT,
        simulated=simulated,
        annotations=_labels(ordered, top),
        margin={"t": TOP_PX, "r": _label_px(lines), "b": 8},
    )


def _trace(line: Line) -> dict[str, Any]:
    colour, stroke, marker = _style(line)
    return {
        "type": "scatter",
        "mode": "lines" if line.is_country else "lines+markers",
        "name": line.name,
        "x": list(range(len(line.values))),
        "y": list(line.values),
        "line": stroke,
        "marker": {"color": colour, **marker},
        "connectgaps": False,
        "hovertext": list(line.hovers),
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _style(line: Line) -> tuple[str, dict[str, Any], dict[str, Any]]:
    if line.is_country:
        return theme.COUNTRY, theme.COUNTRY_LINE, {"size": 4}
    if line.look is None:
        return theme.OWN, theme.OWN_LINE, {"size": 8, "symbol": "circle"}
    stroke = {"color": line.look.colour, "width": 1.75, "dash": line.look.dash}
    return line.look.colour, stroke, {"size": 8, "symbol": line.look.symbol}


def _labels(lines: Sequence[Line], top: float) -> list[dict[str, Any]]:
    """Name each line at its last value; labels that would overlap are moved apart."""
    ends = [(line, *_end(line)) for line in lines if any(value is not None for value in line.values)]
    per_px = top / (HEIGHT - TOP_PX - BOTTOM_PX)
    wanted = [value / per_px for _, _, value in ends]
    moved = spread(wanted, LABEL_GAP_PX, HEIGHT - TOP_PX - BOTTOM_PX)
    return [
        theme.direct_label(
            line.name,
            index,
            value,
            _style(line)[0],
            bold=line.look is None and not line.is_country,
            shift=new - old,
        )
        for (line, index, value), old, new in zip(ends, wanted, moved, strict=True)
    ]


def _end(line: Line) -> tuple[int, float]:
    """Return position and value of the last observed half-year."""
    return next((index, value) for index, value in reversed(list(enumerate(line.values))) if value is not None)


def spread(positions: Sequence[float], gap: float, end: float) -> list[float]:
    """Move positions apart to at least ``gap`` and keep them between 0 and ``end``, changing no order."""
    order = sorted(range(len(positions)), key=lambda index: positions[index])
    placed = [0.0] * len(positions)
    floor = float("-inf")
    for index in order:
        placed[index] = max(positions[index], floor)
        floor = placed[index] + gap
    ceiling = end
    for index in reversed(order):
        placed[index] = min(placed[index], ceiling)
        ceiling = placed[index] - gap
    return placed


def _label_px(lines: Sequence[Line]) -> float:
    longest = max((len(line.name) for line in lines), default=0)
    return 20 + min(longest * CHARACTER_PX, LABEL_MAX_PX)
