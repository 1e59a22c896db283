"""Test set T10 of docs/methods.md: weighted .127955, unweighted .148348."""

from __future__ import annotations

import pandas as pd
import pytest

from data_layer.benchmarks.weighted import weighted_mean
from data_layer.indicators.parts import half_year_parts, year_parts
from data_layer.indicators.values import compound_share, ratio
from data_layer.schema import columns as c
from tests.data_layer.t10 import LEAVERS, NOBS
from tests.data_layer.tables_by_hand import counts, staffing


def turnover(table: pd.DataFrame) -> pd.DataFrame:
    return half_year_parts(table, c.LEAVERS, c.HEADCOUNT)


def everyone(table: pd.DataFrame) -> dict[str, str]:
    return dict.fromkeys(table[c.MUNICIPALITY_CODE], "country")


def test_weighted_mean_is_sum_over_sum_and_shows_the_unweighted_beside():
    parts = turnover(counts(LEAVERS, NOBS))
    row = weighted_mean(parts, everyone(parts), ratio).iloc[0]
    assert row[c.VALUE] == pytest.approx(0.127955, abs=5e-7)
    assert row[c.UNWEIGHTED_MEAN] == pytest.approx(0.148348, abs=5e-7)
    assert (row[c.NUMERATOR], row[c.DENOMINATOR], row[c.N_MUNICIPALITIES]) == (92, 719, 10)


def test_weighted_mean_can_leave_the_own_kommune_out():
    parts = turnover(counts([1, 9], [10, 10]))
    assert weighted_mean(parts, everyone(parts), ratio, without="102").iloc[0][c.VALUE] == 0.1


def test_hidden_kommuner_enter_no_sum_so_no_difference_reveals_them():
    hidden = staffing([("103", "2024H1", {c.LEAVERS: "suppressed", c.HEADCOUNT: "suppressed"})])
    parts = turnover(pd.concat([counts([1, 9], [10, 10]), hidden]))
    row = weighted_mean(parts, everyone(parts), ratio).iloc[0]
    assert (row[c.NUMERATOR], row[c.DENOMINATOR], row[c.N_MUNICIPALITIES]) == (10, 20, 2)


def test_codes_without_a_group_are_left_out_and_empty_groups_have_no_row():
    parts = turnover(counts([1, 9], [10, 10]))
    table = weighted_mean(parts, {"101": "north", "999": "south"}, ratio)
    assert table[[c.GROUP, c.VALUE]].to_numpy().tolist() == [["north", 0.1]]


def test_year_benchmark_compounds_the_pooled_half_years():
    table = pd.concat([counts([1, 3], [10, 10], "2023H2"), counts([2, 4], [10, 10], "2024H1")])
    parts = year_parts(turnover(table))
    row = weighted_mean(parts, everyone(parts), compound_share).iloc[0]
    assert row[c.VALUE] == pytest.approx(1 - (1 - 0.2) * (1 - 0.3))
