"""One kommune against its own half-years: limits with marks where a rule fired, or a line with its band.

Both lay their marks over the lines of ``series``; what is compared with stays thin, the own kommune strongest.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from components import theme
from components.charts.series import Line, series_figure
from components.formats import half_year
from components.text import history as text
from data_layer.schema import ControlChart, MissingState, Series, Unit, Value

HEIGHT = 400
BESIDE = "#8f98a3"
BAND = "rgba(11,98,168,0.09)"  # the own colour, faint
_NO_VALUE = Value(None, MissingState.MISSING)
_PLAIN: dict[str, Any] = {"mode": "lines", "marker": {"opacity": 0}}
_LIMIT = _PLAIN | {"line": {"color": theme.OWN, "width": 1}}
_CENTRE = _PLAIN | {"line": {"color": theme.OWN, "width": 1.5, "dash": "6px,4px"}}
_SINGLE: dict[str, Any] = {"mode": "markers", "marker": {"size": 5, "color": theme.REGION, "opacity": 1}}
_SQUARES: dict[str, Any] = {
    "mode": "markers",
    "hoverinfo": "skip",
    "hovertemplate": None,
    "marker": {  # small enough that a sign shows around it
        "size": 6,
        "symbol": "square",
        "color": theme.PAPER,
        "opacity": 1,
        "line": {"color": theme.OWN, "width": 2},
    },
}
_QUIET: dict[str, dict[str, Any]] = {
    "region": _PLAIN | {"line": {"color": BESIDE, "width": 1.25}},
    "country": _PLAIN | {"line": {"color": BESIDE, "width": 1.25, "dash": "dot"}},
}


@dataclass(frozen=True)
class Mark:
    """A half-year at which rules fired: their words, and whether it is worth a look now."""

    period: str
    words: str
    is_worth_a_look: bool


@dataclass(frozen=True)
class Own:
    """The own line: single half-years, the name at its end, and where counting starts (``""`` = from the first)."""

    series: Series
    label: str
    start: str = ""
    unstored: frozenset[str] = frozenset()  # half-years from the reader's own file, drawn as squares


def control_figure(
    own: Own, chart: ControlChart, marks: Sequence[Mark], beside: Sequence[Line], look: tuple[Unit, bool]
) -> dict[str, Any]:
    """Draw the own half-years inside their limits.

    Parameters
    ----------
    own, chart : of the same half-years; pooled points replace the single ones, which stay as small dots.
    marks : half-years with a sign; a filled orange diamond with a word where worth a look, a hollow one elsewhere.
    beside : region and country over the same half-years, drawn thin and named without a number.
    look : unit of all values, and whether they are simulated.

    Returns
    -------
    Figure as a plain dict; x are half-years in words, gaps stay gaps.
    """
    unit, simulated = look
    periods, pooled = own.series.periods, chart.pooled > 1
    centre = tuple(None if one is None else chart.centre for one in chart.lower)
    points = _line(periods, chart.values, "own", text.pooled_label(own.label) if pooled else own.label)
    lines = [
        *beside,
        _line(periods, chart.upper, "other", text.UPPER),
        _line(periods, chart.lower, "other", text.LOWER),
        _line(periods, centre, "other", text.CENTRE),
        *([Line(own.series, "other", text.SINGLE)] if pooled else []),
        *([_unstored(own, chart)] if own.unstored else []),
        points,
    ]
    figure = series_figure(lines, unit, simulated=simulated, current=periods[-1], height=HEIGHT)
    looks = [*(_QUIET[one.role] for one in beside), _LIMIT, _LIMIT, _CENTRE, *([_SINGLE] if pooled else [])]
    looks += [*([_SQUARES] if own.unstored else []), {}]
    traces = [trace | look for trace, look in zip(figure["data"], looks, strict=True)]
    band = _band(traces[len(beside) + 1], traces[len(beside)])
    squares = [traces.pop(-2)] if own.unstored else []  # on top of all, a sign around them stays to be seen
    figure["data"] = [band, *traces, _signs(marks, traces[-1]), *squares]
    layout = figure["layout"]
    kept = [_quieter(one, beside) for one in layout["annotations"] if not one["text"].startswith(text.SINGLE)]
    if pooled:  # on a narrow screen the name is enough
        kept = [one | {"hovertext": f"<b>{own.label}</b>"} if points.label in one["text"] else one for one in kept]
    layout["annotations"] = [*kept, *_look_words(marks, traces[-1])]
    return _counted_from(figure, own.start)


def trend_figure(own: Own, band: tuple[Series, Series, Series], look: tuple[Unit, bool]) -> dict[str, Any]:
    """Draw the own half-years with the line through them and its 95 % band.

    Parameters
    ----------
    own : single half-years; those of the reader's own file are marked as squares.
    band : the line, its lower and its upper end, over the same half-years; missing before counting starts.
    look : unit of all values, and whether they are simulated.
    """
    unit, simulated = look
    fitted, lower, upper = band
    numbers = [value.value for value in own.series.values]
    squares = [_only(own.unstored, own.series.periods, numbers)] if own.unstored else []
    lines = [
        Line(upper, "other", ""),
        Line(lower, "other", ""),
        Line(fitted, "other", text.LINE),
        *squares,
        Line(own.series, "own", own.label),
    ]
    figure = series_figure(lines, unit, simulated=simulated, current=own.series.periods[-1], height=HEIGHT)
    over, under, line, *marked, points = figure["data"]
    points = points | {"line": theme.OWN_LINE | {"width": 1.5}}
    marked = [one | _SQUARES for one in marked]
    figure["data"] = [_band(under, over), line | _CENTRE | {"line": {"color": theme.INK, "width": 2}}, points, *marked]
    return _counted_from(figure, own.start)


def _unstored(own: Own, chart: ControlChart) -> Line:
    """Take the points that hold a half-year of the reader's own file, be it the earlier of two pooled ones."""
    periods = own.series.periods
    reach = range(chart.pooled)
    held = [any(periods[max(0, index - back)] in own.unstored for back in reach) for index in range(len(periods))]
    return _only({one for one, is_held in zip(periods, held, strict=True) if is_held}, periods, chart.values)


