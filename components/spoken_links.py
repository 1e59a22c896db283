"""Links to this server that keep the language a reader has chosen."""

from __future__ import annotations

import re

from components.language import Language, spoken
from components.text.addresses import LANGUAGE

_WORD = re.compile(rf"([?&]){LANGUAGE}=[^&#]*(&)?")


def in_language(link: str) -> str:
    """Let a link lead to the language that is spoken; Danish needs no word."""
    place, mark, anchor = link.partition("#")
    if spoken() is Language.DANISH or _WORD.search(place):
        return link
    return f"{place}{'&' if '?' in place else '?'}{LANGUAGE}={spoken()}{mark}{anchor}"


def in_no_language(link: str) -> str:
    """Take the language out of a link that readers of either are to follow."""
    return _WORD.sub(lambda found: found[1] if found[2] else "", link)
