"""The funnel of one share and half-year: limits around a centre by size of staff, and who lies outside."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.schema.control import Direction
from data_layer.schema.values import Benchmark

Band = tuple[tuple[float, ...], tuple[float, ...]]  # lower and upper line [share 0-1], parallel to Funnel.sizes


@dataclass(frozen=True)
class FunnelFlag:
    """A kommune outside the 95 % limits; ``is_alarm``: outside the 99.8 % limits too. A flag, not the verdict."""

    direction: Direction
    is_alarm: bool


@dataclass(frozen=True)
class Outside:
    """How many kommuner lie above and below the 95 % limits, and how many of them outside the 99.8 % limits."""

    high: int
    low: int
    alarms: int

    @property
    def total(self) -> int:
        return self.high + self.low


@dataclass(frozen=True)
class Funnel:
    """What the picture shows and counts.

    ``flags``: by municipality code, by the exact rule at the limits that are shown; kommuner inside are absent.
    ``sizes`` [persons], ``warning`` (95 %), ``alarm`` (99.8 %): lines for the eye, never for flags.
    ``plain``: counts at binomial limits. ``adjusted``: counts at limits that allow kommuner to differ as they do; None
    when they do not differ measurably. ``is_adjusted``: which of the two is shown.
    ``expected_false``: kommuner that would lie outside the plain 95 % limits if all were equal.
    ``fewest_for_low``: smallest staff in which nobody counted can lie below the plain 95 % limits.
    """

    centre: Benchmark
    is_adjusted: bool
    flags: dict[str, FunnelFlag]
    sizes: tuple[float, ...]
    warning: Band
    alarm: Band
    plain: Outside
    adjusted: Outside | None
    expected_false: float
    fewest_for_low: int
