"""What a leader's own, unstored file becomes: numbers beside the loaded ones, or what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.schema.enums import FaultKind
from data_layer.schema.values import Series
from data_layer.schema.views import Card, History

MAX_PRIVATE_BYTES = 500_000
PRIVATE_SHEET = "egne tal"  # read where a workbook has several sheets


@dataclass(frozen=True)
class FileFault:
    """One thing wrong with a file; the screen has the words for ``kind`` and puts ``facts`` into them.

    ``line`` 0 and ``column`` ``""`` mean the whole file; ``column`` is the file's title or a column of the template.
    """

    line: int
    column: str
    kind: FaultKind
    facts: dict[str, str]


@dataclass(frozen=True)
class PrivateNumbers:
    """Own half-years of one kommune, by the rules of every other number on screen."""

    series: Series  # chosen indicator, the half-years of the file, oldest first
    newest: str  # newest half-year with anything in it
    compared_with: str  # loaded half-year whose region and country ``cards`` compare with
    cards: tuple[Card, ...]  # turnover, sickness, parental leave, short tenure in ``newest``; no year figures
    n_hidden: int  # numbers of the file that the rule for small kommuner hides
    simulated: bool  # the file says that its numbers are
    history: History | None = None  # chosen indicator: the loaded half-years, continued by those of the file


@dataclass(frozen=True)
class PrivateView:
    """Either numbers, or the faults in the order of the file."""

    numbers: PrivateNumbers | None = None
    faults: tuple[FileFault, ...] = ()
