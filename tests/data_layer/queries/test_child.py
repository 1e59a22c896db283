"""What a child can expect on the shipped demo: where every parameter comes from, against a plain reading of the files."""

from __future__ import annotations

from dataclasses import replace

import pytest

from data_layer import queries
from data_layer.queries.source import active_panel
from data_layer.queries.standing import field
from data_layer.schema import IndicatorId, Request
from data_layer.schema.case import CaseFault, YearBasis
from data_layer.schema.case_view import (
    CaseChoices,
    ParameterId,
    ParameterSource,
    Scenario,
    ScenarioKind,
    TurnoverFrom,
)
from data_layer.schema.drawing import Drawing, Intervention, Team, Transition

pytestmark = pytest.mark.usefixtures("loaded")
PERIOD = "2024H1"


def child(code="", drawing=None, **choices):
    asked = Request(municipality=code, case=CaseChoices(**choices), drawing=drawing or Drawing())
    return queries.organisation(asked).child


def by_model(model, *, partial=False):
    answers = queries.organisation(Request()).answers
    return next(one.municipality.code for one in answers if one.model == model and one.partial is partial)


def sources(view):
    return {one.id: one.source for one in view.parameters.values()}


def test_without_a_kommune_the_country_is_taken(demo):
    rows = [row for (_, half), row in demo.items() if half == PERIOD]
    seen = [row for row in rows if row.number("leavers") is not None and (row.number("fte") or 0) >= 5]
    rate = sum(row.number("leavers") for row in seen) / sum(row.number("headcount") for row in seen)
    view = child()
    assert view.half_year == pytest.approx(rate)
    assert view.settings.turnover == pytest.approx(1 - (1 - rate) ** 2)
    assert view.settings.boundaries == ()
    assert sources(view)[ParameterId.TURNOVER] is ParameterSource.COUNTRY
    assert child(basis=YearBasis.SUM).settings.turnover == pytest.approx(2 * rate)


def test_a_kommune_gets_its_shrunken_level_and_the_band_of_it():
    view = child("326")
    level = field(active_panel(), IndicatorId.TURNOVER, PERIOD).level("326")
    turnover = view.parameters[ParameterId.TURNOVER]
    assert turnover.value == pytest.approx(1 - (1 - level.mean) ** 2)
    assert turnover.lower == pytest.approx(1 - (1 - level.lower) ** 2)
    assert view.band.coverage == 0.90
    assert view.band.same[0] < view.today.outcome.same < view.band.same[1]
    assert view.band.total[0] < view.today.outcome.total < view.band.total[1]
    assert view.band.same_by_year[-1] == pytest.approx(view.band.same)
    assert len(view.band.same_by_year) == len(view.today.outcome.course)


def test_a_suppressed_kommune_gets_the_regions_numbers():
    view = child("563")
    assert sources(view)[ParameterId.TURNOVER] is ParameterSource.REGION
    assert sources(view)[ParameterId.SICKNESS_DAYS] is ParameterSource.REGION
    assert view.half_year == active_panel().benchmark(IndicatorId.TURNOVER, "Syddanmark", PERIOD).value.value


def test_region_and_country_can_be_asked_for():
    assert sources(child("326", turnover=TurnoverFrom.REGION))[ParameterId.TURNOVER] is ParameterSource.REGION
    assert sources(child("326", turnover=TurnoverFrom.COUNTRY))[ParameterId.TURNOVER] is ParameterSource.COUNTRY
    own = child("326", turnover=0.18)
    assert own.settings.basis is YearBasis.GIVEN
    assert own.settings.turnover == 0.18
    assert own.half_year is own.band is None


