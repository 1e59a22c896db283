"""Min kommune: the screen, top-down: whose numbers, the finding, four numbers, the evidence, what to mind."""

from __future__ import annotations

from itertools import groupby

from dash.development.base_component import Component

from components import formats
from components.addresses import address
from components.attributes import aria, data
from components.controls import municipality_select, period_select
from components.elements import html
from components.prose import rich
from components.sections import municipality_parts as parts
from components.sections.dialog_questions import meeting_panel
from components.sections.municipality_basis import basis
from components.sections.municipality_cards import cards
from components.sections.municipality_history import evidence_panel
from components.sections.municipality_lead import lead
from components.sections.page import page
from components.sections.private_panel import private_panel
from components.sections.teams import teams_section
from components.text import common
from components.text import municipality as text
from data_layer.schema import Frame, MunicipalityView, PrivateView

NO_FILE = PrivateView()


def screen(view: MunicipalityView, private: PrivateView = NO_FILE) -> Component:
    """Draw Min kommune for one kommune and half-year; ``private`` is what the reader's own file became."""
    frame = view.frame
    model = common.model_words(view.organisation.model, partial=view.organisation.partial)
    headcount = formats.count(view.headcount.value) if view.headcount.value is not None else ""
    return page(
        frame,
        "municipality",
        view.municipality.name,
        text.subtitle(view.region, headcount, model),
        rich(lead(view)),
        [municipality_select(frame, "municipality"), _periods(view)],
        html.Section(
            [
                html.H2(text.CARDS, className="sr-only"),
                html.Div(cards(view), className="cards"),
                *basis(view),
            ]
        ),
        private_panel(view, private),
        html.Section(
            [
                evidence_panel(view, private.numbers),
                html.Div([parts.changes(view), parts.organisation(view)], className="side"),
            ],
            className="two",
        ),
        teams_section(view),
        meeting_panel(frame, view.suggested),
        parts.caveats(view),
        parts.counted(view),
    )


def _periods(view: MunicipalityView) -> Component:
    """The select of half-years between links to the one before and the one after."""
    step = [
        html.A(
            sign,
            href=address("municipality", view.frame, period=period),
            **aria(label=f"{label}: {formats.half_year(period)}"),
        )
        if period
        else html.Span(sign, **aria(hidden="true"))
        for sign, label, period in (("‹", text.PREVIOUS, view.previous_period), ("›", text.NEXT, view.next_period))
    ]
    return html.Div([period_select(view.frame, "municipality"), html.Div(step, className="step")], className="periods")


def choose(frame: Frame) -> Component:
    """Let the reader choose among all kommuner; also the answer to an address that names none of them."""
    region_of = frame.choices.division.region_of
    order = {name: index for index, name in enumerate(frame.choices.division.regions)}
    places = sorted(frame.municipalities, key=lambda one: order[region_of[one.code]])
    lists = [
        html.Div(
            [
                html.H3(common.region_name(region)),
                html.Ul(
                    [
                        html.Li(
                            html.A(one.name, href=address("municipality", frame, municipality=one), **data(remember=""))
                        )
                        for one in group
                    ]
                ),
            ]
        )
        for region, group in groupby(places, key=lambda one: region_of[one.code])
    ]
    return page(
        frame,
        "municipality",
        text.CHOOSE_TITLE,
        None,
        text.CHOOSE_LEAD,
        [municipality_select(frame, "municipality")],
        html.Section([html.H2(text.CHOOSE_LIST), html.Div(lists, className="places")], className="panel"),
    )
