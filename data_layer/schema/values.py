"""Frozen results that statistics, benchmarks and queries hand upwards: plain Python values, no tables."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.schema.control import Direction
from data_layer.schema.enums import IndicatorId, MissingState, Unit, Verdict


@dataclass(frozen=True)
class Value:
    """One indicator for one kommune (or group) and one period.

    ``value`` is a share 0-1, days per full-time employee, or leavings per 100 positions (see the indicator's unit);
    ``None`` unless ``state`` is observed, and then so is everything else.
    ``numerator``: leavers, persons under a year, or days. ``denominator``: persons on the first day, or mean FTE.
    ``lower``/``upper``: 95 % interval where one can be stated (Wilson for shares of one kommune), else ``None``.
    """

    value: float | None
    state: MissingState
    numerator: float | None = None
    denominator: float | None = None
    lower: float | None = None
    upper: float | None = None

    @property
    def is_observed(self) -> bool:
        return self.state is MissingState.OBSERVED


SIMILAR = "similar"  # name of the group of similar kommuner; no region is called so


@dataclass(frozen=True)
class Benchmark:
    """Sum over sum of a group of kommuner; ``value.lower/upper`` is the ratio (cluster) 95 % interval.

    ``unweighted_mean``: plain mean of the kommuner's values, shown only beside and labelled so.
    ``n_left_out``: kommuner of the group without a visible value (they enter no sum).
    ``members``: codes of similar kommuner; those of regions and the country are known by the name.
    """

    name: str  # region name, "" for the country, or ``SIMILAR``
    value: Value
    n_municipalities: int
    n_left_out: int
    unweighted_mean: float | None
    members: tuple[str, ...] = ()


@dataclass(frozen=True)
class Series:
    """One line over half-years: ``periods[i]`` (canonical text) belongs to ``values[i]``; gaps are kept."""

    name: str  # kommune or region name; "" for the country, ``SIMILAR`` for similar kommuner
    code: str  # municipality code, "" for groups
    periods: tuple[str, ...]
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Indicator:
    """What the screen must know of a catalogue record; Danish name and definition hang on ``id``."""

    id: IndicatorId
    unit: Unit
    judged: bool  # False: a position, never a judgement (parental leave)
    is_year: bool  # covers the half-year and the one before
    source_section: str  # of VIVE 2025


@dataclass(frozen=True)
class Level:
    """What is known of one kommune's own level once all kommuner have been looked at (shrinkage; shares only).

    ``mean``, ``lower``, ``upper`` [share 0-1]: between the kommune's own number and the typical one; about 90 %.
    ``own_weight`` [0-1]: of the own number in ``mean``; the rest is what the others teach.
    ``typical`` [share 0-1]: the level that all are drawn towards. ``differs``: False when kommuner do not differ
    measurably, so that everybody's level is the typical one.
    """

    mean: float
    lower: float
    upper: float
    own_weight: float
    typical: float
    differs: bool


@dataclass(frozen=True)
class RankInterval:
    """Where among ``n_municipalities`` a kommune could stand, 1 = highest level: about 90 %."""

    lower: int
    upper: int
    n_municipalities: int


@dataclass(frozen=True)
class People:
    """A share told in persons: how many it would have been at the benchmark's rate.

    ``expected`` persons at the benchmark's rate; chance alone gives ``lower`` to ``upper`` (95 %, exact binomial).
    ``flag``: whether ``count`` lies outside these limits, as in the funnel; a flag, not the verdict.
    """

    count: int
    expected: float
    lower: int
    upper: int

    @property
    def whole(self) -> int:
        """``expected`` in whole persons, halves upwards."""
        return int(self.expected + 0.5)

    @property
    def fewer(self) -> int:
        """Whole persons fewer at the benchmark's rate than there are; negative = more."""
        return self.count - self.whole

    @property
    def flag(self) -> Direction:
        if self.count > self.upper:
            return Direction.UP
        return Direction.DOWN if self.count < self.lower else Direction.NONE


@dataclass(frozen=True)
class UsualDays:
    """What is usual for days per full-time employee: the kommune's own half-years, and most kommuner.

    ``own_lower/own_upper`` [days]: limits of the own series up to the period (XmR); None under six half-years.
    ``against_own``: UP or DOWN when the period lies outside them. ``others_lower/others_upper`` [days]: where 19 of 20
    kommuner lie when none is extraordinary (median and MAD), None under ten kommuner; ``against_others`` likewise.
    """

    own_lower: float | None
    own_upper: float | None
    against_own: Direction
    others_lower: float | None
    others_upper: float | None
    against_others: Direction


@dataclass(frozen=True)
class Comparison:
    """What can be said about (kommune, indicator, period) against one benchmark: one object for every screen.

    ``probability``: P(the kommune's own level lies above the benchmark's), shares only; ``verdict`` follows from it.
    ``level``, ``rank``, ``people``: shares only. ``rank_share``: share of visible kommuner with a lower value, 0-1.
    ``days``: days only, and not for parental leave, which has a position and nothing else.
    """

    verdict: Verdict
    probability: float | None = None
    level: Level | None = None
    rank: RankInterval | None = None
    people: People | None = None
    rank_share: float | None = None
    days: UsualDays | None = None