@pytest.mark.parametrize(
    ("model", "partial", "ages", "share", "moved"),
    [
        ("age", False, 1, 0.9, 0.0),
        ("age", True, 1, 0.5, 0.0),
        ("intervention", False, 0, 0.9, 0.9),
        ("both", False, 1, 0.9, 0.9),
        ("both", True, 1, 0.5, 0.5),
        ("neither", False, 0, 0.9, 0.0),
    ],
)
def test_the_answer_says_which_hand_overs_there_are(model, partial, ages, share, moved):
    view = child(by_model(model, partial=partial))
    assert len(view.settings.boundaries) == ages
    assert view.parameters[ParameterId.BOUNDARIES].source is ParameterSource.ANSWER
    assert view.parameters[ParameterId.BOUNDARY_SHARE].value == share
    assert view.settings.placement_share == view.settings.return_share == moved
    whence = sources(view)[ParameterId.PLACEMENT_SHARE]
    assert whence is (ParameterSource.ASSUMPTION if moved else ParameterSource.ANSWER)


def test_what_the_reader_sets_goes_before_everything():
    view = child("326", boundaries=(11, 18), boundary_share=1.0, placement=0.02, cover=0.5, caseload=400)
    assert view.settings.boundaries == ((11.0, 1.0), (18.0, 1.0))
    assert (view.settings.placement, view.settings.hand_overs) == (0.02, 1.5)
    assert view.today.hand_overs == pytest.approx(400 * view.today.outcome.total / 3)
    assert sources(view)[ParameterId.BOUNDARIES] is ParameterSource.CHOSEN


def drawn(*teams):
    every = (Intervention.RECEPTION, Intervention.PREVENTION, Intervention.PLACEMENT, Intervention.DISABILITY)
    return Drawing(tuple(Team(f"Team {n}", first, last, every) for n, (first, last) in enumerate(teams)))


def test_a_drawing_gives_its_boundaries_and_hand_overs():
    view = child("326", drawing=drawn((0, 10), (11, 22)))
    assert view.settings.boundaries == ((11.0, 1.0),)
    assert view.settings.placement_share == 0
    assert sources(view)[ParameterId.BOUNDARIES] is ParameterSource.DRAWING
    assert child("326", drawing=drawn((0, 10), (11, 22)), boundaries=()).settings.boundaries == ()


def test_every_boundary_may_have_its_own_share_of_the_cases():
    view = child("326", boundaries=(12, 18), boundary_share=0.6, boundary_shares=((18, 0.25), (20, 1.0)))
    assert view.settings.boundaries == ((12.0, 0.6), (18.0, 0.25))
    over = child("326", drawing=drawn((0, 10), (11, 17), (18, 22)), boundary_shares=((18, 0.5),))
    assert over.settings.boundaries == ((11.0, 1.0), (18.0, 0.5))


def test_a_drawn_reception_is_told_and_counted_when_asked():
    help_ = (Intervention.PREVENTION, Intervention.PLACEMENT)
    teams = (
        Team("Modtagelse", 0, 22, (Intervention.RECEPTION,)),
        Team("Hjælp", 0, 22, help_),
        Team("Handicap", 0, 22, (Intervention.DISABILITY,)),
    )
    view = child("326", drawing=Drawing(teams))
    assert view.settings.reception_share == 0
    assert view.reception_drawn == 1
    assert view.left_out == (Transition.RECEPTION, Transition.DISABILITY)
    counted = child("326", drawing=Drawing(teams), reception_share=1.0)
    assert counted.left_out == (Transition.DISABILITY,)
    assert counted.today.outcome.same == 0
    assert counted.today.outcome.total == pytest.approx(view.today.outcome.total + 1)
    assert ParameterId.RECEPTION_SHARE in {one.parameter for one in counted.swings}
    assert ParameterId.RECEPTION_SHARE not in {one.parameter for one in view.swings}
    assert child("326").left_out == ()


def test_a_drawing_without_age_teams_says_nothing_of_the_cases_moved_at_a_boundary():
    view = child("326", drawing=drawn((0, 22)))
    assert view.settings.boundaries == ()
    assert sources(view)[ParameterId.BOUNDARY_SHARE] is ParameterSource.ASSUMPTION


