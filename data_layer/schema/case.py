"""The model of a child's changes of caseworker: its settings, what it answers, and what a reader can ask of it."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

OLDEST = 23.0  # years: support ends on the 23rd birthday
LONGEST = 15.0  # years a case is followed
MOST_YEARLY = 0.95  # turnover of a year above this is no organisation but its end
MOST_RATE = 0.9  # placements or returns per child and year
RECEPTION_AFTER = 4 / 12  # years from the start until the examination is over, where that hand-over is counted
COUNTED = 4  # 0, 1, 2, and 3 or more changes


class YearBasis(StrEnum):
    """How turnover of a year was made from that of a half-year, p."""

    COMPOUND = "compound"  # 1 - (1 - p)^2: a position changes holder at least once
    SUM = "sum"  # p + p, as the report reckons
    GIVEN = "given"  # the reader named the year's figure


class Cause(StrEnum):
    """Why a child changes caseworker for good."""

    LEAVING = "leaving"
    AGE = "age"
    PLACEMENT = "placement"  # and return
    RECEPTION = "reception"  # the examination is over and the team that helps takes over


class Absence(StrEnum):
    """Why a child has a substitute for a time."""

    SICKNESS = "sickness"
    PARENTAL_LEAVE = "parental_leave"


class CaseFault(StrEnum):
    """What no child, kommune or year can be; every member has a Danish sentence."""

    ENTRY_AGE = "entry_age"
    YEARS = "years"
    TOO_OLD = "too_old"  # older than 23 before the years are over
    TURNOVER = "turnover"
    BOUNDARY_AGE = "boundary_age"
    SHARE = "share"
    RATE = "rate"
    HAND_OVERS = "hand_overs"
    ABSENCE = "absence"
    CASELOAD = "caseload"
    SCENARIO = "scenario"
    UNCOVERED = "uncovered"  # no team of the drawing has the case at an age the child passes


@dataclass(frozen=True)
class Absences:
    """Temporary absence of a caseworker.

    ``sickness_days``, ``leave_days`` [days per full-time employee and year]; ``long_share`` [0-1]: of sick days that
    lie in long spells; ``sickness_spell``, ``leave_spell`` [days]: mean length of one.
    """

    sickness_days: float = 0.0
    long_share: float = 0.0
    sickness_spell: float = 60.0
    leave_days: float = 0.0
    leave_spell: float = 200.0


@dataclass(frozen=True)
class CaseSettings:
    """Everything the model needs.

    Parameters
    ----------
    entry_age, years : the child's age when the case begins, and how long it is followed [years].
    turnover : T, probability that a caseworker leaves within a year [0-1]; ``basis`` says how it was made.
    boundaries : age [years] and share of cases really handed over there [0-1], any order.
    placement, return_ : placements per child at home, and returns per placed child [per year].
    placement_share, return_share : of placements and of returns that give a new caseworker [0-1].
    reception_share : of cases that get a new caseworker when the examination is over, ``RECEPTION_AFTER`` [0-1];
        0: the clock starts with the caseworker after that.
    hand_overs : changes per leaving, 1 to 2; 2 = a vacancy cover always comes in between.
    """

    entry_age: float = 10.0
    years: float = 3.0
    turnover: float = 0.24
    basis: YearBasis = YearBasis.SUM
    boundaries: tuple[tuple[float, float], ...] = ()
    placement: float = 0.0
    return_: float = 0.0
    placement_share: float = 0.0
    return_share: float = 0.0
    reception_share: float = 0.0
    hand_overs: float = 1.0
    absences: Absences = Absences()

    @property
    def hazard(self) -> float:
        """Leavings per caseworker and year, -ln(1 - T)."""
        return -math.log1p(-self.turnover)

    @property
    def crossed(self) -> tuple[tuple[float, float], ...]:
        """Boundaries that the child crosses while it is followed: years from the start, share; in order of time."""
        reach = self.entry_age + self.years
        inside = [(age, share) for age, share in sorted(self.boundaries) if self.entry_age < age <= reach]
        return tuple((min(age - self.entry_age, self.years), share) for age, share in inside)  # rounding: 1.1 - 1 > 0.1

    @property
    def planned(self) -> tuple[tuple[float, float, Cause], ...]:
        """Hand-overs at a fixed date: years from the start, share, cause; in order of time."""
        birthdays = [(after, share, Cause.AGE) for after, share in self.crossed]
        is_in_time = self.reception_share > 0 and self.years >= RECEPTION_AFTER
        over = [(RECEPTION_AFTER, self.reception_share, Cause.RECEPTION)] if is_in_time else []
        return tuple(sorted([*over, *birthdays], key=lambda one: one[0]))


@dataclass(frozen=True)
class CaseYear:
    """Where children are ``years`` after the start: ``counts`` [shares] with 0, 1, 2, 3+ changes so far."""

    years: float
    counts: tuple[float, ...]
    expected: Mapping[Cause, float]  # changes so far

    @property
    def same(self) -> float:
        return self.counts[0]


@dataclass(frozen=True)
class CaseOutcome:
    """What a child can expect.

    ``same``: P(same caseworker all the way). ``expected``: permanent changes by cause. ``counts``: shares with 0, 1, 2,
    3+ permanent changes. ``first``: P(the first change has this cause). ``course``: year by year, the start included.
    ``temporary``: expected substitutes by cause; ``undisturbed``: P(no substitute).
    """

    same: float
    expected: Mapping[Cause, float]
    counts: tuple[float, ...]
    first: Mapping[Cause, float]
    course: tuple[CaseYear, ...]
    temporary: Mapping[Absence, float]
    undisturbed: float

    @property
    def total(self) -> float:
        """Expected permanent changes."""
        return sum(self.expected.values())


def fault_of(settings: CaseSettings) -> CaseFault | None:
    """Name the first thing about ``settings`` that cannot be; None when all can."""
    checks = (
        (CaseFault.ENTRY_AGE, 0 <= settings.entry_age < OLDEST),
        (CaseFault.YEARS, 0 < settings.years <= LONGEST),
        (CaseFault.TOO_OLD, settings.entry_age + settings.years <= OLDEST),
        (CaseFault.TURNOVER, 0 <= settings.turnover <= MOST_YEARLY),
        (CaseFault.BOUNDARY_AGE, _can_be_boundaries([age for age, _ in settings.boundaries])),
        (CaseFault.SHARE, all(0 <= share <= 1 for share in _shares(settings))),
        (CaseFault.RATE, all(0 <= rate <= MOST_RATE for rate in (settings.placement, settings.return_))),
        (CaseFault.HAND_OVERS, 1 <= settings.hand_overs <= 2),
        (CaseFault.ABSENCE, _can_be_absences(settings.absences)),
    )
    return next((fault for fault, holds in checks if not holds), None)


def _can_be_boundaries(ages: list[float]) -> bool:
    return len(set(ages)) == len(ages) and all(0 < age <= OLDEST for age in ages)


def _shares(settings: CaseSettings) -> tuple[float, ...]:
    at_boundaries = (share for _, share in settings.boundaries)
    moved = (settings.placement_share, settings.return_share, settings.reception_share)
    return (*moved, settings.absences.long_share, *at_boundaries)


def _can_be_absences(absences: Absences) -> bool:
    days = (absences.sickness_days, absences.leave_days)
    spells = (absences.sickness_spell, absences.leave_spell)
    return all(0 <= one <= 365 for one in days) and all(1 <= one <= 1000 for one in spells)
