"""What the reader can change about the chart of Min kommune: the question, the number, where counting starts."""

from __future__ import annotations

from dash.development.base_component import Component

from components.addresses import address
from components.controls import Option, goto_select, segmented
from components.formats import half_year
from components.text import history as text
from components.text import indicators as indicator_text
from components.text import municipality as words
from components.text.addresses import VIEW_BESIDE, VIEW_TREND
from data_layer.schema import History, IndicatorId, MunicipalityView

_SHOWN = (
    IndicatorId.TURNOVER,
    IndicatorId.SICKNESS_ABSENCE,
    IndicatorId.PARENTAL_LEAVE,
    IndicatorId.SHORT_TENURE_SHARE,
)
_ANY = "1000H1"  # stands for any half-year in an address


def switches(view: MunicipalityView, *more: Component) -> list[Component]:
    """The controls above the chart, in the order of every view."""
    return [one for one in (_view_switch(view), indicator_switch(view), *more) if one]


def indicator_switch(view: MunicipalityView) -> Component:
    """Choose the number in the chart; one that the address alone names stays among them."""
    chosen = view.frame.choices.indicator
    shown = _SHOWN if chosen in _SHOWN else (*_SHOWN, chosen)
    options = [
        Option(indicator_text.SHORT_NAME[one], address("municipality", view.frame, indicator=one), one is chosen)
        for one in shown
    ]
    return segmented(words.INDICATOR_SWITCH, options)


def _view_switch(view: MunicipalityView) -> Component | None:
    """Choose the question of the chart; None where only region and country can be shown."""
    if view.history is None:
        return None
    names = {
        "": text.VIEW_LIMITS,
        VIEW_TREND: text.VIEW_TREND,
        VIEW_BESIDE: text.view_beside(similar=bool(view.similar)),
    }
    options = [
        Option(name, address("municipality", view.frame, view=one), one == view.frame.choices.view)
        for one, name in names.items()
    ]
    return segmented(text.VIEWS, options)


def start_select(view: MunicipalityView, history: History) -> Component:
    """Choose where counting starts: every half-year that leaves enough of them, and named events in any case."""
    start, pattern = view.frame.choices.start, address("municipality", view.frame, start=_ANY)
    options = [(text.WHOLE, address("municipality", view.frame, start=""))]
    periods, left = history.series.periods, _left(history)
    for period, n in reversed(list(zip(periods[1:], left[1:], strict=True))):
        event = text.EVENTS.get(period, "")
        if n >= text.FEWEST or event or period == str(start):
            label = text.start_option(half_year(period), event, too_few=n < text.FEWEST)
            options.append((label, pattern.replace(_ANY, period)))
    return goto_select(text.START, "fra", options, address("municipality", view.frame))


def _left(history: History) -> list[int]:
    """Count the visible half-years from each one on."""
    left, n = [], 0
    for value in reversed(history.series.values):
        n += value.is_observed
        left.append(n)
    return left[::-1]
