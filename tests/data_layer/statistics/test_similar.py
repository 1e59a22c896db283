"""Similar kommuner: distances computed by hand on five kommuner; docs/methods.md, "Similar kommuner"."""

from __future__ import annotations

import math

import numpy as np
import pandas as pd
import pytest

from data_layer.benchmarks.weighted import weighted_mean
from data_layer.errors import DataLayerError
from data_layer.indicators.values import ratio
from data_layer.reference.municipalities import municipalities
from data_layer.statistics.similar import nearest, standardised
from tests.data_layer.demo.shipped import background

# log2 of population is 0, 1, 2, 3, 4: mean 2, standard deviation sqrt(2); need is 90, 90, 100, 110, 110
TRAITS = pd.DataFrame(
    {
        "population": [1e4 * 2**i for i in range(5)],
        "density": [50.0] * 5,
        "commuting_km": [20.0, 25.0, 20.0, 25.0, 20.0],
        "need_index": [90.0, 90.0, 100.0, 110.0, 110.0],
        "service_index": [100.0, 100.0, np.nan, 100.0, 100.0],
    },
    index=["a", "b", "c", "d", "e"],
)


def test_one_trait_is_measured_in_standard_deviations_of_its_ratio():
    found = nearest(TRAITS, "a", 4, {"population": 1})
    assert [one.code for one in found] == ["b", "c", "d", "e"]
    assert [one.distance for one in found] == pytest.approx([i / math.sqrt(2) for i in (1, 2, 3, 4)])
    assert found[0].differences == pytest.approx({"population": 1 / math.sqrt(2)})


def test_two_traits_share_the_distance_by_their_weights():
    found = {one.code: one for one in nearest(TRAITS, "c", 4, {"population": 3, "need_index": 1})}
    population, need = 1 / math.sqrt(2), 10 / math.sqrt(80)
    assert found["b"].distance == pytest.approx(math.sqrt((3 * population**2 + need**2) / 4))
    assert found["b"].differences == pytest.approx({"population": -population, "need_index": -need})


def test_ties_are_ordered_by_code_and_the_number_is_kept():
    found = nearest(TRAITS, "c", 3, {"population": 1})
    assert [one.code for one in found] == ["b", "d", "a"]
    assert nearest(TRAITS, "c", 0, {"population": 1}) == ()
    assert len(nearest(TRAITS, "c", 99, {"population": 1})) == 4


def test_a_trait_all_share_and_a_weight_of_zero_tell_nobody_apart():
    alone = nearest(TRAITS, "a", 4, {"population": 1})
    assert nearest(TRAITS, "a", 4, {"population": 1, "density": 5, "need_index": 0}) == alone
    assert nearest(TRAITS, "a", 4, {"density": 1}) == ()


def test_unknown_traits_leave_a_kommune_out_and_give_the_own_no_neighbours():
    weights = {"population": 1, "service_index": 1}
    assert [one.code for one in nearest(TRAITS, "a", 4, weights)] == ["b", "d", "e"]
    assert nearest(TRAITS, "c", 4, weights) == ()
    assert nearest(TRAITS, "x", 4, {"population": 1}) == ()


@pytest.mark.parametrize(
    "weights", [{"population": -1}, {"population": float("nan")}, {"population": math.inf}, {"sea": 1}]
)
def test_impossible_weights_are_refused(weights):
    with pytest.raises(DataLayerError, match="Expected weights"):
        nearest(TRAITS, "a", 4, weights)


def test_the_order_of_the_kommuner_changes_nothing():
    shuffled = TRAITS.sample(frac=1, random_state=2)
    weights = {"population": 1, "need_index": 2}
    assert [(one.code, pytest.approx(one.distance)) for one in nearest(shuffled, "b", 4, weights)] == [
        (one.code, one.distance) for one in nearest(TRAITS, "b", 4, weights)
    ]


def test_the_demo_gives_each_kommune_eight_plausible_neighbours():
    traits = background().drop(columns="year")
    scale = standardised(traits, list(traits.columns))
    assert np.allclose(scale.mean(), 0)
    assert np.allclose(scale.std(ddof=0), 1)
    for place in municipalities():
        found = nearest(traits, place.code)
        distances = [one.distance for one in found]
        assert len(found) == 8
        assert distances == sorted(distances)
        assert place.code not in {one.code for one in found}
    assert nearest(traits, "101", 1)[0].code in {"751", "461", "147", "851"}


def test_a_similar_group_is_a_benchmark_weighted_like_the_others():
    parts = pd.DataFrame(
        {
            "municipality_code": ["a", "b", "c", "d"],
            "half_year": "2024H1",
            "numerator": [1.0, 2.0, 9.0, 5.0],
            "denominator": [10.0, 40.0, 60.0, 10.0],
            "state": "observed",
        }
    )
    group = {one.code: "similar" for one in nearest(TRAITS, "a", 2, {"population": 1})}
    assert weighted_mean(parts, group, ratio)["value"].tolist() == pytest.approx([11 / 100])
