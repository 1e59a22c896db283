"""Shares said as everyday fractions. A word is only used where it is arithmetically true."""

from __future__ import annotations

from math import floor

_ORDINALS = (
    *("anden", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende", "ellevte"),
    *("tolvte", "trettende", "fjortende", "femtende", "sekstende", "syttende", "attende", "nittende", "tyvende"),
)  # hver anden ... hver tyvende
_LAST = len(_ORDINALS) + 1
_NEAR = 0.08  # "knap" and "godt" reach this far, relative to the fraction
_EXACT = 0.0005  # shares that print alike with one decimal in per cent


def every_nth(share: float) -> str:
    """Say a share of persons as ``knap hver ottende``; ``""`` where no such words are true.

    ``knap`` = at most 8 per cent below the fraction, ``godt`` = at most 8 per cent above it, ``mere end`` = further
    above it (from 60 per cent on nothing is said), no word = equal when printed with one decimal.
    """
    if not 1 / _LAST - _EXACT <= share < 0.6:
        return ""
    above = floor(1 / share)  # 1/above is the nearest fraction at or over the share, 1/(above + 1) the one under it
    near = [n for n in (above, above + 1) if 2 <= n <= _LAST and abs(share * n - 1) <= _NEAR]
    if near:
        return _near_words(share, min(near, key=lambda n: abs(share * n - 1)))
    return f"mere end {_every(above + 1)}"


def _every(n: int) -> str:
    return f"hver {_ORDINALS[n - 2]}"


def _near_words(share: float, n: int) -> str:
    if abs(share - 1 / n) < _EXACT:
        return _every(n)
    return f"knap {_every(n)}" if share < 1 / n else f"godt {_every(n)}"


def out_of(part: int, whole: int) -> str:
    """Say a part of a whole as ``2 ud af 3``; ``""`` unless one of a few small fractions is near and true."""
    for of in (2, 3, 4, 5):
        for taken in range(1, of):
            words = _near_fraction(part * of, whole * taken, f"{taken} ud af {of}")
            if words:
                return words
    return ""


def _near_fraction(scaled_part: int, scaled_whole: int, words: str) -> str:
    """Compare in integers: no rounding can make ``2 ud af 3`` of 65 in 98."""
    if scaled_whole <= 0:
        return ""
    if scaled_part == scaled_whole:
        return words
    ratio = scaled_part / scaled_whole
    if 1 < ratio <= 1.05:
        return f"godt {words}"
    return f"knap {words}" if 0.95 <= ratio < 1 else ""
