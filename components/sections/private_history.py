"""The own half-years of Min kommune inside their limits, continued by the reader's own, unstored file."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.chart_panel import Chart, chart_panel
from components.charts.control import Own, control_figure
from components.elements import html
from components.sections import municipality_signs as signs
from components.sections.municipality_history_table import limits_table
from components.sections.municipality_series import n_country
from components.sections.sources import source_with
from components.text import history as history_text
from components.text import private as text
from components.text.addresses import INDICATORS
from data_layer.schema import MunicipalityView, PrivateNumbers


def private_limits(view: MunicipalityView, own: PrivateNumbers) -> Component | None:
    """Draw the limits with the own numbers counted in, or say why there are none; None for what never has limits."""
    history = own.history
    if history is None:
        return None
    chart = history.chart
    if chart is None:
        return html.P(text.LIMITS_NONE, className="note")
    indicator = next(one for one in view.frame.indicators if one.id is view.frame.choices.indicator)
    periods, simulated = history.series.periods, view.frame.staffing.simulated
    mine = frozenset(own.series.periods)
    marks = signs.marks(history, chart, indicator)
    start = periods[history.start] if history.start else ""
    said = history_text.alternative(
        *signs.newest(history, chart, indicator), signs.span_of(chart, indicator), len(marks)
    )
    panel = Chart(
        id=ids.PRIVATE_LIMITS,
        finding=signs.heading(history, chart, indicator),
        note=f"{signs.note(history, chart, indicator)} {text.LIMITS_NOTE}",
        figure=control_figure(
            Own(history.series, view.municipality.name, start, mine), chart, marks, (), (indicator.unit, simulated)
        ),
        alternative=text.limits_alternative(said, sum(value.is_observed for value in own.series.values)),
        table=limits_table(view, history, chart, indicator, mine),
        source=source_with(view.frame, n_country(view)),
        simulated=simulated,
        filename=f"{view.municipality.slug}-{INDICATORS[indicator.id]}-{text.FILE_LIMITS}-{periods[-1].lower()}",
        method=indicator.id.value,
        private=True,
    )
    return chart_panel(panel)
