"""The rules from numbers to questions, one by one."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data_layer import queries
from data_layer.queries import suggestions
from data_layer.queries.suggestions import COMMON, FEWEST, MOST, RULES, SUGGESTED_TO_ALL, of_meeting, suggested
from data_layer.schema import IndicatorId, MissingState, OrganisationModel, Request, Value, Verdict
from data_layer.schema.dialog import Factor, Occasion, QuestionId, Suggestion
from tests import factories as make

ORDER = (
    IndicatorId.TURNOVER,
    IndicatorId.SICKNESS_ABSENCE,
    IndicatorId.PARENTAL_LEAVE,
    IndicatorId.SHORT_TENURE_SHARE,
)


def quiet(headcount=35, model=OrganisationModel.NEITHER, **cards):
    """A kommune whose numbers lead to nothing; ``cards`` by indicator put others in their place."""
    made = {one: make.card(one) for one in ORDER} | {IndicatorId.SHORT_TENURE_SHARE: tenure(6, 35)}
    made |= {IndicatorId[name]: card for name, card in cards.items()}
    view = make.municipality_view(cards=tuple(made[one] for one in ORDER))
    staff = Value(headcount, MissingState.OBSERVED) if headcount else make.missing()
    return replace(view, headcount=staff, organisation=replace(view.organisation, model=model))


def tenure(n, staff, verdict=Verdict.INDISTINGUISHABLE):
    own = make.share(n, staff)
    return make.card(IndicatorId.SHORT_TENURE_SHARE, own, against_country=make.comparison(verdict))


def turnover(verdict):
    return make.card(IndicatorId.TURNOVER, against_country=make.comparison(verdict))


def sickness(rank_share):
    position = replace(make.POSITION, rank_share=rank_share)
    return make.card(IndicatorId.SICKNESS_ABSENCE, against_country=position)


def hidden(identity):
    return make.card(identity, make.missing(), against_country=make.comparison(Verdict.TOO_FEW))


def occasions(view):
    return {one.occasion for one in suggested(view).suggestions} - {None}


@pytest.mark.parametrize(
    ("occasion", "view", "applies"),
    [
        (Occasion.NEWCOMERS, quiet(SHORT_TENURE_SHARE=tenure(12, 36)), True),
        (Occasion.NEWCOMERS, quiet(SHORT_TENURE_SHARE=tenure(11, 36)), False),
        (Occasion.NEWCOMERS, quiet(SHORT_TENURE_SHARE=tenure(11, 36, Verdict.PROBABLY_ABOVE)), True),
        (Occasion.NEWCOMERS, quiet(SHORT_TENURE_SHARE=hidden(IndicatorId.SHORT_TENURE_SHARE)), False),
        (Occasion.ABSENCE, quiet(SICKNESS_ABSENCE=sickness(0.75)), True),
        (Occasion.ABSENCE, quiet(SICKNESS_ABSENCE=sickness(0.74)), False),
        (Occasion.ABSENCE, quiet(SICKNESS_ABSENCE=hidden(IndicatorId.SICKNESS_ABSENCE)), False),
        (Occasion.AGE_SPLIT, quiet(model=OrganisationModel.AGE), True),
        (Occasion.AGE_SPLIT, quiet(model=OrganisationModel.BOTH), True),
        (Occasion.AGE_SPLIT, quiet(model=OrganisationModel.INTERVENTION), False),
        (Occasion.AGE_SPLIT, quiet(model=None), False),
        (Occasion.SMALL_GROUP, quiet(headcount=14), True),
        (Occasion.SMALL_GROUP, quiet(headcount=15), False),
        (Occasion.SMALL_GROUP, quiet(headcount=None), False),
        (Occasion.TURNOVER, quiet(TURNOVER=turnover(Verdict.ABOVE)), True),
        (Occasion.TURNOVER, quiet(TURNOVER=turnover(Verdict.PROBABLY_ABOVE)), True),
        (Occasion.TURNOVER, quiet(TURNOVER=turnover(Verdict.INDISTINGUISHABLE)), False),
        (Occasion.TURNOVER, quiet(TURNOVER=turnover(Verdict.BELOW)), False),
        (Occasion.TURNOVER, quiet(TURNOVER=hidden(IndicatorId.TURNOVER)), False),
    ],
)
def test_each_rule_at_its_border(occasion, view, applies):
    rule = next(one for one in RULES if one.occasion is occasion)
    assert rule.applies(view) is applies
    assert (occasion in occasions(view)) is applies


def test_every_occasion_has_one_rule_with_section_and_reason():
    assert [rule.occasion for rule in RULES] == list(Occasion)
    assert all(rule.questions and rule.section.startswith("3.") and rule.reason for rule in RULES)


def test_numbers_that_lead_to_nothing_leave_the_five_common_questions():
    assert suggested(quiet()).suggestions == COMMON == SUGGESTED_TO_ALL.suggestions
    assert {one.question.factor for one in COMMON} == set(Factor)


def test_one_rule_is_filled_up_with_the_factors_not_asked_about_first():
    found = suggested(quiet(headcount=14)).suggestions
    assert found[0] == Suggestion(QuestionId(Factor.COHESION, 1), Occasion.SMALL_GROUP, "3.3.3")
    assert [one.question.factor for one in found[1:4]] == [Factor.SECURITY, Factor.ROOM, Factor.SECURITY]
    assert len({one.question for one in found}) == len(found) == MOST


def test_all_rules_at_once_give_one_question_each_before_any_gives_two():
    everything = quiet(
        14,
        OrganisationModel.BOTH,
        SHORT_TENURE_SHARE=tenure(12, 14),
        SICKNESS_ABSENCE=sickness(0.9),
        TURNOVER=turnover(Verdict.ABOVE),
    )
    assert [one.occasion for one in suggested(everything).suggestions] == list(Occasion)


def test_the_facts_are_those_of_the_cards_and_hidden_ones_stay_hidden():
    facts = suggested(quiet(SICKNESS_ABSENCE=sickness(0.9))).facts
    assert (facts.staff, facts.newcomers, facts.leavers, facts.sickness) == (35, 6, 7, 8.0)
    nothing = suggested(quiet(None, TURNOVER=hidden(IndicatorId.TURNOVER), SICKNESS_ABSENCE=hidden(ORDER[1]))).facts
    assert (nothing.staff, nothing.leavers, nothing.sickness) == (None, None, None)


@pytest.mark.parametrize("kommune", ["326-kalundborg", "563-fanoe", "155-dragoer", "101-koebenhavn", "741-samsoe"])
def test_every_kommune_gets_three_to_five_questions(loaded, kommune):
    view = queries.dialog(Request(municipality=kommune))
    assert FEWEST <= len(view.suggested.suggestions) <= MOST
    assert view.suggested == queries.municipality(Request(municipality=kommune)).suggested


def test_without_a_kommune_there_are_common_questions_and_no_numbers(loaded):
    assert queries.dialog(Request()).suggested == suggestions.SUGGESTED_TO_ALL


def test_a_meeting_has_five_questions_of_all_factors_those_of_the_numbers_first():
    everything = quiet(
        14,
        OrganisationModel.BOTH,
        SHORT_TENURE_SHARE=tenure(12, 14),
        SICKNESS_ABSENCE=sickness(0.9),
    )
    numbers = suggested(everything)
    found = of_meeting(numbers, ())
    assert {one.question.factor for one in numbers.suggestions} < set(Factor)
    assert {one.question.factor for one in found} == set(Factor)
    assert len({one.question for one in found}) == len(found) == MOST
    assert [one for one in found if one.occasion] == [one for one in numbers.suggestions if one in found]
    assert sum(one in found for one in numbers.suggestions) == MOST - 1
    assert of_meeting(SUGGESTED_TO_ALL, ()) == COMMON


def test_chosen_questions_come_in_their_order_with_the_numbers_that_lead_to_them():
    numbers = suggested(quiet(headcount=14))
    asked = (QuestionId(Factor.ROOM, 5), QuestionId(Factor.COHESION, 1))
    found = of_meeting(numbers, asked)
    assert tuple(one.question for one in found) == asked
    assert [one.occasion for one in found] == [None, Occasion.SMALL_GROUP]


@pytest.mark.parametrize("kommune", ["", "326-kalundborg", "563-fanoe", "155-dragoer", "741-samsoe"])
def test_every_meeting_begins_with_five_of_all_factors(loaded, kommune):
    meeting = queries.dialog(Request(municipality=kommune)).meeting
    assert len({one.question for one in meeting}) == MOST
    assert {one.question.factor for one in meeting} == set(Factor)
