"""When a series says more than chance: the NHS rules on standardised points, and the run chart's own test.

Points come as distances from the mean in standard deviations, nan for gaps; no rule reaches across a gap.
Source: NHSRplotthedots; Anhoj & Olesen 2014; docs/methods.md, "One kommune over time".
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import numpy as np

from data_layer.schema import ControlRule, Direction, Signal
from data_layer.statistics import binomial
from data_layer.statistics.arrays import Floats

LONG_RUN = 7
LIMIT, NEAR_LIMIT = 3.0, 2.0


def signals(points: Floats) -> tuple[Signal, ...]:
    """Apply the four rules; each signal names its first and last position, oldest first."""
    found = [*outside(points), *runs(points), *_steps(points), *_near(points)]
    return tuple(sorted(found, key=lambda signal: (signal.last, signal.first)))


def outside(points: Floats) -> Iterator[Signal]:
    """Rule 1: single points beyond the limits."""
    for i in np.flatnonzero(np.abs(points) > LIMIT):
        yield Signal(ControlRule.OUTSIDE, _direction(points[i]), int(i), int(i))


def runs(points: Floats) -> Iterator[Signal]:
    """Rule 2: at least seven in a row on one side; a point on the mean ends a run."""
    for side, first, last in _stretches(np.nan_to_num(np.sign(points))):
        if last - first + 1 >= LONG_RUN:
            yield Signal(ControlRule.RUN, _direction(side), first, last)


def run_test(values: Floats) -> tuple[int, int, bool]:
    """Return the longest run, the crossings of the median and whether they are unusual (Anhoj's rules).

    Unusual: longest run > round(log2 m) + 3, or fewer crossings than the 5 % point of Bin(m - 1, .5), with m the points
    that do not lie on the median. Seventeen points: a run of 8 or more, or fewer than 5 crossings.
    """
    seen = values[~np.isnan(values)]
    sides = np.sign(seen - np.median(seen))
    sides = sides[sides != 0]
    if len(sides) < LONG_RUN:
        return 0, 0, False
    lengths = [last - first + 1 for _, first, last in _stretches(sides)]
    longest, crossings = max(lengths), len(lengths) - 1
    most, fewest = longest_usual_run(len(sides)), fewest_usual_crossings(len(sides))
    return longest, crossings, longest > most or crossings < fewest


def longest_usual_run(m: int) -> int:
    return round(float(np.log2(m))) + 3


def fewest_usual_crossings(m: int) -> int:
    return int(binomial.quantile(0.05, m - 1, 0.5))


def _steps(points: Floats) -> Iterator[Signal]:
    """Rule 3: seven in a row, six steps, all rising or all falling."""
    for side, first, last in _stretches(np.nan_to_num(np.sign(np.diff(points)))):
        if last - first + 1 >= LONG_RUN - 1:
            yield Signal(ControlRule.STEPS, _direction(side), first, last + 1)


def _near(points: Floats) -> Iterator[Signal]:
    """Rule 4: windows of three on one side, two of them beyond two thirds of the way; touching windows are joined."""
    fired = np.zeros(len(points))
    for end in range(2, len(points)):
        window = points[end - 2 : end + 1]
        same_side = abs(np.nan_to_num(np.sign(window)).sum()) == len(window)
        if same_side and (np.abs(window) > NEAR_LIMIT).sum() >= 2:
            fired[end] = np.sign(window[0])
    for side, first, last in _stretches(fired):
        yield Signal(ControlRule.NEAR, _direction(side), first - 2, last)


def _stretches(sides: Floats) -> Iterator[tuple[float, int, int]]:
    """Yield (side, first, last) of every unbroken stretch of one sign; zeros are breaks."""
    position = 0
    for side, group in groupby(sides.tolist()):
        length = len(list(group))
        if side:
            yield side, position, position + length - 1
        position += length


def _direction(side: float) -> Direction:
    return Direction.UP if side > 0 else Direction.DOWN
