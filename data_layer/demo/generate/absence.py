"""Days of sickness and parental leave per full-time employee, for every kommune and half-year."""

from __future__ import annotations

import numpy as np
from scipy import optimize

from data_layer.demo.generate.calibrate import State
from data_layer.demo.generate.frame import LAST, TENURE, Floats, Frame
from data_layer.demo.generate.outcomes import BEFORE
from data_layer.demo.generate.targets import (
    N_LONG_SICKNESS,
    N_REGIONS,
    NATIONAL_PARENTAL,
    NATIONAL_SICKNESS,
    REGION_SICKNESS_YEAR,
    SICKNESS_YEAR_MAX,
    SICKNESS_YEAR_MIN,
)

_REGION_OF_MAX, _REGION_OF_MIN = 1, 3
_BELOW_LONG, _ABOVE_LONG = 20.7, 21.3  # a gap around 21 days, so that both ways of adding two half-years agree
_SECOND_LOWEST, _SECOND_HIGHEST = 4.9, 38.5
_USUAL_FTE = 35.0


def _start(frame: Frame, state: State, rng: np.random.Generator) -> Floats:
    """Draw days per year around the region's mean, a little higher where 2023H1 was, between the two extremes."""
    sickness = state.values["sickness"]
    spread = np.where(np.isnan(sickness), 0.0, (sickness - np.nanmean(sickness)) / np.nanstd(sickness))
    chance = 0.36 * rng.normal(size=len(frame.codes)) + 0.25 * spread - 0.09
    days = np.array(REGION_SICKNESS_YEAR)[frame.region] * np.exp(chance)
    clipped: Floats = np.clip(days, SICKNESS_YEAR_MIN, SICKNESS_YEAR_MAX)
    return clipped


def _extremes(days: Floats, weights: Floats, region: Floats) -> tuple[int, int]:
    """Choose who has the most and the fewest days: small kommuner that lie there by chance already."""
    most = np.where((region == _REGION_OF_MAX) & (weights < 45), days, -np.inf)
    fewest = np.where((region == _REGION_OF_MIN) & (weights < 60), days, np.inf)
    return int(np.argmax(most)), int(np.argmin(fewest))


def _bounds(number: int, most: int, fewest: int) -> optimize.Bounds:
    """Bound days, shifts and the marks of long sickness; the two extremes are fixed."""
    low, high = np.zeros(3 * number), np.r_[np.full(2 * number, 50.0), np.ones(number)]
    low[most] = high[most] = SICKNESS_YEAR_MAX
    low[fewest] = high[fewest] = SICKNESS_YEAR_MIN
    low[2 * number + most], high[2 * number + fewest] = 1, 0
    return optimize.Bounds(low, high)


def _constraints(
    start: Floats, weights: Floats, region: Floats, most: int, fewest: int
) -> list[optimize.LinearConstraint]:
    """State the regional means, the number of long ones and the meaning of the marks.

    Variables: days, absolute shift from the start, mark "at least 21 days".
    """
    number = len(start)
    eye, no, row = np.eye(number), np.zeros((number, number)), np.zeros((1, number))
    means = np.stack([np.where(region == one, weights, 0) / weights[region == one].sum() for one in range(N_REGIONS)])
    floor, ceiling = np.full(number, _SECOND_LOWEST), np.full(number, _SECOND_HIGHEST)
    floor[fewest], ceiling[most] = SICKNESS_YEAR_MIN, SICKNESS_YEAR_MAX
    return [
        optimize.LinearConstraint(np.c_[eye, -eye, no], -np.inf, start),
        optimize.LinearConstraint(np.c_[-eye, -eye, no], -np.inf, -start),
        optimize.LinearConstraint(np.c_[eye, no, -np.diag(_ABOVE_LONG - floor)], floor, np.inf),
        optimize.LinearConstraint(np.c_[eye, no, -np.diag(ceiling - _BELOW_LONG)], -np.inf, _BELOW_LONG),
        optimize.LinearConstraint(
            np.c_[means, np.zeros((N_REGIONS, 2 * number))], REGION_SICKNESS_YEAR, REGION_SICKNESS_YEAR
        ),
        optimize.LinearConstraint(np.c_[row, row, np.ones((1, number))], N_LONG_SICKNESS, N_LONG_SICKNESS),
    ]


