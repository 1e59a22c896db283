"""How near similar kommuner are: one row per trait, the own kommune in the middle, all others left and right of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components import theme
from components.formats import number
from components.text import similar as text

ROW_PX, TOP_PX, BOTTOM_PX = 46, 62, 58
NEAR = "#3d454f"
ENDS = 1.0  # standard deviations that the axis holds in any case
ROOM = 0.2
LANE = 0.28  # of a row, that the many light dots are spread over


@dataclass(frozen=True)
class Dot:
    """A similar kommune in one row: ``x`` standard deviations from the own one."""

    x: float
    hover: str


@dataclass(frozen=True)
class Row:
    """One trait: its name with the own figure, the similar kommuner, and where all others lie."""

    label: str
    near: tuple[Dot, ...]
    rest: tuple[float, ...]


def similar_figure(rows: Sequence[Row], own: str, *, simulated: bool) -> dict[str, Any]:
    """Draw the rows, first on top; ``own`` names the line in the middle."""
    levels = range(len(rows) - 1, -1, -1)
    ends = [-ENDS, ENDS, *(x for row in rows for x in (*row.rest, *(dot.x for dot in row.near)))]
    low, high = min(ends) - ROOM, max(ends) + ROOM
    ticks = _ticks(low, high)
    return theme.figure(
        [_rest(rows, levels), _near(rows, levels)],
        x={
            "range": [low, high],
            "tickvals": ticks,
            "ticktext": [_signed(one) for one in ticks],
            "tickangle": 0,
            "title": {"text": text.axis(own), "font": {"color": theme.INK_2, "size": 12}, "standoff": 10},
        },
        y={
            "tickvals": list(levels),
            "ticktext": [row.label for row in rows],
            "range": [-0.6, len(rows) - 0.4],
            "tickfont": {"color": theme.INK},
        },
        height=ROW_PX * len(rows) + TOP_PX + BOTTOM_PX,
        simulated=simulated,
        shapes=[{"type": "line", "x0": 0, "x1": 0, "yref": "paper", "y0": 0, "y1": 1, "line": theme.OWN_LINE}],
        annotations=[_own_name(own)],
        margin={"t": TOP_PX, "b": BOTTOM_PX, "r": 16},
    )


def _ticks(low: float, high: float) -> list[int]:
    step = 1 if high - low < 8 else 2
    return list(range(-int(-low // step) * step, int(high) + 1, step))


def _signed(one: int) -> str:
    return f"+{one}" if one > 0 else number(one)


def _rest(rows: Sequence[Row], levels: Sequence[int]) -> dict[str, Any]:
    points = [(x, level + _lane(i)) for row, level in zip(rows, levels, strict=True) for i, x in enumerate(row.rest)]
    return _dots(points) | {"name": "rest", "hoverinfo": "skip", "marker": {"color": theme.DOT, "size": 5}}


def _lane(index: int) -> float:
    """Spread dots of equal value; the same on every drawing."""
    return (index * 0.618034 % 1 - 0.5) * 2 * LANE


def _near(rows: Sequence[Row], levels: Sequence[int]) -> dict[str, Any]:
    dots = [(dot, level) for row, level in zip(rows, levels, strict=True) for dot in row.near]
    marker = {"color": NEAR, "size": 10, "line": {"color": theme.PAPER, "width": 1.5}}
    return _dots([(dot.x, level) for dot, level in dots]) | {
        "name": "near",
        "hovertext": [dot.hover for dot, _ in dots],
        "hoverinfo": "text",
        "marker": marker,
    }


def _dots(points: Sequence[tuple[float, float]]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [round(x, 3) for x, _ in points],
        "y": [round(y, 3) for _, y in points],
        "cliponaxis": False,
    }


def _own_name(own: str) -> dict[str, Any]:
    label = theme.direct_label(own, 0, 1, theme.OWN, bold=True)
    return label | {"yref": "paper", "xanchor": "center", "xshift": 0, "yanchor": "bottom", "yshift": 26}
