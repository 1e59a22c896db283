"""The four numbers of Min kommune as views that can be pinned and shown on the wall."""

from __future__ import annotations

from dash.development.base_component import Component

from components import formats, ids
from components.cards import benchmarks, big, missing_note, number_card, of_line, said, says_first
from components.chart_panel import Picture, pin_button, with_panel
from components.elements import html
from components.sections.sources import source_with
from components.tables import Cell, Column, Table
from components.text import cards as text
from components.text import common
from components.text import indicators as indicator_text
from components.text import presentation as words
from components.text.addresses import INDICATORS
from data_layer.schema import Card, MunicipalityView


def cards(view: MunicipalityView) -> list[Component]:
    """Draw all cards, each with its way into the presentation."""
    return [_card(view, one) for one in view.cards]


def _card(view: MunicipalityView, card: Card) -> Component:
    drawn = number_card(
        card,
        view.municipality.name,
        str(view.frame.choices.period),
        simulated=view.frame.staffing.simulated,
        tools=pin_button(_identity(card)),
        identity=_identity(card),
    )
    return with_panel(drawn, lambda: card_view(view, card))


def _identity(card: Card) -> str:
    return ids.number(INDICATORS[card.indicator.id])


def card_view(view: MunicipalityView, card: Card) -> Picture:
    """Describe one number as a picture of its own: finding, number, place among all kommuner, what to mind."""
    place, identity = view.municipality.name, card.indicator.id
    value = formats.measured(card.own, card.indicator)
    headline = says_first(card) if card.own.is_observed else ""
    number = [big(card), of_line(card)] if card.own.is_observed else [missing_note(card)]
    verdict = said(card)[:1] if card.own.is_observed else []
    table = card_table(view, card)
    return Picture(
        id=_identity(card),
        finding=words.card_finding(indicator_text.NAME[identity], place, value, headline),
        note=f"{indicator_text.DEFINITION[identity]} {formats.half_year(view.frame.choices.period)}.",
        content=html.Div([html.Div(number), benchmarks(card, place), html.Div(verdict)], className="card-view"),
        alternative="; ".join(f"{row[0].text}: {row[1].text}" for row in table.rows),
        table=table,
        source=source_with(view.frame, card.country.n_municipalities),
        simulated=view.frame.staffing.simulated,
        filename=f"{view.municipality.slug}-{INDICATORS[identity]}-{view.frame.choices.period}",
        method=identity.value,
    )


def card_table(view: MunicipalityView, card: Card) -> Table:
    """Build whose number, the number and its basis: the own kommune, what stands beside it, the country."""
    rows = (
        (view.municipality.name, card.own),
        (common.region_name(card.region.name), card.region.value),
        (common.COUNTRY_LABEL, card.country.value),
    )
    name = indicator_text.NAME[card.indicator.id]
    columns = (Column(text.WHOSE), Column(name, numeric=True), Column(text.PART_OF, numeric=True))
    return Table(
        f"{name}, {formats.half_year(view.frame.choices.period)}",
        columns,
        tuple(
            (
                Cell(whose),
                Cell(formats.measured(value, card.indicator), value.value),
                Cell("" if value.value is None else formats.number(value.denominator or 0, 0), value.denominator),
            )
            for whose, value in rows
        ),
    )
