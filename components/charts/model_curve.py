"""The specification curve: every model's estimate with its interval, lowest first, and its choices beneath."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components import theme
from components.formats import number

CURVE_PX, ROW_PX, EDGE_PX = 300, 21, 60
GAP = 0.03  # between the curve and the matrix
FAINT = theme.RULE
MANY = 30  # models: their marks are drawn smaller
OPEN = {"color": theme.PAPER, "size": 8, "line": {"color": theme.INK, "width": 1.6}}
FILLED = {"color": theme.INK, "size": 9}


@dataclass(frozen=True)
class Bar:
    """One model: percentage points of turnover per step, and the keys of the rows it fills in the matrix."""

    effect: float
    lower: float
    upper: float
    is_significant: bool
    hover: str
    chosen: frozenset[str]


@dataclass(frozen=True)
class Row:
    """A choice that models make or not; ``is_mark``: no choice of the model but something to know about it."""

    key: str
    label: str
    is_mark: bool = False


def curve_figure(bars: Sequence[Bar], rows: Sequence[Row], axis: str, *, simulated: bool) -> dict[str, Any]:
    """Draw the curve.

    Parameters
    ----------
    bars : at least one, lowest effect first.
    rows : of the matrix, from above; may be empty.
    axis : words along the vertical axis.
    """
    matrix_px = ROW_PX * len(rows)
    border = matrix_px / (matrix_px + CURVE_PX)
    return theme.figure(
        [_intervals(bars), *(_dots(bars, filled=filled) for filled in (False, True)), *_matrix(bars, rows)],
        x={"range": [0.3, len(bars) + 0.7], "showticklabels": False, "anchor": "y2" if rows else "y"},
        y={
            "domain": [border + GAP if rows else 0, 1],
            "title": {"text": axis, "font": {"color": theme.INK_2, "size": theme.FONT_SIZE}, "standoff": 6},
            "zeroline": True,
            "zerolinecolor": theme.INK_2,
            "zerolinewidth": 1.5,
        },
        yaxis2=_rows_axis(rows, border),
        height=CURVE_PX + matrix_px + EDGE_PX,
        simulated=simulated,
        margin={"t": 40, "b": 12, "r": 8},
    )


def _rows_axis(rows: Sequence[Row], border: float) -> dict[str, Any]:
    return {
        "domain": [0, max(border - GAP, 0.001)],
        "range": [len(rows) - 0.5, -0.5],
        "tickvals": list(range(len(rows))),
        "ticktext": [row.label for row in rows],
        "tickfont": {"color": theme.INK_2, "size": 12},
        "automargin": True,
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "ticks": "",
    }


def _intervals(bars: Sequence[Bar]) -> dict[str, Any]:
    """All intervals as one line with gaps."""
    x = [place for index in range(1, len(bars) + 1) for place in (index, index, None)]
    y = [end for one in bars for end in (one.lower, one.upper, None)]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": "intervals",
        "x": x,
        "y": y,
        "line": {"color": theme.REGION, "width": 1.5},
        "hoverinfo": "skip",
    }


def _dots(bars: Sequence[Bar], *, filled: bool) -> dict[str, Any]:
    shown = [(index, one) for index, one in enumerate(bars, 1) if one.is_significant is filled]
    look = FILLED if filled else OPEN
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "significant" if filled else "other",
        "x": [index for index, _ in shown],
        "y": [one.effect for _, one in shown],
        "marker": look if len(bars) <= MANY else look | {"size": 7},
        "hovertext": [one.hover for _, one in shown],
        "hoverinfo": "text",
    }


def _matrix(bars: Sequence[Bar], rows: Sequence[Row]) -> list[dict[str, Any]]:
    cells = [(x, y, row, row.key in bar.chosen) for y, row in enumerate(rows) for x, bar in enumerate(bars, 1)]
    size = 8 if len(bars) <= MANY else 6
    looks = (
        ("left", False, False, {"color": FAINT, "size": 3, "symbol": "circle"}),
        ("left-mark", False, True, {"color": FAINT, "size": 3, "symbol": "circle"}),
        ("made", True, False, {"color": theme.INK, "size": size, "symbol": "square"}),
        ("mark", True, True, {"color": theme.MARK, "size": size, "symbol": "diamond-open", "line": {"width": 1.6}}),
    )
    return [
        {
            "type": "scatter",
            "mode": "markers",
            "name": name,
            "x": [x for x, _, row, is_in in cells if (is_in, row.is_mark) == (made, mark)],
            "y": [y for _, y, row, is_in in cells if (is_in, row.is_mark) == (made, mark)],
            "yaxis": "y2",
            "marker": marker,
            "hoverinfo": "skip",
        }
        for name, made, mark, marker in looks
        if any((is_in, row.is_mark) == (made, mark) for _, _, row, is_in in cells)
    ]


def points(share: float) -> str:
    """Write a share as percentage points with two decimals and its sign, ``+2,34``."""
    words = number(100 * share, 2)
    return f"+{words}" if share > 0 and words.strip("0,.") else words
