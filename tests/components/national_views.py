"""Hand-made answers of Overblik and Regioner: four kommuner in four half-years."""

from __future__ import annotations

from dataclasses import replace

from data_layer.schema import (
    IndicatorId,
    MissingState,
    OverviewView,
    Place,
    PublishedFact,
    RegionRow,
    RegionsView,
    Unit,
    Verdict,
)
from tests.factories import (
    AARHUS,
    KALUNDBORG,
    KOBENHAVN,
    LAESO,
    benchmark,
    comparison,
    frame,
    indicator,
    missing,
    per_fte,
    series,
    share,
)


def fact(id_, low, high, *, geography="Danmark", period="2024H1", wording="exact", section="2.3.1 text"):
    return PublishedFact(id_, "", period, geography, low, high, "", wording, section, "")


TURNOVER_FACTS = (
    fact("TUR01", 12.0, 12.0),
    fact("TUR02", 12.0, 12.0, period="2023H2"),
    fact("TUR03", 11.0, 14.0, period="2016H1-2024H1"),
)
JOB_AREA_FACTS = (fact("F2601", 11.0, 11.0), fact("F2602", 13.0, 13.0), fact("F2604", 10.0, 10.0))


def place(municipality, value, verdict=Verdict.INDISTINGUISHABLE):
    return Place(municipality, municipality.region, value, comparison(verdict))


PLACES = (
    place(KALUNDBORG, share(7, 35, 0.10, 0.36)),
    place(KOBENHAVN, share(60, 400, 0.12, 0.19)),
    place(LAESO, missing(MissingState.SUPPRESSED)),
    place(AARHUS, share(12, 300, 0.02, 0.07)),
)


def national(value=None):
    values = {one: share(79, 735, 0.09, 0.13) for one in IndicatorId}
    days = {one: per_fte(8.1, 700.0, 7.5, 8.7) for one in IndicatorId if indicator(one).unit is not Unit.SHARE}
    return {one: benchmark(value or found) for one, found in (values | days).items()}


def overview_view(**changes):
    """Overblik; Kalundborg 20 %, København 15 %, Aarhus 4 %, Læsø suppressed."""
    line = [share(80, 700), share(84, 700), missing(), share(79, 735)]
    days = [per_fte(7.0), per_fte(9.0), missing(), per_fte(8.1)]
    made = OverviewView(
        frame=frame(),
        national=national(),
        regions=(benchmark(share(60, 400), "Hovedstaden", 23), benchmark(share(12, 300), "Midtjylland", 16)),
        places=PLACES,
        lowest=PLACES[3],
        highest=PLACES[0],
        n_quarter_or_more=0,
        n_observed=3,
        series={
            IndicatorId.TURNOVER: series(line, "", ""),
            IndicatorId.SICKNESS_ABSENCE: series(days, "", ""),
            IndicatorId.PARENTAL_LEAVE: series(days, "", ""),
        },
        published={
            IndicatorId.TURNOVER: TURNOVER_FACTS,
            IndicatorId.SICKNESS_ABSENCE: (fact("SIC11", 6.0, 10.0, section="2.2 text"),),
            IndicatorId.PARENTAL_LEAVE: (fact("MAT01", 6.0, 8.0, section="2.2 text"),),
        },
        job_areas=JOB_AREA_FACTS,
        n_job_areas_unreadable=4,
        automatic_switch=(64, 94),
    )
    return replace(made, **changes)


def empty_overview_view():
    """Overblik of a half-year without any number."""
    gone = missing(MissingState.MISSING)
    return overview_view(
        national={one: benchmark(gone) for one in IndicatorId},
        regions=(benchmark(gone, "Hovedstaden", 0),),
        places=tuple(place(one.municipality, gone) for one in PLACES),
        lowest=None,
        highest=None,
        n_observed=0,
        series={one: series([gone] * 4, "", "") for one in overview_view().series},
        published={},
        job_areas=(),
        automatic_switch=(0, 0),
    )


def region_row(name, value, places=(), mean=0.12, values=None):
    observed = tuple(one for one in places if one.value.is_observed)
    made = benchmark(value, name, len(observed), unweighted_mean=mean)
    return RegionRow(made, series(values or [value] * 4, name, ""), observed, max(len(places), 1))


def regions_view(**changes):
    """Regioner; Hovedstaden 15 % lies over the country's 11 %, Midtjylland 4 % under it, Sjælland holds it."""
    country = share(79, 735, 0.09, 0.13)
    made = RegionsView(
        frame=frame(),
        indicator=indicator(),
        rows=(
            region_row("Hovedstaden", share(60, 400, 0.12, 0.19), (PLACES[1],)),
            region_row("Sjælland", share(7, 35, 0.10, 0.36), (PLACES[0],)),
            region_row("Midtjylland", share(12, 300, 0.02, 0.07), (PLACES[3],)),
            region_row("Nordjylland", missing(), (PLACES[2],), mean=None),
        ),
        country=benchmark(country, n=3),
        country_series=series([country] * 4, "", ""),
        published=(
            fact("TUR10", 16.0, None, geography="Region Hovedstaden", wording="godt", section="2.3.3 text"),
            fact("TUR13", None, 8.0, geography="Region Midtjylland", wording="knap", section="2.3.3 text"),
            fact("TUR15", None, 12.0, geography="Region Syddanmark", wording="knap (ambiguous)"),
        ),
    )
    return replace(made, **changes)
