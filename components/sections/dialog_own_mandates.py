"""A leader's own mandates: a line per decision beside the five's; ``assets/54_mandates.js`` compares and keeps them."""

from __future__ import annotations

import re

from dash.development.base_component import Component

from components import ids
from components.attributes import aria, data
from components.elements import html
from components.formats import ascii_text
from components.text import mandates
from components.text import own_mandates as text
from data_layer.schema.dialog import Decision
from data_layer.schema.dialog_view import DialogView


def own_mandates(view: DialogView) -> Component:
    """Fold the form away until it is asked for; ``data-mandates``: the kommune whose answers the browser keeps."""
    own = view.municipality
    return html.Details(
        [
            html.Summary(html.Strong(text.HEADING)),
            html.P(text.INTRO),
            html.P(text.FINDING, className="warning"),
            html.P(text.PRIVACY, className="note"),
            html.P("", className="mandates-sum", **data(sum="")),
            html.Ul([_line(one) for one in view.decisions], className="mandates-own"),
            *_files(),
        ],
        className="fold",
        id=ids.MANDATES_OWN,
        **data(
            mandates=own.token if own else "",
            kommune=own.name if own else "",
            stem=f"{text.FILE_STEM}-{own.slug}" if own else text.FILE_STEM,
            order=",".join(word for word, _ in text.DECIDERS.values()),
            team=", ".join(sorted({letter for one in view.decisions for letter in one.team})),
            length=str(text.LIMIT_LENGTH),
            bytes=str(text.MOST_BYTES),
            **{f"say-{key}": word for key, word in text.SAYS.items()},
        ),
    )


def row_word(decision: Decision) -> str:
    """Name a decision in files and ids: ``35-stk-1-oekonomiske-bevillinger``."""
    return re.sub(r"[^a-z0-9]+", "-", ascii_text(f"{decision.paragraph} {decision.measure}")).strip("-")


def _line(decision: Decision) -> Component:
    word, what = row_word(decision), mandates.measure(decision.paragraph, decision.measure)
    paragraph = mandates.paragraph(decision.paragraph)
    named = [f"{letter}: {text.DECIDERS[decider][1].lower()}" for letter, decider in decision.nearest]
    return html.Li(
        [
            html.Div(
                [
                    html.P([html.Strong(what), f" {paragraph}"]),
                    html.P(f"{text.THE_FIVE}: {' · '.join(named)}", className="note", **data(five="")),
                ]
            ),
            _who(word, what),
            _limit(word, what),
            html.P("", className="mandate-compared", **data(compared="")),
        ],
        **data(
            mandate=word,
            paragraph=paragraph,
            measure=what,
            levels=",".join(f"{letter}:{text.DECIDERS[decider][0]}" for letter, decider in decision.nearest),
            team=", ".join(decision.team),
        ),
    )


def _who(word: str, measure: str) -> Component:
    field = ids.mandate_field(word, "hvem")
    given = (("", text.WHO_NONE), *text.DECIDERS.values(), *text.OTHERS.items())
    options = [html.Option(label, value=value) for value, label in given]
    select = html.Select(options, id=field, **data(who=""), **aria(label=text.who_of(measure)))
    return html.Div([html.Label(text.WHO, htmlFor=field), select])


def _limit(word: str, measure: str) -> Component:
    field = ids.mandate_field(word, "graense")
    marks = {**data(limit=""), **aria(label=text.limit_of(measure))}
    written = html.Input(type="text", id=field, maxLength=text.LIMIT_LENGTH, autoComplete="off", **marks)
    return html.Div([html.Label(text.LIMIT, htmlFor=field), written])


def _files() -> tuple[Component, ...]:
    words = ((text.SAVE, "save"), (text.SPREADSHEET, "csv"))
    buttons = [html.Button(word, type="button", className="button", **data(own=what)) for word, what in words]
    return (
        html.P(buttons, className="meeting-files"),
        html.P(
            [
                html.Label(text.LOAD, htmlFor=ids.MANDATES_FILE),
                html.Input(type="file", id=ids.MANDATES_FILE, accept=".json"),
            ],
            className="meeting-load",
        ),
        html.P(
            [
                html.Button(text.CLEAR, type="button", className="tool", **data(own="clear")),
                html.Button(text.UNDO, type="button", className="tool", hidden=True, **data(own="undo")),
            ],
            className="tools",
        ),
        html.P("", id=ids.MANDATES_STATUS, className="meeting-status", role="status"),
    )
