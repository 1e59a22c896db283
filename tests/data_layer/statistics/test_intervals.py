"""Reference values: docs/methods.md ("Interval for one kommune" and "Weighted means", T10), from R and statsmodels."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
import statsmodels.api as sm
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from data_layer.errors import DataLayerError
from data_layer.statistics.intervals import (
    quasi_binomial_interval,
    ratio_interval,
    share_bounds,
    wilson,
    wilson_bounds,
)
from tests.data_layer.t10 import LEAVERS, NOBS


@pytest.mark.parametrize(
    ("x", "n", "lower", "upper"),
    [
        (0, 8, 0.0, 0.3244),
        (2, 8, 0.0715, 0.5907),
        (4, 10, 0.1682, 0.6873),
        (5, 45, 0.0484, 0.2350),
        (0, 45, 0.0, 0.0787),
        (48, 400, 0.0917, 0.1555),
    ],
)
def test_wilson_matches_the_reference_table(x, n, lower, upper):
    row = wilson(pd.Series([x]), pd.Series([n])).iloc[0]
    assert row.tolist() == pytest.approx([lower, upper], abs=5e-5)


def test_wilson_gives_no_interval_without_persons():
    table = wilson(pd.Series([pd.NA, 0, 3], dtype="Float64"), pd.Series([10, 0, 9], dtype="Float64"))
    assert table["lower"].isna().tolist() == [True, True, False]


def test_wilson_refuses_more_leavers_than_persons():
    with pytest.raises(DataLayerError, match="between 0 and nobs"):
        wilson(pd.Series([6]), pd.Series([5]))


def test_ratio_interval_matches_t10():
    members = pd.DataFrame({"group": "country", "half_year": "2024H1"}, index=range(10))
    row = ratio_interval(members, pd.Series(LEAVERS), pd.Series(NOBS)).iloc[0]
    assert [row["lower"], row["upper"]] == pytest.approx([0.08830, 0.16761], abs=5e-6)


def test_ratio_interval_of_a_single_kommune_is_missing():
    members = pd.DataFrame({"group": ["country"], "half_year": ["2024H1"]})
    assert ratio_interval(members, pd.Series([2]), pd.Series([10]))["lower"].isna().all()


@pytest.mark.parametrize(
    ("x", "n", "beta", "jeffreys"),
    [
        (0, 8, (0, 0.3694), (0.0001, 0.2622)),
        (2, 8, (0.0319, 0.6509), (0.0560, 0.5916)),
        (4, 10, (0.1216, 0.7376), (0.1531, 0.6963)),
        (5, 45, (0.0371, 0.2405), (0.0437, 0.2265)),
        (0, 45, (0, 0.0787), (0.0000, 0.0540)),
        (48, 400, (0.0898, 0.1559), (0.0909, 0.1546)),
    ],
)
def test_exact_and_jeffreys_intervals_match_the_reference_table(x, n, beta, jeffreys):
    assert share_bounds(x, n, "beta") == pytest.approx(beta, abs=5e-5)
    assert share_bounds(x, n, "jeffreys") == pytest.approx(jeffreys, abs=5e-5)


@pytest.mark.parametrize(("n", "wilson_", "beta", "jeffreys"), [(8, 0.959, 0.989, 0.957), (45, 0.953, 0.971, 0.949)])
def test_coverage_averaged_over_rates_matches_the_reference(n, wilson_, beta, jeffreys):
    rates, counts = np.linspace(0.03, 0.35, 641), np.arange(n + 1)
    masses = stats.binom.pmf(counts[:, None], n, rates)
    for method, expected in (("wilson", wilson_), ("beta", beta), ("jeffreys", jeffreys)):
        lower, upper = np.array([share_bounds(int(x), n, method) for x in counts]).T
        covered = (lower[:, None] <= rates) & (rates <= upper[:, None])
        assert (masses * covered).sum(axis=0).mean() == pytest.approx(expected, abs=0.002)


def test_pooled_wilson_of_t10():
    assert wilson_bounds(92, 719) == pytest.approx((0.10550, 0.15436), abs=5e-6)


def test_quasi_binomial_interval_matches_t10_and_statsmodels():
    lower, upper, phi = quasi_binomial_interval(LEAVERS, NOBS)
    assert (lower, upper) == pytest.approx((0.08538, 0.18742), abs=5e-6)
    assert phi == pytest.approx(3.206774, abs=5e-7)
    x, n = np.array(LEAVERS), np.array(NOBS)
    fit = sm.GLM(x / n, np.ones(10), family=sm.families.Binomial(), var_weights=n).fit(scale="X2", use_t=True)
    assert (lower, upper) == pytest.approx(tuple(1 / (1 + np.exp(-fit.conf_int()[0]))))
    assert fit.scale == pytest.approx(phi)


@pytest.mark.parametrize(("x", "n"), [([2], [10]), ([0, 0], [9, 9]), ([9, 9], [9, 9])])
def test_quasi_binomial_interval_is_missing_where_nothing_varies(x, n):
    assert np.isnan(quasi_binomial_interval(x, n)).all()


@settings(deadline=None, max_examples=25, derandomize=True)
@given(st.integers(1, 200).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), st.integers(2, 5))
def test_wilson_holds_the_rate_and_more_staff_never_widens_it(row, times):
    x, n = row
    lower, upper = wilson_bounds(x, n)
    assert lower - 1e-12 <= x / n <= upper + 1e-12
    narrow = wilson_bounds(times * x, times * n)
    assert narrow[1] - narrow[0] <= upper - lower
