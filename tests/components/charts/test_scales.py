"""Axes of national and regional charts."""

from __future__ import annotations

import pytest

from components.charts.scales import drawn_values, top_of, value_axis, year_axis
from data_layer.schema import Unit
from tests.factories import missing, share


def test_years_stand_at_first_half_years_and_few_enough_for_a_phone():
    periods = [f"{year}H{half}" for year in range(2016, 2025) for half in (1, 2)]
    axis = year_axis(periods, most=4)
    assert axis["ticktext"] == ["2016", "2019", "2022"]
    assert axis["tickvals"] == [0, 6, 12]


def test_years_of_a_series_that_starts_in_autumn():
    assert year_axis(["2023H2", "2024H1"])["tickvals"] == [1]
    assert year_axis(["2023H2"])["ticktext"] == []


@pytest.mark.parametrize(
    ("top", "unit", "words"),
    [
        (17.0, Unit.SHARE, ["0", "5", "10", "15\u00a0%"]),
        (9.0, Unit.DAYS_PER_FTE, ["0", "2", "4", "6", "8\u00a0dage"]),
        (45.0, Unit.PER_100, ["0", "10", "20", "30", "40"]),
        (900.0, Unit.PER_100, [str(n) for n in range(0, 901, 100)]),
    ],
)
def test_value_axis_counts_in_round_steps_and_says_the_unit_once(top, unit, words):
    assert value_axis(top, unit)["ticktext"] == words


def test_narrow_axes_leave_the_word_out():
    assert value_axis(9.0, Unit.DAYS_PER_FTE, narrow=True)["ticktext"][-1] == "8"


def test_gaps_stay_gaps_and_nothing_has_a_top():
    assert drawn_values([share(1, 10), missing()], Unit.SHARE) == [10.0, None]
    assert top_of([None]) == 1.0
    assert top_of([]) == 1.0
