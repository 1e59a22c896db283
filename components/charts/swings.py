"""What matters most: one bar per parameter, as long as the answer moves when that parameter alone does."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components import theme
from components.charts.scales import name_axis

ROW_PX, HEAD_PX, AXIS_PX = 58, 66, 30
BAR = "#7d8590"
ROOM = 9  # children beside either end, for the numbers


@dataclass(frozen=True)
class SwingBar:
    """One parameter: children of 100 at both ends, in order, and their words."""

    name: str
    low: float
    high: float
    low_label: str
    high_label: str
    hover: str


def swings_figure(bars: Sequence[SwingBar], today: float, today_label: str, *, simulated: bool) -> dict[str, Any]:
    """Draw the bars, widest first, around the line of today; both ends are labelled."""
    low, high = min(bar.low for bar in bars), max(bar.high for bar in bars)
    line = {"x0": today, "x1": today, "y0": 0, "y1": 1, "line": theme.OWN_LINE}
    label = theme.direct_label(today_label, today, 1, theme.OWN, bold=True)
    return theme.figure(
        [_trace(bars)],
        x={"range": [low - ROOM, high + ROOM], "showgrid": True, "tickangle": 0, "nticks": 6},
        y=name_axis([bar.name for bar in bars]),
        height=len(bars) * ROW_PX + HEAD_PX + AXIS_PX,
        simulated=simulated,
        bargap=0.5,
        margin={"t": HEAD_PX},
        shapes=[{"type": "line", "xref": "x", "yref": "paper", **line}],
        annotations=[
            label | {"yref": "paper", "xanchor": "center", "xshift": 0, "yanchor": "bottom", "yshift": 28},
            *(one for place, bar in enumerate(bars) for one in _ends(bar, place)),
        ],
    )


def _trace(bars: Sequence[SwingBar]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "base": [bar.low for bar in bars],
        "x": [bar.high - bar.low for bar in bars],
        "y": list(range(len(bars))),
        "marker": {"color": BAR},
        "hovertext": [bar.hover for bar in bars],
        "hoverinfo": "text",
    }


def _ends(bar: SwingBar, place: int) -> tuple[dict[str, Any], dict[str, Any]]:
    right = theme.direct_label(bar.high_label, bar.high, place, theme.INK) | {"xshift": 6}
    left = theme.direct_label(bar.low_label, bar.low, place, theme.INK) | {"xanchor": "right", "xshift": -6}
    return left, right
