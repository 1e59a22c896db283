"""The screen Sammenlign: finding, ranked kommuner, kommuner without a number, chosen ones over time, table."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.chart_panel import chart_panel
from components.controls import (
    Option,
    division_switch,
    indicator_select,
    municipality_select,
    period_select,
    region_select,
    segmented,
)
from components.elements import html
from components.exports import file_href
from components.feedback import empty_state
from components.formats import half_year, measured, missing_words
from components.sections.compare_chosen import chosen_panel
from components.sections.compare_funnel import funnel_chart, funnel_controls
from components.sections.compare_ranking import extremes, ranking_chart, tally
from components.sections.compare_similar import similar_panel
from components.sections.compare_table import area, caption, file_address, has_intervals, places_table, sort_of
from components.sections.page import page
from components.tables import data_table
from components.text import common, grammar
from components.text import compare as text
from components.text import compare_verdicts as judged
from components.text import funnel as funnel_text
from components.text import indicators as indicator_text
from components.text import verdicts as verdict_text
from components.text.addresses import RANKING
from data_layer.schema import CompareView, MissingState, Place, Verdict

Words = list[str | Component]


def screen(view: CompareView) -> Component:
    """Put the page together."""
    frame = view.frame
    return page(
        frame,
        "compare",
        text.TITLE,
        text.subtitle(indicator_text.NAME[view.indicator.id], half_year(frame.choices.period), area(view)),
        lead(view),
        [
            indicator_select(frame, "compare"),
            period_select(frame, "compare"),
            region_select(frame, "compare"),
            municipality_select(frame, "compare"),
            division_switch(frame, "compare"),
        ],
        _picture(view),
        _missing(view),
        html.Section(similar_panel(view)),
        html.Section(chosen_panel(view)),
        _table(view),
    )


def lead(view: CompareView) -> Words:
    """Say what the picture shows: first all kommuner, then the own one."""
    if not view.places:
        return [text.lead_none(half_year(view.frame.choices.period))]
    country = measured(view.country.value, view.indicator)
    if has_intervals(view):
        first, second = judged.lead_share(tally(view), country)
        start: Words = [f"{first} ", html.Strong(second)] if second else [first]
    else:
        start = [text.lead_days(extremes(view), country, len(view.places))]
    own = own_sentence(view)
    return [*start, f" {own}"] if own else start


def own_sentence(view: CompareView) -> str:
    """Say where the own kommune lies; ``""`` while none is chosen."""
    own = view.frame.choices.municipality
    if own is None:
        return ""
    place = next((one for one in (*view.places, *view.missing) if one.municipality.code == own.code), None)
    if place is None:
        return text.own_elsewhere(own.name)
    if not place.value.is_observed:
        return text.own_missing(own.name, missing_words(place.value.state).lower())
    return _own_position(view, place)


def _own_position(view: CompareView, place: Place) -> str:
    name, value = place.municipality.name, measured(place.value, view.indicator)
    if place.verdict in {Verdict.POSITION_ONLY, Verdict.NO_OTHERS}:
        return text.own_position(name, value)
    return judged.own_judged(name, value, verdict_text.short(place.comparison))


def _picture(view: CompareView) -> Component:
    """The funnel, or the list where the reader asks for it or the indicator counts no persons."""
    if not view.places:
        return empty_state(text.EMPTY_TITLE, text.EMPTY_HELP)
    if view.funnel is None:
        return html.Section(chart_panel(ranking_chart(view), controls=[_order(view)]), className="first")
    switch = _views(view)
    if view.frame.choices.view == RANKING:
        return html.Section(chart_panel(ranking_chart(view), controls=[switch, _order(view)]), className="first")
    controls = [switch, *funnel_controls(view)]
    return html.Section(chart_panel(funnel_chart(view, view.funnel), controls=controls), className="first")


def _views(view: CompareView) -> Component:
    """Switch between the two pictures."""
    current = view.frame.choices.view
    options = [
        Option(label, address("compare", view.frame, view=key), (current == RANKING) is (key == RANKING))
        for key, label in (("", funnel_text.VIEW_FUNNEL), (RANKING, funnel_text.VIEW_RANKING))
    ]
    return segmented(funnel_text.VIEW_LABEL, options)


def _order(view: CompareView) -> Component:
    """Links that order picture and table; the direction is turned in the table."""
    by_name = (("", text.SORT_VERDICT), ("name", text.SORT_NAME)) if has_intervals(view) else (("", text.SORT_NAME),)
    sorts = (*by_name, ("-value", text.SORT_VALUE), ("region", text.SORT_REGION))
    current = sort_of(view).removeprefix("-")
    options = [
        Option(label, address("compare", view.frame, sort=key), key.removeprefix("-") == current)
        for key, label in sorts
    ]
    return segmented(text.SORT_LABEL, options)


def _missing(view: CompareView) -> Component | None:
    """List kommuner without a number below the picture, one line per reason."""
    if not view.missing:
        return None
    lines = [
        html.Li(
            [
                html.Strong(text.missing_line(missing_words(state), len(names))),
                f" {grammar.listed(names)}. ",
                html.Span(text.missing_why(state, len(names)), className="note"),
            ]
        )
        for state in MissingState
        if (names := [one.municipality.name for one in view.missing if one.value.state is state])
    ]
    return html.Section([html.H2(text.MISSING_HEADING), html.Ul(lines, className="missing-list")])


def _table(view: CompareView) -> Component:
    here = file_address(view)
    links = [
        html.A(label, href=file_href(name, here), download="", className="download")
        for label, name in ((text.DOWNLOAD_CSV, "sammenlign.csv"), (text.DOWNLOAD_XLSX, "sammenlign.xlsx"))
    ]
    mark = html.Span(f"{common.SIMULATED_MARK} · ", className="mark-sim") if view.frame.staffing.simulated else None
    return html.Section(
        [
            html.H2(text.TABLE_HEADING),
            html.P([mark, caption(view), ". ", text.TABLE_NOTE], className="note"),
            html.P(links, className="downloads"),
            data_table(places_table(view)),
        ],
        className="panel",
        id=ids.COMPARE_TABLE,
    )
