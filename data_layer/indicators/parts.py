"""Parts of an indicator per kommune and half-year, with their missing state. No values, no groups."""

from __future__ import annotations

from functools import reduce

import pandas as pd

from data_layer.schema import HalfYear, MissingState
from data_layer.schema import columns as c

# A cell is as hidden as its most hidden part.
_PRECEDENCE = (
    MissingState.SUPPRESSED,
    MissingState.NOT_APPLICABLE,
    MissingState.NOT_REPORTED,
    MissingState.MISSING,
    MissingState.OBSERVED,
)
_RANK = {state.value: rank for rank, state in enumerate(_PRECEDENCE)}


def half_year_parts(staffing: pd.DataFrame, numerator: str, denominator: str) -> pd.DataFrame:
    """Take one measure over another for every kommune and half-year.

    Parameters
    ----------
    staffing : the tidy staffing table, one row per (municipality_code, half_year).
    numerator, denominator : measure columns, e.g. ``leavers`` over ``headcount``.

    Returns
    -------
    ``municipality_code, half_year, numerator, denominator, state``; both parts are missing unless ``state`` is
    ``observed``. A denominator of zero counts as ``missing``: nothing can be said of nobody.
    """
    state = combined_state(staffing[c.state_of(numerator)], staffing[c.state_of(denominator)])
    is_empty = (staffing[denominator] <= 0).fillna(value=False).astype(bool)
    state = state.mask(is_empty & (state == MissingState.OBSERVED.value), MissingState.MISSING.value)
    visible = state == MissingState.OBSERVED.value
    return pd.DataFrame(
        {
            c.MUNICIPALITY_CODE: staffing[c.MUNICIPALITY_CODE],
            c.HALF_YEAR: staffing[c.HALF_YEAR],
            c.NUMERATOR: staffing[numerator].astype("Float64").where(visible),
            c.DENOMINATOR: staffing[denominator].astype("Float64").where(visible),
            c.STATE: state,
        }
    )


def year_parts(parts: pd.DataFrame) -> pd.DataFrame:
    """Put the half-year before beside every half-year; a year is observed only when both halves are.

    Returns
    -------
    ``parts`` with ``numerator_before`` and ``denominator_before``; the first half-year of a kommune is ``missing``.
    """
    before = parts.assign(**{c.HALF_YEAR: parts[c.HALF_YEAR].map(_next_half_year)})
    both = parts.merge(before, on=list(c.STAFFING_KEY), how="left", suffixes=("", "_before"))
    state = combined_state(both[c.STATE], both["state_before"].fillna(MissingState.MISSING.value))
    visible = state == MissingState.OBSERVED.value
    hidden = {name: both[name].where(visible) for name in c.YEAR_PARTS}
    return both.assign(**hidden, **{c.STATE: state}).drop(columns="state_before")


def combined_state(*states: pd.Series) -> pd.Series:
    """Combine states of parts cell by cell: suppressed before not applicable, not reported, missing, observed."""
    ranks = [state.map(_RANK) for state in states]
    worst = reduce(lambda left, right: left.where(left <= right, right), ranks)
    return worst.map({rank: state.value for rank, state in enumerate(_PRECEDENCE)}).astype("str")


def _next_half_year(half_year: str) -> str:
    return str(HalfYear.parse(half_year).next)
