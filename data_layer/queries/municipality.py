"""Min kommune: one kommune's numbers, compared and in time."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache

from data_layer.catalogue import CATALOGUE
from data_layer.errors import DataLayerError
from data_layer.queries.history import COUNTED_TWICE, history
from data_layer.queries.lookup import CARD_INDICATORS, distribution, own_series
from data_layer.queries.panel import COUNTRY, MISSING, Panel, members, pool_groups
from data_layer.queries.resolve import frame
from data_layer.queries.similar import similar_benchmark, similar_codes
from data_layer.queries.source import per_dataset
from data_layer.queries.standing import comparison, has_counts
from data_layer.queries.suggestions import VERY_SMALL_STAFF, suggested
from data_layer.queries.teams import teams_of
from data_layer.reference.municipalities import municipality as by_code
from data_layer.schema import (
    SIMILAR,
    Around,
    Benchmark,
    Card,
    Choices,
    HalfYear,
    IndicatorId,
    MissingState,
    Municipality,
    MunicipalityView,
    Request,
    Series,
    Unit,
    Value,
)
from data_layer.statistics.verdicts import pooled

POOLS = (2, 4)  # half-years that a small staff is shown together
SMALL_STAFF = 34  # below, even a doubling can seldom be seen (docs/methods.md)
YEAR_OF = {
    IndicatorId.TURNOVER: (IndicatorId.TURNOVER_YEAR_SHARE, IndicatorId.TURNOVER_YEAR_RATE),
    IndicatorId.SICKNESS_ABSENCE: (IndicatorId.SICKNESS_ABSENCE_YEAR,),
    IndicatorId.PARENTAL_LEAVE: (IndicatorId.PARENTAL_LEAVE_YEAR,),
    IndicatorId.SHORT_TENURE_SHARE: (),
}
STATE_CAVEATS = {
    MissingState.SUPPRESSED: "suppressed",
    MissingState.NOT_REPORTED: "not_reported",
    MissingState.NOT_APPLICABLE: "partnership",
    MissingState.MISSING: "no_data_in_period",
}


@dataclass(frozen=True)
class _Own:
    """Whose numbers, when, and with which benchmarks; ``similar``: kommuner that stand in the region's place."""

    panel: Panel
    place: Municipality
    choices: Choices
    similar: tuple[str, ...]
    benchmark: Callable[[IndicatorId, str, str], Benchmark]

    @property
    def period(self) -> str:
        return str(self.choices.period)

    @property
    def region(self) -> str:
        return self.choices.division.region_of[self.place.code]

    @property
    def group(self) -> str:
        return SIMILAR if self.similar else self.region

    def value(self, indicator: IndicatorId, period: str = "") -> Value:
        return self.panel.value(indicator, self.place.code, period or self.period)

    def group_series(self, indicator: IndicatorId, group: str) -> Series:
        values = tuple(self.benchmark(indicator, group, period).value for period in self.panel.periods)
        return Series(group, "", self.panel.periods, values)


@per_dataset
def municipality(panel: Panel, request: Request) -> MunicipalityView:
    """Answer Min kommune, as ``municipality_of`` does, from the active datasets."""
    return municipality_of(panel, request)


def municipality_of(panel: Panel, request: Request) -> MunicipalityView:
    """Compute Min kommune from one version of the datasets, for other questions of that version too.

    Raises
    ------
    DataLayerError ``unknown_municipality``: the address names no kommune.
    """
    around = frame(panel, request)
    place = around.choices.municipality
    if place is None:
        raise DataLayerError("unknown_municipality", f"Expected one of the 98 kommuner, got {request.municipality!r}.")
    own = _own(panel, place, around.choices)
    answer, answered = panel.answers[place.code], [a for a in panel.answers.values() if a.model]
    position = panel.periods.index(own.period)
    view = MunicipalityView(
        frame=around,
        municipality=place,
        region=own.region,
        cards=tuple(_card(own, identity) for identity in CARD_INDICATORS),
        own_series=own_series(panel, around.choices.indicator, place),
        region_series=own.group_series(around.choices.indicator, own.group),
        country_series=own.group_series(around.choices.indicator, COUNTRY),
        headcount=panel.headcount.get((place.code, own.period), MISSING),
        headcount_before=panel.headcount.get((place.code, str(around.choices.period.previous)), MISSING),
        organisation=answer,
        n_same_model=sum(a.model is answer.model for a in answered),
        n_answers=len(answered),
        caveats=_caveats(own),
        previous_period=panel.periods[position - 1] if position else None,
        next_period=panel.periods[position + 1] if position + 1 < len(panel.periods) else None,
        teams=teams_of(panel, place, around.choices, own.benchmark),
        history=history(panel, around.choices, place),
        similar=tuple(by_code(code) for code in own.similar),
    )
    return replace(view, suggested=suggested(view))


