"""Limits and line of Min kommune, continued by the half-years of the reader's own, unstored file."""

from __future__ import annotations

from typing import Any, NamedTuple

from dash.development.base_component import Component

from components import ids
from components.chart_panel import Chart, chart_panel
from components.charts.control import Own, control_figure, trend_figure
from components.elements import html
from components.sections import municipality_signs as signs
from components.sections.municipality_direction import direction_lines, direction_words
from components.sections.municipality_history_table import limits_table, trend_table
from components.sections.municipality_series import n_country
from components.sections.sources import source_with
from components.tables import Table
from components.text import history as history_text
from components.text import private as text
from components.text.addresses import INDICATORS
from data_layer.schema import ControlChart, History, Indicator, MunicipalityView, PrivateNumbers, Trend


class _Shown(NamedTuple):
    """What differs between the two charts."""

    id: str
    finding: str
    note: str
    figure: dict[str, Any]
    alternative: str
    table: Table
    name: str  # in the file's name, with the newest half-year


def private_history(view: MunicipalityView, own: PrivateNumbers) -> list[Component]:
    """Draw limits and direction with the own numbers counted in; a sentence stands for each that cannot be drawn."""
    history = own.history
    if history is None:
        is_seen = any(value.is_observed for value in own.series.values)
        return [_sentence(text.HISTORY_NEVER if is_seen else text.HISTORY_HIDDEN)]
    chart, trend = history.chart, history.trend
    if history.n_points < history_text.FEWEST and not (chart or trend):
        return [_sentence(text.history_too_few(history.n_points, history_text.FEWEST))]
    return [
        _panel(view, own, _limits(view, own, history, chart)) if chart else _sentence(text.LIMITS_NONE),
        _panel(view, own, _direction(view, own, history, trend)) if trend else _sentence(text.DIRECTION_NONE),
    ]


def _sentence(words: str) -> Component:
    return html.P(words, className="note")


def _panel(view: MunicipalityView, own: PrivateNumbers, shown: _Shown) -> Component:
    indicator = view.frame.choices.indicator
    panel = Chart(
        id=shown.id,
        finding=shown.finding,
        note=shown.note,
        figure=shown.figure,
        alternative=text.history_alternative(shown.alternative, sum(one.is_observed for one in own.series.values)),
        table=shown.table,
        source=source_with(view.frame, n_country(view)),
        simulated=view.frame.staffing.simulated,
        filename=f"{view.municipality.slug}-{INDICATORS[indicator]}-{shown.name}",
        method=indicator.value,
        private=True,
    )
    return chart_panel(panel)


def _limits(view: MunicipalityView, own: PrivateNumbers, history: History, chart: ControlChart) -> _Shown:
    indicator = _indicator(view)
    marks, look = signs.marks(history, chart, indicator), (indicator.unit, view.frame.staffing.simulated)
    newest, span = signs.newest(history, chart, indicator), signs.span_of(chart, indicator)
    return _Shown(
        id=ids.PRIVATE_LIMITS,
        finding=signs.heading(history, chart, indicator),
        note=f"{signs.note(history, chart, indicator)} {text.LIMITS_NOTE}",
        figure=control_figure(_own(view, own, history), chart, marks, (), look),
        alternative=history_text.alternative(*newest, span, len(marks)),
        table=limits_table(view, history, chart, indicator, own.series.periods),
        name=f"{text.FILE_LIMITS}-{history.series.periods[-1].lower()}",
    )


def _direction(view: MunicipalityView, own: PrivateNumbers, history: History, trend: Trend) -> _Shown:
    indicator = _indicator(view)
    said, look = direction_words(history, trend, indicator), (indicator.unit, view.frame.staffing.simulated)
    return _Shown(
        id=ids.PRIVATE_DIRECTION,
        finding=said.finding,
        note=f"{said.note} {text.DIRECTION_NOTE}",
        figure=trend_figure(_own(view, own, history), direction_lines(history, trend), look),
        alternative=said.alternative,
        table=trend_table(view, history, trend, indicator, own.series.periods),
        name=f"{text.FILE_DIRECTION}-{history.series.periods[-1].lower()}",
    )


def _own(view: MunicipalityView, own: PrivateNumbers, history: History) -> Own:
    start = history.series.periods[history.start] if history.start else ""
    return Own(history.series, view.municipality.name, start, frozenset(own.series.periods))


def _indicator(view: MunicipalityView) -> Indicator:
    return next(one for one in view.frame.indicators if one.id is view.frame.choices.indicator)
