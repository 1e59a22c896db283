"""Similar kommuner: who they are, and their benchmark, pooled like region and country."""

from __future__ import annotations

from dataclasses import replace
from math import isnan

from data_layer.catalogue import CATALOGUE
from data_layer.queries.panel import MISSING, Panel, pool_groups
from data_layer.queries.standing import comparison
from data_layer.reference.municipalities import municipality
from data_layer.schema import (
    SIMILAR,
    Benchmark,
    Choices,
    IndicatorId,
    Likeness,
    Municipality,
    Series,
    SimilarRow,
    SimilarView,
)
from data_layer.schema import columns as c
from data_layer.statistics.similar import Neighbour, nearest

Benchmarks = dict[str, Benchmark]  # by half-year


def neighbours(panel: Panel, code: str, likeness: Likeness) -> tuple[Neighbour, ...]:
    """Order all kommuner by their distance to one; empty when one of its own traits that count is unknown."""
    return panel.recent(
        "neighbours",
        (code, likeness.weights),
        lambda: nearest(panel.background, code, len(panel.background), likeness.by_trait),
    )


def similar_codes(panel: Panel, code: str, likeness: Likeness) -> tuple[str, ...]:
    """List the similar kommuner, nearest first."""
    return tuple(one.code for one in neighbours(panel, code, likeness)[: likeness.number])


def similar_benchmark(panel: Panel, indicator: IndicatorId, codes: tuple[str, ...], period: str) -> Benchmark:
    """Pool similar kommuner: sum over sum of those with a visible number; hidden ones enter no sum."""
    found = panel.recent("similar", (indicator, codes), lambda: _pooled(panel, indicator, codes))
    return found.get(period) or Benchmark(SIMILAR, MISSING, 0, len(codes), None, codes)


def _pooled(panel: Panel, indicator: IndicatorId, codes: tuple[str, ...]) -> Benchmarks:
    parts = panel.parts[indicator]
    rows = parts[parts[c.MUNICIPALITY_CODE].isin(codes)]
    found = pool_groups(CATALOGUE[indicator], rows, dict.fromkeys(codes, SIMILAR))
    return {period: replace(one, members=codes) for (_, period), one in found.items()}


def similar_series(panel: Panel, indicator: IndicatorId, codes: tuple[str, ...]) -> Series:
    """Return similar kommuner over all half-years."""
    values = tuple(similar_benchmark(panel, indicator, codes, period).value for period in panel.periods)
    return Series(SIMILAR, "", panel.periods, values)


def similar_view(panel: Panel, choices: Choices) -> SimilarView | None:
    """Answer who is like the own kommune and what they are together; None while no own kommune is chosen."""
    own = choices.municipality
    if own is None:
        return None
    every = neighbours(panel, own.code, choices.likeness)
    codes = tuple(one.code for one in every[: choices.likeness.number])
    benchmark = similar_benchmark(panel, choices.indicator, codes, str(choices.period))
    return SimilarView(
        own=_row(panel, choices, Neighbour(own.code, 0.0, {})),
        rows=tuple(_row(panel, choices, one) for one in every[: choices.likeness.number]),
        unknown=_unknown(panel, own, choices.likeness),
        rest=_rest(every[choices.likeness.number :]),
        benchmark=benchmark,
        comparison=comparison(panel, choices.indicator, own.code, str(choices.period), benchmark),
    )


def _row(panel: Panel, choices: Choices, one: Neighbour) -> SimilarRow:
    return SimilarRow(
        municipality=municipality(one.code),
        distance=one.distance,
        traits={name: _trait(panel, one.code, name) for name in c.BACKGROUND_MEASURES},
        differences=dict(one.differences),
        value=panel.value(choices.indicator, one.code, str(choices.period)),
    )


def _trait(panel: Panel, code: str, name: str) -> float | None:
    number = panel.background[name].get(code)
    return None if number is None or isnan(number) else float(number)


def _unknown(panel: Panel, own: Municipality, likeness: Likeness) -> tuple[str, ...]:
    return tuple(name for name, weight in likeness.by_trait.items() if weight and _trait(panel, own.code, name) is None)


def _rest(others: tuple[Neighbour, ...]) -> dict[str, tuple[float, ...]]:
    names = others[0].differences if others else {}
    return {name: tuple(round(one.differences[name], 3) for one in others) for name in names}
