"""Overblik: the national picture, the map, and the way to one's own kommune."""

from __future__ import annotations

from dash.development.base_component import Component

from components.addresses import address
from components.charts.map import basis, said
from components.controls import goto_select, municipality_select, period_select
from components.elements import html
from components.formats import count, half_year, measured, percent
from components.prose import rich
from components.sections.job_areas import job_area_panel
from components.sections.map_panel import map_content, map_panel
from components.sections.national import national_panels
from components.sections.overview_cards import cards
from components.sections.page import page
from components.text import indicators as indicator_text
from components.text import overview as text
from data_layer.schema import IndicatorId, OverviewView


def screen(view: OverviewView) -> Component:
    """Draw Overblik."""
    frame = view.frame
    period = half_year(frame.choices.period)
    return page(
        frame,
        "overview",
        text.TITLE,
        text.subtitle(frame.n_municipalities_with_data, period),
        rich(lead(view)),
        (municipality_select(frame, "overview"), period_select(frame, "overview")),
        *content(view),
    )


def content(view: OverviewView) -> tuple[Component, ...]:
    """Build the sections below the lead."""
    return (
        _chooser(view),
        cards(view),
        html.Section(map_panel(view)),
        national_panels(view),
        html.Section([job_area_panel(view), _next_steps(view)], className="two"),
    )


def lead(view: OverviewView) -> str:
    """Say the finding: how many left, how far kommuner and regions lie from each other."""
    period = half_year(view.frame.choices.period)
    country = view.national[IndicatorId.TURNOVER].value
    if country.value is None:
        return text.LEAD_EMPTY.format(period=period)
    persons = (count(country.numerator or 0), count(country.denominator or 0))
    spread = text.lead_spread(*_ends(view), *region_ends(view))
    return f"{text.lead_turnover(period, *persons, percent(country.value), country.value)} {spread}".strip()


def _ends(view: OverviewView) -> tuple[str, str]:
    """Lowest and highest kommune in words; empty texts where there are no two."""
    if view.lowest is None or view.highest is None or view.n_observed < 2:
        return "", ""
    return percent(view.lowest.value.value or 0), percent(view.highest.value.value or 0)


def region_ends(view: OverviewView) -> tuple[str, str]:
    """Lowest and highest region in words; empty texts where there are no two."""
    values = [one.value.value for one in view.regions if one.value.value is not None]
    return (percent(min(values)), percent(max(values))) if len(values) > 1 else ("", "")


def _chooser(view: OverviewView) -> Component:
    """The way to Min kommune: the selector, or the own number with a link."""
    frame = view.frame
    options = [(text.CHOOSE_FIRST, address("municipality", frame, municipality=""))]
    options += [(one.name, address("municipality", frame, municipality=one)) for one in frame.municipalities]
    own = frame.choices.municipality
    current = address("municipality", frame) if own else options[0][1]
    return html.Section(
        [
            html.Div([html.H2(text.CHOOSE_TITLE), html.P(text.CHOOSE_NOTE)]),
            html.Div(
                [
                    goto_select(text.CHOOSE_LABEL, "vaelg", options, current, remember=True),
                    _own(view) if own else None,
                ],
                className="chooser-own",
            ),
        ],
        className="chooser",
    )


def _own(view: OverviewView) -> Component:
    """The reader's own number of the chosen indicator, and the link to its page."""
    content = map_content(view)
    place = content.own_place
    if place is None:
        return html.P()
    value = measured(place.value, content.indicator)
    name = indicator_text.NAME[content.indicator.id]
    line = text.own_line(place.municipality.name, value, basis(place.value, content.indicator), name, content.period)
    if seen := said(place):
        line = f"{line} {seen}."
    link = html.A(text.own_link(place.municipality.name), href=address("municipality", view.frame))
    return html.P([*rich(line), " ", link])


def _next_steps(view: OverviewView) -> Component:
    """Where the other pages lead, with one number each."""
    steps = (
        ("regions", text.NEXT_REGIONS, text.next_regions(*region_ends(view))),
        ("compare", text.NEXT_COMPARE, text.quarter_sentence(view.n_quarter_or_more, view.n_observed)),
        ("organisation", text.NEXT_ORGANISATION, text.next_organisation(*view.automatic_switch)),
        ("data", text.NEXT_DATA, ""),
    )
    items = [
        html.Li([html.A(label, href=address(name, view.frame, view="")), html.P(line) if line else None])
        for name, label, line in steps
    ]
    return html.Article([html.H2(text.NEXT_TITLE), html.Ul(items, className="next")], className="panel")
