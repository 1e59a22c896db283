"""The teams of a kommune: one half-year side by side, or the visible half-years of a longer time together."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

import pandas as pd

from data_layer.catalogue import CATALOGUE
from data_layer.queries.panel import COUNTRY, MISSING, Panel, values_of
from data_layer.reference.spelling import sort_key
from data_layer.schema import (
    Benchmark,
    Choices,
    Direction,
    HalfYear,
    Indicator,
    IndicatorId,
    MissingState,
    Municipality,
    Subject,
    TeamRow,
    TeamsView,
    Unit,
    Value,
)
from data_layer.schema import columns as c
from data_layer.statistics.funnel import binomial_limits
from data_layer.statistics.intervals import wilson

FEWEST_PERSONS = 10  # below, one person moves the number by more than ten points: nothing is said
FLAGS = {1: Direction.UP, 0: Direction.NONE, -1: Direction.DOWN}

Values = dict[tuple[str, str], Value]  # (team, half-year)


def teams_of(
    panel: Panel, place: Municipality, choices: Choices, benchmark: Callable[[IndicatorId, str, str], Benchmark]
) -> TeamsView | None:
    """Answer what is loaded of a kommune's teams; None where nothing is.

    ``benchmark`` looks up the country's number as the rest of the screen shows it.


    Half-years are pooled as sum over sum, and only where all of a team's are visible: a pool holds nothing that is
    hidden, and half-years that are hidden because few left do not make it look high. The same persons are in it once
    per half-year: its interval is approximate, and it gets no verdict (docs/methods.md).
    """
    table = None if panel.teams is None else panel.teams[panel.teams[c.MUNICIPALITY_CODE] == place.code]
    if table is None or table.empty:
        return None
    record = CATALOGUE[choices.indicator]
    values = values_of(record, record.parts(table.assign(**{c.MUNICIPALITY_CODE: table[c.UNIT]})))
    is_automatic = not (choices.pooled or record.indicator.is_year)
    n = _fitting(values, choices.period) if is_automatic else 1 if record.indicator.is_year else choices.pooled
    periods = _periods(choices.period, n)
    own = pooled([panel.value(choices.indicator, place.code, one) for one in periods], record.indicator)
    country = [benchmark(choices.indicator, COUNTRY, one) for one in periods]
    return TeamsView(
        dataset=panel.datasets[Subject.TEAM_STAFFING],
        indicator=record.indicator,
        rows=_rows(values, periods, record.indicator, own),
        own=own,
        country=pooled([one.value for one in country], record.indicator),
        n_country=country[-1].n_municipalities,
        periods=periods,
        n_half_years=n,
        is_automatic=is_automatic and n > 1,
        loaded=(str(table[c.HALF_YEAR].min()), str(table[c.HALF_YEAR].max())),
    )


def _fitting(values: Values, period: HalfYear) -> int:
    """Take two half-years where a visible team is too small to be judged by one and none is lost by it; else one."""
    now = {team: one for (team, half), one in values.items() if half == str(period) and one.is_observed}
    before = [values.get((team, str(period.previous)), MISSING) for team in now]
    is_small = any((one.denominator or 0) < FEWEST_PERSONS for one in now.values())
    return 2 if is_small and all(one.state is not MissingState.SUPPRESSED for one in before) else 1


def _periods(last: HalfYear, n: int) -> tuple[str, ...]:
    return tuple(str(HalfYear.from_index(last.index - back)) for back in reversed(range(n)))


def _rows(values: Values, periods: Sequence[str], indicator: Indicator, own: Value) -> tuple[TeamRow, ...]:
    names = sorted({team for team, half in values if half in periods}, key=_order)
    return tuple(_row(name, [values.get((name, one), MISSING) for one in periods], indicator, own) for name in names)


def _row(name: str, values: Sequence[Value], indicator: Indicator, own: Value) -> TeamRow:
    row = TeamRow(name, pooled(values, indicator), sum(one.is_observed for one in values))
    has_trials = indicator.unit is Unit.SHARE and not indicator.is_year
    return _judged(row, own.value) if len(values) == 1 and has_trials else row


def _judged(row: TeamRow, level: float | None) -> TeamRow:
    """Hold a team against the kommune's own level by the exact binomial rule."""
    count, nobs = row.value.numerator, row.value.denominator
    if level is None or count is None or nobs is None or nobs < FEWEST_PERSONS:
        return row
    limits = binomial_limits([nobs], level)
    flag = FLAGS[int(limits.flags([count])[0])]
    return replace(row, usual=(int(limits.lower[0]), int(limits.upper[0])), flag=flag)


def pooled(values: Sequence[Value], indicator: Indicator) -> Value:
    """Sum the half-years of one team, kommune or group; those in which it was not there are left out.

    Suppressed as soon as one half-year is; the state of the newest one where no half-year has a number.
    """
    seen = [one for one in values if one.is_observed]
    if len(values) == 1:
        return values[0]
    if any(one.state is MissingState.SUPPRESSED for one in values):
        return Value(None, MissingState.SUPPRESSED)
    if not seen:
        return Value(None, values[-1].state)
    numerator, denominator = (sum(getattr(one, part) or 0.0 for one in seen) for part in ("numerator", "denominator"))
    value = Value(numerator / denominator, MissingState.OBSERVED, numerator, denominator)
    return _with_interval(value) if indicator.unit is Unit.SHARE else value


def _with_interval(value: Value) -> Value:
    bounds = wilson(pd.Series([value.numerator]), pd.Series([value.denominator])).iloc[0]
    return replace(value, lower=float(bounds[c.LOWER]), upper=float(bounds[c.UPPER]))


def _order(name: str) -> tuple[bool, list[tuple[int, str]]]:
    """Order names as a Danish reader does, ``Team 2`` before ``Team 10``; caseworkers of no team come last."""
    parts = re.findall(r"\d+|\D+", sort_key(name))
    return not name, [(int(part), "") if part.isdecimal() else (-1, part) for part in parts]
