"""Distances from what is printed: zero when a value would print as the report does."""

from __future__ import annotations

import numpy as np

from data_layer.demo.generate.frame import Floats
from data_layer.demo.generate.targets import Printed


def outside(value: float, low: float, high: float) -> float:
    """Tell how far ``value`` lies outside the band."""
    return max(low - value, 0.0) + max(value - high, 0.0)


def _linear(ordered: Floats, share: float) -> float:
    position = (len(ordered) - 1) * share
    below = int(position)
    return float(ordered[below] + (position - below) * (ordered[min(below + 1, len(ordered) - 1)] - ordered[below]))


def _averaged(ordered: Floats, share: float) -> float:
    position = len(ordered) * share
    above = int(np.ceil(position))
    return float(ordered[above - 1] + ordered[above]) / 2 if above == position else float(ordered[above - 1])


def printed_distance(values: Floats, printed: Printed) -> float:
    """Sum the distances of mean, quartiles and IQR, both as Stata and as pandas compute quartiles."""
    tolerance = printed.tolerance
    ordered = np.sort(values)
    total = outside(float(values.mean()), printed.mean - tolerance, printed.mean + tolerance)
    for quantile in (_linear, _averaged):
        found = [quantile(ordered, share) for share in (0.25, 0.50, 0.75)]
        total += outside(found[2] - found[0], printed.iqr - tolerance, printed.iqr + tolerance)
        total += sum(
            outside(one, want - tolerance, want + tolerance) for one, want in zip(found, printed.quartiles, strict=True)
        )
    return total
