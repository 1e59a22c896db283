"""Published turnover by area of municipal work (VIVE 2025, Figure 2.6): the bars that can be read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from components import theme
from components.charts.scales import value_axis
from data_layer.schema import Unit

ROW_PX = 46
BAR = "#8b939d"


def job_area_bars(bars: Sequence[tuple[str, float, str]]) -> dict[str, Any]:
    """Draw horizontal bars, first on top, each with its label and number written out.

    Parameters
    ----------
    bars : label, per cent, number in words.
    """
    positions = list(range(len(bars)))[::-1]
    top = max((value for _, value, _ in bars), default=1.0)
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": [value for _, value, _ in bars],
        "y": positions,
        "width": 0.42,
        "marker": {"color": BAR},
        "text": [f"<b>{words}</b>" for _, _, words in bars],
        "textposition": "outside",
        "cliponaxis": False,
        "hovertext": [f"{label}: {words}" for label, _, words in bars],
        "hoverinfo": "text",
    }
    return theme.figure(
        [trace],
        x={**value_axis(top * 1.2, Unit.SHARE), "showticklabels": False},
        y={"showticklabels": False, "showgrid": False, "range": [-0.5, len(bars) - 0.2]},
        height=ROW_PX * len(bars) + 30,
        simulated=False,
        annotations=[_label(label, position) for (label, _, _), position in zip(bars, positions, strict=True)],
        margin={"l": 2, "t": 6, "r": 20},
    )


def _label(label: str, position: int) -> dict[str, Any]:
    """Write the area above its bar, where a phone has room for it too."""
    return {
        "text": label,
        "x": 0,
        "y": position + 0.24,
        "xanchor": "left",
        "yanchor": "bottom",
        "showarrow": False,
        "font": {"color": theme.INK, "size": theme.FONT_SIZE},
    }
