"""The funnel of Sammenlign: limits around the country or a region, and the shown kommuner outside them."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np

from data_layer.queries.panel import COUNTRY, Panel
from data_layer.queries.similar import similar_benchmark, similar_codes
from data_layer.queries.standing import field, has_counts
from data_layer.schema import Around, Benchmark, Choices, Direction, Place
from data_layer.schema.funnel import Band, Funnel, FunnelFlag, Outside
from data_layer.statistics.arrays import Floats
from data_layer.statistics.funnel import (
    ALARM,
    WARNING,
    Limits,
    binomial_limits,
    drawn_limits,
    expected_false_flags,
    fewest_for_low,
    predictive_limits,
)
from data_layer.statistics.shrinkage import FEWEST_MUNICIPALITIES

POINTS = 80  # of a drawn line
LimitsAt = Callable[[float], Limits]  # alpha -> limits of the shown kommuner


def funnel(panel: Panel, choices: Choices, shown: Sequence[Place]) -> Funnel | None:
    """Build the funnel of the shown kommuner (all with a visible value).

    Returns
    -------
    None for an indicator without counts of persons, without kommuner or with too few in the country to be compared, or
    where the centre is 0 or 1: no limits then.
    """
    indicator, period = choices.indicator, str(choices.period)
    centre = _centre(panel, choices)
    rate = centre.value.value
    if not (shown and has_counts(indicator) and rate and rate < 1):
        return None
    if panel.benchmark(indicator, COUNTRY, period).n_municipalities < FEWEST_MUNICIPALITIES:
        return None
    x, n = (np.array(part) for part in zip(*(_counts(place) for place in shown), strict=True))
    prior = field(panel, indicator, period).prior
    strength = prior.strength if prior is not None and prior.is_measurable else None

    def plain(alpha: float) -> Limits:
        return binomial_limits(n, rate, alpha)

    def wide(alpha: float) -> Limits:
        return predictive_limits(n, rate, strength or np.inf, alpha)

    is_adjusted = choices.adjusted and strength is not None
    sizes = _sizes(n)
    return Funnel(
        centre=centre,
        is_adjusted=is_adjusted,
        flags=_flags(shown, x, wide if is_adjusted else plain),
        sizes=tuple(sizes.tolist()),
        warning=_band(sizes, rate, WARNING, strength if is_adjusted else None),
        alarm=_band(sizes, rate, ALARM, strength if is_adjusted else None),
        plain=_outside(x, plain),
        adjusted=None if strength is None else _outside(x, wide),
        expected_false=expected_false_flags(n, rate)[0],
        fewest_for_low=fewest_for_low(rate),
    )


def possible_centre(choices: Choices) -> str | None:
    """Name the region that could be the centre: of the filter, else of the own kommune."""
    own = choices.municipality
    return choices.region or (choices.division.region_of[own.code] if own else None)


def _centre(panel: Panel, choices: Choices) -> Benchmark:
    """Look up what the limits stand around; the country where the asked group does not exist."""
    indicator, period, own = choices.indicator, str(choices.period), choices.municipality
    if choices.centre is Around.SIMILAR and own and (codes := similar_codes(panel, own.code, choices.likeness)):
        return similar_benchmark(panel, indicator, codes, period)
    region = possible_centre(choices) if choices.centre is Around.REGION else None
    return panel.benchmark(indicator, region or COUNTRY, period)


def _counts(place: Place) -> tuple[float, float]:
    return place.value.numerator or 0.0, place.value.denominator or 0.0


def _flags(shown: Sequence[Place], x: Floats, limits: LimitsAt) -> dict[str, FunnelFlag]:
    warned, alarmed = (limits(alpha).flags(x) for alpha in (WARNING, ALARM))
    return {
        place.municipality.code: FunnelFlag(Direction.UP if warning > 0 else Direction.DOWN, bool(alarm))
        for place, warning, alarm in zip(shown, warned, alarmed, strict=True)
        if warning
    }


def _outside(x: Floats, limits: LimitsAt) -> Outside:
    warned, alarmed = (limits(alpha).flags(x) for alpha in (WARNING, ALARM))
    return Outside(int((warned > 0).sum()), int((warned < 0).sum()), int((alarmed != 0).sum()))


def _sizes(n: Floats) -> Floats:
    """Spread whole sizes of staff evenly over a logarithmic axis that holds all kommuner."""
    return np.unique(np.geomspace(max(1.0, n.min() * 0.85), n.max() * 1.15, POINTS).round())


def _band(sizes: Floats, rate: float, alpha: float, strength: float | None) -> Band:
    lower, upper = drawn_limits(sizes, rate, alpha, strength)
    return tuple(lower.round(5).tolist()), tuple(upper.round(5).tolist())
