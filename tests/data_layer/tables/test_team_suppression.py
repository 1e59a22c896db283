"""Hand-drawn cases of the rule for teams; ``test_team_disclosure.py`` attacks it."""

import pandas as pd
import pytest

from data_layer.tables.team_suppression import suppress_teams
from tests.data_layer.tables.tidy import staffing, teams

ALL = ["headcount", "fte", "leavers", "sickness_days", "parental_leave_days", "short_tenure_headcount"]


def total(headcount, **changes):
    """The kommune's own row: what it has in all."""
    cells = {"fte": float(headcount), "leavers": 9, "sickness_days": 700.0, "parental_leave_days": 400.0}
    cells |= {"short_tenure_headcount": 12} | changes
    return staffing([headcount], **{name: [cell] for name, cell in cells.items()})


def hidden(table, measure="headcount"):
    """Names of the rows that hide a measure."""
    return set(table.loc[table[f"{measure}_state"] == "suppressed", "unit"])


def test_large_teams_that_sum_to_the_kommune_are_shown():
    table = teams([20, 15, 12])
    kept, removed = suppress_teams(table, total(47))
    assert removed == 0
    pd.testing.assert_frame_equal(kept, table)


def test_a_small_team_takes_the_smallest_other_with_it():
    kept, removed = suppress_teams(teams([20, 15, 12, 3]), total(50))
    assert hidden(kept) == {"Øst", "Vest"}
    assert removed >= 12


def test_a_team_of_five_and_more_is_hidden_before_one_that_is_larger():
    kept, _ = suppress_teams(teams([3, 12, 15, 20]), total(50))
    assert hidden(kept) == {"Nord", "Syd"}


def test_two_small_teams_need_no_third_when_they_are_five_together():
    kept, _ = suppress_teams(teams([20, 15, 3, 3], leavers=[2, 2, 1, 1]), total(41, leavers=6))
    assert hidden(kept) == {"Øst", "Vest"}


def test_two_small_teams_need_a_third_when_they_are_four_together():
    kept, _ = suppress_teams(teams([20, 15, 2, 2]), total(39))
    assert hidden(kept) == {"Øst", "Vest", "Syd"}


def test_caseworkers_without_a_team_are_a_cell_too():
    kept, _ = suppress_teams(teams([20, 15, 12]), total(49))
    assert hidden(kept) == {"Øst", "Syd"}


def test_caseworkers_without_a_team_may_be_seen_when_they_are_five():
    assert hidden(suppress_teams(teams([20, 15, 12]), total(52))[0]) == set()


def test_nobody_is_protected_where_the_teams_have_more_than_the_kommune():
    assert hidden(suppress_teams(teams([20, 15, 12]), total(46, fte=46.0))[0]) == set()


def test_the_row_without_a_team_is_hidden_first():
    kept, _ = suppress_teams(teams([20, 15, 12, 3], unit=("Nord", "", "Øst", "Vest")), total(50))
    assert hidden(kept) == {"", "Vest"}


def test_when_nobody_hidden_left_another_team_hides_its_leavers():
    kept, _ = suppress_teams(teams([20, 15, 3, 3], leavers=[2, 4, 0, 0]), total(41, leavers=6))
    assert hidden(kept) == {"Øst", "Vest"}
    assert hidden(kept, "leavers") == {"Øst", "Vest", "Syd"}


def test_when_everybody_hidden_left_another_team_hides_its_leavers():
    kept, _ = suppress_teams(teams([20, 15, 3, 3], leavers=[2, 4, 3, 3]), total(41, leavers=12))
    assert hidden(kept, "leavers") == {"Øst", "Vest", "Syd"}


def test_without_the_kommunes_number_a_hidden_team_still_hides_another():
    for own in (None, total(50).query("municipality_code == '999'")):
        kept, _ = suppress_teams(teams([20, 15, 12, 3]), own)
        assert hidden(kept) == {"Øst", "Vest"}


def test_a_lone_team_hides_nothing_but_itself():
    kept, _ = suppress_teams(teams([3]), total(20))
    assert hidden(kept) == {"Nord"}


def test_absence_is_shown_from_ten_full_time_employees_and_closed_apart():
    kept, _ = suppress_teams(teams([20, 15, 9, 8]), total(52, sickness_days=401.0, parental_leave_days=200.0))
    assert hidden(kept) == set()
    assert hidden(kept, "sickness_days") == {"Øst", "Vest"}


def test_the_same_team_is_hidden_in_every_half_year():
    first = teams([20, 15, 12, 3], half_year="2023H2")
    second = teams([20, 11, 16, 3], half_year="2024H1")
    both = pd.concat([first, second], ignore_index=True)
    own = pd.concat([total(50).assign(half_year="2023H2"), total(50)], ignore_index=True)
    kept, _ = suppress_teams(both, own)
    assert hidden(kept[kept["half_year"] == "2024H1"]) == hidden(kept[kept["half_year"] == "2023H2"]) == {"Syd", "Vest"}


def test_a_kommune_is_closed_by_itself():
    other = teams([20, 15], code="147")
    kept, _ = suppress_teams(pd.concat([teams([20, 3]), other], ignore_index=True), total(23))
    assert set(kept.loc[kept["headcount_state"] == "suppressed", "municipality_code"]) == {"101"}


@pytest.mark.parametrize("state", ["missing", "suppressed", "not_reported"])
def test_a_team_of_unknown_size_counts_as_hidden(state):
    kept, _ = suppress_teams(teams([20, 15, 12], fte=[20.0, 15.0, state]), total(47))
    assert hidden(kept, "leavers") == {"Øst", "Syd"}
    assert kept["fte_state"].tolist()[-1] == state or state in set(kept["fte_state"])


def test_twice_changes_nothing_and_the_argument_stays():
    table = teams([20, 15, 3, 2])
    before = table.copy()
    once, removed = suppress_teams(table, total(40))
    twice, more = suppress_teams(once, total(40))
    assert (removed > 0, more) == (True, 0)
    pd.testing.assert_frame_equal(twice, once)
    pd.testing.assert_frame_equal(table, before)


def test_newer_numbers_of_the_kommune_hide_more():
    once, _ = suppress_teams(teams([20, 15, 12]), total(47))
    again, removed = suppress_teams(once, total(48))
    assert hidden(once) == set()
    assert hidden(again) == {"Øst", "Syd"}
    assert removed == len(ALL) * 2
