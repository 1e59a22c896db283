"""Attacks on the rule for teams: by arithmetic, by linear programming, and by somebody who knows the rule itself."""

from collections import defaultdict
from itertools import product

import numpy as np
import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog

from data_layer.schema import Subject
from data_layer.schema.columns import STAFFING_MEASURES, state_of
from data_layer.tables import team_suppression as rule
from data_layer.tables.suppression import is_safe, suppress_small
from tests.data_layer.tables.tidy import tidy

WIDTHS = {
    "headcount": 5.0,
    "fte": 5.0,
    "leavers": 2.0,
    "short_tenure_headcount": 2.0,
    "sickness_days": 10.0,
    "parental_leave_days": 10.0,
}
PARTS_OF = {  # measure -> the measure that bounds it, times
    "leavers": ("headcount", 1.0),
    "short_tenure_headcount": ("headcount", 1.0),
    "sickness_days": ("fte", 184.0),
    "parental_leave_days": ("fte", 184.0),
}
SOME = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def person_rows(heads, counted):
    """Every measure of rows where persons work full time and the same persons left as are new."""
    days = [184.0 * persons / 10 for persons in heads]
    return {
        "headcount": list(heads),
        "fte": [float(persons) for persons in heads],
        "leavers": list(counted),
        "sickness_days": days,
        "parental_leave_days": days,
        "short_tenure_headcount": list(counted),
    }


# --- somebody who knows the rule: every world that would have been published in the same way ---


def published(worlds):
    """What is shown of many worlds at once: headcount and leavers of the teams (-1 hidden), and the kommune's own."""
    n_teams = len(worlds[0][0])
    codes = [str(place) for place in range(len(worlds))]
    rows = person_rows([h for heads, *_ in worlds for h in heads], [x for _, counted, *_ in worlds for x in counted])
    keys = {
        "municipality_code": np.repeat(codes, n_teams),
        "unit": list("ABCDEF"[:n_teams]) * len(worlds),
        "half_year": ["2024H1"] * n_teams * len(worlds),
    }
    own = person_rows([sum(w[0]) + w[2] for w in worlds], [sum(w[1]) + w[3] for w in worlds])
    kommuner = tidy(Subject.STAFFING, {"municipality_code": codes, "half_year": ["2024H1"] * len(codes)}, **own)
    teams = tidy(Subject.TEAM_STAFFING, keys, **rows)
    kommuner = suppress_small(kommuner)[0]
    shown = rule.suppress_teams(teams, kommuner)[0].set_index("municipality_code").loc[codes]
    cells = [shown[name].to_numpy(float, na_value=-1).reshape(-1, n_teams) for name in ("headcount", "leavers")]
    totals = kommuner.set_index("municipality_code").loc[codes, ["headcount", "leavers"]].to_numpy(float, na_value=-1)
    return [(tuple(heads), tuple(counted), tuple(total)) for heads, counted, total in zip(*cells, totals, strict=True)]


def worlds_of(sizes, rests):
    """Worlds: persons per team, how many of them left, and both for those who belong to no team."""
    return [
        (heads, counted, *rest)
        for heads in product(*sizes)
        for counted in product(*[range(persons + 1) for persons in heads])
        for rest in rests
    ]


def known_leavers(worlds, *, knows_rest):
    """Persons in hidden teams (or in none) whose leavers are the same in every world that looks alike."""
    alike = defaultdict(list)
    for world, shown in zip(worlds, published(worlds), strict=True):
        alike[shown, world[2:] if knows_rest else None].append(world)
    known = []
    for (shown, rest), same in alike.items():
        persons, left = np.subtract(shown[2], rest or (0, 0))
        if left in {0, persons}:
            continue  # nobody left, or everybody: the kommune's own number says it
        hidden = [place for place, number in enumerate(shown[1]) if number < 0]
        known += [max(w[0][place] for w in same) for place in hidden if len({w[1][place] for w in same}) == 1]
        if not knows_rest and hidden and min(w[2] for w in same) > 0 and len({w[3] for w in same}) == 1:
            known.append(max(w[2] for w in same))
    return known


CHAIN = worlds_of(((3,), (6,), (6,), (7,)), [(0, 0)])  # one team after the other may have to be hidden
WITH_REST = worlds_of(((2, 3), (6,), (7,)), [(0, 0), (2, 0), (2, 1), (2, 2)])


@pytest.mark.parametrize(("worlds", "knows_rest"), [(CHAIN, True), (WITH_REST, True), (WITH_REST, False)])
def test_who_knows_the_rule_cannot_tell_how_many_left_a_small_team(worlds, knows_rest):
    """A team hidden for the sake of others can be told, when all or none of its people left: it is no small one."""
    assert min(known_leavers(worlds, knows_rest=knows_rest), default=5) >= 5


def test_the_attack_finds_what_a_weaker_rule_gives_away(monkeypatch):
    monkeypatch.setattr(rule, "MIN_HIDDEN_PERSONS", 1)
    assert min(known_leavers(CHAIN, knows_rest=True)) == 3


# --- linear programming: how closely everything shown bounds a hidden cell ---


