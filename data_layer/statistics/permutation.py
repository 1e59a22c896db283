"""Could all models together have come out so by chance? Outcomes are dealt out anew to the kommuner, models refitted.

Permutation k is the same whoever asks for it, so the work can be done in chunks, in the background, in any order.
Source: Simonsohn, Simmons & Nelson 2020; docs/methods.md, "Specification curve".
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from scipy.special import ndtri, stdtr

from data_layer.schema.patterns import SIGNIFICANT, JointTest, Outcome, Trait, Unfitted
from data_layer.statistics.arrays import Floats
from data_layer.statistics.regression import Design

PERMUTATIONS = 500
CHUNK = 50
SEED = 20_250_103
SMALLEST_P = 1e-15


@dataclass(frozen=True)
class Tally:
    """Median estimate, significant models in the commoner direction, and Stouffer's Z; one entry per permutation."""

    median: Floats
    n_significant: Floats
    stouffer: Floats

    def joined(self, other: Tally) -> Tally:
        return Tally(
            np.concatenate([self.median, other.median]),
            np.concatenate([self.n_significant, other.n_significant]),
            np.concatenate([self.stouffer, other.stouffer]),
        )


Tallies = dict[Trait, Tally]


def observed(designs: Mapping[str, Design | Unfitted]) -> Tallies:
    """Tally the models on the outcomes as they are: one entry each."""
    fitted = _fitted(designs)
    return _tallies(fitted, [one.outcome[:, None] for one in fitted])


def permuted(designs: Mapping[str, Design | Unfitted], start: int, stop: int) -> Tallies:
    """Tally the models on permutations ``start`` to ``stop - 1`` (0 to 499 make the whole test).

    Both outcomes of a kommune move together to another kommune, the same one in every model.
    """
    fitted = _fitted(designs)
    shares = _shares(fitted)
    place = {code: i for i, code in enumerate(sorted(shares))}
    pairs = np.array([shares[code] for code in place])
    order = np.array([np.random.default_rng([SEED, k]).permutation(len(place)) for k in range(start, stop)], dtype=int)
    column = {Outcome.YEAR: 0, Outcome.HALF: 1}
    dealt = [pairs[order[:, [place[code] for code in one.codes]], column[one.explained]].T for one in fitted]
    return _tallies(fitted, dealt)


def chunks(total: int = PERMUTATIONS, size: int = CHUNK) -> list[tuple[int, int]]:
    """List the (start, stop) of the chunks."""
    return [(start, min(start + size, total)) for start in range(0, total, size)]


def joined(parts: Iterable[Tallies]) -> Tallies:
    """Put the tallies of several chunks together."""
    whole: Tallies = {}
    for part in parts:
        for trait, tally in part.items():
            whole[trait] = whole[trait].joined(tally) if trait in whole else tally
    return whole


def joint_test(actual: Tally, chance: Tally, n_models: int) -> JointTest:
    """Compare the models as they are with the permutations; p = (1 + as extreme) / (1 + permutations), two-sided."""
    number = len(chance.median)

    def p(now: Floats, then: Floats) -> float:
        return (1 + int((np.abs(then) >= abs(now[0]) - 1e-12).sum())) / (1 + number)

    return JointTest(
        n_models=n_models,
        n_permutations=number,
        median=float(actual.median[0]),
        n_significant=int(actual.n_significant[0]),
        stouffer=float(actual.stouffer[0]),
        p_median=p(actual.median, chance.median),
        p_significant=p(actual.n_significant, chance.n_significant),
        p_stouffer=p(actual.stouffer, chance.stouffer),
        chance_mean=float(chance.n_significant.mean()) if number else float("nan"),
        chance_most=float(np.quantile(chance.n_significant, 0.95)) if number else float("nan"),
    )


def n_models(designs: Mapping[str, Design | Unfitted], trait: Trait) -> int:
    """Count the fitted models that hold a trait."""
    return sum(trait.value in one.names for one in _fitted(designs))


def _fitted(designs: Mapping[str, Design | Unfitted]) -> list[Design]:
    return [one for one in designs.values() if isinstance(one, Design)]


def _shares(fitted: Sequence[Design]) -> dict[str, tuple[float, float]]:
    """Collect both outcomes of every kommune in any model."""
    found: dict[str, tuple[float, float]] = {}
    for one in fitted:
        year, half = (one.outcomes[outcome].tolist() for outcome in (Outcome.YEAR, Outcome.HALF))
        found.update(zip(one.codes, zip(year, half, strict=True), strict=True))
    return found


def _tallies(fitted: Sequence[Design], outcomes: Sequence[Floats]) -> Tallies:
    estimates: dict[Trait, list[Floats]] = {}
    pvalues: dict[Trait, list[Floats]] = {}
    for one, y in zip(fitted, outcomes, strict=True):
        b, p = _least_squares(one.matrix, y)
        for i, name in enumerate(one.names[: one.n_traits]):
            estimates.setdefault(Trait(name), []).append(b[i])
            pvalues.setdefault(Trait(name), []).append(p[i])
    return {trait: _tally(np.array(estimates[trait]), np.array(pvalues[trait])) for trait in estimates}


def _least_squares(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """Fit all columns of ``y`` at once; returns estimates and two-sided p-values, one row per column of ``x``."""
    inverse = np.linalg.inv(x.T @ x)
    b = inverse @ (x.T @ y)
    freedom = x.shape[0] - x.shape[1]
    variance = ((y - x @ b) ** 2).sum(axis=0) / freedom
    t = b / np.sqrt(np.outer(np.diag(inverse), variance))
    return b, np.asarray(2 * stdtr(freedom, -np.abs(t)))


def _tally(b: Floats, p: Floats) -> Tally:
    hit = p < SIGNIFICANT
    either = np.stack([(hit & (b > 0)).sum(axis=0), (hit & (b < 0)).sum(axis=0)])
    z = np.sign(b) * -ndtri(np.clip(p, SMALLEST_P, 1) / 2)
    return Tally(np.median(b, axis=0), either.max(axis=0).astype(float), z.sum(axis=0) / np.sqrt(len(b)))
