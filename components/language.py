"""Which language a screen is written in: one of two, chosen by the address, Danish where it says nothing."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from enum import StrEnum


class Language(StrEnum):
    """Languages, by their code in HTML and in addresses."""

    DANISH = "da"
    ENGLISH = "en"


_spoken = ContextVar("spoken", default=Language.DANISH)
spoken = _spoken.get  # the language of the request that is being answered


def language_of(code: str) -> Language:
    """Read a language as an address gives it; Danish where it is none of ours."""
    return Language(code) if code in set(Language) else Language.DANISH


@contextmanager
def speaking(language: Language) -> Iterator[None]:
    """Write in a language what is written inside."""
    before = _spoken.set(language)
    try:
        yield
    finally:
        _spoken.reset(before)
