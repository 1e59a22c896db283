"""One regression: its design, its fit by statsmodels, or the reason why there is none. Loaded for Moenstre only."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

import numpy as np
import pandas as pd

from data_layer.schema.patterns import FitMethod, FittedModel, Outcome, Term, Trait, Unfitted, UnfittedReason
from data_layer.statistics.arrays import Floats
from data_layer.statistics.model_table import COUNTS, REGION

SPARE = 10  # kommuner more than coefficients
ALPHA = 0.05
CONSTANT = "constant"
# how far one goes for a readable effect: 10 percentage points, 1 day, 10,000 inhabitants ...
STEPS: Mapping[Trait, float] = {
    Trait.SHORT_TENURE: 0.10,
    Trait.SICKNESS: 1.0,
    Trait.PARENTAL_LEAVE: 1.0,
    Trait.POPULATION: 0.1,
    Trait.DENSITY: 0.1,
    Trait.COMMUTING: 1.0,
    Trait.NEED: 10.0,
    Trait.SERVICE: 10.0,
    Trait.HISTORY: 0.10,
}


@dataclass(frozen=True)
class Design:
    """The numbers of one model: ``matrix`` has the columns ``names`` (traits, regions, constant), rows are kommuner.

    ``codes``: the kommuner; ``outcomes`` [share 0-1]: both, ``explained`` is the one that the model explains;
    ``leavers`` of ``staff`` [persons] over its half-years.
    """

    codes: tuple[str, ...]
    names: tuple[str, ...]
    n_traits: int
    matrix: Floats
    outcomes: Mapping[Outcome, Floats]
    explained: Outcome
    leavers: Floats
    staff: Floats

    @property
    def outcome(self) -> Floats:
        return self.outcomes[self.explained]


def design(
    table: pd.DataFrame, outcome: Outcome, columns: Mapping[str, str], *, with_region: bool
) -> Design | Unfitted:
    """Choose rows and columns of a model.

    Parameters
    ----------
    table : from ``model_table``, already cut to the sample; kommuner without any of the numbers are left out, and so
        are those without both outcomes, so that models differ in what they explain by and not in whom they look at.
    columns : name of the term -> column of the table.
    """
    if empty := tuple(name for name, column in columns.items() if column not in table or table[column].isna().all()):
        return Unfitted(UnfittedReason.MISSING_VARIABLE, empty)
    rows = table.dropna(subset=[*columns.values(), Outcome.YEAR.value, Outcome.HALF.value, REGION])
    dummies = pd.get_dummies(rows[REGION], prefix="region", prefix_sep=":", dtype=float).iloc[:, 1:]
    parts = [rows[list(columns.values())].astype(float).set_axis(list(columns), axis=1)]
    parts += [dummies] if with_region else []
    matrix = pd.concat([*parts, pd.Series(1.0, index=rows.index, name=CONSTANT)], axis=1)
    if (problem := _problem(matrix)) is not None:
        return problem
    leavers, staff = (rows[name].to_numpy(dtype=float) for name in COUNTS[outcome])
    outcomes = {one: rows[one.value].to_numpy(dtype=float) for one in Outcome}
    codes, names = (tuple(map(str, labels)) for labels in (rows.index, matrix.columns))
    return Design(codes, names, len(columns), matrix.to_numpy(), outcomes, outcome, leavers, staff)


def _problem(matrix: pd.DataFrame) -> Unfitted | None:
    n, needed = len(matrix), matrix.shape[1] + SPARE
    if n < needed:
        return Unfitted(UnfittedReason.TOO_FEW, n=n, needed=needed)
    traits = matrix.iloc[:, :-1]
    still = [str(name) for name in traits.columns if traits[name].max() == traits[name].min()]
    scaled = (matrix / np.sqrt((matrix**2).sum()).replace(0, 1)).to_numpy()
    if still or np.linalg.matrix_rank(scaled, tol=1e-8) < matrix.shape[1] or _decides_alone(scaled):
        return Unfitted(UnfittedReason.NO_VARIATION, tuple(still), n, needed)
    return None


def _decides_alone(matrix: Floats) -> bool:
    """Whether one kommune fixes a coefficient by itself (the only one of its region): its error is then unknown."""
    return bool((np.linalg.qr(matrix)[0] ** 2).sum(axis=1).max() > 1 - 1e-9)


def fit(chosen: Design, method: FitMethod = FitMethod.OLS) -> FittedModel:
    """Fit the design.

    OLS and HC3 p-values are from t; WLS weights by staff. QUASI_BINOMIAL: ``GLM`` on (leavers, stayers) with
    ``scale = max(1, Pearson chi-square / df)``: ``scale="X2"`` ignores n on such outcomes (docs/methods.md).
    """
    from statsmodels.regression.linear_model import OLS, WLS  # not ``statsmodels.api``: that takes a second longer

    if method is FitMethod.QUASI_BINOMIAL:
        return _quasi_binomial(chosen)
    if method is FitMethod.WLS:
        weighted = WLS(chosen.outcome, chosen.matrix, weights=chosen.staff)
        return _fitted(chosen, method, weighted.fit(cov_type="HC3", use_t=True))
    plain = OLS(chosen.outcome, chosen.matrix).fit()
    return _fitted(chosen, method, plain.get_robustcov_results("HC3") if method is FitMethod.HC3 else plain)


def _fitted(chosen: Design, method: FitMethod, result: Any) -> FittedModel:
    terms = _terms(chosen, result)
    return FittedModel(
        method=method,
        n=len(chosen.codes),
        terms=terms,
        r_squared=float(result.rsquared),
        adjusted=float(result.rsquared_adj),
        phi=None,
        average_effect={one.name: one.estimate for one in terms if one.name != CONSTANT},
    )


def _quasi_binomial(chosen: Design) -> FittedModel:
    from statsmodels.genmod.families import Binomial
    from statsmodels.genmod.generalized_linear_model import GLM

    both = np.column_stack([chosen.leavers, chosen.staff - chosen.leavers])
    model = GLM(both, chosen.matrix, family=Binomial())
    plain = model.fit()
    phi = float(plain.pearson_chi2 / plain.df_resid)
    result = model.fit(scale=max(1.0, phi))
    terms, slope = _terms(chosen, result), float(np.mean(result.mu * (1 - result.mu)))
    effects = {one.name: one.estimate * slope for one in terms if one.name != CONSTANT}
    return FittedModel(FitMethod.QUASI_BINOMIAL, len(chosen.codes), terms, None, None, phi, effects)


def _terms(chosen: Design, result: Any) -> tuple[Term, ...]:
    rows = np.column_stack([result.params, result.bse, result.pvalues, result.conf_int(ALPHA)]).tolist()
    vifs = [*variance_inflation(chosen.matrix[:, :-1]).tolist(), None]
    pvalues, blank = [row[2] for row in rows[: chosen.n_traits]], [None] * (len(rows) - chosen.n_traits)
    both = [*holm(pvalues), *blank], [*false_discovery_rate(pvalues), *blank]
    return tuple(
        Term(name, b, se, p, low, high, vif=vif, holm=one, fdr=other)
        for name, (b, se, p, low, high), vif, one, other in zip(chosen.names, rows, vifs, *both, strict=True)
    )


def variance_inflation(columns: Floats) -> Floats:
    """Return the variance inflation of each column, a constant taken for granted: diagonal of the inverse correlation.

    1 = the others say nothing about it. Same as statsmodels' ``variance_inflation_factor`` with a constant column.
    """
    if columns.shape[1] < 2:
        return np.ones(columns.shape[1])
    return np.asarray(np.diag(np.linalg.inv(np.corrcoef(columns, rowvar=False))))


def holm(pvalues: Sequence[float]) -> list[float]:
    """Adjust the p-values of one model for their number, so that any false one is rare (Holm 1979).

    Never across dependent models. By hand, since statsmodels' ``multipletests`` collects all garbage at every call:
    half a second in a server.
    """
    steps = [(len(pvalues) - i) * p for i, p in enumerate(sorted(pvalues))]
    return _in_order(pvalues, list(accumulate(steps, max)))


def false_discovery_rate(pvalues: Sequence[float]) -> list[float]:
    """Adjust the p-values of one model so that few called significant are false (Benjamini & Hochberg 1995)."""
    steps = [len(pvalues) / (i + 1) * p for i, p in enumerate(sorted(pvalues))]
    return _in_order(pvalues, list(accumulate(reversed(steps), min))[::-1])


def _in_order(pvalues: Sequence[float], by_size: Sequence[float]) -> list[float]:
    order = sorted(range(len(pvalues)), key=pvalues.__getitem__)
    found = dict(zip(order, by_size, strict=True))
    return [min(1.0, found[i]) for i in range(len(pvalues))]
