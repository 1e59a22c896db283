"""Reference values: docs/methods.md, "Funnel": exact limits at 92/719, T10, and what leaders must be told at 12 %."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from data_layer.statistics.funnel import (
    ALARM,
    WARNING,
    Outside,
    binomial_limits,
    drawn_limits,
    expected_false_flags,
    fewest_for_low,
    outside,
    predictive_limits,
    pvalues,
    smallest_high,
)
from data_layer.statistics.shrinkage import beta_binomial_fit
from tests.data_layer.demo.shipped import kommuner, wide
from tests.data_layer.t10 import LEAVERS, NOBS

CENTRE = 92 / 719


@pytest.mark.parametrize(
    ("n", "alpha", "limits", "drawn"),
    [
        (8, WARNING, (0, 3), (0, 0.3480)),
        (12, WARNING, (0, 4), (0, 0.3098)),
        (20, WARNING, (0, 6), (0, 0.2690)),
        (45, WARNING, (2, 10), (0.0266, 0.2214)),
        (100, WARNING, (7, 20), (0.0611, 0.1920)),
        (400, WARNING, (38, 65), (0.0949, 0.1603)),
        (45, ALARM, (0, 14), (0, 0.2909)),
        (100, ALARM, (4, 24), (0.0314, 0.2364)),
        (400, ALARM, (32, 73), (0.0779, 0.1809)),
    ],
)
def test_limits_match_the_reference(n, alpha, limits, drawn):
    exact = binomial_limits(n, CENTRE, alpha)
    assert (exact.lower, exact.upper) == limits
    assert np.ravel(drawn_limits(n, CENTRE, alpha)) == pytest.approx(drawn, abs=5e-5)


def test_flags_follow_the_exact_rule():
    limits = binomial_limits([45, 45, 45, 45], CENTRE)
    assert limits.flags([1, 2, 10, 11]).tolist() == [-1, 0, 0, 1]
    assert outside([1, 2, 10, 11], limits) == Outside(high=1, low=1)


def test_zero_leavers_can_not_be_low_before_29_or_55_persons():
    assert (fewest_for_low(0.12), fewest_for_low(0.12, ALARM)) == (29, 55)
    assert binomial_limits([28, 29], 0.12).flags([0, 0]).tolist() == [0, -1]
    assert binomial_limits([54, 55], 0.12, ALARM).flags([0, 0]).tolist() == [0, -1]


def test_smallest_high_matches_the_reference():
    n = [5, 8, 10, 15, 20, 30, 45, 60, 100, 400]
    assert smallest_high(n, 0.12).tolist() == [3, 4, 4, 6, 7, 8, 11, 13, 20, 62]
    assert smallest_high(n, 0.12, ALARM).tolist() == [4, 6, 6, 7, 9, 11, 14, 17, 24, 70]


def test_pvalues_are_the_exact_tails():
    upper, lower = pvalues([0, 14], [12, 52], CENTRE)
    assert lower[0] == pytest.approx((1 - CENTRE) ** 12)
    assert lower[0] == pytest.approx(0.19, abs=0.005)
    assert upper[1] == pytest.approx(stats.binomtest(14, 52, CENTRE, alternative="greater").pvalue)


def test_exact_upper_tails_at_twelve_per_cent():
    n = np.array([8, 45])
    assert stats.binom.sf(binomial_limits(n, 0.12).upper, n, 0.12) == pytest.approx([0.010, 0.015], abs=5e-4)


@pytest.mark.parametrize("alpha", [WARNING, ALARM])
def test_predictive_limits_are_scipys_beta_binomial(alpha):
    prior = beta_binomial_fit(LEAVERS, NOBS)
    found = predictive_limits(NOBS, prior.mean, prior.strength, alpha)
    for bound, p in ((found.lower, alpha / 2), (found.upper, 1 - alpha / 2)):
        assert bound.tolist() == stats.betabinom.ppf(p, NOBS, prior.alpha, prior.beta).tolist()


def test_predictive_limits_match_t10():
    prior = beta_binomial_fit(LEAVERS, NOBS)
    wide, widest = (predictive_limits([45, 100], prior.mean, prior.strength, alpha) for alpha in (WARNING, ALARM))
    assert (wide.lower.tolist(), wide.upper.tolist()) == ([1, 3], [15, 30])
    assert (widest.lower.tolist(), widest.upper.tolist()) == ([0, 0], [21, 43])


def test_drawn_predictive_lines_pass_between_the_exact_limits():
    lower, upper = drawn_limits([45, 100], 0.138, strength=28.4)
    exact = predictive_limits([45, 100], 0.138, 28.4)
    assert (np.abs(upper * [45, 100] - exact.upper) <= 1).all()
    assert (np.abs(lower * [45, 100] - exact.lower) <= 1).all()


def test_without_extra_spread_the_adjusted_funnel_is_the_exact_one():
    adjusted, exact = predictive_limits(NOBS, CENTRE, 1e9), binomial_limits(NOBS, CENTRE)
    assert (adjusted.upper.tolist(), adjusted.lower.tolist()) == (exact.upper.tolist(), exact.lower.tolist())


def test_twice_the_staff_never_widens_the_limits():
    n = np.arange(5, 200)
    for strength in (None, 30):
        narrow, wide = (np.subtract(*drawn_limits(size, 0.12, strength=strength)[::-1]) for size in (2 * n, n))
        assert (narrow <= wide).all()


@pytest.mark.parametrize(("alpha", "most"), [(WARNING, 0.05), (ALARM, 0.002)])
def test_each_kommune_is_falsely_flagged_no_more_often_than_promised(alpha, most):
    n = np.arange(5, 401)
    x = np.random.default_rng(7).binomial(n, 0.12, (4_000, len(n)))
    limits = binomial_limits(n, 0.12, alpha)
    flagged = (limits.flags(x) != 0).mean(axis=0)
    assert flagged.max() <= most + 3 * np.sqrt(most / 4_000)
    expected, _ = expected_false_flags(n, 0.12, alpha)
    assert flagged.sum() == pytest.approx(expected, rel=0.05)
    assert expected <= most * len(n)


def test_false_flags_among_the_panel_of_the_demo_are_about_two():
    n = wide("headcount")["2024H1"][kommuner()["panel"]].to_numpy()
    assert len(n) == 79
    assert expected_false_flags(n, 0.12)[0] == pytest.approx(1.889, abs=5e-4)  # 2.0 on the sizes of the reference
    assert expected_false_flags(n, 0.12, ALARM) == pytest.approx((0.05, 0.045), abs=0.006)
