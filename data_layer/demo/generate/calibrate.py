"""Give every kommune explaining values so that the 16 regressions come out as printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from data_layer.demo.generate.anneal import is_accepted
from data_layer.demo.generate.frame import LAST, TENURE, Bools, Floats, Frame, Ints
from data_layer.demo.generate.marginals import sorted_values
from data_layer.demo.generate.models import Regressors, complete, models_distance
from data_layer.demo.generate.outcomes import BEFORE, outcome_distance, share
from data_layer.demo.generate.penalties import outside, printed_distance
from data_layer.demo.generate.targets import NEED, PARENTAL, SERVICE, SHORT_TENURE, SICKNESS

# Start values lean towards the printed relations, so that the search is short.
_SICKNESS_BY_REGION = np.array([0.25, 0.9, 0.0, -0.7, -0.3])
_MOST_TENURE, _LEAST_TENURE = 0.68, 0.04


@dataclass(frozen=True)
class State:
    """One assignment of the simulation's free values to kommuner."""

    leavers: Ints  # 2 x 98: 2023H2, 2024H1
    tenure: Ints  # 98: persons with under a year, 2023H1
    values: Regressors  # sickness and parental days per full-time employee 2023H1, service and need index


def _scaled(values: Floats, chosen: Bools) -> Floats:
    return np.where(chosen, (values - values[chosen].mean()) / values[chosen].std(), 0.0)


def _by_rank(values: Floats, score: Floats, chosen: Bools) -> Floats:
    """Give the smallest value to the kommune with the smallest score, and so on; NaN outside ``chosen``."""
    given = np.full(len(score), np.nan)
    places = np.flatnonzero(chosen)
    given[places[np.argsort(score[places])]] = values
    return given


def outcomes_of(frame: Frame, leavers: Ints) -> Floats:
    """Return the outcomes of the models by kommune: 2024H1, and the mean of it and 2023H2."""
    before, last = (share(row, frame.headcount[:, column]) for row, column in zip(leavers, (BEFORE, LAST), strict=True))
    return np.stack([last, (before + last) / 2], axis=1)


def start_state(frame: Frame, leavers: Ints, rng: np.random.Generator) -> State:
    """Draw values with the printed mean and quartiles and assign them by noisy scores."""
    covered, everyone = frame.covered[:, TENURE], np.ones(len(frame.codes), dtype=bool)
    half, year = (_scaled(column, covered) for column in outcomes_of(frame, leavers).T)
    noise = rng.normal(size=(5, len(everyone)))
    number, regional = int(covered.sum()), _SICKNESS_BY_REGION[frame.region]
    tenure = _by_rank(sorted_values(number, SHORT_TENURE, 0.08, 0.62, 3), 0.5 * year + 0.85 * noise[0], covered)
    return State(
        leavers=leavers,
        tenure=np.round(np.where(covered, tenure, 0) * frame.headcount[:, TENURE]).astype(np.int64),
        values={
            "sickness": _by_rank(sorted_values(number, SICKNESS, 2.0, 27.0, 2), 0.8 * regional + noise[1], covered),
            "parental": _by_rank(sorted_values(number, PARENTAL, 0.0, 20.0, 2), 0.28 * year + noise[2], covered),
            "service": _by_rank(sorted_values(98, SERVICE, 62.0, 158.0, 1), 0.35 * half + 0.9 * noise[3], everyone),
            "need": _by_rank(sorted_values(98, NEED, 48.0, 196.0, 1), noise[4], everyone),
        },
    )


def regressors_of(frame: Frame, state: State) -> Regressors:
    """Return all explaining variables of the models; population per 100,000."""
    fixed = {"population": frame.population / 1e5, "commuting": frame.commuting_km}
    return state.values | fixed | {"tenure": share(state.tenure, frame.headcount[:, TENURE])}


def _weighted_distance(frame: Frame, values: Regressors) -> float:
    """Keep the national means of 2023H1, weighted by full-time employees, inside the printed bands."""
    weights = frame.fte[frame.panel, TENURE]
    sickness, parental = (
        float(np.average(values[name][frame.panel], weights=weights)) for name in ("sickness", "parental")
    )
    return 2 * outside(sickness, 7.6, 9.5) + 2 * outside(parental, 6.1, 7.9)


