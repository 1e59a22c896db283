"""Overblik: the national picture of one half-year."""

from __future__ import annotations

from data_layer.catalogue import CATALOGUE
from data_layer.queries.lookup import group_series, places
from data_layer.queries.panel import COUNTRY, Panel
from data_layer.queries.resolve import frame
from data_layer.queries.source import per_dataset
from data_layer.reference.published import published_facts
from data_layer.schema import IndicatorId, MissingState, OrganisationModel, OverviewView, Place, PublishedFact, Request

NATIONAL_SERIES = (IndicatorId.TURNOVER, IndicatorId.SICKNESS_ABSENCE, IndicatorId.PARENTAL_LEAVE)
PUBLISHED_IDS = {
    IndicatorId.TURNOVER: ("TUR01", "TUR02", "TUR03"),
    IndicatorId.SICKNESS_ABSENCE: ("SIC11",),
    IndicatorId.PARENTAL_LEAVE: ("MAT01",),
}
JOB_AREA_PREFIX = "F26"
QUARTER = 0.25


@per_dataset
def overview(panel: Panel, request: Request) -> OverviewView:
    """Answer Overblik: national figures, regions, all kommuner, series and published reference points."""
    around = frame(panel, request)
    choices, period = around.choices, str(around.choices.period)
    turnover = sorted(_observed(places(panel, choices, IndicatorId.TURNOVER)), key=_value)
    bars = job_area_facts()
    readable = tuple(fact for fact in bars if fact.value_low is not None)
    return OverviewView(
        frame=around,
        national={identity: panel.benchmark(identity, COUNTRY, period) for identity in CATALOGUE},
        regions=tuple(panel.benchmark(IndicatorId.TURNOVER, name, period) for name in choices.division.regions),
        places=places(panel, choices, choices.indicator),
        lowest=turnover[0] if turnover else None,
        highest=turnover[-1] if turnover else None,
        n_quarter_or_more=sum(_value(place) >= QUARTER for place in turnover),
        n_observed=len(turnover),
        series={identity: group_series(panel, identity) for identity in NATIONAL_SERIES},
        published={identity: facts(ids) for identity, ids in PUBLISHED_IDS.items()},
        job_areas=readable,
        n_job_areas_unreadable=len(bars) - len(readable),
        automatic_switch=_automatic_switch(panel),
    )


def facts(ids: tuple[str, ...]) -> tuple[PublishedFact, ...]:
    """Look up published figures in the order of ``ids``."""
    by_id = {fact.id: fact for fact in published_facts()}
    return tuple(by_id[identity] for identity in ids)


def job_area_facts() -> tuple[PublishedFact, ...]:
    """Return the seven bars of Figure 2.6; bars the scan damaged have no value."""
    return tuple(fact for fact in published_facts() if fact.id.startswith(JOB_AREA_PREFIX))


def _observed(all_places: tuple[Place, ...]) -> list[Place]:
    return [place for place in all_places if place.value.value is not None]


def _value(place: Place) -> float:
    return place.value.value or 0.0


def _automatic_switch(panel: Panel) -> tuple[int, int]:
    """Count kommuner whose model makes a child change caseworker by itself, and kommuner with an answer."""
    answered = [answer for answer in panel.answers.values() if answer.state is MissingState.OBSERVED]
    return sum(answer.model is not OrganisationModel.NEITHER for answer in answered), len(answered)
