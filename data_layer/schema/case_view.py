"""What a reader can choose about the case model, and what the screen gets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from data_layer.schema.case import CaseFault, CaseOutcome, CaseSettings, Cause, YearBasis
from data_layer.schema.drawing import Transition

MOST_SCENARIOS = 3
MOST_CASES = 20_000


class TurnoverFrom(StrEnum):
    """Whose turnover the model takes."""

    OWN = "own"
    REGION = "region"
    COUNTRY = "country"


class ScenarioKind(StrEnum):
    """What could be done otherwise."""

    DISTRICTS = "districts"  # no age boundaries
    KEEP = "keep"  # the caseworker goes with the child across any boundary in ``amount`` of cases
    REGION = "region"  # turnover of the region
    QUARTER = "quarter"  # turnover that a quarter of the kommuner are below
    TURNOVER = "turnover"  # turnover of a year is ``amount``
    COVER = "cover"  # a vacancy cover comes in between in ``amount`` of leavings


@dataclass(frozen=True)
class Scenario:
    """One change against today; ``amount`` [share 0-1] where the kind has one."""

    kind: ScenarioKind
    amount: float = 0.0


class ParameterId(StrEnum):
    """Every parameter of the model, in the order of the table; values are fields of ``CaseChoices``."""

    ENTRY_AGE = "entry_age"
    YEARS = "years"
    TURNOVER = "turnover"
    BASIS = "basis"
    BOUNDARIES = "boundaries"
    BOUNDARY_SHARE = "boundary_share"
    PLACEMENT = "placement"
    PLACEMENT_SHARE = "placement_share"
    RETURN = "return_rate"
    RETURN_SHARE = "return_share"
    RECEPTION_SHARE = "reception_share"
    SICKNESS_DAYS = "sickness_days"
    LONG_SHARE = "long_share"
    SICKNESS_SPELL = "sickness_spell"
    LEAVE_DAYS = "leave_days"
    LEAVE_SPELL = "leave_spell"
    COVER = "cover"
    CASELOAD = "caseload"


class ParameterSource(StrEnum):
    """Where a parameter comes from."""

    CHOSEN = "chosen"  # the reader set it
    OWN = "own"  # loaded data of the kommune
    OWN_AS_COUNTED = "own_as_counted"  # the same, where too few others have a number to learn from
    REGION = "region"  # loaded data of its region
    COUNTRY = "country"
    ANSWER = "answer"  # the loaded organisation answers
    DRAWING = "drawing"  # the reader's drawing of the teams
    REPORT = "report"
    ASSUMPTION = "assumption"


@dataclass(frozen=True)
class CaseChoices:
    """What the address says of the model; None = as the data say, or the assumption.

    Shares and rates 0-1; ``boundary_shares``: of single birthdays, before ``boundary_share``; ``turnover`` may be a
    figure of a year. ``faults``: what cannot be, with its text.
    """

    entry_age: int = 10
    years: int = 3
    turnover: TurnoverFrom | float = TurnoverFrom.OWN
    basis: YearBasis = YearBasis.COMPOUND
    boundaries: tuple[int, ...] | None = None
    boundary_share: float | None = None
    boundary_shares: tuple[tuple[int, float], ...] = ()
    placement: float | None = None
    placement_share: float | None = None
    return_rate: float | None = None
    return_share: float | None = None
    reception_share: float | None = None
    long_share: float | None = None
    sickness_spell: int | None = None
    leave_spell: int | None = None
    cover: float | None = None
    caseload: int | None = None
    scenarios: tuple[Scenario, ...] | None = None
    faults: tuple[tuple[CaseFault, str], ...] = ()


NOTHING_ASKED = CaseChoices()


@dataclass(frozen=True)
class Parameter:
    """One parameter in force; ``lower``, ``upper``: interval of loaded data, or range of an assumption."""

    id: ParameterId
    value: float
    source: ParameterSource
    lower: float | None = None
    upper: float | None = None


@dataclass(frozen=True)
class Band:
    """P(same caseworker) and expected permanent changes at the bounds of the turnover's interval, low first."""

    same: tuple[float, float]
    total: tuple[float, float]
    same_by_year: tuple[tuple[float, float], ...]  # parallel to the outcome's course
    coverage: float  # 0.90 for a kommune's shrunken level, 0.95 for region and country


@dataclass(frozen=True)
class ScenarioResult:
    """One scenario beside today (``scenario`` None); ``hundred``: children of 100 with 0, 1, 2, 3+ changes."""

    scenario: Scenario | None
    turnover: float
    outcome: CaseOutcome
    hundred: tuple[int, ...]
    hand_overs: float  # permanent changes per year in the whole caseload
    changes_nothing: bool = False

    @property
    def leading(self) -> Cause | None:
        """The cause of most changes; None where there are none."""
        most = max(self.outcome.expected, key=lambda cause: self.outcome.expected[cause])
        return most if self.outcome.expected[most] > 0 else None


@dataclass(frozen=True)
class Swing:
    """How far P(same) moves when one parameter goes from ``low`` to ``high``, the rest as it is."""

    parameter: ParameterId
    low: float
    high: float
    same_at_low: float
    same_at_high: float

    @property
    def reach(self) -> float:
        return abs(self.same_at_high - self.same_at_low)


@dataclass(frozen=True)
class ChildView:
    """What a child can expect; without numbers where ``faults`` say that something cannot be.

    ``half_year``: turnover of a half-year that a year was made of, None for the reader's own figure.
    ``results``: today first, then the scenarios. ``by_year``: children of 100 by number of changes, parallel to the
    course of today. ``swings``: the widest first. ``reception_drawn``: share of the cases [0-1] that the drawing hands
    over from a reception, whether counted or not; ``left_out``: hand-overs of the drawing that are not counted;
    ``undrawn``: boundaries of the reader [years] that the drawing does not have. ``levels``: yearly
    turnover [share] of the scenarios that take another's.
    """

    choices: CaseChoices
    settings: CaseSettings
    parameters: Mapping[ParameterId, Parameter]
    faults: tuple[tuple[CaseFault, str], ...]
    half_year: float | None = None
    results: tuple[ScenarioResult, ...] = ()
    by_year: tuple[tuple[int, ...], ...] = ()
    band: Band | None = None
    swings: tuple[Swing, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    reception_drawn: float = 0.0
    left_out: tuple[Transition, ...] = ()
    undrawn: tuple[int, ...] = ()
    levels: Mapping[ScenarioKind, float] = field(default_factory=dict)

    @property
    def today(self) -> ScenarioResult:
        return self.results[0]

    def is_lower(self, scenario: Scenario) -> bool:
        """Whether a scenario of turnover lowers it; every other one counts as doing so."""
        level = self.levels.get(scenario.kind, scenario.amount if scenario.kind is ScenarioKind.TURNOVER else 0.0)
        return level < self.settings.turnover
