"""The kommune's own teams on Organisering: ways to begin, the editor, and what the drawing says."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.attributes import data
from components.elements import html
from components.language import Language, speaking
from components.sections.drawing_answer import answer_parts
from components.sections.drawing_editor import editor
from components.text import common
from components.text import drawing as text
from data_layer.schema import OrganisationModel, OrganisationView
from data_layer.schema.drawing import OLDEST, Drawing, Intervention, Team

FIRST_FIELD = ids.team_field(1, "navn")
EMPTY_TEAM = Team("", 0, OLDEST, tuple(Intervention))


def drawing_section(view: OrganisationView) -> Component:
    """Let the reader draw; ``assets/46_drawing.js`` writes the address anew and remembers it in the browser."""
    own = view.frame.choices.municipality
    return html.Section(
        [
            html.H2(text.HEADING),
            html.P([text.INTRO, " ", html.Span(text.PRIVACY, className="note")], className="drawing-intro"),
            saved(),
            starts(view),
            *_drawn(view),
        ],
        className="panel drawing",
        id=ids.DRAWING,
        **data(
            drawing=own.token if own else "",
            long=text.TOO_LONG,
            followedlast=text.FOLLOWED_LAST,
            followedfirst=text.FOLLOWED_FIRST,
        ),
    )


def _drawn(view: OrganisationView) -> list[Component]:
    if not view.drawn.drawing.teams:
        return []
    note = [html.P(text.IS_PROPOSAL, className="notice")] if is_proposal(view) else []
    return [*note, editor(view), *answer_parts(view)]


def saved() -> Component:
    """A drawing kept in this browser, or one that is not: the script says which, and offers to fetch or to keep."""
    return html.Div(
        [
            html.P("", **data(saved=text.SAVED, other=text.SAVED_OTHER, mailed=text.SAVED_NOT)),
            html.A(text.SAVED_OPEN, href="#", className="button", **data(focus=FIRST_FIELD)),
            html.Button(text.SAVED_KEEP, type="button", className="button", **data(act="keep", kept=text.KEPT)),
            html.Button(text.SAVED_FORGET, type="button", className="tool", **data(forget=text.FORGOTTEN)),
        ],
        className="drawing-saved",
        id=ids.DRAWING_SAVED,
        hidden=True,
    )


def starts(view: OrganisationView) -> Component:
    """Ways to begin, each a link to its drawing; folded away once something is drawn."""
    links = [*_proposal(view), *(_example(view, model) for model in OrganisationModel), _empty(view)]
    content = html.Ul(links, className="drawing-starts")
    if view.drawn.drawing.teams:
        return html.Details([html.Summary(text.STARTS_AGAIN), content], className="drawing-again")
    return html.Div([html.H3(text.STARTS), content])


def _start(view: OrganisationView, drawing: Drawing, name: str, note: Sequence[Component | str]) -> Component:
    link = html.A(name, href=address("organisation", view.frame, drawing=drawing), **data(focus=FIRST_FIELD))
    return html.Li([link, html.Span(list(note))])


def _proposal(view: OrganisationView) -> list[Component]:
    own = view.own
    if own is None or own.model is None:
        return []
    mark = [html.Span(f" {common.SIMULATED_MARK}", className="mark-sim")] if view.frame.organisation.simulated else []
    note: list[Component | str] = [text.proposal_note(own.municipality.name, own.model, partial=own.partial), *mark]
    return [_start(view, text.EXAMPLES[own.model], text.PROPOSAL, note)]


def _example(view: OrganisationView, model: OrganisationModel) -> Component:
    name, note = text.EXAMPLE_NAMES[model]
    return _start(view, text.EXAMPLES[model], name, [note])


def _empty(view: OrganisationView) -> Component:
    href = address("organisation", view.frame, drawing=Drawing((EMPTY_TEAM,)))
    link = html.A(text.EMPTY_START, href=href, id=ids.DRAWING_FROM_NOTHING, **data(focus=FIRST_FIELD))
    return html.Li([link, html.Span(text.EMPTY_START_NOTE)])


def is_proposal(view: OrganisationView) -> bool:
    """Whether the drawing still is what the kommune's answer proposes, in whatever language it was proposed."""
    own = view.own
    return own is not None and own.model is not None and view.drawn.drawing in _proposals(own.model)


def _proposals(model: OrganisationModel) -> list[Drawing]:
    """Draw an answer in every language: an address keeps the names of teams it was made with."""
    found = []
    for language in Language:
        with speaking(language):
            found.append(text.EXAMPLES[model])
    return found
