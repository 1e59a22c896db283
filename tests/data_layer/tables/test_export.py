import pytest

from data_layer.schema import Subject
from data_layer.tables.export import csv_text, escape_formula
from tests.data_layer.tables.tidy import organisation, staffing


def test_csv_text_writes_the_template_with_words_for_missing():
    table = staffing([20], fte=[18.0], leavers=["not_reported"], sickness_days=[0.1])
    assert csv_text(Subject.STAFFING, table) == (
        "municipality_code,half_year,headcount,fte,leavers,sickness_days,parental_leave_days,short_tenure_headcount\n"
        "101,2024H1,20,18,not_reported,0.1,50,3\n"
    )


def test_csv_text_writes_categories_and_answers():
    text = csv_text(Subject.ORGANISATION, organisation(("age", "missing"), (True, "missing")))
    assert text == "municipality_code,model,partial\n101,age,true\n147,missing,missing\n"


@pytest.mark.parametrize(("days", "text"), [(0.125, "0.1250"), (1e-7, "0.0000001"), (100.0, "100"), (1.5, "1.5")])
def test_csv_text_writes_numbers_that_read_in_one_way(days, text):
    assert f",{text},50,3" in csv_text(Subject.STAFFING, staffing(sickness_days=[days]))


def test_csv_text_sorts_by_key():
    table = staffing([20, 30])
    assert csv_text(Subject.STAFFING, table[::-1]) == csv_text(Subject.STAFFING, table)


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx"])
def test_escape_formula_disarms_what_a_spreadsheet_would_run(text):
    assert escape_formula(text) == f"'{text}"
    assert escape_formula("101") == "101"
