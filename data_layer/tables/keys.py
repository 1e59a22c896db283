"""The key of a row: kommune, team, half-year or year, in the spellings that files use."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from data_layer.reference.spelling import ascii_text
from data_layer.schema import FaultKind, HalfYear
from data_layer.schema import columns as col
from data_layer.sources.fault import named
from data_layer.sources.raw_table import Cell, cell_text
from data_layer.tables.areas import parse_municipality
from data_layer.tables.export import FORMULA_SIGNS
from data_layer.tables.layout import FIRST_YEAR, LAST_YEAR, MAX_UNIT
from data_layer.tables.numbers import Problem

_DATE = re.compile(r"^[0-9]{4}-[0-9]{2}-[0-9]{2}\b")
_HALF = {"1": 1, "2": 2, "foerste": 1, "andet": 2}
_HALF_YEARS = (
    re.compile(r"^(?P<year>[0-9]{4})(?: ?-? ?h ?| ?- ?)(?P<half>[12])$"),
    re.compile(r"^h ?(?P<half>[12]) ?-? ?(?P<year>[0-9]{4})$"),
    re.compile(r"^(?P<half>[12]|foerste|andet)\.? ?halvaar,? (?P<year>[0-9]{4})$"),
    re.compile(r"^(?P<year>[0-9]{4})[,-]? ?(?P<half>[12]|foerste|andet)\.? ?halvaar$"),
)
_YEARS = f"between {FIRST_YEAR} and {LAST_YEAR}"
_TOTALS = frozenset({"i alt", "ialt", "total", "totalt", "sum", "samlet", "alle", "alle teams", "hele kommunen"})


def parse_half_year(cell: Cell) -> str | Problem:
    """Read a half-year as its canonical text."""
    text = " ".join(ascii_text(cell_text(cell)).split())
    if _DATE.match(text):
        remedy = "the spreadsheet made a date of it: write 2024H1"
        return Problem("a half-year such as 2024H1", remedy, FaultKind.DATE_FOR_HALF_YEAR)
    if re.fullmatch(r"[0-9]{4}", text):
        remedy = "deliver one row per half-year: a year cannot be split in two"
        return Problem("a half-year such as 2024H1", remedy, FaultKind.YEAR_FOR_HALF_YEAR)
    match = next((found for pattern in _HALF_YEARS if (found := pattern.match(text))), None)
    if match is None:
        remedy = "write the year, H, and 1 for January-June or 2 for July-December"
        return Problem("a half-year such as 2024H1", remedy, FaultKind.NOT_A_HALF_YEAR)
    year = parse_year(match["year"])
    return year if isinstance(year, Problem) else str(HalfYear(year, _HALF[match["half"]]))


def parse_year(cell: Cell) -> int | Problem:
    """Read a year since the 98 kommuner exist."""
    text = cell_text(cell).strip()
    if re.fullmatch(r"[0-9]{4}", text) and FIRST_YEAR <= int(text) <= LAST_YEAR:
        return int(text)
    remedy = "write four digits; older figures belong to kommuner that no longer exist"
    return Problem(f"a year {_YEARS}", remedy, FaultKind.YEAR_OUT_OF_RANGE, named(first=FIRST_YEAR, last=LAST_YEAR))


def parse_respondent(cell: Cell) -> str | Problem:
    """Read what tells the respondents of a kommune apart; compared without regard to case and blanks."""
    text = " ".join(cell_text(cell).casefold().split())
    return text or Problem("a number or letter for each respondent", "number the respondents of every kommune")


def parse_unit(cell: Cell) -> str | Problem:
    """Read a team's name with single blanks; an empty cell means caseworkers who belong to no team."""
    text = " ".join(unicodedata.normalize("NFC", cell_text(cell)).split())
    if ascii_text(text) in _TOTALS:
        return Problem("the name of one team", "remove the row: a kommune's total belongs in its staffing file")
    if is_unit_name(text):
        return text
    return Problem(
        f"a name of at most {MAX_UNIT} printable characters that does not begin with one of = + - @",
        "shorten or rewrite the name; leave the cell empty for caseworkers without a team",
    )


def team_key(name: str) -> str:
    """Tell which names, as ``parse_unit`` reads them, are one team: they differ in capitals only."""
    return unicodedata.normalize("NFC", name.casefold())


def is_unit_name(text: str) -> bool:
    """Tell whether a team may be stored under this name; a spreadsheet must not run it as a formula."""
    is_tidy = text == " ".join(text.split()) and len(text) <= MAX_UNIT
    return is_tidy and text.isprintable() and not text.startswith(FORMULA_SIGNS)


PARSERS = {
    col.MUNICIPALITY_CODE: parse_municipality,
    col.UNIT: parse_unit,
    col.HALF_YEAR: parse_half_year,
    col.YEAR: parse_year,
    col.RESPONDENT: parse_respondent,
}
Key = Mapping[str, str | int]
