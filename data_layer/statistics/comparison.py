"""One place that says whether a kommune differs from a benchmark by more than chance."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache

from data_layer.schema import Benchmark, Comparison, Indicator, Unit, Value, Verdict
from data_layer.statistics.funnel import binomial_limits

FEWEST_PERSONS = 10  # below, even three times the national share is inside the limits


def compare(own: Value, benchmark: Benchmark, indicator: Indicator, distribution: Sequence[float]) -> Comparison:
    """Say what can be said about ``own`` against ``benchmark``.

    Shares of one half-year: the exact binomial rule (95 %) at the benchmark's rate. Days and year figures have no
    independent trials behind them: a position among kommuner, no verdict.

    Parameters
    ----------
    distribution : visible values of all kommuner in the same period, ascending, unit of the indicator.

    Returns
    -------
    ``expected`` persons at the benchmark's rate with the range chance alone gives (``expected_lower/upper``), and
    ``rank_share`` [0-1] of kommuner with a lower value. Source: docs/methods.md, "Funnel".
    """
    if not (own.is_observed and benchmark.value.is_observed) or own.value is None:
        return Comparison(Verdict.TOO_FEW)
    below = bisect_left(distribution, own.value) / len(distribution) if distribution else None
    if indicator.unit is not Unit.SHARE or indicator.is_year:
        return Comparison(Verdict.POSITION_ONLY, rank_share=below)
    count, nobs, rate = int(own.numerator or 0), int(own.denominator or 0), float(benchmark.value.value or 0)
    low, high = _limits(nobs, rate)
    return Comparison(
        _verdict(count, nobs, low, high),
        expected=nobs * rate,
        expected_lower=low,
        expected_upper=high,
        rank_share=below,
    )


@lru_cache(maxsize=4096)
def _limits(nobs: int, rate: float) -> tuple[float, float]:
    limits = binomial_limits(nobs, rate)
    return float(limits.lower), float(limits.upper)


def _verdict(count: int, nobs: int, low: float, high: float) -> Verdict:
    if nobs < FEWEST_PERSONS:
        return Verdict.TOO_FEW
    if count > high:
        return Verdict.ABOVE
    return Verdict.BELOW if count < low else Verdict.INDISTINGUISHABLE
