"""How Danish letters are spelled in ascii and sorted."""

from __future__ import annotations

import unicodedata

_ASCII = str.maketrans(
    {
        "\N{LATIN SMALL LETTER AE}": "ae",
        "\N{LATIN SMALL LETTER O WITH STROKE}": "oe",
        "\N{LATIN SMALL LETTER A WITH RING ABOVE}": "aa",
        "\N{LATIN SMALL LETTER A WITH DIAERESIS}": "ae",
        "\N{LATIN SMALL LETTER O WITH DIAERESIS}": "oe",
    }
)
# The three letters stand last in the alphabet; { | } follow z in ascii.
_ORDER = str.maketrans(
    {
        "\N{LATIN SMALL LETTER AE}": "{",
        "\N{LATIN SMALL LETTER O WITH STROKE}": "|",
        "\N{LATIN SMALL LETTER A WITH RING ABOVE}": "}",
    }
)


def ascii_text(text: str) -> str:
    """Spell ``text`` in lower case with ae, oe and aa for the Danish letters."""
    return unicodedata.normalize("NFC", text).casefold().translate(_ASCII)


def sort_key(name: str) -> str:
    """Order a name as a Danish reader expects: the three letters last, ``Aa`` with the last of them."""
    return name.casefold().replace("aa", "}").translate(_ORDER)
