"""The case model as a small Markov chain, solved exactly: how many changes, and which comes first.

Eight states: at home or placed, with 0, 1, 2 or 3+ changes. Two more columns add up the flow of first changes by
leaving and by placement. Between planned hand-overs (birthdays, the end of reception) the row vector moves by a matrix
exponential, at one it jumps.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from data_layer.schema.case import COUNTED, CaseSettings, Cause
from data_layer.statistics.arrays import Floats

HOME, PLACED = 0, COUNTED  # where the states of a child begin
FIRST_LEAVING, FIRST_PLACEMENT = 2 * COUNTED, 2 * COUNTED + 1
SIZE = 2 * COUNTED + 2
SMALL_NORM = 0.5
TERMS = 14  # of the series below that norm: error under 1e-16


@dataclass(frozen=True)
class Followed:
    """Shares with 0, 1, 2, 3+ changes at every asked time, and P(first change by cause) up to the last one."""

    counts: tuple[tuple[float, ...], ...]
    first: dict[Cause, float]


def follow(settings: CaseSettings, times: Sequence[float]) -> Followed:
    """Follow a child that begins at home without a change.

    Parameters
    ----------
    times : years from the start, rising, the last one the end; a boundary that falls on one is crossed in it.
    """
    generator = rates(settings)
    steps: dict[float, Floats] = {}
    state, at = np.zeros(SIZE), 0.0
    first = dict.fromkeys(Cause, 0.0)
    state[HOME] = 1.0
    counts = []
    for until, share, cause in _stops(settings, times):
        step = round(until - at, 9)
        if step > 0:
            if step not in steps:
                steps[step] = exponential(generator * step)
            state, at = state @ steps[step], until
        if cause is None:
            counts.append(tuple((state[HOME:PLACED] + state[PLACED:FIRST_LEAVING]).tolist()))
        else:
            first[cause] += share * float(state[HOME] + state[PLACED])
            state = _jumped(state, share)
    first |= {Cause.LEAVING: float(state[FIRST_LEAVING]), Cause.PLACEMENT: float(state[FIRST_PLACEMENT])}
    return Followed(tuple(counts), first)


def _stops(settings: CaseSettings, times: Sequence[float]) -> list[tuple[float, float, Cause | None]]:
    """List in order of time what is crossed (share, cause) and where the state is asked for (0, None)."""
    asked = [(time, 0.0, None) for time in times]
    return sorted([*settings.planned, *asked], key=lambda stop: (stop[0], stop[2] is None))


def rates(settings: CaseSettings) -> Floats:
    """Build the matrix of rates per year; rows of the eight states sum to 0 but for the two columns of flows."""
    built = np.zeros((SIZE, SIZE))
    single, double = settings.hazard * (2 - settings.hand_overs), settings.hazard * (settings.hand_overs - 1)
    moves = (
        (HOME, PLACED, settings.placement, settings.placement_share),
        (PLACED, HOME, settings.return_, settings.return_share),
    )
    for here, there, rate, share in moves:
        for n in range(COUNTED):
            built[here + n, here + _more(n, 1)] += single
            built[here + n, here + _more(n, 2)] += double
            built[here + n, there + _more(n, 1)] += rate * share
            built[here + n, there + n] += rate * (1 - share)
            built[here + n, here + n] -= settings.hazard + rate
        built[here, FIRST_LEAVING] = settings.hazard
        built[here, FIRST_PLACEMENT] = rate * share
    return built


def _more(n: int, changes: int) -> int:
    return min(n + changes, COUNTED - 1)


def _jumped(state: Floats, share: float) -> Floats:
    """Give ``share`` of the children one change more."""
    jumped = state.copy()
    for here in (HOME, PLACED):
        moved = share * state[here : here + COUNTED - 1]
        jumped[here : here + COUNTED - 1] -= moved
        jumped[here + 1 : here + COUNTED] += moved
    return jumped


def exponential(matrix: Floats) -> Floats:
    """Return exp of a small matrix: the series of a fraction of it, squared back."""
    norm = float(np.abs(matrix).sum(axis=1).max())
    halvings = max(0, int(np.ceil(np.log2(norm / SMALL_NORM)))) if norm > 0 else 0
    part = matrix / 2**halvings
    term = np.eye(len(matrix))
    total = term.copy()
    for n in range(1, TERMS):
        term = term @ part / n
        total += term
    for _ in range(halvings):
        total = total @ total
    return total
