"""Shapes that texts of every language fill in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Point:
    """One finding and the section it stands in."""

    text: str
    section: str


@dataclass(frozen=True)
class Practice:
    """What a case kommune does; ``spread``: how many of the five, as far as the report says."""

    text: str
    spread: str
    section: str


@dataclass(frozen=True)
class FactorText:
    """One factor. ``slug``: of its address; ``box``: where the report prints its five questions."""

    name: str
    slug: str
    section: str
    short: str
    strengthens: tuple[Point, ...]
    weakens: tuple[Point, ...]
    box: str
    questions: tuple[str, ...]
    practices: tuple[Practice, ...]


class Tally(NamedTuple):
    """How many of the shown kommuner have which verdict."""

    n: int
    over: int
    probably_over: int
    probably_under: int
    under: int
    too_few: int
    no_others: int

    @property
    def sure(self) -> int:
        return self.over + self.under

    @property
    def probable(self) -> int:
        return self.probably_over + self.probably_under

    @property
    def unclear(self) -> int:
        return self.n - self.sure - self.probable - self.too_few - self.no_others


class Words(NamedTuple):
    """The three sentences of a fault; names in braces are the fault's facts."""

    found: str
    expected: str
    remedy: str


class Counts(NamedTuple):
    """Kommuner above and below the 95 % limits, and of them outside the 99.8 % limits."""

    high: int
    low: int
    alarms: int
