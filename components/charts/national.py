"""The country over all half-years, with the ranges and points that the report prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components import theme
from components.charts.scales import drawn, drawn_values, top_of, value_axis, year_axis
from components.formats import half_year, in_unit
from components.text import overview as text
from data_layer.schema import Indicator, PublishedFact, Series, Unit

HEIGHT = 290
BAND = "#e9ebee"
BAND_NEUTRAL = "#efefef"

# Half-years a printed range or point speaks of; the report words them ("2016-2024, outside the corona years").
_BAND_PERIODS = {
    "TUR03": (("2016H1", "2024H1"),),
    "SIC11": (("2016H1", "2019H2"), ("2023H1", "2024H1")),
    "MAT01": (("2016H1", "2024H1"),),
}
_POINT_PERIODS = {"TUR01": "2024H1", "TUR02": "2023H2"}


@dataclass(frozen=True)
class PublishedMark:
    """One printed figure in the units of the indicator: a range over half-years or a point."""

    fact_id: str
    first: str
    last: str
    lower: float
    upper: float

    @property
    def is_point(self) -> bool:
        """Whether it is one value of one half-year."""
        return self.first == self.last and self.lower == self.upper

    def words(self, unit: Unit) -> str:
        """Say the number as the report prints it: ``11-14 %`` or ``12 %``."""
        upper = in_unit(self.upper, unit, 0)
        if self.lower == self.upper:
            return upper
        scaled = round(drawn(self.lower, unit))
        return f"{scaled}–{upper}"


def published_marks(facts: Sequence[PublishedFact], unit: Unit) -> tuple[PublishedMark, ...]:
    """Translate the printed facts that can be drawn; the report prints per cent, the indicator is a share."""
    scale = 100 if unit is Unit.SHARE else 1
    marks = []
    for fact in facts:
        if fact.value_low is None or fact.value_high is None:
            continue
        point = _POINT_PERIODS.get(fact.id)
        spans = _BAND_PERIODS.get(fact.id, ((point, point),) if point else ())
        low, high = fact.value_low / scale, fact.value_high / scale
        marks += [PublishedMark(fact.id, first, last, low, high) for first, last in spans]
    return tuple(marks)


def national_series(
    series: Series, indicator: Indicator, marks: Sequence[PublishedMark], *, simulated: bool
) -> dict[str, Any]:
    """Draw the country's dotted line over the printed ranges.

    Parameters
    ----------
    series : all half-years of the loaded data; gaps stay gaps.
    marks : printed figures; half-years outside the series are cut off, a mark without any is left out.
    """
    unit = indicator.unit
    shown = [mark for mark in marks if _positions(series.periods, mark)]
    heights = [*drawn_values(series.values, unit), *(drawn(mark.upper, unit) for mark in shown)]
    top = top_of(heights, room=1.25)
    points = [mark for mark in shown if mark.is_point]
    return theme.figure(
        [_line(series, indicator), *([_points(series, points, unit)] if points else [])],
        x=year_axis(series.periods, most=4),
        y=value_axis(top, unit, most=4, narrow=True) | {"automargin": False},
        height=HEIGHT,
        simulated=simulated,
        shapes=[_band(series.periods, mark, indicator) for mark in shown if not mark.is_point],
        annotations=_band_labels(series.periods, shown, unit),
        margin={"t": 36, "r": 12, "l": 42},
    )


def _line(series: Series, indicator: Indicator) -> dict[str, Any]:
    hovers = [
        f"<b>{half_year(period)}</b><br>{in_unit(value.value, indicator.unit)}" if value.value is not None else ""
        for period, value in zip(series.periods, series.values, strict=True)
    ]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": "country",
        "x": list(range(len(series.periods))),
        "y": drawn_values(series.values, indicator.unit),
        "line": theme.COUNTRY_LINE,
        "marker": {"color": theme.COUNTRY, "size": 6},
        "connectgaps": False,
        "hovertext": hovers,
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _points(series: Series, points: Sequence[PublishedMark], unit: Unit) -> dict[str, Any]:
    words = [f"<b>{half_year(mark.first)}</b><br>{text.point_label(mark.words(unit))}" for mark in points]
    return {
        "type": "scatter",
        "mode": "markers",
        "name": "published",
        "x": [series.periods.index(mark.first) for mark in points],
        "y": [drawn(mark.upper, unit) for mark in points],
        "marker": {"symbol": "diamond-open", "size": 12, "color": theme.INK_2, "line": {"width": 2}},
        "hovertext": words,
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _positions(periods: Sequence[str], mark: PublishedMark) -> list[int]:
    """Where the mark's half-years stand on the axis (canonical half-years sort as text)."""
    return [index for index, period in enumerate(periods) if mark.first <= period <= mark.last]


def _band(periods: Sequence[str], mark: PublishedMark, indicator: Indicator) -> dict[str, Any]:
    inside = _positions(periods, mark)
    return {
        "type": "rect",
        "layer": "below",
        "x0": inside[0] - 0.4,
        "x1": inside[-1] + 0.4,
        "y0": drawn(mark.lower, indicator.unit),
        "y1": drawn(mark.upper, indicator.unit),
        "line": {"width": 0},
        "fillcolor": BAND if indicator.judged else BAND_NEUTRAL,
    }


def _band_labels(periods: Sequence[str], marks: Sequence[PublishedMark], unit: Unit) -> list[dict[str, Any]]:
    """Label each printed range once, above its first stretch."""
    first_of = {mark.fact_id: mark for mark in reversed(marks) if not mark.is_point}
    return [
        {
            "text": text.band_label(mark.words(unit)),
            "x": _positions(periods, mark)[0] - 0.4,
            "y": drawn(mark.upper, unit),
            "xanchor": "left",
            "xshift": 4,
            "yanchor": "bottom",
            "showarrow": False,
            "font": {"color": theme.INK_2, "size": 12},
        }
        for mark in first_of.values()
    ]
