"""Files in the variants people have, what is told of them, and the tables that come out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import duckdb
import pandas as pd
import pytest

from data_layer.schema import Subject
from data_layer.sources import person_text
from data_layer.tables.employments import Question, read_employments
from tests.data_layer.tables.employments.records import (
    ABSENCE_TITLES,
    EMPLOYMENT_TITLES,
    ask,
    count,
    employment,
    spell,
)

STAFF = [employment(f"p{number}", "2020-01-01", unit="Nord" if number % 2 else "Syd") for number in range(24)]
LEFT = employment("left", "2020-01-01", "2023-03-31")


def only(readings):
    (reading,) = readings
    return reading


def faults(question):
    reading = only(read_employments(question))
    assert reading.table is None
    return reading.faults


def test_the_tables_are_suppressed_and_checked(tmp_path):
    staffing, teams = read_employments(ask(tmp_path, [*STAFF, LEFT], first="2022H2", extract=date(2023, 12, 31)))
    assert (staffing.subject, teams.subject) == (Subject.STAFFING, Subject.TEAM_STAFFING)
    rows = staffing.table.set_index("half_year")
    assert rows.loc["2023H1", ["headcount", "leavers", "short_tenure_headcount"]].tolist() == [25, 1, 0]
    assert rows.loc["2023H1", "fte"] == round(24 + 90 / 181, 6)
    assert rows["sickness_days_state"].unique().tolist() == ["missing"]
    assert teams.table["unit"].unique().tolist() == ["Nord", "Syd"]
    assert staffing.origin.extract_date == date(2023, 12, 31)


def test_a_small_kommune_is_suppressed(tmp_path):
    small = [employment(f"q{number}", "2020-01-01", code=851) for number in range(4)]
    staffing, teams = read_employments(ask(tmp_path, [*STAFF, *small], first="2023H1", extract=date(2023, 6, 30)))
    assert staffing.table.set_index("municipality_code").loc["851", "headcount_state"] == "suppressed"
    assert staffing.understanding.n_suppressed_by_rule == 4
    assert teams.table.set_index("municipality_code").loc["851", "headcount_state"] == "suppressed"


def test_without_teams_there_is_no_team_table(tmp_path):
    rows = [employment(f"p{number}", "2020-01-01", unit="") for number in range(12)]
    reading = only(read_employments(ask(tmp_path, rows)))
    assert reading.subject is Subject.STAFFING


def test_a_kommune_that_names_no_team_has_no_team_rows(tmp_path):
    rows = [*STAFF, *(employment(f"q{number}", "2020-01-01", code=851, unit="") for number in range(12))]
    _, teams = read_employments(ask(tmp_path, rows))
    assert set(teams.table["municipality_code"]) == {"101"}


def test_half_years_are_those_whose_ends_the_extract_covers(tmp_path):
    rows = [*STAFF, LEFT, employment("new", "2024-08-15")]
    reading = read_employments(ask(tmp_path, rows, first=None, extract=None, today=date(2026, 1, 1)))[0]
    assert reading.table["half_year"].tolist() == ["2023H1", "2023H2", "2024H1"]
    assert reading.origin.extract_date == date(2024, 8, 15)
    notes = " ".join(reading.understanding.notes)
    assert "from 2023H1, where the earliest end lies" in notes
    assert "2024H2 is not complete in the extract and was left out." in notes


def test_a_start_in_the_future_does_not_tell_when_the_file_was_drawn(tmp_path):
    rows = [*STAFF, LEFT, employment("new", "2024-08-15"), employment("planned", "2025-02-01")]
    reading = read_employments(ask(tmp_path, rows, first=None, extract=None, today=date(2024, 9, 1)))[0]
    assert reading.origin.extract_date == date(2024, 8, 15)


def test_a_list_of_present_staff_tells_nothing_about_leavers(tmp_path):
    (fault,) = faults(ask(tmp_path, STAFF, first=None))
    assert fault.found == "no employment that has ended"
    assert "--first-half-year" in fault.remedy


def test_an_extract_without_a_whole_half_year_is_refused(tmp_path):
    (fault,) = faults(ask(tmp_path, STAFF, first="2024H1", extract=date(2024, 6, 29)))
    assert fault.found == "no complete half-year from 2024H1 to 2024-06-29"


def test_what_was_kept_and_left_out_is_told(tmp_path):
    rows = [
        *STAFF,
        STAFF[0],
        employment("a", "2020-01-01", function="5.30.26"),
        employment("b", "2020-01-01", group="leder"),
        employment("c", "2020-01-01", "2023-06-30"),
    ]
    notes = " ".join(
        only_notes(ask(tmp_path, rows, [spell("p1", "2023-01-02"), spell("p1", "2023-02-01", kind="fri")]))
    )
    assert "Kept 26 of 28 employments" in notes
    assert "left out 1 of other functions, 1 of other job groups" in notes
    assert "1 rows were replaced by a later row of the same employment." in notes
    assert "1 employments ended on the last day of a half-year" in notes
    assert "1 spells of sickness, 0 of parental leave; 1 of other kinds were left out." in notes
    assert "The file has no spell of parental leave, which is therefore missing and not zero." in notes


def only_notes(question):
    return read_employments(question)[0].understanding.notes


def test_absence_that_the_file_does_not_hold_is_missing_and_not_zero(tmp_path):
    """A kommune without any spell, a kind without any spell, and half-years before the earliest end of a spell."""
    rows = [*STAFF, *(employment(f"q{number}", "2020-01-01", code=851, unit="") for number in range(12))]
    spells = [spell("p1", "2022-03-01", "2022-09-01"), spell("p1", "2023-03-01", "2023-03-01")]
    table = read_employments(ask(tmp_path, rows, spells, first="2022H1", extract=date(2023, 6, 30)))[0].table
    known = table.set_index(["municipality_code", "half_year"])
    assert known.loc["101", "sickness_days_state"].tolist() == ["missing", "observed", "observed"]
    assert known.loc["101", "parental_leave_days_state"].unique().tolist() == ["missing"]
    assert known.loc["851", "sickness_days_state"].unique().tolist() == ["missing"]
    assert known.loc[("101", "2023H1"), "sickness_days"] == 1


CSV_VARIANTS = {
    "semicolon, decimal comma, Danish dates": lambda text: (
        text.replace(",", ";")
        .replace("0.5", "0,5")
        .replace("2020-01-01", "01-01-2020")
        .replace("2023-03-31", "31.03.2023")
    ),
    "tab": lambda text: text.replace(",", "\t"),
    "excel hint": lambda text: "sep=;\n" + text.replace(",", ";"),
    "windows lines": lambda text: text.replace("\n", "\r\n"),
    "byte order mark": lambda text: "\ufeff" + text,
    "quoted": lambda text: "\n".join(",".join(f'"{cell}"' for cell in line.split(",")) for line in text.splitlines()),
    "blanks around the cells of a row": lambda text: "\n".join(
        line.replace(",", " , ") if line.startswith("B") else line for line in text.splitlines()
    ),
    "blank lines": lambda text: text.replace("\n", "\n\n"),
    "titles in capitals": lambda text: text.replace("person_id", "Person ID").replace("unit", " UNIT "),
}


@pytest.mark.parametrize("variant", CSV_VARIANTS)
def test_csv_in_many_hands(tmp_path, variant):
    rows = [employment("A", "2020-01-01", share=0.5), employment("B", "2020-01-01", "2023-03-31", share=0.5)]
    question = ask(tmp_path, rows, extract=date(2023, 6, 30))
    expected = count(question)
    text = CSV_VARIANTS[variant](question.employments.read_text(encoding="utf-8"))
    question.employments.write_text(text, encoding="utf-8", newline="")
    pd.testing.assert_frame_equal(count(question), expected)


def test_latin_1_is_read_without_a_copy_on_a_disk(tmp_path):
    question = ask(tmp_path, [employment("Åse", "2020-01-01", unit="Øst"), employment("Ærø", "2020-01-01", unit="Øst")])
    before = sorted(tmp_path.iterdir())
    question.employments.write_bytes(question.employments.read_text(encoding="utf-8").encode("latin-1"))
    table = count(question)
    assert table["unit"].unique().tolist() == ["Øst"]
    assert table["headcount"].max() == 2
    assert sorted(tmp_path.iterdir()) == before


def test_latin_1_is_refused_where_the_system_has_no_files_in_memory(tmp_path, monkeypatch):
    monkeypatch.delattr(person_text.os, "memfd_create")
    question = ask(tmp_path, [employment("A", "2020-01-01", unit="Øst")])
    question.employments.write_bytes(question.employments.read_text(encoding="utf-8").encode("latin-1"))
    assert faults(question)[0].found == "Latin-1 text"


PARQUET_VARIANTS = {
    "dates": {"start_date": "DATE", "end_date": "DATE", "fte_share": "DOUBLE"},
    "timestamps": {"start_date": "TIMESTAMP", "end_date": "TIMESTAMP", "fte_share": "DECIMAL(4,3)"},
    "times with zone": {"start_date": "TIMESTAMPTZ", "end_date": "TIMESTAMPTZ", "fte_share": "FLOAT"},
    "text": {},
    "numbers": {"person_id": "BIGINT", "municipality_code": "INT", "start_date": "DATE", "end_date": "DATE"},
}


@pytest.mark.parametrize("variant", PARQUET_VARIANTS)
def test_parquet_as_csv(tmp_path, variant):
    rows = [employment("1", "2020-01-01", share=0.5), employment("2", "2020-01-01", "2023-03-31", share=0.25)]
    question = ask(tmp_path, rows, extract=date(2023, 6, 30))
    expected = count(question)
    parquet = replace(question, employments=as_parquet(question.employments, PARQUET_VARIANTS[variant]))
    pd.testing.assert_frame_equal(count(parquet), expected)


def as_parquet(csv, types):
    target = csv.with_suffix(".parquet")
    with duckdb.connect() as engine:
        engine.execute("SET TimeZone = 'Europe/Copenhagen'")
        rows = engine.read_csv(str(csv), all_varchar=True)
        typed = [f"{name}::{types.get(name, 'VARCHAR')} AS {name}" for name in rows.columns]
        rows.project(", ".join(typed)).write_parquet(str(target))
    return target


def test_decimal_numbers_are_no_person_ids(tmp_path):
    question = ask(tmp_path, [employment("1", "2020-01-01")])
    parquet = as_parquet(question.employments, {"person_id": "DOUBLE"})
    assert faults(replace(question, employments=parquet))[0].found == "person_id as decimal numbers"


def broken(**cells):
    """A good row with some cells changed."""
    row = dict(zip(EMPLOYMENT_TITLES, employment("p", "2020-01-01", "2023-03-31"), strict=True))
    return tuple((row | cells).values())


FAULTS = {
    "person_id": ({"person_id": " "}, "nothing", "a value"),
    "municipality_code": ({"municipality_code": 999}, "something else", "the code of one of the 98 kommuner"),
    "account_function": ({"account_function": "645"}, "something else", "an account function such as 6.45.58"),
    "job_group": ({"job_group": ""}, "something else", "the job group of the employment"),
    "unit": ({"unit": "010190-1234"}, "something else", "the name of a team"),
    "start_date": (
        {"start_date": "2023-02-30"},
        "something that is no date",
        "a date such as 2024-06-30 or 30-06-2024",
    ),
    "end_date": ({"end_date": "06/30/2023"}, "something that is no date", "a date such as 2024-06-30 or 30-06-2024"),
    "fte_share": ({"fte_share": 37}, "a number below 0 or above 1", "a share between 0 and 1"),
}
MORE_FAULTS = {
    "no start": ({"start_date": ""}, "nothing", "a value"),
    "a year of two digits": ({"start_date": "12-06-20"}, "a day before 1940 or far ahead", "a date such as 2024-06-30"),
    "end before start": ({"end_date": "2019-12-31"}, "an end before the start", "an end on the first day or later"),
    "no share": ({"fte_share": ""}, "nothing", "a value"),
    "share in words": ({"fte_share": "fuld tid"}, "something that is no number", "a share between 0 and 1"),
    "negative share": ({"fte_share": -0.5}, "a number below 0 or above 1", "a share between 0 and 1"),
    "no number": ({"fte_share": "nan"}, "a number below 0 or above 1", "a share between 0 and 1"),
    "an island": ({"municipality_code": 411}, "something else", "one of the 98 kommuner"),
    "a formula": ({"unit": "=1+1"}, "something else", "a name of at most 60 printable characters"),
}


def test_every_fault_is_told_by_line_and_column(tmp_path):
    cases = [*FAULTS.values(), *MORE_FAULTS.values()]
    told = faults(ask(tmp_path, [employment("A", "2020-01-01"), *(broken(**cells) for cells, *_ in cases)]))
    assert [(one.line, one.column, one.found) for one in told] == [
        (line, next(iter(cells)), found) for line, (cells, found, _) in enumerate(cases, start=3)
    ]
    for one, (_, _, expected) in zip(told, cases, strict=True):
        assert one.expected.startswith(expected)


def test_several_faults_of_one_row_are_all_told(tmp_path):
    told = faults(ask(tmp_path, [broken(person_id="", start_date="x", fte_share="x", unit="010190-1234")]))
    assert sorted(one.column for one in told) == ["fte_share", "person_id", "start_date", "unit"]


def test_faults_of_the_absence_file_say_so(tmp_path):
    spells = [spell("A", "2023-01-01"), spell("A", "2023-01-01", "2022-12-31", kind=""), spell("", "x", share=8)]
    told = faults(ask(tmp_path, [employment("A", "2020-01-01")], spells))
    assert sorted((one.line, one.column) for one in told) == [
        (3, "absence: end_date"),
        (3, "absence: kind"),
        (4, "absence: person_id"),
        (4, "absence: share"),
        (4, "absence: start_date"),
    ]


def test_lines_are_right_where_a_row_is_not_a_line(tmp_path):
    question = ask(tmp_path, [broken(unit='"Nord\nog Syd"'), broken(start_date="x")])
    assert [(one.line, one.column) for one in faults(question)] == [(4, "start_date")]


def test_rows_of_parquet_are_told_by_number(tmp_path):
    question = ask(tmp_path, [employment("A", "2020-01-01"), broken(start_date="x")])
    parquet = replace(question, employments=as_parquet(question.employments, {}))
    assert [(one.line, one.column) for one in faults(parquet)] == [(2, "start_date")]


def test_many_faults_are_counted(tmp_path):
    told = faults(ask(tmp_path, [broken(start_date="x")] * 250))
    assert len(told) == 201
    assert told[-1].found == "50 more faults of these kinds"


def test_rows_of_another_width_are_told(tmp_path):
    question = ask(tmp_path, [employment("A", "2020-01-01"), (1, 2), (*employment("A", "2020-01-01"), 9)])
    assert [(one.line, one.found) for one in faults(question)] == [
        (3, "fewer cells than the header"),
        (4, "more cells than the header"),
    ]


UNREADABLE = {
    "nothing": b"",
    "a header only": ",".join(EMPLOYMENT_TITLES).encode(),
    "a workbook": b"PK\x03\x04 and so on",
    "bytes": b"person_id,\0\n",
    "no Parquet": b"PAR1 and so on",
    "no header": b"010190-1234,101,6.45.58,socialraadgiver,Nord,2020-01-01,,1\n",
    "a column too many": (",".join([*EMPLOYMENT_TITLES, "name"]) + "\n" + "x," * 8 + "x\n").encode(),
    "a column twice": (",".join([*EMPLOYMENT_TITLES, "unit"]) + "\n").encode(),
    "an open quote": (",".join(EMPLOYMENT_TITLES) + '\n"A,101').encode(),
    "other lines": (",".join(ABSENCE_TITLES) + "\nA,101,sickness,2020-01-01,,1\n").encode(),
}


@pytest.mark.parametrize("case", UNREADABLE)
def test_a_file_that_cannot_be_read_is_refused_in_words(tmp_path, case):
    file = tmp_path / "file"
    file.write_bytes(UNREADABLE[case])
    (fault,) = faults(Question(file))
    assert "010190" not in str(fault)
    assert fault.expected
    assert fault.remedy


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert faults(Question(tmp_path / "none.csv"))[0].found.startswith("no file at")
    question = ask(tmp_path, STAFF)
    (fault,) = faults(replace(question, absence=tmp_path / "none.csv"))
    assert fault.column == "absence: "


def test_nobody_to_count_is_a_fault(tmp_path):
    (fault,) = faults(ask(tmp_path, [employment("A", "2020-01-01", "2023-03-31", group="leder")]))
    assert fault.found == "none in 1 rows"


def test_more_caseworkers_than_a_kommune_has_is_a_fault(tmp_path):
    rows = [employment(number, "2020-01-01") for number in range(5001)]
    (fault,) = faults(ask(tmp_path, rows))
    assert fault.found == "more in kommune 101"


def test_too_many_places_are_no_places(tmp_path, monkeypatch):
    monkeypatch.setattr("data_layer.tables.employments.places.MAX_PLACES", 10)
    (fault,) = faults(ask(tmp_path, [employment("A", "2020-01-01", unit=f"Team {number}") for number in range(11)]))
    assert fault.found.startswith("more than 10 different combinations")
