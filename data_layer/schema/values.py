"""Frozen results that statistics, benchmarks and queries hand upwards: plain Python values, no tables."""

from __future__ import annotations

from dataclasses import dataclass

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


@dataclass(frozen=True)
class Benchmark:
    """Sum over sum of a group of kommuner; ``value.lower/upper`` is the ratio (cluster) 95 % interval.

    ``unweighted_mean``: plain mean of the kommuner's values, shown only beside and labelled so.
    ``n_left_out``: kommuner of the group without a visible value (they enter no sum).
    """

    name: str  # region name, or "" for the country
    value: Value
    n_municipalities: int
    n_left_out: int
    unweighted_mean: float | None


@dataclass(frozen=True)
class Series:
    """One line over half-years: ``periods[i]`` (canonical text) belongs to ``values[i]``; gaps are kept."""

    name: str  # kommune or region name; "" for the country
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
class Comparison:
    """What can be said about a value against one benchmark.

    ``expected``: persons the kommune would have at the benchmark's rate (shares only).
    ``rank_share``: share of observed kommuner with a lower value, 0-1 (days only; for positions).
    """

    verdict: Verdict
    expected: float | None = None
    expected_lower: float | None = None
    expected_upper: float | None = None
    rank_share: float | None = None
