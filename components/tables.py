"""Real tables: caption, scope, sortable by links, scrolling inside their own region."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from dash.development.base_component import Component

from components.attributes import aria
from components.elements import html


@dataclass(frozen=True)
class Cell:
    """One cell; ``number`` is the unrounded value behind the text, for exports."""

    text: str
    number: float | None = None
    href: str | None = None


@dataclass(frozen=True)
class Column:
    """One column; a sortable one carries the address that sorts by it."""

    label: str
    numeric: bool = False
    sort_href: str | None = None
    sorted: Literal["ascending", "descending"] | None = None


@dataclass(frozen=True)
class Table:
    """Plain content of a table; the first column names the row."""

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def _class(column: Column) -> str | None:
    return "num" if column.numeric else None


def _head(column: Column) -> Component:
    label = html.A(column.label, href=column.sort_href) if column.sort_href else column.label
    return html.Th(label, scope="col", className=_class(column), **aria(sort=column.sorted or ""))


def _cell(cell: Cell, column: Column, *, first: bool) -> Component:
    content = html.A(cell.text, href=cell.href) if cell.href else cell.text
    return html.Th(content, scope="row") if first else html.Td(content, className=_class(column))


def _row(row: tuple[Cell, ...], columns: tuple[Column, ...]) -> Component:
    pairs = zip(row, columns, strict=True)
    return html.Tr([_cell(cell, column, first=index == 0) for index, (cell, column) in enumerate(pairs)])


def data_table(table: Table) -> Component:
    """Draw the table inside a focusable region that scrolls sideways on narrow screens."""
    content = html.Table(
        [
            html.Caption(table.caption),
            html.Thead(html.Tr([_head(column) for column in table.columns])),
            html.Tbody([_row(row, table.columns) for row in table.rows]),
        ],
        className="table",
    )
    return html.Div(content, className="table-scroll", role="region", tabIndex=0, **aria(label=table.caption))
