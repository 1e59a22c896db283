"""A team meeting on Dialog: its questions, the wall, what is agreed, and the files.

The server draws the questions with their numbers and empty fields. What is typed into them the browser keeps and fills
in again (``assets/50_meeting*.js``); no typed word is ever part of an address or a request.
"""

from __future__ import annotations

import json

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.attributes import aria, data
from components.controls import municipality_select, period_select
from components.elements import html
from components.exports import file_href
from components.formats import half_year
from components.meeting_addresses import every_question, word_of
from components.prose import rich
from components.sections.meeting_questions import chosen_list, others_fold
from components.sections.page import page
from components.text import dialog as dialog_text
from components.text import meeting as text
from components.text.addresses import MEETING, MEETING_DOCUMENT
from data_layer.schema.dialog_view import DialogView


def meeting_screen(view: DialogView) -> Component:
    """Put the page together; ``data-meeting``: the kommune whose meeting the browser keeps."""
    frame = view.frame
    own = view.municipality
    content = html.Div(
        [
            _words(view),
            html.P(text.PRIVACY, className="note meeting-privacy"),
            html.P(html.A(text.GO_ON, href="#", hidden=True, **data(**{"kept-choice": ""})), className="meeting-kept"),
            html.Section([*_beginning(view), others_fold(view), _wall(view)], className="panel meeting"),
            _take(view),
            html.P("", id=ids.MEETING_STATUS, className="meeting-status", role="status"),
        ],
        id=ids.MEETING,
        **data(
            meeting=own.token if own else "",
            asked=",".join(word_of(one.question) for one in view.meeting),
            given="ja" if frame.choices.asked else "",
        ),
    )
    return page(
        frame,
        "dialog",
        text.TITLE,
        [text.SUB, " · ", html.A(text.BACK, href=address("dialog", frame, view="", asked=()))],
        rich(text.LEAD),
        (municipality_select(frame, "dialog"), period_select(frame, "dialog")),
        content,
    )


def _words(view: DialogView) -> Component:
    """Hand the script its words, and what a file may say; nothing of it is shown."""
    questions = {word_of(one): dialog_text.question(one) for one in every_question()}
    own = view.municipality
    return html.Div(
        [],
        id=ids.MEETING_SAYS,
        hidden=True,
        **data(
            questions=json.dumps(questions, ensure_ascii=False),
            kommune=own.name if own else "",
            stem=f"{text.FILE_STEM}-{own.slug}" if own else text.FILE_STEM,
            base=address("dialog", view.frame, view=MEETING, asked=()),
            **{f"limit-{key}": str(limit) for key, limit in text.LIMITS.items()},
            **{f"say-{key}": word for key, word in text.SAYS.items()},
        ),
    )


def _last() -> Component:
    """Leave room for the meeting of a file that is opened; the script fills and shows it."""
    return html.Section(
        [
            html.H3(text.LAST, tabIndex=-1, **data(last="head")),
            html.P("", className="note", **data(last="followup")),
            html.Ul([], className="points", **data(last="actions")),
            html.P(
                [
                    html.Button(text.LAST_GO_ON, type="button", className="button", **data(meet="go-on")),
                    html.Button(text.LAST_CLOSE, type="button", className="tool", **data(meet="close-last")),
                ],
                className="tools",
            ),
        ],
        className="wall-page last-meeting",
        id=ids.MEETING_LAST,
        hidden=True,
    )


def _beginning(view: DialogView) -> tuple[Component, ...]:
    own = view.municipality
    note = f"{text.QUESTIONS_NOTE} {text.questions_of(own.name)}." if own else text.QUESTIONS_NOTE
    about = [own.name] if own else []
    return (
        html.P(", ".join([*about, half_year(view.frame.choices.period)]), className="printed meeting-about"),
        html.H2(text.QUESTIONS),
        html.P(note, className="note"),
        html.P(
            [
                html.Button(text.SHOW, type="button", className="button", **data(meet="show")),
                html.Span("", className="meeting-total", **data(total="")),
                html.Span(text.SHOW_NOTE, className="note"),
            ],
            className="meeting-begin",
        ),
    )