def _only(shown: Collection[str], periods: Sequence[str], numbers: Sequence[float | None]) -> Line:
    """Keep the numbers of some half-years."""
    kept = [number if one in shown else None for one, number in zip(periods, numbers, strict=True)]
    return _line(periods, kept, "private", "")


def _line(periods: Sequence[str], numbers: Sequence[float | None], role: Any, label: str) -> Line:
    values = tuple(_NO_VALUE if one is None else Value(one, MissingState.OBSERVED) for one in numbers)
    return Line(Series(label, "", tuple(periods), values), role, label)


def _band(lower: dict[str, Any], upper: dict[str, Any]) -> dict[str, Any]:
    """Fill between two traces, one closed shape per unbroken stretch."""
    rows = list(zip(upper["x"], lower["y"], upper["y"], strict=True))
    x: list[str | None] = []
    y: list[float | None] = []
    for is_drawn, group in groupby(rows, key=lambda row: row[1] is not None and row[2] is not None):
        if is_drawn:
            stretch = list(group)
            x += [*(one for one, _, _ in stretch), *(one for one, _, _ in reversed(stretch)), None]
            y += [*(high for _, _, high in stretch), *(low for _, low, _ in reversed(stretch)), None]
    return {
        "type": "scatter",
        "name": "",
        "mode": "lines",
        "x": x,
        "y": y,
        "fill": "toself",
        "fillcolor": BAND,
        "line": {"width": 0},
        "hoverinfo": "skip",
    }


def _signs(marks: Sequence[Mark], points: dict[str, Any]) -> dict[str, Any]:
    heights = dict(zip(points["x"], points["y"], strict=True))
    x = [half_year(one.period) for one in marks]
    return {
        "type": "scatter",
        "name": text.TABLE_SIGN,
        "mode": "markers",
        "x": x,
        "y": [heights[one] for one in x],
        "text": [one.words for one in marks],
        "hovertemplate": "%{text}<extra></extra>",
        "cliponaxis": False,
        "marker": {
            "symbol": ["diamond" if one.is_worth_a_look else "diamond-open" for one in marks],
            "size": [15 if one.is_worth_a_look else 13 for one in marks],
            "color": [theme.MARK if one.is_worth_a_look else theme.INK for one in marks],
            "opacity": 1,
            "line": {"width": 2},
        },
    }


def _look_words(marks: Sequence[Mark], points: dict[str, Any]) -> list[dict[str, Any]]:
    """Write the word above the newest point, where it is worth a look."""
    heights = dict(zip(points["x"], points["y"], strict=True))
    last = marks[-1] if marks and marks[-1].is_worth_a_look else None
    if last is None:
        return []
    x = half_year(last.period)
    label = theme.direct_label(text.LOOK, x, heights[x], theme.MARK, bold=True)
    return [label | {"xanchor": "right", "xshift": 10, "yanchor": "bottom", "yshift": 9}]


def _quieter(label: dict[str, Any], beside: Sequence[Line]) -> dict[str, Any]:
    """Leave the number out of what is only beside."""
    name = label.get("hovertext")
    is_beside = name in {one.label for one in beside}
    return label | {"text": name, "font": label["font"] | {"color": theme.INK_2}} if is_beside else label


def _counted_from(figure: dict[str, Any], start: str) -> dict[str, Any]:
    """Mark the half-year from which level, limits and line are counted."""
    if not start:
        return figure
    layout, x = figure["layout"], half_year(start)
    mark = {"color": theme.INK_2, "width": 1, "dash": "2px,3px"}
    layout["shapes"] = [{"type": "line", "x0": x, "x1": x, "yref": "paper", "y0": 0, "y1": 1, "line": mark}]
    label = theme.direct_label(text.COUNTED_FROM, x, 1, theme.INK_2)
    layout["annotations"] = [*layout["annotations"], label | {"yref": "paper", "yanchor": "top", "xshift": 2}]
    return figure
