"""The questions of a team meeting in an address, in their order: ``faglig-tryghed-1,sammenhaengskraft-5``."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

from components.text import addresses as words
from components.text import dialog_factors
from data_layer.schema.dialog import QuestionId

MAX_TEXT = 40


def word_of(identity: QuestionId) -> str:
    """Write one question: its factor's anchor and its place in the factor's box."""
    return f"{dialog_factors.FACTORS[identity.factor].slug}-{identity.number}"


@cache  # anchors and numbers are the same in every language
def every_question() -> tuple[QuestionId, ...]:
    """List all fifteen, factor by factor."""
    factors = dialog_factors.FACTORS.items()
    return tuple(QuestionId(factor, number) for factor, one in factors for number in range(1, len(one.questions) + 1))


@cache
def _named() -> dict[str, QuestionId]:
    return {word_of(one): one for one in every_question()}


def read_asked(given: Mapping[str, str]) -> tuple[tuple[QuestionId, ...], list[tuple[str, str]]]:
    """Read ``asked`` of texts by field; each question once. Also pairs of key and text that is no question."""
    named, parts = _named(), [part for part in given.get("asked", "").split(",") if part]
    unread = [(words.KEYS["asked"], part[:MAX_TEXT]) for part in dict.fromkeys(parts) if part not in named]
    return tuple(named[part] for part in dict.fromkeys(parts) if part in named), unread[:1]


def asked_text(asked: Sequence[QuestionId]) -> str:
    """Write the questions as ``read_asked`` reads them."""
    return ",".join(map(word_of, asked))
