"""Reference values: docs/methods.md, "One kommune over time" (qicharts2, NHSRplotthedots)."""

from __future__ import annotations

import numpy as np
import pytest

from data_layer.schema import ControlRule, Direction, Signal
from data_layer.statistics.control_chart import (
    days_chart,
    moving_range,
    moving_sum,
    needs_pooling,
    share_chart,
    sigma_z,
    xmr,
)
from data_layer.statistics.control_rules import run_test, signals
from tests.data_layer.series import LEAVERS, NOBS

RATES = np.array(LEAVERS) / NOBS


def test_p_chart_and_laney_match_the_reference_series():
    chart = share_chart(LEAVERS, NOBS)
    assert chart.centre == pytest.approx(0.1241830, abs=5e-8)
    assert chart.sigma_z == pytest.approx(0.8961363, abs=5e-8)
    assert chart.upper[0] == pytest.approx(0.27334, abs=5e-6)  # sigma_z below 1 does not narrow the limits
    assert chart.centre + (chart.upper[0] - chart.centre) * chart.sigma_z == pytest.approx(0.2578446, abs=5e-8)
    assert chart.lower[0] == 0
    assert (chart.signals, chart.n_points, chart.is_provisional) == ((), 17, False)


def test_laney_widens_the_limits_when_the_series_jumps_more_than_chance():
    chart = share_chart([2, 16, 2, 15, 3, 16, 2, 15], [45] * 8)
    assert chart.sigma_z > 2
    assert chart.upper[0] - chart.centre == pytest.approx(
        3 * chart.sigma_z * np.sqrt(chart.centre * (1 - chart.centre) / 45)
    )


def test_xmr_matches_the_reference_series():
    centre, reach = xmr(RATES)
    assert centre == pytest.approx(0.1242512, abs=5e-8)
    assert moving_range(RATES) == pytest.approx(0.0499227, abs=5e-8)
    assert (centre + reach, centre - reach) == pytest.approx((0.2570455, -0.0085431), abs=5e-8)


def test_days_are_charted_on_the_square_root_scale():
    days = np.array([4.0, 9, 4, 9, 4, 9, 4, 9])
    chart = days_chart(days)
    assert (chart.centre, chart.values) == (pytest.approx(6.25), pytest.approx(tuple(days)))
    assert (chart.lower[0], chart.upper[0]) == pytest.approx((0, (2.5 + 1.2 * 2.66) ** 2))
    assert chart.sigma_z is None
    assert days_chart([*[4.0, 9] * 5, 60]).announced[0].rule is ControlRule.OUTSIDE


def test_screened_moving_range_drops_the_great_jump_once():
    values = [1, 2, 1, 2, 1, 2, 1, 30]
    assert moving_range(values) == pytest.approx(5.0)
    assert moving_range(values, screened=True) == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([0.1, -0.2, 3.1], Signal(ControlRule.OUTSIDE, Direction.UP, 2, 2)),
        ([0.1, -0.2, -3.1], Signal(ControlRule.OUTSIDE, Direction.DOWN, 2, 2)),
        ([-0.1, *[0.5, 0.3] * 3, 0.4], Signal(ControlRule.RUN, Direction.UP, 1, 7)),
        ([-1.5, -1.0, -0.5, 0.2, 0.6, 0.9, 1.4], Signal(ControlRule.STEPS, Direction.UP, 0, 6)),
        ([0.1, -0.2, 2.1, 0.5, 2.2], Signal(ControlRule.NEAR, Direction.UP, 2, 4)),
        ([0.1, -2.1, -2.2, -0.1, 0.3], Signal(ControlRule.NEAR, Direction.DOWN, 1, 3)),
    ],
)
def test_each_rule_fires_alone(points, expected):
    assert signals(np.array(points)) == (expected,)


@pytest.mark.parametrize(
    "points",
    [
        [0.1, -0.2, 3.0],
        [*[0.5, 0.3] * 3, -0.1],
        [0.5, 0.3, 0.5, 0, 0.3, 0.5, 0.3, 0.4],
        [0.5, 0.3, 0.5, np.nan, 0.3, 0.5, 0.3, 0.4],
        [-1.5, -1.0, -0.5, 0.2, 0.6, 0.9],
        [-1.5, -1.0, -0.5, 0.2, np.nan, 0.6, 0.9, 1.4],
        [2.1, -0.5, 2.2],
        [2.1, np.nan, 2.2],
    ],
)
def test_no_rule_fires_one_short_or_across_a_gap(points):
    assert signals(np.array(points)) == ()


def test_only_signals_with_the_latest_half_year_are_announced():
    early, late = ([30, 4, 9, 4, 9, 4, 9, 4, 9, 4], [4, 9, 4, 9, 4, 9, 4, 9, 4, 30])
    assert share_chart(early, [45] * 10).announced == ()
    assert share_chart(late, [45] * 10).announced == (Signal(ControlRule.OUTSIDE, Direction.UP, 9, 9),)
    gap_last = share_chart([*late, np.nan], [45] * 11)
    assert (len(gap_last.signals), gap_last.announced) == (1, ())


def test_gaps_stay_gaps_and_are_no_steps():
    chart = share_chart([5, np.nan, 6, 4, 5, 6, 5, 4], [45, 40, 45, np.nan, 45, 45, 45, 45])
    assert [value is None for value in chart.values] == [False, True, False, True, *[False] * 4]
    assert chart.upper[1] is None
    assert sigma_z([5, np.nan, 6], [45, 40, 45]) == 1.0


