"""The map of kommuner in its frame, with the same numbers as a table."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.attributes import data
from components.chart_panel import Picture, picture_panel
from components.charts.map import MapContent, as_attribute, basis, municipality_map, said
from components.controls import Option, indicator_select, segmented
from components.elements import html
from components.formats import half_year, measured
from components.sections.sources import source_with
from components.tables import Cell, Column, Table
from components.text import common
from components.text import map as text
from components.text.addresses import INDICATORS
from data_layer.schema import Frame, Municipality, OverviewView, Unit


def map_panel(view: OverviewView) -> Component:
    """Draw the chosen indicator on a map; outlines or equal tiles as the address says."""
    content = map_content(view)
    tiles = view.frame.choices.view == text.VIEW_TILES
    description = municipality_map(content, tiles=tiles, href=lambda one: _municipality_href(view.frame, one))
    picture = Picture(
        id=ids.MAP,
        finding=_finding(content),
        note=text.note(_n_observed(content), len(view.places) - _n_observed(content), judged=content.indicator.judged),
        content=html.Div(className="map map-tiles" if tiles else "map", **data(map=as_attribute(description))),
        alternative=description["label"],
        table=map_table(view, content),
        source=source_with(view.frame, _n_observed(content)),
        simulated=view.frame.staffing.simulated,
        filename=f"kort-{INDICATORS[content.indicator.id]}-{view.frame.choices.period}",
        method=content.indicator.id.value,
    )
    return picture_panel(
        picture, controls=(indicator_select(view.frame, "overview"), _form_switch(view.frame, tiles=tiles))
    )


def map_content(view: OverviewView) -> MapContent:
    """Collect what the map shows."""
    chosen, simulated = view.frame.choices, view.frame.staffing.simulated
    indicator = next(one for one in view.frame.indicators if one.id is chosen.indicator)
    return MapContent(view.places, indicator, half_year(chosen.period), chosen.municipality, simulated)


def _municipality_href(frame: Frame, place: Municipality) -> str:
    return address("municipality", frame, municipality=place, view="")


def _form_switch(frame: Frame, *, tiles: bool) -> Component:
    return segmented(
        text.VIEW_LABEL,
        [
            Option(text.VIEW_SHAPES_LABEL, address("overview", frame, view=""), not tiles),
            Option(text.VIEW_TILES_LABEL, address("overview", frame, view=text.VIEW_TILES), tiles),
        ],
    )


def _n_observed(content: MapContent) -> int:
    return sum(place.value.is_observed for place in content.places)


def _has_verdict(content: MapContent) -> bool:
    return content.indicator.unit is Unit.SHARE and not content.indicator.is_year


def _finding(content: MapContent) -> str:
    observed = [place for place in content.places if place.value.is_observed]
    if not observed:
        return text.finding_without_values(content.indicator.id)
    if len(observed) == 1:
        return common.only_municipality(observed[0].municipality.name, measured(observed[0].value, content.indicator))
    labels = content.class_labels
    return text.finding(content.indicator.id, labels[0], labels[-1])


def map_table(view: OverviewView, content: MapContent) -> Table:
    """Build the table of all kommuner in alphabetical order; missing ones say why."""
    columns = (
        Column(text.COLUMN_MUNICIPALITY),
        Column(text.COLUMN_REGION),
        Column(text.column_value(content.indicator.id), numeric=True),
        Column(text.COLUMN_BASIS),
        Column(text.column_said(has_verdict=_has_verdict(content))),
    )
    by_code = {place.municipality.code: place for place in view.places}
    rows = tuple(
        (
            Cell(one.name, href=_municipality_href(view.frame, one)),
            Cell(by_code[one.code].region),
            Cell(measured(by_code[one.code].value, content.indicator), by_code[one.code].value.value),
            Cell(basis(by_code[one.code].value, content.indicator)),
            Cell(said(by_code[one.code])),
        )
        for one in view.frame.municipalities
        if one.code in by_code
    )
    return Table(text.table_caption(content.indicator.id, content.period), columns, rows)
