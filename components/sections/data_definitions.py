"""Data og metode: every indicator's definition, and how comparisons are made."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.elements import html
from components.formats import date, half_year
from components.tables import Cell, Column, Table
from components.text import data as text
from components.text import datasets, method
from components.text import indicators as indicator_text
from data_layer.schema import DataView, Definition


def definitions(view: DataView) -> Component:
    """Draw one article per indicator; its id is the anchor that charts link to."""
    return html.Section(
        [
            html.H2(text.DEFINITIONS),
            html.Div([_article(view, definition) for definition in view.definitions], className="definition-grid"),
        ],
        id=ids.DATA_DEFINITIONS,
        className="panel",
    )


def _article(view: DataView, definition: Definition) -> Component:
    facts = definition_facts(view, definition)
    return html.Article(
        [
            html.H3(indicator_text.NAME[definition.indicator.id]),
            html.Dl(
                [part for name, words in facts for part in (html.Dt(name), html.Dd(words))], className="facts-list"
            ),
        ],
        id=definition.indicator.id.value,
        className="definition",
    )


def definition_facts(view: DataView, definition: Definition) -> tuple[tuple[str, str], ...]:
    """List name and words of everything that is said about one indicator."""
    identity, dataset = definition.indicator.id, view.frame.staffing
    columns = method.YEAR_COLUMNS if definition.indicator.is_year else method.COLUMNS
    return (
        (method.FACT_DEFINITION, indicator_text.DEFINITION[identity]),
        (method.FACT_UNIT, indicator_text.UNIT[identity]),
        (method.FACT_NUMERATOR, columns[definition.numerator]),
        (method.FACT_DENOMINATOR, columns[definition.denominator]),
        (method.FACT_RULE, method.RULES[identity]),
        (method.FACT_HIDDEN, method.hidden(definition.suppressed_below)),
        (
            method.FACT_SOURCE,
            method.source(
                definition.indicator.source_section, datasets.shown(dataset.title), date(dataset.extract_date)
            ),
        ),
        (method.FACT_LAST, method.last_update(half_year(definition.last_period), date(definition.last_update))),
        (method.FACT_NEXT, method.next_update(half_year(definition.next_period))),
    )


def definitions_table(view: DataView) -> Table:
    """Build indicators by facts, for files."""
    facts = [(indicator_text.NAME[one.indicator.id], definition_facts(view, one)) for one in view.definitions]
    columns = (Column(method.FACT_NAME), *(Column(label) for label, _ in facts[0][1]))
    rows = tuple((Cell(name), *(Cell(words) for _, words in of_one)) for name, of_one in facts)
    return Table(text.DEFINITIONS, columns, rows)


def methods() -> Component:
    """Draw the rules of counting and comparing."""
    parts = [
        html.Article([html.H3(heading), *(html.P(paragraph) for paragraph in paragraphs)])
        for heading, paragraphs in method.METHODS
    ]
    return html.Section(
        [html.H2(text.METHOD), html.Div(parts, className="methods")], id=ids.DATA_METHOD, className="panel"
    )
