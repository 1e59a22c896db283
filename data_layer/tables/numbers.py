"""Numbers as people write them: which decimal sign a file uses, and one cell's value under it. Nothing is guessed."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from data_layer.schema import FaultKind
from data_layer.sources.fault import Facts, named
from data_layer.sources.raw_table import Cell

MAX_LENGTH = 400  # the longest decimal spelling of a number a computer holds is shorter
_SPACES = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009'\u2019", " "))
_MINUS = str.maketrans({"\u2212": "-"})
_GROUPED = re.compile(r"^[1-9][0-9]{0,2}([., ])[0-9]{3}(?:\1[0-9]{3})*(?:(?!\1)([.,])[0-9]+)?$")
_SINGLE = re.compile(r"^([0-9]+)([.,])([0-9]+)$")
_PLAIN = {sign: re.compile(rf"^[0-9]+(?:\{sign}[0-9]+)?$") for sign in ".,"}
_OTHER = {".": ",", ",": "."}
_WHOLE = re.compile(r"^[0-9]+$")
_NUMBER_OR_WORD = "a number, or suppressed, not_reported, not_applicable or missing"
_SIGNS = {  # of other people's tables
    "-": "write 0 if the dash means none, otherwise the word",
    "..": "write suppressed if the number is withheld, missing if it is unknown",
}
_SIGN_NAMES = {",": "comma", ".": "point"}


class Problem(NamedTuple):
    """Why a cell cannot be taken: what was expected and what to do, and which kind of fault that is."""

    expected: str
    remedy: str
    kind: FaultKind = FaultKind.OTHER
    facts: Facts = ()


_NOT_FINITE = Problem("a finite number", "write a number or a missing word", FaultKind.NOT_A_NUMBER)


def find_decimal_sign(cells: Iterable[Cell]) -> str:
    """Find the decimal sign that the cells prove.

    Returns
    -------
    ``","`` or ``"."``, the one that more cells prove (the first one met when equal); ``""`` when none does.
    ``1.234`` alone proves nothing; ``12.5``, ``0.125``, ``1.234.567`` and ``1.234,5`` do.
    """
    proofs = Counter(proof for cell in cells if isinstance(cell, str) and (proof := _proof(cell)))
    return proofs.most_common(1)[0][0] if proofs else ""


def parse_number(cell: Cell, decimal_sign: str) -> float | Problem:
    """Read one cell as a finite number under the file's decimal sign (``""``: none proven)."""
    if not isinstance(cell, str):
        return float(cell) if _is_finite(cell) else _NOT_FINITE
    text = _unified(cell)
    if text in _SIGNS:
        return Problem(_NUMBER_OR_WORD, _SIGNS[text], FaultKind.NOT_A_NUMBER)
    negative = text.startswith("-")
    digits = text.removeprefix("-").strip()
    canonical = _canonical(digits, decimal_sign)
    if canonical is None:
        return _explain(digits, decimal_sign)
    return 0.0 - float(canonical) if negative else float(canonical)


def _is_finite(number: float) -> bool:
    try:
        return math.isfinite(number)
    except OverflowError:
        return False


def _unified(text: str) -> str:
    return text.translate(_SPACES).translate(_MINUS).strip() if len(text) <= MAX_LENGTH else ""


def _proof(cell: str) -> str:
    """Name the decimal sign that this one text proves."""
    digits = _unified(cell).removeprefix("-")
    grouped = _GROUPED.match(digits)
    if not grouped:
        single = _SINGLE.match(digits)
        return single[2] if single else ""
    if grouped[2]:
        return grouped[2]
    return _OTHER.get(grouped[1], "") if digits.count(grouped[1]) > 1 else ""


def _canonical(digits: str, decimal_sign: str) -> str | None:
    """Spell the digits for ``float``; None where they are no number under this decimal sign."""
    if _WHOLE.match(digits):
        return digits
    if decimal_sign and _PLAIN[decimal_sign].match(digits):
        return digits.replace(decimal_sign, ".")
    grouped = _GROUPED.match(digits)
    if not grouped or not _groups_are_certain(grouped, decimal_sign):
        return None
    return digits.replace(grouped[1], "").replace(decimal_sign or " ", ".")


def _groups_are_certain(grouped: re.Match[str], decimal_sign: str) -> bool:
    """Blanks always separate thousands; a point or comma does where the other is proven to be the decimal sign."""
    separator_fits = grouped[1] == " " or grouped[1] == _OTHER.get(decimal_sign)
    return separator_fits and grouped[2] in {None, decimal_sign}


def _explain(digits: str, decimal_sign: str) -> Problem:
    if _GROUPED.match(digits) and not decimal_sign:
        return Problem(
            "a number that can be read in one way only",
            "write thousands without separator, or three decimals as four",
            FaultKind.AMBIGUOUS_NUMBER,
        )
    if _GROUPED.match(digits) or _SINGLE.match(digits):
        return Problem(
            f"a number with decimal {_SIGN_NAMES[decimal_sign]}, as elsewhere in the file",
            "use one decimal sign everywhere",
            FaultKind.OTHER_DECIMAL_SIGN,
            named(sign=decimal_sign),
        )
    if digits.endswith("%"):
        return Problem("a number without per cent", "write how many, not which share", FaultKind.NOT_A_NUMBER)
    return Problem(
        _NUMBER_OR_WORD,
        "correct the cell, or write the word that says why there is no number",
        FaultKind.NOT_A_NUMBER,
    )
