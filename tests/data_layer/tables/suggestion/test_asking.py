"""Somebody's answers decide the doubtful lines."""

from functools import cache
from pathlib import Path

import pytest

from data_layer.tables.suggestion.asking import decide
from data_layer.tables.suggestion.suggesting import suggest

PAYROLL = Path(__file__).parents[4] / "docs" / "examples" / "invented_payroll.csv"


def answered(replies, path=PAYROLL):
    """Give the answers by what they are about, else y; returns the proposal and the questions."""
    asked = []

    def ask(question):
        asked.append(question)
        mine = replies.get(question.line.about, "y")
        return (
            mine
            if isinstance(mine, str)
            else mine[min(sum(q.line.about == question.line.about for q in asked), len(mine)) - 1]
        )

    return decide(proposed(path), ask), asked


proposed = cache(suggest)


def entry(proposal, about):
    (line,) = [line for line in proposal.lines if line.about == about]
    return (dict(line.entries), line.is_certain)


def test_yes_takes_what_is_proposed():
    proposal, asked = answered({"x": "not_applicable", "..": "suppressed"})
    assert all(line.is_certain for line in proposal.lines)
    assert [question.number for question in asked] == list(range(1, 10))
    assert entry(proposal, "x") == ({'"x"': '"not_applicable"'}, True)


@pytest.mark.parametrize("reply", ["n", "", "nej", " N "])
def test_no_leaves_a_line_open(reply):
    assert not entry(answered({"leavers": reply})[0], "leavers")[1]


def test_q_ends_the_asking():
    proposal, asked = answered({"headcount": "q"})
    assert len(asked) == 2
    assert sum(line.is_certain for line in proposal.lines) == 4


def test_another_column_is_taken_by_number_and_its_unit_asked_about():
    proposal, asked = answered({"sickness_days": ["9", "y"]})
    first, second = [question for question in asked if question.line.about == "sickness_days"]
    assert second.line.doubts == ("the unit seems to be days_per_fte, of 'Årsværk gns.': is it?",)
    assert entry(proposal, "sickness_days")[1]
    assert "1-10 = that column" in first.answers


def test_a_share_is_of_the_headcount_that_was_chosen():
    proposal, _ = answered({"headcount": "6"})
    assert entry(proposal, "headcount") == ({"headcount": '"Årsværk gns."'}, False)  # decimals: asked once more, y
    chosen, _ = answered({"headcount": ["6", "y"]})
    assert entry(chosen, "leavers")[0]["leavers"].endswith('of = "Årsværk gns." }')


@pytest.mark.parametrize("reply", ["missing", "not_reported"])
def test_a_measure_may_not_be_in_the_file(reply):
    assert entry(answered({"fte": reply})[0], "fte") == ({"fte": f'{{ fixed = "{reply}" }}'}, True)


@pytest.mark.parametrize(
    ("reply", "entries"),
    [("2024H2", {"fixed": '"2024H2"'}), ("4", {"half_year": '"Periode"', "format": '"{month}/{year}"'})],
)
def test_a_period_may_be_a_column_or_fixed(reply, entries):
    assert entry(answered({"period": [reply, "y"]})[0], "period") == (entries, True)


@pytest.mark.parametrize(
    ("about", "reply"), [("leavers", "99"), ("leavers", "banan"), ("..", "y"), ("period", "1"), ("period", "2024")]
)
def test_an_answer_that_means_nothing_is_said_and_asked_again(about, reply):
    proposal, asked = answered({about: reply})
    tries = [question for question in asked if question.line.about == about]
    assert len(tries) == 3
    assert tries[1].problem == f"{reply.casefold()!r} is no answer here"
    assert not entry(proposal, about)[1]


def test_the_kommune_may_be_said(tmp_path):
    file = tmp_path / "file.csv"
    file.write_text("Sted nr;Halvår;Antal personer\n101;2024H1;40\n147;2024H1;50\n", encoding="utf-8")
    proposal, _ = answered({"municipality_code": ["y", "3", "1"]}, file)
    assert {"municipality_code": '"Sted nr"'} in [dict(line.entries) for line in proposal.lines]


def test_rows_to_leave_out_are_taken_or_left(tmp_path):
    file = tmp_path / "file.csv"
    file.write_text("Kommune;Halvår;Antal personer\nKøbenhavn;2024H1;40\nUkendt;2024H1;50\n", encoding="utf-8")
    for reply, certain in (("y", True), ("1", False)):
        assert entry(answered({"rows that are no kommune": reply}, file)[0], "rows that are no kommune")[1] is certain


SURVEY = "Svar-ID;Kommune;Hvordan fordeles sagerne?;Omfang\n1;Kalundborg;Efter alder;Alle\n2;Kalundborg;Ved ikke helt;Nogle\n"


def test_the_marks_of_a_column_that_was_chosen_are_asked_about_too(tmp_path):
    file = tmp_path / "file.csv"
    file.write_text(SURVEY, encoding="utf-8")
    replies = {"partial": "4", "Alle": "no", "Nogle": "yes"}
    proposal, asked = answered(replies, file)
    assert [question.line.about for question in asked][-4:] == ["Efter alder", "Ved ikke helt", "Alle", "Nogle"]
    assert asked[-4].answers.startswith("y = yes; suppressed, ")
    assert entry(proposal, "Efter alder") == ({'"Efter alder"': '"age"'}, True)
    assert entry(proposal, "Nogle") == ({'"Nogle"': '"yes"'}, True)
    assert asked[-1].number == asked[-1].n_questions


def test_the_marks_of_a_column_that_was_not_taken_are_not_asked_about():
    _, asked = answered(
        dict.fromkeys(
            ("headcount", "fte", "leavers", "parental_leave_days", "sickness_days", "short_tenure_headcount"), "missing"
        )
    )
    assert not any(question.line.section == "codes" for question in asked)
