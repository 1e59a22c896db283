"""Hand-made records for tests of components and pages: small enough to know every number by heart."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from data_layer.schema import (
    Benchmark,
    Card,
    Choices,
    Comparison,
    DatasetInfo,
    Frame,
    HalfYear,
    Indicator,
    IndicatorId,
    Level,
    MissingState,
    Municipality,
    MunicipalityView,
    OrganisationAnswer,
    OrganisationModel,
    People,
    RankInterval,
    RegionDivision,
    Series,
    Subject,
    Unit,
    Value,
    Verdict,
)

PERIODS = ("2022H2", "2023H1", "2023H2", "2024H1")
_UNITS = {
    IndicatorId.TURNOVER: Unit.SHARE,
    IndicatorId.SICKNESS_ABSENCE: Unit.DAYS_PER_FTE,
    IndicatorId.PARENTAL_LEAVE: Unit.DAYS_PER_FTE,
    IndicatorId.SHORT_TENURE_SHARE: Unit.SHARE,
    IndicatorId.TURNOVER_YEAR_SHARE: Unit.SHARE,
    IndicatorId.TURNOVER_YEAR_RATE: Unit.PER_100,
    IndicatorId.SICKNESS_ABSENCE_YEAR: Unit.DAYS_PER_FTE,
    IndicatorId.PARENTAL_LEAVE_YEAR: Unit.DAYS_PER_FTE,
}


def municipality(code="326", name="Kalundborg", region="Sjælland", **changes):
    slug = name.lower().replace("æ", "ae").replace("ø", "oe").replace("å", "aa").replace(" ", "-")
    made = Municipality(code, name, slug, region, 48_000, 600.0, 80.0, 25.0, True, "", MissingState.NOT_REPORTED)
    return replace(made, **changes)


KALUNDBORG = municipality()
KOBENHAVN = municipality("101", "København", "Hovedstaden")
LAESO = municipality("825", "Læsø", "Nordjylland", in_report_panel=False, default_gap=MissingState.SUPPRESSED)
AARHUS = municipality("751", "Aarhus", "Midtjylland")
MUNICIPALITIES = (KALUNDBORG, KOBENHAVN, LAESO, AARHUS)


def division(id_="2007"):
    regions = ("Hovedstaden", "Sjælland", "Syddanmark", "Midtjylland", "Nordjylland")
    return RegionDivision(
        id_,
        date(int(id_), 1, 1),
        date(2026, 12, 31) if id_ == "2007" else None,
        regions,
        {one.code: one.region for one in MUNICIPALITIES},
    )


def dataset(subject=Subject.STAFFING, *, simulated=True, **changes):
    made = DatasetInfo(
        id=1,
        subject=subject,
        title="Simuleret datasæt",
        source="test",
        extract_date=date(2026, 11, 22),
        imported_at=datetime(2026, 11, 23, tzinfo=UTC),
        simulated=simulated,
        sha256="0" * 64,
        n_rows=16,
        n_municipalities=4,
        first_period=PERIODS[0],
        last_period=PERIODS[-1],
    )
    return replace(made, **changes)


def choices(**changes):
    made = Choices(None, HalfYear(2024, 1), IndicatorId.TURNOVER, None, division())
    return replace(made, **changes)


def indicator(id_=IndicatorId.TURNOVER, **changes):
    made = Indicator(
        id_,
        _UNITS[id_],
        judged="parental" not in id_.value,
        is_year="year" in id_.value,
        source_section="2.3",
    )
    return replace(made, **changes)


def frame(*, simulated=True, **changes):
    """A frame; ``changes`` are fields of Choices."""
    return Frame(
        choices=choices(**changes),
        municipalities=MUNICIPALITIES,
        periods=PERIODS,
        indicators=tuple(indicator(one) for one in IndicatorId),
        staffing=dataset(simulated=simulated),
        organisation=dataset(Subject.ORGANISATION, simulated=simulated),
        background=dataset(Subject.BACKGROUND, simulated=False),
        n_municipalities_with_data=3,
    )


def share(numerator, denominator, lower=None, upper=None):
    return Value(numerator / denominator, MissingState.OBSERVED, numerator, denominator, lower, upper)


def per_fte(value, fte=30.0, lower=None, upper=None):
    return Value(value, MissingState.OBSERVED, value * fte, fte, lower, upper)


def missing(state=MissingState.SUPPRESSED):
    return Value(None, state)


def benchmark(value, name="", n=79, **changes):
    made = Benchmark(name, value, n, 98 - n if not name else 1, None)
    return replace(made, **changes)


def series(values, name="Kalundborg", code="326", periods=PERIODS):
    return Series(name, code, tuple(periods), tuple(values))


PROBABILITIES = {
    Verdict.ABOVE: 0.97,
    Verdict.PROBABLY_ABOVE: 0.92,
    Verdict.INDISTINGUISHABLE: 0.6,
    Verdict.PROBABLY_BELOW: 0.08,
    Verdict.BELOW: 0.03,
}
POSITION = Comparison(Verdict.POSITION_ONLY, rank_share=0.5)


def comparison(verdict=Verdict.INDISTINGUISHABLE, count=7, expected=4.2, **changes):
    """A share against a benchmark: usually 1 to 8 persons."""
    if verdict in {Verdict.TOO_FEW, Verdict.POSITION_ONLY}:
        return Comparison(verdict, rank_share=None if verdict is Verdict.TOO_FEW else 0.5)
    made = Comparison(
        verdict,
        probability=PROBABILITIES[verdict],
        level=Level(0.15, 0.09, 0.22, own_weight=0.55, typical=0.125, differs=True),
        rank=RankInterval(8, 61, 86),
        people=People(count, expected, 1, 8),
    )
    return replace(made, **changes)


def card(id_=IndicatorId.TURNOVER, own=None, **changes):
    """A card of the indicator with numbers that fit its unit."""
    is_share = _UNITS[id_] is Unit.SHARE
    own = own or (share(7, 35, 0.100, 0.359) if is_share else per_fte(8.0))
    country = share(120, 1000, 0.11, 0.13) if is_share else per_fte(7.9, 3000.0, 7.6, 8.2)
    region = share(30, 200, 0.11, 0.19) if is_share else per_fte(9.0, 500.0, 8.0, 10.0)
    made = Card(
        indicator=indicator(id_),
        own=own,
        year=(),
        region=benchmark(region, "Sjælland", 16),
        country=benchmark(country),
        against_region=comparison(expected=5.25) if is_share else POSITION,
        against_country=comparison() if is_share else POSITION,
        distribution=(0.0, 0.1, 0.2, 0.4) if is_share else (4.0, 7.0, 8.0, 20.0),
        own_series=series([own, own, missing(), own]),
        country_series=series([country] * 4, "", ""),
        change=2.0,
    )
    return replace(made, **changes)


def municipality_view(**changes):
    own = [share(5, 34, 0.06, 0.3), missing(MissingState.NOT_REPORTED), share(5, 34), share(7, 35, 0.1, 0.36)]
    made = MunicipalityView(
        frame=frame(municipality=KALUNDBORG),
        municipality=KALUNDBORG,
        region="Sjælland",
        cards=tuple(
            card(one)
            for one in (
                IndicatorId.TURNOVER,
                IndicatorId.SICKNESS_ABSENCE,
                IndicatorId.PARENTAL_LEAVE,
                IndicatorId.SHORT_TENURE_SHARE,
            )
        ),
        own_series=series(own),
        region_series=series([share(30, 200)] * 4, "Sjælland", ""),
        country_series=series([share(120, 1000)] * 4, "", ""),
        headcount=Value(35.0, MissingState.OBSERVED),
        headcount_before=Value(34.0, MissingState.OBSERVED),
        organisation=OrganisationAnswer(KALUNDBORG, OrganisationModel.AGE, partial=False, state=MissingState.OBSERVED),
        n_same_model=37,
        n_answers=94,
        caveats=("gap_in_series",),
        previous_period="2023H2",
        next_period=None,
    )
    return replace(made, **changes)
