"""The tables below the charts of Min kommune's own half-years, newest first."""

from __future__ import annotations

from collections.abc import Collection

from components import formats
from components.sections.municipality_series import parts_of
from components.sections.municipality_signs import marks
from components.tables import Cell, Column, Table
from components.text import common
from components.text import history as text
from components.text import indicators as indicator_text
from components.text import municipality as words
from components.text import private as private_text
from data_layer.schema import ControlChart, History, Indicator, MunicipalityView, Series, Trend


def limits_table(
    view: MunicipalityView,
    history: History,
    chart: ControlChart | None,
    indicator: Indicator,
    own_periods: Collection[str] = (),
) -> Table:
    """Value, persons, limits, the rules that fired, region and country; without ``chart`` no limits.

    ``own_periods``: half-years of the reader's own, unstored file, which say so.
    """
    is_pooled = chart is not None and chart.pooled > 1
    columns = (
        *_first_columns(view),
        *((Column(text.TABLE_POOLED, numeric=True),) if is_pooled else ()),
        *((Column(text.TABLE_LIMITS, numeric=True), Column(text.TABLE_SIGN)) if chart else ()),
        Column(common.region_name(view.group), numeric=True),
        Column(common.COUNTRY_LABEL, numeric=True),
    )
    said = {one.period: one.words for one in marks(history, chart, indicator)} if chart else {}
    rows = [
        (
            _period(period, own_periods),
            *_first_cells(history, index, indicator)[1:],
            *((_number(chart.values[index], indicator),) if chart and is_pooled else ()),
            *((_span(chart, index, indicator), Cell(said.get(period, text.NO_SIGN))) if chart else ()),
            *(_beside(one, period, indicator) for one in (view.region_series, view.country_series)),
        )
        for index, period in enumerate(history.series.periods)
    ]
    return Table(_caption(indicator), columns, tuple(reversed(rows)))


def trend_table(
    view: MunicipalityView, history: History, trend: Trend, indicator: Indicator, own_periods: Collection[str] = ()
) -> Table:
    """Value, persons, the line and its interval; half-years before the start have no line; ``own_periods`` as above."""
    columns = (
        *_first_columns(view),
        Column(text.TABLE_LINE, numeric=True),
        Column(text.TABLE_BAND, numeric=True),
    )
    rows = []
    for index, period in enumerate(history.series.periods):
        at = index - history.start
        line, band = (
            (_number(trend.fitted[at], indicator), _band(trend, at, indicator)) if at >= 0 else (_none(), _none())
        )
        rows.append((_period(period, own_periods), *_first_cells(history, index, indicator)[1:], line, band))
    return Table(_caption(indicator), columns, tuple(reversed(rows)))


def _none() -> Cell:
    return Cell(text.NO_SIGN)


def _caption(indicator: Indicator) -> str:
    return f"{indicator_text.NAME[indicator.id]} ({indicator_text.UNIT[indicator.id]})"


def _first_columns(view: MunicipalityView) -> tuple[Column, ...]:
    return (
        Column(words.TABLE_PERIOD),
        Column(view.municipality.name, numeric=True),
        Column(words.TABLE_OF, numeric=True),
    )


def _first_cells(history: History, index: int, indicator: Indicator) -> tuple[Cell, ...]:
    value = history.series.values[index]
    return (
        Cell(formats.half_year(history.series.periods[index])),
        Cell(formats.measured(value, indicator), value.value),
        Cell(parts_of(value, indicator)),
    )


def _period(period: str, own_periods: Collection[str]) -> Cell:
    said = formats.half_year(period)
    return Cell(private_text.table_period(said) if period in own_periods else said)


def _number(number: float | None, indicator: Indicator) -> Cell:
    return _none() if number is None else Cell(formats.in_unit(number, indicator.unit), number)


def _span(chart: ControlChart, index: int, indicator: Indicator) -> Cell:
    lower, upper = chart.lower[index], chart.upper[index]
    return _none() if lower is None or upper is None else Cell(formats.span(lower, upper, indicator.unit))


def _band(trend: Trend, at: int, indicator: Indicator) -> Cell:
    return Cell(formats.span(max(0.0, trend.lower[at]), trend.upper[at], indicator.unit))


def _beside(series: Series, period: str, indicator: Indicator) -> Cell:
    if period not in series.periods:
        return _none()
    value = series.values[series.periods.index(period)]
    return Cell(formats.measured(value, indicator), value.value)
