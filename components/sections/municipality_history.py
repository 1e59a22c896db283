"""The chart of Min kommune, one question at a time: has something changed, which direction, how beside others."""

from __future__ import annotations

from typing import Any, NamedTuple

from dash.development.base_component import Component

from components import formats, ids
from components.chart_panel import Chart, chart_panel
from components.charts.control import Own, control_figure, trend_figure
from components.charts.series import Line, series_figure
from components.elements import html
from components.sections import municipality_signs as signs
from components.sections.municipality_direction import direction_lines, direction_words, newest, subject
from components.sections.municipality_history_table import limits_table, trend_table
from components.sections.municipality_series import n_country, series_panel
from components.sections.municipality_switches import start_select, switches
from components.sections.private_history import private_history
from components.sections.sources import source_with
from components.tables import Table
from components.text import common
from components.text import history as text
from components.text import indicators as indicator_text
from components.text.addresses import INDICATORS, VIEW_BESIDE, VIEW_TREND
from data_layer.schema import (
    ControlChart,
    History,
    Indicator,
    MunicipalityView,
    PrivateNumbers,
    Series,
    Trend,
)


class _Shown(NamedTuple):
    """What differs between the views."""

    finding: str
    note: str
    figure: dict[str, Any]
    alternative: str
    table: Table
    name: str  # in the file's name


def evidence_panel(view: MunicipalityView, own: PrivateNumbers | None = None) -> Component:
    """Draw the chosen indicator over time, as the address asks; own unstored numbers in every view."""
    history, chosen = view.history, view.frame.choices.view
    if own is not None:
        return html.Div([series_panel(view, own), *private_history(view, own)], className="stack")
    if history is None or chosen == VIEW_BESIDE:
        return series_panel(view)
    answer = history.trend if chosen == VIEW_TREND else history.chart
    indicator = next(one for one in view.frame.indicators if one.id is view.frame.choices.indicator)
    if answer is None:
        shown = _unanswered(view, history, indicator)
    elif isinstance(answer, ControlChart):
        shown = _limits(view, history, answer, indicator)
    else:
        shown = _direction(view, history, answer, indicator)
    return _framed(view, history, shown)


def _framed(view: MunicipalityView, history: History, shown: _Shown) -> Component:
    indicator, period = view.frame.choices.indicator, history.series.periods[-1].lower()
    chart = Chart(
        id=ids.MUNICIPALITY_SERIES,
        finding=shown.finding,
        note=shown.note,
        figure=shown.figure,
        alternative=shown.alternative,
        table=shown.table,
        source=source_with(view.frame, n_country(view)),
        simulated=view.frame.staffing.simulated,
        filename=f"{view.municipality.slug}-{INDICATORS[indicator]}-{shown.name}-{period}",
        method=indicator.value,
    )
    return chart_panel(chart, controls=switches(view, start_select(view, history)))


def _limits(view: MunicipalityView, history: History, chart: ControlChart, indicator: Indicator) -> _Shown:
    marks = signs.marks(history, chart, indicator)
    look = (indicator.unit, view.frame.staffing.simulated)
    return _Shown(
        finding=signs.heading(history, chart, indicator),
        note=signs.note(history, chart, indicator),
        figure=control_figure(_own(view, history), chart, marks, _beside(view, history), look),
        alternative=text.alternative(
            *signs.newest(history, chart, indicator), signs.span_of(chart, indicator), len(marks)
        ),
        table=limits_table(view, history, chart, indicator),
        name=text.FILE_LIMITS,
    )


def _direction(view: MunicipalityView, history: History, trend: Trend, indicator: Indicator) -> _Shown:
    said, look = direction_words(history, trend, indicator), (indicator.unit, view.frame.staffing.simulated)
    return _Shown(
        finding=said.finding,
        note=said.note,
        figure=trend_figure(_own(view, history), direction_lines(history, trend), look),
        alternative=said.alternative,
        table=trend_table(view, history, trend, indicator),
        name=VIEW_TREND,
    )


def _unanswered(view: MunicipalityView, history: History, indicator: Indicator) -> _Shown:
    """Show the half-years as they are, and say why no more can be said."""
    is_short = history.n_points < text.FEWEST
    start = formats.half_year(_start(history))
    own = Line(history.series, "own", view.municipality.name)
    return _Shown(
        finding=text.too_few(history.n_points, start)
        if is_short
        else text.unmoved(indicator_text.DEFINITE[indicator.id]),
        note=" ".join(part for part in (_alone(history), signs.gaps(history)) if part),
        figure=series_figure(
            [*_beside(view, history), own],
            indicator.unit,
            simulated=view.frame.staffing.simulated,
            current=history.series.periods[-1],
        ),
        alternative=text.plain_alternative(subject(history, indicator), newest(history, indicator)),
        table=limits_table(view, history, None, indicator),
        name=text.FILE_LIMITS,
    )


def _alone(history: History) -> str:
    n_visible = sum(value.is_observed for value in history.series.values)
    return text.alone(can_start_earlier=history.n_points < text.FEWEST <= n_visible)


def _own(view: MunicipalityView, history: History) -> Own:
    return Own(history.series, view.municipality.name, _start(history) if history.start else "")


def _start(history: History) -> str:
    return history.series.periods[history.start]


def _beside(view: MunicipalityView, history: History) -> list[Line]:
    """Region and country over the same half-years."""
    last = history.series.periods[-1]
    n = sum(one <= last for one in view.region_series.periods)
    region, country = (
        Series(one.name, one.code, one.periods[:n], one.values[:n]) for one in (view.region_series, view.country_series)
    )
    return [Line(region, "region", common.line_label(view.group)), Line(country, "country", common.COUNTRY_LABEL)]