def _fitted(start: Floats, weights: Floats, region: Floats) -> tuple[Floats, list[int]]:
    """Shift the start values as little as possible until every printed figure holds."""
    number, (most, fewest) = len(start), _extremes(start, weights, region)
    solution = optimize.milp(
        np.r_[np.zeros(number), np.ones(number), np.zeros(number)],
        constraints=_constraints(start, weights, region, most, fewest),
        bounds=_bounds(number, most, fewest),
        integrality=np.r_[np.zeros(2 * number), np.ones(number)],
        options={"time_limit": 60, "mip_rel_gap": 1e-3},
    )
    if solution.x is None:
        raise ValueError(f"No days of sickness fit what is printed: {solution.message}")
    return np.round(solution.x[:number], 2), [most, fewest]


def _year_in_halves(frame: Frame, state: State, rng: np.random.Generator) -> Floats:
    """Return days of 2023H2 and 2024H1; kommuner outside the panel lie near their region and are never extreme."""
    start, panel = _start(frame, state, rng), np.flatnonzero(frame.panel)
    weights = frame.fte[panel][:, [BEFORE, LAST]].mean(axis=1)
    fitted, extremes = _fitted(start[panel], weights, frame.region[panel].astype(float))
    days = np.minimum(np.array(REGION_SICKNESS_YEAR)[frame.region] * rng.uniform(0.93, 1.07, len(start)), _BELOW_LONG)
    days[panel] = fitted
    part = np.clip(0.5 * (1 + 0.08 * rng.normal(size=len(start))), 0.42, 0.58)
    part[panel[extremes]] = 0.5
    return np.stack([days * part, days - days * part], axis=1)


def _to_national(frame: Frame, days: Floats, column: int, wanted: float) -> Floats:
    """Scale one half-year to the national mean of the panel, weighted by full-time employees."""
    mean = np.average(days[frame.panel], weights=frame.fte[frame.panel, column])
    return days * wanted / mean


def _smallness(frame: Frame, column: int) -> Floats:
    """Tell how much more chance a kommune sees than one of usual size, within a factor of ten."""
    return np.clip(_USUAL_FTE / np.maximum(frame.fte[:, column], 1.0), 0.15, 1.5)


def draw_sickness(frame: Frame, state: State, rng: np.random.Generator) -> Floats:
    """Draw days of sickness per full-time employee, 98 x 17."""
    last_two = _year_in_halves(frame, state, rng)
    level = np.array(REGION_SICKNESS_YEAR)[frame.region]
    habit = np.log(last_two.sum(axis=1) / level)
    columns = []
    for column, wanted in enumerate(NATIONAL_SICKNESS):
        chance = 0.25 * _smallness(frame, column) ** 0.5 * rng.normal(size=len(level))
        days = level * np.exp(0.45 * habit + chance)
        columns.append(_to_national(frame, days, column, wanted))
    return np.column_stack([*columns, state.values["sickness"], last_two])


def draw_parental_leave(frame: Frame, state: State, rng: np.random.Generator) -> Floats:
    """Draw days of parental leave per full-time employee, 98 x 17; 2023H1 is the calibrated one."""
    columns = []
    for column, wanted in enumerate(NATIONAL_PARENTAL):
        shape = 2.2 / _smallness(frame, column)
        columns.append(_to_national(frame, rng.gamma(shape) / shape, column, wanted))
    columns[TENURE] = state.values["parental"]
    return np.stack(columns, axis=1)
