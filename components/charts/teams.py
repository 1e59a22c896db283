"""A kommune's teams side by side: a dot and its 95 % interval each, over the lines of the kommune and the country."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from textwrap import wrap
from typing import Any

from components import theme
from components.charts.regional import row_axis
from components.charts.scales import drawn, top_of, value_axis
from components.formats import NBSP, count, in_unit, interval, number
from components.text import teams as text
from data_layer.schema import Indicator, TeamRow, TeamsView, Unit, Value

ROW_PX = 62  # with a label of two lines
LINE_PX = 17
NAME_PX = 14  # from the middle of a row to the label over it
HEAD_PX = 76  # two lines of labels over the plot, above the mark of simulated numbers
BOTTOM_PX = 34
LABELS_PX = (28, 50)  # heights of the country's and the kommune's label over the plot
LINE_CHARACTERS = 34  # of a label's line, on the narrowest phone
INTERVAL = "#a9c6e2"
OWN_LINE = {"color": theme.OWN, "width": 1.5}


@dataclass(frozen=True)
class Reference:
    """A vertical line with its name: the kommune's own number or the country's."""

    name: str
    value: Value


def teams_figure(view: TeamsView, own: Reference, country: Reference, *, simulated: bool) -> dict[str, Any]:
    """Draw one row per team, first on top; a team without a number keeps its row and says so.

    Parameters
    ----------
    view : at least one row; names are user text.
    own, country : a line each; left out without a value.
    """
    rows, indicator = view.rows, view.indicator
    placed = [(row, len(rows) - 1 - index) for index, row in enumerate(rows)]
    labels = [_label_lines(row, view) for row in rows]
    most = max(map(len, labels))
    row_px = ROW_PX + LINE_PX * max(0, most - 2)
    ends = (-0.5, len(rows) - 1 + (NAME_PX + LINE_PX * most) / row_px)
    plot_px = round(row_px * (ends[1] - ends[0]))
    both = [(country, LABELS_PX[0], theme.COUNTRY_LINE), (own, LABELS_PX[1], OWN_LINE)]
    references = [one for one in both if one[0].value.value is not None]
    top = top_of(_reach([*(row.value for row in rows), own.value, country.value], indicator), room=1.04)
    return theme.figure(
        [trace for trace in (_intervals(placed, indicator), _dots(placed, view)) if trace["x"]],
        x=value_axis(top, indicator.unit, most=5) | {"tickangle": 0, "showgrid": True},
        y=row_axis(len(rows)) | {"range": list(ends)},
        height=plot_px + HEAD_PX + BOTTOM_PX,
        simulated=simulated,
        shapes=[_line(*line, indicator=indicator, plot_px=plot_px) for line in references],
        annotations=[
            *(_name(lines, y, row_px) for lines, (_, y) in zip(labels, placed, strict=True)),
            *(_number(row, y, indicator) for row, y in placed),
            *(_label(reference, up, style, indicator, top) for reference, up, style in references),
        ],
        margin={"t": HEAD_PX, "l": 14, "r": 72},
    )


def _reach(values: Sequence[Value], indicator: Indicator) -> list[float]:
    ends = [one.upper if one.upper is not None else one.value for one in values]
    return [drawn(end, indicator.unit) for end in ends if end is not None]


def name_lines(name: str) -> list[str]:
    """Break a team's name into lines that a phone has room for."""
    return wrap(name or text.WITHOUT_TEAM, LINE_CHARACTERS, break_on_hyphens=False)


def chart_name(name: str) -> str:
    """Write a team's name for Plotly, which reads markup: escaped and broken into lines."""
    return "<br>".join(escape(line, quote=False) for line in name_lines(name))


def counted(row: TeamRow, view: TeamsView) -> str:
    """Say what a number rests on: persons of persons, or full-time employees; ``""`` where that cannot be said."""
    part, whole = row.value.numerator, row.value.denominator
    if part is None or whole is None or view.indicator.is_year:
        return ""
    if view.indicator.unit is Unit.SHARE:
        return text.n_of(count(part), count(whole))
    return text.n_days(number(whole / max(row.n_half_years, 1), 1))


