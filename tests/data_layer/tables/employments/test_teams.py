"""Which names are one team: the same kommune, and spellings that differ in capitals, blanks or Unicode form only."""

from __future__ import annotations

import pytest

from data_layer.sources.progress import silent
from data_layer.tables.employments.counting import count_employments
from tests.data_layer.tables.employments.records import ask, count, employment

DECOMPOSED = "Sma\u030aborn"  # the letter and its ring as two signs


def teams(folder, units, *, code=101):
    """Headcount of 2023H1 by team, of one person per unit."""
    rows = [employment(f"P{place}", "2020-01-01", unit=unit, code=code) for place, unit in enumerate(units)]
    found = count(ask(folder, rows))
    there = found[found["half_year"] == "2023H1"]
    return dict(zip(there["unit"], there["headcount"], strict=True))


@pytest.mark.parametrize(
    ("units", "expected"),
    [
        (["Team Nord", "Team Nord", "team nord", "TEAM NORD"], {"Team Nord": 4}),
        (["team nord", "team nord", "Team Nord"], {"team nord": 3}),  # as most rows write it
        (["team nord", "Team Nord", "TEAM NORD"], {"TEAM NORD": 3}),  # equally common: the first in sort order
        (["Team Nord", "  Team Nord", "Team  Nord ", "Team\u00a0Nord"], {"Team Nord": 4}),
        (["Småborn", DECOMPOSED, "SMA\u030aBORN"], {"Småborn": 3}),
        (["Ærø", "ærø"], {"Ærø": 2}),
        (["Team Nord", "Nord"], {"Nord": 1, "Team Nord": 1}),  # real differences stay
        (["Team 1", "Team 11", "Team-1"], {"Team 1": 1, "Team 11": 1, "Team-1": 1}),
        (["Smaborn", "Småborn"], {"Smaborn": 1, "Småborn": 1}),
        (["Team Nord", "", " "], {"Team Nord": 1, "": 2}),
    ],
)
def test_spellings_of_one_team_are_one(tmp_path, units, expected):
    assert teams(tmp_path, units) == expected


def test_each_kommune_writes_its_teams_in_its_own_way(tmp_path):
    rows = [
        employment("A", "2020-01-01", unit="Team Nord", code=101),
        employment("B", "2020-01-01", unit="team nord", code=851),
    ]
    found = count(ask(tmp_path, rows))
    assert set(zip(found["municipality_code"], found["unit"], strict=True)) == {
        ("101", "Team Nord"),
        ("851", "team nord"),
    }


def test_a_new_spelling_is_no_new_team_and_corrects_the_row_of_the_old_one(tmp_path):
    """
          2023H1      2023H2
       |-----------|-----------|
    A [=======================>    Nord
    A [=====]                      NORD, the same first day, later in the file: the correction
    B [=====][================>    Nord, then nord
    """
    rows = [
        employment("A", "2020-01-01", unit="Nord"),
        employment("A", "2020-01-01", "2023-03-31", unit="NORD"),
        employment("B", "2020-01-01", "2023-03-31", unit="Nord"),
        employment("B", "2023-04-01", unit="nord"),
    ]
    found = count(ask(tmp_path, rows)).set_index("half_year")
    assert set(found["unit"]) == {"Nord"}
    assert (found.loc["2023H1", "headcount"], found.loc["2023H1", "leavers"]) == (2, 1)
    assert found.loc["2023H2", "headcount"] == 1


@pytest.mark.parametrize(
    ("units", "note"),
    [
        (["Nord", "nord"], "1 name of a team differs from another in capitals or blanks only: they are the same team."),
        (
            ["Nord", "nord", "NORD", "Syd"],
            "2 names of teams differ from others in capitals or blanks only: they are the same teams.",
        ),
        (["Nord", "Syd", ""], None),
    ],
)
def test_the_operator_is_told(tmp_path, units, note):
    rows = [employment(unit or "X", "2020-01-01", unit=unit) for unit in units]
    told = [
        text
        for text in count_employments(ask(tmp_path, rows), silent).notes
        if "of a team" in text or "of teams" in text
    ]
    assert told == ([note] if note else [])
