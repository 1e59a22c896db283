"""The four national numbers of Overblik, each with n and one sentence."""

from __future__ import annotations

from dash.development.base_component import Component

from components.elements import html
from components.formats import DASH, count, half_year, in_unit, measured
from components.text import common
from components.text import indicators as indicator_text
from components.text import overview as text
from data_layer.schema import Indicator, OverviewView, Series, Unit, Value


def cards(view: OverviewView) -> Component:
    """Draw turnover, sickness, parental leave and automatic switches side by side."""
    shown = [
        *(_national(view, one) for one in view.frame.indicators if one.id in view.series),
        _switch(view),
    ]
    return html.Section([html.H2(text.CARDS_TITLE, className="sr-only"), html.Div(shown, className="key-figures")])


def _card(title: str, number: str, basis: str, sentence: str, *, simulated: bool) -> Component:
    return html.Article(
        [
            html.H3(title),
            html.P(number, className="key-number"),
            html.P(basis, className="key-basis"),
            html.P(sentence),
            html.P(common.SIMULATED_MARK, className="key-mark") if simulated else None,
        ],
        className="key-figure",
    )


def _national(view: OverviewView, indicator: Indicator) -> Component:
    """One number of the country, with its range over the half-years."""
    value = view.national[indicator.id].value
    return _card(
        indicator_text.NAME[indicator.id],
        measured(value, indicator),
        _basis(value, indicator),
        _range_sentence(view.series[indicator.id], indicator),
        simulated=view.frame.staffing.simulated,
    )


def _basis(value: Value, indicator: Indicator) -> str:
    if value.numerator is None or value.denominator is None:
        return ""
    if indicator.unit is Unit.SHARE:
        return text.turnover_basis(count(value.numerator), count(value.denominator))
    return text.days_basis(count(value.denominator))


def _range_sentence(series: Series, indicator: Indicator) -> str:
    observed = [(p, v.value) for p, v in zip(series.periods, series.values, strict=True) if v.value is not None]
    if not observed:
        return ""
    values = [value for _, value in observed]
    words = (in_unit(min(values), indicator.unit), in_unit(max(values), indicator.unit))
    return text.card_sentence(indicator.id, *words, len(observed), half_year(observed[0][0]))


def _switch(view: OverviewView) -> Component:
    """Kommuner whose organisation makes some children change caseworker by itself."""
    part, whole = view.automatic_switch
    if not whole:
        return _card(text.CARD_SWITCH, DASH, "", text.SWITCH_NONE, simulated=False)
    return _card(
        text.CARD_SWITCH,
        text.switch_value(part, whole),
        text.SWITCH_BASIS,
        text.switch_sentence(part, whole),
        simulated=view.frame.organisation.simulated,
    )
