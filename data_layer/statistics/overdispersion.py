"""Whether kommuner differ more than chance: phi, its test, and the extra variance on the raw and the arcsine scale.

The product's own adjustment is the beta-binomial of ``shrinkage``; this is what other funnel tools print, for
comparison. Source: Spiegelhalter 2005; FunnelPlotR; docs/methods.md, "Funnel".
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.stats import chi2, norm

from data_layer.statistics.arrays import Floats, counts_of

WINSOR = 0.10  # share of z cut at each end


@dataclass(frozen=True)
class Overdispersion:
    """Spread of the kommuner's z around the common rate.

    ``phi``: mean of z squared (1 when only chance is at work); ``pvalue``: of its chi-square test, on unwinsorised z.
    ``phi_winsorised``: with the outer tenths pulled in; about 0.68 when only chance is at work, so no test of its own.
    ``tau2``, ``tau2_winsorised``: variance between kommuner in the scale's unit, 0 when there is none.
    """

    z: Floats
    phi: float
    phi_winsorised: float
    tau2: float
    tau2_winsorised: float
    pvalue: float


def overdispersion(x: npt.ArrayLike, n: npt.ArrayLike) -> Overdispersion:
    """Measure the spread of rates around the pooled rate (raw scale)."""
    counts, nobs = counts_of(x, n)
    rate = counts.sum() / nobs.sum()
    return _measured(counts / nobs - rate, np.sqrt(rate * (1 - rate) / nobs))


def arcsine_overdispersion(x: npt.ArrayLike, n: npt.ArrayLike) -> Overdispersion:
    """Measure the same on the scale asin(sqrt(p)) of FunnelPlotR; never flag with it, zeros become extreme."""
    counts, nobs = counts_of(x, n)
    centre = np.arcsin(np.sqrt(counts.sum() / nobs.sum()))
    return _measured(np.arcsin(np.sqrt(counts / nobs)) - centre, 1 / (2 * np.sqrt(nobs)))


def normal_limits(
    n: npt.ArrayLike, rate: float, alpha: float, *, phi: float = 1.0, tau2: float = 0.0
) -> tuple[Floats, Floats]:
    """Return rate -/+ z sqrt(phi V + tau2) with V = rate (1 - rate) / n; not cut at 0."""
    variance = phi * rate * (1 - rate) / np.asarray(n, dtype=float) + tau2
    reach = norm.ppf(1 - alpha / 2) * np.sqrt(variance)
    return rate - reach, rate + reach


def arcsine_limits(n: npt.ArrayLike, rate: float, alpha: float, tau2: float = 0.0) -> tuple[Floats, Floats]:
    """Return the limits of FunnelPlotR, the angle kept inside 0 to pi/2 before it is squared back."""
    reach = norm.ppf(1 - alpha / 2) * np.sqrt(1 / (4 * np.asarray(n, dtype=float)) + tau2)
    centre = np.arcsin(np.sqrt(rate))
    lower, upper = (np.sin(np.clip(angle, 0, np.pi / 2)) ** 2 for angle in (centre - reach, centre + reach))
    return lower, upper


def _measured(deviation: Floats, error: Floats) -> Overdispersion:
    z, size = deviation / error, len(error)
    pulled = np.clip(z, *np.quantile(z, (WINSOR, 1 - WINSOR)))
    phi, phi_winsorised = float(np.mean(z**2)), float(np.mean(pulled**2))
    weights = 1 / error**2
    scale = weights.sum() - (weights**2).sum() / weights.sum()
    tau2, tau2_winsorised = (max(0.0, float((size * one - (size - 1)) / scale)) for one in (phi, phi_winsorised))
    return Overdispersion(z, phi, phi_winsorised, tau2, tau2_winsorised, float(chi2.sf(size * phi, size - 1)))
