"""English words and signs inside numbers and dates."""

from __future__ import annotations

import datetime as dt

LOCALE = "en-GB"
DECIMAL, THOUSANDS = ".", ","
PERCENT = "%"
CELLS = ","  # between the cells of a CSV file, as a spreadsheet of the language reads it
DAY = "day"
DAYS = "days"
PERCENTAGE_POINTS = "percentage points"
PER_100 = "per 100 positions"
_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def half_year(half: int, year: str) -> str:
    """Write ``H1 2024``."""
    return f"H{half}\u00a0{year}"


def date(day: dt.date) -> str:
    """Write ``30 June 2024``."""
    return f"{day.day}\u00a0{_MONTHS[day.month - 1]} {day.year}"
