"""Regions over time, and the kommuner inside each region."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.chart_panel import Chart, chart_panel
from components.charts.map import basis
from components.charts.regional_lines import regional_lines
from components.charts.regional_spread import regional_spread
from components.controls import goto_select
from components.formats import half_year, in_unit, interval, measured
from components.sections.region_means import emphasised_region
from components.sections.sources import source_with
from components.tables import Cell, Column, Table
from components.text import common
from components.text import regions as text
from components.text.addresses import INDICATORS
from data_layer.schema import Indicator, Place, RegionRow, RegionsView, Series, Unit


def lines_panel(view: RegionsView) -> Component:
    """Draw regions over all half-years; one can be set off by choice."""
    periods, dark = view.country_series.periods, emphasised_region(view)
    first, last = half_year(periods[0]), half_year(periods[-1])
    finding = _lines_finding(view, dark)
    simulated = view.frame.staffing.simulated
    series = [row.series for row in view.rows]
    chart = Chart(
        id=ids.REGION_LINES,
        finding=finding,
        note=text.lines_note(dark or "", first, last),
        figure=regional_lines(series, view.country_series, view.indicator, emphasised=dark, simulated=simulated),
        alternative=text.lines_alternative(view.indicator.id, finding, first, last),
        table=lines_table(view),
        source=source_with(view.frame, view.country.n_municipalities),
        simulated=simulated,
        filename=f"regioner-over-tid-{INDICATORS[view.indicator.id]}",
        method=view.indicator.id.value,
    )
    return chart_panel(chart, controls=(_highlight(view),))


def _highlight(view: RegionsView) -> Component:
    """Choose the region to set off; without a choice it is the own kommune's."""
    frame = view.frame
    own = frame.choices.municipality
    none = text.own_highlight(frame.choices.division.region_of[own.code]) if own else text.NO_HIGHLIGHT
    options = [(none, address("regions", frame, region=""))]
    options += [
        (common.region_name(one), address("regions", frame, region=one)) for one in frame.choices.division.regions
    ]
    return goto_select(text.REGION_HIGHLIGHT, "region", options, address("regions", frame))


def _lines_finding(view: RegionsView, dark: str | None) -> str:
    """Count half-years over the country: of the emphasised region, else of the one that is most often over it."""
    counts = {row.benchmark.name: _half_years_above(row.series, view.country_series) for row in view.rows}
    compared = {name: pair for name, pair in counts.items() if pair[1]}
    if not compared:
        return text.LINES_EMPTY
    name = dark if dark in compared else max(compared, key=lambda one: compared[one][0])
    if len(compared) == 1:
        return text.only_region(name)
    return text.lines_finding(name, *compared[name])


def _half_years_above(region: Series, country: Series) -> tuple[int, int]:
    """Half-years over the country, and half-years where both have a number."""
    pairs = [
        (one.value, whole.value)
        for one, whole in zip(region.values, country.values, strict=True)
        if one.value is not None and whole.value is not None
    ]
    return sum(one > whole for one, whole in pairs), len(pairs)


def lines_table(view: RegionsView) -> Table:
    """Build the table of half-years by region, newest first."""
    lines = [*(row.series for row in view.rows), view.country_series]
    columns = (
        Column(text.LINES_FIRST_COLUMN),
        *(Column(line.name or common.COUNTRY_LABEL, numeric=True) for line in lines),
    )
    rows = tuple(
        (Cell(half_year(period)), *(_measured_cell(line, index, view.indicator) for line in lines))
        for index, period in reversed(list(enumerate(view.country_series.periods)))
    )
    return Table(text.lines_caption(view.indicator.id), columns, rows)


def _measured_cell(line: Series, index: int, indicator: Indicator) -> Cell:
    return Cell(measured(line.values[index], indicator), line.values[index].value)


# --- inside regions --------------------------------------------------------------------------------------------------


