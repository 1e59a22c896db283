"""The 46 models on whatever dataset is loaded: designs, fits, the specification curve, and a model of one's own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import pandas as pd

from data_layer.schema.patterns import (
    Curve,
    FitMethod,
    FittedModel,
    OwnModel,
    Point,
    Specification,
    Term,
    Trait,
    Unfitted,
)
from data_layer.statistics.model_table import HISTORIES, IN_PANEL, IS_CAPITAL, TENURE_EARLIER
from data_layer.statistics.regression import STEPS, Design, design, fit

STRUCTURAL = (Trait.POPULATION, Trait.SERVICE, Trait.NEED)
ORGANISATIONAL = (Trait.SICKNESS, Trait.PARENTAL_LEAVE)


def columns_of(specification: Specification) -> dict[str, str]:
    """Name the terms of a model and the columns of the model table they stand in."""
    traits = [*STRUCTURAL, specification.geography]
    traits += [] if specification.structural_only else ORGANISATIONAL
    found = {one.value: one.value for one in traits if one is not Trait.NEED or not specification.without_need}
    if specification.tenure:
        earlier = specification.tenure == "earlier"
        found[Trait.SHORT_TENURE.value] = TENURE_EARLIER if earlier else Trait.SHORT_TENURE.value
    if specification.history:
        found[Trait.HISTORY.value] = HISTORIES[specification.history]
    return found


def designs(table: pd.DataFrame, specifications: Sequence[Specification]) -> dict[str, Design | Unfitted]:
    """Choose rows and columns of every model; ``table`` from ``model_table``. Keys: ids of the specifications."""
    return {one.id: _design(table, one) for one in specifications}


def _design(table: pd.DataFrame, specification: Specification) -> Design | Unfitted:
    rows = table[table[IN_PANEL]] if specification.panel_only else table
    rows = rows[~rows[IS_CAPITAL]] if specification.without_capital else rows
    return design(rows, specification.outcome, columns_of(specification), with_region=specification.with_region)


def fit_all(
    chosen: Mapping[str, Design | Unfitted], method: FitMethod = FitMethod.OLS
) -> dict[str, FittedModel | Unfitted]:
    """Fit every design by one method; 46 models take about half a second."""
    return {name: one if isinstance(one, Unfitted) else fit(one, method) for name, one in chosen.items()}


def curve(fits: Mapping[str, FittedModel | Unfitted], specifications: Sequence[Specification], trait: Trait) -> Curve:
    """Sort the models that hold a trait by its effect.

    Effects are shares of the outcome per step (``regression.STEPS``: 10 percentage points of tenure, 10,000
    inhabitants ...), those of QUASI_BINOMIAL averaged over the kommuner.
    """
    holding = [one for one in specifications if trait.value in columns_of(one)]
    points, unfitted = [], []
    for one in holding:
        result = fits[one.id]
        if isinstance(result, Unfitted):
            unfitted.append((one, result))
        elif (term := result.term(trait.value)) is not None:
            points.append(_point(one, result, term, STEPS[trait]))
    return Curve(trait, tuple(sorted(points, key=lambda point: point.effect)), tuple(unfitted))


def _point(specification: Specification, result: FittedModel, term: Term, step: float) -> Point:
    scale = step * (result.average_effect[term.name] / term.estimate if term.estimate else 1.0)
    return Point(specification, term.estimate * scale, term.lower * scale, term.upper * scale, term.pvalue, result.n)


def own_model(table: pd.DataFrame, asked: OwnModel) -> FittedModel | Unfitted:
    """Fit a model of the reader's choice; HISTORY is the year before the outcome, tenure the half-year before it."""
    rows = table[table[IN_PANEL]] if asked.panel_only else table
    columns = {
        one.value: HISTORIES["1y"] if one is Trait.HISTORY else one.value for one in Trait if one in asked.traits
    }
    chosen = design(rows, asked.outcome, columns, with_region=asked.with_region)
    return chosen if isinstance(chosen, Unfitted) else fit(chosen, asked.method)
