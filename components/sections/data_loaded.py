"""Data og metode: what is loaded, from when, and what was loaded before."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.elements import html
from components.formats import count, date, half_year
from components.tables import Cell, Column, Table, data_table
from components.text import data as text
from components.text import datasets
from data_layer.schema import DatasetInfo, DataView, Subject


def loaded(view: DataView) -> Component:
    """Draw the active dataset of every subject, older versions below."""
    return html.Section(
        [
            html.H2(text.LOADED),
            html.Div([_card(info) for info in active(view)], className="datasets"),
            html.Details(
                [html.Summary(text.OLDER), *_older(view)], id=f"{ids.DATA_LOADED}-older", className="tool-table"
            ),
        ],
        id=ids.DATA_LOADED,
        className="panel",
    )


def active(view: DataView) -> tuple[DatasetInfo, ...]:
    """List the versions that the pages show."""
    return view.frame.datasets


def _card(info: DatasetInfo) -> Component:
    facts = (
        (text.FACT_TITLE, datasets.shown(info.title)),
        (text.FACT_SOURCE, datasets.shown(info.source)),
        (text.FACT_EXTRACT, date(info.extract_date)),
        (text.FACT_IMPORTED, date(info.imported_at.date())),
        (text.FACT_SIZE, _size(info)),
        (text.FACT_KIND, _kind(info)),
    )
    return html.Article(
        [
            html.H3(text.SUBJECTS[info.subject]),
            html.Dl(
                [part for name, words in facts for part in (html.Dt(name), html.Dd(words))], className="facts-list"
            ),
        ],
        className="dataset",
    )


def _kind(info: DatasetInfo) -> Component | str:
    return html.Strong(text.KIND_SIMULATED) if info.simulated else text.KIND_REAL


def _size(info: DatasetInfo) -> str:
    return text.size(count(info.n_rows), info.n_municipalities, _periods(info))


def _periods(info: DatasetInfo) -> str:
    """Write first and last half-year or year; nothing for a subject without time."""
    if not info.first_period:
        return ""
    if info.subject in {Subject.STAFFING, Subject.TEAM_STAFFING}:
        return text.periods(half_year(info.first_period), half_year(info.last_period))
    return text.periods(info.first_period, info.last_period)


def _older(view: DataView) -> list[Component]:
    known = {info.id for info in active(view)}
    older = [info for info in view.datasets if info.id not in known]
    if not older:
        return [html.P(text.OLDER_NONE, className="note")]
    columns = tuple(Column(label, numeric=index == 0) for index, label in enumerate(text.OLDER_COLUMNS))
    table = Table(text.OLDER, columns, tuple(_older_row(info) for info in older))
    return [html.P(text.OLDER_NOTE, className="note"), data_table(table)]


def _older_row(info: DatasetInfo) -> tuple[Cell, ...]:
    kind = text.KIND_SIMULATED if info.simulated else text.KIND_REAL
    return (
        Cell(str(info.id), info.id),
        Cell(text.SUBJECTS[info.subject]),
        Cell(datasets.shown(info.title)),
        Cell(date(info.extract_date)),
        Cell(date(info.imported_at.date())),
        Cell(_size(info)),
        Cell(kind),
    )
