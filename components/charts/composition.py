"""Kommuner by organisation model: counts with the partial ones apart, shares by region, and turnover by model."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components import theme
from components.charts.scales import name_axis, value_axis
from data_layer.schema import Unit

BAR_PX = 46
POINT_PX = 54
HEAD_PX = 40
WIDE_ENOUGH = 0.07  # of a bar: narrower segments keep their number in the table and the hover only
LEGEND_PX = 72  # three lines, as many as a phone needs
LEGEND = {
    "orientation": "h",
    "x": 0,
    "xref": "container",
    "y": 0,
    "yref": "container",
    "yanchor": "bottom",
    "traceorder": "normal",
    "itemclick": False,
    "itemdoubleclick": False,
}


@dataclass(frozen=True)
class Fill:
    """Colour and hatching of one class; ``ink`` is readable on it."""

    colour: str
    pattern: str
    ink: str


def hatched(fill: Fill) -> dict[str, Any]:
    """Mark a class by colour and hatching, so that it is never told by colour alone."""
    pattern = {
        "shape": fill.pattern,
        "fillmode": "overlay",
        "bgcolor": fill.colour,
        "fgcolor": "rgba(255,255,255,0.55)",
        "size": 8,
        "solidity": 0.15,
    }
    return {"color": fill.colour, "line": {"color": theme.PAPER, "width": 1.5}, "pattern": pattern}


AGE = Fill("#c9b6dc", "/", theme.INK)
INTERVENTION = Fill("#a98cc8", "\\", theme.INK)
BOTH = Fill("#6f4a99", "x", theme.PAPER)
NEITHER = Fill("#e4e6ea", "", theme.INK)
FILLS = (AGE, INTERVENTION, BOTH, NEITHER)  # in the order of OrganisationModel


@dataclass(frozen=True)
class Bar:
    """One model: kommuner wholly and partly organised so, and the words at the end of the bar."""

    name: str
    whole: int
    partial: int
    label: str
    hover: str


@dataclass(frozen=True)
class Stack:
    """One region: number of kommuner per class, parallel to the class names, and the words right of the bar."""

    name: str
    counts: tuple[int, ...]
    label: str


@dataclass(frozen=True)
class Point:
    """One class with a value and its interval in per cent; ``None`` where nothing can be stated."""

    name: str
    value: float | None
    lower: float | None
    upper: float | None
    label: str
    hover: str


def counts_figure(bars: Sequence[Bar], *, simulated: bool) -> dict[str, Any]:
    """Draw one bar per model, the partial part hatched, the number in words at its end."""
    top = max(bar.whole + bar.partial for bar in bars)
    whole = _bar_trace(bars, [bar.whole for bar in bars], {"color": "#7d5ba6"})
    partial = _bar_trace(bars, [bar.partial for bar in bars], _hatched("#7d5ba6"))
    return theme.figure(
        [whole, partial],
        x={"range": [0, top * 1.8], "visible": False},  # the rest is room for the words on a phone
        y=name_axis([bar.name for bar in bars]),
        height=len(bars) * BAR_PX + HEAD_PX,
        simulated=simulated,
        barmode="stack",
        bargap=0.35,
        annotations=[
            theme.direct_label(bar.label, bar.whole + bar.partial, index, theme.INK) for index, bar in enumerate(bars)
        ],
    )


def _bar_trace(bars: Sequence[Bar], widths: list[int], marker: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "x": widths,
        "y": list(range(len(bars))),
        "marker": marker,
        "hovertext": [bar.hover for bar in bars],
        "hoverinfo": "text",
    }


def _hatched(colour: str) -> dict[str, Any]:
    return {
        "color": theme.PAPER,
        "line": {"color": colour, "width": 1},
        "pattern": {"shape": "/", "fgcolor": colour, "bgcolor": theme.PAPER, "size": 6, "solidity": 0.4},
    }


def stacks_figure(stacks: Sequence[Stack], classes: Sequence[tuple[str, str]], *, simulated: bool) -> dict[str, Any]:
    """Draw one bar per region, as wide as the others; letter and number inside, the classes named below.

    Parameters
    ----------
    classes : letter and name, parallel to ``Stack.counts``.
    """
    return theme.figure(
        [_class_trace(stacks, index, *named) for index, named in enumerate(classes)],
        x={"range": [0, 1.002], "visible": False},
        y=name_axis([f"{stack.name}<br>{stack.label}" if stack.label else stack.name for stack in stacks]),
        height=len(stacks) * BAR_PX + HEAD_PX + LEGEND_PX,
        simulated=simulated,
        barmode="stack",
        bargap=0.3,
        uniformtext={"mode": "hide", "minsize": 9},  # rather no number than one too small to read
        showlegend=True,
        legend=LEGEND,
        margin={"b": LEGEND_PX},
    )


def _class_trace(stacks: Sequence[Stack], index: int, letter: str, name: str) -> dict[str, Any]:
    fill = FILLS[index]
    shares = [stack.counts[index] / (sum(stack.counts) or 1) for stack in stacks]
    return {
        "type": "bar",
        "orientation": "h",
        "name": f"{letter} {name}",
        "x": shares,
        "y": list(range(len(stacks))),
        "marker": hatched(fill),
        "text": [
            f"{letter} <b>{stack.counts[index]}</b>" if share >= WIDE_ENOUGH else ""
            for stack, share in zip(stacks, shares, strict=True)
        ],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": fill.ink, "size": 14},
        "hovertext": [f"{stack.name}<br>{name}: {stack.counts[index]}" for stack in stacks],
        "hoverinfo": "text",
    }


def points_figure(points: Sequence[Point], country: float, country_label: str, *, simulated: bool) -> dict[str, Any]:
    """Draw one dot with its interval per class and the country as a dotted line."""
    top = max(max(point.upper or 0, point.value or 0) for point in points)
    top = max(top, country) * 1.3
    line = {"x0": country, "x1": country, "y0": 0, "y1": 1 + 32 / (len(points) * POINT_PX), "line": theme.COUNTRY_LINE}
    label = theme.direct_label(country_label, country, 1, theme.COUNTRY) | {
        "yref": "paper",
        "yanchor": "bottom",
        "xshift": 0,
        "yshift": 28,  # above the simulated mark
    }
    return theme.figure(
        [_points_trace(points)],
        x={**value_axis(top, Unit.SHARE, most=6), "tickangle": 0, "showgrid": True},
        y=name_axis([point.name for point in points]),
        height=len(points) * POINT_PX + HEAD_PX + 60,
        simulated=simulated,
        shapes=[{"type": "line", "xref": "x", "yref": "paper", "layer": "below", **line}],
        annotations=[label, *(_point_label(point, index) for index, point in enumerate(points) if point.label)],
        margin={"t": 64},
    )


def _points_trace(points: Sequence[Point]) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [point.value for point in points],
        "y": list(range(len(points))),
        "marker": {"color": theme.INK_2, "size": 11},
        "error_x": {
            "type": "data",
            "symmetric": False,
            "array": [_distance(point.upper, point.value) for point in points],
            "arrayminus": [_distance(point.value, point.lower) for point in points],
            "width": 0,
            "thickness": 3,
            "color": "#aab1b9",
        },
        "hovertext": [point.hover for point in points],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _distance(high: float | None, low: float | None) -> float:
    return 0.0 if high is None or low is None else high - low


def _point_label(point: Point, index: int) -> dict[str, Any]:
    return theme.direct_label(point.label, max(point.upper or 0, point.value or 0), index, theme.INK)
