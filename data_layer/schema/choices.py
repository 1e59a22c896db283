"""What a visitor asked to see: raw from the address, and resolved against the loaded data."""

from __future__ import annotations

from dataclasses import dataclass, field

from data_layer.schema.case_view import NOTHING_ASKED, CaseChoices
from data_layer.schema.columns import BACKGROUND_MEASURES
from data_layer.schema.dialog import QuestionId
from data_layer.schema.drawing import NOTHING_DRAWN, Drawing
from data_layer.schema.entities import Municipality, RegionDivision
from data_layer.schema.enums import Around, IndicatorId
from data_layer.schema.half_year import HalfYear
from data_layer.schema.patterns import FitMethod, Measure, Outcome, Trait

DEFAULT_TRAITS = (  # of the report's Tables 4.6 and 4.7
    Trait.SHORT_TENURE,
    Trait.SICKNESS,
    Trait.PARENTAL_LEAVE,
    Trait.POPULATION,
    Trait.COMMUTING,
    Trait.NEED,
    Trait.SERVICE,
)
SORT_KEYS = frozenset({"value", "name", "region", "headcount", "model"})  # a leading "-" turns the order
FEWEST_SIMILAR, MOST_SIMILAR = 4, 20
WEIGHTS = (0, 1, 2)  # that a trait of similar kommuner may have


@dataclass(frozen=True)
class Likeness:
    """How similar kommuner are found: how many, and the traits' weights in the order of ``BACKGROUND_MEASURES``."""

    number: int = 8
    weights: tuple[int, ...] = (1,) * len(BACKGROUND_MEASURES)

    @property
    def by_trait(self) -> dict[str, int]:
        return dict(zip(BACKGROUND_MEASURES, self.weights, strict=True))


@dataclass(frozen=True)
class PatternChoices:
    """What Moenstre shows; every word of it is known, so nothing is left to resolve against the data.

    ``trait``: of the specification curve; ``method``: of all models. ``outcome`` to ``with_region``: the reader's own
    model. ``across``, ``up``: the two measures of the scatter.
    """

    trait: Trait = Trait.SHORT_TENURE
    method: FitMethod = FitMethod.OLS
    outcome: Outcome = Outcome.YEAR
    traits: tuple[Trait, ...] = DEFAULT_TRAITS
    panel_only: bool = False
    with_region: bool = False
    across: Measure = Measure.SHORT_TENURE_SHARE
    up: Measure = Measure.TURNOVER


@dataclass(frozen=True)
class Request:
    """The address as read by ``components.addresses``: English keys, texts still unchecked, ``""`` = not given.

    ``unknown``: pairs of address key and text that no vocabulary knows (a wrong ``maal=...``).
    """

    municipality: str = ""  # token "326-kalundborg" or code
    period: str = ""
    indicator: str = ""  # IndicatorId value
    region: str = ""  # region slug
    division: str = ""  # "2007" or "2027"
    chosen: tuple[str, ...] = ()  # codes or tokens
    sort: str = ""
    view: str = ""
    pooled: str = ""  # half-years of the teams shown together: "1", "2" or "4"
    without_own: bool = False  # leave the own kommune out of region and country
    start: str = ""  # half-year from which the own level and its limits are counted
    adjusted: bool = False  # the funnel allows kommuner to differ
    centre: str = ""  # what the funnel stands around: an Around value
    beside: str = ""  # what stands beside the country on Min kommune: an Around value, region or similar kommuner
    n_similar: str = ""  # how many similar kommuner
    weights: tuple[int, ...] = ()  # of the traits of similar kommuner, in the order of ``BACKGROUND_MEASURES``
    unknown: tuple[tuple[str, str], ...] = ()
    patterns: PatternChoices = PatternChoices()
    case: CaseChoices = NOTHING_ASKED
    drawing: Drawing = NOTHING_DRAWN  # of the own organisation: user text, kept by no cache
    asked: tuple[QuestionId, ...] = ()  # of a team meeting, in its order; () for those the numbers lead to


@dataclass(frozen=True)
class Problem:
    """A choice that could not be honoured; ``key``: a field of Request, ``text``: what came (40 characters)."""

    key: str
    text: str


@dataclass(frozen=True)
class Choices:
    """Resolved choices: everything exists in the loaded data; what did not is told in ``problems``."""

    municipality: Municipality | None
    period: HalfYear
    indicator: IndicatorId
    region: str | None  # region name in ``division``
    division: RegionDivision
    chosen: tuple[Municipality, ...] = ()
    sort: str = ""
    view: str = ""
    pooled: int = 0  # 0: what fits the teams
    problems: tuple[Problem, ...] = field(default=())
    without_own: bool = False
    start: HalfYear | None = None  # None: from the first half-year of the data
    adjusted: bool = False
    centre: Around = Around.COUNTRY
    beside: Around = Around.REGION
    likeness: Likeness = Likeness()
    patterns: PatternChoices = PatternChoices()
    case: CaseChoices = NOTHING_ASKED
    drawing: Drawing = NOTHING_DRAWN
    asked: tuple[QuestionId, ...] = ()
