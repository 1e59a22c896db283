"""Reference values: docs/methods.md, "One kommune over time"; statsmodels and scipy as the outside check."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from scipy import stats

from data_layer.schema import Direction
from data_layer.statistics.trend import days_trend, share_trend
from tests.data_layer.series import LEAVERS, NOBS


def test_share_trend_matches_the_reference_series():
    trend = share_trend(LEAVERS, NOBS)
    assert (trend.slope, trend.error) == pytest.approx((0.0035213, 0.0223890), abs=5e-8)
    assert trend.pvalue == pytest.approx(0.875, abs=5e-4)
    assert trend.direction is Direction.NONE


def test_the_line_and_kendalls_rank_check_agree():
    for counts in (LEAVERS, np.arange(2.0, 19.0), np.arange(18.0, 1.0, -1.0)):
        trend, check = share_trend(counts, NOBS), stats.kendalltau(np.arange(17), np.array(counts) / NOBS)
        assert np.sign(trend.slope) == np.sign(check.statistic)
        assert (trend.pvalue < 0.05) == (check.pvalue < 0.05)
    reference = stats.kendalltau(np.arange(17), np.array(LEAVERS) / NOBS)
    assert (reference.statistic, reference.pvalue) == pytest.approx((0.0221, 0.902), abs=5e-4)


def test_share_trend_is_the_quasi_binomial_line_of_statsmodels():
    x, n = np.array([2, 9, 1, 11, 3, 12, 6, 19.0]), np.array([40, 41, 42, 43, 44, 45, 46, 47.0])
    time = sm.add_constant(np.arange(8.0))
    model = sm.GLM(np.column_stack([x, n - x]), time, family=sm.families.Binomial())
    plain = model.fit()
    fit = model.fit(scale=max(1.0, plain.pearson_chi2 / plain.df_resid))
    trend = share_trend(x, n)
    frame = fit.get_prediction(time).summary_frame()
    assert fit.scale > 1.5
    assert (trend.slope, trend.error, trend.pvalue) == pytest.approx((fit.params[1], fit.bse[1], fit.pvalues[1]))
    assert np.array(trend.fitted) == pytest.approx(frame["mean"].to_numpy())
    assert np.array(trend.lower) == pytest.approx(frame["mean_ci_lower"].to_numpy(), rel=1e-6)
    assert np.array(trend.upper) == pytest.approx(frame["mean_ci_upper"].to_numpy(), rel=1e-6)


def test_gaps_keep_their_place_in_time():
    x, n = np.array([4, np.nan, 5, 6, np.nan, 8, 9, 11]), np.full(8, 45.0)
    trend = share_trend(x, n)
    seen = ~np.isnan(x)
    fit = sm.GLM(
        np.column_stack([x, n - x])[seen], sm.add_constant(np.arange(8.0))[seen], family=sm.families.Binomial()
    ).fit(scale=1.0)
    assert trend.slope == pytest.approx(fit.params[1])
    assert (len(trend.fitted), trend.n_points, trend.direction) == (8, 6, Direction.UP)


def test_days_trend_is_the_least_squares_line():
    days = np.array([9.0, 8.5, np.nan, 8.7, 7.9, 7.5, 7.7, 7.0])
    seen = ~np.isnan(days)
    expected = stats.linregress(np.arange(8.0)[seen], days[seen])
    trend = days_trend(days)
    assert (trend.slope, trend.error, trend.pvalue) == pytest.approx((expected.slope, expected.stderr, expected.pvalue))
    fit = sm.OLS(days[seen], sm.add_constant(np.arange(8.0)[seen])).fit()
    band = fit.get_prediction(sm.add_constant(np.arange(8.0))).conf_int()
    assert np.column_stack([trend.lower, trend.upper]) == pytest.approx(band)
    assert trend.direction is Direction.DOWN


@pytest.mark.parametrize(
    "trend",
    [
        share_trend([1, 2, 1, 2, 1], [10] * 5),
        share_trend([0] * 8, [10] * 8),
        share_trend([10] * 8, [10] * 8),
        days_trend([1.0, np.nan, 2.0, 1.0, 2.0, 3.0]),
    ],
)
def test_too_little_for_a_line_gives_none(trend):
    assert trend is None


def test_a_level_line_of_days_has_no_direction():
    trend = days_trend([7.0] * 8)
    assert trend.direction is Direction.NONE


def test_persons_counted_twice_widen_the_error_by_the_root_of_two():
    once, twice = share_trend(LEAVERS, NOBS), share_trend(LEAVERS, NOBS, 2)
    assert twice.slope == once.slope
    assert twice.error == pytest.approx(once.error * 2**0.5)
    assert twice.upper[0] > once.upper[0]
