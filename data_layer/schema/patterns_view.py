"""The frozen answer of Moenstre: what is there yet, and what is still being computed."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.schema.entities import Municipality, PublishedFact
from data_layer.schema.patterns import (
    Curve,
    FittedModel,
    JointTest,
    OwnModel,
    Progress,
    Specification,
    Trait,
    Unfitted,
)
from data_layer.schema.signal import Estimate, Persistence
from data_layer.schema.values import Value
from data_layer.schema.views import Frame

Result = FittedModel | Unfitted


@dataclass(frozen=True)
class ModelPeriods:
    """When the numbers of the models are of: outcome from ``first`` to ``last``, what was known before in ``known``.

    ``background``: years of the background variables that are used; ``regions``: of the division in force at ``last``.
    """

    first: str
    last: str
    known: str
    earlier: str
    background: tuple[int, ...]
    regions: tuple[str, ...]


@dataclass(frozen=True)
class Printed:
    """A coefficient as the report prints it, per unit of its own; None where a bound is open."""

    trait: Trait
    estimate: float | None
    pvalue: float | None


@dataclass(frozen=True)
class PrintedModel:
    """One of the models that the report prints, beside the same one on the loaded data (None: not fitted yet).

    ``significant``: traits with p <= .05 in the report's Table 4.5 -> stars with the sign, ``3`` or ``-1``.
    """

    specification: Specification
    significant: dict[Trait, int]
    loaded: Result | None


@dataclass(frozen=True)
class PrintedTable:
    """Table 4.6 or 4.7: its coefficients and notes, beside the same model on the loaded data by least squares."""

    name: str  # "4.6"
    specification: Specification
    rows: tuple[Printed, ...]
    r_squared: PublishedFact
    n: PublishedFact
    loaded: Result | None


@dataclass(frozen=True)
class Models:
    """The 46 models; ``curves`` of every trait by the chosen method, empty until they are fitted.

    ``joint``: of the chosen trait, by least squares whatever the method; None until the permutations are done, or
    where no model holds the trait.
    """

    curves: dict[Trait, Curve]
    joint: JointTest | None
    printed: tuple[PrintedModel, ...]
    tables: tuple[PrintedTable, ...]


@dataclass(frozen=True)
class TermEffect:
    """One coefficient of the reader's own model, per readable step: share 0-1 of the outcome, 95 % interval."""

    name: str  # a Trait's value or ``region:<name>``
    effect: float
    lower: float
    upper: float
    pvalue: float
    vif: float | None


@dataclass(frozen=True)
class OwnAnswer:
    """The reader's own model; ``result`` None while it is not fitted, ``effects`` then empty."""

    asked: OwnModel
    result: Result | None
    effects: tuple[TermEffect, ...]


@dataclass(frozen=True)
class Pair:
    """One kommune in two half-years, or by two measures."""

    municipality: Municipality
    first: float
    second: float


@dataclass(frozen=True)
class Lasting:
    """Turnover of one half-year against the next.

    ``pairs``: kommuner visible in both; ``highest``: codes of the highest in the first. ``persistence``, ``signal``:
    None with under ten kommuner or without any spread. ``own``: the own kommune's two values, if one is chosen.
    """

    first: str
    second: str
    pairs: tuple[Pair, ...]
    highest: tuple[str, ...]
    persistence: Persistence | None
    signal: Estimate | None
    n_signal: int
    own: tuple[Value, Value] | None


@dataclass(frozen=True)
class Scatter:
    """Two measures of all kommuner visible in both; ``correlation`` (95 %) of logarithms where a measure is skewed.

    ``correlation``: None under ten kommuner, without spread, or of a measure with itself. ``years``: of background
    measures on the axes.
    """

    pairs: tuple[Pair, ...]
    n_left_out: int
    correlation: Estimate | None
    years: tuple[int, ...]


@dataclass(frozen=True)
class PatternsView:
    """Moenstre. ``progress``: what is being computed now, if anything of the models is missing."""

    frame: Frame
    simulated: bool
    periods: ModelPeriods
    models: Models
    own: OwnAnswer | None  # None when no trait is chosen
    lasting: Lasting | None  # None with a single half-year of data
    scatter: Scatter
    progress: Progress | None = None
    models_failed: bool = False
    own_failed: bool = False
    models_wait: bool = False
    own_waits: bool = False

    @property
    def is_waiting(self) -> bool:
        """Whether asking again will show more."""
        return self.models_wait or self.own_waits

    @property
    def is_whole(self) -> bool:
        return not (self.is_waiting or self.models_failed or self.own_failed)
