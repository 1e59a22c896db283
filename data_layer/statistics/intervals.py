"""95 % intervals: Wilson for one kommune's share, ratio (cluster) intervals for groups of kommuner."""

from __future__ import annotations

from typing import Literal

import numpy as np
import numpy.typing as npt
import pandas as pd
from scipy.special import expit, logit, ndtri, stdtrit

from data_layer.errors import DataLayerError
from data_layer.schema import columns as c
from data_layer.statistics.arrays import Floats, counts_of

ALPHA = 0.05
Z_95 = float(ndtri(1 - ALPHA / 2))


def wilson(counts: pd.Series, nobs: pd.Series) -> pd.DataFrame:
    """Wilson score interval of counts out of nobs.

    Parameters
    ----------
    counts, nobs : persons; same index; missing or ``nobs`` = 0 gives a missing interval.

    Returns
    -------
    ``lower``, ``upper`` [share 0-1] on the same index.

    Raises
    ------
    DataLayerError ``bad_counts``: a count below 0 or above nobs.

    Source: Brown, Cai & DasGupta 2001; reference values in docs/methods.md.
    """
    usable = (counts.notna() & nobs.notna() & (nobs > 0)).fillna(value=False).astype(bool)
    x, n = counts[usable].to_numpy(dtype=float), nobs[usable].to_numpy(dtype=float)
    if ((x < 0) | (x > n)).any():
        raise DataLayerError("bad_counts", "Expected counts between 0 and nobs; check the staffing table.")
    result = pd.DataFrame({c.LOWER: np.nan, c.UPPER: np.nan}, index=counts.index)
    if len(x):
        result.loc[usable] = np.column_stack(_wilson(x, n))
    return result


def wilson_bounds(count: float, nobs: float) -> tuple[float, float]:
    """Return the Wilson interval [share 0-1] of one visible count out of ``nobs`` > 0."""
    lower, upper = _wilson(np.float64(count), np.float64(nobs))
    return float(lower), float(upper)


def _wilson(x: npt.ArrayLike, n: npt.ArrayLike) -> tuple[Floats, Floats]:
    """Wilson's formula; statsmodels' ``proportion_confint`` gives the same and would triple a web worker's start."""
    counts, nobs = np.asarray(x, dtype=float), np.asarray(n, dtype=float)
    rate, weight = counts / nobs, Z_95**2 / nobs
    centre = (rate + weight / 2) / (1 + weight)
    reach = Z_95 * np.sqrt((rate * (1 - rate) + weight / 4) / nobs) / (1 + weight)
    return np.where(counts == 0, 0.0, centre - reach), np.where(counts == nobs, 1.0, centre + reach)


def share_bounds(count: float, nobs: float, method: Literal["wilson", "beta", "jeffreys"]) -> tuple[float, float]:
    """Return a 95 % interval [share 0-1]: Wilson for display, ``beta`` (Clopper-Pearson) when 95 % must be guaranteed.

    ``jeffreys`` is the Bayesian twin of Wilson; the normal interval is not offered (73 % coverage at eight persons).
    """
    from statsmodels.stats.proportion import proportion_confint

    lower, upper = proportion_confint(count, nobs, alpha=ALPHA, method=method)
    return float(np.nan_to_num(lower, nan=0.0)), float(np.nan_to_num(upper, nan=1.0))


def quasi_binomial_interval(x: npt.ArrayLike, n: npt.ArrayLike) -> tuple[float, float, float]:
    """Return lower, upper [share 0-1] and phi of the level behind a sum over sum, kommuner differing beyond chance.

    Interval on the log-odds scale with t, k - 1 degrees of freedom: what an intercept-only quasi-binomial model gives
    (``GLM(x / n, 1, Binomial(), var_weights=n).fit(scale="X2", use_t=True)``). nan for a single kommune, or when nobody
    or everybody left. Source: docs/methods.md, "Weighted means" (T10: phi 3.206774).
    """
    counts, nobs = counts_of(x, n)
    rate, freedom = counts.sum() / nobs.sum(), len(counts) - 1
    if not freedom or rate in {0.0, 1.0}:
        return float("nan"), float("nan"), float("nan")
    phi = float(np.sum((counts - nobs * rate) ** 2 / (nobs * rate * (1 - rate)))) / freedom
    reach = float(stdtrit(freedom, 1 - ALPHA / 2)) * np.sqrt(phi / (nobs.sum() * rate * (1 - rate)))
    lower, upper = expit(logit(rate) - reach), expit(logit(rate) + reach)
    return float(lower), float(upper), phi


def ratio_interval(members: pd.DataFrame, numerator: pd.Series, denominator: pd.Series) -> pd.DataFrame:
    """Interval of the underlying level of a sum-over-sum, kommuner taken as clusters.

    SE = sqrt(k / (k - 1) * sum((x_i - p n_i)^2)) / sum(n), t with k - 1 degrees of freedom, cut at 0.

    Parameters
    ----------
    members : visible rows with ``group`` and ``half_year``.
    numerator, denominator : the parts to relate, on the index of ``members``.

    Returns
    -------
    One row per (group, half_year): ``lower``, ``upper`` in the unit of the ratio; missing for a single kommune.
    Source: docs/methods.md, "Weighted means" (test set T10).
    """
    keys = members.groupby([c.GROUP, c.HALF_YEAR])
    row, k = keys.ngroup().to_numpy(), keys.size()
    x, n = numerator.to_numpy(dtype=float), denominator.to_numpy(dtype=float)
    total, freedom = np.bincount(row, n), k.where(k > 1).to_numpy(dtype=float) - 1
    rate = np.bincount(row, x) / total
    squares = np.bincount(row, (x - rate[row] * n) ** 2)
    reach = stdtrit(freedom, 1 - ALPHA / 2) * np.sqrt((freedom + 1) / freedom * squares) / total
    bounds = pd.DataFrame({c.LOWER: (rate - reach).clip(min=0), c.UPPER: rate + reach}, index=k.index)
    return bounds.reset_index()
