"""Where every parameter of the case model comes from: the reader, the loaded data, the report, or an assumption."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.queries.child_handovers import UNCOUNTED, assumed, handed_over
from data_layer.queries.panel import COUNTRY, Panel
from data_layer.queries.standing import field
from data_layer.reference.published import published_fact
from data_layer.schema import Choices, IndicatorId
from data_layer.schema.case import Absences, CaseSettings, YearBasis
from data_layer.schema.case_view import CaseChoices, Parameter, ParameterId, ParameterSource, TurnoverFrom
from data_layer.schema.drawing import NOTHING_DERIVED, DrawnView
from data_layer.statistics.case_model import year_turnover
from data_layer.statistics.shrinkage import COVERAGE

ASSUMED = {  # taken, from, to; none has a source but placement (methods: at most 7.5 % a year)
    ParameterId.PLACEMENT: (0.05, 0.0, 0.08),
    ParameterId.RETURN: (0.0, 0.0, 0.3),
    ParameterId.RECEPTION_SHARE: UNCOUNTED,
    ParameterId.LONG_SHARE: (0.5, 0.3, 0.7),
    ParameterId.SICKNESS_SPELL: (60.0, 30.0, 120.0),
    ParameterId.LEAVE_SPELL: (200.0, 120.0, 300.0),
    ParameterId.COVER: (0.0, 0.0, 1.0),
    ParameterId.CASELOAD: (100.0, 100.0, 100.0),
}
DAYS = {
    ParameterId.SICKNESS_DAYS: (IndicatorId.SICKNESS_ABSENCE_YEAR, "SIC01"),
    ParameterId.LEAVE_DAYS: (IndicatorId.PARENTAL_LEAVE_YEAR, "MAT02"),
}
PUBLISHED_TURNOVER = "TUR01"
MEASURED_COVERAGE = 0.95  # of the intervals of region and country
Parameters = dict[ParameterId, Parameter]


@dataclass(frozen=True)
class HalfYearRate:
    """Turnover of a half-year [share] with its interval, None where there is none."""

    value: float
    lower: float | None
    upper: float | None
    coverage: float
    source: ParameterSource


@dataclass(frozen=True)
class Found:
    """Everything in force, and the half-year's turnover a year was made of; None for the reader's own figure."""

    parameters: Parameters
    rate: HalfYearRate | None
    settings: CaseSettings


def settings_of(panel: Panel, choices: Choices, drawn: DrawnView = NOTHING_DERIVED) -> Found:
    """Put the settings together: what the reader set goes before the data, the data before the report."""
    case = choices.case
    rate = None if isinstance(case.turnover, float) else turnover_rate(panel, choices, case.turnover)
    basis = YearBasis.GIVEN if rate is None else case.basis
    handed = handed_over(panel, choices, drawn)
    found = {one.id: one for one in (*_child(case), _turnover(case, rate), *handed.parameters, *_chosen(case))}
    found |= {identity: _days(panel, choices, identity) for identity in DAYS}
    settings = CaseSettings(
        entry_age=float(case.entry_age),
        years=float(case.years),
        turnover=found[ParameterId.TURNOVER].value,
        basis=basis,
        boundaries=handed.boundaries,
        placement=found[ParameterId.PLACEMENT].value,
        return_=found[ParameterId.RETURN].value,
        placement_share=found[ParameterId.PLACEMENT_SHARE].value,
        return_share=found[ParameterId.RETURN_SHARE].value,
        reception_share=found[ParameterId.RECEPTION_SHARE].value,
        hand_overs=1 + found[ParameterId.COVER].value,
        absences=_absences(found),
    )
    return Found({one: found[one] for one in ParameterId if one in found}, rate, settings)


def _absences(found: Parameters) -> Absences:
    return Absences(
        sickness_days=found[ParameterId.SICKNESS_DAYS].value,
        long_share=found[ParameterId.LONG_SHARE].value,
        sickness_spell=found[ParameterId.SICKNESS_SPELL].value,
        leave_days=found[ParameterId.LEAVE_DAYS].value,
        leave_spell=found[ParameterId.LEAVE_SPELL].value,
    )


def _child(case: CaseChoices) -> tuple[Parameter, ...]:
    return (
        Parameter(ParameterId.ENTRY_AGE, case.entry_age, ParameterSource.CHOSEN),
        Parameter(ParameterId.YEARS, case.years, ParameterSource.CHOSEN),
    )


def _turnover(case: CaseChoices, rate: HalfYearRate | None) -> Parameter:
    if rate is None:
        return Parameter(ParameterId.TURNOVER, float(case.turnover), ParameterSource.CHOSEN)
    bounds = [None if one is None else year_turnover(one, case.basis) for one in (rate.lower, rate.upper)]
    return Parameter(ParameterId.TURNOVER, year_turnover(rate.value, case.basis), rate.source, *bounds)


def _chosen(case: CaseChoices) -> list[Parameter]:
    return [assumed(identity, getattr(case, identity.value), usual) for identity, usual in ASSUMED.items()]


def _days(panel: Panel, choices: Choices, identity: ParameterId) -> Parameter:
    """Take days per full-time employee and year: the kommune's, else the region's, the country's, the report's."""
    indicator, fact = DAYS[identity]
    own, period = choices.municipality, str(choices.period)
    region = choices.division.region_of[own.code] if own else COUNTRY
    places = (
        (ParameterSource.OWN, panel.value(indicator, own.code, period).value if own else None),
        (ParameterSource.REGION, panel.benchmark(indicator, region, period).value.value if own else None),
        (ParameterSource.COUNTRY, panel.benchmark(indicator, COUNTRY, period).value.value),
        (ParameterSource.REPORT, published_fact(fact).value_low),
    )
    source, value = next((source, value) for source, value in places if value is not None)
    return Parameter(identity, value, source)


def turnover_rate(panel: Panel, choices: Choices, asked: TurnoverFrom) -> HalfYearRate:
    """Look up turnover of the half-year: the kommune's level or number, else the region's, else the country's."""
    own, period = choices.municipality, str(choices.period)
    if own and asked is TurnoverFrom.OWN:
        level = field(panel, IndicatorId.TURNOVER, period).level(own.code)
        if level:
            return HalfYearRate(level.mean, level.lower, level.upper, COVERAGE, ParameterSource.OWN)
        seen = panel.value(IndicatorId.TURNOVER, own.code, period)
        if seen.value is not None:
            return HalfYearRate(seen.value, seen.lower, seen.upper, MEASURED_COVERAGE, ParameterSource.OWN_AS_COUNTED)
    region = choices.division.region_of[own.code] if own and asked is not TurnoverFrom.COUNTRY else COUNTRY
    value = panel.benchmark(IndicatorId.TURNOVER, region, period).value
    if value.value is None and region:
        return turnover_rate(panel, choices, TurnoverFrom.COUNTRY)
    source = ParameterSource.REGION if region else ParameterSource.COUNTRY
    if value.value is None:  # nothing is visible at all
        printed = (published_fact(PUBLISHED_TURNOVER).value_low or 0.0) / 100
        return HalfYearRate(printed, None, None, MEASURED_COVERAGE, ParameterSource.REPORT)
    return HalfYearRate(value.value, value.lower, value.upper, MEASURED_COVERAGE, source)