def _wall(view: DialogView) -> Component:
    """Everything that can be shown in large type: what was agreed last time, the questions, what is agreed now."""
    steps = ((text.PREVIOUS, "previous"), (text.NEXT, "next"), (text.END, "end"))
    buttons = [html.Button(word, type="button", className="wall-button", **data(meet=what)) for word, what in steps]
    bar = html.Div([html.Span("", className="wall-place", **data(place="")), *buttons], className="wall-bar")
    says = html.P("", id=ids.MEETING_WALL_SAYS, className="sr-only", role="status")
    return html.Div([bar, says, _last(), chosen_list(view), _agreed()], className="wall", id=ids.MEETING_WALL)


def _agreed() -> Component:
    """List agreed actions; the script adds a row per action from the template row, which is hidden."""
    head = html.Div([html.Span(word) for word in (text.WHAT, text.WHO, text.WHEN)], className="action-head")
    return html.Section(
        [
            html.H3(text.AGREED, tabIndex=-1),
            html.P(text.AGREED_NOTE, className="note"),
            html.Div([head, _action()], id=ids.MEETING_ACTIONS, className="actions"),
            html.Ul([], className="points printed", **data(**{"printed-actions": ""})),
            html.P(
                [
                    html.Button(text.ADD_ACTION, type="button", className="button", **data(meet="add")),
                    html.Button(text.UNDO, type="button", className="tool", hidden=True, **data(meet="undo")),
                ],
                className="tools",
            ),
            html.Div(
                [_day(text.HELD, ids.MEETING_HELD, "dato"), _day(text.FOLLOW_UP, ids.MEETING_FOLLOW_UP, "opfoelgning")],
                className="meeting-days",
            ),
        ],
        className="wall-page agreed",
    )


def _action() -> Component:
    what = html.Textarea("", rows=1, maxLength=text.LIMITS["what"], **data(action="hvad"), **aria(label=text.WHAT))
    who = html.Input(
        type="text", maxLength=text.LIMITS["who"], autoComplete="off", **data(action="hvem"), **aria(label=text.WHO)
    )
    day = html.Input(type="date", **data(action="hvornaar"), **aria(label=text.WHEN))
    fields = ((text.WHAT, what), (text.WHO, who), (text.WHEN, day))
    written = [html.Div([html.Span(word, className="action-label"), field]) for word, field in fields]
    remove = html.Button(text.REMOVE_ACTION, type="button", className="tool", **data(meet="remove"))
    return html.Div([*written, remove], className="action", hidden=True, **data(template=""))


def _day(word: str, identity: str, field: str) -> Component:
    return html.Div(
        [
            html.Label(word, htmlFor=identity),
            html.Input(type="date", id=identity, **data(day=field)),
            html.Span("", className="printed", **data(**{"printed-day": field})),
        ],
        className="day",
    )


def _take(view: DialogView) -> Component:
    """Offer the files; all but the Word document's frame are made in the browser alone."""
    asked = tuple(one.question for one in view.meeting)
    href = file_href(MEETING_DOCUMENT, address("dialog", view.frame, view=MEETING, asked=asked))
    files = (
        (text.DOCX, data(meet="docx", href=href)),
        (text.PRINT, data(meet="print")),
        (text.CALENDAR, data(meet="calendar")),
        (text.SAVE, data(meet="save")),
    )
    buttons = [html.Button(word, type="button", className="button", **marks) for word, marks in files]
    return html.Section(
        [
            html.H2(text.TAKE),
            html.P(text.TAKE_NOTE, className="note"),
            html.P(buttons, className="meeting-files"),
            html.P(
                [
                    html.Label(text.LOAD, htmlFor=ids.MEETING_FILE),
                    html.Input(type="file", id=ids.MEETING_FILE, accept=".json"),
                ],
                className="meeting-load",
            ),
            html.P(
                [
                    html.Button(text.CLEAR, type="button", className="tool", **data(meet="clear")),
                    html.Button(text.UNDO, type="button", className="tool", hidden=True, **data(meet="undo")),
                ],
                className="tools",
            ),
        ],
        className="panel take",
    )
