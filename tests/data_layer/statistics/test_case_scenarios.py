"""Scenarios and swings of the case model: each against the closed form it stands for."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_layer.schema.case import CaseSettings, YearBasis
from data_layer.schema.case_view import ParameterId, Scenario, ScenarioKind
from data_layer.statistics.case_model import case_outcome, same_caseworker
from data_layer.statistics.case_scenarios import Levels, band_of, changed, compared, quarters, result, swings_of
from data_layer.statistics.verdicts import Field
from tests.data_layer.statistics.test_case_model import BOTH, FOUR_YEARS, NONE, made

LEVELS = Levels(region=0.3, low_quarter=0.15, high_quarter=0.26)
scenarios = st.one_of(
    st.sampled_from([Scenario(one) for one in (ScenarioKind.DISTRICTS, ScenarioKind.REGION, ScenarioKind.QUARTER)]),
    st.builds(Scenario, st.just(ScenarioKind.KEEP), st.floats(0, 1)),
    st.builds(Scenario, st.just(ScenarioKind.TURNOVER), st.floats(0, 0.9)),
    st.builds(Scenario, st.just(ScenarioKind.COVER), st.floats(0, 1)),
)


def test_districts_leave_no_boundary_and_placement_as_it_was():
    assert changed(BOTH, Scenario(ScenarioKind.DISTRICTS), LEVELS) == replace(BOTH, boundaries=())


def test_keeping_all_is_no_hand_over_at_all():
    kept = changed(BOTH, Scenario(ScenarioKind.KEEP, 1.0), LEVELS)
    assert same_caseworker(kept) == pytest.approx(same_caseworker(NONE))


@pytest.mark.parametrize(
    ("scenario", "turnover"),
    [
        (Scenario(ScenarioKind.REGION), 0.3),
        (Scenario(ScenarioKind.QUARTER), 0.15),
        (Scenario(ScenarioKind.TURNOVER, 0.1), 0.1),
    ],
)
def test_another_turnover(scenario, turnover):
    found = result(changed(NONE, scenario, LEVELS), 300, scenario)
    assert found.outcome.same == pytest.approx((1 - turnover) ** 3)
    assert found.hand_overs == pytest.approx(-300 * np.log1p(-turnover))
    assert sum(found.hundred) == 100


@given(made, scenarios)
@settings(max_examples=100, deadline=None)
def test_every_scenario_can_be_and_fewer_hand_overs_keep_no_fewer_children(asked, scenario):
    other = case_outcome(changed(asked, scenario, LEVELS))
    assert 0 <= other.same <= 1
    if scenario.kind in {ScenarioKind.DISTRICTS, ScenarioKind.KEEP}:
        today = case_outcome(asked)
        assert other.same >= today.same - 1e-9
        assert other.total <= today.total + 1e-9


@given(made)
@settings(max_examples=50, deadline=None)
def test_a_scenario_that_is_today_equals_today(asked):
    today = result(asked, 100)
    for scenario in (
        Scenario(ScenarioKind.KEEP, 0.0),
        Scenario(ScenarioKind.TURNOVER, asked.turnover),
        Scenario(ScenarioKind.COVER, asked.hand_overs - 1),
    ):
        same = compared(today, result(changed(asked, scenario, LEVELS), 100, scenario))
        assert same.changes_nothing
        assert same.hundred == today.hundred
        assert same.hand_overs == pytest.approx(today.hand_overs)


def test_the_band_holds_the_answer_and_follows_the_years():
    band = band_of(FOUR_YEARS, 0.2, 0.3, 0.9)
    found = case_outcome(FOUR_YEARS)
    assert band.same[0] < found.same < band.same[1]
    assert band.total[0] < found.total < band.total[1]
    assert len(band.same_by_year) == len(found.course)
    assert all(low <= year.same <= high for (low, high), year in zip(band.same_by_year, found.course, strict=True))


def test_swings_are_the_answer_at_both_ends():
    ranges = {
        ParameterId.TURNOVER: (0.0, 0.5),
        ParameterId.PLACEMENT: (0.0, 0.1),
        ParameterId.RETURN_SHARE: (0.0, 1.0),
        ParameterId.BOUNDARY_SHARE: (0.0, 1.0),
    }
    found = {one.parameter: one for one in swings_of(BOTH, ranges)}
    assert ParameterId.RETURN_SHARE not in found  # nobody returns
    assert ParameterId.TURNOVER not in found  # nobody is left after the boundary
    assert found[ParameterId.BOUNDARY_SHARE].same_at_low == pytest.approx(0.3778, abs=5e-5)
    assert found[ParameterId.BOUNDARY_SHARE].same_at_high == 0


def test_a_boundary_nobody_meets_is_supposed_in_the_middle():
    (swing,) = swings_of(CaseSettings(years=4, turnover=0.0), {ParameterId.BOUNDARY_SHARE: (0.0, 1.0)})
    assert (swing.same_at_low, swing.same_at_high) == (1, 0)


def test_without_anything_learnt_the_quarters_are_the_regions():
    nothing = Field({}, np.array([]), np.array([]), None, None)
    assert quarters(nothing, YearBasis.SUM, 0.2) == (0.2, 0.2)
