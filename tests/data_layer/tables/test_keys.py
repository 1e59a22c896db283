import pytest

from data_layer.tables.keys import parse_half_year, parse_municipality, parse_unit, parse_year
from data_layer.tables.numbers import Problem


@pytest.mark.parametrize("cell", ["101", "0101", 101, 101.0, "København", "Københavns Kommune", " københavn "])
def test_parse_municipality_reads_codes_and_names(cell):
    assert parse_municipality(cell) == "101"


@pytest.mark.parametrize("cell", ["411", "0411", 411, "Christiansø"])
def test_parse_municipality_says_that_the_island_is_none(cell):
    assert "411 is an island" in parse_municipality(cell).remedy


@pytest.mark.parametrize("cell", ["", "999", "1", 101.5, "Atlantis", "-101"])
def test_parse_municipality_refuses_the_unknown(cell):
    assert "98 kommuner" in parse_municipality(cell).expected


@pytest.mark.parametrize(
    "cell",
    [
        "2024H1",
        "2024h1",
        "2024 H1",
        "2024-H1",
        "H1 2024",
        "2024-1",
        "1. halvår 2024",
        "1 halvår 2024",
        "1. HALVÅR\u00a02024",
        "1. halvår, 2024",
        "første halvår 2024",
        "2024 1. halvår",
        "2024, 1. halvår",
        "1. halvaar 2024",
    ],
)
def test_parse_half_year_reads_the_usual_spellings(cell):
    assert parse_half_year(cell) == "2024H1"


def test_parse_half_year_reads_the_second_half():
    assert {parse_half_year(text) for text in ("2024-2", "andet halvår 2024", "2. halvår 2024")} == {"2024H2"}


@pytest.mark.parametrize(
    "cell", ["", "2024", "2024H3", "2024-12", "24H1", "2024H", 2024.1, "\u0662024H1", "3. halvår 2024"]
)
def test_parse_half_year_refuses_others(cell):
    assert isinstance(parse_half_year(cell), Problem)


def test_parse_half_year_sees_what_a_spreadsheet_did():
    assert "made a date" in parse_half_year("2024-01-01 00:00:00").remedy


@pytest.mark.parametrize("cell", ["2006H1", "2100H1", "1924-1"])
def test_parse_half_year_refuses_years_without_the_98(cell):
    assert "between 2007 and 2099" in parse_half_year(cell).expected


def test_parse_year_reads_text_and_numbers():
    assert [parse_year(cell) for cell in ("2023", 2023, 2023.0)] == [2023] * 3


@pytest.mark.parametrize("cell", ["23", "2023.5", 2023.5, "x", "", "2006"])
def test_parse_year_refuses_others(cell):
    assert isinstance(parse_year(cell), Problem)


@pytest.mark.parametrize(
    ("cell", "name"),
    [
        ("Familie Nord", "Familie Nord"),
        ("  Familie\u00a0 Nord ", "Familie Nord"),
        ("A\u030arhus", "\u00c5rhus"),
        (3.0, "3"),
        ("", ""),
        ("x" * 60, "x" * 60),
    ],
)
def test_parse_unit_reads_a_name_with_single_blanks(cell, name):
    assert parse_unit(cell) == name


@pytest.mark.parametrize("cell", ["x" * 61, "a\u202eb", "a\x07b", "a\u200bb", "=1+1", "+1", "-", "@x"])
def test_parse_unit_refuses_what_cannot_be_shown(cell):
    assert "at most 60 printable characters" in parse_unit(cell).expected


@pytest.mark.parametrize("cell", ["I alt", "TOTAL", " i  alt ", "Hele kommunen"])
def test_parse_unit_refuses_a_row_of_totals(cell):
    assert "staffing file" in parse_unit(cell).remedy
