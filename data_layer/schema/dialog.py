"""The three factors of the report's second half, and which of its questions a kommune's numbers lead to."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Factor(StrEnum):
    """What the report found to make caseworkers stay (VIVE 2025, sections 3.3 to 3.5)."""

    COHESION = "cohesion"
    SECURITY = "security"
    ROOM = "room"


class Occasion(StrEnum):
    """What in the numbers leads to a question; never a diagnosis."""

    NEWCOMERS = "newcomers"
    ABSENCE = "absence"
    AGE_SPLIT = "age_split"
    SMALL_GROUP = "small_group"
    TURNOVER = "turnover"


@dataclass(frozen=True)
class QuestionId:
    """The ``number``-th question (1 to 5) of a factor's box."""

    factor: Factor
    number: int

    def __str__(self) -> str:
        return f"{self.factor}-{self.number}"


@dataclass(frozen=True)
class Suggestion:
    """One question, and the occasion for it; None: it is one of the five every meeting can begin with.

    ``section``: of VIVE 2025, where the report ties occasion and question together; ``""`` without an occasion.
    """

    question: QuestionId
    occasion: Occasion | None = None
    section: str = ""


@dataclass(frozen=True)
class Facts:
    """The numbers a suggestion's reason is told with; None where they are not visible.

    ``newcomers`` [persons] of ``staff`` [persons]; ``sickness`` [days per full-time employee]; ``leavers`` [persons].
    ``by_both``: cases are divided by age and by intervention.
    """

    staff: int | None = None
    newcomers: int | None = None
    sickness: float | None = None
    leavers: int | None = None
    by_both: bool = False


@dataclass(frozen=True)
class Suggested:
    """Three to five questions for one kommune and half-year, with the numbers behind them."""

    suggestions: tuple[Suggestion, ...]
    facts: Facts


@dataclass(frozen=True)
class Mandate:
    """Who may decide a measure in one of the report's five case kommuner (letters A to E), as far as it can be read.

    ``limit``: number or range before ``unit``, ``""`` without one; ``unit`` and ``note``: the file's English words, to
    be worded on screen. ``is_certain``: False where the column of the scanned table is only probable.
    """

    paragraph: str
    measure: str
    municipality: str
    decider: str
    limit: str
    unit: str
    note: str
    is_certain: bool
    table: str


class Decider(StrEnum):
    """Who may decide, nearest the child first; in the plans a head decides up to a limit and the board above it."""

    CASEWORKER = "caseworker"
    TEAM = "team"
    COORDINATOR = "coordinator"
    TEAM_LEADER = "team_leader"
    HEAD = "head"
    BOARD = "board"


@dataclass(frozen=True)
class Decision:
    """One measure of the plans.

    ``nearest``: pairs of case kommune (letter) and the decider nearest the child that may decide anything, limits
    aside; kommuner that cannot be read, or print none, are left out. ``team``: letters where the team decides
    some of it.
    """

    paragraph: str
    measure: str
    nearest: tuple[tuple[str, Decider], ...]
    team: tuple[str, ...]


@dataclass(frozen=True)
class CaseMunicipality:
    """One case kommune in profile (VIVE 2025, Table 4.8). Indices with the country at 100; inhabitants as a band."""

    letter: str
    spending: float
    socio_economic: float
    against_expected: float
    fewest_inhabitants: float | None
    most_inhabitants: float | None
