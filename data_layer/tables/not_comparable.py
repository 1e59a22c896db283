"""Columns that look like this product's turnover and are not: refused by name wherever they turn up in a file.

KRL's SIRKA and the Ministry's benchmarking tables publish a yearly turnover of all staff from November to November that
also counts who joins or changes position inside the kommune.  This product's turnover counts leavers of one half-year
among the persons on its first day.
"""

from __future__ import annotations

import re

from data_layer.schema import FaultKind
from data_layer.tables.numbers import Problem
from data_layer.tables.vocabulary import plain

_JOINERS = re.compile(
    r"personaleomsaetning|personale omsaetning|\b(?:ny|netto)?tilgang|\btil og (?:fra|af)gang"
    r"|\bnyansa|\bnyansaettelse|\b(?:personale|job)?mobilitet|\bjoiners?\b|\bnew hires?\b|\bhires\b|\bsirka\b"
)
_LEAVING = re.compile(r"afgang|fratraad|fratraed|ophoert|leavers|turnover|jobskift")
_YEARLY = re.compile(
    r"aarlig|\bpr aar|\bper aar|\baaret\b|\bhelaar|\baarsbasis|\byear|\bannual|\b12 (?:mdr|maaneder|months)"
)
_HALF_YEAR = re.compile(r"halv ?aar\w*|half ?year\w*")

_EXPECTED = "leavers of one half-year among the persons on its first day"
_JOINERS_REMEDY = (
    "remove the column: it counts joiners and moves as well as leavers, as the yearly turnover of SIRKA does,"
    " and is not comparable with this product's turnover"
)
_YEARLY_REMEDY = (
    "remove the column: a year's leavers are not the sum of two half-years (who comes and goes inside the year is"
    " missed) and are not comparable with this product's turnover"
)


def not_comparable(title: str) -> Problem | None:
    """Tell why a column of this title must not be imported as turnover; None for every other title."""
    words = plain(title)
    if _JOINERS.search(words):
        return Problem(_EXPECTED, _JOINERS_REMEDY, FaultKind.NOT_COMPARABLE)
    without_half = _HALF_YEAR.sub(" ", words)
    if _LEAVING.search(without_half) and _YEARLY.search(without_half):
        return Problem(_EXPECTED, _YEARLY_REMEDY, FaultKind.NOT_COMPARABLE)
    return None
