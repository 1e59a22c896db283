"""The team answer of Min kommune from a store of a few rows; every number is counted by hand or by the file's own sums."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from data_layer.catalogue import CATALOGUE
from data_layer.queries.panel import build_panel, values_of
from data_layer.queries.resolve import resolve
from data_layer.queries.teams import pooled, teams_of
from data_layer.reference.municipalities import municipality
from data_layer.schema import Benchmark, Direction, Indicator, IndicatorId, MissingState, Request, Subject, Unit, Value
from data_layer.store import NewDataset, open_store, save_datasets
from data_layer.tables.team_suppression import suppress_teams
from tests.data_layer.tables.tidy import background, organisation, staffing, teams
from tests.factories import dataset

WORDS = {"title": "t", "source": "s", "extract_date": date(2025, 6, 11)}
PERIODS = ("2022H2", "2023H1", "2023H2", "2024H1")
NAMES = ("Team 10", "Team 2", "")
SHARE = Indicator(IndicatorId.TURNOVER, Unit.SHARE, judged=True, is_year=False, source_section="2.3.1")
SUPPRESSED = Value(None, MissingState.SUPPRESSED)
MISSING = Value(None, MissingState.MISSING)


def kommune(code_headcount, half_year, **changes):
    return staffing([code_headcount], half_year, fte=[float(code_headcount)], **changes)


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """A panel without teams, from a store of a few rows."""
    opened = open_store(f"sqlite:///{tmp_path_factory.mktemp('teams') / 'store.sqlite'}")
    tables = [
        (Subject.STAFFING, pd.concat([kommune(47, period) for period in PERIODS], ignore_index=True)),
        (Subject.ORGANISATION, organisation()),
        (Subject.BACKGROUND, background()),
    ]
    save_datasets(opened, [NewDataset(subject, table, **WORDS) for subject, table in tables])
    return build_panel(opened)


@pytest.fixture
def answer(base):
    """``answer(team tables, kommune tables, pooled=..., indicator=..., period=...)``: the view of kommune 101."""

    def ask(team_rows, own, code="101", **request):
        staff = pd.concat(own, ignore_index=True)
        teams_shown = suppress_teams(pd.concat(team_rows, ignore_index=True), staff)[0]
        record = CATALOGUE[IndicatorId(request.get("indicator", "turnover"))]
        values = {record.indicator.id: values_of(record, record.parts(staff))}
        datasets = base.datasets | {Subject.TEAM_STAFFING: dataset(Subject.TEAM_STAFFING)}
        panel = replace(base, datasets=datasets, values=values, teams=teams_shown)

        def country(indicator, _group, period):
            return Benchmark("", panel.value(indicator, "101", period), 1, 97, None)

        return teams_of(panel, municipality(code), resolve(panel, Request(**request)), country)

    return ask


def shown_in_all(**changes):
    """Three rows of 20, 15 and 12 persons in four half-years, and the kommune's own 47."""
    made = [teams([20, 15, 12], unit=NAMES, half_year=period, leavers=[4, 2, 1]) for period in PERIODS]
    own = [kommune(47, period, leavers=[7], short_tenure_headcount=[9]) for period in PERIODS]
    return made, own


def test_without_teams_there_is_no_answer(base):
    assert base.teams is None  # a store that has none gives a whole panel
    assert teams_of(base, municipality("101"), resolve(base, Request()), base.benchmark) is None


def test_a_kommune_without_teams_has_no_answer_beside_one_that_has(answer):
    assert answer(*shown_in_all(), code="147") is None


def test_teams_stand_in_the_order_of_their_names_and_those_of_no_team_last(answer):
    view = answer(*shown_in_all())
    assert [row.name for row in view.rows] == ["Team 2", "Team 10", ""]
    assert view.loaded == ("2022H2", "2024H1")
    assert (view.periods, view.is_automatic) == (("2024H1",), False)


def test_one_half_year_has_wilson_intervals_and_the_kommunes_own_level(answer):
    view = answer(*shown_in_all())
    team = view.rows[1]  # 4 of 20
    assert (team.value.numerator, team.value.denominator, team.value.value) == (4, 20, 0.2)
    assert team.value.lower == pytest.approx(0.0807, abs=1e-4)  # statsmodels, wilson
    assert team.value.upper == pytest.approx(0.4160, abs=1e-4)
    assert view.own.value == pytest.approx(7 / 47)
    assert view.country.value == pytest.approx(7 / 47)  # no other kommune is loaded
    assert view.n_country == 1


def test_a_team_is_held_against_the_kommunes_own_level_by_the_exact_rule(answer):
    """binom.ppf(.025, 20, 7/47) = 0 and binom.ppf(.975, 20, 7/47) = 6 (scipy); 7 of 20 lie outside."""
    usual = teams([20, 15, 12], unit=NAMES, leavers=[6, 1, 0])
    row = answer([usual], [kommune(47, "2024H1", leavers=[7])]).rows[1]
    assert (row.usual, row.flag) == ((0, 6), Direction.NONE)


