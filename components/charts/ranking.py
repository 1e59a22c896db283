"""All kommuner as dots with intervals, in groups; own blue, chosen in their look, country and region as lines."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from components import theme
from components.charts.looks import Look
from components.charts.scales import top_of, value_axis
from data_layer.schema import Unit

ROW_PX = 19
GAP_ROWS = 2.0  # between groups: the next group's heading stands in the gap
SCALE_PX, LABEL_PX = 24, 20
HEAD_PX = SCALE_PX + 2 * LABEL_PX + 8  # above the dots: scale, country's label, region's label
TOP_PX = 34  # the simulated mark
OTHER = "#8b939d"
INTERVAL = "#c3c9d0"
NAME_PX = 7  # of a character in a kommune's name; the widest just fits in bold
LABEL_TURN = 0.17  # of the scale: lines further right are named to their left, where the names' column gives room


class Role(StrEnum):
    """What a dot is to the reader; decides how it is drawn, in this order from back to front."""

    OTHER = "other"
    BELOW = "below"
    ABOVE = "above"
    CHOSEN = "chosen"
    OWN = "own"


@dataclass(frozen=True)
class Dot:
    """One kommune. Values in the unit that is drawn: per cent, days or leavings; ``label`` stands right of the dot."""

    name: str
    value: float
    lower: float | None
    upper: float | None
    hover: str
    role: Role = Role.OTHER
    label: str = ""
    look: Look | None = None


@dataclass(frozen=True)
class Group:
    """Dots below one heading; an empty heading is not drawn."""

    heading: str
    dots: tuple[Dot, ...]


@dataclass(frozen=True)
class Reference:
    """A vertical line: the country (dotted) or a region (grey)."""

    label: str
    value: float
    is_country: bool


@dataclass(frozen=True)
class _Placed:
    """A dot and its row, counted downwards."""

    dot: Dot
    row: float


def ranking_figure(
    groups: Sequence[Group], references: Sequence[Reference], *, unit: Unit, simulated: bool
) -> dict[str, Any]:
    """Draw the groups below each other; the height follows the number of dots.

    Parameters
    ----------
    groups : in drawing order, at least one dot in all.
    references : country first.
    unit : of all values; shares are given as per cent.
    """
    placed, headings, rows = _place(groups)
    plot_px = rows * ROW_PX + HEAD_PX
    top = top_of((_reach(one.dot) for one in placed), room=1.04)
    share_of_head = HEAD_PX / plot_px
    names_px = NAME_PX * max(len(one.dot.name) for one in placed) + 12
    return theme.figure(
        [trace for role in Role for trace in _traces(placed, role)],
        x={**value_axis(top, unit, most=6), "side": "top", "tickangle": 0, "anchor": "y", "showgrid": True},
        y=_names(placed, rows, 1 - share_of_head),
        height=round(plot_px + TOP_PX + 8),
        simulated=simulated,
        shapes=[_line(one, index, plot_px) for index, one in enumerate(references)],
        annotations=[
            *(_heading(text, row, names_px - 4) for text, row in headings),
            *(_value_label(one) for one in placed if one.dot.label),
            *(_reference_label(one, index, top, 1 - share_of_head) for index, one in enumerate(references)),
        ],
        margin={"t": TOP_PX, "r": 24, "b": 8, "l": names_px},
    )


def _place(groups: Sequence[Group]) -> tuple[list[_Placed], list[tuple[str, float]], float]:
    """Give every dot a row; return the headings with their rows and the number of rows."""
    placed: list[_Placed] = []
    headings: list[tuple[str, float]] = []
    row = 0.0
    for group in groups:
        if group.heading:
            headings.append((group.heading, row + 0.5))
            row += GAP_ROWS
        placed += [_Placed(dot, row + index) for index, dot in enumerate(group.dots)]
        row += len(group.dots)
    return placed, headings, row + 0.5


def _reach(dot: Dot) -> float:
    return max(dot.value, dot.upper or 0.0)


def _names(placed: Sequence[_Placed], rows: float, end: float) -> dict[str, Any]:
    return {
        "range": [rows, -0.75],
        "domain": [0, end],
        "automargin": False,  # measuring every name took half the drawing
        "tickvals": [one.row for one in placed],
        "ticktext": [_name(one.dot) for one in placed],
        "tickfont": {"size": 12, "color": theme.INK_2},
        "showgrid": False,
    }


def _name(dot: Dot) -> str:
    """Own and chosen names stand out by weight first, colour second."""
    if dot.role is Role.OWN:
        return f'<b><span style="color:{theme.OWN}">{dot.name}</span></b>'
    return f'<b><span style="color:{dot.look.colour}">{dot.name}</span></b>' if dot.look else dot.name


def _traces(placed: Sequence[_Placed], role: Role) -> list[dict[str, Any]]:
    """Intervals and dots of one role; chosen kommuner get traces each, because each has its own shape."""
    of_role = [one for one in placed if one.dot.role is role]
    parts = [[one] for one in of_role] if role is Role.CHOSEN else [of_role]
    return [trace for part in parts if part for trace in (*_intervals(part, role), _dots(part, role))]


def _dots(part: Sequence[_Placed], role: Role) -> dict[str, Any]:
    return {
        "type": "scatter",
        "mode": "markers",
        "name": role.value,
        "x": [one.dot.value for one in part],
        "y": [one.row for one in part],
        "marker": _marker(role, part[0].dot.look),
        "hovertext": [one.dot.hover for one in part],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _intervals(part: Sequence[_Placed], role: Role) -> list[dict[str, Any]]:
    """One line with a gap after each interval: Plotly draws it as one path, where error bars are an element each."""
    known = [one for one in part if one.dot.lower is not None and one.dot.upper is not None]
    line = {
        "type": "scatter",
        "mode": "lines",
        "name": f"interval {role.value}",
        "x": [bound for one in known for bound in (one.dot.lower, one.dot.upper, None)],
        "y": [row for one in known for row in (one.row, one.row, None)],
        "line": _interval_line(role, part[0].dot.look),
        "hoverinfo": "skip",
        "cliponaxis": False,
    }
    return [line] if known else []


def _interval_line(role: Role, look: Look | None) -> dict[str, Any]:
    colour = INTERVAL if role is Role.OTHER else _marker(role, look).get("color")
    return {"color": colour, "width": 3 if role in {Role.OWN, Role.CHOSEN} else 1.5, "simplify": False}


def _marker(role: Role, look: Look | None) -> dict[str, Any]:
    looks: dict[Role, dict[str, Any]] = {
        Role.OTHER: {"color": OTHER, "size": 7},
        Role.BELOW: {"color": theme.INK_2, "size": 9, "symbol": "triangle-down"},
        Role.ABOVE: {"color": theme.MARK, "size": 9, "symbol": "triangle-up"},
        Role.CHOSEN: {"color": look.colour, "size": 10, "symbol": look.symbol} if look else {"size": 10},
        Role.OWN: {"color": theme.OWN, "size": 12, "line": {"color": theme.PAPER, "width": 1.5}},
    }
    return looks[role]


def _line(one: Reference, index: int, plot_px: float) -> dict[str, Any]:
    """Vertical line through all rows, up to its label above the scale."""
    style = theme.COUNTRY_LINE if one.is_country else theme.REGION_LINE
    end = 1 - (HEAD_PX - SCALE_PX - LABEL_PX * (index + 1)) / plot_px
    position = {"x0": one.value, "x1": one.value, "y0": 0, "y1": end}
    return {"type": "line", "xref": "x", "yref": "paper", **position, "line": style, "layer": "below"}


def _reference_label(one: Reference, index: int, top: float, scale: float) -> dict[str, Any]:
    """Name the line above the scale, each in its own row, turned inwards from the nearest edge."""
    is_left = one.value < top * LABEL_TURN
    return {
        "text": one.label,
        "x": one.value,
        "y": scale,
        "yref": "paper",
        "yshift": SCALE_PX + LABEL_PX * index,
        "xanchor": "left" if is_left else "right",
        "yanchor": "bottom",
        "xshift": 4 if is_left else -4,
        "showarrow": False,
        "font": {"color": theme.COUNTRY if one.is_country else theme.REGION, "size": theme.FONT_SIZE},
    }


def _heading(text: str, row: float, shift: float) -> dict[str, Any]:
    """Put a group's heading into the gap above it, from the column of names on."""
    return {
        "text": f"<b>{text}</b>",
        "x": 0,
        "xref": "paper",
        "xshift": -shift,
        "y": row,
        "xanchor": "left",
        "yanchor": "middle",
        "showarrow": False,
        "bgcolor": theme.PAPER,
        "font": {"color": theme.INK, "size": theme.FONT_SIZE},
    }


def _value_label(one: _Placed) -> dict[str, Any]:
    colour = theme.OWN if one.dot.role is Role.OWN else one.dot.look.colour if one.dot.look else theme.INK
    label = theme.direct_label(one.dot.label, _reach(one.dot), one.row, colour, bold=True)
    return label | {"bgcolor": "rgba(255,255,255,0.85)", "borderpad": 1}
