"""Everyday fractions that are true of a share; every language has its own words for them."""

from __future__ import annotations

from enum import Enum, auto
from math import floor

LAST = 20  # one in twenty is the smallest fraction with a word
_NEAR = 0.08  # how far "nearly" and "just over" reach, relative to the fraction
_EXACT = 0.0005  # shares that print alike with one decimal in per cent
_REACH = 0.05  # the same for parts of a whole


class Nearness(Enum):
    """Where a share lies from a fraction."""

    EXACTLY = auto()
    NEARLY = auto()
    JUST_OVER = auto()
    MORE_THAN = auto()


def one_in(share: float) -> tuple[Nearness, int] | None:
    """Find the n of ``one in n`` persons; None where nothing of the kind is true.

    ``NEARLY`` = at most 8 per cent below the fraction, ``JUST_OVER`` = at most 8 per cent above it, ``MORE_THAN`` =
    further above it (from 60 per cent on nothing is said), ``EXACTLY`` = equal when printed with one decimal.
    """
    if not 1 / LAST - _EXACT <= share < 0.6:
        return None
    above = floor(1 / share)  # 1/above is the nearest fraction at or over the share, 1/(above + 1) the one under it
    near = [n for n in (above, above + 1) if 2 <= n <= LAST and abs(share * n - 1) <= _NEAR]
    if not near:
        return Nearness.MORE_THAN, above + 1
    n = min(near, key=lambda one: abs(share * one - 1))
    if abs(share - 1 / n) < _EXACT:
        return Nearness.EXACTLY, n
    return (Nearness.NEARLY if share < 1 / n else Nearness.JUST_OVER), n


def part_of(part: int, whole: int) -> tuple[Nearness, int, int] | None:
    """Find one of a few small fractions that a part of a whole is near: ``2 out of 3``; None where none is true."""
    for of in (2, 3, 4, 5):
        for taken in range(1, of):
            if nearness := _nearness(part * of, whole * taken):
                return nearness, taken, of
    return None


def _nearness(scaled_part: int, scaled_whole: int) -> Nearness | None:
    """Compare in integers: no rounding can make two thirds of 65 in 98."""
    if scaled_whole <= 0:
        return None
    if scaled_part == scaled_whole:
        return Nearness.EXACTLY
    ratio = scaled_part / scaled_whole
    if 1 < ratio <= 1 + _REACH:
        return Nearness.JUST_OVER
    return Nearness.NEARLY if 1 - _REACH <= ratio < 1 else None