def distance(frame: Frame, state: State) -> float:
    """Tell how far a state is from everything printed about it; every move keeps the leavers' own figures."""
    values, covered = regressors_of(frame, state), frame.covered[:, TENURE]
    return (
        models_distance(frame, values, outcomes_of(frame, state.leavers))
        + 1000 * printed_distance(values["tenure"][covered], SHORT_TENURE)
        + _weighted_distance(frame, values)
    )


Move = Callable[[Frame, State, np.random.Generator], State | None]


def _pair(frame: Frame, rng: np.random.Generator, *, same_region: bool) -> tuple[int, int] | None:
    chosen = np.flatnonzero(complete(frame))
    one, other = (int(place) for place in rng.choice(chosen, 2, replace=False))
    return None if same_region and frame.region[one] != frame.region[other] else (one, other)


def _swap_of(name: str, *, same_region: bool = False) -> Move:
    """Build the move that exchanges one variable between two kommuner, which leaves its distribution as it is."""

    def swap(frame: Frame, state: State, rng: np.random.Generator) -> State | None:
        pair = _pair(frame, rng, same_region=same_region)
        if pair is None:
            return None
        column = state.values[name].copy()
        column[list(pair)] = column[list(pair[::-1])]
        return replace(state, values=state.values | {name: column})

    return swap


def _swap_tenure(frame: Frame, state: State, rng: np.random.Generator) -> State | None:
    """Exchange two shares of short tenure, rounded to persons."""
    pair = _pair(frame, rng, same_region=False)
    if pair is None:
        return None
    places, headcount = list(pair), frame.headcount[:, TENURE]
    tenure = state.tenure.copy()
    shares = tenure[places[::-1]] / headcount[places[::-1]]
    tenure[places] = np.round(shares * headcount[places])
    return replace(state, tenure=tenure)


def _nudge_tenure(frame: Frame, state: State, rng: np.random.Generator) -> State | None:
    """Add or take one person with short tenure."""
    place = int(rng.choice(np.flatnonzero(frame.covered[:, TENURE])))
    tenure = state.tenure.copy()
    tenure[place] += rng.choice((-1, 1))
    within = _LEAST_TENURE <= tenure[place] / frame.headcount[place, TENURE] <= _MOST_TENURE
    return replace(state, tenure=tenure) if within else None


def _shift_leaver_within(bounds: tuple[Ints, Ints]) -> Move:
    """Build the move of one leaver to another kommune of the region, if all that is printed about leavers holds."""
    low, high = bounds

    def shift(frame: Frame, state: State, rng: np.random.Generator) -> State | None:
        pair, row = _pair(frame, rng, same_region=True), int(rng.integers(2))
        if pair is None:
            return None
        leavers, (one, other) = state.leavers.copy(), pair
        leavers[row, one] -= 1
        leavers[row, other] += 1
        allowed = bool(((low <= leavers) & (leavers <= high)).all()) and outcome_distance(frame, leavers) == 0
        return replace(state, leavers=leavers) if allowed else None

    return shift


def _moves(bounds: tuple[Ints, Ints]) -> tuple[tuple[Move, ...], tuple[float, ...]]:
    weighted = (
        (_swap_of("parental"), 0.16),
        (_swap_of("service"), 0.14),
        (_swap_of("sickness", same_region=True), 0.10),
        (_swap_of("need"), 0.08),
        (_swap_tenure, 0.10),
        (_nudge_tenure, 0.12),
        (_shift_leaver_within(bounds), 0.30),
    )
    return tuple(move for move, _ in weighted), tuple(weight for _, weight in weighted)


def calibrate(
    frame: Frame, state: State, bounds: tuple[Ints, Ints], steps: int, rng: np.random.Generator
) -> tuple[State, float]:
    """Search for the state closest to print by annealing; return it with its distance."""
    moves, weights = _moves(bounds)
    current, value = state, distance(frame, state)
    best, best_value = current, value
    for step in range(steps):
        moved = moves[rng.choice(len(moves), p=weights)](frame, current, rng)
        if moved is None:
            continue
        moved_value = distance(frame, moved)
        if is_accepted(moved_value - value, 0.25 * (1 - step / steps) ** 2 + 1e-6, rng):
            current, value = moved, moved_value
            if value < best_value:
                best, best_value = current, value
    return best, best_value
