"""Reference values: docs/methods.md, "Shrinkage" (T10), checked there against scipy's betabinom and a million draws."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy import stats

from data_layer.errors import DataLayerError
from data_layer.statistics.ranks import rank_intervals
from data_layer.statistics.shrinkage import above_group, beta_binomial_fit, own_weight, posterior
from tests.data_layer.t10 import LEAVERS, NOBS

EVERYONE = np.ones(len(NOBS), dtype=bool)
PRIOR = beta_binomial_fit(LEAVERS, NOBS)
LEVELS = posterior(LEAVERS, NOBS, PRIOR)
counts = st.lists(
    st.integers(5, 400).flatmap(lambda n: st.tuples(st.integers(0, n), st.just(n))), min_size=4, max_size=20
)


def test_fit_matches_t10():
    assert pytest.approx(0.138220, abs=5e-7) == PRIOR.mean
    assert pytest.approx(28.4167, abs=5e-4) == PRIOR.strength
    assert (PRIOR.alpha, PRIOR.beta) == pytest.approx((3.92775, 24.48893), abs=5e-4)
    assert pytest.approx(-27.724988, abs=5e-7) == PRIOR.loglik
    assert pytest.approx(4.924332, abs=5e-6) == PRIOR.statistic
    assert pytest.approx(0.01324, abs=5e-6) == PRIOR.pvalue
    assert pytest.approx(0.063633, abs=5e-6) == PRIOR.sd
    assert 1 / (PRIOR.strength + 1) == pytest.approx(0.033994, abs=5e-6)


def test_fit_is_the_maximum_of_scipys_beta_binomial():
    def loglik(mean, strength):
        return stats.betabinom.logpmf(LEAVERS, NOBS, mean * strength, (1 - mean) * strength).sum()

    best = loglik(PRIOR.mean, PRIOR.strength)
    assert best == pytest.approx(PRIOR.loglik)
    assert all(best >= loglik(PRIOR.mean * a, PRIOR.strength * b) for a in (0.99, 1, 1.01) for b in (0.97, 1, 1.03))


def test_posterior_matches_t10():
    assert LEVELS.mean == pytest.approx(
        [0.0972, 0.2064, 0.1297, 0.1890, 0.0807, 0.2229, 0.1123, 0.1443, 0.0754, 0.1239], abs=5e-5
    )
    assert own_weight(NOBS, PRIOR) == pytest.approx(
        [0.297, 0.260, 0.468, 0.585, 0.613, 0.647, 0.679, 0.725, 0.760, 0.916], abs=5e-4
    )
    assert LEVELS.above(0.12) == pytest.approx(
        [0.2748, 0.9230, 0.5450, 0.9414, 0.1141, 0.9942, 0.3776, 0.7493, 0.0463, 0.5705], abs=5e-5
    )


def test_interval_is_the_one_of_scipys_beta():
    lower, upper = LEVELS.interval()
    assert lower == pytest.approx(stats.beta.ppf(0.05, LEVELS.alpha, LEVELS.beta))
    assert upper == pytest.approx(stats.beta.ppf(0.95, LEVELS.alpha, LEVELS.beta))


def test_rank_intervals_match_t10():
    ranks = rank_intervals(LEVELS)
    assert ranks.lower.tolist() == [3, 1, 2, 1, 5, 1, 3, 2, 6, 4]
    assert ranks.upper.tolist() == [10, 7, 9, 6, 10, 4, 10, 8, 10, 8]


def test_probability_above_the_group_mean_matches_t10():
    expected = [0.231, 0.896, 0.479, 0.918, 0.078, 0.992, 0.295, 0.679, 0.021, 0.367]
    assert above_group(LEVELS, NOBS, EVERYONE) == pytest.approx(expected, abs=0.002)


@pytest.mark.parametrize("members", [EVERYONE, np.arange(10) < 3, np.arange(10) % 2 == 0])
def test_probability_above_a_group_agrees_with_joint_draws(members):
    draws = np.random.default_rng(11).beta(LEVELS.alpha, LEVELS.beta, (100_000, 10))
    weights = np.where(members, NOBS, 0)
    mean = (draws * weights).sum(axis=1) / weights.sum()
    expected = (draws > mean[:, None]).mean(axis=0)
    assert above_group(LEVELS, NOBS, members) == pytest.approx(expected, abs=0.006)


def test_probability_above_a_group_of_oneself_is_missing():
    alone = above_group(LEVELS, NOBS, np.arange(10) == 4)
    assert np.isnan(alone[4])
    assert not np.isnan(np.delete(alone, 4)).any()


def test_equal_kommuner_show_no_measurable_difference():
    prior = beta_binomial_fit([5] * 9 + [6], [45] * 9 + [50])
    assert not prior.is_measurable
    assert (prior.strength, prior.pvalue) == (1e4, 1.0)
    assert prior.mean == pytest.approx(51 / 455)


@pytest.mark.parametrize(("x", "n"), [([1, 2, 5] * 3, [10] * 9), ([0] * 10, [9] * 10), ([9, 8] * 5, [9, 8] * 5)])
def test_nothing_is_learnt_from_too_little(x, n):
    assert beta_binomial_fit(x, n) is None


@pytest.mark.parametrize(("x", "n"), [([1, 6], [5, 5]), ([1], [5, 5]), ([np.nan], [5]), ([0], [0]), ([-1], [3])])
def test_impossible_counts_are_refused(x, n):
    with pytest.raises(DataLayerError, match="Expected"):
        beta_binomial_fit(x, n)


@settings(deadline=None, max_examples=30, derandomize=True)
@given(counts)
def test_shrinkage_lies_between_raw_and_centre_inside_its_interval(rows):
    x, n = np.array(rows, dtype=float).T
    if (prior := beta_binomial_fit(x, n)) is None:
        return
    levels, raw = posterior(x, n, prior), x / n
    lower, upper = levels.interval()
    slack = 1e-12
    assert (levels.mean >= np.minimum(raw, prior.mean) - slack).all()
    assert (levels.mean <= np.maximum(raw, prior.mean) + slack).all()
    assert ((lower <= levels.mean) & (levels.mean <= upper)).all()
    assert ((above_group(levels, n, n > 0) >= 0) & (above_group(levels, n, n > 0) <= 1)).all()


@settings(deadline=None, max_examples=15, derandomize=True)
@given(counts, st.randoms(use_true_random=False))
def test_relabelling_kommuner_changes_nothing(rows, shuffle):
    x, n = np.array(sorted(set(rows)) if len(set(rows)) > 3 else rows, dtype=float).T
    order = np.array(shuffle.sample(range(len(x)), len(x)))
    prior, other = beta_binomial_fit(x, n), beta_binomial_fit(x[order], n[order])
    if prior is None:
        assert other is None
        return
    assert other.loglik == pytest.approx(prior.loglik, abs=1e-6)
    levels = posterior(x, n, prior)
    moved = posterior(x[order], n[order], prior)
    assert above_group(moved, n[order], n[order] > 0) == pytest.approx(above_group(levels, n, n > 0)[order])
    if len(set(zip(x.tolist(), n.tolist(), strict=True))) == len(x):
        ranks = rank_intervals(levels, draws=500)
        assert rank_intervals(moved, draws=500).median.tolist() == ranks.median[order].tolist()
