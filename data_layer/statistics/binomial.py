"""The binomial distribution from ``scipy.special`` alone: ``scipy.stats`` would double what a web worker weighs.

Same values as ``scipy.stats.binom`` (tests compare them); ``k`` persons of ``n`` at ``rate``, arrays broadcast.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt
from scipy.special import bdtrik, betainc, betaincc, betaln, xlog1py, xlogy

from data_layer.statistics.arrays import Floats

ROUNDING = 1e-13


def at_most(k: npt.ArrayLike, n: npt.ArrayLike, rate: float) -> Floats:
    """Return P(``k`` or fewer)."""
    counts, nobs = np.asarray(k, dtype=float), np.asarray(n, dtype=float)
    inside = betaincc(*_between(counts, nobs), rate)
    return np.asarray(np.where(counts < 0, 0.0, np.where(counts >= nobs, 1.0, inside)))


def more_than(k: npt.ArrayLike, n: npt.ArrayLike, rate: float) -> Floats:
    """Return P(more than ``k``)."""
    counts, nobs = np.asarray(k, dtype=float), np.asarray(n, dtype=float)
    inside = betainc(*_between(counts, nobs), rate)
    return np.asarray(np.where(counts < 0, 1.0, np.where(counts >= nobs, 0.0, inside)))


def _between(counts: Floats, nobs: Floats) -> tuple[Floats, Floats]:
    """Return the parameters of the beta whose mass below the rate is P(more than count), kept where it exists."""
    inside = np.clip(counts, 0, np.maximum(nobs - 1, 0))
    return inside + 1, np.maximum(nobs - inside, 1)


def exactly(k: npt.ArrayLike, n: npt.ArrayLike, rate: float) -> Floats:
    """Return P(``k``), 0 <= k <= n."""
    counts, nobs = np.asarray(k, dtype=float), np.asarray(n, dtype=float)
    ways = -np.log(nobs + 1) - betaln(nobs - counts + 1, counts + 1)
    return np.asarray(np.exp(ways + xlogy(counts, rate) + xlog1py(nobs - counts, -rate)))


def quantile(p: float, n: npt.ArrayLike, rate: float) -> Floats:
    """Return the smallest k with P(``k`` or fewer) >= ``p``, 0 < p < 1, to within rounding."""
    nobs = np.asarray(n, dtype=float)
    if rate in {0.0, 1.0}:
        return nobs * rate
    guess = np.clip(np.ceil(bdtrik(p, nobs, rate)), 0, nobs)
    one_less = np.maximum(guess - 1, 0)
    return np.asarray(np.where(at_most(one_less, nobs, rate) >= p * (1 - ROUNDING), one_less, guess))
