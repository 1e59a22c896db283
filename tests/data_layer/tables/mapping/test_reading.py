"""A file of somebody else's layout becomes the template's table, and its faults keep its own lines and titles."""

import io

import openpyxl
import pandas as pd
import pytest

from data_layer.tables.mapping.reading import read_mapped
from tests.data_layer.tables.mapping.files import CSV, HEADER, MAPPING, ROWS, mapping, only_fault, read, workbook
from tests.data_layer.tables.tidy import organisation


def column(reading, name):
    assert reading.faults == []
    return reading.table[name].tolist()


def test_a_mapped_file_is_the_table_it_says(tmp_path):
    table = read(tmp_path).table
    assert table.municipality_code.tolist() == ["101", "147"]
    assert table.half_year.tolist() == ["2024H1", "2024H1"]
    assert table.headcount.tolist() == [40, 41]
    assert table.leavers.tolist() == [5, 4]  # 12.5 % of 40; 9.8 % of 41 is 4.018, and 4/41 is 9.76 %
    assert table.sickness_days.tolist() == [290.5, 300.0]


def test_the_owner_is_told_columns_units_and_what_is_left_out(tmp_path):
    plan = mapping(extra='[codes]\n".." = "suppressed"\n[keep]\n"Funktion" = "6.45.58"')
    rows = [
        f"{row};{word}"
        for row, word in zip([*ROWS, ROWS[0].replace("290,5", "..")], ("6.45.58", "6.45.53", "6.45.58"), strict=True)
    ]
    told = read(tmp_path, plan, "\n".join([f"{HEADER};Funktion", *rows[1:]])).understanding
    assert told.titles["leavers"] == "Gået pct. (per_cent of Personer)"
    assert told.titles["half_year"] == "Periode"
    assert told.n_rows == 1
    assert told.notes == (
        "mapping map.toml",
        "keep 'Funktion': 1 of 2 rows left out",
        "'..' read as suppressed, cells: 1",
    )


def test_columns_that_are_not_mapped_are_told_not_refused(tmp_path):
    content = "\n".join([f"{HEADER};Bemærkning;Region", *(f"{row};nej;x" for row in ROWS)])
    assert "columns not used: Bemærkning, Region" in read(tmp_path, content=content).understanding.notes


@pytest.mark.parametrize(
    ("unit", "cell", "expected"),
    [
        ('{ column = "Syg", unit = "hours", hours_per_day = 7.4 }', "740,0", 100.0),
        ('{ column = "Syg", unit = "hours", hours_per_day = 7.4 }', "0", 0.0),
        ('{ column = "Syg", unit = "days_per_fte", of = "Fuldtid" }', "8,2", 299.3),
        ('{ column = "Syg", unit = "hours_per_fte", of = "Fuldtid", hours_per_day = 7.4 }', "59,2", 292.0),
        ('{ column = "Syg", unit = "per_cent", of = "Mulige" }', "4,8 %", 192.0),
        ('{ column = "Syg", unit = "share", of = "Mulige" }', "0,048", 192.0),
        ('{ column = "Syg", factor = 0.5 }', "100", 50.0),
    ],
)
def test_days_are_converted_by_what_is_stated(tmp_path, unit, cell, expected):
    content = f"{HEADER};Mulige\n101;2024H1;40;36,5;12,5;{cell};120;6;4000"
    assert column(read(tmp_path, mapping(sickness_days=f"sickness_days = {unit}"), content), "sickness_days") == [
        expected
    ]


def persons(tmp_path, share, headcount, unit="per_cent"):
    content = f"{HEADER}\n101;2024H1;{headcount};36,5;{share};290,5;120;6"
    line = f'leavers = {{ column = "Gået pct.", unit = "{unit}", of = "Personer" }}'
    return read(tmp_path, mapping(leavers=line), content)


@pytest.mark.parametrize(
    ("share", "headcount", "unit", "leavers"),
    [
        ("12,5", 40, "per_cent", 5),
        ("12,5 %", 40, "per_cent", 5),
        ("9,8", 41, "per_cent", 4),
        ("12", 41, "per_cent", 5),  # 5/41 = 12.2
        ("0", 40, "per_cent", 0),
        ("100", 40, "per_cent", 40),
        ("0,0976", 41, "share", 4),
    ],
)
def test_a_share_becomes_the_one_number_of_persons_that_is_written_so(tmp_path, share, headcount, unit, leavers):
    assert column(persons(tmp_path, share, headcount, unit), "leavers") == [leavers]


def test_a_share_that_may_mean_several_numbers_is_refused(tmp_path):
    assert only_fault(persons(tmp_path, "12", 350)) == (
        2,
        "Gået pct.",
        "'12'",
        "a share of 350 exact enough to mean one number of persons, not all from 41 to 43",
        "ask for the number of persons, or for the share with more decimals",
    )


