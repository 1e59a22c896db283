"""Simulated annealing on tables of counts."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from data_layer.demo.generate.frame import Ints

_SOLVED = 1e-12


def is_accepted(change: float, temperature: float, rng: np.random.Generator) -> bool:
    """Accept every improvement, and a worsening with the probability of Metropolis."""
    return change < 0 or bool(rng.random() < np.exp(-change / temperature))


def _moved(counts: Ints, low: Ints, high: Ints, cells: Ints, rng: np.random.Generator) -> Ints | None:
    """Add or take one in one or two cells; None when a cell would leave its bounds."""
    moved = counts.copy()
    for cell in cells[rng.integers(len(cells), size=rng.integers(1, 3))]:
        moved[tuple(cell)] += rng.choice((-1, 1))
        if not low[tuple(cell)] <= moved[tuple(cell)] <= high[tuple(cell)]:
            return None
    return moved


def anneal_counts(
    counts: Ints, bounds: tuple[Ints, Ints], loss: Callable[[Ints], float], steps: int, rng: np.random.Generator
) -> tuple[Ints, float]:
    """Move counts inside ``bounds`` until ``loss`` is zero or ``steps`` are used.

    Returns
    -------
    The best counts met and their loss.
    """
    low, high = bounds
    cells = np.argwhere(high > low)
    current, value = counts, loss(counts)
    best, best_value = current, value
    for step in range(steps):
        if best_value <= _SOLVED:
            break
        moved = _moved(current, low, high, cells, rng)
        if moved is None:
            continue
        moved_value = loss(moved)
        if is_accepted(moved_value - value, 0.05 * (1 - step / steps) + 1e-9, rng):
            current, value = moved, moved_value
            if value < best_value:
                best, best_value = current, value
    return best, best_value