def _label_lines(row: TeamRow, view: TeamsView) -> list[str]:
    """The name's lines and, where the last one has no room for it, what the number rests on in a line of its own."""
    lines = name_lines(row.name)
    words = counted(row, view)
    has_room = len(lines[-1]) + 1 + len(words) <= LINE_CHARACTERS
    quiet = f'<span style="color:{theme.INK_2};font-size:12px">{words}</span>' if words else ""
    escaped = [escape(line, quote=False) for line in lines]
    return [*escaped[:-1], f"{escaped[-1]} {quiet}".strip()] if has_room else [*escaped, quiet]


def _name(lines: Sequence[str], y: int, row_px: int) -> dict[str, Any]:
    """Write name and n over the row, inside the plot: a phone has no room beside it."""
    return {
        "text": "<br>".join(lines),
        "x": 0,
        "xref": "paper",
        "y": y + NAME_PX / row_px,
        "xanchor": "left",
        "yanchor": "bottom",
        "align": "left",
        "showarrow": False,
        "bgcolor": theme.PAPER,
        "borderpad": 0,
        "font": {"color": theme.INK, "size": theme.FONT_SIZE},
    }


def _dots(placed: Sequence[tuple[TeamRow, int]], view: TeamsView) -> dict[str, Any]:
    indicator = view.indicator
    shown = [(row, y, row.value.value) for row, y in placed if row.value.value is not None]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "teams",
        "x": [drawn(value, indicator.unit) for _, _, value in shown],
        "y": [y for _, y, _ in shown],
        "marker": {"color": theme.OWN, "size": 12, "line": {"color": theme.PAPER, "width": 1.5}},
        "hovertext": [_hover(row, view) for row, _, _ in shown],
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _hover(row: TeamRow, view: TeamsView) -> str:
    bounds = interval(row.value, view.indicator)
    lines = [
        f"<b>{chart_name(row.name)}</b>",
        _words(row.value, view.indicator),
        counted(row, view),
        f"{text.TABLE_INTERVAL}: {bounds}" if bounds else "",
    ]
    return "<br>".join(line for line in lines if line)


def _intervals(placed: Sequence[tuple[TeamRow, int]], indicator: Indicator) -> dict[str, Any]:
    """One path with a gap after each interval."""
    known = [(row.value.lower, row.value.upper, y) for row, y in placed]
    unit = indicator.unit
    bounds = [(drawn(a, unit), drawn(b, unit), y) for a, b, y in known if a is not None and b is not None]
    return {
        "type": "scatter",
        "mode": "lines",
        "name": "intervals",
        "x": [end for low, high, _ in bounds for end in (low, high, None)],
        "y": [end for _, _, y in bounds for end in (y, y, None)],
        "line": {"color": INTERVAL, "width": 6, "simplify": False},
        "hoverinfo": "skip",
        "cliponaxis": False,
    }


def _number(row: TeamRow, y: int, indicator: Indicator) -> dict[str, Any]:
    """Write each number right of its interval; the words of a missing one stand at zero."""
    end = row.value.upper if row.value.upper is not None else row.value.value
    at = drawn(end, indicator.unit) if end is not None else 0
    colour = theme.INK if row.value.is_observed else theme.INK_2
    label = theme.direct_label(_words(row.value, indicator), at, y, colour)
    return label | {"bgcolor": theme.PAPER, "borderpad": 1}


def _words(value: Value, indicator: Indicator) -> str:
    return text.MISSING[value.state] if value.value is None else in_unit(value.value, indicator.unit)


def _line(
    reference: Reference, up: int, style: dict[str, Any], *, indicator: Indicator, plot_px: float
) -> dict[str, Any]:
    at = drawn(reference.value.value or 0.0, indicator.unit)
    ends = {"x0": at, "x1": at, "y0": 0, "y1": 1 + up / plot_px, "yref": "paper"}
    return {"type": "line", "layer": "below", "line": style, **ends}


def _label(reference: Reference, up: int, style: dict[str, Any], indicator: Indicator, top: float) -> dict[str, Any]:
    """Words over a line; they lean to the side that has room."""
    at = drawn(reference.value.value or 0.0, indicator.unit)
    words = f"{reference.name} {in_unit(reference.value.value or 0.0, indicator.unit)}".replace(" ", NBSP)
    return {
        "text": words,
        "x": at,
        "xanchor": "left" if at < top / 4 else "right" if at > top * 3 / 4 else "center",
        "y": 1,
        "yref": "paper",
        "yanchor": "bottom",
        "yshift": up,
        "showarrow": False,
        "bgcolor": theme.PAPER,
        "borderpad": 1,
        "font": {"color": style["color"]},
    }
