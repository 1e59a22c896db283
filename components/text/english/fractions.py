"""Shares said as everyday fractions, in English."""

from __future__ import annotations

from components.text.nearness import Nearness, one_in, part_of

_NUMBERS = (
    *("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
)  # one in two ... one in twenty
_NEARNESS = {
    Nearness.EXACTLY: "",
    Nearness.NEARLY: "nearly ",
    Nearness.JUST_OVER: "just over ",
    Nearness.MORE_THAN: "more than ",
}


def every_nth(share: float) -> str:
    """Say a share of persons as ``nearly one in eight``; ``""`` where no such words are true."""
    found = one_in(share)
    return f"{_NEARNESS[found[0]]}one in {_NUMBERS[found[1] - 2]}" if found else ""


def out_of(part: int, whole: int) -> str:
    """Say a part of a whole as ``2 out of 3``; ``""`` unless one of a few small fractions is near and true."""
    found = part_of(part, whole)
    return f"{_NEARNESS[found[0]]}{found[1]} out of {found[2]}" if found else ""
