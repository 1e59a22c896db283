import pandas as pd
import pytest

from data_layer.schema.columns import STAFFING_MEASURES
from data_layer.tables.suppression import is_safe, suppress_small
from tests.data_layer.tables.tidy import staffing

ABSENCE = {"sickness_days", "parental_leave_days"}


def states(table, row=0):
    return {name: table[f"{name}_state"][row] for name in STAFFING_MEASURES}


def test_suppress_small_keeps_a_large_kommune():
    table = staffing([5, 20], fte=[10.0, 18.5])
    kept, removed = suppress_small(table)
    assert removed == 0
    pd.testing.assert_frame_equal(kept, table)


@pytest.mark.parametrize(("headcount", "fte"), [(4, 18.5), (20, 4.99), (0, 0.0)])
def test_suppress_small_hides_every_measure_below_five(headcount, fte):
    hidden, removed = suppress_small(staffing([headcount], fte=[fte], leavers=[0], short_tenure_headcount=[0]))
    assert removed == 6
    assert set(states(hidden).values()) == {"suppressed"}
    assert hidden[list(STAFFING_MEASURES)].isna().all(axis=None)


def test_suppress_small_hides_also_the_other_missing_states_below_five():
    hidden, removed = suppress_small(staffing([4], leavers=["not_reported"]))
    assert states(hidden)["leavers"] == "suppressed"
    assert removed == 5


def test_suppress_small_hides_absence_below_ten_full_time_employees():
    hidden, removed = suppress_small(staffing([12], fte=[9.99]))
    assert removed == 2
    assert {name for name, state in states(hidden).items() if state == "suppressed"} == ABSENCE


def test_suppress_small_keeps_other_states_of_absence_below_ten():
    hidden, removed = suppress_small(staffing([12], fte=[9.0], sickness_days=["not_reported"]))
    assert removed == 1
    assert states(hidden)["sickness_days"] == "not_reported"


@pytest.mark.parametrize("unknown", ["headcount", "fte"])
@pytest.mark.parametrize("state", ["missing", "suppressed", "not_reported", "not_applicable"])
def test_suppress_small_takes_a_row_of_unknown_size_for_small(unknown, state):
    hidden, removed = suppress_small(staffing(**{unknown: [state]}, parental_leave_days=["not_applicable"]))
    assert removed == 4
    found = states(hidden)
    assert found.pop(unknown) == state
    assert found.pop("parental_leave_days") == "not_applicable"
    assert set(found.values()) == {"suppressed"}


def test_suppress_small_twice_changes_nothing_more():
    once, _ = suppress_small(staffing([4, 20, 20], fte=[18.5, 9.0, "missing"]))
    twice, removed = suppress_small(once)
    assert removed == 0
    pd.testing.assert_frame_equal(twice, once)


def test_suppress_small_leaves_its_argument_alone():
    table = staffing([4])
    suppress_small(table)
    assert table["headcount"][0] == 4


def test_is_safe_tells_what_the_rule_would_remove():
    assert is_safe(staffing([20]))
    assert not is_safe(staffing([4]))
    assert not is_safe(staffing([20], fte=[9.0]))
