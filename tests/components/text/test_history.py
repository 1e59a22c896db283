"""The sentences about a kommune's own half-years, word by word."""

import pytest

from components.text import history as text
from data_layer.schema import ControlRule, Direction

WHEN = "1. halvår 2024"
OUTSIDE, RUN, STEPS, NEAR = ControlRule
UP, DOWN = Direction.UP, Direction.DOWN


@pytest.mark.parametrize(
    ("rule", "direction", "days", "said"),
    [
        (OUTSIDE, UP, False, "Afgangen i 1. halvår 2024 ligger højere, end tilfældigheder normalt giver: undersøg, hvad der skete"),
        (OUTSIDE, DOWN, False, "Afgangen i 1. halvår 2024 ligger lavere, end tilfældigheder normalt giver: undersøg, hvad der skete"),
        (OUTSIDE, UP, True, "Afgangen i 1. halvår 2024 ligger højere, end jeres egne udsving normalt giver: undersøg, hvad der skete"),
        (RUN, UP, False, "Afgangen har ligget over jeres eget gennemsnit i 7 halvår i træk, senest i 1. halvår 2024"),
        (RUN, DOWN, True, "Afgangen har ligget under jeres typiske niveau i 7 halvår i træk, senest i 1. halvår 2024"),
        (STEPS, UP, False, "Afgangen er steget hver gang gennem 7 halvår i træk, senest i 1. halvår 2024"),
        (STEPS, DOWN, True, "Afgangen er faldet hver gang gennem 7 halvår i træk, senest i 1. halvår 2024"),
        (NEAR, UP, False, "Afgangen har i mindst to af de seneste tre halvår ligget tæt på den øvre grænse eller over den"),
        (NEAR, DOWN, False, "Afgangen har i mindst to af de seneste tre halvår ligget tæt på den nedre grænse eller under den"),
    ],
)  # fmt: skip
def test_each_rule_has_its_heading(rule, direction, days, said):
    assert text.announced(rule, direction, "afgangen", WHEN, 7, days=days) == said


@pytest.mark.parametrize(
    ("rule", "up", "down"),
    [
        (OUTSIDE, "Over den øvre grænse", "Under den nedre grænse"),
        (RUN, "Et af 8 halvår i træk over jeres niveau", "Et af 8 halvår i træk under jeres niveau"),
        (STEPS, "Et af 8 halvår, der stiger hver gang", "Et af 8 halvår, der falder hver gang"),
        (NEAR, "To af tre halvår tæt på den øvre grænse", "To af tre halvår tæt på den nedre grænse"),
    ],
)
def test_each_rule_has_words_for_its_mark(rule, up, down):
    assert (text.sign(rule, UP, 8), text.sign(rule, DOWN, 8)) == (up, down)


def test_no_sign_names_the_group_or_the_own_half_years():
    assert text.quiet("afgangen", "45") == (
        "Ingen tegn på ændring i afgangen: udsvingene ligger inden for det, tilfældigheder giver i en gruppe på ca. 45 "
        "medarbejdere"
    )
    assert text.quiet("sygefraværet", "") == (
        "Ingen tegn på ændring i sygefraværet: udsvingene er ikke større, end jeres egne halvår plejer at svinge"
    )
    assert text.quiet_now("afgangen", WHEN) == (
        "Ingen tegn på ændring i afgangen i 1. halvår 2024; mærkerne viser tidligere halvår, der skilte sig ud"
    )


def test_what_is_always_said_and_what_small_groups_are_told():
    assert text.NOT_GOOD == "Ingen tegn på ændring betyder ikke, at niveauet er godt."
    assert text.NO_POWER == (
        "Gruppen er så lille, at selv en fordobling sjældent vil kunne ses. Brug tallet som anledning til samtale, "
        "ikke som måling."
    )
    assert "overlapper" in text.OVERLAP
    assert text.provisional(12) == "Grænserne er foreløbige: de bygger på 12 punkter, og der skal 13 til."


@pytest.mark.parametrize(("n", "count"), [(0, "ingen halvår"), (1, "kun ét halvår"), (5, "kun 5 halvår")])
def test_too_few_half_years_say_how_many_and_how_many_it_takes(n, count):
    assert text.too_few(n, WHEN) == (
        f"Der er {count} med tal fra 1. halvår 2024. Der skal 6 til, før udsving og retning kan vurderes"
    )


@pytest.mark.parametrize(
    ("direction", "said"),
    [
        (Direction.NONE, "Ingen sikker retning i afgangen siden 1. halvår 2024: linjen kan godt være flad"),
        (UP, "Afgangen er steget siden 1. halvår 2024: linjen går fra 8,0 % til 16,0 %"),
        (DOWN, "Afgangen er faldet siden 1. halvår 2024: linjen går fra 8,0 % til 16,0 %"),
    ],
)
def test_the_line_has_a_verdict(direction, said):
    assert text.trend("afgangen", WHEN, direction, "8,0 %", "16,0 %") == said


@pytest.mark.parametrize(
    ("direction", "said"),
    [
        (Direction.NONE, "ligger inden for jeres egne udsving"),
        (UP, "er højere, end jeres egne halvår plejer at være"),
        (DOWN, "er lavere, end jeres egne halvår plejer at være"),
    ],
)
def test_parental_leave_gets_a_position_and_no_advice(direction, said):
    assert text.position("Barselsfraværet", direction) == f"Barselsfraværet {said}"


def test_half_years_to_count_from_carry_their_event_and_whether_they_are_too_few():
    assert text.start_option(WHEN, "Barnets lov", too_few=True) == (
        "1. halvår 2024 · Barnets lov (for få halvår endnu)"
    )
    assert text.start_option(WHEN, "", too_few=False) == WHEN
    assert text.EVENTS == {"2020H1": "covid begynder", "2023H1": "efter covid", "2024H1": "Barnets lov"}
