"""The part of an address that the case model has; what cannot be becomes a fault, never a number."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

from components.text import addresses as words
from data_layer.schema.case import LONGEST, MOST_RATE, MOST_YEARLY, OLDEST, CaseFault, YearBasis
from data_layer.schema.case_view import (
    MOST_CASES,
    MOST_SCENARIOS,
    NOTHING_ASKED,
    CaseChoices,
    Scenario,
    ScenarioKind,
    TurnoverFrom,
)

FIELDS = tuple(words.CASE_KEYS)
MAX_TEXT = 40
MOST_BOUNDARIES = 8
_AT_AGE = re.compile(r"([0-9]{1,2})-([0-9]{1,3}(?:\.[0-9])?)")
_WHOLE = re.compile(r"[0-9]{1,5}")
_DECIMAL = re.compile(r"[0-9]{1,3}([.,][0-9])?")
_WITH_AMOUNT = frozenset({ScenarioKind.KEEP, ScenarioKind.TURNOVER, ScenarioKind.COVER})


def read_case(given: Mapping[str, str]) -> CaseChoices:
    """Read the choices from texts by field; a text that cannot be leaves its default and a fault."""
    found: dict[str, Any] = {}
    faults: list[tuple[CaseFault, str]] = []
    for field, (fault, read) in _READERS.items():
        text = given.get(field, "")
        value = read(text) if text else None
        if value is not None:
            found[field] = value
        elif text:
            faults.append((fault, text[:MAX_TEXT]))
    return CaseChoices(**found, faults=tuple(faults))


def _whole(low: float, high: float) -> Callable[[str], int | None]:
    def read(text: str) -> int | None:
        return int(text) if _WHOLE.fullmatch(text) and low <= int(text) <= high else None

    return read


def _percent(high: float) -> Callable[[str], float | None]:
    """Read ``12,5`` as 0.125, at most ``high`` [share]."""

    def read(text: str) -> float | None:
        share = float(text.replace(",", ".")) / 100 if _DECIMAL.fullmatch(text) else high + 1
        return share if share <= high else None

    return read


def _turnover(text: str) -> TurnoverFrom | float | None:
    named = {word: whose for whose, word in words.TURNOVERS.items()}
    return named[text] if text in named else _percent(MOST_YEARLY)(text)


def _basis(text: str) -> YearBasis | None:
    return next((basis for basis, word in words.BASES.items() if word == text), None)


def _boundaries(text: str) -> tuple[int, ...] | None:
    """Read ``6,12,18`` in any order; ``ingen`` for none."""
    if text == words.NO_BOUNDARIES:
        return ()
    ages = [_whole(1, OLDEST - 1)(part) for part in text.split(",")]
    known = [age for age in ages if age is not None]
    is_usable = len(set(known)) == len(ages) <= MOST_BOUNDARIES
    return tuple(sorted(known)) if is_usable else None


def _boundary_shares(text: str) -> tuple[tuple[int, float], ...] | None:
    """Read ``12-50,18-80``: ages and per cent; with a decimal point, because commas part the list."""
    found = [_AT_AGE.fullmatch(part) for part in text.split(",")]
    pairs = [(_whole(1, OLDEST - 1)(one[1]), _percent(1.0)(one[2])) for one in found if one]
    known = {age: share for age, share in pairs if age is not None and share is not None}
    return tuple(sorted(known.items())) if len(known) == len(found) <= MOST_BOUNDARIES else None


def _scenarios(text: str) -> tuple[Scenario, ...] | None:
    if text == words.NO_SCENARIOS:
        return ()
    read = [read_scenario(part) for part in text.split(",")]
    known = tuple(dict.fromkeys(one for one in read if one))
    return known if len(known) == len(read) <= MOST_SCENARIOS else None


def read_scenario(text: str) -> Scenario | None:
    """Read ``behold-50``; None for what is no scenario."""
    for kind, word in words.SCENARIOS.items():
        if kind not in _WITH_AMOUNT and text == word:
            return Scenario(kind)
        if kind in _WITH_AMOUNT and text.startswith(word):
            amount = _percent(MOST_YEARLY if kind is ScenarioKind.TURNOVER else 1.0)(text.removeprefix(word))
            return None if amount is None else Scenario(kind, amount)
    return None


_READERS: Mapping[str, tuple[CaseFault, Callable[[str], Any]]] = {
    "entry_age": (CaseFault.ENTRY_AGE, _whole(0, OLDEST - 1)),
    "years": (CaseFault.YEARS, _whole(1, LONGEST)),
    "turnover": (CaseFault.TURNOVER, _turnover),
    "basis": (CaseFault.TURNOVER, _basis),
    "boundaries": (CaseFault.BOUNDARY_AGE, _boundaries),
    "boundary_share": (CaseFault.SHARE, _percent(1.0)),
    "boundary_shares": (CaseFault.SHARE, _boundary_shares),
    "placement": (CaseFault.RATE, _percent(MOST_RATE)),
    "placement_share": (CaseFault.SHARE, _percent(1.0)),
    "return_rate": (CaseFault.RATE, _percent(MOST_RATE)),
    "return_share": (CaseFault.SHARE, _percent(1.0)),
    "reception_share": (CaseFault.SHARE, _percent(1.0)),
    "long_share": (CaseFault.SHARE, _percent(1.0)),
    "sickness_spell": (CaseFault.ABSENCE, _whole(1, 1000)),
    "leave_spell": (CaseFault.ABSENCE, _whole(1, 1000)),
    "cover": (CaseFault.HAND_OVERS, _percent(1.0)),
    "caseload": (CaseFault.CASELOAD, _whole(1, MOST_CASES)),
    "scenarios": (CaseFault.SCENARIO, _scenarios),
}


def case_word(field: str, value: Any) -> str:
    """Write one choice as it stands in an address; ``""`` for what the data or the assumption say."""
    if value is None or value == "":
        return ""
    if isinstance(value, (TurnoverFrom, YearBasis)):
        return words.TURNOVERS[value] if isinstance(value, TurnoverFrom) else words.BASES[value]
    if field == "boundary_shares":
        return ",".join(f"{age}-{_percent_word(share).replace(',', '.')}" for age, share in value)
    if isinstance(value, tuple):
        return _list_word(field, value)
    return _percent_word(value) if isinstance(value, float) else str(value)


def _list_word(field: str, values: Sequence[Any]) -> str:
    parts = [scenario_word(one) if field == "scenarios" else str(one) for one in values]
    return ",".join(parts) or words.NO_BOUNDARIES


def scenario_word(scenario: Scenario) -> str:
    """Write one scenario; with a decimal point, because commas part the list."""
    amount = _percent_word(scenario.amount).replace(",", ".") if scenario.kind in _WITH_AMOUNT else ""
    return words.SCENARIOS[scenario.kind] + amount


def _percent_word(share: float) -> str:
    return f"{round(share * 100, 1):g}".replace(".", ",")


def case_words(choices: CaseChoices) -> dict[str, str]:
    """Write all choices, by field."""
    return dict(_case_words(choices))


@lru_cache(maxsize=64)
def _case_words(choices: CaseChoices) -> tuple[tuple[str, str], ...]:
    """Write them once for the thirty addresses of a screen that have the same ones."""
    return tuple((field, case_word(field, getattr(choices, field))) for field in FIELDS)


DEFAULTS = case_words(NOTHING_ASKED)
