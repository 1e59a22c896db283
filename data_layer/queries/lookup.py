"""Small records that several screens show: series and places."""

from __future__ import annotations

from data_layer.queries.panel import COUNTRY, Panel
from data_layer.queries.standing import comparisons
from data_layer.reference.municipalities import by_danish_name
from data_layer.schema import Choices, IndicatorId, Municipality, Place, Series

CARD_INDICATORS = (
    IndicatorId.TURNOVER,
    IndicatorId.SICKNESS_ABSENCE,
    IndicatorId.PARENTAL_LEAVE,
    IndicatorId.SHORT_TENURE_SHARE,
)


def own_series(panel: Panel, indicator: IndicatorId, place: Municipality) -> Series:
    """Return one kommune over all half-years, gaps kept."""
    values = tuple(panel.value(indicator, place.code, period) for period in panel.periods)
    return Series(place.name, place.code, panel.periods, values)


def group_series(panel: Panel, indicator: IndicatorId, group: str = COUNTRY) -> Series:
    """Return a region, or the country, over all half-years."""
    values = tuple(panel.benchmark(indicator, group, period).value for period in panel.periods)
    return Series(group, "", panel.periods, values)


def distribution(panel: Panel, indicator: IndicatorId, period: str) -> tuple[float, ...]:
    """Return the visible values of all kommuner in one half-year, ascending."""
    return panel.distributions[indicator].get(period, ())


def places(panel: Panel, choices: Choices, indicator: IndicatorId) -> tuple[Place, ...]:
    """Return all 98 in Danish alphabetical order with their value and what can be said against the country."""
    period = str(choices.period)
    against_country = comparisons(panel, indicator, period)

    def place(municipality: Municipality) -> Place:
        own = panel.value(indicator, municipality.code, period)
        region = choices.division.region_of[municipality.code]
        return Place(municipality, region, own, against_country[municipality.code])

    return tuple(place(municipality) for municipality in by_danish_name())
