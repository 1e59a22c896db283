"""Frozen records of the regressions on Moenstre: specifications, fits, and why a model can not be fitted."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

SIGNIFICANT = 0.05


class Trait(StrEnum):
    """Explaining variables of the report's models (VIVE 2025, section 4.1.4)."""

    SHORT_TENURE = "short_tenure"  # share 0-1 of staff with under a year, before the outcome
    SICKNESS = "sickness"  # days per full-time employee, before the outcome
    PARENTAL_LEAVE = "parental_leave"  # same unit
    POPULATION = "population"  # 100,000 inhabitants
    DENSITY = "density"  # 1,000 inhabitants per km2
    COMMUTING = "commuting"  # km
    NEED = "need"  # index, 100 = average
    SERVICE = "service"  # index, 100 = as expected
    HISTORY = "history"  # turnover of earlier half-years, mean share 0-1


class Measure(StrEnum):
    """What can be laid along an axis of the scatter: every indicator, and what is known of a kommune besides."""

    TURNOVER = "turnover"
    SICKNESS_ABSENCE = "sickness_absence"
    PARENTAL_LEAVE = "parental_leave"
    SHORT_TENURE_SHARE = "short_tenure_share"
    TURNOVER_YEAR_SHARE = "turnover_year_share"
    TURNOVER_YEAR_RATE = "turnover_year_rate"
    SICKNESS_ABSENCE_YEAR = "sickness_absence_year"
    PARENTAL_LEAVE_YEAR = "parental_leave_year"
    POPULATION = "population"
    DENSITY = "density"
    COMMUTING_KM = "commuting_km"
    NEED_INDEX = "need_index"
    SERVICE_INDEX = "service_index"

    @property
    def is_skewed(self) -> bool:
        """Whether a few kommuner are a hundred times larger than most, so that only its logarithm can be looked at."""
        return self in {Measure.POPULATION, Measure.DENSITY}


class Outcome(StrEnum):
    """What is explained; both end with the same half-year."""

    YEAR = "year"  # mean share of the two last half-years
    HALF = "half"  # share of the last half-year


class FitMethod(StrEnum):
    """How the error of an estimate is found; OLS is the report's."""

    OLS = "ols"
    HC3 = "hc3"  # least squares, errors that allow unequal spread
    WLS = "wls"  # weighted by staff, HC3 errors
    QUASI_BINOMIAL = "quasi_binomial"  # log-odds of leaving, weighted by staff


class UnfittedReason(StrEnum):
    """Why there is no model."""

    MISSING_VARIABLE = "missing_variable"  # a variable has no numbers in the loaded data
    TOO_FEW = "too_few"  # fewer than ten kommuner more than coefficients
    NO_VARIATION = "no_variation"  # variables repeat each other, or one never varies


@dataclass(frozen=True)
class Specification:
    """One of the 46 models as the report describes it.

    ``tenure``, ``history``: ``""`` when not in the model; tenure ``"before"`` (a half-year before the outcome),
    ``"earlier"`` (a year before) or ``"assumed"`` (not stated in the report, taken as ``before``); history ``"1y"``,
    ``"2y"`` or ``"all"``. ``certain``: False when part of the description is inferred; ``reason`` tells what (English).
    ``table``: where the report prints the model, or ``""``.
    """

    id: str
    group: str
    panel_only: bool  # kommuner with a number in every half-year
    outcome: Outcome
    with_region: bool
    tenure: str
    geography: Trait  # COMMUTING or DENSITY
    without_capital: bool  # without Copenhagen and Frederiksberg
    history: str
    structural_only: bool
    without_need: bool
    table: str
    certain: bool
    reason: str


@dataclass(frozen=True)
class Term:
    """One coefficient. ``name``: a Trait's value, ``constant`` or ``region:<name>``.

    ``estimate``, ``error``, ``lower``, ``upper`` (95 %): share 0-1 of the outcome per unit of the trait; for
    QUASI_BINOMIAL on the log-odds scale. ``vif``: variance inflation, None for the constant. ``holm``, ``fdr``:
    p-values adjusted within the model's traits, None for constant and regions.
    """

    name: str
    estimate: float
    error: float
    pvalue: float
    lower: float
    upper: float
    vif: float | None = None
    holm: float | None = None
    fdr: float | None = None


@dataclass(frozen=True)
class FittedModel:
    """A fit: its terms (traits, then regions, then the constant), and how much it explains.

    ``n``: kommuner. ``r_squared``, ``adjusted``: None for QUASI_BINOMIAL. ``phi``: its dispersion, at least 1 in the
    errors. ``average_effect[trait]``: mean change of the share per unit of the trait, the same as the estimate for OLS.
    """

    method: FitMethod
    n: int
    terms: tuple[Term, ...]
    r_squared: float | None
    adjusted: float | None
    phi: float | None
    average_effect: dict[str, float]

    def term(self, name: str) -> Term | None:
        return next((one for one in self.terms if one.name == name), None)


@dataclass(frozen=True)
class Unfitted:
    """No model: ``names`` are the variables concerned, ``n`` the kommuner left, ``needed`` the fewest that would do."""

    reason: UnfittedReason
    names: tuple[str, ...] = ()
    n: int = 0
    needed: int = 0


@dataclass(frozen=True)
class Point:
    """One model on the specification curve: effect of one step of the trait on the outcome [share 0-1] with 95 %."""

    specification: Specification
    effect: float
    lower: float
    upper: float
    pvalue: float
    n: int

    @property
    def is_significant(self) -> bool:
        return self.pvalue < SIGNIFICANT


@dataclass(frozen=True)
class Curve:
    """All models with a trait, lowest effect first, and those with it that could not be fitted."""

    trait: Trait
    points: tuple[Point, ...]
    unfitted: tuple[tuple[Specification, Unfitted], ...]

    @property
    def n_significant(self) -> int:
        return sum(point.is_significant for point in self.points)

    @property
    def n_above(self) -> int:
        """Models in which more of the trait goes with more turnover."""
        return sum(point.effect > 0 for point in self.points)


@dataclass(frozen=True)
class OwnModel:
    """What the reader asks for: an outcome, traits, a sample, regions or not, a method."""

    outcome: Outcome
    traits: tuple[Trait, ...]
    panel_only: bool = False
    with_region: bool = False
    method: FitMethod = FitMethod.OLS


@dataclass(frozen=True)
class Progress:
    """How far the process that fits models has come: ``at`` of ``of`` methods (``models``) or permutations."""

    stage: str
    at: int
    of: int


@dataclass(frozen=True)
class JointTest:
    """All models with one trait together, against the same models on outcomes dealt out anew to the kommuner.

    ``median``: of the estimates; ``n_significant``: models with p < .05 in the commoner direction, of ``n_models``;
    ``stouffer``: sum of signed z over the root of their number. ``p_*``: share of permutations at least as extreme.
    ``chance_mean``, ``chance_most``: mean and 95 % point of ``n_significant`` when nothing is going on.
    """

    n_models: int
    n_permutations: int
    median: float
    n_significant: int
    stouffer: float
    p_median: float
    p_significant: float
    p_stouffer: float
    chance_mean: float
    chance_most: float
