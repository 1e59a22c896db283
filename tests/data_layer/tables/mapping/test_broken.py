"""Mapping files and mapped files that are wrong, each in a way of its own, with everything that is said of them."""

import pytest

from data_layer.schema import Subject
from tests.data_layer.tables.mapping.files import CSV, MAPPING, ROWS, mapping, read, workbook

SUBJECTS = ", ".join(Subject)
TITLES = "one of 'Kom.nr', 'Periode', 'Personer', 'Fuldtid', 'Gået pct.', 'Syg', 'Barsel', 'Nye'"
NEEDED = "municipality_code, headcount, fte, leavers, sickness_days, parental_leave_days, short_tenure_headcount"

# line | column | found | expected | what to do; "..." stands for words that are Python's own
BROKEN = [
    (
        "empty",
        {"plan": ""},
        [f'0 | map.toml: subject | no subject | one of {SUBJECTS} | write subject = "staffing" first'],
    ),
    (
        "no_subject",
        {"plan": MAPPING.split("\n", 1)[1]},
        [f'0 | map.toml: subject | no subject | one of {SUBJECTS} | write subject = "staffing" first'],
    ),
    (
        "other_subject",
        {"plan": mapping(subject='subject = "afgang"')},
        [f"1 | map.toml: subject | 'afgang' | one of {SUBJECTS} | write one of these words"],
    ),
    (
        "unquoted",
        {"plan": mapping(headcount="headcount = Personer")},
        [
            "8 | map.toml | 'headcount = Personer' | a line of TOML such as headcount = \"Antal\" | ...; put texts, and titles with blanks or points, in double quotes"
        ],
    ),
    (
        "open_quote",
        {"plan": mapping(headcount='headcount = "Personer')},
        [
            '8 | map.toml | \'headcount = "Personer\' | a line of TOML such as headcount = "Antal" | ...; put texts, and titles with blanks or points, in double quotes'
        ],
    ),
    (
        "unquoted_title_key",
        {"plan": mapping(extra='[drop]\nKom.nr = ["I alt"]')},
        [
            '14 | map.toml: drop.Kom | Kom.nr without quotes, which is a name in two parts | a title in quotes | write "title" = ["one", "other"]'
        ],
    ),
    (
        "twice",
        {"plan": mapping(headcount='headcount = "Personer"\nheadcount = "Fuldtid"')},
        [
            '9 | map.toml | \'headcount = "Fuldtid"\' | a line of TOML such as headcount = "Antal" | ...; put texts, and titles with blanks or points, in double quotes'
        ],
    ),
    (
        "latin1",
        {"plan": MAPPING.encode("latin-1")},
        [
            "0 | map.toml | bytes that are no UTF-8 | a mapping file in TOML of at most 100 kB | save the mapping as UTF-8"
        ],
    ),
    (
        "utf16",
        {"plan": MAPPING.encode("utf-16")},
        [
            "0 | map.toml | bytes that are no UTF-8 | a mapping file in TOML of at most 100 kB | save the mapping as UTF-8"
        ],
    ),
    (
        "huge",
        {"plan": "# x\n" * 30000},
        [
            "0 | map.toml | more than 100 kB | a mapping file in TOML of at most 100 kB | check that this is the mapping file"
        ],
    ),
    (
        "nested",
        {"plan": "a = " + "[" * 5000},
        ["0 | map.toml | tables within tables without end | a small TOML file | simplify it"],
    ),
    (
        "unknown_section",
        {"plan": mapping(extra='[filter]\n"Kom.nr" = "101"')},
        [
            "14 | map.toml: filter | the key 'filter' | one of subject, file, period, columns, codes, keep, drop | write file, or remove the line"
        ],
    ),
    (
        "unknown_column",
        {"plan": mapping(leavers='leaver = "Gået pct."')},
        [
            "10 | map.toml: columns.leaver | the key 'leaver' | one of municipality_code, municipality, region, headcount, fte, leavers, sickness_days, parental_leave_days, short_tenure_headcount | write leavers, or remove the line"
        ],
    ),
    (
        "no_measure",
        {"plan": mapping(fte="")},
        [
            f'6 | map.toml: columns | no fte | all of {NEEDED} | write fte = "title of the column"; if the file does not have it, fte = {{ fixed = "missing" }}, or "not_reported"'
        ],
    ),
    (
        "no_municipality",
        {"plan": mapping(municipality_code="")},
        [
            f'6 | map.toml: columns | no municipality_code | all of {NEEDED} | write municipality_code = "title of the column", or municipality for a column with names'
        ],
    ),
    (
        "period_in_columns",
        {"plan": mapping(municipality_code='municipality_code = "Kom.nr"\nhalf_year = "Periode"')},
        [
            "8 | map.toml: columns.half_year | half_year | the period under [period] | move the line below a line [period]: half_year = ..."
        ],
    ),
    (
        "no_period",
        {"plan": mapping(half_year="")},
        [
            '3 | map.toml: period | no period | half_year or year with half or fixed | write half_year = "title", or fixed = "2024H1" under [period]'
        ],
    ),
    (
        "two_periods",
        {"plan": mapping(half_year='half_year = "Periode"\nfixed = "2024H1"')},
        [
            '3 | map.toml: period | half_year, fixed | half_year or year with half or fixed | write half_year = "title", or fixed = "2024H1" under [period]'
        ],
    ),
    (
        "year_without_half",
        {"plan": mapping(half_year='year = "Periode"')},
        [
            '3 | map.toml: period | year | half_year or year with half or fixed | write half_year = "title", or fixed = "2024H1" under [period]'
        ],
    ),
    (
        "bad_fixed",
        {"plan": mapping(half_year='fixed = "2024"')},
        [
            "4 | map.toml: period.fixed | '2024' | a half-year such as 2024H1 | deliver one row per half-year: a year cannot be split in two"
        ],
    ),
    (
        "bad_format_part",
        {"plan": mapping(half_year='half_year = "Periode"\nformat = "{maaned}/{year}"')},
        [
            "5 | map.toml: period.format | '{maaned}' | parts such as {year}, {yy}, {half}, {month}, {day} | correct the format"
        ],
    ),
    (
        "bad_format",
        {"plan": mapping(half_year='half_year = "Periode"\nformat = "YYYY/H"')},
        [
            "5 | map.toml: period.format | 'YYYY/H' | {year} or {yy} once, and {half} or {month} once, with {day} only beside {month} | write e.g. {year}/{half} or {day}-{month}-{year}"
        ],
    ),
    (
        "half_words_unplaced",
        {"plan": mapping(half_year='half_year = "Periode"\nfirst_half = "F"')},
        [
            "5 | map.toml: period.first_half | words for the halves without a place | a column half, or a format with {half} | add half or format"
        ],
    ),
    (
        "half_words_double",
        {
            "plan": mapping(
                half_year='half_year = "Periode"\nformat="{half} {year}"\nfirst_half = "F"\nsecond_half = ["S", "f"]'
            )
        },
        ["7 | map.toml: period.second_half | 'f' under both halves | each word once | remove one"],
    ),
    (
        "share_without_of",
        {"plan": mapping(leavers='leavers = { column = "Gået pct.", unit = "per_cent" }')},
        [
            '10 | map.toml: columns.leavers | unit per_cent without of | of: what it is a part of, or a rate of | add of = "title"; it is not guessed'
        ],
    ),
    (
        "hours_without_day",
        {"plan": mapping(sickness_days='sickness_days = { column = "Syg", unit = "hours" }')},
        [
            "11 | map.toml: columns.sickness_days | unit hours without hours_per_day | hours_per_day: the hours of a full-time day | add hours_per_day = 7.4; it is not guessed"
        ],
    ),
    (
        "unknown_unit",
        {"plan": mapping(leavers='leavers = { column = "Gået pct.", unit = "procent", of = "Personer" }')},
        [
            "10 | map.toml: columns.leavers.unit | 'procent' | one of per_cent, share, days_per_fte, hours, hours_per_fte | write one of these words"
        ],
    ),
    (
        "unit_misplaced",
        {"plan": mapping(headcount='headcount = { column = "Personer", unit = "per_cent", of = "Fuldtid" }')},
        [
            "8 | map.toml: columns.headcount.unit | 'per_cent' | headcount as the template asks for it, without a unit | remove unit, or name the column that has this unit"
        ],
    ),
    (
        "of_without_unit",
        {"plan": mapping(leavers='leavers = { column = "Gået pct.", of = "Personer" }')},
        [
            "10 | map.toml: columns.leavers.of | of without a unit that needs it | unit days_per_fte or hours_per_fte or per_cent or share | add unit"
        ],
    ),
    (
        "factor_misplaced",
        {"plan": mapping(headcount='headcount = { column = "Personer", factor = 10 }')},
        [
            "8 | map.toml: columns.headcount.factor | 10 | headcount as the template asks for it, without a factor | remove factor"
        ],
    ),
    (
        "hours_text",
        {"plan": mapping(sickness_days='sickness_days = { column = "Syg", unit = "hours", hours_per_day = "7,4" }')},
        [
            "11 | map.toml: columns.sickness_days.hours_per_day | '7,4' | a number above 0 | write hours_per_day = 7.4, with a point and without quotes"
        ],
    ),
    (
        "fixed_number",
        {"plan": mapping(fte='fte = { fixed = "37" }')},
        [
            "9 | map.toml: columns.fte.fixed | '37' | one of suppressed, not_reported, not_applicable, missing | write what holds for every row, or name a column"
        ],
    ),
    (
        "fixed_and_column",
        {"plan": mapping(fte='fte = { fixed = "missing", column = "Fuldtid" }')},
        ["9 | map.toml: columns.fte.fixed | fixed beside other keys | fixed alone | remove fixed, or the other keys"],
    ),
    (
        "no_column",
        {"plan": mapping(fte="fte = { factor = 2 }")},
        ['9 | map.toml: columns.fte | no column | the title of a column in the file | write column = "title"'],
    ),
    (
        "column_bool",
        {"plan": mapping(fte="fte = true")},
        [
            "9 | map.toml: columns.fte | 'True' | the title of a column, or its number from 1 | write fte = \"title\", or fte = 3 for the third column"
        ],
    ),
    (
        "column_zero",
        {"plan": mapping(fte="fte = 0")},
        [
            "9 | map.toml: columns.fte | '0' | the title of a column, or its number from 1 | write fte = \"title\", or fte = 3 for the third column"
        ],
    ),
    (
        "code_unknown",
        {"plan": mapping(extra='[codes]\n".." = "mangler"')},
        [
            '15 | map.toml: codes.".." | \'mangler\' | one of suppressed, not_reported, not_applicable, missing, 0 | write ".." = "missing", or which of the others it means'
        ],
    ),
    (
        "code_unquoted_number",
        {"plan": mapping(extra='[codes]\n"-" = 1')},
        [
            '15 | map.toml: codes.- | \'1\' | one of suppressed, not_reported, not_applicable, missing, 0 | write "-" = "missing", or which of the others it means'
        ],
    ),
    (
        "decimal",
        {"plan": mapping(extra='[file]\ndecimal = ","')},
        ['15 | map.toml: file.decimal | \',\' | comma or point | write decimal = "comma" or "point", or leave it out'],
    ),
    (
        "header_line",
        {"plan": mapping(extra='[file]\nheader_line = "1"')},
        [
            "15 | map.toml: file.header_line | '1' | a whole number from 1 to 2000000 | write header_line = 1, without quotes"
        ],
    ),
    (
        "columns_text",
        {"plan": 'subject = "staffing"\ncolumns = "Personer"\n[period]\nfixed = "2024H1"'},
        ["2 | map.toml: columns | 'Personer' | a table [columns] | write [columns] on a line of its own"],
    ),
    (
        "title_absent",
        {"plan": mapping(fte='fte = "Fuldtids"')},
        [
            f"1 | Fuldtids | no such column in the file | {TITLES} | perhaps 'Fuldtid' is meant; correct columns.fte in the mapping, or [file] header_line if this is not the header"
        ],
    ),
    (
        "number_absent",
        {"plan": mapping(fte="fte = 9")},
        [
            f"1 | 9 | no such column in the file | {TITLES} | correct columns.fte in the mapping, or [file] header_line if this is not the header"
        ],
    ),
    (
        "title_twice",
        {"content": CSV.replace("Barsel", "Syg")},
        [
            "1 | Syg | the title in columns 6, 7 | a title that stands once | name the column by its number in the mapping: columns.sickness_days = 6",
            "1 | Barsel | no such column in the file | one of 'Kom.nr', 'Periode', 'Personer', 'Fuldtid', 'Gået pct.', 'Syg', 'Syg', 'Nye' | correct columns.parental_leave_days in the mapping, or [file] header_line if this is not the header",
        ],
    ),
    (
        "of_absent",
        {"plan": mapping(leavers='leavers = { column = "Gået pct.", unit = "per_cent", of = "Ansatte" }')},
        [
            f"1 | Ansatte | no such column in the file | {TITLES} | correct columns.leavers.of in the mapping, or [file] header_line if this is not the header"
        ],
    ),
    (
        "filter_absent",
        {"plan": mapping(extra='[keep]\nFunktion = "6.45.58"')},
        [
            f"1 | Funktion | no such column in the file | {TITLES} | perhaps 'Fuldtid' is meant; correct keep.Funktion in the mapping, or [file] header_line if this is not the header"
        ],
    ),
    (
        "filter_empties",
        {"plan": mapping(extra='[keep]\n"Kom.nr" = "6.45.58"')},
        [
            "1 | Kom.nr | no row left by keep.\"Kom.nr\"; the column has '101', '147' | at least one row | correct keep.\"Kom.nr\" in the mapping"
        ],
    ),
    (
        "sheet_of_csv",
        {"plan": mapping(extra='[file]\nsheet = "Data"')},
        [
            "0 | - | a CSV file, which has no sheets | a sheet called 'Data' | correct file.sheet in the mapping, or remove it"
        ],
    ),
    (
        "sheet_other",
        {
            "plan": mapping(extra='[file]\nsheet = "Data"'),
            "content": workbook(["a"], [1], sheet="Ark1"),
            "name": "f.xlsx",
        },
        ["0 | - | the sheet 'Ark1' | a sheet called 'Data' | correct file.sheet in the mapping, or remove it"],
    ),
    (
        "header_line_absent",
        {"plan": mapping(extra="[file]\nheader_line = 9")},
        ["0 | - | nothing in line 9 | the header there | say in which line the header stands"],
    ),
    (
        "last_line",
        {"plan": mapping(extra="[file]\nlast_line = 1")},
        [
            "1 | - | no row that can be read below the header | at least one row | correct header_line, header_rows or last_line under [file] in the mapping"
        ],
    ),
    (
        "sirka",
        {
            "plan": mapping(
                leavers='leavers = { column = "Personaleomsætning pct.", unit = "per_cent", of = "Personer" }'
            ),
            "content": CSV.replace("Gået pct.", "Personaleomsætning pct."),
        },
        [
            "1 | Personaleomsætning pct. | the title 'Personaleomsætning pct.' | leavers of one half-year among the persons on its first day | do not map the column to leavers: it counts joiners and moves as well as leavers, as the yearly turnover of SIRKA does, and is not comparable with this product's turnover"
        ],
    ),
    (
        "no_number",
        {"content": CSV.replace("290,5", "..")},
        [
            "2 | Syg | '..' | a number, or suppressed, not_reported, not_applicable or missing | write suppressed if the number is withheld, missing if it is unknown; or say what it means under [codes] in the mapping"
        ],
    ),
    (
        "period_cell",
        {"content": CSV.replace("2024H1", "06/2024", 1)},
        [
            "2 | Periode | '06/2024' | a half-year such as 2024H1 | write the year, H, and 1 for January-June or 2 for July-December; or say how it is written by format under [period] in the mapping"
        ],
    ),
    (
        "total",
        {"content": CSV + "\n" + ROWS[0].replace("101", "I alt")},
        [
            "4 | Kom.nr | 'I alt' | one of the 98 kommuner | remove the row: totals, regions and the country are computed from the kommuner; or leave it out by [drop] in the mapping"
        ],
    ),
    (
        "decimal_other",
        {"plan": mapping(extra='[file]\ndecimal = "point"')},
        [
            "2 | Fuldtid | '36,5' | a number with decimal point, as elsewhere in the file | use one decimal sign everywhere",
            "2 | Gået pct. | '12,5' | a number with decimal point, as elsewhere in the file | use one decimal sign everywhere",
            "2 | Syg | '290,5' | a number with decimal point, as elsewhere in the file | use one decimal sign everywhere",
            "3 | Gået pct. | '9,8' | a number with decimal point, as elsewhere in the file | use one decimal sign everywhere",
            "3 | Barsel | '90,25' | a number with decimal point, as elsewhere in the file | use one decimal sign everywhere",
        ],
    ),
]


@pytest.mark.parametrize(("change", "faults"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN])
def test_what_is_wrong_is_told_with_line_key_and_remedy(tmp_path, change, faults):
    reading = read(tmp_path, **change)
    assert reading.table is None
    told = [
        " | ".join((str(one.line), one.column or "-", one.found, one.expected, one.remedy)) for one in reading.faults
    ]
    assert len(told) == len(faults)
    for found, expected in zip(told, faults, strict=True):
        start, _, end = expected.partition("...; ")
        assert found == expected or (end and found.startswith(start) and found.endswith(end)), found
