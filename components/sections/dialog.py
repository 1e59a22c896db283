"""The screen Dialog: from the numbers' questions to the three factors behind them."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.attributes import aria, data
from components.controls import municipality_select, period_select
from components.elements import html
from components.prose import rich
from components.sections.dialog_factors import drawing, factor_section, leaders_section
from components.sections.dialog_mandates import cases_section, mandates_section
from components.sections.dialog_questions import suggested_panel
from components.sections.meeting import meeting_screen
from components.sections.page import page
from components.text import dialog as text
from components.text.addresses import MEETING
from data_layer.schema.dialog import Factor
from data_layer.schema.dialog_view import DialogView


def screen(view: DialogView) -> Component:
    """Put the page together; the address may ask for the meeting instead."""
    frame = view.frame
    if frame.choices.view == MEETING:
        return meeting_screen(view)
    return page(
        frame,
        "dialog",
        text.TITLE,
        text.SUB,
        rich(text.LEAD),
        (municipality_select(frame, "dialog"), period_select(frame, "dialog")),
        drawing(),
        suggested_panel(frame, view.municipality, view.suggested),
        _search(),
        *(factor_section(factor) for factor in Factor),
        leaders_section(),
        mandates_section(view),
        cases_section(view.cases),
        html.P(text.ORIGIN, className="note"),
    )


def _search() -> Component:
    """Let the reader keep only the lines that hold a word; ``assets/46_search.js`` does it."""
    return html.Div(
        [
            html.Label(text.SEARCH, htmlFor=ids.DIALOG_SEARCH),
            html.Input(
                id=ids.DIALOG_SEARCH, type="search", autoComplete="off", **data(search="", none=text.SEARCH_NONE)
            ),
            html.P(
                text.SEARCH_NOTE,
                id=ids.DIALOG_FOUND,
                className="note",
                role="status",
                **data(found=text.SEARCH_FOUND),
                **aria(live="polite"),
            ),
        ],
        className="search",
    )
