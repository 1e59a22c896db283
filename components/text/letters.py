"""Letters of Danish names, the same in every language: their order, and how addresses spell them."""

from __future__ import annotations

# The three last letters of the alphabet; the characters they become follow z in ascii.
LETTER_ORDER = str.maketrans({"æ": "{", "ø": "|", "å": "}"})
ASCII_LETTERS = str.maketrans({"æ": "ae", "ø": "oe", "å": "aa"})