def test_a_share_that_means_no_number_is_refused(tmp_path):
    assert only_fault(persons(tmp_path, "11,1", 40)) == (
        2,
        "Gået pct.",
        "'11,1'",
        "a per_cent of 40 that means whole persons; 4 is nearest",
        "correct the cell, the column that of names, or unit (perhaps share is meant)",
    )


def test_every_share_that_is_rounded_at_one_decimal_comes_back_as_its_persons(tmp_path):
    """All of 0..n of n, for n up to 97: one decimal of a per cent is exact enough there."""
    rows = [
        f"101;{2007 + n // 2}H{n % 2 + 1};{n};20;{f'{100 * k / n:.1f}'.replace('.', ',')};1,5;1;0"
        for n in (5, 41, 97)
        for k in (0, n // 3, n)
    ]
    for row, persons_left in zip(rows, [k for n in (5, 41, 97) for k in (0, n // 3, n)], strict=True):
        assert column(read(tmp_path, content=f"{HEADER}\n{row}"), "leavers") == [persons_left]


def test_a_workbooks_unrounded_share_is_exact_however_large_the_kommune(tmp_path):
    titles = HEADER.split(";")
    book = workbook(
        titles, [101, "2024H1", 1234, 1100, 167 / 1234, 10, 10, 0], [147, "2024H1", 400, 350, 0.25, 10, 10, 0]
    )
    line = 'leavers = { column = "Gået pct.", unit = "share", of = "Personer" }'
    assert column(read(tmp_path, mapping(leavers=line), book, "file.xlsx"), "leavers") == [167, 100]


def test_a_column_of_shares_stated_as_per_cent_is_refused(tmp_path):
    content = f"{HEADER}\n101;2024H1;40;36,5;0,125;290;120;6\n147;2024H1;41;38;0,0976;300;90;5"
    assert only_fault(read(tmp_path, content=content)) == (
        1,
        "Gået pct.",
        "no number above 1 in a column stated as per_cent",
        "per cent from 0 to 100",
        'write unit = "share" in the mapping; where all are below 1 %, unit = "share" and factor = 0.01',
    )


def test_small_per_cents_can_be_told_as_shares_of_a_hundred(tmp_path):
    content = f"{HEADER}\n101;2024H1;400;360;0,75;290,5;120;6"
    line = 'leavers = { column = "Gået pct.", unit = "share", factor = 0.01, of = "Personer" }'
    assert column(read(tmp_path, mapping(leavers=line), content), "leavers") == [3]


@pytest.mark.parametrize(
    ("share", "headcount", "state"),
    [("suppressed", "40", "suppressed"), ("12,5", "ikke oplyst", "not_reported"), ("mangler", "40", "missing")],
)
def test_a_part_without_number_keeps_a_missing_state(tmp_path, share, headcount, state):
    assert column(persons(tmp_path, share, headcount), "leavers_state") == [state]


def test_a_whole_that_is_no_number_is_a_fault_of_its_cell(tmp_path):
    reading = persons(tmp_path, "12,5", "fyrre")
    assert [(fault.line, fault.column, fault.found) for fault in reading.faults] == [
        (2, "Gået pct.", "'12,5'"),
        (2, "Personer", "'fyrre'"),
    ]
    assert reading.faults[0].expected == "a number in 'Personer' of the same row, not 'fyrre'"


def test_faults_of_the_templates_rules_name_the_files_columns(tmp_path):
    content = f"{HEADER}\n101;2024H1;40;36,5;12,5;290,5;120;60\n\nKøbenhavn;2024H1;41;38;9,8;300;90,25;5"
    faults = read(tmp_path, content=content).faults
    assert [(fault.line, fault.column, fault.found) for fault in faults] == [
        (2, "Nye", "60 with Personer 40"),
        (4, "Kom.nr + Periode", "101 2024H1 a second time, first in line 2"),
    ]
    assert faults[0].expected == "at most Personer (40)"


def test_a_converted_number_that_is_refused_quotes_its_cell(tmp_path):
    plan = mapping(sickness_days='sickness_days = { column = "Syg", unit = "days_per_fte", of = "Fuldtid" }')
    (fault,) = read(tmp_path, plan, f"{HEADER}\n101;2024H1;40;36,5;12,5;-8,2;120;6").faults
    assert (fault.column, fault.found, fault.expected) == ("Syg", "'-299.3', from '-8,2'", "zero or more")


def test_a_row_that_does_not_fit_the_header_is_a_fault(tmp_path):
    content = CSV.replace(";", ",")
    first = read(tmp_path, content=content).faults[0]
    assert (first.line, first.found, first.expected) == (2, "11 cells", "8 cells, as in the header")


PERIODS = [
    ("{month}/{year}", "06/2024", "2024H1"),
    ("{month}/{year}", "12/2024", "2024H2"),
    ("{month}/{year}", "7/2024", "2024H2"),
    ("{day}-{month}-{year}", "30-06-2024", "2024H1"),
    ("{year}-{month}-{day}", "2024-07-01 00:00:00", "2024H2"),
    ("{year}/{half}", "2024/2", "2024H2"),
    ("{half}. halvår {yy}", "1. HALVÅR 24", "2024H1"),
    ("Hlv {half} - {year}", "hlv 2 -  2024", "2024H2"),
]


@pytest.mark.parametrize(("form", "cell", "half_year"), PERIODS)
def test_a_period_is_read_as_it_is_said_to_be_written(tmp_path, form, cell, half_year):
    plan = mapping(half_year=f'half_year = "Periode"\nformat = "{form}"')
    assert column(read(tmp_path, plan, f"{HEADER}\n{ROWS[0].replace('2024H1', cell)}"), "half_year") == [half_year]


@pytest.mark.parametrize(
    ("form", "cell", "expected"),
    [
        ("{month}/{year}", "03/2024", "the first or last month of a half-year"),
        ("{day}-{month}-{year}", "31-03-2024", "the first or last day of a half-year"),
        ("{month}/{year}", "2024/06", "a period written {month}/{year}"),
        (
            "{year}/{half}",
            "2024/3",
            "one of '1', 'h1', 'foerste', '1 halvaar', 'foerste halvaar', '2', 'h2', 'andet', '2 halvaar', 'andet halvaar'",
        ),
        ("{month}/{year}", "06/1999", "a half-year"),
    ],
)
def test_a_period_that_is_written_otherwise_is_a_fault(tmp_path, form, cell, expected):
    plan = mapping(half_year=f'half_year = "Periode"\nformat = "{form}"')
    fault = only_fault(read(tmp_path, plan, f"{HEADER}\n{ROWS[0].replace('2024H1', cell)}"))
    assert fault[:2] == (2, "Periode")
    assert fault[3].startswith(expected) or "a year between" in fault[3]


def test_year_and_half_may_stand_apart(tmp_path):
    content = f"{HEADER};Halv\n{ROWS[0].replace('2024H1', '2024')};forår\n{ROWS[1].replace('2024H1', '2024')};efterår"
    words = 'year = "Periode"\nhalf = "Halv"\nfirst_half = ["forår"]\nsecond_half = "efterår"'
    assert column(read(tmp_path, mapping(half_year=words), content), "half_year") == ["2024H1", "2024H2"]


def test_a_half_that_is_not_known_is_a_fault_of_its_column(tmp_path):
    content = f"{HEADER};Halv\n{ROWS[0].replace('2024H1', '2024')};vinter"
    line, title, found, expected, remedy = only_fault(
        read(
            tmp_path,
            mapping(half_year='year = "Periode"\nhalf = "Halv"\nfirst_half = ["forår"]\nsecond_half = "efterår"'),
            content,
        )
    )
    assert (line, title, found, expected) == (2, "Halv", "'vinter'", "one of 'foraar', 'efteraar'")
    assert remedy == "add the word to first_half or second_half in the mapping"


def test_a_period_may_be_fixed(tmp_path):
    reading = read(tmp_path, mapping(half_year='fixed = "1. halvår 2024"'))
    assert column(reading, "half_year") == ["2024H1", "2024H1"]
    assert reading.understanding.titles["half_year"] == "2024H1 in every row"


def test_header_rows_are_joined_and_lines_above_and_below_left_out(tmp_path):
    content = "Udtræk\n# SIMULEREDE TAL\nKommune;Tal;;Fravær;;Andre\n;Personer;Fuldtid;Syg;Barsel;Nye\n101;40;36,5;290,5;120;6\nKilde: os"
    plan = """subject = "staffing"
[file]
header_line = 3
header_rows = 2
last_line = 5
decimal = "comma"
[period]
fixed = "2024H1"
[columns]
municipality = "Kommune"
headcount = "Tal Personer"
fte = "Tal Fuldtid"
leavers = { fixed = "not_reported" }
sickness_days = "Fravær Syg"
parental_leave_days = 5
short_tenure_headcount = "Andre Nye"
"""
    reading = read(tmp_path, plan, content)
    assert column(reading, "parental_leave_days") == [120.0]
    assert column(reading, "leavers_state") == ["not_reported"]
    assert reading.understanding.marked_simulated
    assert reading.understanding.titles["leavers"] == "not_reported in every row"


def test_rows_are_dropped_by_their_cells_without_regard_to_case(tmp_path):
    plan = mapping(extra='[drop]\n"Kom.nr" = ["i alt", 999]')
    content = "\n".join([CSV, ROWS[0].replace("101", "I  ALT"), ROWS[0].replace("101", "999")])
    reading = read(tmp_path, plan, content)
    assert column(reading, "municipality_code") == ["101", "147"]
    assert "drop 'Kom.nr': 2 of 4 rows left out" in reading.understanding.notes


def test_a_code_may_mean_zero_or_a_state(tmp_path):
    plan = mapping(extra='[codes]\n"-" = 0\n"99999" = "suppressed"')
    book = workbook(HEADER.split(";"), [101, "2024H1", 40, 36.5, 12.5, 99999.0, "-", 6])
    table = read(tmp_path, plan, book, "file.xlsx").table
    assert table.sickness_days_state.tolist() == ["suppressed"]
    assert table.parental_leave_days.tolist() == [0.0]


def test_survey_answers_can_be_mapped_with_their_words(tmp_path):
    plan = """subject = "organisation"
[columns]
municipality = "Hvilken kommune?"
respondent = "ID"
model = "Hvordan fordeles sagerne?"
partial = { fixed = "no" }
[codes]
"Efter barnets alder" = "age"
"Ikke opdelt" = "neither"
"""
    content = "ID;Hvilken kommune?;Hvordan fordeles sagerne?\n7;København;Efter barnets alder\n8;København;Ikke opdelt\n9;147;"
    reading = read(tmp_path, plan, content)
    pd.testing.assert_frame_equal(
        reading.table,
        organisation(("age", "missing"), (True, False))
        .assign(partial_state=["observed", "missing"])
        .assign(partial=pd.array([True, pd.NA], dtype="boolean")),
    )
    assert "101 København: age 1, neither 1; stored as age, partly" in reading.understanding.notes


def test_background_is_mapped_by_year(tmp_path):
    plan = """subject = "background"
[period]
year = "År"
[columns]
municipality_code = "Kom"
population = { column = "Folketal (1.000)", factor = 1000 }
density = "Tæthed"
commuting_km = "Pendling"
need_index = { fixed = "missing" }
service_index = { fixed = "missing" }
"""
    reading = read(tmp_path, plan, "Kom;År;Folketal (1.000);Tæthed;Pendling\n101;2023;659,35;7254,9;12,6")
    assert column(reading, "population") == [659350]


def test_a_files_that_are_not_there_are_told(tmp_path):
    assert only_fault(read_mapped(tmp_path / "no.csv", tmp_path / "no.toml"))[1] == "no.toml"
    (tmp_path / "map.toml").write_text(MAPPING, encoding="utf-8")
    assert "no file" in only_fault(read_mapped(tmp_path / "no.csv", tmp_path / "map.toml"))[2]


def test_what_a_proposal_left_open_is_pointed_at(tmp_path):
    plan = mapping(fte='# decide: fte: which?\n# fte = "Fuldtid"')
    assert only_fault(read(tmp_path, plan))[2::2] == ("no fte", "decide the comment in line 10 and remove its #")


TITLES = HEADER.split(";")
SHEET_ROWS = ([101, "2024H1", 40, 36.5, 12.5, 290.5, 120, 6], [None, "2024H2", 40, 36.5, 12.5, 290.5, 120, 6])


def test_merged_cells_below_the_header_are_refused_with_their_range(tmp_path):
    book = workbook(TITLES, *SHEET_ROWS, merged=["A2:A3"])
    assert only_fault(read(tmp_path, content=book, name="file.xlsx")) == (
        2,
        "",
        "merged cells (A2:A3)",
        "a cell for each column and row",
        "split them, and write the value into every cell; only the header may be merged",
    )


def test_merged_cells_in_the_header_and_below_the_table_may_stand(tmp_path):
    plan = mapping(
        headcount='headcount = "Tal Personer"',
        fte='fte = "Tal Fuldtid"',
        leavers='leavers = { fixed = "missing" }',
        extra="[file]\nheader_rows = 2\nlast_line = 3",
    )
    top = [*TITLES[:2], "Tal", None, *TITLES[4:]]
    low = [None, None, "Personer", "Fuldtid"]
    book = workbook(top, low, SHEET_ROWS[0], ["Kilde: os"], merged=["A1:A2", "C1:D1", "A4:H4"])
    reading = read(tmp_path, plan, book, "file.xlsx")
    assert column(reading, "headcount") == [40]


def test_hidden_rows_are_refused(tmp_path):
    book = openpyxl.load_workbook(io.BytesIO(workbook(TITLES, SHEET_ROWS[0])))
    book.active.row_dimensions[2].hidden = True
    out = io.BytesIO()
    book.save(out)
    assert only_fault(read(tmp_path, content=out.getvalue(), name="file.xlsx"))[2] == "the hidden row 2"
