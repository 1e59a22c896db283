"""Frozen results about what lasts from one half-year to the next."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Estimate:
    """A figure with its interval (about 90 %); the estimate itself is noisy, so always print both."""

    value: float
    lower: float
    upper: float


@dataclass(frozen=True)
class Persistence:
    """One half-year against the next, over kommuner visible in both.

    ``correlation``: of the two rates. ``first``, ``second``: mean rate [share 0-1] of the ``n_extreme`` kommuner that
    were highest in the first half-year, then and in the next; ``everyone``: mean rate of all in the next.
    ``kept``: how much of their distance to everyone is left, 0-1.
    """

    correlation: Estimate
    first: float
    second: float
    everyone: float
    kept: Estimate
    n_extreme: int
    n_municipalities: int
