"""Every value beside ``scipy.stats.binom``, at the edges too."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from data_layer.statistics import binomial

RATES = (0.0, 1e-6, 0.01, 0.12, 92 / 719, 0.5, 0.99, 1.0)
STAFF = np.arange(1, 500)


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("p", [0.001, 0.025, 0.05, 0.9, 0.975, 0.999])
def test_quantiles(p, rate):
    assert binomial.quantile(p, STAFF, rate).tolist() == stats.binom.ppf(p, STAFF, rate).tolist()


@pytest.mark.parametrize("rate", RATES)
@pytest.mark.parametrize("k", [-1, 0, 1, 3, 50, 499])
def test_tails_and_masses(k, rate):
    assert binomial.at_most(k, STAFF, rate) == pytest.approx(stats.binom.cdf(k, STAFF, rate), rel=1e-9, abs=1e-14)
    assert binomial.more_than(k, STAFF, rate) == pytest.approx(stats.binom.sf(k, STAFF, rate), rel=1e-9, abs=1e-14)
    sizes = STAFF[max(k, 0) <= STAFF]
    if k >= 0 and len(sizes):
        assert binomial.exactly(k, sizes, rate) == pytest.approx(stats.binom.pmf(k, sizes, rate), rel=1e-9, abs=1e-14)
