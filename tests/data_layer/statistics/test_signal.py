"""Reference values: docs/methods.md, "Persistence": what follows from the report's Table 4.4, and simulations."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from data_layer.statistics.signal import (
    persistence,
    reliability,
    signal_share,
    signal_share_with_interval,
    variances,
    variances_from_spread,
)
from tests.data_layer.t10 import LEAVERS, NOBS


def panels(spread, number=300, staff=45, municipalities=79, seed=8):
    """Rates of two half-years with stable levels; typical level 12 %, standard deviation ``spread``."""
    generator = np.random.default_rng(seed)
    for _ in range(number):
        n = np.maximum(generator.poisson(staff, municipalities), 2)
        strength = 0.12 * 0.88 / spread**2 - 1 if spread else 1e9
        level = generator.beta(0.12 * strength, 0.88 * strength, municipalities)
        yield n, generator.binomial(n, level), generator.binomial(n, level)


def test_the_report_alone_tells_lasting_and_chance_variance():
    lasting, chance = variances_from_spread(0.09, 0.06, 4)
    assert (lasting, chance) == pytest.approx((0.001154, 0.003297), abs=5e-7)
    assert np.sqrt(lasting) == pytest.approx(0.034, abs=5e-4)
    assert [reliability(lasting, chance, t) for t in (1, 2, 4)] == pytest.approx([0.26, 0.41, 0.58], abs=5e-3)
    assert np.sqrt(lasting + chance / 2) * 1.349 == pytest.approx(0.071, abs=5e-4)


@pytest.mark.parametrize(
    ("spread", "share", "low", "high", "correlation"),
    [(0.0, -0.03, -0.34, 0.22, 0.0), (0.034, 0.308, 0.11, 0.48, 0.326), (0.05, 0.502, 0.35, 0.63, 0.512)],
)
def test_signal_share_and_lag_one_correlation_match_the_reference(spread, share, low, high, correlation):
    found = [(signal_share(x, n), np.corrcoef(x / n, y / n)[0, 1]) for n, x, y in panels(spread)]
    shares, correlations = np.array(found).T
    assert shares.mean() == pytest.approx(share, abs=0.025)
    assert np.quantile(shares, [0.05, 0.95]) == pytest.approx([low, high], abs=0.06)
    assert correlations.mean() == pytest.approx(correlation, abs=0.025)


def test_the_eight_highest_fall_back_by_themselves():
    found = [persistence(x / n, y / n, draws=2) for n, x, y in panels(0.034, number=100)]
    assert np.mean([one.first for one in found]) == pytest.approx(0.233, abs=0.008)
    assert np.mean([one.second for one in found]) == pytest.approx(0.157, abs=0.008)
    assert np.mean([one.kept.value for one in found]) == pytest.approx(0.33, abs=0.05)


def test_the_interval_of_the_signal_share_covers_the_truth_about_nine_times_in_ten():
    found = [signal_share_with_interval(x, n) for n, x, _ in panels(0.05)]
    assert np.mean([one.lower <= 0.522 <= one.upper for one in found]) == pytest.approx(0.88, abs=0.05)
    assert all(one.lower < one.value < one.upper for one in found)


def test_lasting_and_chance_variance_add_up():
    lasting, chance = variances(LEAVERS, NOBS)
    rates = np.array(LEAVERS) / NOBS
    assert lasting + chance == pytest.approx(rates.var(ddof=1))
    assert lasting / (lasting + chance) == pytest.approx(signal_share(LEAVERS, NOBS))
    assert variances([5] * 12, [45] * 12) == (0.0, 0.0)


def test_correlation_is_pearsons_with_fishers_interval():
    n, x, y = next(panels(0.05))
    found = persistence(x / n, y / n, draws=2).correlation
    expected = stats.pearsonr(x / n, y / n)
    interval = expected.confidence_interval(0.90)
    assert (found.value, found.lower, found.upper) == pytest.approx((expected.statistic, interval.low, interval.high))


def test_persistence_reads_only_kommuner_visible_in_both():
    n, x, y = next(panels(0.05))
    now, then = x / n, y / n
    now[:3], then[5:9] = np.nan, np.nan
    found = persistence(now, then, draws=20)
    assert (found.n_municipalities, found.n_extreme) == (72, 8)
    assert found.kept.lower <= found.kept.value <= found.kept.upper
    assert found == persistence(now, then, draws=20)


@pytest.mark.parametrize(("x", "n"), [([3] * 9, [40] * 9), ([5] * 20, [45] * 20), ([1] * 12, [1] * 12)])
def test_too_few_or_all_alike_give_no_share(x, n):
    assert signal_share_with_interval(x, n) is None
    assert persistence(np.array(x) / n, np.array(x) / n) is None
