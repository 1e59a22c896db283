"""Reference values: docs/methods.md, "Funnel" (T10), there from FunnelPlotR's formulas and statsmodels' meta-analysis."""

from __future__ import annotations

import numpy as np
import pytest
from statsmodels.stats.meta_analysis import combine_effects

from data_layer.statistics.overdispersion import arcsine_limits, arcsine_overdispersion, normal_limits, overdispersion
from tests.data_layer.t10 import LEAVERS, NOBS

CENTRE = 92 / 719


def test_raw_scale_matches_t10():
    found = overdispersion(LEAVERS, NOBS)
    assert (found.phi, found.phi_winsorised) == pytest.approx((2.886097, 2.515226), abs=5e-7)
    assert (found.tau2, found.tau2_winsorised) == pytest.approx((0.00402032, 0.00326960), abs=5e-9)
    assert found.pvalue == pytest.approx(0.00068, abs=5e-6)
    assert found.z == pytest.approx(
        [-1.3269, 2.5754, -0.1191, 1.8374, -1.6771, 3.0498, -0.6483, 0.4851, -2.0562, -0.2833], abs=5e-5
    )


def test_arcsine_scale_matches_t10():
    found = arcsine_overdispersion(LEAVERS, NOBS)
    assert (found.phi, found.phi_winsorised) == pytest.approx((3.075399, 2.785475), abs=5e-7)
    assert (found.tau2, found.tau2_winsorised) == pytest.approx((0.00986602, 0.00855114), abs=5e-9)
    assert found.z == pytest.approx(
        [-2.5344, 2.0169, -0.1207, 1.6242, -2.0581, 2.5920, -0.6826, 0.4711, -2.4262, -0.2859], abs=5e-5
    )
    adjusted = found.z / np.sqrt(1 + found.tau2_winsorised * 4 * np.array(NOBS))
    assert adjusted == pytest.approx(
        [-2.1340, 1.7410, -0.0886, 1.0554, -1.2916, 1.5549, -0.3907, 0.2495, -1.2014, -0.0839], abs=5e-5
    )


def test_arcsine_variance_agrees_with_statsmodels_meta_analysis():
    rates, variance = np.arcsin(np.sqrt(np.array(LEAVERS) / NOBS)), 1 / (4 * np.array(NOBS))
    reference = combine_effects(rates, variance, method_re="chi2")
    assert reference.tau2 == pytest.approx(0.00968144, abs=5e-9)
    assert reference.q == pytest.approx(30.346997, abs=1e-6)
    assert arcsine_overdispersion(LEAVERS, NOBS).tau2 == pytest.approx(reference.tau2, rel=0.02)  # its centre differs


@pytest.mark.parametrize(
    ("alpha", "plain", "multiplied", "added", "arcsine"),
    [
        (0.05, (0.03036, 0.22555), (-0.0268, 0.28274), (-0.02066, 0.27657), (0.01759, 0.31752)),
        (0.002, (-0.02593, 0.28184), (-0.116, 0.372), (-0.106, 0.36227), (0, 0.44754)),
    ],
)
def test_limits_of_45_persons_match_t10(alpha, plain, multiplied, added, arcsine):
    raw, bent = overdispersion(LEAVERS, NOBS), arcsine_overdispersion(LEAVERS, NOBS)
    assert normal_limits(45, CENTRE, alpha) == pytest.approx(plain, abs=5e-6)
    assert normal_limits(45, CENTRE, alpha, phi=raw.phi_winsorised) == pytest.approx(multiplied, abs=5e-4)
    assert normal_limits(45, CENTRE, alpha, tau2=raw.tau2_winsorised) == pytest.approx(added, abs=5e-4)
    assert arcsine_limits(45, CENTRE, alpha, bent.tau2_winsorised) == pytest.approx(arcsine, abs=5e-6)


def test_no_extra_spread_is_zero_and_the_winsorised_phi_of_pure_chance_is_two_thirds():
    n = np.full(79, 4_000)
    x = np.random.default_rng(3).binomial(n, 0.12, (400, 79))
    found = [overdispersion(row, n) for row in x]
    assert np.mean([one.phi_winsorised for one in found]) == pytest.approx(0.6787, abs=0.02)
    assert np.mean([one.pvalue < 0.05 for one in found]) == pytest.approx(0.05, abs=0.03)
    assert min(one.tau2 for one in found) == 0.0
