"""The four numbers of a leader's own newest half-year, held against the loaded region and country."""

from __future__ import annotations

from dash.development.base_component import Component

from components import formats
from components.cards import benchmarks, big, missing_note, of_line, said
from components.elements import html
from components.text import indicators as indicator_text
from components.text import private as text
from components.text import verdicts as verdict_text
from data_layer.schema import Card, Comparison, MissingState, Unit, Verdict


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
            html.Div([*said(card), html.P(_against_region(card), className="year")] if own.is_observed else None),
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


def _against_region(card: Card) -> str:
    """Say what the region allows to be said; days of what is printed, so that the reader can check it."""
    if card.indicator.unit is Unit.SHARE:
        return _verdict(card.against_region)
    own, region = card.own.value, card.region.value.value
    if own is None or region is None:
        return ""
    difference = round(round(own, 1) - round(region, 1), 1)
    return text.days_against_region(formats.days(abs(difference)), (difference > 0) - (difference < 0))


def _verdict(found: Comparison) -> str:
    if found.verdict is Verdict.TOO_FEW:
        return ""
    headline = verdict_text.headline(found.verdict, text.REGION)
    return f"{headline} {verdict_text.chance(found, text.REGION)}".strip()
