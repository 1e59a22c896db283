"""Who may decide what in the report's five case kommuner, folded by paragraph, and their profile."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from components.attributes import data
from components.elements import html
from components.formats import count, number
from components.sections.dialog_own_mandates import own_mandates
from components.tables import Cell, Column, Table, data_table
from components.text import common
from components.text import mandates as text
from data_layer.schema.dialog import CaseMunicipality, Mandate
from data_layer.schema.dialog_view import DialogView

TEAM = "Team uden teamleder"


def mandates_section(view: DialogView) -> Component:
    """Fold one table per paragraph and measure."""
    groups: dict[tuple[str, str], list[Mandate]] = {}
    for one in view.mandates:
        groups.setdefault((one.paragraph, one.measure), []).append(one)
    return html.Section(
        [
            html.H2(text.HEADING, id=text.SLUG),
            html.P(text.FINDING),
            html.P(_notes(view), className="note"),
            own_mandates(view),
            *(_fold(text.paragraph(place), text.measure(place, what), rows) for (place, what), rows in groups.items()),
            html.P(f"{common.SOURCE}: {text.SOURCE}", className="source"),
        ],
        className="panel",
    )


def _notes(view: DialogView) -> str:
    team = [one for one in view.mandates if one.decider == TEAM]
    letters = ", ".join(sorted({one.municipality for one in team}))
    return f"{text.team_level(letters, count(len(team)))} {text.left_out(count(view.n_uncertain))}"


def _fold(paragraph: str, measure: str, rows: Sequence[Mandate]) -> Component:
    return html.Details(
        [html.Summary([html.Strong(measure), f" {paragraph}"]), data_table(mandate_table(measure, rows))],
        className="fold",
        **data(item=""),
    )


def mandate_table(measure: str, rows: Sequence[Mandate]) -> Table:
    """Table one measure: kommune, decision, how surely it can be read, where it is printed."""
    columns = tuple(map(Column, (text.COLUMN_KOMMUNE, text.COLUMN_WHO, text.COLUMN_READING, text.COLUMN_TABLE)))
    cells = tuple(
        (Cell(one.municipality), Cell(_decision(one)), Cell(text.READING[one.is_certain]), Cell(text.table(one.table)))
        for one in sorted(rows, key=lambda one: one.municipality)
    )
    return Table(text.caption(measure), columns, cells)


def _decision(one: Mandate) -> str:
    limit = text.span([number(float(end), 0) for end in one.limit.split("-") if end])
    return text.decision(one.decider, one.unit, limit, one.note)


def cases_section(cases: Sequence[CaseMunicipality]) -> Component:
    """Profile the five, as context for what they do."""
    return html.Section(
        [
            html.H2(text.CASES_HEADING, id=text.CASES_SLUG),
            html.P(text.CASES_NOTE, className="note"),
            data_table(_cases_table(cases)),
            html.P(f"{common.SOURCE}: {text.CASES_SOURCE}", className="source"),
        ],
        className="panel",
    )


def _cases_table(cases: Sequence[CaseMunicipality]) -> Table:
    first, second, *rest = text.CASES_COLUMNS
    columns = (Column(first), Column(second), *(Column(one, numeric=True) for one in rest))
    rows = tuple(
        (
            Cell(one.letter),
            Cell(text.inhabitants(_persons(one.fewest_inhabitants), _persons(one.most_inhabitants))),
            *(Cell(number(value, 0), value) for value in (one.spending, one.socio_economic, one.against_expected)),
        )
        for one in cases
    )
    return Table(text.CASES_CAPTION, columns, rows)


def _persons(value: float | None) -> str:
    return "" if value is None else count(value)
