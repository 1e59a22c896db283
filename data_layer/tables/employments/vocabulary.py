"""What the words in the files with person rows mean: account functions, job groups, teams and kinds of absence."""

from __future__ import annotations

import re

from data_layer.sources.delimited import DAMAGED_LETTER
from data_layer.tables.keys import parse_unit
from data_layer.tables.numbers import Problem
from data_layer.tables.vocabulary import plain

AUTHORITY_FUNCTION = 64558  # 6.45.58: authority work in the specialised child and youth area (VIVE 2025, 4.1.1)
CASEWORKERS = ("socialraadgiver", "socialformidler")  # the report's two staff groups
SICKNESS, PARENTAL_LEAVE, OTHER_ABSENCE = 1, 2, 0

_FUNCTION = re.compile(r"^0?[0-9]\.?[0-9]{2}\.?[0-9]{2}$")
_PERSON_NUMBER = re.compile(r"^[0-9]{6}[- ]?[0-9]{4}$")
_DAMAGED = Problem(
    "the three Danish letters, one sign each",
    "an encoding was mistaken for another: take the file from its system again, as CSV UTF-8",
)
_ABSENCE = {
    SICKNESS: ("sickness", "sygdom", "sygefravaer", "sygedage", "syg", "egen sygdom"),
    PARENTAL_LEAVE: (
        "parental leave",
        "maternity leave",
        "paternity leave",
        "barsel",
        "barselsfravaer",
        "barselsorlov",
        "barsels og adoptionsorlov",
        "graviditetsorlov",
        "faedreorlov",
        "foraeldreorlov",
        "adoptionsorlov",
    ),
}
ABSENCE_OF_WORD = {word: kind for kind, words in _ABSENCE.items() for word in words}


def parse_function(text: str) -> int | Problem:
    """Read an account function with or without points and leading zero: ``6.45.58``, ``06.45.58``, ``64558``."""
    if _FUNCTION.match(text):
        return int(text.replace(".", ""))
    return Problem("an account function such as 6.45.58", "write the function alone, five digits")


def parse_job_group(text: str) -> str | Problem:
    """Read a job group as its plain word; the plural of the two caseworker groups is the same group."""
    if DAMAGED_LETTER.search(text):
        return _DAMAGED
    word = plain(text)
    if not word:
        return Problem("the job group of the employment", "fill in the job group")
    singular = word.removesuffix("e")
    return singular if singular in CASEWORKERS else word


def parse_team(text: str) -> str | Problem:
    """Read a team's name; what looks like a person's number is none."""
    if _PERSON_NUMBER.match(text):
        return Problem(
            "the name of a team", "the column holds what may be persons' numbers: write teams or leave it empty"
        )
    return _DAMAGED if DAMAGED_LETTER.search(text) else parse_unit(text)


def absence_kind(text: str) -> int | Problem:
    """Read a kind of absence; every kind but sickness and parental leave is other absence."""
    word = plain(text)
    if not word:
        return Problem("the kind of absence", "write sickness, parental_leave or another kind")
    return ABSENCE_OF_WORD.get(word, OTHER_ABSENCE)
