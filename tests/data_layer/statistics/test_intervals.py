"""Reference values: docs/methods.md ("Interval for one kommune" and "Weighted means", T10), from R and statsmodels."""

from __future__ import annotations

import pandas as pd
import pytest

from data_layer.errors import DataLayerError
from data_layer.statistics.intervals import ratio_interval, wilson
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