def test_a_rebase_date_leaves_earlier_half_years_without_limits():
    x, n = [20] * 6 + [4, 5, 4, 5, 4, 5, 6, 4], [45] * 14
    whole, rebased = share_chart(x, n), share_chart(x, n, start=6)
    assert whole.signals
    assert rebased.signals == ()
    assert rebased.centre == pytest.approx(37 / 360)
    assert (rebased.lower[5], rebased.upper[5], rebased.values[5]) == (None, None, pytest.approx(20 / 45))
    assert (rebased.start, rebased.n_points, rebased.is_provisional) == (6, 8, True)


def test_small_staffs_are_pooled_over_two_overlapping_half_years():
    assert moving_sum([1, 2, 3, np.nan, 5, 6], 2).tolist()[1:3] == [3, 5]
    assert np.isnan(moving_sum([1, 2, 3, np.nan, 5, 6], 2)[[0, 3, 4]]).all()
    chart = share_chart([2, 1, 3, 2, 1, 2, 3], [14] * 7, pooled=2)
    assert chart.values[:3] == (None, pytest.approx(3 / 28), pytest.approx(4 / 28))
    assert chart.centre == pytest.approx(14 / 98)
    assert chart.pooled == 2
    assert chart.upper[1] < share_chart([2, 1, 3, 2, 1, 2, 3], [14] * 7).upper[1]
    rebased = share_chart([2, 1, 3, 2, 1, 2, 3, 1, 2, 1], [14] * 10, start=3, pooled=2)
    assert (rebased.values[2], rebased.values[3]) == (pytest.approx(4 / 28), None)


@pytest.mark.parametrize(("n", "needed"), [([33] * 9, True), ([34] * 9, False), ([np.nan] * 3, False)])
def test_pooling_is_offered_under_34_persons(n, needed):
    assert needs_pooling(n) is needed


@pytest.mark.parametrize(
    "chart",
    [
        share_chart([1, 2, 1, 2, 1], [10] * 5),
        share_chart([0] * 8, [10] * 8),
        share_chart([10] * 8, [10] * 8),
        days_chart([1.0, 2.0, np.nan, 3.0, 1.0, 2.0]),
        days_chart([7.0] * 9),
    ],
)
def test_too_little_to_draw_limits_gives_none(chart):
    assert chart is None


def test_run_chart_limits_of_seventeen_points_match_anhoj():
    values = np.array([1, 2] * 8 + [1.4], dtype=float)
    assert run_test(values) == (1, 15, False)
    assert run_test(np.array([1.0] * 8 + [2.0] * 9 + [1.0]))[2]
    assert run_test(np.array([1.0, 2, 3])) == (0, 0, False)


def test_seven_in_a_row_mean_nothing_in_a_small_staff():
    x = [1] * 8 + [2, 1, 3, 1, 2, 3, 1, 2]
    assert ControlRule.RUN in {signal.rule for signal in share_chart(x, [34] * 16).signals}
    assert share_chart(x, [33] * 16).signals == ()


@pytest.mark.parametrize(("staff", "pooled"), [(10, 1), (14, 1), (34, 1), (45, 1), (14, 2)])
def test_false_alarms_over_17_points_stay_under_ten_per_cent(staff, pooled):
    x = np.random.default_rng(4).binomial(staff, 0.12, (600, 17))
    charts = [share_chart(row, [staff] * 17, pooled=pooled) for row in x]
    assert np.mean([bool(chart and chart.signals) for chart in charts]) <= 0.10
    assert np.mean([bool(chart and chart.announced) for chart in charts]) <= 0.02


DAYS = {
    "even": lambda rng: rng.normal(8, 1.5, 17),
    "skewed": lambda rng: rng.gamma(4, 2, 17),
    "very skewed": lambda rng: rng.gamma(2, 4, 17),
    "with great years": lambda rng: rng.lognormal(2, 0.5, 17),
    "45 persons, one in 20 away for 60 days": lambda rng: (
        rng.gamma(180, 1 / 30, 17) + [rng.gamma(2, 30, rng.poisson(2.25)).sum() / 45 for _ in range(17)]
    ),
}


@pytest.mark.parametrize("shape", DAYS)
def test_false_alarms_of_days_stay_under_ten_per_cent(shape):
    rng = np.random.default_rng(4)
    charts = [days_chart(DAYS[shape](rng)) for _ in range(1000)]
    assert np.mean([bool(chart.signals) for chart in charts]) <= 0.10
    assert np.mean([bool(chart.announced) for chart in charts]) <= (0.03 if shape == "with great years" else 0.02)


def test_a_share_whose_neighbours_count_the_same_persons_is_read_outside_only():
    """Staff under one year: newcomers of this half-year and the one before. All rules: 30 % false alarms."""
    rng = np.random.default_rng(4)
    fired = 0
    for _ in range(150):
        hired = rng.binomial(45, 0.12, 18)
        chart = share_chart(hired[1:] + hired[:-1], np.full(17, 45), overlapping=True)
        fired += bool(chart.signals)
        assert {signal.rule for signal in chart.signals} <= {ControlRule.OUTSIDE}
    assert fired / 150 <= 0.05
