"""The permutation test of the curve, against the same models refitted by statsmodels on outcomes dealt out by hand."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm
from scipy.stats import norm

from data_layer.reference.model_battery import model_battery
from data_layer.schema.patterns import Trait
from data_layer.statistics.battery import designs
from data_layer.statistics.permutation import SEED, Tally, chunks, joined, joint_test, n_models, observed, permuted
from tests.data_layer.demo.as_values import demo_table

DESIGNS = designs(demo_table(), model_battery())
TRAIT = Trait.SHORT_TENURE


def by_hand(outcome_of):
    """Estimates and p-values of tenure in every model that holds it."""
    found = []
    for one in DESIGNS.values():
        if TRAIT.value in one.names:
            fit = sm.OLS(np.array([outcome_of(one, code) for code in one.codes]), one.matrix).fit()
            found.append((fit.params[one.names.index(TRAIT.value)], fit.pvalues[one.names.index(TRAIT.value)]))
    return np.array(found).T


def tally_by_hand(b, p):
    hit = p < 0.05
    z = np.sign(b) * norm.isf(p / 2)
    return np.median(b), max((hit & (b > 0)).sum(), (hit & (b < 0)).sum()), z.sum() / np.sqrt(len(b))


def test_the_observed_tally_is_that_of_statsmodels():
    shares = demo_table()[["year", "half"]]
    expected = tally_by_hand(*by_hand(lambda one, code: shares.loc[code, one.explained.value]))
    found = observed(DESIGNS)[TRAIT]
    assert (found.median[0], found.n_significant[0], found.stouffer[0]) == pytest.approx(expected)


def test_a_permutation_moves_both_outcomes_of_a_kommune_together():
    codes = sorted({code for one in DESIGNS.values() for code in one.codes})
    order = np.random.default_rng([SEED, 7]).permutation(len(codes))
    dealt = {code: codes[order[i]] for i, code in enumerate(codes)}
    shares = demo_table()[["year", "half"]]
    expected = tally_by_hand(*by_hand(lambda one, code: shares.loc[dealt[code], one.explained.value]))
    found = permuted(DESIGNS, 7, 8)[TRAIT]
    assert (found.median[0], found.n_significant[0], found.stouffer[0]) == pytest.approx(expected)


def test_chunks_make_the_whole_whatever_their_size():
    assert chunks(120, 50) == [(0, 50), (50, 100), (100, 120)]
    whole = permuted(DESIGNS, 0, 20)[TRAIT]
    parts = joined(permuted(DESIGNS, *one) for one in chunks(20, 7))[TRAIT]
    assert parts.median == pytest.approx(whole.median)
    assert parts.n_significant.tolist() == whole.n_significant.tolist()


def test_tenure_is_more_than_chance_and_sickness_is_not():
    """Reference: docs/methods.md; the demo's tenure stands out at 1 in 501, as in the reference enumeration."""
    actual, chance = observed(DESIGNS), joined(permuted(DESIGNS, *one) for one in chunks())
    tenure = joint_test(actual[TRAIT], chance[TRAIT], n_models(DESIGNS, TRAIT))
    assert (tenure.n_models, tenure.n_permutations, tenure.n_significant) == (26, 500, 24)
    assert (tenure.p_significant, tenure.p_stouffer) == pytest.approx((1 / 501, 1 / 501))
    assert tenure.p_median < 0.01
    assert tenure.chance_mean == pytest.approx(26 * 0.05, abs=0.5)
    sickness = joint_test(actual[Trait.SICKNESS], chance[Trait.SICKNESS], n_models(DESIGNS, Trait.SICKNESS))
    assert sickness.n_significant == 0
    assert sickness.p_stouffer > 0.4


def test_p_counts_the_outcome_itself_among_the_permutations():
    actual = Tally(np.array([0.2]), np.array([3.0]), np.array([-2.0]))
    chance = Tally(np.array([0.1, -0.2, 0.3]), np.array([0.0, 3.0, 1.0]), np.array([2.5, 1.0, 0.0]))
    found = joint_test(actual, chance, 5)
    assert (found.p_median, found.p_significant, found.p_stouffer) == (0.75, 0.5, 0.5)


def test_nothing_fitted_has_nothing_to_permute():
    nothing = designs(demo_table().iloc[:9], model_battery()[:2])
    assert observed(nothing) == permuted(nothing, 0, 5) == {}
