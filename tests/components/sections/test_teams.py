"""The team panel: words that chance allows, user text escaped, nothing hidden shown."""

from __future__ import annotations

from dataclasses import replace

import plotly.graph_objects as go
import pytest

from components.charts.teams import Reference, chart_name, teams_figure
from components.islands import to_html
from components.sections.files import teams_file
from components.sections.teams import teams_section, teams_table
from components.sections.teams_words import finding, note
from components.text.danish.teams import shown
from data_layer.schema import Direction, IndicatorId, MissingState, Subject, TeamRow, TeamsView, Value
from tests.components.looking import text
from tests.factories import dataset, indicator, missing, municipality_view, share

HIDDEN = missing(MissingState.SUPPRESSED)
LONG = "Modtagelse & <b>visitation</b> for børn og unge, hold nummer 2"


def row(name, count=3, n=20, flag=Direction.NONE, **changes):
    made = TeamRow(name, share(count, n, 0.05, 0.36), 1, (0, 6), flag)
    return replace(made, **changes)


def hidden(name):
    return TeamRow(name, HIDDEN, 0)


def teams(*rows, **changes):
    made = TeamsView(
        dataset=dataset(Subject.TEAM_STAFFING, simulated=False, title="Egne teams"),
        indicator=indicator(IndicatorId.TURNOVER),
        rows=rows,
        own=share(5, 34),
        country=share(120, 1000),
        n_country=86,
        periods=("2024H1",),
        n_half_years=1,
        is_automatic=False,
        loaded=("2022H2", "2024H1"),
    )
    return replace(made, **changes)


def view(*rows, **changes):
    return municipality_view(teams=teams(*rows, **changes))


def said(*rows, **changes):
    return text(teams_section(view(*rows, **changes))).replace("\u00a0", " ")


def test_nothing_is_drawn_where_no_teams_are_loaded():
    assert teams_section(municipality_view()) is None


def test_a_half_year_without_teams_says_which_have_some():
    words = said()
    assert "Der er ingen tal for jeres teams i 1. halvår 2024" in words
    assert "De indlæste teamtal dækker 2. halvår 2022 til 1. halvår 2024." in words


def test_hidden_teams_say_so_without_saying_which_is_the_small_one():
    words = said(row("Nord"), hidden("Syd"), hidden("Øst"))
    assert "1 af 3 teams vises. De øvriges tal er skjult, fordi et team er på færre end fem" in words
    table = teams_table(view(row("Nord"), hidden("Syd")), teams(row("Nord"), hidden("Syd")))
    assert [cell.text for cell in table.rows[1]] == ["Syd", "Vises ikke", "–", "–", "–"]
    assert [cell.number for cell in table.rows[1]] == [None] * 5


def test_when_all_are_hidden_there_is_no_picture():
    words = said(hidden("Syd"), hidden("Øst"))
    assert "Afgangen kan ikke vises for jeres teams hver for sig i 1. halvår 2024" in words
    assert "4 halvår" in words  # the reader can still ask for more half-years
    assert "Vis som tabel" not in words


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([row("A"), row("B")], "Begge teams, der kan vurderes, ligger inden for almindelige udsving"),
        ([row("A"), row("B"), row("C")], "Alle 3 teams, der kan vurderes, ligger inden for almindelige udsving"),
        ([row("A"), row("B", flag=None)], "Det ene team, der kan vurderes, ligger inden for almindelige udsving"),
        ([row("A", flag=Direction.UP), row("B")], "A ligger uden for almindelige udsving omkring jeres eget niveau"),
        ([row("A", flag=Direction.UP), row("B", flag=None)], "A ligger uden for almindelige udsving"),
        (
            [row("A", flag=Direction.UP), row("B", flag=Direction.DOWN), row("C")],
            "2 af 3 teams ligger uden for almindelige udsving",
        ),
        ([row("A", flag=None), row("B", flag=None)], "Jeres teams er for små til, at afgangen"),
    ],
)
def test_the_finding_says_what_chance_allows(rows, words):
    assert finding(teams(*rows)).startswith(words)


@pytest.mark.parametrize(
    ("n_others", "words"), [(0, "halvår 2024"), (1, "; det andet gør ikke"), (2, "; de øvrige gør ikke")]
)
def test_a_team_outside_is_set_apart_from_as_many_as_there_are(n_others, words):
    assert finding(teams(row("A", flag=Direction.UP), *map(row, "BC"[:n_others]))).endswith(words)


@pytest.mark.parametrize(
    ("visible", "loaded", "words"),
    [
        (1, 2, "1 af 2 teams vises. Det andet teams tal er skjult, fordi"),
        (2, 3, "2 af 3 teams vises. Det sidste teams tal er skjult, fordi"),
        (1, 3, "1 af 3 teams vises. De øvriges tal er skjult, fordi"),
        (0, 1, "Teamets tal er skjult, fordi"),
    ],
)
def test_as_many_are_said_to_be_hidden_as_are(visible, loaded, words):
    assert shown(visible, loaded).startswith(words)


