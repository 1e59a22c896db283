"""What a child can expect: closed forms of the case model, and the chain of ``case_chain`` where there is none.

Leaving has a constant hazard, an age boundary and the end of reception a fixed date, placement and return are a chain
of two states that begins at home. They are independent, every caseworker has equally many cases, and the case stays
open in the kommune.
Source: docs/methods.md, "A child's changes of caseworker".
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from data_layer.errors import DataLayerError
from data_layer.schema.case import Absence, CaseOutcome, CaseSettings, CaseYear, Cause, YearBasis, fault_of
from data_layer.statistics.case_chain import follow

SMALL = 1e-7  # below, a quotient is its limit


def year_turnover(half_year: float, basis: YearBasis) -> float:
    """Make turnover of a year [share] from that of a half-year: p + p, or two halves compounded."""
    return 2 * half_year if basis is YearBasis.SUM else 1 - (1 - half_year) ** 2


def case_outcome(settings: CaseSettings) -> CaseOutcome:
    """Answer everything the model says about one setting.

    Raises
    ------
    DataLayerError ``impossible_case``: see ``schema.case.fault_of``.
    """
    if fault := fault_of(settings):
        raise DataLayerError("impossible_case", f"Expected settings that can be, {fault.value} can not: {settings}.")
    whole = [float(year) for year in range(math.ceil(settings.years))]
    times = [*whole, settings.years]
    followed = follow(settings, times)
    rates = absence_rates(settings)
    return CaseOutcome(
        same=same_caseworker(settings),
        expected=expected_changes(settings, settings.years),
        counts=followed.counts[-1],
        first=followed.first,
        course=tuple(
            CaseYear(time, counts, expected_changes(settings, time))
            for time, counts in zip(times, followed.counts, strict=True)
        ),
        temporary={cause: rate * settings.years for cause, rate in rates.items()},
        undisturbed=math.exp(-sum(rates.values()) * settings.years),
    )


def same_caseworker(settings: CaseSettings) -> float:
    """Return P(same caseworker all the way): nobody leaves, no hand-over, placement or return moves the case."""
    stays = math.exp(-settings.hazard * settings.years)
    kept = math.prod(1 - share for _, share, _ in settings.planned)
    return stays * kept * _unmoved_by_placement(settings)


def _unmoved_by_placement(settings: CaseSettings) -> float:
    """Return P(no placement or return moves the case): row sum of exp(Q k) of the chain killed at every such move."""
    out, back, years = settings.placement, settings.return_, settings.years
    a, d = -out, -back
    b, c = out * (1 - settings.placement_share), back * (1 - settings.return_share)
    mean, spread = (a + d) / 2, math.sqrt(((a - d) / 2) ** 2 + b * c)
    slope = math.sinh(spread * years) / spread if spread * years > SMALL else years
    return min(1.0, math.exp(mean * years) * (math.cosh(spread * years) + slope * (a - mean + b)))  # rounding


def expected_changes(settings: CaseSettings, years: float) -> dict[Cause, float]:
    """Return the expected permanent changes by cause in the first ``years`` of the case."""
    planned = {
        cause: float(sum(share for after, share, why in settings.planned if why is cause and after <= years))
        for cause in (Cause.AGE, Cause.RECEPTION)
    }
    placements, returns = placement_moves(settings.placement, settings.return_, years)
    return {
        Cause.LEAVING: settings.hand_overs * settings.hazard * years,
        Cause.AGE: planned[Cause.AGE],
        Cause.PLACEMENT: settings.placement_share * placements + settings.return_share * returns,
        Cause.RECEPTION: planned[Cause.RECEPTION],
    }


def placement_moves(placement: float, return_: float, years: float) -> tuple[float, float]:
    """Return expected placements and returns of a child that begins at home; rates per year."""
    both = (placement + return_) * years
    part = (both + math.expm1(-both)) / both**2 if both > SMALL else 0.5
    placed_years = placement * years**2 * part
    return placement * (years - placed_years), return_ * placed_years


def absence_rates(settings: CaseSettings) -> dict[Absence, float]:
    """Return substitutes per year by cause: days away in long spells over the mean length of one."""
    away = settings.absences
    return {
        Absence.SICKNESS: away.sickness_days * away.long_share / away.sickness_spell,
        Absence.PARENTAL_LEAVE: away.leave_days / away.leave_spell,
    }


def of_hundred(shares: Sequence[float]) -> tuple[int, ...]:
    """Write shares that add up to 1 as whole children of 100: largest remainders, the earlier of equals first."""
    exact = [100 * share for share in shares]
    whole = [math.floor(one + 1e-9) for one in exact]
    order = sorted(range(len(exact)), key=lambda place: (whole[place] - exact[place], place))
    for place in order[: 100 - sum(whole)]:
        whole[place] += 1
    return tuple(whole)