@st.composite
def kommuner(draw):
    """Teams of one kommune as they are, and those who belong to none."""
    n_rows = draw(st.integers(2, 6))
    heads = draw(st.lists(st.integers(0, 16), min_size=n_rows, max_size=n_rows))
    rest = draw(st.sampled_from([0, 0, 1, 3, 7]))
    every = [*heads, rest]
    part = [draw(st.integers(0, persons)) for persons in every]
    new = [draw(st.integers(0, persons)) for persons in every]
    sick, leave = ([round(draw(st.floats(0, 25)) * persons, 1) for persons in every] for _ in range(2))
    fte = [round(persons * draw(st.sampled_from([0.8, 1.0])), 1) for persons in every]
    return pd.DataFrame(dict(zip(STAFFING_MEASURES, (every, fte, part, sick, leave, new), strict=True)))


def tables(people):
    """The tidy tables of teams and kommune; the last row of ``people`` belongs to no team and is in no row."""
    names = {"municipality_code": ["101"] * (len(people) - 1), "unit": list("ABCDEF"[: len(people) - 1])}
    keys = names | {"half_year": ["2024H1"] * (len(people) - 1)}
    teams = tidy(Subject.TEAM_STAFFING, keys, **{name: people[name].tolist()[:-1] for name in people})
    total = {name: [people[name].sum()] for name in people}
    own = tidy(Subject.STAFFING, {"municipality_code": ["101"], "half_year": ["2024H1"]}, **total)
    return teams, suppress_small(own)[0]


class Program:
    """Unknown cells as variables; equations from the kommune's visible numbers; parts are within their wholes."""

    def __init__(self, shown, own, rest_exists):
        n = len(shown) + rest_exists
        self.index = {(name, row): place for place, (name, row) in enumerate(product(STAFFING_MEASURES, range(n)))}
        self.bounds = [(0, None)] * len(self.index)
        self.equations, self.limits = [], []
        for name in STAFFING_MEASURES:
            for row, number in enumerate(shown[name].to_numpy(float, na_value=np.nan)):
                if not np.isnan(number):
                    self.bounds[self.index[name, row]] = (number, number)
            if not own[name].isna()[0]:
                self.equations.append((self.row({(name, row): 1.0 for row in range(n)}), float(own[name][0])))
        for (part, (whole, times)), row in product(PARTS_OF.items(), range(n)):
            self.limits.append(self.row({(part, row): 1.0, (whole, row): -times}))

    def row(self, weights):
        line = np.zeros(len(self.index))
        for cell, weight in weights.items():
            line[self.index[cell]] = weight
        return line

    def width(self, weights):
        """Largest minus smallest value of a weighted sum of cells."""
        ends = []
        for sign in (1, -1):
            found = linprog(
                sign * self.row(weights),
                A_ub=np.array(self.limits),
                b_ub=np.zeros(len(self.limits)),
                A_eq=np.array([line for line, _ in self.equations]) if self.equations else None,
                b_eq=[number for _, number in self.equations] if self.equations else None,
                bounds=self.bounds,
            )
            assert found.status in {0, 3}, found.message  # solved, or without an end
            ends.append(np.inf if found.status == 3 else found.fun)
        return -sum(ends) if np.isfinite(ends).all() else np.inf


def hidden_rows(shown, name):
    return np.flatnonzero(shown[state_of(name)] == "suppressed").tolist()


@SOME
@given(people=kommuner())
def test_no_hidden_cell_is_bounded_closely_by_what_is_shown(people):
    teams, own = tables(people)
    shown, _ = rule.suppress_teams(teams, own)
    program = Program(shown, own, bool(people["headcount"].iloc[-1]))
    for name in STAFFING_MEASURES:
        rows = hidden_rows(shown, name)
        if len(rows) == len(shown) or own[name].isna()[0]:
            continue  # no team shown, or nothing to subtract from
        for row in rows:
            assert program.width({(name, row): 1.0}) >= WIDTHS[name] - 1e-6, (name, row)
            if name in {"leavers", "short_tenure_headcount"}:  # nor is it known that everybody is counted
                assert program.width({("headcount", row): 1.0, (name, row): -1.0}) >= 2 - 1e-6


def test_the_program_finds_a_cell_that_is_given_away():
    people = pd.DataFrame(person_rows([12, 9, 3, 0], [2, 3, 1, 0]))
    teams, own = tables(people)
    shown = suppress_small(teams)[0]
    program = Program(shown, own, rest_exists=False)
    assert program.width({("leavers", 2): 1.0}) == pytest.approx(0)


@SOME
@given(people=kommuner())
def test_what_the_rule_may_do_to_a_table(people):
    teams, own = tables(people)
    shown, removed = rule.suppress_teams(teams, own)
    again, more = rule.suppress_teams(shown, own)
    assert more == 0
    pd.testing.assert_frame_equal(again, shown)
    assert is_safe(shown)
    assert removed == sum(int(shown[name].isna().sum()) for name in STAFFING_MEASURES)
    for name in STAFFING_MEASURES:
        kept = shown[name].notna()
        assert (shown.loc[kept, name] == teams.loc[kept, name]).all()
        assert len(hidden_rows(shown, name)) != 1 or len(shown) == 1
    backwards, _ = rule.suppress_teams(teams[::-1], own)
    assert backwards["headcount"].notna().sum() == shown["headcount"].notna().sum()


@SOME
@given(people=kommuner(), newer=st.integers(-4, 4))
def test_newer_numbers_of_the_kommune_only_hide_more(people, newer):
    teams, own = tables(people)
    shown, _ = rule.suppress_teams(teams, own)
    later = own.assign(headcount=(own["headcount"] + newer).clip(lower=0))
    again, _ = rule.suppress_teams(shown, later)
    for name in STAFFING_MEASURES:
        assert set(hidden_rows(shown, name)) <= set(hidden_rows(again, name))