def test_a_team_outside_the_limits_is_flagged(answer):
    high = teams([20, 15, 12], unit=NAMES, leavers=[7, 0, 0])
    view = answer([high], [kommune(47, "2024H1", leavers=[7])])
    assert [row.flag for row in view.rows] == [Direction.NONE, Direction.UP, Direction.NONE]
    assert len(view.judged) == 3


def test_below_ten_persons_nothing_is_said_and_two_half_years_are_shown(answer):
    made = [teams([20, 15, 8], unit=NAMES, half_year=period, leavers=[4, 2, 1]) for period in PERIODS]
    own = [kommune(43, period, leavers=[7]) for period in PERIODS]
    view = answer(made, own)
    assert (view.periods, view.is_automatic) == (("2023H2", "2024H1"), True)
    assert [row.value.value for row in view.rows] == [
        pytest.approx(4 / 30),
        pytest.approx(8 / 40),
        pytest.approx(2 / 16),
    ]
    assert [row.n_half_years for row in view.rows] == [2, 2, 2]
    assert view.judged == ()
    alone = answer(made, own, pooled="1")
    assert alone.rows[2].flag is None
    assert alone.rows[2].value.denominator == 8


def test_a_pool_is_a_sum_over_a_sum_of_the_same_half_years_as_its_references(answer):
    view = answer(*shown_in_all(), pooled="4")
    assert view.periods == PERIODS
    assert (view.rows[1].value.numerator, view.rows[1].value.denominator) == (16, 80)
    assert view.rows[1].value.lower == pytest.approx(
        0.1270, abs=1e-4
    )  # (16 + z²/2 - z sqrt(16 · 64 / 80 + z²/4)) / (80 + z²)
    assert (view.own.numerator, view.own.denominator) == (28, 188)


def test_a_pool_with_a_hidden_half_year_is_hidden(answer):
    made, own = shown_in_all()
    made[1] = teams([20, 15, 3], unit=NAMES, half_year="2023H1", leavers=[4, 2, 1])
    own[1] = kommune(38, "2023H1", leavers=[7])
    view = answer(made, own, pooled="4")
    assert [row.value.state for row in view.rows] == [
        MissingState.SUPPRESSED,
        MissingState.OBSERVED,
        MissingState.SUPPRESSED,
    ]
    assert view.visible == (view.rows[1],)


def test_half_years_before_a_team_existed_are_left_out_and_counted(answer):
    made, own = shown_in_all()
    made[0] = teams([20, 27], unit=("Team 10", "Team 2"), half_year="2022H2", leavers=[4, 3])
    view = answer(made, own, pooled="4")
    assert [row.n_half_years for row in view.rows] == [4, 4, 3]
    assert view.rows[2].value.denominator == 36


def test_days_are_per_full_time_employee_and_without_interval_or_flag(answer):
    view = answer(*shown_in_all(), indicator="sickness_absence", pooled="2")
    assert view.rows[1].value.value == pytest.approx(2 * 100.25 / 40)
    assert (view.rows[1].value.lower, view.rows[1].flag) == (None, None)


def test_year_figures_are_not_pooled_again(answer):
    view = answer(*shown_in_all(), indicator="turnover_year_share", pooled="4")
    assert view.periods == ("2024H1",)
    assert view.rows[1].value.value == pytest.approx(1 - 0.8 * 0.8)


def test_a_half_year_without_teams_answers_with_no_rows(answer):
    made, own = shown_in_all()
    view = answer(made[-1:], own, period="2022H2")
    assert view.rows == ()
    assert view.loaded == ("2024H1", "2024H1")


def test_a_team_that_is_hidden_has_a_state_and_no_number(answer):
    made = [teams([20, 15, 3], unit=NAMES, leavers=[4, 2, 1])]
    hidden = [row for row in answer(made, [kommune(38, "2024H1", leavers=[7])]).rows if row.name != "Team 10"]
    assert {row.value for row in hidden} == {SUPPRESSED}


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([SUPPRESSED, MISSING], MissingState.SUPPRESSED),
        ([MISSING, MISSING], MissingState.MISSING),
        ([Value(0.5, MissingState.OBSERVED, 5, 10), SUPPRESSED], MissingState.SUPPRESSED),
        ([Value(0.5, MissingState.OBSERVED, 5, 10), MISSING], MissingState.OBSERVED),
    ],
)
def test_a_pool_is_as_hidden_as_its_half_years(values, expected):
    assert pooled(values, SHARE).state is expected


def test_a_number_of_half_years_that_does_not_exist_gives_the_default(answer):
    made, own = shown_in_all()
    assert answer(made, own, pooled="3").periods == ("2024H1",)
