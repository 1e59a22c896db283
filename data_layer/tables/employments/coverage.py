"""Which half-years an extract can tell about: both their ends must lie in what was recorded."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from data_layer.schema import HalfYear
from data_layer.sources.engine import silenced
from data_layer.sources.fault import refuse
from data_layer.tables.layout import FIRST_YEAR

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

NO_END = date(9999, 12, 31)
FIRST = HalfYear(FIRST_YEAR, 1)
WEEKDAYS_BEFORE_SATURDAY = 5


@dataclass(frozen=True)
class Coverage:
    """The complete half-years, the day the extract reaches to, and how both were found."""

    half_years: tuple[HalfYear, ...]
    extract_date: date
    is_date_given: bool
    is_first_given: bool
    absence_from: HalfYear | None  # first half-year with absence; None without any spell


@dataclass(frozen=True)
class Recorded:
    """Days at the edges of what a file holds; None where it has none."""

    earliest_end: date | None
    latest_start: date | None
    earliest_absence: date | None = None
    latest_absence: date | None = None


def read_recorded(engine: DuckDBPyConnection, today: date, *, with_absence: bool) -> Recorded:
    """Ask the engine for the edges; starts after ``today`` are plans and do not tell when the file was drawn."""
    with silenced("looking for the first and last day"):
        found = engine.execute(_EDGES, [NO_END, today]).fetchall()[0]
        absence = engine.execute(_ABSENCE_EDGES, [NO_END, today]).fetchall()[0] if with_absence else (None, None)
    return Recorded(found[0], found[1], absence[0], absence[1])


_EDGES = """
SELECT (SELECT min(last) FROM employments WHERE last < ?), (SELECT max(first) FROM employments WHERE first <= ?)
"""
_ABSENCE_EDGES = """
SELECT coalesce(min(last) FILTER (WHERE last < ?), min(first)), max(first) FILTER (WHERE first <= ?)
FROM spells
WHERE absence > 0
"""


def find_coverage(recorded: Recorded, extract_date: date | None, first: HalfYear | None) -> Coverage:
    """Choose the half-years.

    Parameters
    ----------
    extract_date : the last day the file knows; default: the latest start of an employment or absence.  Ends do not
        tell it: they may lie in the future.
    first : the first half-year whose leavers were all recorded; default: that of the earliest end, because an extract
        holds no employment that ended before it begins, and would show nobody leaving there.

    Raises
    ------
    UnreadableFileError: nobody has left, so that the first half-year cannot be known; or no half-year is complete.
    """
    latest = max(filter(None, (recorded.latest_start, recorded.latest_absence)), default=None)
    until = extract_date or latest
    if until is None:
        raise refuse("no employment that has begun", "employments until some day", "say --extract-date")
    if first is None and recorded.earliest_end is None:
        remedy = "hand over ended employments too, or say --first-half-year when nobody has left"
        raise refuse("no employment that has ended", "employments of those who left as well", remedy)
    begin = first or max(half_year_of(recorded.earliest_end or until), FIRST)
    half_years = _between(begin, until)
    if not half_years:
        found = f"no complete half-year from {begin} to {until}"
        raise refuse(found, "an extract over a whole half-year", "say --extract-date or --first-half-year")
    absence = recorded.earliest_absence
    absence_from = half_year_of(absence) if absence else None
    return Coverage(half_years, until, extract_date is not None, first is not None, absence_from)


def half_year_of(day: date) -> HalfYear:
    """Tell the half-year a day lies in."""
    return HalfYear(day.year, 1 if day.month <= 6 else 2)


def _between(first: HalfYear, until: date) -> tuple[HalfYear, ...]:
    last = half_year_of(until)
    complete = last if last.last_day <= until else last.previous
    return tuple(HalfYear.from_index(index) for index in range(first.index, complete.index + 1))


def give_calendar(engine: DuckDBPyConnection, half_years: tuple[HalfYear, ...]) -> None:
    """Give the engine the table ``calendar``: one row per half-year with its days and weekdays."""
    days = [(one, pd.date_range(one.first_day, one.last_day)) for one in half_years]
    frame = pd.DataFrame(
        {
            "half": [one.index for one in half_years],
            "first_day": [dates[0].date() for _, dates in days],
            "last_day": [dates[-1].date() for _, dates in days],
            "days": [len(dates) for _, dates in days],
            "weekdays": [int((dates.day_of_week < WEEKDAYS_BEFORE_SATURDAY).sum()) for _, dates in days],
        }
    )
    engine.register("calendar_frame", frame)
    columns = "half::INT AS half, first_day::DATE AS first_day, last_day::DATE AS last_day, days, weekdays"
    engine.view("calendar_frame").project(columns).create("calendar")
    engine.unregister("calendar_frame")
