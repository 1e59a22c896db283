"""The four national numbers of Overblik, each with n and one sentence."""

from __future__ import annotations

from dataclasses import dataclass

from dash.development.base_component import Component

from components import ids
from components.chart_panel import Picture, pin_button, with_panel
from components.elements import html
from components.formats import DASH, count, date, half_year, in_unit, measured
from components.sections.sources import source_with
from components.tables import Cell, Column, Table
from components.text import common, datasets
from components.text import indicators as indicator_text
from components.text import organisation as organisation_text
from components.text import overview as text
from components.text.addresses import INDICATORS
from data_layer.schema import Indicator, OverviewView, Series, Unit, Value


def cards(view: OverviewView) -> Component:
    """Draw turnover, sickness, parental leave and automatic switches side by side."""
    shown = [
        *(_national(view, one) for one in view.frame.indicators if one.id in view.series),
        _switch(view),
    ]
    return html.Section([html.H2(text.CARDS_TITLE, className="sr-only"), html.Div(shown, className="key-figures")])


@dataclass(frozen=True)
class _Words:
    """What a card says: its name in addresses, title, number, what it is a part of, one sentence."""

    name: str
    title: str
    number: str
    basis: str
    sentence: str


def _card(words: _Words, source: str, method: str, *, simulated: bool) -> Component:
    figures = [html.P(words.number, className="key-number"), html.P(words.basis, className="key-basis")]
    mark = html.Span(common.SIMULATED_MARK) if simulated else None
    card = html.Article(
        [
            html.H3(words.title),
            *figures,
            html.P(words.sentence),
            html.P([mark, pin_button(ids.national_number(words.name))], className="key-mark"),
        ],
        className="key-figure",
        id=ids.national_number(words.name),
    )
    return with_panel(card, lambda: _view(words, source, method, simulated=simulated))


def _view(words: _Words, source: str, method: str, *, simulated: bool) -> Picture:
    """Describe one national number as a picture of its own."""
    row = (Cell(common.COUNTRY_LABEL), Cell(words.number), Cell(words.basis))
    return Picture(
        id=ids.national_number(words.name),
        finding=text.card_finding(words.title, words.number),
        note=words.sentence,
        content=html.Div(
            [
                html.Div([html.P(words.number, className="big"), html.P(words.basis, className="of")]),
                html.P(words.sentence, className="verdict"),
            ],
            className="card-view card-view-national",
        ),
        alternative=f"{words.title}: {words.number}, {words.basis}. {words.sentence}",
        table=Table(
            words.title, tuple(map(Column, (*text.CARD_COLUMNS[:1], words.title, *text.CARD_COLUMNS[1:]))), (row,)
        ),
        source=source,
        simulated=simulated,
        filename=f"landet-{words.name}",
        method=method,
    )


def _national(view: OverviewView, indicator: Indicator) -> Component:
    """One number of the country, with its range over the half-years."""
    benchmark = view.national[indicator.id]
    words = _Words(
        INDICATORS[indicator.id],
        indicator_text.NAME[indicator.id],
        measured(benchmark.value, indicator),
        _basis(benchmark.value, indicator),
        _range_sentence(view.series[indicator.id], indicator),
    )
    source = source_with(view.frame, benchmark.n_municipalities)
    return _card(words, source, indicator.id.value, simulated=view.frame.staffing.simulated)


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
    answers = view.frame.organisation
    source = organisation_text.source(datasets.shown(answers.title), date(answers.extract_date), whole)
    if not whole:
        words = _Words(text.SWITCH_WORD, text.CARD_SWITCH, DASH, "", text.SWITCH_NONE)
        return _card(words, source, ids.DATA_METHOD, simulated=False)
    words = _Words(
        text.SWITCH_WORD,
        text.CARD_SWITCH,
        text.switch_value(part, whole),
        text.SWITCH_BASIS,
        text.switch_sentence(part, whole),
    )
    return _card(words, source, ids.DATA_METHOD, simulated=answers.simulated)
