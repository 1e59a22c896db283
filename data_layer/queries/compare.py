"""Sammenlign: all kommuner beside each other, and up to six over time."""

from __future__ import annotations

from data_layer.catalogue import CATALOGUE
from data_layer.queries.funnel import funnel, possible_centre
from data_layer.queries.lookup import group_series, own_series, places
from data_layer.queries.panel import COUNTRY, Panel
from data_layer.queries.resolve import frame
from data_layer.queries.similar import similar_view
from data_layer.queries.source import per_dataset
from data_layer.reference.spelling import sort_key
from data_layer.schema import Choices, CompareView, Municipality, Place, Request


@per_dataset
def compare(panel: Panel, request: Request) -> CompareView:
    """Answer Sammenlign: places of the region filter, sorted as asked, kommuner without a value apart."""
    around = frame(panel, request)
    choices, period = around.choices, str(around.choices.period)
    shown = [p for p in places(panel, choices, choices.indicator) if choices.region in {None, p.region}]
    visible = _sorted([place for place in shown if place.value.is_observed], choices.sort)
    return CompareView(
        frame=around,
        indicator=CATALOGUE[choices.indicator].indicator,
        places=visible,
        missing=tuple(place for place in shown if not place.value.is_observed),
        country=panel.benchmark(choices.indicator, COUNTRY, period),
        region=panel.benchmark(choices.indicator, choices.region, period) if choices.region else None,
        funnel=funnel(panel, choices, visible),
        centre_region=possible_centre(choices),
        chosen=tuple(own_series(panel, choices.indicator, place) for place in _own_first(choices)),
        country_series=group_series(panel, choices.indicator),
        similar=similar_view(panel, choices),
    )


def _own_first(choices: Choices) -> tuple[Municipality, ...]:
    own = (choices.municipality,) if choices.municipality else ()
    return (*own, *(place for place in choices.chosen if place not in own))


def _sorted(found: list[Place], sort: str) -> tuple[Place, ...]:
    """Sort by the asked key, names breaking ties; by name where none is asked, so that nobody reads a league table."""
    keys = {
        "value": lambda p: p.value.value or 0.0,
        "headcount": lambda p: p.value.denominator or 0.0,
        "name": lambda p: sort_key(p.municipality.name),
        "region": lambda p: sort_key(p.region),
    }
    by_name = sorted(found, key=keys["name"])
    key = keys.get(sort.removeprefix("-"))
    return tuple(sorted(by_name, key=key, reverse=sort.startswith("-")) if key else by_name)
