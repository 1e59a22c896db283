"""The smaller panels of Min kommune: change, organisation, caveats, how it is counted."""

from __future__ import annotations

from dash.development.base_component import Component

from components import formats
from components.addresses import address
from components.attributes import data
from components.elements import html
from components.prose import rich
from components.spoken_links import in_language
from components.text import common
from components.text import indicators as indicator_text
from components.text import municipality as text
from components.text import verdicts as verdict_text
from data_layer.schema import Card, HalfYear, IndicatorId, MunicipalityView, Value


def changes(view: MunicipalityView) -> Component:
    """Say in persons and days what changed since the half-year before."""
    previous = str(HalfYear.parse(str(view.frame.choices.period)).previous)
    cards = {one.indicator.id: one for one in view.cards}
    rows = [
        _headcount(view.headcount, view.headcount_before),
        _persons(cards[IndicatorId.TURNOVER]),
        _persons(cards[IndicatorId.SHORT_TENURE_SHARE]),
        _days(cards[IndicatorId.SICKNESS_ABSENCE]),
        _days(cards[IndicatorId.PARENTAL_LEAVE]),
    ]
    heading = html.H2(text.change_heading(formats.half_year(previous)))
    if not any(change for _, change in rows):
        return html.Div([heading, html.P(text.CHANGES_MISSING)], className="panel")
    facts = html.Dl([part for row in rows for part in _row(*row)], className="facts")
    return html.Div([heading, facts, html.P(text.CHANGE_NOTE, className="note facts-note")], className="panel")


def _row(name: str, change: str) -> tuple[Component, Component]:
    return html.Dt(name), html.Dd(rich(change or text.CHANGE_MISSING))


def _headcount(now: Value, before: Value) -> tuple[str, str]:
    name = text.CHANGE_NAMES["headcount"]
    if now.value is None or before.value is None:
        return name, ""
    return name, _moved(text.change_persons(round(now.value - before.value)), before.value, now.value)


def _persons(card: Card) -> tuple[str, str]:
    name = text.CHANGE_NAMES[card.indicator.id]
    now = card.own.numerator
    if card.change is None or now is None:
        return name, ""
    return name, _moved(text.change_persons(round(card.change)), now - card.change, now)


def _moved(words: str, before: float, now: float) -> str:
    return text.moved(words, formats.count(before), formats.count(now))


def _days(card: Card) -> tuple[str, str]:
    name = text.CHANGE_NAMES[card.indicator.id]
    now = card.own.value
    if card.change is None or now is None:
        return name, ""
    before, now = round(now - card.change, 1), round(now, 1)
    change = round(now - before, 1)  # of the numbers as printed, so that the reader can check it
    words = text.change_days(formats.days(abs(change)), (change > 0) - (change < 0))
    return name, text.moved(words, formats.number(before, 1), formats.number(now, 1))


def organisation(view: MunicipalityView) -> Component:
    """Say how the kommune divides its cases, with the way to Organisering."""
    link = html.A(text.ORGANISATION_LINK, href=address("organisation", view.frame))
    heading = html.H2(text.ORGANISATION_HEADING)
    return html.Div([heading, *organisation_words(view), html.P(link)], className="panel")


def organisation_words(view: MunicipalityView) -> list[Component]:
    """Say how the kommune divides its cases and which change of caseworker follows from it."""
    answer = view.organisation
    if answer.model is None:
        return [html.P(text.organisation_missing(answer.state))]
    partial = f" {text.PARTIAL}" if answer.partial else ""
    said = [
        html.P(rich(text.MODEL[answer.model] + partial)),
        html.P(text.same_model(view.n_same_model, view.n_answers), className="note"),
    ]
    elsewhere = [html.P(text.ORGANISATION_ELSEWHERE, className="note")] if "partnership" in view.caveats else []
    return [*said, *elsewhere]


def caveats(view: MunicipalityView) -> Component | None:
    """List what this kommune's reader must mind; None when there is nothing."""
    keys = [*view.caveats, *(["simulated"] if view.frame.staffing.simulated else [])]
    if not keys:
        return None
    items = [html.Li(_caveat(view, key)) for key in keys]
    return html.Section([html.H2(text.CAVEATS_HEADING), html.Ul(items)], className="panel caveats")


def _caveat(view: MunicipalityView, key: str) -> str:
    sized = {"small_staff": text.small_staff, "very_small_staff": text.very_small_staff}
    if key not in sized:
        return text.CAVEATS[key]
    staff = view.headcount.value or view.cards[0].own.denominator or 1
    return sized[key](formats.count(staff), formats.percentage_points(1 / staff))


def counted(view: MunicipalityView) -> Component:
    """Say how each of the four numbers is counted."""
    shown = [one.indicator.id for one in view.cards]
    facts = [html.Div([html.Dt(indicator_text.NAME[one]), html.Dd(indicator_text.DEFINITION[one])]) for one in shown]
    return html.Section(
        [
            html.H2(text.COUNTED_HEADING),
            html.Dl(facts, className="definitions"),
            html.Div(
                [html.P(text.COUNTED_COMPARISON), html.P(verdict_text.LEVEL_NOTE), html.P(text.COUNTED_DAYS)],
                className="definitions",
            ),
            html.P(html.A(common.METHOD, href=in_language(common.METHOD_HREF), **data(keep=common.METHOD_HREF))),
        ],
        className="panel",
    )
