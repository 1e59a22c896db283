"""Lines over half-years: own kommune blue, region grey, country dotted ink, each named at its end.

A reader's own, unstored numbers are hollow squares on a broken line; what they are held against is led on, thin, from
the newest loaded half-year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from components import theme
from components.formats import half_year, in_unit
from components.text import formats as number_text
from data_layer.schema import HalfYear, Series, Unit

HEIGHT = 380
_LABEL_GAP = 17  # pixels between two names
_TOP, _BOTTOM = 34, 30
Role = Literal["own", "region", "country", "other", "private", "led_on"]
_STYLE: dict[str, dict[str, Any]] = {
    "own": {"line": theme.OWN_LINE, "mode": "lines+markers", "marker": {"size": 7, "color": theme.OWN}},
    "region": {"line": theme.REGION_LINE, "mode": "lines+markers", "marker": {"size": 3, "color": theme.REGION}},
    "country": {"line": theme.COUNTRY_LINE, "mode": "lines+markers", "marker": {"size": 2.5, "color": theme.COUNTRY}},
    "other": {"line": {"color": "#8f98a3", "width": 1.5}, "mode": "lines+markers", "marker": {"size": 4}},
    "private": {
        "line": {"color": theme.OWN, "width": 2, "dash": "6px,4px"},
        "mode": "lines+markers",
        "marker": {"size": 9, "color": theme.PAPER, "symbol": "square"},
    },
    "led_on": {"line": {"color": theme.INK_2, "width": 1.5, "dash": "1px,4px"}, "mode": "lines", "marker": {"size": 0}},
}
_EDGE = {"own": (theme.PAPER, 1), "private": (theme.OWN, 2)}  # of a marker: colour, width
_COLOUR = {"own": theme.OWN, "region": theme.REGION, "country": theme.COUNTRY, "private": theme.OWN}
_BOLD = {"own", "private"}


@dataclass(frozen=True)
class Line:
    """One series, the role that gives its look, and the name at its end.

    A line without a label is not named. ``spoken``: the name where one points at a value, ``short``: the name on a
    narrow screen, where those differ.
    """

    series: Series
    role: Role
    label: str
    spoken: str = ""
    short: str = ""


def series_figure(
    lines: Sequence[Line], unit: Unit, *, simulated: bool, current: str = "", height: int = HEIGHT
) -> dict[str, Any]:
    """Draw lines over half-years.

    Parameters
    ----------
    lines : drawn in the given order, so the own kommune comes last. The axis holds every half-year of any of them; gaps
        stay gaps, and a half-year that no series has is kept as an empty place.
    unit : of the values; shares are drawn in per cent.
    current : half-year to mark on the own line with its value.

    Returns
    -------
    Figure as a plain dict; x are half-years in words.
    """
    periods = all_half_years(sorted({one for line in lines for one in line.series.periods}))
    top = _top(lines, unit)
    labels = _end_labels(lines, periods[-1], unit, top, height)
    widest = max((len(one["text"]) for one in labels), default=0)
    return theme.figure(
        [_trace(line, periods, unit, current) for line in lines],
        x=_x_axis(periods),
        y={"range": [0, top], "ticksuffix": number_text.PERCENT if unit is Unit.SHARE else "", "nticks": 6},
        height=height,
        simulated=simulated,
        private=any(line.role == "private" for line in lines),
        annotations=[
            *labels,
            *_early_ends(lines, periods[-1], unit),
            *_current_label(lines, periods[-1], unit, current),
        ],
        margin={"t": _TOP, "b": _BOTTOM, "r": 10 + 6.8 * widest},
        hovermode="x unified",
    )


def _x_axis(periods: Sequence[str]) -> dict[str, Any]:
    ticks = [one for one in periods if HalfYear.parse(one).half == 1][:: 2 if len(periods) > 12 else 1]
    return {
        "type": "category",
        "tickvals": [half_year(one) for one in ticks],
        "ticktext": [one[:4] for one in ticks],
        "range": [-0.4, len(periods) - 0.6],
        "categoryorder": "array",
        "categoryarray": [half_year(one) for one in periods],
        "tickangle": 0,
        "spikemode": "across",
        "spikethickness": 1,
        "spikecolor": theme.DOT,
        "spikedash": "solid",
    }


def all_half_years(periods: Sequence[str]) -> list[str]:
    """List every half-year from the first to the last, also those without data."""
    first, last = HalfYear.parse(periods[0]).index, HalfYear.parse(periods[-1]).index
    return [str(HalfYear.from_index(index)) for index in range(first, last + 1)]


def led_on(line: Line, last: str) -> Line | None:
    """Lead a line on at its last value up to the half-year ``last``; None where it reaches that itself or is empty."""
    seen = _seen(line.series)
    if not seen or seen[-1][0] >= last:
        return None
    start = seen[-1][0]
    periods = tuple(all_half_years([start, last]))
    value = line.series.values[line.series.periods.index(start)]
    spoken = f"{line.label} ({half_year(start)})"
    return Line(Series(line.series.name, "", periods, (value,) * len(periods)), "led_on", line.label, spoken)


def _seen(series: Series) -> list[tuple[str, float]]:
    """Half-years with a value, in time."""
    pairs = zip(series.periods, series.values, strict=True)
    return [(period, value.value) for period, value in pairs if value.value is not None]


def _scaled(value: float, unit: Unit) -> float:
    return value * 100 if unit is Unit.SHARE else value


def _top(lines: Sequence[Line], unit: Unit) -> float:
    """Upper end of the axis: a little above the largest value."""
    values = [value for line in lines for _, value in _seen(line.series)]
    return _scaled(max(values, default=0), unit) * 1.12 or 1.0


def _trace(line: Line, periods: Sequence[str], unit: Unit, current: str) -> dict[str, Any]:
    by_period = dict(_seen(line.series))
    values = [by_period.get(one) for one in periods]
    style = _STYLE[line.role]
    size = style["marker"].get("size", 4)
    is_marked = [line.role == "own" and one == current for one in periods]
    colour, width = _EDGE.get(line.role, (theme.PAPER, 0))
    return style | {
        "type": "scatter",
        "name": line.spoken or line.label,
        "x": [half_year(one) for one in periods],
        "y": [None if value is None else round(_scaled(value, unit), 4) for value in values],
        "text": ["" if value is None else in_unit(value, unit) for value in values],
        "hovertemplate": "%{fullData.name}: %{text}<extra></extra>",
        "connectgaps": False,
        "cliponaxis": False,
        "marker": style["marker"]
        | {
            "size": [size + 5 if marked else size for marked in is_marked],
            "opacity": 1,
            "line": {"color": colour, "width": width},
        },
    }


def _early_ends(lines: Sequence[Line], last: str, unit: Unit) -> list[dict[str, Any]]:
    """Name a line that ended earlier at its own last point, unless another line goes on in its place."""
    goes_on = {"own" if line.role == "private" else line.label for line in lines if line.role in {"private", "led_on"}}
    labels = []
    for line in lines:
        seen = _seen(line.series)
        if not (seen and line.label) or seen[-1][0] == last or {line.role, line.label} & goes_on:
            continue
        period, value = seen[-1]
        y, colour, bold = _scaled(value, unit), _colour(line), line.role in _BOLD
        labels.append(theme.direct_label(line.label, half_year(period), y, colour, bold=bold))
    return labels


def _colour(line: Line) -> str:
    return _COLOUR.get(line.role, theme.INK_2)


def _end_labels(lines: Sequence[Line], last: str, unit: Unit, top: float, height: int) -> list[dict[str, Any]]:
    """Name lines that reach the last half-year, with their value; names that would touch are pushed apart."""
    named = [(line, _seen(line.series)) for line in lines if line.label]
    ends = [(line, seen[-1][1]) for line, seen in named if seen and seen[-1][0] == last]
    ends.sort(key=lambda end: end[1])
    pixels = (height - _TOP - _BOTTOM) / top
    labels, lowest = [], float("-inf")
    for line, value in ends:
        y = _scaled(value, unit)
        lowest = max(y * pixels, lowest + _LABEL_GAP)
        is_bold = line.role in _BOLD
        name = f"{line.label} {in_unit(value, unit)}"
        label = theme.direct_label(name, 1, y, _colour(line), bold=is_bold, shift=lowest - y * pixels)
        narrow = line.short or line.label  # see assets/34_charts.js
        short = f"<b>{narrow}</b>" if is_bold else narrow
        labels.append(label | {"name": "end-label", "xref": "paper", "xshift": 2, "hovertext": short})
    return labels


def _current_label(lines: Sequence[Line], last: str, unit: Unit, current: str) -> list[dict[str, Any]]:
    """Write the own value of the chosen half-year above its point, unless the line's end says it."""
    own = next((line.series for line in lines if line.role == "own"), None)
    if own is None or current == last or current not in own.periods:
        return []
    value = own.values[own.periods.index(current)].value
    if value is None:
        return []
    label = theme.direct_label(in_unit(value, unit), half_year(current), _scaled(value, unit), theme.OWN, bold=True)
    return [
        label
        | {"xanchor": "center", "xshift": 0, "yanchor": "bottom", "yshift": 10, "bgcolor": "rgba(255,255,255,0.85)"}
    ]
