"""Coverage as a real table: kommuner by half-years, each cell a letter and a class of its missing state."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from dash.development.base_component import Component

from components.attributes import aria
from components.elements import html
from components.text import data as text
from data_layer.schema import HalfYear, MissingState


@dataclass(frozen=True)
class CoverageGrid:
    """What the table holds; every row's states and both sums are parallel to ``periods``."""

    periods: tuple[HalfYear, ...]
    rows: tuple[tuple[str, tuple[MissingState, ...]], ...]  # kommune, states
    observed: tuple[int, ...]
    published: tuple[int | None, ...]


def coverage_table(grid: CoverageGrid) -> Component:
    """Draw the table in a region that scrolls sideways; the kommune's name and the half-years stay in sight."""
    table = html.Table(
        [
            html.Caption(text.COVERAGE_CAPTION),
            html.Thead([_years(grid.periods), _halves(grid.periods)]),
            html.Tbody([*_sums(grid), *(_row(name, states) for name, states in grid.rows)]),
        ],
        className="coverage",
    )
    return html.Div(table, className="coverage-scroll", role="region", tabIndex=0, **aria(label=text.COVERAGE_CAPTION))


def coverage_legend(states: Sequence[MissingState]) -> Component:
    """Explain letter and pattern of the states that occur."""
    items = [
        html.Li([html.Span(text.STATE_LETTERS[state], className=_class(state)), text.STATE_WORDS[state]])
        for state in MissingState
        if state in states
    ]
    return html.Ul(items, className="coverage-legend")


def _years(periods: tuple[HalfYear, ...]) -> Component:
    spans = [(year, len(list(halves))) for year, halves in groupby(periods, key=lambda period: period.year)]
    years = [html.Th(str(year), scope="colgroup", colSpan=n) for year, n in spans]
    return html.Tr([html.Th(text.COVERAGE_MUNICIPALITY, scope="col", rowSpan=2), *years])


def _halves(periods: tuple[HalfYear, ...]) -> Component:
    return html.Tr([html.Th(text.HALF_HEADS[period.half], scope="col", title=_name(period)) for period in periods])


def _name(period: HalfYear) -> str:
    return f"{text.HALVES[period.half]} {period.year}"


def _sums(grid: CoverageGrid) -> list[Component]:
    ours = [html.Td(str(n)) for n in grid.observed]
    theirs = [html.Td(text.COVERAGE_NO_REPORT if n is None else str(n)) for n in grid.published]
    return [
        html.Tr([html.Th(text.COVERAGE_OURS, scope="row"), *ours], className="sum"),
        html.Tr([html.Th(text.COVERAGE_REPORT, scope="row"), *theirs], className="sum"),
    ]


def _row(name: str, states: tuple[MissingState, ...]) -> Component:
    cells = [html.Td(text.STATE_LETTERS[state], className=_class(state)) for state in states]
    return html.Tr([html.Th(name, scope="row"), *cells])


def _class(state: MissingState) -> str:
    return f"state-{state.value.replace('_', '-')}"
