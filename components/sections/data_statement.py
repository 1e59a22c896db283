"""Data og metode: accessibility statement, licences, changes, how to load data."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.elements import html
from components.exports import FILE_ROOT
from components.formats import date
from components.open_data import API_ROOT
from components.spoken_links import in_language
from components.text import changes as change_log
from components.text import data as text
from components.text import statement as words
from data_layer.schema import DataView


def statement(contact: str) -> Component:
    """Draw the accessibility statement.

    Parameters
    ----------
    contact : whom to ask, as the operator wrote it; ``""`` says that it is still to be filled in.
    """
    asked = [html.P(words.STATEMENT_CONTACT), html.P(html.Strong(contact))]
    return html.Section(
        [
            html.H2(text.STATEMENT),
            html.P(words.STATEMENT_INTRO),
            html.H3(words.STATEMENT_STATUS_HEADING),
            html.P(words.STATEMENT_STATUS),
            html.H3(words.STATEMENT_GAPS_HEADING),
            html.Ul([html.Li(gap) for gap in words.STATEMENT_GAPS]),
            html.H3(words.STATEMENT_TESTED_HEADING),
            html.P(words.STATEMENT_TESTED.format(day=date(words.STATEMENT_REVIEWED))),
            html.H3(words.STATEMENT_CONTACT_HEADING),
            *(asked if contact else [html.P(words.STATEMENT_NO_CONTACT)]),
            html.H3(words.STATEMENT_ENFORCEMENT_HEADING),
            html.P(words.STATEMENT_ENFORCEMENT),
        ],
        id=ids.DATA_STATEMENT,
        className="panel prose",
    )


def licences() -> Component:
    """Draw what the product owes to others."""
    others = [html.Li([html.Strong(name), f": {what}"]) for name, what in words.OTHER_LICENCES]
    return html.Section(
        [
            html.H2(text.LICENCES),
            html.P(words.LICENCES_INTRO),
            html.Ul(others),
            html.H3(words.MAP_LICENCE_HEADING),
            html.P(words.MAP_LICENCE),
            html.Blockquote([html.P(one) for one in words.MIT.split("\n\n")], lang="en", className="licence"),
            html.H3(words.FACTS_LICENCE_HEADING),
            html.P(words.FACTS_LICENCE),
        ],
        id=ids.DATA_LICENCES,
        className="panel prose",
    )


def changes() -> Component:
    """Draw the dated changes of numbers and methods, newest first."""
    entries = [html.Li([html.Strong(date(day)), f" · {kind}. {change}"]) for day, kind, change in change_log.CHANGE_LOG]
    return html.Section([html.H2(text.CHANGES), html.Ul(entries)], id=ids.DATA_CHANGES, className="panel prose")


def importing() -> Component:
    """Draw the operator's steps with their commands."""
    steps = [html.Li([html.P(step), html.Pre(html.Code(command), tabIndex=0)]) for step, command in text.IMPORT_STEPS]
    return html.Section(
        [html.H2(text.IMPORT), html.P(text.IMPORT_NOTE), html.Ol(steps)], id=ids.DATA_IMPORT, className="panel prose"
    )


def downloads(view: DataView) -> Component:
    """Draw links to every file that does not hang on a choice."""
    links = [
        html.Li([html.A(name, href=in_language(f"{FILE_ROOT}/{file}"), download=""), f", {what}"])
        for file, name, what in text.DOWNLOAD_FILES
        if view.frame.teams or file != text.TEAMS_FILE
    ]
    simulated = html.P(html.Strong(text.DOWNLOADS_SIMULATED)) if view.frame.simulated else None
    return html.Section(
        [html.H2(text.DOWNLOADS), html.P(text.DOWNLOADS_NOTE), simulated, html.Ul(links), _interface()],
        id=ids.DATA_DOWNLOADS,
        className="panel prose",
    )


def _interface() -> Component:
    """Point to the open data API."""
    links = ((text.API_LINK, API_ROOT), (text.API_DESCRIPTION_LINK, f"{API_ROOT}/openapi.json"))
    first, second = (html.A(label, href=address) for label, address in links)
    return html.P([text.API_NOTE, first, ". ", second, ". ", text.API_RECIPES])
