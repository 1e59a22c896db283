"""The part of an address that only Moenstre has; every word of it is known, so it is read and checked at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.text import addresses as words
from data_layer.schema.choices import PatternChoices
from data_layer.schema.patterns import Trait

_WORDS: dict[str, Mapping[Any, str]] = {
    "trait": words.PATTERN_TRAITS,
    "method": words.METHODS,
    "outcome": words.OUTCOMES,
    "panel_only": words.SAMPLES,
    "with_region": words.WITH_REGION,
    "across": words.MEASURES,
    "up": words.MEASURES,
}
MOST_UNKNOWN = 3  # told of a list
FIELDS = tuple(words.PATTERN_KEYS)
Unknown = tuple[str, str]  # key of the address, text that means nothing


def read_patterns(given: Mapping[str, str]) -> tuple[PatternChoices, list[Unknown]]:
    """Read the choices from texts by field; what is not given or means nothing is as it is by default.

    Returns
    -------
    The choices, and the texts that mean nothing.
    """
    found: dict[str, Any] = {}
    unknown: list[Unknown] = []
    for field, vocabulary in _WORDS.items():
        text = given.get(field, "")
        meant = {word: value for value, word in vocabulary.items()}
        if text in meant:
            found[field] = meant[text]
        elif text:
            unknown.append((words.PATTERN_KEYS[field], text))
    traits, strange = _read_traits(given.get("traits", ""))
    if traits is not None:
        found["traits"] = traits
    return PatternChoices(**found), unknown + strange


def _read_traits(text: str) -> tuple[tuple[Trait, ...] | None, list[Unknown]]:
    """Read a list of traits in any order; None where it names none that is known."""
    if text == words.NO_TRAITS:
        return (), []
    parts = dict.fromkeys(part for part in text.split(",") if part)
    known = tuple(trait for trait, word in words.PATTERN_TRAITS.items() if word in parts)
    strange = [part for part in parts if part not in words.PATTERN_TRAITS.values()]
    return known or None, [(words.PATTERN_KEYS["traits"], part) for part in strange[:MOST_UNKNOWN]]


def pattern_word(field: str, value: Any) -> str:
    """Write one choice as it stands in an address."""
    if field == "traits":
        return ",".join(word for trait, word in words.PATTERN_TRAITS.items() if trait in value) or words.NO_TRAITS
    return _WORDS[field][value]


def pattern_words(choices: PatternChoices) -> dict[str, str]:
    """Write all choices, by field."""
    return {field: pattern_word(field, getattr(choices, field)) for field in FIELDS}


DEFAULTS = pattern_words(PatternChoices())
