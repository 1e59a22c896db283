"""Beta-binomial shrinkage: how far kommuner really differ, and what that says about each of them.

``x`` leavers of ``n`` are binomial at the kommune's own level pi; the levels of all kommuner are Beta(m M, (1 - m) M).
m is the typical level, M how many persons the other kommuner's experience weighs. Source: docs/methods.md, "Shrinkage".
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.optimize import minimize
from scipy.special import betaincc, betaincinv, betaln, chdtrc, expit, logit

from data_layer.statistics.arrays import Flags, Floats, counts_of

MOST_STRENGTH = 1e4  # at this weight kommuner do not differ beyond chance
FEWEST_MUNICIPALITIES = 10  # of five that differ, every third time no spread is fitted: every level becomes the mean
STARTS = (2.0, 4.0, 6.0)  # of log M
COVERAGE = 0.90
NODES, WEIGHTS = np.polynomial.legendre.leggauss(24)
QUANTILES = (NODES + 1) / 2  # of the group's distribution, integrated with WEIGHTS / 2


@dataclass(frozen=True)
class Prior:
    """The levels of all kommuner in one half-year: Beta(``mean * strength``, ``(1 - mean) * strength``).

    ``mean`` [share 0-1], ``strength`` M [persons], ``loglik`` of the fit, ``statistic`` and ``pvalue`` of the
    likelihood-ratio test of "no difference beyond chance" (half a chi-square with one degree of freedom).
    """

    mean: float
    strength: float
    loglik: float
    statistic: float
    pvalue: float
    n_municipalities: int

    @property
    def alpha(self) -> float:
        return self.mean * self.strength

    @property
    def beta(self) -> float:
        return (1 - self.mean) * self.strength

    @property
    def sd(self) -> float:
        """Standard deviation of the levels between kommuner [share]."""
        return float(np.sqrt(self.mean * (1 - self.mean) / (self.strength + 1)))

    @property
    def is_measurable(self) -> bool:
        """Whether kommuner differ at all beyond what chance gives."""
        return self.strength < MOST_STRENGTH


@dataclass(frozen=True)
class Posterior:
    """Beta(``alpha[i]``, ``beta[i]``): what is known of the level of kommune i; the order of the counts is kept."""

    alpha: Floats
    beta: Floats

    @property
    def mean(self) -> Floats:
        """Shrunk rate [share 0-1]: between the raw rate and the typical level."""
        return self.alpha / (self.alpha + self.beta)

    @property
    def variance(self) -> Floats:
        total = self.alpha + self.beta
        return self.alpha * self.beta / (total**2 * (total + 1))

    def interval(self, coverage: float = COVERAGE) -> tuple[Floats, Floats]:
        """Return lower and upper bounds [share 0-1]; "about" 90 %, the fit's own error is not in it."""
        tail = (1 - coverage) / 2
        return betaincinv(self.alpha, self.beta, tail), betaincinv(self.alpha, self.beta, 1 - tail)

    def above(self, rate: npt.ArrayLike) -> Floats:
        """Return P(level > ``rate``) for a rate that is known (closed form)."""
        return np.asarray(betaincc(self.alpha, self.beta, np.clip(rate, 0.0, 1.0)))


def beta_binomial_fit(x: npt.ArrayLike, n: npt.ArrayLike) -> Prior | None:
    """Fit the spread of levels between kommuner by maximum likelihood.

    Parameters
    ----------
    x, n : visible kommuner of one half-year [persons].

    Returns
    -------
    None when fewer than ten kommuner are visible, or nobody or everybody left: nothing can then be learnt from
    the others. ``strength`` is capped at 10,000. Source: docs/methods.md (T10: m 0.138220, M 28.4167).
    """
    counts, nobs = counts_of(x, n)
    if len(counts) < FEWEST_MUNICIPALITIES or counts.sum() in {0.0, nobs.sum()}:
        return None
    pooled = counts.sum() / nobs.sum()
    ways = -np.log(nobs + 1) - betaln(nobs - counts + 1, counts + 1)
    equal = float(np.sum(ways + counts * np.log(pooled) + (nobs - counts) * np.log1p(-pooled)))
    mean, strength, loglik = _most_likely(counts, nobs, ways, pooled)
    if strength >= MOST_STRENGTH or loglik <= equal:
        return Prior(float(pooled), MOST_STRENGTH, equal, 0.0, 1.0, len(counts))
    statistic = 2 * (loglik - equal)
    return Prior(mean, strength, loglik, statistic, 0.5 * float(chdtrc(1, statistic)), len(counts))


def _most_likely(counts: Floats, nobs: Floats, ways: Floats, pooled: float) -> tuple[float, float, float]:
    def minus_loglik(point: Floats) -> float:
        strength = np.exp(min(point[1], 30.0))
        alpha = expit(point[0]) * strength
        beta = strength - alpha
        return -float(np.sum(ways + betaln(counts + alpha, nobs - counts + beta) - betaln(alpha, beta)))

    fits = [
        minimize(minus_loglik, [logit(pooled), start], method="Nelder-Mead", options={"xatol": 1e-7, "fatol": 1e-9})
        for start in STARTS
    ]
    best = min(fits, key=lambda fit: float(fit.fun))
    return float(expit(best.x[0])), float(np.exp(min(best.x[1], 30.0))), -float(best.fun)


def posterior(x: npt.ArrayLike, n: npt.ArrayLike, prior: Prior) -> Posterior:
    """Combine each kommune's own numbers with what the others show: Beta(alpha + x, beta + n - x)."""
    counts, nobs = counts_of(x, n)
    return Posterior(prior.alpha + counts, prior.beta + nobs - counts)


def own_weight(n: npt.ArrayLike, prior: Prior) -> Floats:
    """Return the weight of the own rate in the shrunk one, n / (n + M)."""
    nobs = np.asarray(n, dtype=float)
    return nobs / (nobs + prior.strength)


def above_group(levels: Posterior, n: npt.ArrayLike, members: Flags) -> Floats:
    """Return P(level of kommune i > head-weighted level of the group's other kommuner).

    A kommune is above a weighted mean that contains it exactly when it is above the mean of the others, so the answer
    is the same with and without the own kommune in the benchmark. The others' mean is a sum of independent betas,
    taken as the beta with its mean and variance, and integrated over numerically (T10: as a million draws to .0005).

    Parameters
    ----------
    n : staff [persons], the weights.
    members : which kommuner are the group (region, country, similar ones).

    Returns
    -------
    One probability per kommune, missing where the group holds no other.
    """
    weights = np.where(members, np.asarray(n, dtype=float), 0.0)
    others = weights.sum() - weights
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = (np.sum(weights * levels.mean) - weights * levels.mean) / others
        variance = (np.sum(weights**2 * levels.variance) - weights**2 * levels.variance) / others**2
        total = mean * (1 - mean) / variance - 1
    nodes = betaincinv((mean * total)[:, None], ((1 - mean) * total)[:, None], QUANTILES[None, :])
    return np.asarray(betaincc(levels.alpha[:, None], levels.beta[:, None], nodes) @ (WEIGHTS / 2))
