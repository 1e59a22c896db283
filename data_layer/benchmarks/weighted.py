"""Pool parts into one row per group and half-year.

Suppressed kommuner enter no sum, so no total, and no difference of totals, lets a hidden cell be computed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import pandas as pd

from data_layer.schema import MissingState
from data_layer.schema import columns as c


def weighted_mean(
    parts: pd.DataFrame,
    group_of: Mapping[str, str],
    value: Callable[[pd.DataFrame], pd.Series],
    without: str = "",
) -> pd.DataFrame:
    """Pool kommuner into one value per group and half-year: sum over sum.

    Parameters
    ----------
    parts : one row per (municipality_code, half_year), see ``indicators.parts``.
    group_of : municipality code -> group name; codes without a group are left out unseen.
    value : the indicator's function from parts to value.
    without : code of a kommune to leave out (the reader's own), or ``""``.

    Returns
    -------
    One row per (group, half_year): the summed parts, ``value``, ``n_municipalities`` (with a visible value) and
    ``unweighted_mean`` (plain mean of their values). Groups without any visible kommune have no row.
    Source: VIVE 2025, note to figure 2.8.
    """
    return pooled(visible_members(parts, group_of, without), value)


def pooled(visible: pd.DataFrame, value: Callable[[pd.DataFrame], pd.Series]) -> pd.DataFrame:
    """Pool the rows of ``visible_members`` as ``weighted_mean`` does."""
    own_values = visible.assign(**{c.VALUE: value(visible)})
    keys = own_values.groupby([c.GROUP, c.HALF_YEAR])
    pooled = keys[[name for name in c.YEAR_PARTS if name in visible]].sum()
    return pooled.assign(
        **{c.VALUE: value(pooled), c.N_MUNICIPALITIES: keys.size(), c.UNWEIGHTED_MEAN: keys[c.VALUE].mean()}
    ).reset_index()


def visible_members(parts: pd.DataFrame, group_of: Mapping[str, str], without: str = "") -> pd.DataFrame:
    """Return the visible rows of ``parts`` that belong to a group, with a ``group`` column."""
    grouped = parts.assign(**{c.GROUP: parts[c.MUNICIPALITY_CODE].map(dict(group_of))})
    is_member = grouped[c.GROUP].notna() & (grouped[c.MUNICIPALITY_CODE] != without)
    return grouped[is_member & (grouped[c.STATE] == MissingState.OBSERVED.value)]
