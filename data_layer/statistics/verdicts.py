"""One verdict, everywhere: what can be said about a kommune and a benchmark, with the probability behind it.

Shares: the probability that the kommune's own level lies above the benchmark's, all kommuner considered (shrinkage).
Days: a position, the own history and the spread between kommuner. Source: docs/methods.md, "Verdict".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

import numpy as np

from data_layer.schema import (
    Benchmark,
    Comparison,
    ControlRule,
    Direction,
    Level,
    MissingState,
    People,
    RankInterval,
    UsualDays,
    Value,
    Verdict,
)
from data_layer.statistics.arrays import Floats
from data_layer.statistics.control_chart import days_chart
from data_layer.statistics.funnel import binomial_limits
from data_layer.statistics.intervals import wilson_bounds
from data_layer.statistics.ranks import rank_intervals
from data_layer.statistics.shrinkage import (
    FEWEST_MUNICIPALITIES,
    Posterior,
    Prior,
    above_group,
    beta_binomial_fit,
    own_weight,
    posterior,
)

FEWEST_PERSONS = 10  # below, one person moves the number by more than ten points: nothing is said
SURE, PROBABLE = 0.95, 0.90
MAD_TO_SD = 1.4826
USUAL_REACH = 1.96


@dataclass(frozen=True)
class Field:
    """All visible kommuner of one share and one period, fitted together; build it with ``fit_field``.

    ``row[code]``: position in ``x`` and ``n`` [persons]. ``prior`` and ``levels`` are None when nothing can be learnt
    (fewer than ten kommuner, or nobody or everybody left): then no verdict says anything.
    """

    row: Mapping[str, int]
    x: Floats
    n: Floats
    prior: Prior | None
    levels: Posterior | None

    @cached_property
    def ranks(self) -> dict[str, RankInterval]:
        """Rank interval per kommune code; 20,000 draws, made when first asked for."""
        if self.levels is None:
            return {}
        found = rank_intervals(self.levels)
        return {
            code: RankInterval(int(found.lower[i]), int(found.upper[i]), len(self.row)) for code, i in self.row.items()
        }

    def among(self, codes: Collection[str]) -> Field:
        """Return some kommuner only, as they are in the whole field: quick where one is held against a few."""
        row = {code: place for code, place in self.row.items() if code in codes}
        chosen = list(row.values())
        levels = self.levels and Posterior(self.levels.alpha[chosen], self.levels.beta[chosen])
        places = {code: place for place, code in enumerate(row)}
        return Field(places, self.x[chosen], self.n[chosen], self.prior, levels)

    def level(self, code: str) -> Level | None:
        """Return the shrunk level of one kommune, None where it has no visible number."""
        if code not in self.row or self.levels is None or self.prior is None:
            return None
        return self._levels[self.row[code]]

    @cached_property
    def _levels(self) -> list[Level]:
        prior, levels = self.prior, self.levels
        if prior is None or levels is None:
            return []
        lower, upper = levels.interval()
        columns = np.column_stack([levels.mean, lower, upper, own_weight(self.n, prior)]).tolist()
        return [
            Level(mean, low, high, weight, typical=prior.mean, differs=prior.is_measurable)
            for mean, low, high, weight in columns
        ]


def fit_field(values: Mapping[str, Value]) -> Field:
    """Fit one share over all kommuner (code -> value of the period); what is not visible is left out."""
    seen = {code: value for code, value in values.items() if value.is_observed and value.denominator}
    x = np.array([value.numerator or 0.0 for value in seen.values()])
    n = np.array([value.denominator for value in seen.values()], dtype=float)
    prior = beta_binomial_fit(x, n) if seen else None
    row = {code: index for index, code in enumerate(seen)}
    return Field(row, x, n, prior, None if prior is None else posterior(x, n, prior))


def with_own(field: Field, code: str, own: Value) -> Field:
    """Put a number of one kommune into a field that was fitted without it, in the place of the one it had.

    What the others taught stays: the prior is not fitted anew. A number that is not visible changes nothing.
    """
    if field.prior is None or not own.is_observed or not own.denominator:
        return field
    row = {**field.row, code: field.row.get(code, len(field.row))}
    x, n = (
        _with_one(array, row[code], one or 0.0) for array, one in ((field.x, own.numerator), (field.n, own.denominator))
    )
    return Field(row, x, n, field.prior, posterior(x, n, field.prior))


def _with_one(array: Floats, place: int, value: float) -> Floats:
    changed = np.append(array, value) if place == len(array) else array.copy()
    changed[place] = value
    return changed


def probabilities_above(field: Field, members: Collection[str]) -> dict[str, float]:
    """Return P(own level > weighted level of the group's other kommuner) per visible kommune.

    Parameters
    ----------
    members : codes of the group (country, region, similar kommuner); the kommune itself may be among them, the answer
        is the same with and without it.

    Returns
    -------
    Kommuner whose group holds no other visible one are absent.
    """
    if field.levels is None:
        return {}
    inside = np.array([code in members for code in field.row], dtype=bool)
    found = above_group(field.levels, field.n, inside)
    return {code: float(found[i]) for code, i in field.row.items() if not np.isnan(found[i])}


def verdict_of(probability: float | None, nobs: float) -> Verdict:
    """Turn P(above) into words' key: .95 and .90, mirrored below; nothing under ten persons, or without P."""
    if nobs < FEWEST_PERSONS:
        return Verdict.TOO_FEW
    if probability is None:
        return Verdict.NO_OTHERS
    if probability >= PROBABLE:
        return Verdict.ABOVE if probability >= SURE else Verdict.PROBABLY_ABOVE
    if 1 - probability >= PROBABLE:
        return Verdict.BELOW if 1 - probability >= SURE else Verdict.PROBABLY_BELOW
    return Verdict.INDISTINGUISHABLE


def share_comparison(
    code: str, own: Value, benchmark: Benchmark, field: Field, above: Mapping[str, float]
) -> Comparison:
    """Compare a share of one kommune with a benchmark.

    Parameters
    ----------
    own : the kommune's visible numbers, as they stand in ``field``.
    above : from ``probabilities_above`` for the kommuner of ``benchmark``.

    Returns
    -------
    Without ``rank``, which costs draws: add it with ``with_rank`` where it is shown.
    """
    if not own.is_observed:
        return Comparison(Verdict.TOO_FEW)
    nobs = own.denominator or 0.0
    if benchmark.value.value is None:
        return Comparison(verdict_of(None, nobs))
    probability = above.get(code)
    return Comparison(
        verdict_of(probability, nobs),
        probability=probability,
        level=field.level(code),
        people=people(own, benchmark.value.value),
    )


def with_rank(comparison: Comparison, code: str, field: Field) -> Comparison:
    """Add the rank interval."""
    return replace(comparison, rank=field.ranks.get(code))


def people(own: Value, rate: float) -> People:
    """Tell a share in persons against a benchmark's rate [share 0-1]."""
    count, nobs = round(own.numerator or 0), round(own.denominator or 0)
    limits = binomial_limits(nobs, rate)
    return People(count, nobs * rate, int(limits.lower), int(limits.upper))


def position(own: Value, distribution: Sequence[float]) -> Comparison:
    """Say where a value lies among all visible ones and nothing more (parental leave, year figures).

    ``distribution``: visible values of all kommuner, ascending.
    """
    if own.value is None:
        return Comparison(Verdict.TOO_FEW)
    if len(distribution) < FEWEST_MUNICIPALITIES:
        return Comparison(Verdict.NO_OTHERS)
    return Comparison(Verdict.POSITION_ONLY, rank_share=bisect_left(distribution, own.value) / len(distribution))


def days_comparison(own: Value, distribution: Sequence[float], series: Sequence[Value]) -> Comparison:
    """Say where days per full-time employee lie: among kommuner, against own half-years, against the usual spread.

    No verdict: no counts of independent events stand behind days, and one long absence can move a small kommune far.

    Parameters
    ----------
    series : the kommune's own values up to and including the period, gaps included, oldest first.
    """
    found = position(own, distribution)
    return found if own.value is None else replace(found, days=_usual_days(own.value, distribution, series))


def pooled(values: Sequence[Value], size: int) -> tuple[Value, ...]:
    """Sum each half-year with the ``size - 1`` before it: rates of two or four half-years for small staffs.

    Numerator and denominator are sums (persons times half-years), ``lower/upper`` their Wilson interval. The same
    staff is counted in every half-year, so the interval is approximate and the screen says that points overlap.
    A pooled value has the state of the first of its half-years that is not visible.
    """
    return tuple(_pooled_value(values[max(0, end - size + 1) : end + 1], size) for end in range(len(values)))


def _pooled_value(window: Sequence[Value], size: int) -> Value:
    hidden = [value.state for value in window if not value.is_observed]
    if hidden or len(window) < size:
        return Value(None, hidden[0] if hidden else MissingState.MISSING)
    x = sum(value.numerator or 0.0 for value in window)
    n = sum(value.denominator or 0.0 for value in window)
    return Value(x / n, MissingState.OBSERVED, x, n, *wilson_bounds(x, n))


def _usual_days(value: float, distribution: Sequence[float], series: Sequence[Value]) -> UsualDays:
    """Limits of the own series, and of 19 in 20 kommuner by median and MAD; both on the square-root scale."""
    chart = days_chart([np.nan if one.value is None else one.value for one in series])
    lower, upper = _usual_of_others(distribution)
    signals = chart.announced if chart else ()
    outside = next((one.direction for one in signals if one.rule is ControlRule.OUTSIDE), Direction.NONE)
    return UsualDays(
        own_lower=chart.lower[-1] if chart else None,
        own_upper=chart.upper[-1] if chart else None,
        against_own=outside,
        others_lower=lower,
        others_upper=upper,
        against_others=_outside(value, lower, upper),
    )


def _usual_of_others(distribution: Sequence[float]) -> tuple[float, float] | tuple[None, None]:
    if len(distribution) < FEWEST_MUNICIPALITIES:
        return None, None
    roots = np.sqrt(np.asarray(distribution, dtype=float))
    middle = float(np.median(roots))
    reach = USUAL_REACH * MAD_TO_SD * float(np.median(np.abs(roots - middle)))
    return max(0.0, middle - reach) ** 2, (middle + reach) ** 2


def _outside(value: float, lower: float | None, upper: float | None) -> Direction:
    if lower is None or upper is None:
        return Direction.NONE
    return Direction.UP if value > upper else Direction.DOWN if value < lower else Direction.NONE
