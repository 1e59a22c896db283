"""Sorted values whose mean and quartiles are those of Table 4.4."""

from __future__ import annotations

import numpy as np
from scipy import optimize

from data_layer.demo.generate.frame import Floats
from data_layer.demo.generate.targets import Printed

_TAIL = 2.5  # bend of the highest quarter: a long thin tail


def _segment(start: float, end: float, steps: int, bend: float) -> Floats:
    """Rise from ``start`` to ``end``; a bend above one stays low first."""
    rise: Floats = start + (end - start) * np.linspace(0, 1, steps) ** bend
    return rise


def _curve(number: int, quartiles: tuple[float, float, float], ends: tuple[float, float], bend: float) -> Floats:
    """Join four rises at the quartiles.

    Each quartile stands twice, at the two order statistics that Stata takes or pandas interpolates between.
    """
    first, median, third = quartiles
    quarter, half = number // 4 + 1, number // 2
    return np.concatenate(
        [
            _segment(ends[0], first, quarter, bend),
            _segment(first, median, half - quarter, bend),
            _segment(median, third, half - quarter, bend),
            _segment(third, ends[1], quarter, _TAIL),
        ]
    )


def sorted_values(number: int, printed: Printed, low: float, high: float, decimals: int) -> Floats:
    """Find rising values from ``low`` to ``high`` with exactly the printed mean and quartiles.

    Parameters
    ----------
    number : how many; even and no multiple of four, so that the quartiles are order statistics.
    decimals : places of the result.

    Raises
    ------
    ValueError: no bend of the lower three quarters gives the printed mean.
    """

    def surplus(log_bend: float) -> float:
        return float(_curve(number, printed.quartiles, (low, high), np.exp(log_bend)).mean() - printed.mean)

    if surplus(-2) < 0 or surplus(2) > 0:
        raise ValueError(f"No {number} values between {low} and {high} have the mean {printed.mean} and the quartiles.")
    bend = np.exp(optimize.brentq(surplus, -2, 2))
    values: Floats = np.round(_curve(number, printed.quartiles, (low, high), bend), decimals)
    return values