def spread_panel(view: RegionsView) -> Component:
    """Draw every kommune inside its region."""
    own, simulated = view.frame.choices.municipality, view.frame.staffing.simulated
    return chart_panel(
        Chart(
            id=ids.REGION_SPREAD,
            finding=_spread_finding(view),
            note=_spread_note(view),
            figure=regional_spread(
                view.rows,
                view.country,
                view.indicator,
                own=own,
                emphasised=emphasised_region(view),
                simulated=simulated,
            ),
            alternative=_spread_alternative(view),
            table=spread_table(view),
            source=source_with(view.frame, view.country.n_municipalities),
            simulated=simulated,
            filename=f"kommuner-efter-region-{INDICATORS[view.indicator.id]}-{view.frame.choices.period}",
            method=view.indicator.id.value,
        )
    )


def _spread_note(view: RegionsView) -> str:
    """Say what a dot is, and that the own kommune has none when it has no number."""
    n, own = sum(len(row.places) for row in view.rows), view.frame.choices.municipality
    note = text.spread_note(n, _staff(view.indicator))
    is_missing = own and not any(place.municipality == own for row in view.rows for place in row.places)
    return f"{note} {text.own_missing(own.name)}" if own and is_missing else note


def _staff(indicator: Indicator) -> str:
    return text.STAFF_FTE if indicator.unit is Unit.DAYS_PER_FTE else text.STAFF_PERSONS


def _values(row: RegionRow) -> list[float]:
    return [place.value.value for place in row.places if place.value.value is not None]


def _spread_finding(view: RegionsView) -> str:
    """Compare the spread inside the emphasised region (else the widest one) with the spread between regions."""
    inside = {row.benchmark.name: _values(row) for row in view.rows if _values(row)}
    between = [row.benchmark.value.value for row in view.rows if row.benchmark.value.value is not None]
    if not inside or not between:
        return text.SPREAD_EMPTY
    dark = emphasised_region(view)
    name = dark if dark in inside else max(inside, key=lambda one: max(inside[one]) - min(inside[one]))
    values, unit = inside[name], view.indicator.unit
    ends = in_unit(min(values), unit), in_unit(max(values), unit)
    if len(values) == len(between) == 1:
        return common.only_municipality(_only_name(view), ends[0])
    if len(between) == 1:
        return text.spread_inside(name, *ends)
    return text.spread_finding(
        name,
        ends,
        (in_unit(min(between), unit), in_unit(max(between), unit)),
        wider=max(values) - min(values) > max(between) - min(between),
    )


def _only_name(view: RegionsView) -> str:
    return next(place.municipality.name for row in view.rows for place in row.places if place.value.is_observed)


def _spread_alternative(view: RegionsView) -> str:
    unit = view.indicator.unit
    parts = [
        text.spread_part(row.benchmark.name, in_unit(min(_values(row)), unit), in_unit(max(_values(row)), unit))
        for row in view.rows
        if _values(row)
    ]
    own = next(
        (place for row in view.rows for place in row.places if place.municipality == view.frame.choices.municipality),
        None,
    )
    return text.spread_alternative(
        parts, f"{own.municipality.name} {measured(own.value, view.indicator)}" if own else ""
    )


def spread_table(view: RegionsView) -> Table:
    """Build the table of kommuner with a number, by region and name."""
    by_code = {place.municipality.code: place for row in view.rows for place in row.places}
    ordered = [by_code[one.code] for one in view.frame.municipalities if one.code in by_code]
    order = {name: index for index, name in enumerate(view.frame.choices.division.regions)}
    places = sorted(ordered, key=lambda place: order[place.region])
    columns = tuple(Column(label, numeric=index in {2, 3}) for index, label in enumerate(text.SPREAD_COLUMNS))
    title = text.spread_caption(view.indicator.id, half_year(view.frame.choices.period))
    return Table(title, columns, tuple(_place_row(place, view) for place in places))


def _place_row(place: Place, view: RegionsView) -> tuple[Cell, ...]:
    href = address("municipality", view.frame, municipality=place.municipality, region="")
    return (
        Cell(place.municipality.name, href=href),
        Cell(place.region),
        Cell(measured(place.value, view.indicator), place.value.value),
        Cell(interval(place.value, view.indicator)),
        Cell(basis(place.value, view.indicator)),
    )
