"""The country over time: turnover, sickness and parental leave as three panels with one x axis."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.chart_panel import Chart, chart_panel
from components.charts.map import basis
from components.charts.national import PublishedMark, national_series, published_marks
from components.elements import html
from components.formats import half_year, half_year_short, in_unit, measured
from components.sections.sources import source_with
from components.tables import Cell, Column, Table
from components.text import indicators as indicator_text
from components.text import overview as text
from components.text.addresses import INDICATORS
from data_layer.schema import Indicator, OverviewView, Series, Unit


def national_panels(view: OverviewView) -> Component:
    """Draw one panel per national series, in catalogue order."""
    shown = [one for one in view.frame.indicators if one.id in view.series]
    return html.Section([_panel(view, indicator) for indicator in shown], className="thirds")


def _panel(view: OverviewView, indicator: Indicator) -> Component:
    series = view.series[indicator.id]
    marks = published_marks(view.published.get(indicator.id, ()), indicator.unit)
    finding = _finding(series, indicator)
    benchmark = view.national[indicator.id]
    period = half_year(view.frame.choices.period)
    note = text.series_note(indicator.id, len(series.periods), benchmark.n_municipalities, period)
    sections = [fact.source_section.split(" ")[0] for fact in view.published.get(indicator.id, ())]
    has_points = any(mark.is_point for mark in marks)
    return chart_panel(
        Chart(
            id=f"{ids.NATIONAL}-{indicator.id.value}",
            finding=finding,
            note=f"{note} {text.published_note(sections, has_points=has_points)}" if marks else note,
            figure=national_series(series, indicator, marks, simulated=view.frame.staffing.simulated),
            alternative=_alternative(series, indicator, marks, finding),
            table=national_table(series, indicator, marks),
            source=source_with(view.frame, benchmark.n_municipalities),
            simulated=view.frame.staffing.simulated,
            filename=f"landet-{INDICATORS[indicator.id]}",
            method=indicator.id.value,
        )
    )


def _finding(series: Series, indicator: Indicator) -> str:
    observed = [(v.value, p) for p, v in zip(series.periods, series.values, strict=True) if v.value is not None]
    if not observed:
        return text.SERIES_EMPTY
    low, high = min(observed), max(observed)
    words = [(in_unit(value, indicator.unit), half_year(period)) for value, period in (low, high)]
    return text.series_finding(indicator.id, words[0], words[1])


def _mark_words(mark: PublishedMark, unit: Unit) -> str:
    span = half_year_short(mark.first)
    if mark.first != mark.last:
        span = f"{span}–{half_year_short(mark.last)}"
    return f"{text.point_label(mark.words(unit))} ({span})"


def _alternative(series: Series, indicator: Indicator, marks: tuple[PublishedMark, ...], finding: str) -> str:
    first, last = half_year(series.periods[0]), half_year(series.periods[-1])
    published = [_mark_words(mark, indicator.unit) for mark in marks]
    return text.series_alternative(indicator_text.NAME[indicator.id], first, last, finding, published)


def national_table(series: Series, indicator: Indicator, marks: tuple[PublishedMark, ...]) -> Table:
    """Build the table of one national series, newest half-year first, with what the report prints beside it."""
    columns = tuple(Column(label, numeric=index == 1) for index, label in enumerate(text.SERIES_COLUMNS))
    rows = tuple(
        (
            Cell(half_year(period)),
            Cell(measured(value, indicator), value.value),
            Cell(basis(value, indicator)),
            Cell(_printed(period, marks, indicator.unit)),
        )
        for period, value in reversed(list(zip(series.periods, series.values, strict=True)))
    )
    return Table(text.series_caption(indicator_text.NAME[indicator.id]), columns, rows)


def _printed(period: str, marks: tuple[PublishedMark, ...], unit: Unit) -> str:
    """What the report prints for one half-year: its point where there is one, else the range it lies in."""
    covering = [mark for mark in marks if mark.first <= period <= mark.last]
    best = next((mark for mark in covering if mark.is_point), covering[0] if covering else None)
    return best.words(unit) if best else ""
