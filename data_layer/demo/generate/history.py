"""Leavers of the half-years before 2023H2, and persons with short tenure in every half-year."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import numpy as np
from scipy import optimize

from data_layer.demo.generate.anneal import anneal_counts
from data_layer.demo.generate.calibrate import State
from data_layer.demo.generate.frame import LAST, N_HALF_YEARS, TENURE, Floats, Frame, Ints
from data_layer.demo.generate.outcomes import BEFORE, share
from data_layer.demo.generate.penalties import outside, printed_distance
from data_layer.demo.generate.targets import (
    NATIONAL_BAND,
    NATIONAL_TURNOVER,
    TURNOVER_TWO_YEARS_BEFORE,
    TURNOVER_YEAR_BEFORE,
)

_LAG_START = 11  # 2021H2, the first half-year of the two years before
_SPREAD = 0.40  # of the log odds, per unit of the latent value


def _latent(frame: Frame, state: State, propensity: Floats, rng: np.random.Generator) -> Floats:
    """Mix what lasts (the lot drawn once, the later rate) with chance; high tenure change follows many leavers."""
    later = (share(state.leavers[1], frame.headcount[:, LAST]) - 0.12) / 0.075 * frame.covered[:, LAST]
    tenure = share(state.tenure, frame.headcount[:, TENURE])
    new_staff = np.where(frame.covered[:, TENURE], (tenure - 0.33) / 0.12, 0.0)
    latent: Floats = (0.35 * later + 0.70 * propensity)[:, None] + 0.55 * rng.normal(size=(len(frame.codes), BEFORE))
    latent[:, TENURE - 2 : TENURE] += 0.6 * new_staff[:, None]
    return latent


def _chance(intercept: float, latent: Floats) -> Floats:
    chance: Floats = 1 / (1 + np.exp(-(intercept + _SPREAD * latent)))
    return chance


def _draw(frame: Frame, latent: Floats, column: int, rng: np.random.Generator) -> Ints:
    """Draw one half-year's leavers whose expected national rate is the wanted one."""
    headcount, panel = frame.headcount[:, column], frame.panel

    def surplus(intercept: float) -> float:
        expected = _chance(intercept, latent[panel, column]) @ headcount[panel]
        return float(expected / headcount[panel].sum() - NATIONAL_TURNOVER[column])

    return rng.binomial(headcount, _chance(optimize.brentq(surplus, -6, 3), latent[:, column]))


def _bounds(frame: Frame) -> tuple[Ints, Ints]:
    """Let at least as many leave as the headcount falls, at most 40 per cent."""
    now, after = frame.headcount[:, :BEFORE], frame.headcount[:, 1 : BEFORE + 1]
    both = frame.covered[:, :BEFORE] & frame.covered[:, 1 : BEFORE + 1]
    high = np.floor(0.40 * now).astype(np.int64)
    return np.minimum(np.where(both, np.maximum(now - after, 0), 0), high), high


def _national_distance(frame: Frame, counts: Ints, first: int) -> float:
    """Tell how far the national rates of consecutive half-years from ``first`` are from the wanted series."""
    total = 0.0
    for step in range(counts.shape[1]):
        staff, wanted = frame.headcount[:, first + step], NATIONAL_TURNOVER[first + step]
        panel = float(counts[frame.panel, step].sum() / staff[frame.panel].sum())
        everyone = float(counts[:, step].sum() / staff.sum())
        total += 400 * outside(panel, wanted - 0.0008, wanted + 0.0008) + 400 * outside(everyone, *NATIONAL_BAND)
    return total


def _lag_distance(frame: Frame, counts: Ints) -> float:
    """Tell how far 2021H2-2023H1 are from the national series and the two lagged rows of Table 4.4."""
    rates = share(counts, frame.headcount[:, _LAG_START:BEFORE])
    year = frame.covered[:, TENURE - 1 : BEFORE].all(axis=1)
    two_years = frame.covered[:, _LAG_START:BEFORE].all(axis=1)
    return (
        _national_distance(frame, counts, _LAG_START)
        + 100 * printed_distance(rates[year, 2:].mean(axis=1), TURNOVER_YEAR_BEFORE)
        + 100 * printed_distance(rates[two_years].mean(axis=1), TURNOVER_TWO_YEARS_BEFORE)
    )


def _settled(
    counts: Ints, bounds: tuple[Ints, Ints], columns: slice, loss: Callable[[Ints], float], rng: np.random.Generator
) -> tuple[Ints, float]:
    """Anneal some half-years and leave the others as they are."""
    low, high = bounds
    found, missed = anneal_counts(counts[:, columns], (low[:, columns], high[:, columns]), loss, 60_000, rng)
    settled = counts.copy()
    settled[:, columns] = found
    return settled, missed


def draw_history(frame: Frame, state: State, propensity: Floats, rng: np.random.Generator) -> tuple[Ints, float]:
    """Complete the leavers to 98 x 17 and return them with the loss of all stages."""
    latent, bounds = _latent(frame, state, propensity, rng), _bounds(frame)
    drawn = np.stack([_draw(frame, latent, column, rng) for column in range(BEFORE)], axis=1)
    counts, loss = _settled(
        np.clip(drawn, *bounds), bounds, slice(_LAG_START, BEFORE), partial(_lag_distance, frame), rng
    )
    for first in range(_LAG_START):
        national = partial(_national_distance, frame, first=first)
        counts, missed = _settled(counts, bounds, slice(first, first + 1), national, rng)
        loss += missed
    return np.concatenate([counts, state.leavers.T], axis=1), loss


def draw_short_tenure(frame: Frame, state: State, leavers: Ints, rng: np.random.Generator) -> Ints:
    """Draw persons with under a year by half-year: most leavers of the two half-years before were replaced.

    2023H1 is the calibrated one; its neighbours share half of their newcomers with it.
    """
    rate = share(leavers, frame.headcount)
    rate = np.where(frame.covered, rate, np.array([*NATIONAL_TURNOVER, 0.12, 0.12]))
    calibrated = share(state.tenure, frame.headcount[:, TENURE])
    excess = np.where(frame.covered[:, TENURE], calibrated - calibrated[frame.covered[:, TENURE]].mean(), 0.0)
    kept = dict(zip(range(TENURE - 2, TENURE + 3), (0.2, 0.5, 1.0, 0.5, 0.2), strict=True))
    columns = []
    for column in range(N_HALF_YEARS):
        newcomers = rate[:, max(column - 1, 0)] + rate[:, max(column - 2, 0)]
        chance = 0.08 + 0.95 * newcomers + kept.get(column, 0.0) * excess + 0.04 * rng.normal(size=len(rate))
        columns.append(np.round(np.clip(chance, 0.04, 0.68) * frame.headcount[:, column]).astype(np.int64))
    counts = np.stack(columns, axis=1)
    counts[:, TENURE] = np.where(frame.covered[:, TENURE], state.tenure, 0)
    return counts
