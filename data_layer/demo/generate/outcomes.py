"""Leavers of 2023H2 and 2024H1: the two half-years whose regions, extremes and quartiles are printed."""

from __future__ import annotations

import numpy as np

from data_layer.demo.generate.anneal import anneal_counts
from data_layer.demo.generate.frame import LAST, Bools, Floats, Frame, Ints
from data_layer.demo.generate.penalties import outside, printed_distance
from data_layer.demo.generate.targets import (
    HIGH_TURNOVER,
    N_HIGH_TURNOVER,
    N_REGIONS,
    NATIONAL_HALF,
    NATIONAL_HALF_BEFORE,
    REGION_TURNOVER,
    SJAELLAND,
    TURNOVER_HALF,
    TURNOVER_YEAR,
)

BEFORE = LAST - 1
_HIGH_BY_REGION = ((0, 4), (1, 2), (2, 1), (4, 1))  # region, how many high kommuner besides the highest
_LIKELY_REGION_OF_ZERO = 3


def share(counts: Ints, headcount: Ints) -> Floats:
    """Divide leavers by persons, zero where there is no staff."""
    return counts / np.maximum(headcount, 1)


def _pooled(counts: Ints, headcount: Ints, chosen: Bools) -> float:
    return float(counts[chosen].sum() / headcount[chosen].sum())


def _regional_distance(frame: Frame, counts: Ints) -> float:
    """Sum how far regions and country are from print, for the panel and for all kommuner with numbers."""
    headcount, total = frame.headcount[:, LAST], 0.0
    for base in (frame.panel, frame.covered[:, LAST]):
        regions = [_pooled(counts, headcount, base & (frame.region == number)) for number in range(N_REGIONS)]
        national = _pooled(counts, headcount, base)
        total += sum(outside(one, *band) for one, band in zip(regions, REGION_TURNOVER, strict=True))
        total += outside(national, *NATIONAL_HALF) + max(national + 0.0005 - regions[SJAELLAND], 0.0)
    return total


def outcome_distance(frame: Frame, leavers: Ints) -> float:
    """Tell how far the leavers (rows 2023H2, 2024H1) are from everything printed about them."""
    before, last = leavers
    rate_before, rate = (share(row, frame.headcount[:, column]) for row, column in ((before, BEFORE), (last, LAST)))
    both = frame.covered[:, BEFORE] & frame.covered[:, LAST]
    total = 300 * _regional_distance(frame, last)
    for base in (frame.panel, frame.covered[:, BEFORE]):
        total += 300 * outside(_pooled(before, frame.headcount[:, BEFORE], base), *NATIONAL_HALF_BEFORE)
    total += 100 * printed_distance(rate[frame.covered[:, LAST]], TURNOVER_HALF)
    total += 100 * printed_distance(((rate_before + rate) / 2)[both], TURNOVER_YEAR)
    persistence = np.corrcoef(rate[frame.panel], rate_before[frame.panel])[0, 1]
    return total + 4 * outside(float(persistence), 0.30, 0.55)


def _bounds_without_extremes(frame: Frame) -> tuple[Ints, Ints]:
    """Allow more than none and less than a quarter in 2024H1, up to 36 per cent in 2023H2."""
    headcount = frame.headcount[:, [BEFORE, LAST]].T
    high = np.stack([np.floor(0.36 * headcount[0]), np.ceil(HIGH_TURNOVER * headcount[1]) - 1]).astype(np.int64)
    low = np.stack([np.maximum(headcount[0] - headcount[1], 0), np.ones_like(headcount[1])])
    covered = frame.covered[:, [BEFORE, LAST]].T
    low[0] = np.minimum(np.where(covered.all(axis=0), low[0], 0), high[0])
    return low * covered, np.maximum(high, 0) * covered


def _highest(frame: Frame, propensity: Floats) -> int:
    """Choose the kommune with exactly 40 per cent: a small one whose headcount is a multiple of five."""
    headcount = frame.headcount[:, LAST]
    fits = frame.panel & (headcount % 5 == 0) & (headcount >= 15) & (headcount <= 40) & (frame.region == 0)
    return int(np.argmax(np.where(fits, propensity, -np.inf)))


def _high_ones(frame: Frame, propensity: Floats, taken: list[int]) -> list[int]:
    small = frame.panel & (frame.headcount[:, LAST] < 60)
    small[taken] = False
    chosen: list[int] = []
    for region, number in _HIGH_BY_REGION:
        order = np.argsort(np.where(small & (frame.region == region), propensity, -np.inf))
        chosen += [int(one) for one in order[-number:]]
    return chosen


def leaver_bounds(frame: Frame, propensity: Floats) -> tuple[Ints, Ints]:
    """Bound the leavers so that one kommune has none, one 40 per cent and eight more at least a quarter.

    ``propensity`` is pure chance, so the extremes fall on a kommune by lot.
    """
    low, high = _bounds_without_extremes(frame)
    headcount = frame.headcount[:, LAST]
    highest = _highest(frame, propensity)
    candidates = frame.panel & (headcount < 30) & (frame.region == _LIKELY_REGION_OF_ZERO)
    lowest = int(np.argmin(np.where(candidates, propensity, np.inf)))
    chosen = _high_ones(frame, propensity, [highest, lowest])
    low[1, chosen], high[1, chosen] = np.ceil(HIGH_TURNOVER * headcount[chosen]), np.floor(0.36 * headcount[chosen])
    low[1, highest] = high[1, highest] = 2 * headcount[highest] // 5
    low[1, lowest] = high[1, lowest] = 0
    if len(chosen) != N_HIGH_TURNOVER - 1:
        raise ValueError(f"Expected {N_HIGH_TURNOVER - 1} high kommuner besides the highest, chose {len(chosen)}.")
    return low, high


def draw_leavers(
    frame: Frame, propensity: Floats, bounds: tuple[Ints, Ints], rng: np.random.Generator
) -> tuple[Ints, float]:
    """Draw leavers (2 x 98: 2023H2, 2024H1) and anneal them to everything printed; return them with the loss."""
    middle = np.array([sum(band) / 2 for band in REGION_TURNOVER])[frame.region]
    chance = np.clip(middle + 0.055 * propensity, 0.02, 0.34)
    start = np.stack([rng.binomial(frame.headcount[:, column], chance) for column in (BEFORE, LAST)])
    return anneal_counts(np.clip(start, *bounds), bounds, lambda leavers: outcome_distance(frame, leavers), 60_000, rng)
