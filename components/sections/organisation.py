"""The screen Organisering: how cases are divided, when a child changes caseworker for it, and who does it how."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.attributes import UNKEPT
from components.chart_panel import chart_panel
from components.controls import division_switch, municipality_select, period_select
from components.elements import html
from components.exports import file_href
from components.feedback import empty_state
from components.formats import percent
from components.sections.child import child_section
from components.sections.drawing import drawing_section
from components.sections.organisation_charts import (
    can_compare,
    counts_chart,
    n_answers,
    n_risk,
    regions_chart,
    turnover_chart,
)
from components.sections.organisation_map import map_panel
from components.sections.organisation_table import answers_table, sort_of
from components.sections.page import page
from components.tables import Cell, Column, Table, data_table
from components.text import common
from components.text import compare as compare_text
from components.text import organisation as text
from data_layer.schema import OrganisationAnswer, OrganisationModel, OrganisationView

Words = list[str | Component]


def screen(view: OrganisationView) -> Component:
    """Put the page together."""
    frame = view.frame
    pickers = (municipality_select, period_select, division_switch)
    made = page(
        frame,
        "organisation",
        text.TITLE,
        text.SUBTITLE,
        lead(view),
        [pick(frame, "organisation") for pick in pickers],
        *_content(view),
    )
    own_words = any(one.key == "hold" for one in frame.choices.problems)
    if view.drawn.drawing.teams or own_words:  # a reader's own words: no cache may keep the answer
        setattr(made, UNKEPT, "yes")
    return made


def _content(view: OrganisationView) -> list[Component]:
    if not n_answers(view):
        return [empty_state(text.EMPTY_TITLE, text.EMPTY_HELP), drawing_section(view), *child_section(view)]
    return [
        html.Section([chart_panel(counts_chart(view)), own_panel(view)], className="two first"),
        drawing_section(view),
        *child_section(view),
        _switches(),
        html.Section(chart_panel(regions_chart(view))),
        html.Section(map_panel(view)),
        *([html.Section(chart_panel(turnover_chart(view)))] if can_compare(view) else []),
        _table(view),
    ]


def lead(view: OrganisationView) -> Words:
    """Say in how many kommuner a change can follow from the organisation, and whether the own one is among them."""
    n = n_answers(view)
    if not n:
        return [text.lead_none()]
    finding, rest = text.lead(n_risk(view), n, percent(n_risk(view) / n, 0))
    own = own_sentence(view.own)
    return [html.Strong(finding), rest, f" {own}" if own else ""]


def own_sentence(own: OrganisationAnswer | None) -> str:
    """Say how the own kommune divides its cases; ``""`` while none is chosen."""
    if own is None:
        return ""
    if own.model is None:
        return text.own_no_answer(own.municipality.name)
    return text.own_lead(own.municipality.name, own.model, partial=own.partial)


def own_panel(view: OrganisationView) -> Component:
    """Say what the own kommune's organisation means for a child, and what to talk about."""
    own = view.own
    if own is None:
        return html.Aside(
            [html.H2(text.OWN_HEADING), html.P(text.OWN_PICK), _to_drawing()], className="panel own-model"
        )
    name = own.municipality.name
    if own.model is None:
        return html.Aside(
            [html.H2(text.own_heading_none(name)), html.P(text.OWN_NONE), _to_drawing()], className="panel own-model"
        )
    means, question = text.MEANS[own.model]
    same = next(count.n for count in view.counts if count.model is own.model)
    return html.Aside(
        [
            html.H2(text.own_heading(name, own.model, partial=own.partial)),
            html.P(means),
            html.P(text.OWN_NOTE_PARTIAL) if own.partial else None,
            html.P([html.Strong(f"{text.TALK} "), question], className="talk"),
            html.P(text.own_same(same, n_answers(view)), className="note"),
            _to_drawing(),
        ],
        className="panel own-model",
    )


def _to_drawing() -> Component:
    return html.P(html.A(text.TO_DRAWING, href=f"#{ids.DRAWING}"))


def _switches() -> Component:
    """The four models in words: what they are and when a change follows."""
    rows = tuple(
        (Cell(text.MODELS[model]), Cell(text.DIVIDED[model]), Cell(text.WHEN[model]), Cell(text.RISK[model]))
        for model in OrganisationModel
    )
    table = Table(text.SWITCHES_CAPTION, tuple(map(Column, text.SWITCHES_COLUMNS)), rows)
    return html.Section(
        [html.H2(text.SWITCHES_HEADING), html.P(text.SWITCHES_NOTE, className="note"), data_table(table)],
        className="panel switches",
    )


def _table(view: OrganisationView) -> Component:
    here = address("organisation", view.frame.choices, sort=sort_of(view))
    files = ((compare_text.DOWNLOAD_CSV, "organisering.csv"), (compare_text.DOWNLOAD_XLSX, "organisering.xlsx"))
    links = [html.A(label, href=file_href(name, here), download="") for label, name in files]
    mark = html.Span(f"{common.SIMULATED_MARK} · ", className="mark-sim")
    return html.Section(
        [
            html.H2(text.TABLE_HEADING),
            html.P([mark if view.frame.organisation.simulated else None, text.TABLE_NOTE], className="note"),
            html.P(links, className="downloads"),
            data_table(answers_table(view)),
        ],
        className="panel",
        id=ids.ORGANISATION_TABLE,
    )
