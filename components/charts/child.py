"""What a child can expect, drawn: a hundred children, their course by age, and the causes of their changes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components import theme
from components.charts.composition import LEGEND, Fill, hatched
from components.charts.scales import name_axis

NONE = Fill("#0b62a8", "", theme.PAPER)
ONE = Fill("#a9cbe8", "", theme.INK)
TWO = Fill("#eccfb4", "/", theme.INK)
MORE = Fill("#b0480a", "x", theme.PAPER)
COUNT_FILLS = (NONE, ONE, TWO, MORE)
LEAVING = Fill("#545d69", "", theme.PAPER)
BY_AGE = Fill("#6f4a99", "x", theme.PAPER)
PLACED = Fill("#c9b6dc", "/", theme.INK)
RECEIVED = Fill("#1f6b5c", "\\", theme.PAPER)
SICK = Fill("#d9dde2", "", theme.INK)
ON_LEAVE = Fill("#b9c0c8", "\\", theme.INK)
CAUSE_FILLS = (LEAVING, BY_AGE, PLACED, RECEIVED)
ABSENCE_FILLS = (SICK, ON_LEAVE)
COURSE_PX = 340
BAR_PX, HEAD_PX = 58, 40
LEGEND_PX = 76
WIDE_ENOUGH = 0.045  # of the longest bar: narrower segments keep their number in table and hover
MOST_NUMBERED = 9  # columns that leave room for their numbers on a phone
HIGH_ENOUGH = 7  # children of a column that leave room for their number


@dataclass(frozen=True)
class Column:
    """100 children at one age: ``counts`` with 0, 1, 2, 3+ changes; the interval of the first, None without one."""

    label: str
    counts: tuple[int, ...]
    hovers: tuple[str, ...]
    same: float
    lower: float | None
    upper: float | None


@dataclass(frozen=True)
class Bar:
    """One row of stacked amounts, parallel to the class names, and the words at its end."""

    name: str
    amounts: tuple[float, ...]
    labels: tuple[str, ...]
    hovers: tuple[str, ...]
    end: str


def course_figure(
    columns: Sequence[Column],
    names: Sequence[str],
    axis: str,
    boundaries: Sequence[tuple[float, str]],
    *,
    simulated: bool,
) -> dict[str, Any]:
    """Draw one column of 100 children per age, those with the same caseworker at the bottom with their interval.

    Parameters
    ----------
    names : of the classes, parallel to ``Column.counts``.
    boundaries : place on the axis (0 = first column) and words of age boundaries.
    """
    return theme.figure(
        [*(_count_trace(columns, index, name) for index, name in enumerate(names)), _interval(columns)],
        x={
            "tickvals": list(range(len(columns))),
            "ticktext": [column.label for column in columns],
            "tickangle": 0,
            "range": [-0.6, len(columns) - 0.4],
            "title": {"text": axis, "font": {"color": theme.INK_2, "size": 12}, "standoff": 6},
        },
        y={"range": [0, 100.5], "tickvals": [0, 25, 50, 75, 100]},
        height=COURSE_PX + LEGEND_PX,
        simulated=simulated,
        barmode="stack",
        bargap=0.25,
        showlegend=True,
        legend=LEGEND,
        margin={"b": LEGEND_PX + 34, "t": 66 if boundaries else 34},
        shapes=[_boundary_line(x) for x, _ in boundaries],
        annotations=[_boundary_word(x, words) for x, words in boundaries],
    )


def _count_trace(columns: Sequence[Column], index: int, name: str) -> dict[str, Any]:
    amounts = [column.counts[index] for column in columns]
    return {
        "type": "bar",
        "name": name,
        "x": list(range(len(columns))),
        "y": amounts,
        "marker": hatched(COUNT_FILLS[index]),
        "text": [str(n) if n >= HIGH_ENOUGH and len(columns) <= MOST_NUMBERED else "" for n in amounts],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"color": COUNT_FILLS[index].ink, "size": 13},
        "hovertext": [column.hovers[index] for column in columns],
        "hoverinfo": "text",
    }


def _interval(columns: Sequence[Column]) -> dict[str, Any]:
    known = [(place, one) for place, one in enumerate(columns) if one.lower is not None and one.upper is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "showlegend": False,
        "x": [place + 0.3 for place, _ in known],
        "y": [one.same for _, one in known],
        "marker": {"color": theme.INK, "size": 5},
        "error_y": {
            "type": "data",
            "symmetric": False,
            "array": [(one.upper or 0) - one.same for _, one in known],
            "arrayminus": [one.same - (one.lower or 0) for _, one in known],
            "color": theme.INK,
            "thickness": 2,
            "width": 4,
        },
        "hoverinfo": "skip",
    }


def _boundary_line(x: float) -> dict[str, Any]:
    line = {"color": BY_AGE.colour, "width": 2, "dash": "dot"}
    return {"type": "line", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1.02, "line": line}


def _boundary_word(x: float, words: str) -> dict[str, Any]:
    label = theme.direct_label(words, x, 1.02, BY_AGE.colour, bold=True)
    return label | {"yref": "paper", "xanchor": "center", "xshift": 0, "yanchor": "bottom", "yshift": 26}


def bars_figure(
    bars: Sequence[Bar], names: Sequence[str], fills: Sequence[Fill], *, simulated: bool, longest: float = 0.0
) -> dict[str, Any]:
    """Draw stacked rows with their numbers inside, the classes named below; ``longest``: right end of the axis."""
    end = max(longest, *(sum(bar.amounts) for bar in bars)) or 1.0
    return theme.figure(
        [_bar_trace(bars, index, name, fills[index], end) for index, name in enumerate(names)],
        x={"range": [0, end], "visible": False},
        y=name_axis([bar.name for bar in bars]),
        height=len(bars) * BAR_PX + HEAD_PX + LEGEND_PX,
        simulated=simulated,
        barmode="stack",
        bargap=0.35,
        uniformtext={"mode": "hide", "minsize": 9},
        showlegend=True,
        legend=LEGEND,
        margin={"b": LEGEND_PX, "r": 52},  # room for the words at the end
        annotations=[
            theme.direct_label(bar.end, sum(bar.amounts), place, theme.INK) for place, bar in enumerate(bars) if bar.end
        ],
    )


def _bar_trace(bars: Sequence[Bar], index: int, name: str, fill: Fill, end: float) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "name": name,
        "x": [bar.amounts[index] for bar in bars],
        "y": list(range(len(bars))),
        "marker": hatched(fill),
        "text": [bar.labels[index] if bar.amounts[index] >= WIDE_ENOUGH * end else "" for bar in bars],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": fill.ink, "size": 14},
        "hovertext": [bar.hovers[index] for bar in bars],
        "hoverinfo": "text",
    }
