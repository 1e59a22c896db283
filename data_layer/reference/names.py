"""Which kommune a code or a name in somebody's file means."""

from __future__ import annotations

import re
from functools import cache

from data_layer.reference.files import read_rows
from data_layer.reference.municipalities import municipalities
from data_layer.reference.spelling import ascii_text

_CODE = re.compile(r"^0?(\d{3})(?:\.0)?(?:\s+(\D.*))?$")
_FOOTNOTE = re.compile(r"\(\d+\)")
_KIND = re.compile(r"\s(?:region)?s?kommune$|\bkommune\s")
_NOT_LETTERS = re.compile(r"[\W_]+")


def _plain(name: str) -> str:
    """Reduce a name to lower-case ascii words without footnote, hyphen and the word for kommune."""
    words = _NOT_LETTERS.sub(" ", _FOOTNOTE.sub(" ", ascii_text(name))).strip()
    return _KIND.sub("", words).strip()


@cache
def _code_by_name() -> dict[str, str]:
    official = {_plain(one.name): one.code for one in municipalities()}
    variants = {_plain(row["alias"]): row["municipality_code"] for row in read_rows("name_variants.csv")}
    return variants | official


def _code_of_name(text: str) -> str | None:
    name = _plain(text)
    codes = _code_by_name()
    return codes.get(name) or codes.get(name.removesuffix("s"))


def municipality_code_of(text: str) -> str | None:
    """Tell which kommune a code or name means.

    Parameters
    ----------
    text : a code with or without leading zero (``"0101"``, ``"101"``), a name in any case and usual spelling, with
        or without the word for kommune and its genitive, or code and name together.

    Returns
    -------
    The three-digit code; None when no kommune, or two different ones, are meant. Christian's island (411) is none.
    """
    cleaned = " ".join(text.split())
    match = _CODE.match(cleaned)
    if not match:
        return _code_of_name(cleaned)
    code, name = match[1], match[2]
    if code not in _code_by_name().values():
        return None
    return code if name is None or _code_of_name(name) == code else None
