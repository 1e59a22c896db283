"""Lines over half-years: own kommune blue, region grey, country dotted ink, each named at its end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal

from components import theme
from components.formats import NBSP, half_year, in_unit
from data_layer.schema import HalfYear, Series, Unit

HEIGHT = 380
_LABEL_GAP = 17  # pixels between two names
_TOP, _BOTTOM = 34, 30
_STYLE: dict[str, dict[str, Any]] = {
    "own": {"line": theme.OWN_LINE, "mode": "lines+markers", "marker": {"size": 7, "color": theme.OWN}},
    "region": {"line": theme.REGION_LINE, "mode": "lines+markers", "marker": {"size": 3, "color": theme.REGION}},
    "country": {"line": theme.COUNTRY_LINE, "mode": "lines+markers", "marker": {"size": 2.5, "color": theme.COUNTRY}},
    "other": {"line": {"color": "#8f98a3", "width": 1.5}, "mode": "lines+markers", "marker": {"size": 4}},
}
_COLOUR = {"own": theme.OWN, "region": theme.REGION, "country": theme.COUNTRY, "other": theme.INK_2}


@dataclass(frozen=True)
class Line:
    """One series, the role that gives its look, and the name at its end."""

    series: Series
    role: Literal["own", "region", "country", "other"]
    label: str


def series_figure(
    lines: Sequence[Line], unit: Unit, *, simulated: bool, current: str = "", height: int = HEIGHT
) -> dict[str, Any]:
    """Draw lines over half-years.

    Parameters
    ----------
    lines : all over the same half-years; drawn in the given order, so the own kommune comes last. Gaps stay gaps; a
        half-year that no series has is kept as an empty place.
    unit : of the values; shares are drawn in per cent.
    current : half-year to mark on the own line with its value.

    Returns
    -------
    Figure as a plain dict; x are half-years in words.
    """
    periods = all_half_years(lines[0].series.periods)
    top = _top(lines, unit)
    labels = _end_labels(lines, unit, top, height)
    widest = max((len(one["text"]) for one in labels), default=0)
    ticks = [one for one in periods if HalfYear.parse(one).half == 1][:: 2 if len(periods) > 12 else 1]
    return theme.figure(
        [_trace(line, periods, unit, current) for line in lines],
        x={
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
        },
        y={"range": [0, top], "ticksuffix": f"{NBSP}%" if unit is Unit.SHARE else "", "nticks": 6},
        height=height,
        simulated=simulated,
        annotations=[*labels, *_early_ends(lines, unit), *_current_label(lines, unit, current)],
        margin={"t": _TOP, "b": _BOTTOM, "r": 10 + 6.8 * widest},
        hovermode="x unified",
    )


def all_half_years(periods: Sequence[str]) -> list[str]:
    """List every half-year from the first to the last, also those without data."""
    first, last = HalfYear.parse(periods[0]).index, HalfYear.parse(periods[-1]).index
    return [str(HalfYear.from_index(index)) for index in range(first, last + 1)]


def _scaled(value: float, unit: Unit) -> float:
    return value * 100 if unit is Unit.SHARE else value


def _top(lines: Sequence[Line], unit: Unit) -> float:
    """Upper end of the axis: a little above the largest value."""
    values = [one.value for line in lines for one in line.series.values if one.value is not None]
    return _scaled(max(values, default=0), unit) * 1.12 or 1.0


def _trace(line: Line, periods: Sequence[str], unit: Unit, current: str) -> dict[str, Any]:
    by_period = dict(zip(line.series.periods, line.series.values, strict=True))
    values = [by_period[one].value if one in by_period else None for one in periods]
    style = _STYLE[line.role]
    size = style["marker"].get("size", 4)
    is_marked = [line.role == "own" and one == current for one in periods]
    return style | {
        "type": "scatter",
        "name": line.label,
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
            "line": {"color": theme.PAPER, "width": 1 if line.role == "own" else 0},
        },
    }


def _early_ends(lines: Sequence[Line], unit: Unit) -> list[dict[str, Any]]:
    """Name a line that ended earlier at its own last point."""
    labels = []
    for line in lines:
        seen = [
            (p, v.value) for p, v in zip(line.series.periods, line.series.values, strict=True) if v.value is not None
        ]
        if seen and line.series.values[-1].value is None:
            (period, value), is_own = seen[-1], line.role == "own"
            y = _scaled(value, unit)
            labels.append(theme.direct_label(line.label, half_year(period), y, _COLOUR[line.role], bold=is_own))
    return labels


def _end_labels(lines: Sequence[Line], unit: Unit, top: float, height: int) -> list[dict[str, Any]]:
    """Name lines that reach the last half-year, with their value; names that would touch are pushed apart."""
    ends = [(line, value) for line in lines if (value := line.series.values[-1].value) is not None]
    ends.sort(key=lambda end: end[1])
    pixels = (height - _TOP - _BOTTOM) / top
    labels, lowest = [], float("-inf")
    for line, value in ends:
        y = _scaled(value, unit)
        lowest = max(y * pixels, lowest + _LABEL_GAP)
        is_own = line.role == "own"
        name = f"{line.label} {in_unit(value, unit)}"
        label = theme.direct_label(name, 1, y, _COLOUR[line.role], bold=is_own, shift=lowest - y * pixels)
        short = f"<b>{line.label}</b>" if is_own else line.label  # for narrow screens, see assets/34_charts.js
        labels.append(label | {"name": "end-label", "xref": "paper", "xshift": 2, "hovertext": short})
    return labels


def _current_label(lines: Sequence[Line], unit: Unit, current: str) -> list[dict[str, Any]]:
    """Write the own value of the chosen half-year above its point, unless the line's end says it."""
    own = next((line.series for line in lines if line.role == "own"), None)
    if own is None or current not in own.periods[:-1]:
        return []
    value = own.values[own.periods.index(current)].value
    if value is None:
        return []
    label = theme.direct_label(in_unit(value, unit), half_year(current), _scaled(value, unit), theme.OWN, bold=True)
    return [
        label
        | {"xanchor": "center", "xshift": 0, "yanchor": "bottom", "yshift": 10, "bgcolor": "rgba(255,255,255,0.85)"}
    ]
