"""The screen Data og metode: what is loaded, where it has gaps, how it is counted, what can be taken home."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.attributes import aria
from components.elements import html
from components.formats import date, half_year
from components.sections.data_coverage import completeness, coverage
from components.sections.data_definitions import definitions, methods
from components.sections.data_loaded import loaded
from components.sections.data_statement import changes, downloads, importing, licences, statement
from components.sections.page import page
from components.text import data as text
from components.text import datasets
from data_layer.schema import DataView


def screen(view: DataView) -> Component:
    """Put the page together."""
    return page(
        view.frame,
        "data",
        text.TITLE,
        text.SUBTITLE,
        lead(view),
        [],
        _contents(),
        loaded(view),
        coverage(view),
        definitions(view),
        methods(),
        downloads(view),
        importing(),
        changes(),
        statement(view.contact),
        licences(),
    )


def lead(view: DataView) -> list[str | Component]:
    """Say which numbers these are and how complete; first of all whether they are simulated."""
    frame, dataset = view.frame, view.frame.staffing
    sentence = text.lead(
        datasets.shown(dataset.title),
        date(dataset.extract_date),
        frame.n_municipalities_with_data,
        half_year(frame.choices.period),
        len(completeness(view)[0]),
        len(frame.periods),
    )
    return [html.Strong(text.SIMULATED_STRONG), f" {sentence}"] if dataset.simulated else [sentence]


def _contents() -> Component:
    parts = (
        (ids.DATA_LOADED, text.LOADED),
        (ids.DATA_COVERAGE, text.COVERAGE),
        (ids.DATA_DEFINITIONS, text.DEFINITIONS),
        (ids.DATA_METHOD, text.METHOD),
        (ids.DATA_DOWNLOADS, text.DOWNLOADS),
        (ids.DATA_IMPORT, text.IMPORT),
        (ids.DATA_CHANGES, text.CHANGES),
        (ids.DATA_STATEMENT, text.STATEMENT),
        (ids.DATA_LICENCES, text.LICENCES),
    )
    links = [html.Li(html.A(label, href=f"#{anchor}")) for anchor, label in parts]
    return html.Nav(html.Ul(links), className="contents", **aria(label=text.CONTENTS))
