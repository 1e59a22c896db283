"""Employments and absence that are wrong. Person ids look like persons' numbers, and no sentence may hold one."""

from __future__ import annotations

import tempfile
from pathlib import Path

import duckdb

from tests.data_layer.broken_files.build import Broken
from tests.data_layer.tables.employments.records import ABSENCE_TITLES, EMPLOYMENT_TITLES, employment, spell

PERSON = "010190-12"  # the beginning of every person_id here


def rows(*more, n=12, titles=EMPLOYMENT_TITLES):
    """A dozen good employments of which one has ended, and these rows below them."""
    good = [
        employment(f"{PERSON}{number:02}", "2020-01-01", "2023-03-31" if number == 0 else "") for number in range(n)
    ]
    return text(titles, [*good, *more])


def text(titles, lines):
    return "\n".join(";".join(map(str, line)) for line in [titles, *lines]) + "\n"


def one(start="2020-01-01", end="", **cells):
    return employment(f"{PERSON}99", start, end, **cells)


def spells(*lines, titles=ABSENCE_TITLES):
    return text(titles, lines)


def away(start="2023-01-01", end="2023-01-05", **cells):
    return spell(f"{PERSON}01", start, end, **cells)


def parquet(select="*", where="true"):
    """Good rows as Parquet; ``select`` changes columns, ``where`` leaves out rows."""
    with tempfile.TemporaryDirectory() as folder, duckdb.connect() as engine:
        source, target = Path(folder) / "rows.csv", Path(folder) / "rows.parquet"
        source.write_text(rows(), encoding="utf-8")
        engine.read_csv(str(source), sep=";", all_varchar=True).filter(where).project(select).write_parquet(str(target))
        return target.read_bytes()


def case(name, data, *told, options=("--extract-date", "2024-06-30"), **more):
    return Broken(name, data, told, kind="employments", options=options, **more)


