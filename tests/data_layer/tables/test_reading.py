from pathlib import Path

import pandas as pd
import pytest

from data_layer.schema import Subject
from data_layer.tables.export import csv_text, marked_csv_text
from data_layer.tables.reading import read_subject
from tests.data_layer.tables.tidy import background, organisation, staffing

DATA = Path(__file__).parents[2] / "data"
HEADER = "municipality_code,half_year,headcount,fte,leavers,sickness_days,parental_leave_days,short_tenure_headcount"


@pytest.fixture
def read(tmp_path):
    def read_text(text, subject=Subject.STAFFING):
        file = tmp_path / "file.csv"
        file.write_text(text, encoding="utf-8")
        return read_subject(subject, file)

    return read_text


def test_read_subject_understands_both_spellings_alike():
    english = read_subject(Subject.STAFFING, DATA / "import_english.csv")
    danish = read_subject(Subject.STAFFING, DATA / "import_danish.csv")
    assert not english.faults
    assert not danish.faults
    pd.testing.assert_frame_equal(english.table, danish.table)


def test_read_subject_tells_what_it_understood():
    told = read_subject(Subject.STAFFING, DATA / "import_danish.csv").understanding
    assert (told.encoding, told.separator, told.decimal_sign) == ("Latin-1 (Windows-1252)", ";", ",")
    assert told.titles["headcount"] == "Antal personer"
    assert told.n_rows == 4
    assert told.n_suppressed_by_rule == 2 + 6


def test_read_subject_applies_the_disclosure_rule():
    table = read_subject(Subject.STAFFING, DATA / "import_english.csv").table.set_index("municipality_code")
    assert table.loc["147", ["leavers", "leavers_state", "sickness_days_state"]].tolist() == [
        2,
        "observed",
        "suppressed",
    ]
    assert table.loc["825"].filter(like="_state").eq("suppressed").all()
    assert table.loc["155"].filter(like="_state").eq("not_applicable").all()


def test_read_subject_lists_every_fault_in_the_order_of_the_file():
    reading = read_subject(Subject.STAFFING, DATA / "import_faults.csv")
    assert reading.table is None
    assert [(fault.line, fault.column) for fault in reading.faults] == [
        (2, "leavers"),
        (3, "municipality_code + half_year"),
        (4, "municipality_code"),
        (5, "half_year"),
        (5, "municipality"),
        (5, "headcount"),
        (5, "fte"),
        (5, "leavers"),
        (5, "sickness_days"),
        (5, "parental_leave_days"),
        (5, "short_tenure_headcount"),
        (6, ""),
    ]


def test_every_fault_says_what_to_do():
    for fault in read_subject(Subject.STAFFING, DATA / "import_faults.csv").faults:
        assert fault.found
        assert fault.expected
        assert fault.remedy


@pytest.mark.parametrize(
    ("subject", "table"),
    [
        (Subject.STAFFING, staffing([20, 30], sickness_days=[0.1 + 0.2, "not_reported"])),
        (Subject.ORGANISATION, organisation(("age", "both", "missing"), (True, False, "missing"))),
        (Subject.BACKGROUND, background((659350, 104899), density=[1e-300, 12345.678])),
    ],
)
def test_an_export_reads_back_as_the_identical_table(read, subject, table):
    reading = read(csv_text(subject, table), subject)
    assert not reading.faults
    pd.testing.assert_frame_equal(reading.table, table)


@pytest.mark.parametrize("simulated", [True, False])
def test_an_export_of_simulated_numbers_says_so_and_is_understood(read, simulated):
    text = marked_csv_text(Subject.STAFFING, staffing(), simulated=simulated)
    assert text.startswith("# SIMULEREDE TAL\n") == simulated
    reading = read(text)
    assert reading.understanding.marked_simulated == simulated
    pd.testing.assert_frame_equal(reading.table, staffing())


def test_read_subject_takes_trailing_empty_cells(read):
    assert not read(f"{HEADER},,\n101,2024H1,20,18.5,2,100,50,3,,\n,,,,,,,,,\n").faults


def test_read_subject_counts_lines_of_the_file_not_rows(read):
    (fault,) = read(f"\n\n{HEADER}\n\n101,2024H1,20,18.5,2,100,50,3\n\nx,2024H1,20,18.5,2,100,50,3\n").faults
    assert fault.line == 7


def test_read_subject_explains_an_unquoted_decimal_comma(read):
    (fault,) = read(f"{HEADER}\n101,2024H1,20,18,5,2,100,50,3\n").faults
    assert "9 cells" in fault.found
    assert "quotes" in fault.remedy


def test_read_subject_refuses_a_thousand_that_may_be_one(read):
    (fault,) = read(f"{HEADER}\n101,2024H1,20,18,2,1.234,50,3\n").faults
    assert fault.found == "'1.234'"
    assert "one way only" in fault.expected


def test_read_subject_refuses_two_decimal_signs(read):
    (fault,) = read(f"{HEADER.replace(',', ';')}\n101;2024H1;20;18,5;2;100,5;50.5;3\n").faults
    assert (fault.column, fault.expected) == (
        "parental_leave_days",
        "a number with decimal comma, as elsewhere in the file",
    )


def test_read_subject_checks_that_code_and_name_agree(read):
    text = "municipality_code;kommune;model;partial\n101;København;age;no\n147;Ballerup;age;no\n"
    (fault,) = read(text, Subject.ORGANISATION).faults
    assert (fault.line, fault.column) == (3, "kommune")


def test_read_subject_reads_cells_also_where_the_header_has_faults(read):
    reading = read("municipality_code;model;extra\n101;age;1\n999;sideways;1\n", Subject.ORGANISATION)
    assert [fault.line for fault in reading.faults] == [1, 1, 3, 3]


def test_read_subject_makes_the_file_safe_to_print(read):
    (fault,) = read(f"municipality_code;model;partial\n101;\u202e{'x' * 99};no\n", Subject.ORGANISATION).faults
    assert fault.found.isprintable()
    assert len(fault.found) < 80


def test_read_subject_reports_a_file_that_is_not_there(tmp_path):
    (fault,) = read_subject(Subject.STAFFING, tmp_path / "no.csv").faults
    assert "no file" in fault.found


TEAM_HEADER = "kommune;team;halvår;headcount;fte;leavers;sickness_days;parental_leave_days;short_tenure_headcount\n"


def test_teams_are_read_with_their_names_and_those_of_no_team(read):
    rows = "101;Familie  Nord;2024H1;20;18,5;4;140;60;5\n101;;2024H1;12;11;1;90;60;2\n"
    table = read(TEAM_HEADER + rows, Subject.TEAM_STAFFING).table
    assert table["unit"].tolist() == ["", "Familie Nord"]
    assert table["headcount"].tolist() == [12, 20]


def test_a_team_that_stands_twice_is_a_fault_however_it_is_written(read):
    row = "2024H1;20;18,5;4;140;60;5\n"
    (fault,) = read(TEAM_HEADER + f"101;Nord;{row}101;NORD;{row}", Subject.TEAM_STAFFING).faults
    assert "a second time, first in line 2" in fault.found


def test_a_row_for_the_whole_kommune_is_a_fault(read):
    (fault,) = read(TEAM_HEADER + "101;I alt;2024H1;20;18,5;4;140;60;5\n", Subject.TEAM_STAFFING).faults
    assert fault.expected == "the name of one team"
