"""Regioner: weighted means side by side, in time, and the spread inside each region."""

from __future__ import annotations

from data_layer.catalogue import CATALOGUE
from data_layer.queries.lookup import group_series, places
from data_layer.queries.overview import facts
from data_layer.queries.panel import COUNTRY, Panel
from data_layer.queries.resolve import frame
from data_layer.queries.source import per_dataset
from data_layer.schema import IndicatorId, RegionRow, RegionsView, Request

# What the report prints for regions: indicator and half-year (the year that ends with it for sickness).
PUBLISHED = {
    (IndicatorId.TURNOVER, "2024H1"): ("TUR10", "TUR12", "TUR15", "TUR13", "TUR14"),
    (IndicatorId.SICKNESS_ABSENCE_YEAR, "2024H1"): ("SIC07", "SIC06", "SIC08", "SIC10", "SIC09"),
}


@per_dataset
def regions(panel: Panel, request: Request) -> RegionsView:
    """Answer Regioner for the chosen indicator, half-year and division."""
    around = frame(panel, request)
    choices, period = around.choices, str(around.choices.period)
    every = places(panel, choices, choices.indicator)

    def row(name: str) -> RegionRow:
        inside = [place for place in every if place.region == name]
        return RegionRow(
            benchmark=panel.benchmark(choices.indicator, name, period),
            series=group_series(panel, choices.indicator, name),
            places=tuple(place for place in inside if place.value.is_observed),
            n_total=len(inside),
        )

    return RegionsView(
        frame=around,
        indicator=CATALOGUE[choices.indicator].indicator,
        rows=tuple(row(name) for name in choices.division.regions),
        country=panel.benchmark(choices.indicator, COUNTRY, period),
        country_series=group_series(panel, choices.indicator),
        published=facts(PUBLISHED.get((choices.indicator, period), ())),
    )
