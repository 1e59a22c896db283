"""Regions side by side: the chart, what its intervals say, and the same numbers as a table."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.chart_panel import Chart, chart_panel
from components.charts.map import basis
from components.charts.regional import PublishedPoint, RegionMean, regional_means
from components.formats import count, half_year, in_unit, interval, measured
from components.sections.sources import source_with
from components.tables import Cell, Column, Table
from components.text import regions as text
from components.text.addresses import INDICATORS
from data_layer.schema import Benchmark, PublishedFact, RegionRow, RegionsView, Unit

_GEOGRAPHY = "Region "  # as the facts name a region


def emphasised_region(view: RegionsView) -> str | None:
    """Return the region to set off: the chosen one, else the own kommune's."""
    choices = view.frame.choices
    if choices.region:
        return choices.region
    return choices.division.region_of[choices.municipality.code] if choices.municipality else None


def published_points(view: RegionsView) -> dict[str, PublishedPoint]:
    """Translate what the report prints for regions of this division; per cent become shares."""
    points = {}
    for fact in view.published:
        value = fact.value_low if fact.value_low is not None else fact.value_high
        if value is None or not fact.geography.startswith(_GEOGRAPHY):
            continue
        scaled = value / 100 if view.indicator.unit is Unit.SHARE else value
        decimals = 0 if value == int(value) else 1
        words = text.published_words(in_unit(scaled, view.indicator.unit, decimals), _wording(fact))
        region = fact.geography.removeprefix(_GEOGRAPHY)
        points[region] = PublishedPoint(region, scaled, words)
    return {row.benchmark.name: points[row.benchmark.name] for row in view.rows if row.benchmark.name in points}


def _wording(fact: PublishedFact) -> str:
    if "ambiguous" in fact.wording_precision:
        return "ambiguous"
    if fact.value_high is None:
        return "low"
    return "high" if fact.value_low is None else "exact"


def means_panel(view: RegionsView) -> Component:
    """Draw the weighted means with intervals, the report's figures beside them where it prints any."""
    indicator, points = view.indicator, published_points(view)
    dark = emphasised_region(view)
    rows = [
        RegionMean(
            row.benchmark,
            text.counted(row.benchmark.n_municipalities, row.n_total),
            emphasised=row.benchmark.name == dark,
            published=points.get(row.benchmark.name),
        )
        for row in view.rows
    ]
    simulated = view.frame.staffing.simulated
    return chart_panel(
        Chart(
            id=ids.REGION_MEANS,
            finding=_finding(view),
            note=_note(view, points),
            figure=regional_means(rows, view.country, indicator, simulated=simulated),
            alternative=_alternative(view),
            table=means_table(view, points),
            source=source_with(view.frame, view.country.n_municipalities),
            simulated=simulated,
            filename=f"regioner-{INDICATORS[indicator.id]}-{view.frame.choices.period}",
            method=indicator.id.value,
        )
    )


def _finding(view: RegionsView) -> str:
    rows = sorted(
        (row for row in view.rows if row.benchmark.value.value is not None),
        key=lambda row: row.benchmark.value.value or 0,
    )
    if not rows:
        return text.LEAD_EMPTY
    low, high = rows[0].benchmark, rows[-1].benchmark
    words = [text.with_number(one.name, measured(one.value, view.indicator)) for one in (low, high)]
    if len(rows) == 1:
        return text.only_region(words[0])
    return text.means_finding(view.indicator.id, words[0], words[1])


def _note(view: RegionsView, points: dict[str, PublishedPoint]) -> str:
    has_intervals = any(row.benchmark.value.lower is not None for row in view.rows)
    has_unweighted = any(row.benchmark.unweighted_mean is not None for row in view.rows)
    note = text.means_note(view.indicator.id, has_intervals=has_intervals, has_unweighted=has_unweighted)
    section = view.published[0].source_section.split(" ")[0] if view.published else ""
    printed = text.published_sentence([(name, point.words) for name, point in points.items()], section)
    return f"{note} {printed}".strip()


def _described(row: RegionRow, view: RegionsView) -> str:
    bounds = interval(row.benchmark.value, view.indicator)
    number = text.with_number(row.benchmark.name, measured(row.benchmark.value, view.indicator))
    return ", ".join(part for part in (number, text.hover_interval(bounds)) if part)


def _alternative(view: RegionsView) -> str:
    return text.means_alternative(
        [_described(row, view) for row in view.rows], measured(view.country.value, view.indicator)
    )


def means_table(view: RegionsView, points: dict[str, PublishedPoint]) -> Table:
    """Build the table of regions and country: weighted, interval, unweighted, n, n left out, the report's figure."""
    shown = text.MEANS_COLUMNS if points else text.MEANS_COLUMNS[:-1]
    columns = tuple(Column(label, numeric=0 < index < 7 and index != 4) for index, label in enumerate(shown))
    named = [(row.benchmark.name, row.benchmark) for row in view.rows] + [(text.COUNTRY_ROW, view.country)]
    rows = [_row(name, one, view, points) for name, one in named]
    return Table(
        text.means_caption(view.indicator.id, half_year(view.frame.choices.period)),
        columns,
        tuple(row[: len(shown)] for row in rows),
    )


def _row(name: str, one: Benchmark, view: RegionsView, points: dict[str, PublishedPoint]) -> tuple[Cell, ...]:
    mean = one.unweighted_mean
    return (
        Cell(name),
        Cell(measured(one.value, view.indicator), one.value.value),
        Cell(interval(one.value, view.indicator)),
        Cell("" if mean is None else in_unit(mean, view.indicator.unit), mean),
        Cell(basis(one.value, view.indicator)),
        Cell(count(one.n_municipalities), one.n_municipalities),
        Cell(count(one.n_left_out), one.n_left_out),
        Cell(points[name].words if name in points else ""),
    )
