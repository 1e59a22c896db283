"""Tables as files: units in the header, numbers untouched, text that no spreadsheet runs."""

import csv
import io

import pytest

from components.exports import (
    column_unit,
    csv_text,
    decimal,
    escape_formula,
    export_rows,
    file_href,
    file_name,
)
from components.formats import days, percent, percentage_points
from components.tables import Cell, Column, Table

STAMP = (("Datasæt", "SIMULEREDE TAL: demo"),)


def table(*rows, labels=("Kommune", "Afgang")):
    return Table("Prøve", tuple(map(Column, labels)), rows)


def test_shares_become_per_cent_and_the_unit_moves_to_the_header():
    rows = export_rows(table((Cell("Faxe"), Cell(percent(7 / 26), 7 / 26))), STAMP)
    assert rows == (("Kommune", "Afgang (%)", "Datasæt"), ("Faxe", 26.923077, "SIMULEREDE TAL: demo"))


def test_days_keep_their_scale_and_words_stay_words():
    cells = table((Cell("Faxe"), Cell(days(8.04), 8.04)), (Cell("Læsø"), Cell("Vises ikke\u00a0her")))
    rows = export_rows(cells, STAMP)
    assert rows[0][1] == "Afgang (dage)"
    assert [row[1] for row in rows[1:]] == [8.04, "Vises ikke her"]


def test_percentage_points_are_scaled_like_shares():
    rows = export_rows(table((Cell("Faxe"), Cell(percentage_points(0.147), 0.147))), ())
    assert rows[0][1] == "Afgang (procentpoint)"
    assert rows[1][1] == 14.7


def test_a_column_of_plain_or_mixed_numbers_has_no_unit():
    assert column_unit([Cell("26", 26), Cell("1.234", 1234)]) == ""
    assert column_unit([Cell(percent(0.1), 0.1), Cell(days(3), 3)]) == ""
    assert column_unit([Cell("ord")]) == ""


def test_a_table_without_rows_is_its_header():
    assert export_rows(table(), STAMP) == (("Kommune", "Afgang", "Datasæt"),)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_text_that_a_spreadsheet_would_run_is_escaped(start):
    assert escape_formula(f"{start}1+1") == f"'{start}1+1"
    assert csv_text([(f"{start}cmd",)]).lstrip("\ufeff").strip("\r\n").lstrip('"').startswith("'")


def test_negative_numbers_are_not_escaped():
    assert csv_text([("Faxe", -0.5, 1234.5, 12.0)]) == "\ufeffFaxe;-0,5;1234,5;12\r\n"


@pytest.mark.parametrize(
    ("number", "shown"), [(0, "0"), (-0.0, "0"), (12, "12"), (1e-9, "0"), (100, "100"), (0.1234567, "0,123457")]
)
def test_numbers_have_a_comma_and_no_thousands_mark(number, shown):
    assert decimal(number) == shown


def test_csv_reads_back_with_semicolons_quotes_and_line_breaks():
    rows = [("a;b", 'c"d', "e\nf"), ("æøå", 1.5, "")]
    read = list(csv.reader(io.StringIO(csv_text(rows).removeprefix("\ufeff")), delimiter=";"))
    assert read == [["a;b", 'c"d', "e\nf"], ["æøå", "1,5", ""]]


def test_names_and_addresses_of_files():
    assert file_name("sammenlign", "2024H1", simulated=True) == "sammenlign-2024H1-simulerede-tal"
    assert file_name("sammenlign", "", simulated=False) == "sammenlign"
    assert file_href("a.csv", "/sammenlign?periode=2024H1") == "/hent/a.csv?periode=2024H1"
    assert file_href("a.csv", "/sammenlign") == "/hent/a.csv"
