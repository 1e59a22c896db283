"""Similar kommuner as Sammenlign shows them. Plain values; a trait is a column of ``BACKGROUND_MEASURES``."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.schema.entities import Municipality
from data_layer.schema.values import Benchmark, Comparison, Value


@dataclass(frozen=True)
class SimilarRow:
    """One kommune beside the own one.

    ``traits``: its figures [persons, per km2, km, index, index]; ``differences``: standard deviations above (+) or
    below (-) the own kommune, of the traits that count and vary; ``distance``: their weighted root mean square.
    ``value``: of the chosen indicator and half-year.
    """

    municipality: Municipality
    distance: float
    traits: dict[str, float | None]
    differences: dict[str, float]
    value: Value


@dataclass(frozen=True)
class SimilarView:
    """The kommuner most like the own one, and what they are together.

    ``rows``: nearest first; empty when one of the own traits that count is ``unknown``. ``rest``: differences of all
    others per trait, so that a picture can show how near the nearest are. ``comparison``: the own kommune against them.
    """

    own: SimilarRow
    rows: tuple[SimilarRow, ...]
    unknown: tuple[str, ...]
    rest: dict[str, tuple[float, ...]]
    benchmark: Benchmark
    comparison: Comparison