CASES = [
    case(
        "cells separated by strokes",
        rows().replace(";", "|"),
        "0 |  | cells separated by '|' | semicolon, comma or tab | separate the cells by semicolons, or write sep=| as the first line",
    ),
    case(
        "a header by semicolons and rows by commas",
        rows().replace(";", ",").replace(",", ";", 7),
        *(
            f"{line} |  | fewer cells than the header | as many cells as in the header | add or remove separators; close every quote; a decimal comma between commas must stand in quotes"
            for line in range(2, 14)
        ),
    ),
    case(
        "two encodings in one file",
        (rows(one(unit="Øst")).encode("cp1252") + rows(one(unit="Øst"), n=0).encode().split(b"\n", 1)[1]),
        "0 |  | two encodings in one file (UTF-8 in line 15, Latin-1 elsewhere) | CSV in UTF-8 or Latin-1, or Parquet | save the file as CSV UTF-8",
    ),
    case(
        "damaged letters of a title",
        rows(one(group="SocialrÃ¥dgiver")),
        "14 | job_group | something else | the three Danish letters, one sign each | an encoding was mistaken for another: take the file from its system again, as CSV UTF-8",
    ),
    case(
        "damaged letters of a team",
        rows(one(unit="TeamØst".encode().decode("cp1252"))),
        "14 | unit | something else | the three Danish letters, one sign each | an encoding was mistaken for another: take the file from its system again, as CSV UTF-8",
    ),
    case(
        "UTF-16",
        rows().encode("utf-16"),
        "0 |  | UTF-16 text | CSV in UTF-8 or Latin-1, or Parquet | save the file as CSV UTF-8",
    ),
    case("an empty file", "", "0 |  | an empty file | a header and at least one row | check the file"),
    case(
        "a header without rows",
        rows(n=0),
        "0 |  | a header only | at least one row below the header | check that the data were saved with it",
    ),
    case(
        "a header and blank lines",
        rows(n=0) + "\n\n\n",
        "0 |  | a header only | at least one row below the header | check that the data were saved with it",
    ),
    case(
        "a header without rows, in Parquet",
        lambda: parquet(where="false"),
        "0 |  | a header only | at least one row below the header | check that the data were saved with it",
        file="rows.parquet",
    ),
    case(
        "no header",
        rows().split("\n", 1)[1],
        "1 |  | a header with no person_id, municipality_code, account_function, job_group, unit, start_date, end_date, fte_share and something else in column 1, 2, 3, 4, 5, 6, 7, 8 | the columns person_id, municipality_code, account_function, job_group, unit, start_date, end_date, fte_share | give the file these columns, each once, and no other",
    ),
    case(
        "a truncated Parquet file",
        lambda: parquet()[:-40],
        "0 |  | a Parquet file without its end | a whole Parquet file | copy or write the file again",
        file="rows.parquet",
    ),
    case(
        "Parquet cut in the middle",
        lambda: parquet()[:300] + parquet()[-600:],
        "0 |  | Error while opening the Parquet file | a file the engine can read | save the file again",
        file="rows.parquet",
    ),
    case(
        "Parquet with person ids as decimal numbers",
        lambda: parquet("* REPLACE (1.5::DOUBLE AS person_id)"),
        "0 |  | person_id as decimal numbers | text or whole numbers | write person_id as text",
        file="rows.parquet",
    ),
    case(
        "a workbook",
        b"PK\x03\x04" + bytes(100),
        "0 |  | a workbook | CSV or Parquet | save the sheet as CSV UTF-8",
        file="rows.xlsx",
    ),
    case(
        "a column missing",
        rows().replace(";fte_share", "").replace(";1\n", "\n"),
        "1 |  | a header with no fte_share | the columns person_id, municipality_code, account_function, job_group, unit, start_date, end_date, fte_share | give the file these columns, each once, and no other",
    ),
    case(
        "names of persons beside the ids",
        rows().replace("unit;", "unit;name;").replace("Nord;", "Nord;Anna;"),
        "1 |  | a header with something else in column 6 | the columns person_id, municipality_code, account_function, job_group, unit, start_date, end_date, fte_share | give the file these columns, each once, and no other",
    ),
    case(
        "a column twice",
        rows().replace("unit;", "unit;unit;").replace("Nord;", "Nord;Nord;"),
        "1 |  | a header with unit twice | the columns person_id, municipality_code, account_function, job_group, unit, start_date, end_date, fte_share | give the file these columns, each once, and no other",
    ),
    case(
        "joiner-counting turnover as a column",
        rows().replace("fte_share", "fte_share;Personaleomsætning").replace(";1\n", ";1;12,5\n"),
        "1 | column 9 | a title of turnover | leavers of one half-year among the persons on its first day | remove the column: it counts joiners and moves as well as leavers, as the yearly turnover of SIRKA does, and is not comparable with this product's turnover",
    ),
    case(
        "yearly turnover as a column",
        rows().replace("fte_share", "fte_share;Afgang pr. år").replace(";1\n", ";1;12,5\n"),
        "1 | column 9 | a title of turnover | leavers of one half-year among the persons on its first day | remove the column: a year's leavers are not the sum of two half-years (who comes and goes inside the year is missed) and are not comparable with this product's turnover",
    ),
    case(
        "a row of totals",
        rows(["I alt", "", "", "", "", "", "", "11,5"]),
        "14 | account_function | something else | an account function such as 6.45.58 | write the function alone, five digits",
        "14 | fte_share | a number below 0 or above 1 | a share between 0 and 1 | full time, 37 hours or 100 % are written 1",
        "14 | job_group | something else | the job group of the employment | fill in the job group",
        "14 | municipality_code | something else | code or name of one of the 98 kommuner | write the three-digit code, e.g. 101, or the full name",
        "14 | start_date | nothing | a value | fill in the cell",
    ),
    case(
        "a row of averages in words",
        rows(["Gennemsnit", "101", "6.45.58", "socialrådgiver", "", "2020-01-01", "", "0,96 pr. person"]),
        "14 | fte_share | something that is no number | a share between 0 and 1 | full time, 37 hours or 100 % are written 1",
    ),
    case(
        "a note below the rows",
        rows(["Udtrukket af lønkontoret"]),
        "14 |  | fewer cells than the header | as many cells as in the header | add or remove separators; close every quote; a decimal comma between commas must stand in quotes",
    ),
    case(
        "the header repeated among the rows",
        rows(EMPLOYMENT_TITLES),
        "14 | account_function | something else | an account function such as 6.45.58 | write the function alone, five digits",
        "14 | end_date | something that is no date | a date such as 2024-06-30 or 30-06-2024 | write year-month-day",
        "14 | fte_share | something that is no number | a share between 0 and 1 | full time, 37 hours or 100 % are written 1",
        "14 | municipality_code | something else | code or name of one of the 98 kommuner | write the three-digit code, e.g. 101, or the full name",
        "14 | start_date | something that is no date | a date such as 2024-06-30 or 30-06-2024 | write year-month-day",
    ),
    case(
        "an end before the start",
        rows(one("2023-05-01", "2023-04-30")),
        "14 | end_date | an end before the start | an end on the first day or later | correct one of the two days",
    ),
    case("a start that is missing", rows(one("")), "14 | start_date | nothing | a value | fill in the cell"),
    case(
        "month before day",
        rows(one("06/30/2023")),
        "14 | start_date | something that is no date | a date such as 2024-06-30 or 30-06-2024 | write year-month-day",
    ),
    case(
        "year, day, month",
        rows(one("2023-30-06")),
        "14 | start_date | something that is no date | a date such as 2024-06-30 or 30-06-2024 | write year-month-day",
    ),
    case(
        "a year of two digits",
        rows(one("30-06-23")),
        "14 | start_date | a day before 1940 or far ahead | a date such as 2024-06-30 or 30-06-2024 | write year-month-day",
    ),
    case(
        "a day that does not exist",
        rows(one("2023-02-29")),
        "14 | start_date | something that is no date | a date such as 2024-06-30 or 30-06-2024 | write year-month-day",
    ),
    case(
        "days as a spreadsheet counts them",
        rows(one("45107")),
        "14 | start_date | something that is no date | a date such as 2024-06-30 or 30-06-2024 | write year-month-day",
    ),
    case(
        "an end far ahead in words",
        rows(one(end="ubestemt")),
        "14 | end_date | something that is no date | a date such as 2024-06-30 or 30-06-2024 | write year-month-day",
    ),
    case(
        "a start before anybody here was born",
        rows(one("1900-01-01")),
        "14 | start_date | a day before 1940 or far ahead | a date such as 2024-06-30 or 30-06-2024 | write year-month-day",
    ),
    case(
        "hours instead of a share",
        rows(one(share=37)),
        "14 | fte_share | a number below 0 or above 1 | a share between 0 and 1 | full time, 37 hours or 100 % are written 1",
    ),
    case(
        "per cent instead of a share",
        rows(one(share="80 %")),
        "14 | fte_share | something that is no number | a share between 0 and 1 | full time, 37 hours or 100 % are written 1",
    ),
    case(
        "a share below nought",
        rows(one(share="-0,5")),
        "14 | fte_share | a number below 0 or above 1 | a share between 0 and 1 | full time, 37 hours or 100 % are written 1",
    ),
    case("no share", rows(one(share="")), "14 | fte_share | nothing | a value | fill in the cell"),
    case(
        "an unknown kommune",
        rows(one(code=999)),
        "14 | municipality_code | something else | the code of one of the 98 kommuner | write today's code: older ones belong to kommuner merged in 2007",
    ),
    case(
        "a kommune of before 2007",
        rows(one(code=105)),
        "14 | municipality_code | something else | the code of one of the 98 kommuner | write today's code: older ones belong to kommuner merged in 2007",
    ),
    case(
        "Christiansø",
        rows(one(code=411)),
        "14 | municipality_code | something else | one of the 98 kommuner | remove the row: 411 is an island outside the kommuner",
    ),
    case(
        "a region for a kommune",
        rows(one(code="Region Sjælland")),
        "14 | municipality_code | something else | one of the 98 kommuner | remove the row: totals, regions and the country are computed from the kommuner",
    ),
    case(
        "a code with its nought lost",
        rows(one(code=11)),
        "14 | municipality_code | something else | one of the 98 kommuner | remove the row: totals, regions and the country are computed from the kommuner",
    ),
    case(
        "no account function",
        rows(one(function="")),
        "14 | account_function | something else | an account function such as 6.45.58 | write the function alone, five digits",
    ),
    case(
        "an account function of four digits",
        rows(one(function="6.45")),
        "14 | account_function | something else | an account function such as 6.45.58 | write the function alone, five digits",
    ),
    case(
        "a function in words",
        rows(one(function="Myndighed")),
        "14 | account_function | something else | an account function such as 6.45.58 | write the function alone, five digits",
    ),
    case(
        "no job group",
        rows(one(group="")),
        "14 | job_group | something else | the job group of the employment | fill in the job group",
    ),
    case(
        "a person's number for a team",
        rows(one(unit=f"{PERSON}34")),
        "14 | unit | something else | the name of a team | the column holds what may be persons' numbers: write teams or leave it empty",
    ),
    case(
        "a formula for a team",
        rows(one(unit="=1+1")),
        "14 | unit | something else | a name of at most 60 printable characters that does not begin with one of = + - @ | shorten or rewrite the name; leave the cell empty for caseworkers without a team",
    ),
    case("no person", rows(("", *one()[1:])), "14 | person_id | nothing | a value | fill in the cell"),
    case(
        "nobody who has left",
        rows().replace("2023-03-31", ""),
        "0 |  | no employment that has ended | employments of those who left as well | hand over ended employments too, or say --first-half-year when nobody has left",
    ),
    case(
        "nobody on the account function",
        rows().replace("6.45.58", "5.30.26"),
        "0 |  | none in 12 rows | employments with account function 6.45.58 and job group socialraadgiver or socialformidler | correct the columns, or say --job-group",
    ),
    case(
        "nobody of the job group",
        rows(),
        "0 |  | none in 12 rows | employments with account function 6.45.58 and job group pædagog | correct the columns, or say --job-group",
        options=("--job-group", "pædagog", "--extract-date", "2024-06-30"),
    ),
    case(
        "no whole half-year",
        rows(),
        "0 |  | no complete half-year from 2024H1 to 2024-05-31 | an extract over a whole half-year | say --extract-date or --first-half-year",
        options=("--first-half-year", "2024H1", "--extract-date", "2024-05-31"),
    ),
    case(
        "more cells than titles",
        rows((*one(), "Anna")),
        "14 |  | more cells than the header | as many cells as in the header | add or remove separators; close every quote; a decimal comma between commas must stand in quotes",
    ),
    case(
        "fewer cells than titles",
        rows(one()[:4]),
        "14 |  | fewer cells than the header | as many cells as in the header | add or remove separators; close every quote; a decimal comma between commas must stand in quotes",
    ),
    case(
        "decimal commas between commas",
        rows(one(share="0,8")).replace(";", ","),
        "14 |  | more cells than the header | as many cells as in the header | add or remove separators; close every quote; a decimal comma between commas must stand in quotes",
    ),
    case(
        "a quote that never closes",
        rows(('"' + PERSON, *one()[1:])),
        "14 |  | text that cannot be cut into cells | as many cells as in the header | add or remove separators; close every quote; a decimal comma between commas must stand in quotes",
    ),
    case(
        "absence: no such columns",
        rows(),
        "1 | absence:  | a header with no kind, share and something else in column 3, 4, 5, 8 | the columns person_id, municipality_code, kind, start_date, end_date, share | give the file these columns, each once, and no other",
        absence=rows(),
    ),
    case(
        "absence: an empty file",
        rows(),
        "0 | absence:  | an empty file | a header and at least one row | check the file",
        absence="\n",
    ),
    case(
        "absence: an end before the start",
        rows(),
        "2 | absence: end_date | an end before the start | an end on the first day or later | correct one of the two days",
        absence=spells(away("2023-02-01", "2023-01-31")),
    ),
    case(
        "absence: other kinds only",
        rows(),
        "0 | absence: kind | 2 spells of other kinds only | spells of sickness or parental_leave | write these two words for the kinds that are these",
        absence=spells(away(kind="omsorgsdag"), away(kind="ferie")),
    ),
    case(
        "absence: of other persons",
        rows(),
        "0 | absence:  | none of 3 spells within a counted employment | absence of the persons employed | write persons and kommuner as in the file of employments; leave out --absence if there is none",
        absence=spells(*(spell(f"x{number}", "2023-01-01") for number in range(3))),
    ),
    case(
        "absence: no kind",
        rows(),
        "2 | absence: kind | something else | the kind of absence | write sickness, parental_leave or another kind",
        absence=spells(away(kind="")),
    ),
    case(
        "absence: days instead of a share",
        rows(),
        "2 | absence: share | a number below 0 or above 1 | a share between 0 and 1 | full time, 37 hours or 100 % are written 1",
        absence=spells(away(share=8)),
    ),
    case(
        "absence: a kommune that is none",
        rows(),
        "2 | absence: municipality_code | something else | one of the 98 kommuner | remove the row: 411 is an island outside the kommuner",
        absence=spells(away(code=411)),
    ),
    case(
        "absence: month before day",
        rows(),
        "2 | absence: start_date | something that is no date | a date such as 2024-06-30 or 30-06-2024 | write year-month-day",
        absence=spells(away("01/31/2023")),
    ),
    case(
        "absence: fewer cells than titles",
        rows(),
        "2 | absence:  | fewer cells than the header | as many cells as in the header | add or remove separators; close every quote; a decimal comma between commas must stand in quotes",
        absence=spells(away()[:3]),
    ),
    case(
        "absence: two encodings",
        rows(),
        "0 | absence:  | two encodings in one file (UTF-8 in line 2, Latin-1 elsewhere) | CSV in UTF-8 or Latin-1, or Parquet | save the file as CSV UTF-8",
        absence=spells(away(kind="fædreorlov")).encode()
        + ";".join(map(str, away(kind="forældreorlov"))).encode("cp1252"),
    ),
]
