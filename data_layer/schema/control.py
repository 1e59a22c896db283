"""Frozen results about one kommune over time: control chart, signals, trend. Plain values, ready to draw."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ControlRule(StrEnum):
    """The four rules of NHS England's "Making Data Count"."""

    OUTSIDE = "outside"  # a point outside the limits
    RUN = "run"  # at least seven in a row on one side of the mean
    STEPS = "steps"  # seven in a row all rising or all falling
    NEAR = "near"  # two of three beyond two thirds of the way to the limit, all three on that side


class Direction(StrEnum):
    """Which way a signal or a trend points; no judgement."""

    UP = "up"
    DOWN = "down"
    NONE = "none"


@dataclass(frozen=True)
class Signal:
    """A rule that fired on the points ``first`` to ``last`` (positions in the series, both included)."""

    rule: ControlRule
    direction: Direction
    first: int
    last: int


@dataclass(frozen=True)
class ControlChart:
    """Limits around one kommune's own level; every tuple is as long as the series, None where nothing is drawn.

    ``values``, ``lower``, ``upper``, ``centre``: unit of the indicator. ``start``: first position of the baseline (a
    rebase date moves it). ``n_points``: visible points from there on. ``is_provisional``: fewer than 13 of them.
    ``pooled``: half-years summed per point (2 for small staffs: neighbours share staff and half of their numbers).
    ``signals``: oldest first; ``announced``: those that include the latest half-year.
    """

    values: tuple[float | None, ...]
    centre: float
    lower: tuple[float | None, ...]
    upper: tuple[float | None, ...]
    sigma_z: float | None  # Laney's factor as estimated; limits never use less than 1; None for days
    start: int
    n_points: int
    is_provisional: bool
    pooled: int
    signals: tuple[Signal, ...]

    @property
    def announced(self) -> tuple[Signal, ...]:
        return tuple(signal for signal in self.signals if signal.last == len(self.values) - 1)


@dataclass(frozen=True)
class Trend:
    """A line through one kommune's series with its 95 % band; one entry per half-year, gaps included.

    ``slope``, ``error``: per half-year, on the log-odds scale for shares, in days for days. ``pvalue`` of no trend.
    ``direction`` is NONE unless pvalue < .05.
    """

    fitted: tuple[float, ...]
    lower: tuple[float, ...]
    upper: tuple[float, ...]
    slope: float
    error: float
    pvalue: float
    n_points: int
    direction: Direction
