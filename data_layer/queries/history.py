"""One kommune against its own half-years: limits, signals and direction of the chosen indicator."""

from __future__ import annotations

import numpy as np

from data_layer.catalogue import CATALOGUE
from data_layer.queries.panel import MISSING, Panel
from data_layer.queries.standing import has_counts
from data_layer.schema import Choices, HalfYear, History, IndicatorId, Municipality, Series, Unit
from data_layer.statistics.arrays import Floats
from data_layer.statistics.control_chart import days_chart, needs_pooling, share_chart
from data_layer.statistics.trend import days_trend, share_trend

POOLED = 2  # half-years per point for a small staff
# Half-years in which one person is counted: who has been here under a year is so at two counts. Such points already
# cover a year of newcomers and are not pooled again.
COUNTED_TWICE = {IndicatorId.SHORT_TENURE_SHARE: 2}


def history(panel: Panel, choices: Choices, place: Municipality) -> History | None:
    """Answer with the own half-years up to the chosen one, counted from where the reader asked.

    Kept per dataset version for the newest half-year and the whole period; other questions are as many as there are
    pairs of half-years and are computed when asked. None for year figures, whose neighbours overlap, for indicators
    without persons or days, and without any visible value.
    """
    indicator = choices.indicator
    if not has_history(indicator):
        return None
    if choices.start is None and str(choices.period) == panel.periods[-1]:
        return panel.once(("history", indicator, place.code), lambda: _history(panel, choices, place))
    return _history(panel, choices, place)


def has_history(indicator: IndicatorId) -> bool:
    """Whether neighbouring half-years can be held against each other: persons or days, and no year figures."""
    return has_counts(indicator) or _has_days(indicator)


def _has_days(indicator: IndicatorId) -> bool:
    record = CATALOGUE[indicator].indicator
    return record.unit is Unit.DAYS_PER_FTE and not record.is_year


def _history(panel: Panel, choices: Choices, place: Municipality) -> History | None:
    first = HalfYear.parse(panel.periods[0]).index
    start = choices.start.index - first if choices.start else 0
    periods = tuple(str(HalfYear.from_index(index)) for index in range(first, choices.period.index + 1))
    known = set(panel.periods)
    values = tuple(panel.value(choices.indicator, place.code, one) if one in known else MISSING for one in periods)
    if not any(value.is_observed for value in values):
        return None
    series = Series(place.name, place.code, periods, values)
    return own_history(series, choices.indicator, start)


def own_history(series: Series, indicator: IndicatorId, start: int = 0) -> History:
    """Say what can be said of one kommune's half-years, counted from position ``start`` on."""
    if not has_counts(indicator):
        return _of_days(series, start)
    return _of_shares(series, start, COUNTED_TWICE.get(indicator, 1))


def _of_shares(series: Series, start: int, overlap: int) -> History:
    x = _array([value.numerator for value in series.values])
    n = _array([value.denominator for value in series.values])
    seen = n[start:][~np.isnan(n[start:])]
    small = needs_pooling(n[start:])
    pooled = POOLED if small and overlap == 1 else 1
    return History(
        series=series,
        start=start,
        n_points=len(seen),
        staff=float(np.median(seen)) if len(seen) else None,
        is_small=small,
        is_overlapping=overlap > 1,
        chart=share_chart(x, n, start, pooled, overlapping=overlap > 1),
        trend=share_trend(x[start:], n[start:], overlap),
    )


def _of_days(series: Series, start: int) -> History:
    days = _array([value.value for value in series.values])
    return History(
        series=series,
        start=start,
        n_points=int((~np.isnan(days[start:])).sum()),
        staff=None,
        is_small=False,
        is_overlapping=False,
        chart=days_chart(days, start),
        trend=days_trend(days[start:]),
    )


def _array(numbers: list[float | None]) -> Floats:
    return np.array([np.nan if number is None else number for number in numbers], dtype=float)
