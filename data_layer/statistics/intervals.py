"""95 % intervals: Wilson for one kommune's share, ratio (cluster) intervals for groups of kommuner."""

from __future__ import annotations

import numpy as np
import pandas as pd

from data_layer.errors import DataLayerError
from data_layer.schema import columns as c

ALPHA = 0.05


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
    from statsmodels.stats.proportion import proportion_confint

    usable = (counts.notna() & nobs.notna() & (nobs > 0)).fillna(value=False).astype(bool)
    x, n = counts[usable].to_numpy(dtype=float), nobs[usable].to_numpy(dtype=float)
    if ((x < 0) | (x > n)).any():
        raise DataLayerError("bad_counts", "Expected counts between 0 and nobs; check the staffing table.")
    result = pd.DataFrame({c.LOWER: np.nan, c.UPPER: np.nan}, index=counts.index)
    if len(x):
        lower, upper = proportion_confint(x, n, alpha=ALPHA, method="wilson")
        result.loc[usable] = np.column_stack([lower, upper])
    return result


def wilson_bounds(count: float, nobs: float) -> tuple[float, float]:
    """Return the Wilson interval [share 0-1] of one visible count out of ``nobs`` > 0."""
    from statsmodels.stats.proportion import proportion_confint

    lower, upper = proportion_confint(count, nobs, alpha=ALPHA, method="wilson")
    return float(lower), float(upper)


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
    from scipy.stats import t

    frame = pd.DataFrame(
        {"x": numerator.astype(float), "n": denominator.astype(float), "g": members[c.GROUP], "h": members[c.HALF_YEAR]}
    )
    sums = frame.groupby(["g", "h"])[["x", "n"]].sum()
    rate = sums["x"] / sums["n"]
    expected = frame["n"] * rate.reindex(pd.MultiIndex.from_frame(frame[["g", "h"]])).to_numpy()
    squares = ((frame["x"] - expected) ** 2).groupby([frame["g"], frame["h"]]).sum()
    k = frame.groupby(["g", "h"]).size()
    spread = np.sqrt((k / (k - 1).where(k > 1)) * squares) / sums["n"]
    reach = spread * t.ppf(1 - ALPHA / 2, (k - 1).where(k > 1))
    bounds = pd.DataFrame({c.LOWER: (rate - reach).clip(lower=0), c.UPPER: rate + reach})
    return bounds.rename_axis([c.GROUP, c.HALF_YEAR]).reset_index()
