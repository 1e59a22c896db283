"""The sheet: one kommune on one side of A4, from the panels of its screens, for who wants it on paper."""

from __future__ import annotations

from dash.development.base_component import Component

from components import formats, ids
from components.addresses import address, lasting
from components.attributes import data
from components.cards import big, missing_note, of_line, verdict_words
from components.chart_panel import Chart, Panel, Picture, graph, panels_of
from components.charts.flattened import flattened
from components.controls import municipality_select, period_select
from components.elements import html
from components.feedback import empty_state
from components.pins import Pinned, presentation_address
from components.sections import municipality, organisation
from components.sections.municipality_parts import organisation_words
from components.sections.page import notices, page, printed_choices
from components.text import addresses as address_words
from components.text import common
from components.text import indicators as indicator_text
from components.text import municipality as municipality_text
from components.text import presentation as slide_text
from components.text import sheet as text
from data_layer.schema import Card, Frame, MissingState, MunicipalityView, OrganisationView

SERIES_PX = 190
SHEET_PX = 700  # width of a chart on paper; ``assets/34_charts.js`` asks for it
STORY = address_words.STORIES["tal"]
Screens = tuple[MunicipalityView, OrganisationView]


def screen(frame: Frame, screens: Screens | None) -> Component:
    """Draw the sheet; without a kommune the way to choose one."""
    controls = [municipality_select(frame, "sheet"), period_select(frame, "sheet")]
    if screens is None:
        pick = html.Section([empty_state(text.PICK_TITLE, text.PICK)], className="panel first")
        return page(frame, "sheet", text.TITLE, None, None, controls, pick)
    view, organised = screens
    panels = panels_of(municipality.screen(view)) | panels_of(organisation.screen(organised))
    shown = [panels[one] for one in (ids.MUNICIPALITY_SERIES, ids.CHILD_HUNDRED, ids.DIALOG_QUESTIONS) if one in panels]
    staff = formats.count(view.headcount.value) if view.headcount.value is not None else ""
    return page(
        frame,
        "sheet",
        view.municipality.name,
        text.subtitle(view.region, staff, formats.half_year(frame.choices.period)),
        None,
        controls,
        _tools(frame),
        html.Article(
            [
                html.Section([_number(one) for one in view.cards], className="sheet-numbers"),
                *_series(panels.get(ids.MUNICIPALITY_SERIES)),
                html.Div(
                    [
                        html.Div([_organisation(view), _child(panels.get(ids.CHILD_HUNDRED))]),
                        _questions(panels.get(ids.DIALOG_QUESTIONS)),
                    ],
                    className="sheet-columns",
                ),
                _foot(frame, shown),
            ],
            className="sheet",
            **data(sheet=str(SHEET_PX)),
        ),
    )


def _tools(frame: Frame) -> Component:
    story = presentation_address(frame, Pinned(story=STORY))
    return html.Div(
        [
            html.Button(text.PRINT, type="button", className="button", **data(print="")),
            html.A(text.STORY, href=story, className="tool"),
            html.P(text.PRINT_NOTE, className="note"),
        ],
        className="deck-tools sheet-tools",
    )


def _number(card: Card) -> Component:
    """One number, what it is a part of, what can be said, and what it is held against."""
    known = [big(card), of_line(card), verdict_words(card)] if card.own.is_observed else [missing_note(card)]
    beside = ((common.region_name(card.region.name), card.region.value), (common.COUNTRY_LABEL, card.country.value))
    rows = [html.Li(f"{name}: {formats.measured(value, card.indicator)}") for name, value in beside]
    return html.Div([html.H2(indicator_text.NAME[card.indicator.id]), *known, html.Ul(rows)], className="sheet-number")


def _series(panel: Panel | None) -> list[Component]:
    if not isinstance(panel, Chart):
        return []
    drawn = graph(ids.SHEET_SERIES, flattened(panel.figure, SERIES_PX), panel.alternative)
    return [html.Section([html.H2(panel.finding), drawn], className="sheet-series")]


def _organisation(view: MunicipalityView) -> Component:
    return html.Section([html.H2(municipality_text.ORGANISATION_HEADING), *organisation_words(view)])


def _child(panel: Panel | None) -> Component | None:
    if not isinstance(panel, Picture):
        return None
    shown = panel.on_wall or panel.content
    return html.Section([html.H2(text.CHILD), html.P(panel.finding), shown], className="sheet-child")


def _questions(panel: Panel | None) -> Component | None:
    if panel is None:
        return None
    rows = [html.Li([html.Strong(row[0].text), html.P(row[1].text)]) for row in panel.table.rows]
    return html.Section([html.H2(panel.finding), html.Ol(rows)], className="sheet-questions")


def _foot(frame: Frame, shown: list[Panel]) -> Component:
    """Say what was chosen, where it comes from and how it is read; the mark first."""
    minds = f"{slide_text.NOTE_MIND_CHANCE} {common.MISSING_WHY[MissingState.SUPPRESSED]}"
    sources = "; ".join(dict.fromkeys(panel.source for panel in shown))
    lines = [
        (common.CHOSEN, printed_choices(frame, "sheet")),
        (text.SOURCES, sources),
        (text.READING, minds),
        (text.ADDRESS, lasting(address("sheet", frame.choices))),
    ]
    return html.Footer(
        [
            *(
                html.P([html.Strong(f"{mark}. "), words], className="sheet-mark")
                for mark, words in notices(frame).items()
            ),
            *(html.P(f"{label}: {words}") for label, words in lines if words),
        ],
        className="sheet-foot",
    )
