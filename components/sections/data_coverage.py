"""Data og metode: which kommuner have numbers when, and why the others have none."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.charts.coverage import CoverageGrid, coverage_legend, coverage_table
from components.elements import html
from components.formats import half_year
from components.tables import Cell, Column, Table, data_table
from components.text import common
from components.text import data as text
from data_layer.schema import CoverageRow, DataView, HalfYear, MissingState


def coverage(view: DataView) -> Component:
    """Draw finding, legend, grid and reasons."""
    always, sometimes, never = completeness(view)
    states = [state for row in view.coverage for state in row.states]
    mark = html.Span(f"{common.SIMULATED_MARK} · ", className="mark-sim") if view.frame.staffing.simulated else None
    return html.Section(
        [
            html.H2(text.COVERAGE),
            html.P(text.coverage_finding(len(always), len(never), len(sometimes)), className="finding-line"),
            html.P([mark, text.COVERAGE_NOTE, " ", _agreement(view)], className="note"),
            coverage_legend(states),
            html.Div(
                [
                    coverage_table(_grid(view)),
                    html.Div([html.H3(text.GAPS_HEADING), data_table(gaps_table(view))], className="gaps"),
                ],
                className="coverage-pair",
            ),
        ],
        id=ids.DATA_COVERAGE,
        className="panel",
    )


def completeness(view: DataView) -> tuple[list[CoverageRow], list[CoverageRow], list[CoverageRow]]:
    """Part the kommuner: numbers in every half-year, in some, in none."""
    parts: tuple[list[CoverageRow], list[CoverageRow], list[CoverageRow]] = ([], [], [])
    for row in view.coverage:
        n = row.states.count(MissingState.OBSERVED)
        parts[0 if n == len(row.states) else 1 if n else 2].append(row)
    return parts


def _agreement(view: DataView) -> str:
    pairs = zip(view.observed_by_period, view.published_by_period, strict=True)
    compared = [ours == theirs for ours, theirs in pairs if theirs is not None]
    return text.same_as_report(sum(compared), len(compared))


def _grid(view: DataView) -> CoverageGrid:
    """Put kommuner with gaps first: they are what a reader looks for."""
    ordered = sorted(view.coverage, key=lambda row: row.states.count(MissingState.OBSERVED) == len(row.states))
    return CoverageGrid(
        periods=tuple(map(HalfYear.parse, view.frame.periods)),
        rows=tuple((row.municipality.name, row.states) for row in ordered),
        observed=view.observed_by_period,
        published=view.published_by_period,
    )


def gaps_table(view: DataView) -> Table:
    """Build the kommuner with gaps, how many half-years, and why."""
    _, sometimes, never = completeness(view)
    columns = tuple(Column(label, numeric=index == 1) for index, label in enumerate(text.GAPS_COLUMNS))
    return Table(text.GAPS_CAPTION, columns, tuple(_gap(row) for row in (*never, *sometimes)))


def _gap(row: CoverageRow) -> tuple[Cell, ...]:
    absent = [state for state in row.states if state is not MissingState.OBSERVED]
    words = [(text.STATE_SHORT[state], absent.count(state)) for state in MissingState if state in absent]
    is_partnership = MissingState.NOT_APPLICABLE in absent
    partner = text.PARTNERS.get(row.municipality.code, "") if is_partnership else ""
    return Cell(row.municipality.name), Cell(str(len(absent)), len(absent)), Cell(text.gap_reason(words, partner))


def coverage_file_table(view: DataView) -> Table:
    """Build kommuner by half-years in words, for files."""
    columns = (Column(text.COVERAGE_MUNICIPALITY), *(Column(half_year(period)) for period in view.frame.periods))
    rows = tuple(
        (Cell(row.municipality.name), *(Cell(text.STATE_WORDS[state]) for state in row.states)) for row in view.coverage
    )
    return Table(text.COVERAGE_CAPTION, columns, rows)
