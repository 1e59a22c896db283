"""The funnel: how far from a centre chance alone takes a staff of n, and which kommuner lie outside.

Flags follow the exact rule; ``drawn_limits`` is only for the eye. Source: docs/methods.md, "Funnel".
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import betaln

from data_layer.statistics import binomial
from data_layer.statistics.arrays import Floats, counts_of

WARNING = 0.05  # 95 % limits
ALARM = 0.002  # 99.8 % limits


@dataclass(frozen=True)
class Limits:
    """Smallest and largest number of persons that is still inside, per kommune (``float`` holding whole numbers)."""

    lower: Floats
    upper: Floats

    def flags(self, x: npt.ArrayLike) -> npt.NDArray[np.int_]:
        """Return 1 above the limits, -1 below, 0 inside."""
        counts = np.asarray(x, dtype=float)
        return np.where(counts > self.upper, 1, np.where(counts < self.lower, -1, 0))


@dataclass(frozen=True)
class Outside:
    """How many kommuner lie above and below a pair of limits."""

    high: int
    low: int


def binomial_limits(n: npt.ArrayLike, rate: float, alpha: float = WARNING) -> Limits:
    """Return the exact binomial limits of ``n`` persons at ``rate``: its quantiles at ``alpha / 2`` and 1 minus it.

    Each tail outside holds at most ``alpha / 2``. Source: Spiegelhalter 2005; limits at 92/719 in docs/methods.md.
    """
    nobs = np.asarray(n, dtype=float)
    return Limits(binomial.quantile(alpha / 2, nobs, rate), binomial.quantile(1 - alpha / 2, nobs, rate))


def predictive_limits(n: npt.ArrayLike, rate: float, strength: float, alpha: float = WARNING) -> Limits:
    """Return limits that allow kommuner to differ as they do: beta-binomial with mean ``rate`` and weight ``strength``.

    The adjusted funnel ("extra spread"); ``strength`` is M of ``shrinkage.Prior``, so funnel and verdict share a model.
    """
    lower, upper = (_quantiles(n, rate, strength, p) for p in (alpha / 2, 1 - alpha / 2))
    return Limits(lower, upper)


def outside(x: npt.ArrayLike, limits: Limits) -> Outside:
    """Count the kommuner above and below, for the sentence before and after the adjustment."""
    flags = limits.flags(x)
    return Outside(int((flags > 0).sum()), int((flags < 0).sum()))


def drawn_limits(
    n: npt.ArrayLike, rate: float, alpha: float = WARNING, strength: float | None = None
) -> tuple[Floats, Floats]:
    """Return smooth lines [share 0-1] for the picture: interpolated quantiles, cut at 0 and 1.

    Parameters
    ----------
    strength : None for the binomial funnel, M for the adjusted one.

    Source: Spiegelhalter 2005, appendix A.1.1. Never flag with these.
    """
    nobs = np.atleast_1d(np.asarray(n, dtype=float))
    lines = [_interpolated(nobs, rate, p, strength) for p in (alpha / 2, 1 - alpha / 2)]
    return lines[0], lines[1]


def pvalues(x: npt.ArrayLike, n: npt.ArrayLike, rate: float) -> tuple[Floats, Floats]:
    """Return one-sided exact p-values: P(as many or more) and P(as few or fewer) at ``rate``."""
    counts, nobs = counts_of(x, n)
    return binomial.more_than(counts - 1, nobs, rate), binomial.at_most(counts, nobs, rate)


def smallest_high(n: npt.ArrayLike, rate: float, alpha: float = WARNING) -> Floats:
    """Return the fewest leavers of ``n`` that lie above the limits."""
    return binomial_limits(n, rate, alpha).upper + 1


def fewest_for_low(rate: float, alpha: float = WARNING) -> int:
    """Return the smallest staff in which nobody having left can lie below the limits (12 %: 29; alarm 55)."""
    return int(np.floor(np.log(alpha / 2) / np.log1p(-rate))) + 1


def expected_false_flags(n: npt.ArrayLike, rate: float, alpha: float = WARNING) -> tuple[float, float]:
    """Return how many of identical kommuner of these sizes are flagged on average, and P(any is)."""
    nobs = np.asarray(n, dtype=float)
    limits = binomial_limits(nobs, rate, alpha)
    each = binomial.more_than(limits.upper, nobs, rate) + binomial.at_most(limits.lower - 1, nobs, rate)
    return float(each.sum()), float(1 - np.prod(1 - each))


def _beta_binomial(nobs: float, rate: float, strength: float) -> Floats:
    """Return the probabilities of 0 to ``nobs`` leavers."""
    k, a, b = np.arange(nobs + 1), rate * strength, (1 - rate) * strength
    ways = -np.log(nobs + 1) - betaln(nobs - k + 1, k + 1)
    return np.asarray(np.exp(ways + betaln(k + a, nobs - k + b) - betaln(a, b)))


def _quantiles(n: npt.ArrayLike, rate: float, strength: float, p: float) -> Floats:
    def quantile(nobs: float) -> int:
        return int(np.searchsorted(_beta_binomial(nobs, rate, strength).cumsum(), p))

    sizes, where = np.unique(np.atleast_1d(np.asarray(n, dtype=float)), return_inverse=True)
    return np.array([quantile(size) for size in sizes], dtype=float)[where]


def _interpolated(nobs: Floats, rate: float, p: float, strength: float | None) -> Floats:
    """Take (r - (F(r) - p) / f(r)) / n at the quantile r."""
    if strength is None:
        r = binomial.quantile(p, nobs, rate)
        excess = (binomial.at_most(r, nobs, rate) - p) / binomial.exactly(r, nobs, rate)
    else:
        r = _quantiles(nobs, rate, strength, p)
        masses = [_beta_binomial(size, rate, strength) for size in nobs]
        excess = np.array([(m[: int(k) + 1].sum() - p) / m[int(k)] for m, k in zip(masses, r, strict=True)])
    return np.asarray(np.clip((r - excess) / nobs, 0.0, 1.0))
