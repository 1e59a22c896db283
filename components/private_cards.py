"""The four numbers of a leader's own newest half-year, held against the loaded region and country."""

from __future__ import annotations

from dash.development.base_component import Component

from components import formats
from components.cards import benchmarks, big, missing_note, of_line, said
from components.elements import html
from components.text import common
from components.text import indicators as indicator_text
from components.text import private as text
from data_layer.schema import Card, MissingState, Unit


def private_card(card: Card, name: str, *, simulated: bool) -> Component:
    """Draw one own number like the loaded ones, without a line of half-years: the chart below has that.

    Parameters
    ----------
    card : own number with the loaded region, country and distribution.
    name : of the kommune.
    simulated : whether the loaded numbers are.
    """
    own = card.own
    return html.Article(
        [
            html.H3(indicator_text.NAME[card.indicator.id]),
            _number(card),
            benchmarks(card, name),
            html.Div([*said(card), html.P(_days_against_group(card), className="year")] if own.is_observed else None),
            html.P(text.card_mark(simulated=simulated), className="card-sim"),
        ],
        className="card",
    )


def _number(card: Card) -> Component:
    if card.own.is_observed:
        return html.Div([big(card), of_line(card)])
    if card.own.state is not MissingState.MISSING:
        return missing_note(card)
    words = html.P(formats.missing_words(card.own.state), className="missing")
    return html.Div([words, html.P(text.MISSING, className="why")], className="missing-note")


def _days_against_group(card: Card) -> str:
    """Say the difference to region or similar kommuner in days, of what is printed, so that it can be checked."""
    if card.indicator.unit is Unit.SHARE or card.against_country.verdict.says_nothing:
        return ""
    own, region = card.own.value, card.region.value.value
    if own is None or region is None:
        return ""
    difference = round(round(own, 1) - round(region, 1), 1)
    sign = (difference > 0) - (difference < 0)
    return text.days_against_group(formats.days(abs(difference)), sign, common.in_sentence(card.region.name))
