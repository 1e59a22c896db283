"""What the case model says when something is done otherwise: scenarios, swings of single parameters, the band."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from data_layer.schema.case import CaseSettings, YearBasis
from data_layer.schema.case_view import Band, ParameterId, Scenario, ScenarioKind, ScenarioResult, Swing
from data_layer.statistics.case_model import (
    case_outcome,
    expected_changes,
    of_hundred,
    same_caseworker,
    year_turnover,
)
from data_layer.statistics.verdicts import Field

QUARTERS = (0.25, 0.75)
SAME = 1e-9
FIELDS = {  # of ``CaseSettings``, by the parameter that is moved
    ParameterId.TURNOVER: "turnover",
    ParameterId.PLACEMENT: "placement",
    ParameterId.PLACEMENT_SHARE: "placement_share",
    ParameterId.RETURN: "return_",
    ParameterId.RETURN_SHARE: "return_share",
    ParameterId.RECEPTION_SHARE: "reception_share",
}


@dataclass(frozen=True)
class Levels:
    """Turnover of a year [share]: the region's, and what a quarter of the kommuner are below, and above."""

    region: float
    low_quarter: float
    high_quarter: float


def quarters(field: Field, basis: YearBasis, otherwise: float) -> tuple[float, float]:
    """Return the shrunken yearly turnover that a quarter of the visible kommuner are below, and above.

    ``otherwise`` [share of a year]: for both where nothing can be learnt from the kommuner.
    """
    if field.levels is None:
        return otherwise, otherwise
    low, high = np.quantile(field.levels.mean, QUARTERS)
    return year_turnover(float(low), basis), year_turnover(float(high), basis)


def changed(settings: CaseSettings, scenario: Scenario, levels: Levels) -> CaseSettings:
    """Apply one scenario to today's settings."""
    kept = 1 - scenario.amount
    turnovers = {
        ScenarioKind.REGION: levels.region,
        ScenarioKind.QUARTER: levels.low_quarter,
        ScenarioKind.TURNOVER: scenario.amount,
    }
    if scenario.kind in turnovers:
        return replace(settings, turnover=turnovers[scenario.kind])
    if scenario.kind is ScenarioKind.DISTRICTS:
        return replace(settings, boundaries=())
    if scenario.kind is ScenarioKind.COVER:
        return replace(settings, hand_overs=1 + scenario.amount)
    return replace(
        settings,
        boundaries=tuple((age, share * kept) for age, share in settings.boundaries),
        placement_share=settings.placement_share * kept,
        return_share=settings.return_share * kept,
        reception_share=settings.reception_share * kept,
    )


def result(settings: CaseSettings, caseload: float, scenario: Scenario | None = None) -> ScenarioResult:
    """Answer one scenario whose change is already in ``settings``; ``caseload``: open cases of the kommune."""
    outcome = case_outcome(settings)
    yearly = outcome.total / settings.years
    return ScenarioResult(scenario, settings.turnover, outcome, of_hundred(outcome.counts), caseload * yearly)


def compared(today: ScenarioResult, other: ScenarioResult) -> ScenarioResult:
    """Mark a scenario that moves neither the same caseworker nor the number of changes."""
    is_same = (
        abs(other.outcome.same - today.outcome.same) < SAME and abs(other.outcome.total - today.outcome.total) < SAME
    )
    return replace(other, changes_nothing=is_same)


def band_of(settings: CaseSettings, low: float, high: float, coverage: float) -> Band:
    """Carry the interval of the yearly turnover [share] through; more turnover never gives more of the same."""
    worst, best = replace(settings, turnover=high), replace(settings, turnover=low)
    times = [*range(int(np.ceil(settings.years))), settings.years]
    return Band(
        same=(same_caseworker(worst), same_caseworker(best)),
        total=(_total(best), _total(worst)),
        same_by_year=tuple((_same_after(worst, time), _same_after(best, time)) for time in times),
        coverage=coverage,
    )


def _total(settings: CaseSettings) -> float:
    return sum(expected_changes(settings, settings.years).values())


def _same_after(settings: CaseSettings, years: float) -> float:
    return same_caseworker(replace(settings, years=years))


def swings_of(settings: CaseSettings, ranges: Mapping[ParameterId, tuple[float, float]]) -> tuple[Swing, ...]:
    """Move every parameter over its range, one at a time; the widest swing first, those that move nothing left out.

    Without a boundary on the way, one in the middle of it stands for what an age boundary would do.
    """
    found = [_swing(settings, identity, *reach) for identity, reach in ranges.items()]
    return tuple(sorted((one for one in found if one.reach > SAME), key=lambda one: -one.reach))


def _swing(settings: CaseSettings, identity: ParameterId, low: float, high: float) -> Swing:
    at_low, at_high = (same_caseworker(_with(settings, identity, value)) for value in (low, high))
    return Swing(identity, low, high, at_low, at_high)


def _with(settings: CaseSettings, identity: ParameterId, value: float) -> CaseSettings:
    if identity is ParameterId.BOUNDARY_SHARE:
        middle = settings.entry_age + settings.years / 2
        ages = [settings.entry_age + after for after, _ in settings.crossed] or [middle]
        return replace(settings, boundaries=tuple((age, value) for age in ages))
    moved: dict[str, Any] = {FIELDS[identity]: value}
    return replace(settings, **moved)
