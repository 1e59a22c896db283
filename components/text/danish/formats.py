"""Danish words and signs inside numbers and dates."""

from __future__ import annotations

import datetime as dt

LOCALE = "da-DK"
DECIMAL, THOUSANDS = ",", "."
PERCENT = "\u00a0%"
CELLS = ";"  # between the cells of a CSV file, as a spreadsheet of the country reads it
DAY = "dag"
DAYS = "dage"
PERCENTAGE_POINTS = "procentpoint"
PER_100 = "pr. 100 stillinger"
_MONTHS = (
    *("januar", "februar", "marts", "april", "maj", "juni"),
    *("juli", "august", "september", "oktober", "november", "december"),
)


def half_year(half: int, year: str) -> str:
    """Write ``1. halvår 2024``."""
    return f"{half}.\u00a0halvår {year}"


def date(day: dt.date) -> str:
    """Write ``30. juni 2024``."""
    return f"{day.day}.\u00a0{_MONTHS[day.month - 1]} {day.year}"
