"""Danish words inside numbers and dates."""

from __future__ import annotations

HALF_YEAR = "halvår"
DAY = "dag"
DAYS = "dage"
PERCENTAGE_POINTS = "procentpoint"
PER_100 = "pr. 100 stillinger"
MONTHS = (
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
)
# The three last letters of the alphabet; the characters they become follow z in ascii.
LETTER_ORDER = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
ASCII_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
