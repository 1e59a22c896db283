"""The questions of a team meeting in an address, in their order: ``faglig-tryghed-1,sammenhaengskraft-5``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.text import addresses as words
from components.text.dialog_factors import FACTORS
from data_layer.schema.dialog import QuestionId

MAX_TEXT = 40
_QUESTIONS = tuple(
    QuestionId(factor, number) for factor, one in FACTORS.items() for number in range(1, len(one.questions) + 1)
)


def word_of(identity: QuestionId) -> str:
    """Write one question: its factor's anchor and its place in the factor's box."""
    return f"{FACTORS[identity.factor].slug}-{identity.number}"


_NAMED = {word_of(one): one for one in _QUESTIONS}


def every_question() -> tuple[QuestionId, ...]:
    """List all fifteen, factor by factor."""
    return _QUESTIONS


def read_asked(given: Mapping[str, str]) -> tuple[tuple[QuestionId, ...], list[tuple[str, str]]]:
    """Read ``asked`` of texts by field; each question once. Also pairs of key and text that is no question."""
    parts = [part for part in given.get("asked", "").split(",") if part]
    unread = [(words.KEYS["asked"], part[:MAX_TEXT]) for part in dict.fromkeys(parts) if part not in _NAMED]
    return tuple(_NAMED[part] for part in dict.fromkeys(parts) if part in _NAMED), unread[:1]


def asked_text(asked: Sequence[QuestionId]) -> str:
    """Write the questions as ``read_asked`` reads them."""
    return ",".join(map(word_of, asked))
