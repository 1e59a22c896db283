"""Letters, the same in every language: the order of Danish names, how addresses spell them, the first of a sentence."""

from __future__ import annotations

# The three last letters of the alphabet; the characters they become follow z in ascii.
LETTER_ORDER = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
ASCII_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})


def capital(words: str) -> str:
    """Begin a sentence."""
    return words[:1].upper() + words[1:]


def lower_first(words: str) -> str:
    """Go on inside a sentence."""
    return words[:1].lower() + words[1:]
