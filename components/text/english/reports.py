"""Words of slides and sheets that are taken home, in English."""

from __future__ import annotations

# Series that a figure names for programs only -> how a reader finds them in the slide's data.
INTERVAL = "95% interval"
SERIES_NAMES = {
    "country": "Denmark",
    "published": "The report (VIVE 2025)",
    "weighted": "Weighted",
    "unweighted": "Unweighted average",
    "inside": "Within the limits",
    "below": "Below",
    "above": "Above",
    "far_below": "Far below",
    "far_above": "Far above",
    "chosen": "Chosen municipality",
    "similar": "Similar municipalities",
    "other": "Other municipalities",
    "others": "Other municipalities",
    "marked": "Outside the usual",
    "rest": "Other municipalities",
    "near": "Similar municipalities",
    "diagonal": "Unchanged",
}
PRINTED_LOWER, PRINTED_UPPER = "The report, lower", "The report, upper"
REFERENCE = "Denmark or the region"
LABELS = "Names in the figure"
ROWS = "Rows"

# Slides.
FINDING = "Conclusion"
FILTERS = "Chosen"
CHOSEN = "Chosen municipalities"
ADDRESS = "Address"
NUMBERS = "Numbers"
MOST_NOTED_ROWS = 20
TABLE_SHEET = "Table"
NUMBERS_ELSEWHERE = f"all rows are in the figure's workbook, sheet {TABLE_SHEET} (right-click the figure, Edit Data)."
LAST_TITLE = "How the numbers are made, and how to read them"


def more_rows(shown: int, n: int) -> str:
    first = "first row" if shown == 1 else f"first {shown} rows"
    return f"The {first} of {n}. All are at the address in the notes."


def made_on(day: str) -> str:
    return f"Made on {day} with Rådgiverbarometret."
