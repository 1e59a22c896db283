"""Regioner: weighted means side by side, over time, and the kommuner inside each region."""

from __future__ import annotations

from dash.development.base_component import Component

from components.controls import division_switch, indicator_select, municipality_select, period_select
from components.elements import html
from components.formats import half_year, measured
from components.sections.page import page
from components.sections.region_means import means_panel
from components.sections.region_panels import lines_panel, spread_panel
from components.text import regions as text
from data_layer.schema import Indicator, RegionRow, RegionsView


def screen(view: RegionsView) -> Component:
    """Draw Regioner."""
    frame = view.frame
    return page(
        frame,
        "regions",
        text.TITLE,
        text.subtitle(view.indicator.id, half_year(frame.choices.period), view.country.n_municipalities),
        lead(view),
        (municipality_select(frame, "regions"), indicator_select(frame, "regions"), period_select(frame, "regions")),
        *content(view),
    )


def content(view: RegionsView) -> tuple[Component, ...]:
    """Build the sections below the lead."""
    return (
        html.Div(division_switch(view.frame, "regions"), className="division"),
        html.Section(means_panel(view)),
        html.Section(lines_panel(view)),
        html.Section(spread_panel(view)),
    )


def lead(view: RegionsView) -> str:
    """Say which regions' intervals lie clear of the country's number; without intervals, the spread."""
    country = view.country.value
    rows = [row for row in view.rows if row.benchmark.value.value is not None]
    if not rows or country.value is None:
        return text.LEAD_EMPTY
    whole = measured(country, view.indicator)
    if len(rows) == 1:
        return f"{text.only_region(named(rows[0], view.indicator))}."
    stated = [row for row in rows if row.benchmark.value.lower is not None]
    if not stated:
        ordered = sorted(rows, key=_value)
        return text.lead_without_intervals(named(ordered[0], view.indicator), named(ordered[-1], view.indicator), whole)
    above = [row for row in stated if (row.benchmark.value.lower or 0) > country.value]
    below = [row for row in stated if (row.benchmark.value.upper or 0) < country.value]
    return text.lead(
        [named(row, view.indicator) for row in above],
        [named(row, view.indicator) for row in below],
        len(stated) - len(above) - len(below),
        whole,
    )


def _value(row: RegionRow) -> float:
    return row.benchmark.value.value or 0.0


def named(row: RegionRow, indicator: Indicator) -> str:
    """Name a region with its number."""
    return text.with_number(row.benchmark.name, measured(row.benchmark.value, indicator))
