import pytest

from data_layer.schema import Subject
from data_layer.tables.reading import read_subject
from data_layer.tables.team_names import shown_names, team_notes

HEADER = (
    "municipality_code,unit,half_year,headcount,fte,leavers,sickness_days,parental_leave_days,short_tenure_headcount"
)


@pytest.fixture
def read(tmp_path):
    def read_rows(*places):
        file = tmp_path / "teams.csv"
        rows = [f"{code},{unit},{half_year},20,18.5,2,100.25,50,3" for code, unit, half_year in places]
        file.write_text("\n".join([HEADER, *rows]) + "\n", encoding="utf-8")
        return read_subject(Subject.TEAM_STAFFING, file)

    return read_rows


def test_the_name_of_most_rows_is_shown_in_its_kommune():
    written = {("101", "Nord"): 2, ("101", "nord"): 3, ("147", "NORD"): 1, ("147", "Nord"): 1, ("101", "Syd"): 1}
    assert shown_names(written) == {
        ("101", "Nord"): "nord",
        ("101", "nord"): "nord",
        ("147", "NORD"): "NORD",  # equally common: the first in sort order
        ("147", "Nord"): "NORD",
        ("101", "Syd"): "Syd",
    }


def test_a_team_written_in_several_ways_over_time_is_one(read):
    reading = read(
        ("101", "Team Nord", "2023H1"),
        ("101", "Team Nord", "2023H2"),
        ("101", "TEAM  nord", "2024H1"),
        ("101", "", "2024H1"),
    )
    assert list(zip(reading.table["unit"], reading.table["half_year"], strict=True)) == [
        ("", "2024H1"),
        ("Team Nord", "2023H1"),
        ("Team Nord", "2023H2"),
        ("Team Nord", "2024H1"),
    ]
    assert reading.understanding.notes == tuple(team_notes(1))


@pytest.mark.parametrize(("first", "second"), [("Nord", "NORD"), ("\u0390", "\u03aa\u0301")])  # a sign without capital
def test_a_team_written_in_several_ways_in_one_half_year_is_refused(read, first, second):
    reading = read(("101", first, "2024H1"), ("101", second, "2024H1"))
    (fault,) = reading.faults
    assert (fault.line, fault.found) == (3, f"101 {second} 2024H1 a second time, first in line 2")


def test_nothing_is_said_where_every_team_has_one_name(read):
    reading = read(("101", "Nord", "2024H1"), ("147", "NORD", "2024H1"))
    assert list(reading.table["unit"]) == ["Nord", "NORD"]
    assert reading.understanding.notes == ()


def test_the_sentence_counts_the_names():
    assert team_notes(0) == []
    assert team_notes(1) == [
        "1 name of a team differs from another in capitals or blanks only: they are the same team."
    ]
    assert team_notes(3)[0].startswith("3 names of teams differ from others")
