"""Two measures of all kommuner against each other."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from data_layer.queries.model_inputs import background
from data_layer.queries.panel import Panel
from data_layer.reference.municipalities import by_danish_name
from data_layer.schema import Choices, IndicatorId
from data_layer.schema.patterns import Measure
from data_layer.schema.patterns_view import Pair, Scatter
from data_layer.schema.signal import Estimate
from data_layer.statistics.arrays import Floats
from data_layer.statistics.signal import correlation_with_interval

TAIL = 0.025  # a 95 % interval


def scatter(panel: Panel, choices: Choices) -> Scatter:
    """Pair the two chosen measures in the chosen half-year; hidden and unknown numbers leave a kommune out."""
    across, up, period = choices.patterns.across, choices.patterns.up, str(choices.period)
    return panel.once(("scatter", across, up, period), lambda: _scatter(panel, across, up, choices))


def _scatter(panel: Panel, across: Measure, up: Measure, choices: Choices) -> Scatter:
    first, second = (_numbers(panel, one, choices) for one in (across, up))
    pairs = tuple(
        Pair(place, first[place.code], second[place.code])
        for place in by_danish_name()
        if place.code in first and place.code in second
    )
    years = background(panel, choices.period.year).years
    return Scatter(
        pairs=pairs,
        n_left_out=len(by_danish_name()) - len(pairs),
        correlation=None if across is up else _correlation(pairs, across, up),
        years=tuple(sorted({years[one] for one in (across, up) if one in years})),
    )


def _numbers(panel: Panel, measure: Measure, choices: Choices) -> dict[str, float]:
    """Collect the visible numbers of a measure by municipality code."""
    if measure.value in {one.value for one in IndicatorId}:
        values = panel.values[IndicatorId(measure.value)]
        period = str(choices.period)
        return {code: one.value for (code, when), one in values.items() if when == period and one.value is not None}
    known = background(panel, choices.period.year).table[measure.value].dropna()
    return {str(code): float(value) for code, value in known.items()}


def _correlation(pairs: Sequence[Pair], across: Measure, up: Measure) -> Estimate | None:
    first = _scaled([one.first for one in pairs], across)
    second = _scaled([one.second for one in pairs], up)
    return correlation_with_interval(first, second, TAIL)


def _scaled(numbers: Sequence[float], measure: Measure) -> Floats:
    """Take the logarithm of a skewed measure; it is drawn on a logarithmic axis too."""
    found = np.array(numbers, dtype=float)
    return np.log10(np.maximum(found, 1e-9)) if measure.is_skewed else found
