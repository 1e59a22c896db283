"""The questions of a team meeting: those chosen with their numbers, clock and notes, and those that could be."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.attributes import aria, data
from components.elements import html
from components.meeting_addresses import every_question, word_of
from components.sections.dialog_questions import source_line, told
from components.text import dialog as dialog_text
from components.text import dialog_factors as factors_text
from components.text import meeting as text
from components.text.addresses import MEETING
from data_layer.schema.dialog import Factor, QuestionId, Suggested, Suggestion
from data_layer.schema.dialog_view import DialogView


def chosen_list(view: DialogView) -> Component:
    """Draw the chosen questions in their order."""
    return html.Div([_question(view, place) for place in range(len(view.meeting))], className="meeting-questions")


def _question(view: DialogView, place: int) -> Component:
    one = view.meeting[place]
    word = word_of(one.question)
    number = place + 1
    return html.Article(
        [
            html.P(
                [html.Span(str(number), className="asked-number"), factors_text.FACTORS[one.question.factor].name],
                className="asked-factor",
            ),
            html.H3(dialog_text.question(one.question), className="asked-question", tabIndex=-1),
            _numbers(view, one),
            _clock(word, number),
            _note(word, number),
            html.P(_moves(view, place), className="tools asked-moves"),
        ],
        className="wall-page asked-one",
        **data(question=word),
    )


def _numbers(view: DialogView, one: Suggestion) -> Component:
    """Say what in the kommune's numbers leads to the question, with source and mark, or that nothing does."""
    if one.occasion is None:
        word = text.NO_OCCASION if view.municipality else text.NO_MUNICIPALITY
        return html.Div(html.P(word), className="asked-numbers")
    facts = view.suggested.facts
    why = f"{dialog_text.SUGGESTIONS_WHY[one.occasion]} ({dialog_text.section(one.section)})"
    return html.Div(
        [
            html.P(text.NUMBERS, className="asked-head"),
            html.P(told(one.occasion, facts), className="asked-number-told"),
            html.P(why),
            source_line(view.frame, Suggested((one,), facts)),
        ],
        className="asked-numbers",
    )


def _clock(word: str, number: int) -> Component:
    field = ids.meeting_field(word, "minutter")
    return html.Div(
        [
            html.Label(text.MINUTES, htmlFor=field),
            html.Input(
                type="number",
                id=field,
                min="1",
                max="90",
                step="1",
                value="10",
                **data(minutes=word),
                **aria(label=text.minutes_of(number)),
            ),
            html.Span("10:00", className="clock-left", role="timer", **data(left=word)),
            html.Button(text.TIMER_START, type="button", className="tool", **data(meet="timer")),
            html.Button(text.TIMER_AGAIN, type="button", className="tool", **data(meet="timer-again")),
        ],
        className="clock",
    )


def _note(word: str, number: int) -> Component:
    field = ids.meeting_field(word, "note")
    return html.Div(
        [
            html.Label(text.NOTE, htmlFor=field),
            html.Textarea(
                "",
                id=field,
                rows=4,
                maxLength=text.LIMITS["note"],
                **data(note=word),
                **aria(label=text.note_of(number)),
            ),
            html.P("", className="note-count", **data(count=word)),
            html.Div("", className="printed", **data(printed=word)),
            html.Div(
                [html.P(text.LAST_NOTE, className="asked-head"), html.P("", **data(lastnote=word))],
                className="last-note",
                hidden=True,
            ),
        ],
        className="asked-note",
    )


def _moves(view: DialogView, place: int) -> list[Component]:
    asked = [one.question for one in view.meeting]
    word, last = word_of(asked[place]), len(asked) - 1
    moved = [("up", text.UP, _swapped(asked, place, place - 1))] if place else []
    moved += [("down", text.DOWN, _swapped(asked, place, place + 1))] if place < last else []
    moved += [("remove", text.REMOVE, [*asked[:place], *asked[place + 1 :]])] if last else []
    return [_move(view, word, place, kind, label, order) for kind, label, order in moved]


def _swapped(asked: Sequence[QuestionId], one: int, other: int) -> list[QuestionId]:
    order = list(asked)
    order[one], order[other] = order[other], order[one]
    return order


def _move(view: DialogView, word: str, place: int, kind: str, label: str, order: Sequence[QuestionId]) -> Component:
    focus = ids.MEETING_MORE if kind == "remove" else ids.meeting_field(word, "minutter")
    return html.A(
        label,
        href=address("dialog", view.frame, view=MEETING, asked=tuple(order)),
        id=ids.meeting_field(word, kind),
        **data(focus=focus),
        **aria(label=text.moving(label, place + 1)),
    )


def others_fold(view: DialogView) -> Component:
    """List what is not chosen, factor by factor, each with a link that takes it along."""
    asked = tuple(one.question for one in view.meeting)
    groups = [_others(view, factor, asked) for factor in Factor]
    return html.Details(
        [html.Summary(html.Strong(text.MORE), id=ids.MEETING_MORE), *groups], className="fold", id=ids.MEETING_CHOOSE
    )


def _others(view: DialogView, factor: Factor, asked: tuple[QuestionId, ...]) -> Component | None:
    left = [one for one in every_question() if one.factor is factor and one not in asked]
    if not left:
        return None
    lines = [
        html.Li(
            [
                dialog_text.question(one),
                " ",
                html.A(
                    text.ADD,
                    href=address("dialog", view.frame, view=MEETING, asked=(*asked, one)),
                    **data(focus=ids.meeting_field(word_of(one), "minutter")),
                    **aria(label=text.adding(dialog_text.question(one))),
                ),
                html.Span(f" {text.HAS_NOTE}", className="note", hidden=True, **data(hasnote=word_of(one))),
            ]
        )
        for one in left
    ]
    return html.Div([html.H3(factors_text.FACTORS[factor].name), html.Ul(lines, className="points")])