def test_pooled_half_years_give_a_range_and_no_verdict():
    pooled = teams(
        row("A", 6, 60, flag=None, usual=None, n_half_years=2),
        row("B", 3, 20, flag=None, usual=None, n_half_years=2),
        periods=("2023H2", "2024H1"),
        n_half_years=2,
        is_automatic=True,
    )
    assert finding(pooled).replace("\u00a0", " ") == (
        "Afgangen ligger mellem 10,0 og 15,0 % i jeres teams over 2 halvår til og med 1. halvår 2024"
    )
    words = note(pooled)
    assert "To halvår er lagt sammen, fordi et eller flere teams er på færre end 10." in words
    assert "De samme rådgivere tæller med flere gange, så intervallerne er omtrentlige" in words
    table = teams_table(view(), pooled)
    assert table.columns[-1].label == "Halvår med tal"
    assert table.rows[0][-1].text == "2 halvår"


def test_equal_teams_are_not_given_a_range():
    same = teams(row("A", flag=None), row("B", flag=None), periods=("2023H2", "2024H1"), n_half_years=2)
    assert "Afgangen er 15,0\u00a0% over 2 halvår" in finding(same)


def test_many_teams_are_told_that_chance_sends_some_outside():
    rows = [row(name) for name in "ABCDEF"]
    assert "Blandt så mange teams" in note(teams(*rows))
    assert "Blandt så mange teams" not in note(teams(*rows[:5]))


def test_a_team_outside_shows_how_many_chance_alone_would_give():
    table = teams_table(view(), teams(row("A", 9, flag=Direction.UP)))
    assert table.rows[0][-1].text == "højere, end tilfældigheder normalt giver (0 til 6)"
    assert [one[0].text for one in table.rows[1:]] == ["Kalundborg", "Landet"]


def test_a_team_too_small_to_be_judged_says_so_in_the_table():
    assert teams_table(view(), teams(row("A", 1, 6, flag=None))).rows[0][-1].text == "for få til at sige noget"


def test_names_are_user_text():
    made = view(row(LONG), hidden("<script>alert(1)</script>"), row(""))
    markup = to_html(teams_section(made).children)
    assert "<script>" not in markup
    assert "<b>visitation" not in markup
    assert "Uden team" in markup


def test_a_name_in_the_picture_is_escaped_and_broken_into_lines():
    assert chart_name(LONG) == "Modtagelse &amp; &lt;b&gt;visitation&lt;/b&gt; for<br>børn og unge, hold nummer 2"
    assert chart_name("x" * 60) == f"{'x' * 34}<br>{'x' * 26}"
    assert chart_name("") == "Uden team"


def figure(*rows, simulated=False, **changes):
    made = teams(*rows, **changes)
    return go.Figure(
        teams_figure(made, Reference("Kalundborg", made.own), Reference("Landet", made.country), simulated=simulated)
    )


def test_the_picture_has_a_dot_and_an_interval_for_each_visible_team_in_the_order_given():
    drawn = figure(row("A"), hidden("B"), row("C", 0))
    dots = next(one for one in drawn.data if one.name == "teams")
    assert list(dots.x) == [pytest.approx(15), 0]
    assert list(dots.y) == [2, 0]
    assert dots.hovertext[0] == "<b>A</b><br>15,0\u00a0%<br>3 af 20<br>95 %-interval: 5,0–36,0\u00a0%"
    line = next(one for one in drawn.data if one.name == "intervals")
    assert list(line.x) == [pytest.approx(5), pytest.approx(36), None] * 2
    words = [one.text for one in drawn.layout.annotations]
    assert "Vises ikke" in words
    assert "Landet\u00a012,0\u00a0%" in words
    assert not any("SIMULEREDE" in one for one in words)
    assert any("SIMULEREDE" in one.text for one in figure(row("A"), simulated=True).layout.annotations)


def test_references_without_a_value_are_left_out():
    drawn = figure(row("A"), own=HIDDEN, country=HIDDEN)
    assert drawn.layout.shapes == ()


def test_days_have_dots_without_intervals():
    days = Value(8.5, MissingState.OBSERVED, 170.0, 20.0)
    made = teams(TeamRow("A", days, 1), own=days, country=days, indicator=indicator(IndicatorId.SICKNESS_ABSENCE))
    drawn = figure(TeamRow("A", days, 1), own=days, country=days, indicator=made.indicator)
    assert [one.name for one in drawn.data] == ["teams"]
    assert "20,0 fuldtidsansatte" in drawn.data[0].hovertext[0]
    assert "For fravær findes ingen simpel regel" in note(made)


def test_what_is_simulated_is_told_when_only_a_part_is():
    assert "Kommunens og landets tal er simulerede; teamenes er indlæst." in said(row("A"))
    made = view(row("A"), dataset=dataset(Subject.TEAM_STAFFING, simulated=True))
    assert "teamenes er indlæst" not in text(teams_section(made))
    real = replace(made, frame=replace(made.frame, staffing=dataset(simulated=False)))
    assert "Teamenes tal er simulerede." in text(teams_section(real))


def test_the_file_is_the_table_of_the_screen():
    made = view(row(LONG), hidden("B"))
    file = teams_file(made)
    assert file.table == teams_table(made, made.teams)
    assert file.name == "teams-kalundborg-afgang-2024H1-simulerede-tal"
    assert ("Teams med tal", "1") in file.about
    with pytest.raises(ValueError, match="expected a view with teams"):
        teams_file(municipality_view())


def test_the_screen_keeps_the_other_choices_when_half_years_are_put_together():
    made = teams_section(view(row("A"))).children
    links = [one.href for one in made._traverse() if getattr(one, "href", None) and "samlet" in one.href]
    assert "/kommune/326-kalundborg?samlet=2" in links
