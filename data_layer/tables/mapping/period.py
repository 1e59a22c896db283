"""The section ``[period]`` of a mapping file, and the period of a row by it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from data_layer.reference.spelling import ascii_text
from data_layer.schema import columns as col
from data_layer.sources.fault import shown
from data_layer.sources.raw_table import Cell, cell_text
from data_layer.tables.keys import PARSERS
from data_layer.tables.layout import Layout
from data_layer.tables.mapping.plan import ABSENT, PeriodPlan
from data_layer.tables.mapping.toml_text import Section
from data_layer.tables.mapping.values import read_halves, read_reference, read_text, read_texts
from data_layer.tables.numbers import Problem
from data_layer.tables.vocabulary import plain

KEYS = ("half_year", "year", "half", "fixed", "format", "first_half", "second_half")
PARTS = {
    "{year}": r"(?P<year>[0-9]{4})",
    "{yy}": r"(?P<yy>[0-9]{2})",
    "{half}": r"(?P<half>.+?)",
    "{month}": r"(?P<month>[0-9]{1,2})",
    "{day}": r"(?P<day>[0-9]{1,2})",
}
HALVES = {"1": 1, "h1": 1, "foerste": 1, "1 halvaar": 1, "foerste halvaar": 1} | {
    "2": 2,
    "h2": 2,
    "andet": 2,
    "2 halvaar": 2,
    "andet halvaar": 2,
}
EDGES = {(1, 1): 1, (6, 30): 1, (7, 1): 2, (12, 31): 2}  # first and last days
MONTHS = {1: 1, 6: 1, 7: 2, 12: 2}
_MIDNIGHT = re.compile(r"[ T]00:00:00$")
_PART = re.compile(r"(\{[^{}]*\})")


def read_period(section: Section, layout: Layout) -> PeriodPlan | None:
    """Read how a row's period is found; None where the subject has no period.

    Raises
    ------
    MappingFaultError: no way or several ways to find it, a format that cannot say it, a fixed period that is none.
    """
    if layout.period is None:
        if section.content:
            raise section.fault("", "a period", f"none: {layout.subject} has no period", "remove [period]")
        return None
    section.check_known(KEYS)
    ways = _ways(layout.period)
    chosen = [way for way in ways if way == tuple(key for key in KEYS[:4] if key in section.content)]
    if not chosen:
        given = ", ".join(key for key in KEYS[:4] if key in section.content) or "no period"
        expected = " or ".join(" with ".join(way) for way in ways)
        remedy = 'write half_year = "title", or fixed = "2024H1"' if len(ways) > 2 else 'write year = "title"'
        raise section.fault("", given, expected, f"{remedy} under [period]")
    plan = _read_way(section, layout.period, chosen[0])
    _check_form(section, plan)
    return plan


def _ways(period: str) -> tuple[tuple[str, ...], ...]:
    return (("half_year",), ("year", "half"), ("fixed",)) if period == col.HALF_YEAR else (("year",), ("fixed",))


def _read_way(section: Section, name: str, way: tuple[str, ...]) -> PeriodPlan:
    if way == ("fixed",):
        return PeriodPlan(name, fixed=_read_fixed(section, name))
    half = read_reference(section, "half") if "half" in way else ABSENT
    return PeriodPlan(name, read_reference(section, way[0]), half, read_text(section, "format"), read_halves(section))


def _read_fixed(section: Section, name: str) -> str:
    texts = read_texts(section, "fixed")
    parsed = PARSERS[name](texts[0]) if len(texts) == 1 else Problem("one period", "write one")
    if isinstance(parsed, Problem):
        raise section.fault("fixed", shown(section.content["fixed"]), parsed.expected, parsed.remedy)
    return str(parsed)


def _check_form(section: Section, plan: PeriodPlan) -> None:
    parts = _PART.findall(plan.form)
    if unknown := [part for part in parts if part not in PARTS]:
        raise section.fault("format", shown(unknown[0]), f"parts such as {', '.join(PARTS)}", "correct the format")
    if plan.form and (plan.half != ABSENT or plan.fixed):
        raise section.fault("format", "format beside half or fixed", "format for one column", "remove format")
    if plan.form and not _says_period(parts, plan.name):
        expected = "{year} or {yy} once, and {half} or {month} once, with {day} only beside {month}"
        raise section.fault("format", shown(plan.form), expected, "write e.g. {year}/{half} or {day}-{month}-{year}")
    if plan.halves and plan.half == ABSENT and "{half}" not in parts:
        expected = "a column half, or a format with {half}"
        raise section.fault("first_half", "words for the halves without a place", expected, "add half or format")


def _says_period(parts: list[str], name: str) -> bool:
    years = [part for part in parts if part in {"{year}", "{yy}"}]
    halves = [part for part in parts if part in {"{half}", "{month}"}]
    wanted = 1 if name == col.HALF_YEAR else 0
    days_fit = parts.count("{day}") <= parts.count("{month}")
    return len(years) == 1 and len(halves) == wanted and days_fit


def period_cell(plan: PeriodPlan, cell: Cell, half: Cell) -> Cell | Problem:
    """Write a row's period as the template has it.

    Parameters
    ----------
    cell : of the column with the period, or with the year.
    half : of the column with the half, where there is one.

    Returns
    -------
    Text such as ``2024H1``, or the cell as it is where the mapping says nothing about how it is written.
    """
    if plan.half != ABSENT:
        number = _half_number(str(half), plan.halves)
        return number if isinstance(number, Problem) else f"{_whole(cell)}H{number}"
    return _by_form(plan, _MIDNIGHT.sub("", _whole(cell))) if plan.form else cell


def _whole(cell: Cell) -> str:
    return " ".join(cell_text(cell).split())


def _half_number(text: str, halves: Mapping[str, int]) -> int | Problem:
    known = halves or HALVES
    found = known.get(plain(text.removesuffix(".0")))
    words = ", ".join(map(repr, known))
    return found or Problem(f"one of {words}", "add the word to first_half or second_half in the mapping")


def _by_form(plan: PeriodPlan, text: str) -> str | Problem:
    match = _pattern(plan.form).match(ascii_text(text))
    if not match:
        return Problem(f"a period written {plan.form}", "correct the cell, or format in the mapping")
    parts = match.groupdict()
    year = parts["year"] if "year" in parts else f"20{parts['yy']}"
    if plan.name != col.HALF_YEAR:
        return year
    half = _half_of_date(parts) if "month" in parts else _half_number(parts["half"], plan.halves)
    return half if isinstance(half, Problem) else f"{year}H{half}"


def _half_of_date(parts: Mapping[str, str]) -> int | Problem:
    month = int(parts["month"])
    found = EDGES.get((month, int(parts["day"]))) if "day" in parts else MONTHS.get(month)
    edge = "the first or last day of a half-year" if "day" in parts else "the first or last month of a half-year"
    return found or Problem(edge, "keep only rows of whole half-years; other periods are not turned into them")


@cache
def _pattern(form: str) -> re.Pattern[str]:
    pieces = (PARTS.get(piece) or re.escape(ascii_text(piece)) for piece in _PART.split(form))
    return re.compile(rf"^{''.join(pieces)}$")
