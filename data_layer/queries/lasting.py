"""How much of the difference between kommuner lasts: turnover of one half-year against the next."""

from __future__ import annotations

import numpy as np

from data_layer.queries.panel import Panel
from data_layer.reference.municipalities import by_danish_name
from data_layer.schema import Choices, HalfYear, IndicatorId
from data_layer.schema.patterns_view import Lasting, Pair
from data_layer.statistics.signal import EXTREMES, persistence, signal_share_with_interval


def lasting(panel: Panel, choices: Choices) -> Lasting | None:
    """Hold the half-year before the chosen one against the chosen one; of the first half-year, the one after it.

    Returns
    -------
    None where the data have no two half-years in a row there.
    """
    pair = _half_years(panel, choices)
    if pair is None:
        return None
    found = panel.once(("lasting", pair), lambda: _lasting(panel, *pair))
    own = choices.municipality
    values = tuple(panel.value(IndicatorId.TURNOVER, own.code, one) for one in pair) if own else None
    return Lasting(**{**vars(found), "own": values})


def _half_years(panel: Panel, choices: Choices) -> tuple[str, str] | None:
    """Name two neighbouring half-years of the data."""
    index = choices.period.index
    for first in (index - 1, index):
        pair = (str(HalfYear.from_index(first)), str(HalfYear.from_index(first + 1)))
        if set(pair) <= set(panel.periods):
            return pair
    return None


def _lasting(panel: Panel, first: str, second: str) -> Lasting:
    turnover = panel.values[IndicatorId.TURNOVER]
    pairs = tuple(
        Pair(place, now.value, then.value)
        for place in by_danish_name()
        if (now := panel.value(IndicatorId.TURNOVER, place.code, first)).value is not None
        and (then := panel.value(IndicatorId.TURNOVER, place.code, second)).value is not None
    )
    counted = [one for (_, period), one in turnover.items() if period == first and one.value is not None]
    rates = np.array([one.first for one in pairs])
    return Lasting(
        first=first,
        second=second,
        pairs=pairs,
        highest=tuple(pairs[i].municipality.code for i in np.argsort(-rates, kind="stable")[:EXTREMES]),
        persistence=persistence(rates, [one.second for one in pairs]),
        signal=signal_share_with_interval(
            [one.numerator or 0.0 for one in counted], [one.denominator or 0.0 for one in counted]
        ),
        n_signal=len(counted),
        own=None,
    )
