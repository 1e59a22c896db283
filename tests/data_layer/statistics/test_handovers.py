"""Hand-overs, model, grid and questions of drawn organisations whose answers fit in the head."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from data_layer.schema import OrganisationModel
from data_layer.schema.drawing import MOST_TEAMS, OLDEST, RUNNING, Drawing, DrawnView, Intervention, Team, Transition
from data_layer.statistics.handovers import derived, grid, handovers, holders, questions

ALL = tuple(Intervention)
RECEPTION, PREVENTION, PLACEMENT, DISABILITY = ALL


def team(first=0, last=OLDEST, kinds=ALL, district="", name=""):
    return Team(name, first, last, kinds, district)


def shares(*teams):
    return {(one.transition, one.age): round(one.share, 6) for one in handovers(Drawing(teams))}


def test_one_team_for_all_hands_nothing_over():
    view = derived(Drawing((team(),)))
    assert (view.model, view.partial, view.handovers, view.questions) == (OrganisationModel.NEITHER, False, (), ())


def test_nothing_drawn_says_nothing():
    assert derived(Drawing()) == DrawnView()


def test_an_age_split_hands_every_case_over_on_the_birthday():
    (one,) = handovers(Drawing((team(0, 12), team(13))))
    assert (one.transition, one.age, one.share, one.is_whole) == (Transition.AGE, 13, 1, True)
    assert (one.before, one.after, one.interventions, one.districts) == ((0,), (1,), RUNNING, ("",))
    assert derived(Drawing((team(0, 12), team(13)))).model is OrganisationModel.AGE


def test_a_split_of_placements_alone_is_a_partial_age_split():
    rest = (RECEPTION, PREVENTION, DISABILITY)
    drawn = Drawing((team(kinds=rest), team(0, 12, (PLACEMENT,)), team(13, OLDEST, (PLACEMENT,))))
    by_age = next(one for one in handovers(drawn) if one.transition is Transition.AGE)
    assert (by_age.age, round(by_age.share, 6), by_age.interventions) == (13, round(1 / 3, 6), (PLACEMENT,))
    assert not by_age.is_whole
    assert (derived(drawn).model, derived(drawn).partial) == (OrganisationModel.BOTH, True)


def test_a_split_by_intervention_hands_over_there_and_back():
    found = shares(team(kinds=(RECEPTION, PREVENTION)), team(kinds=(PLACEMENT, DISABILITY)))
    assert found == {
        (Transition.PLACEMENT, None): 1,
        (Transition.RETURN, None): 1,
        (Transition.DISABILITY, None): 1,
        (Transition.RECEPTION, None): round(2 / 3, 6),  # not to prevention
    }


def test_placement_counts_years_of_age():
    found = shares(team(0, 10), team(11, OLDEST, (RECEPTION, PREVENTION, DISABILITY)), team(11, OLDEST, (PLACEMENT,)))
    assert found[Transition.PLACEMENT, None] == round(12 / 23, 6)


def test_a_reception_and_districts_are_no_model():
    reception = team(kinds=(RECEPTION,))
    view = derived(Drawing((reception, team(kinds=RUNNING, district="Nord"), team(kinds=RUNNING, district="Syd"))))
    assert (view.model, view.partial) == (OrganisationModel.NEITHER, False)
    assert [(one.transition, one.share) for one in view.handovers] == [(Transition.RECEPTION, 1), (Transition.MOVE, 1)]
    assert view.questions == ()


def test_a_team_for_disability_alone_is_a_partial_split_by_intervention():
    view = derived(Drawing((team(kinds=(RECEPTION, PREVENTION, PLACEMENT)), team(kinds=(DISABILITY,)))))
    assert (view.model, view.partial) == (OrganisationModel.INTERVENTION, True)


def test_one_district_of_two_is_half_a_hand_over():
    whole = team(district="Nord")
    assert shares(whole, team(0, 12, district="Syd"), team(13, district="Syd"))[Transition.AGE, 13] == 0.5


def test_a_case_may_stay_with_a_team_that_goes_on():
    assert shares(team(0, 12), team(0, OLDEST))[Transition.AGE, 13] == 0.5


def test_a_gap_is_a_question_and_no_hand_over():
    view = derived(Drawing((team(0, 11), team(14, 17))))
    assert view.handovers == ()
    assert [(one.first, one.last, one.interventions, one.teams) for one in view.questions] == [
        (12, 13, ALL, ()),
        (18, OLDEST, ALL, ()),
    ]


def test_overlaps_and_districts_of_their_own_are_told_once():
    (both,) = questions(Drawing((team(kinds=ALL), team(0, 5, (PLACEMENT,)))))
    assert (both.first, both.last, both.interventions, both.teams) == (0, 5, (PLACEMENT,), (0, 1))
    (gap,) = questions(Drawing((team(district="Nord"), team(0, 17, district="Syd"))))
    assert (gap.first, gap.district, gap.teams) == (18, "Syd", ())


def test_the_grid_covers_every_age_once():
    rows = grid(Drawing((team(0, 12), team(13, 17))))
    assert [(row.first, row.last) for row in rows] == [(0, 12), (13, 17), (18, 22)]
    assert rows[1].holders[PLACEMENT] == {"": (1,)}


TEAMS = st.builds(
    lambda ages, kinds, district: Team("", min(ages), max(ages), tuple(k for k in ALL if k in kinds), district),
    st.tuples(st.integers(0, OLDEST), st.integers(0, OLDEST)),
    st.sets(st.sampled_from(ALL)),
    st.sampled_from(["", "Nord", "Syd"]),
)


@settings(deadline=None)
@given(st.lists(TEAMS, min_size=1, max_size=MOST_TEAMS))
def test_shares_are_shares_and_every_cell_is_held_or_asked_about(teams):
    drawn = Drawing(tuple(teams))
    view = derived(drawn)
    assert all(0 < one.share <= 1 and one.before and one.after for one in view.handovers)
    asked = {
        (age, kind, district)
        for one in view.questions
        for age in range(one.first, one.last + 1)
        for kind in one.interventions
        for district in ([one.district] if one.district else drawn.districts)
    }
    for row in view.grid:
        for kind, by_district in row.holders.items():
            for district, held in by_district.items():
                for age in range(row.first, row.last + 1):
                    assert held == holders(drawn, age, kind, district)
                    assert (len(held) != 1) == ((age, kind, district) in asked)


@settings(deadline=None)
@given(st.lists(TEAMS, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_the_order_of_teams_means_nothing(teams, random):
    turned = list(teams)
    random.shuffle(turned)
    one, other = derived(Drawing(tuple(teams))), derived(Drawing(tuple(turned)))
    assert (one.model, one.partial, len(one.questions)) == (other.model, other.partial, len(other.questions))
    assert [(each.transition, each.age, pytest.approx(each.share)) for each in one.handovers] == [
        (each.transition, each.age, each.share) for each in other.handovers
    ]


def test_a_team_for_disability_does_not_weaken_the_birthday_of_the_others():
    rest = (RECEPTION, PREVENTION, PLACEMENT)
    drawn = Drawing((team(0, 12, rest), team(13, OLDEST, rest), team(kinds=(DISABILITY,))))
    birthday = next(one for one in handovers(drawn) if one.transition is Transition.AGE)
    assert birthday.by_intervention == {PREVENTION: 1, PLACEMENT: 1, DISABILITY: 0}
    assert (birthday.share_of(PREVENTION, PLACEMENT), birthday.share_of(DISABILITY)) == (1, 0)
    assert (round(birthday.share, 6), birthday.share_of(RECEPTION)) == (round(2 / 3, 6), 0)
