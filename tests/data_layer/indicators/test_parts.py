from __future__ import annotations

import pandas as pd
import pytest

from data_layer.indicators.parts import combined_state, half_year_parts, year_parts
from data_layer.schema import columns as c
from tests.data_layer.tables_by_hand import counts, staffing


def test_half_year_parts_take_numerator_and_denominator():
    parts = half_year_parts(counts([7], [35]), c.LEAVERS, c.HEADCOUNT)
    assert parts[[c.NUMERATOR, c.DENOMINATOR, c.STATE]].to_numpy().tolist() == [[7.0, 35.0, "observed"]]


@pytest.mark.parametrize(
    ("leavers", "headcount", "state"),
    [
        ("suppressed", 30, "suppressed"),
        (3, "not_reported", "not_reported"),
        ("missing", "suppressed", "suppressed"),
        ("not_applicable", "not_reported", "not_applicable"),
        (0, 0, "missing"),
    ],
)
def test_half_year_parts_hide_both_parts_when_one_is_hidden(leavers, headcount, state):
    table = staffing([("101", "2024H1", {c.LEAVERS: leavers, c.HEADCOUNT: headcount})])
    row = half_year_parts(table, c.LEAVERS, c.HEADCOUNT).iloc[0]
    assert row[c.STATE] == state
    assert pd.isna(row[c.NUMERATOR])
    assert pd.isna(row[c.DENOMINATOR])


def test_year_parts_put_the_half_year_before_beside_across_new_year():
    table = pd.concat([counts([2], [10], "2023H2"), counts([3], [12], "2024H1")])
    last = year_parts(half_year_parts(table, c.LEAVERS, c.HEADCOUNT)).set_index(c.HALF_YEAR).loc["2024H1"]
    assert last[list(c.YEAR_PARTS)].tolist() == [3, 12, 2, 10]
    assert last[c.STATE] == "observed"


def test_year_parts_are_hidden_when_either_half_is_hidden():
    before = staffing([("101", "2023H2", {c.LEAVERS: "suppressed", c.HEADCOUNT: "suppressed"})])
    year = year_parts(half_year_parts(pd.concat([before, counts([3], [12])]), c.LEAVERS, c.HEADCOUNT))
    last = year.set_index(c.HALF_YEAR).loc["2024H1"]
    assert last[c.STATE] == "suppressed"
    assert last[list(c.YEAR_PARTS)].isna().all()


def test_year_parts_do_not_bridge_a_missing_half_year():
    table = pd.concat([counts([2], [10], "2023H1"), counts([3], [12], "2024H1")])
    year = year_parts(half_year_parts(table, c.LEAVERS, c.HEADCOUNT)).set_index(c.HALF_YEAR)
    assert year.loc["2024H1", c.STATE] == "missing"


def test_combined_state_names_the_most_hidden():
    left, right = pd.Series(["observed", "missing"]), pd.Series(["not_reported", "suppressed"])
    assert combined_state(left, right).tolist() == ["not_reported", "suppressed"]