def _own(panel: Panel, place: Municipality, choices: Choices) -> _Own:
    """Find the similar kommuner where they are asked for; the region stays where there are none."""
    asked = choices.beside is Around.SIMILAR
    codes = similar_codes(panel, place.code, choices.likeness) if asked else ()
    other = _benchmarks(panel, place, choices)

    def benchmark(indicator: IndicatorId, group: str, period: str) -> Benchmark:
        return (
            similar_benchmark(panel, indicator, codes, period) if group == SIMILAR else other(indicator, group, period)
        )

    return _Own(panel, place, choices, codes, benchmark)


def _benchmarks(panel: Panel, place: Municipality, choices: Choices) -> Callable[[IndicatorId, str, str], Benchmark]:
    """Look benchmarks up, or pool them anew without the own kommune where the reader asked for it."""
    if not choices.without_own:
        return panel.benchmark
    region = choices.division.region_of[place.code]
    groupings = [dict.fromkeys(members(group), group) for group in (region, COUNTRY)]

    @cache
    def found(indicator: IndicatorId) -> dict[tuple[str, str], Benchmark]:
        record, parts = CATALOGUE[indicator], panel.parts[indicator]
        both = (pool_groups(record, parts, grouping, place.code) for grouping in groupings)
        return {key: benchmark for one in both for key, benchmark in one.items()}

    def without_own(indicator: IndicatorId, group: str, period: str) -> Benchmark:
        nobody = Benchmark(group, MISSING, 0, len(members(group)) - 1, None)
        return found(indicator).get((group, period), nobody)

    return without_own


def _card(own: _Own, identity: IndicatorId) -> Card:
    indicator, value = CATALOGUE[identity].indicator, own.value(identity)
    region, country = (own.benchmark(identity, group, own.period) for group in (own.group, COUNTRY))
    spread = distribution(own.panel, identity, own.period)
    return Card(
        indicator=indicator,
        own=value,
        year=tuple((CATALOGUE[year].indicator, own.value(year)) for year in YEAR_OF[identity]),
        region=region,
        country=country,
        against_region=comparison(own.panel, identity, own.place.code, own.period, region),
        against_country=comparison(own.panel, identity, own.place.code, own.period, country),
        distribution=spread,
        own_series=own_series(own.panel, identity, own.place),
        country_series=own.group_series(identity, COUNTRY),
        change=_change(value, own.value(identity, str(own.choices.period.previous)), indicator.unit),
        pooled=_pooled(own, identity),
    )


def _pooled(own: _Own, identity: IndicatorId) -> tuple[tuple[int, Value], ...]:
    """Add the newest half-years of a small staff together; a half-year that is not visible leaves its sum out.

    Who is new is so in two half-years: sums of newcomers hold the same persons in the same state and get no interval.
    """
    staff = own.value(identity).denominator
    if not has_counts(identity) or staff is None or staff >= SMALL_STAFF:
        return ()
    last, most = own.choices.period.index, max(POOLS)
    values = [own.value(identity, str(HalfYear.from_index(last - back))) for back in reversed(range(most))]
    sums = [(n, pooled(values, n)[-1]) for n in POOLS]
    if identity in COUNTED_TWICE:
        sums = [(n, replace(value, lower=None, upper=None)) for n, value in sums]
    return tuple((n, value) for n, value in sums if value.is_observed)


def _change(now: Value, before: Value, unit: Unit) -> float | None:
    """Persons more or fewer for shares, days per full-time employee for days; None unless both are visible."""
    if unit is Unit.SHARE:
        first, second = before.numerator, now.numerator
    else:
        first, second = before.value, now.value
    return None if first is None or second is None else second - first


def _caveats(own: _Own) -> tuple[str, ...]:
    turnover = own.value(IndicatorId.TURNOVER)
    found = [_size_caveat(turnover.denominator)] if turnover.is_observed else [STATE_CAVEATS[turnover.state]]
    absence = own.value(IndicatorId.SICKNESS_ABSENCE)
    if turnover.is_observed and absence.state is MissingState.SUPPRESSED:
        found.append("few_fte")
    series = own_series(own.panel, IndicatorId.TURNOVER, own.place).values
    observed = sum(value.is_observed for value in series)
    if 0 < observed < len(series):
        found.append("gap_in_series")
    if not own.place.in_report_panel:
        found.append("not_in_report_panel")
    return tuple(caveat for caveat in found if caveat)


def _size_caveat(headcount: float | None) -> str:
    if headcount is None or headcount >= SMALL_STAFF:
        return ""
    return "small_staff" if headcount >= VERY_SMALL_STAFF else "very_small_staff"