def test_a_drawing_that_leaves_the_childs_age_uncovered_gets_no_number():
    view = child("326", drawing=drawn((0, 10), (13, 22)))
    assert view.faults == ((CaseFault.UNCOVERED, "11–12"),)
    assert view.results == ()
    assert not child("326", drawing=drawn((0, 10), (13, 22)), entry_age=14).faults


def test_what_cannot_be_has_no_number_and_is_a_problem_of_the_page():
    asked = Request(case=CaseChoices(entry_age=21, years=5))
    view = queries.organisation(asked)
    assert view.child.faults == ((CaseFault.TOO_OLD, "26"),)
    assert view.child.results == ()
    assert [one.key for one in queries.choices(asked).problems] == ["too_old"]
    wrong = Request(case=CaseChoices(faults=((CaseFault.SHARE, "140"),)))
    assert queries.organisation(wrong).child.faults == ((CaseFault.SHARE, "140"),)


def test_scenarios_fit_the_organisation_and_stand_beside_today():
    view = child(by_model("age"))
    kinds = [one.scenario and one.scenario.kind for one in view.results]
    assert kinds == [None, ScenarioKind.DISTRICTS, ScenarioKind.KEEP, ScenarioKind.QUARTER]
    today, districts, keep, _ = view.results
    assert today.outcome.same < keep.outcome.same < districts.outcome.same
    assert len(child(by_model("neither")).results) == 3
    assert len(child(scenarios=()).results) == 1


def test_a_scenario_equal_to_today_equals_today():
    own = child("326")
    same = (
        Scenario(ScenarioKind.KEEP, 0.0),
        Scenario(ScenarioKind.TURNOVER, own.settings.turnover),
        Scenario(ScenarioKind.COVER, 0.0),
    )
    today, *others = child("326", scenarios=same).results
    for other in others:
        assert other.changes_nothing
        assert replace(other, scenario=None, changes_nothing=False) == today


def test_swings_are_widest_first_and_hold_todays_number():
    view = child("326")
    reaches = [one.reach for one in view.swings]
    assert reaches == sorted(reaches, reverse=True)
    for swing in view.swings:
        low, high = sorted((swing.same_at_low, swing.same_at_high))
        assert low - 1e-9 <= view.today.outcome.same <= high + 1e-9


def test_without_any_visible_number_the_reports_figure_is_taken(monkeypatch):
    from data_layer.queries import child_settings

    panel = replace(
        active_panel(), benchmarks={one: {} for one in IndicatorId}, values={one: {} for one in IndicatorId}
    )
    asked = queries.choices(Request())
    assert child_settings.turnover_rate(panel, asked, TurnoverFrom.OWN).value == 0.12
    found = child_settings.settings_of(panel, asked)
    assert found.parameters[ParameterId.SICKNESS_DAYS].source is ParameterSource.REPORT
    assert (found.settings.absences.sickness_days, found.settings.absences.leave_days) == (16, 14)


def test_a_boundary_that_is_not_drawn_is_the_readers():
    view = child("326", drawing=drawn((0, 12), (13, 22)), boundaries=(15,), entry_age=13)
    assert view.undrawn == (15,)
    assert sources(view)[ParameterId.BOUNDARY_SHARE] is ParameterSource.CHOSEN
    both = child("326", drawing=drawn((0, 12), (13, 22)), boundaries=(13, 15))
    assert both.undrawn == (15,)
    assert sources(both)[ParameterId.BOUNDARY_SHARE] is ParameterSource.DRAWING
    assert child("326", boundaries=(15,)).undrawn == ()


def test_no_change_that_raises_the_turnover_is_proposed():
    low = child("326", turnover=0.03)
    assert not [one for one in low.scenarios if one.kind in {ScenarioKind.REGION, ScenarioKind.QUARTER}]
    some = child("326", turnover=0.12)
    for view in (low, some):
        assert all(one.turnover <= view.settings.turnover for one in view.results)
    assert Scenario(ScenarioKind.TURNOVER, 0.1) in some.scenarios
    asked = child("326", turnover=0.03, scenarios=(Scenario(ScenarioKind.REGION),))
    assert len(asked.results) == 2
