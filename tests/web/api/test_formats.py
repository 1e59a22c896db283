"""The same numbers in every format; what is hidden is in none of them, and every row says what it is."""

from __future__ import annotations

import csv
import io
from datetime import date

import openpyxl
import pytest

from components.text import open_data as text
from data_layer.schema import Subject
from data_layer.schema.open_data import DatasetRow
from web.api import formats
from web.api.resources import RESOURCES, Links, Meta, Page
from web.workbook import long_workbook_bytes

SMALL = "kommune=825,563,741,492,326&page_size=5000"  # four of them are hidden
NUMBERS = ("value", "numerator", "denominator", "lower", "upper")


def table(answer, delimiter=","):
    assert answer.status_code == 200, answer.text
    return list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig")), delimiter=delimiter))


def sheets(answer):
    assert answer.status_code == 200, answer.text
    return openpyxl.load_workbook(io.BytesIO(answer.data))


def comma(entry):
    return float(entry.replace(",", ".")) if entry else None


def test_all_formats_hold_the_same_numbers(get):
    query = f"/series?{SMALL}&from=2023H1"
    objects = get(query).get_json()["data"]
    plain, danish = table(get(f"{query}&format=csv")), table(get(f"{query}&format=csv-dk"), ";")
    book = [[cell.value for cell in row] for row in sheets(get(f"{query}&format=xlsx"))["Tal"]]
    assert plain[0][:13] == list(RESOURCES["series"].fields)
    assert danish[0] == book[0] == [text.FIELDS[name][0] for name in plain[0]]
    assert len(objects) == len(plain) - 1 == len(danish) - 1 == len(book) - 1
    for row, *others in zip(objects, plain[1:], danish[1:], book[1:], strict=True):
        wanted = [row[name] for name in NUMBERS]
        at = plain[0].index("value")
        first, second, third = (one[at : at + 5] for one in others)
        assert [float(entry) if entry else None for entry in first] == wanted
        assert [comma(entry) for entry in second] == pytest.approx(wanted, abs=1e-6)
        assert third == pytest.approx(wanted, abs=1e-12)  # a spreadsheet's 15 digits
        assert [one[0] for one in others] == [row["municipality_code"]] * 3


def test_the_machine_flavour_and_the_danish_one_are_what_they_say(get):
    plain, danish = (get(f"/series?kommune=326&format={form}").data for form in ("csv", "csv-dk"))
    assert plain.startswith(b"municipality_code,")
    assert danish.startswith("\ufeffKommunekode;Kommune;".encode())
    assert b"2016H1,turnover,share,0." in plain
    assert b"2016H1;turnover;share;0," in danish


@pytest.mark.parametrize("name", RESOURCES)
@pytest.mark.parametrize("form", ["csv", "csv-dk", "xlsx"])
def test_every_row_of_a_file_is_marked_and_names_its_dataset(get, name, form):
    answer = get(f"/{name}?format={form}&page_size=40")
    if form == "xlsx":
        book = sheets(answer)
        header, *rows = [[cell.value for cell in row] for row in book["Tal"]]
        about = {row[0].value: row[1].value for row in book["Om"]}
        assert about["Mærke"] == "SIMULEREDE TAL"
        assert {"Kilde", "Vilkår", "Fra halvår", "Datasætversion", "Adresse"} <= about.keys()
    else:
        header, *rows = table(answer, ";" if form == "csv-dk" else ",")
    columns = RESOURCES[name].columns
    named = list(columns) if form == "csv" else [text.FIELDS[one][0] for one in columns]
    assert header == named
    assert len(set(header)) == len(header)
    version = get("/datasets").get_json()["meta"]["dataset_version"]
    for row in rows:
        said = dict(zip(columns, row, strict=True))
        assert (said["mark"], said["dataset_version"]) == ("SIMULEREDE TAL", version)
        assert said["simulated"] == ("true" if form == "csv" else "ja")
        assert said["source"]
        assert said["licence"]
    assert "simulerede-tal" in answer.headers["Content-Disposition"]


@pytest.mark.parametrize("form", ["csv", "csv-dk", "xlsx"])
def test_what_is_hidden_is_empty_with_its_state_beside(get, form):
    answer = get(f"/series?kommune=825&format={form}&page_size=5000")
    if form == "xlsx":
        header, *rows = [[cell.value for cell in row] for row in sheets(answer)["Tal"]]
    else:
        header, *rows = table(answer, ";" if form == "csv-dk" else ",")
    at, word = header.index(text.FIELDS["value"][0] if form != "csv" else "value"), "suppressed"
    word = word if form == "csv" else "Vises ikke (for få ansatte)"
    assert len(rows) == 8 * 17
    for row in rows:
        assert set(row[at : at + 5]) == ({None} if form == "xlsx" else {""})
        assert row[at + 5] == word


def test_every_half_year_and_indicator_of_a_hidden_kommune_is_null_in_json(get):
    for resource in ("series", "verdicts"):
        for row in get(f"/{resource}?kommune=825").get_json()["data"]:
            numbers = {one: value for one, value in row.items() if isinstance(value, float)}
            assert row["state"] == "suppressed"
            assert numbers.keys() <= {"benchmark_value"}


def test_a_file_is_whole_or_says_which_part_it_is(get):
    whole = get("/series?indicator=turnover&format=csv")
    assert len(table(whole)) == 1 + 98 * 17
    assert "side" not in whole.headers["Content-Disposition"]
    part = get("/series", Accept="text/csv")
    assert len(table(part)) == 5_001
    assert "series-2016H1-2024H1-side-1-af-3-simulerede-tal.csv" in part.headers["Content-Disposition"]
    assert '</api/v1/series?page_size=5000&page=2>; rel="next"' in part.headers["Link"]
    assert get("/series").get_json()["meta"]["page_size"] == 1_000


def test_codes_stay_text_in_a_workbook(get):
    cell = sheets(get("/kommuner?format=xlsx&page_size=1"))["Tal"]["A2"]
    assert (cell.value, cell.data_type) == ("101", "s")


def strange(title):
    row = DatasetRow(Subject.STAFFING, 1, title, "@cmd", *[None] * 2, False, None, None, 98, 1)
    meta = Meta("v1", "datasets", title, "1", None, False, None, None, "-2", "+x", *["2024H1"] * 2, "2007", 1, 1, 1, 1)
    return Page(RESOURCES["datasets"], meta, Links("/x", "/x", None, None, "/x"), [row])


def test_text_that_a_spreadsheet_would_run_is_escaped_everywhere():
    page = strange('=HYPERLINK("x")')
    assert b"\"'=HYPERLINK" in formats.csv_bytes(page)
    assert b"\"'=HYPERLINK" in formats.danish_csv_bytes(page)
    assert b",'@cmd," in formats.csv_bytes(page)
    assert b"'+x" in formats.danish_csv_bytes(page)


def test_text_in_a_workbook_is_never_a_formula():
    content = long_workbook_bytes(("=A",), [["=1+1"], ["a\x07"], [2.5], [None]], (("=B", "=C"),), date(2025, 1, 2))
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert [cell.data_type for cell in book["Tal"]["A"]] == ["s", "s", "s", "n"]
    assert [cell.data_type for row in book["Om"] for cell in row] == ["s", "s"]
    assert book.properties.modified.year == 2025
