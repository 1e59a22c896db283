"""Disclosure rule at the border: what a small kommune's row may keep. Suppressed values never reach the store.

KRL delivers a kommune and half-year only from five full-time employees; absence is kept from ten, because one person
away all half-year would dominate the figure.  A row whose headcount or full-time number is unknown cannot be shown to
be large enough and counts as too small.
"""

from __future__ import annotations

import pandas as pd

from data_layer.schema import MissingState
from data_layer.schema import columns as col

MIN_STAFF = 5
MIN_FTE_FOR_ABSENCE = 10
ABSENCE_MEASURES = (col.SICKNESS_DAYS, col.PARENTAL_LEAVE_DAYS)


def suppress_small(table: pd.DataFrame) -> tuple[pd.DataFrame, int]:
    """Apply the disclosure rule to a tidy staffing table.

    Parameters
    ----------
    table : tidy staffing table; not changed.

    Returns
    -------
    The table with values removed and states set, and the number of observed cells that the rule removed:
    headcount or fte below 5 suppresses every measure of the row; headcount or fte without a value suppresses every
    observed measure; fte below 10 suppresses observed sickness and parental leave.  Applying it twice changes nothing.
    """
    hidden = _hidden_cells(table)
    removed = sum(int((hidden[name] & _is_observed(table, name)).sum()) for name in col.STAFFING_MEASURES)
    changes = {name: table[name].mask(hidden[name]) for name in col.STAFFING_MEASURES}
    states = {
        col.state_of(name): table[col.state_of(name)].mask(hidden[name], MissingState.SUPPRESSED.value)
        for name in col.STAFFING_MEASURES
    }
    return table.assign(**changes, **states), removed


def is_safe(table: pd.DataFrame) -> bool:
    """Tell whether the disclosure rule would remove nothing."""
    hidden = _hidden_cells(table)
    return not any((hidden[name] & _is_observed(table, name)).any() for name in col.STAFFING_MEASURES)


def _is_observed(table: pd.DataFrame, measure: str) -> pd.Series:
    return table[col.state_of(measure)] == MissingState.OBSERVED.value


def _hidden_cells(table: pd.DataFrame) -> dict[str, pd.Series]:
    """Per measure: rows where the rule hides it."""
    headcount, fte = table[col.HEADCOUNT], table[col.FTE]
    small = _below(headcount, MIN_STAFF) | _below(fte, MIN_STAFF)
    unknown = headcount.isna() | fte.isna()
    few_fte = _below(fte, MIN_FTE_FOR_ABSENCE)
    hidden = {name: small | (unknown & _is_observed(table, name)) for name in col.STAFFING_MEASURES}
    absence = {name: hidden[name] | (few_fte & _is_observed(table, name)) for name in ABSENCE_MEASURES}
    return hidden | absence


def _below(values: pd.Series, limit: int) -> pd.Series:
    return (values < limit).fillna(value=False).astype(bool)
