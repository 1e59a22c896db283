"""The 16 regressions of Table 4.5, fast enough to be fitted at every step of the calibration."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from scipy import stats

from data_layer.demo.generate.frame import LAST, TENURE, Bools, Floats, Frame
from data_layer.demo.generate.targets import (
    FULL_TABLES,
    N_REGIONS,
    SIGNIFICANT,
    STAR_LEVELS,
    PrintedModel,
    Specification,
)

Regressors = dict[str, Floats]
_MARGIN = 0.04  # distance of a t value from a star's limit
_COMPARED = ("parental", "tenure", "service")  # printed with enough digits to compare the coefficient itself
_FULL_YEAR = 1  # column of the outcomes


@dataclass(frozen=True)
class Fit:
    """Least squares of two outcomes (2024H1, full year) on one design."""

    names: tuple[str, ...]
    coefficients: Floats  # regressor x outcome
    t: Floats
    df: int
    r_squared: Floats


def complete(frame: Frame) -> Bools:
    """Mark the kommuner with numbers in all half-years that the models use."""
    found: Bools = np.logical_and.reduce(frame.covered[:, TENURE : LAST + 1], axis=1)
    return found


def _design(frame: Frame, chosen: Bools, specification: Specification, values: Regressors) -> Floats:
    columns = [np.ones(int(chosen.sum())), *(values[name][chosen] for name in specification.regressors)]
    if specification.with_region:
        columns += [(frame.region[chosen] == number).astype(float) for number in range(1, N_REGIONS)]
    return np.stack(columns, axis=1)


def least_squares(design: Floats, outcomes: Floats, names: tuple[str, ...]) -> Fit:
    """Fit both outcomes on one design; only the named regressors, which follow the constant, are returned."""
    inverse = np.linalg.inv(design.T @ design)
    coefficients = inverse @ (design.T @ outcomes)
    residual = ((outcomes - design @ coefficients) ** 2).sum(axis=0)
    df = design.shape[0] - design.shape[1]
    t = coefficients / np.sqrt(np.outer(np.diag(inverse), residual / df))
    total = ((outcomes - outcomes.mean(axis=0)) ** 2).sum(axis=0)
    kept = slice(1, len(names) + 1)
    return Fit(names, coefficients[kept], t[kept], df, 1 - residual / total)


def fit_specification(frame: Frame, specification: Specification, values: Regressors, outcomes: Floats) -> Fit:
    """Fit one design of Table 4.5 to both outcomes."""
    chosen = frame.panel if specification.panel_only else complete(frame)
    return least_squares(_design(frame, chosen, specification, values), outcomes[chosen], specification.regressors)


@cache
def _t_of_p(p: float, df: int) -> float:
    """Return the absolute t value of a two-sided p."""
    return float(stats.t.isf(p / 2, df))


def _star_distance(t: float, wanted: int, df: int) -> float:
    """Tell how far a t value is from the wanted sign and number of stars."""
    limits = [_t_of_p(level, df) for level in STAR_LEVELS]
    if wanted == 0:
        return 3 * max(abs(t) - limits[0] + _MARGIN, 0.0)
    signed, stars = float(t * np.sign(wanted)), abs(wanted)
    below = 3 * max(limits[0] + _MARGIN - signed, 0.0) + 2 * max(limits[stars - 1] + _MARGIN - signed, 0.0)
    above = 2 * max(signed - limits[stars] + _MARGIN, 0.0) if stars < len(limits) else 0.0
    return below + above


def _table_distance(fitted: Fit, printed: PrintedModel) -> float:
    """Tell how far the full-year model is from the coefficients, p values and R squared of a printed table."""
    total = 10 * abs(fitted.r_squared[_FULL_YEAR] - printed.r_squared)
    for position, name in enumerate(fitted.names):
        coefficient, p = printed.coefficients[name]
        wanted = _t_of_p(p, fitted.df) * (-1 if coefficient is None else np.sign(coefficient))
        total += 0.5 * abs(fitted.t[position, _FULL_YEAR] - wanted)
        if coefficient is not None and name in _COMPARED:
            total += 10 * abs(fitted.coefficients[position, _FULL_YEAR] / coefficient - 1)
    return float(total)


def _pattern_distance(fitted: Fit, wanted_stars: tuple[dict[str, int], dict[str, int]]) -> float:
    """Tell how far the stars of one design are from Table 4.5, over both outcomes."""
    return sum(
        _star_distance(float(fitted.t[position, column]), wanted.get(name, 0), fitted.df)
        for column, wanted in enumerate(wanted_stars)
        for position, name in enumerate(fitted.names)
    )


def models_distance(frame: Frame, values: Regressors, outcomes: Floats) -> float:
    """Tell how far the 16 models are from Table 4.5, and the two full ones from Tables 4.6 and 4.7."""
    total = 0.0
    for specification, wanted in SIGNIFICANT.items():
        fitted = fit_specification(frame, specification, values, outcomes)
        total += _pattern_distance(fitted, wanted)
        if specification in FULL_TABLES:
            total += _table_distance(fitted, FULL_TABLES[specification])
    return total
