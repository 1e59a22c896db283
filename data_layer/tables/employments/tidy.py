"""Counts of the engine as tidy tables of the kommune and of its teams, before anything is suppressed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from data_layer.schema import HalfYear, MissingState, Subject
from data_layer.schema import columns as col
from data_layer.tables.employments.places import Team
from data_layer.tables.layout import LAYOUTS
from data_layer.tables.suppression import ABSENCE_MEASURES

DECIMALS = 6  # sums of the engine differ in the last bits from run to run; equal files must give equal tables


@dataclass(frozen=True)
class KnownAbsence:
    """For which cells the absence file speaks.

    A half-year before ``first``, or a kommune or kind that the file does not hold at all, is missing and not zero.
    """

    first: HalfYear | None = None
    municipalities: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()


def team_table(counts: pd.DataFrame, teams: Sequence[Team], known: KnownAbsence) -> pd.DataFrame:
    """Build the tidy team table.

    Parameters
    ----------
    counts : the engine's table ``measures``: one row per (team, half) with the six measures.

    Returns
    -------
    One row per (kommune, unit, half-year) of the kommuner that name a team; ``unit`` is ``""`` for staff of no team.
    """
    keyed = _keyed(counts, teams)
    named = keyed.loc[keyed[col.UNIT] != "", col.MUNICIPALITY_CODE].unique()
    return _tidy(Subject.TEAM_STAFFING, keyed[keyed[col.MUNICIPALITY_CODE].isin(named)], known)


def municipality_table(counts: pd.DataFrame, teams: Sequence[Team], known: KnownAbsence) -> pd.DataFrame:
    """Build the tidy staffing table: the sums over a kommune's teams and its staff of no team."""
    keyed = _keyed(counts, teams)
    sums = keyed.groupby(list(col.STAFFING_KEY), as_index=False)[list(col.STAFFING_MEASURES)].sum()
    return _tidy(Subject.STAFFING, sums, known)


def _keyed(counts: pd.DataFrame, teams: Sequence[Team]) -> pd.DataFrame:
    names = {half: str(HalfYear.from_index(half)) for half in counts["half"].unique()}
    places = pd.DataFrame(
        {col.MUNICIPALITY_CODE: [team.municipality_code for team in teams], col.UNIT: [team.unit for team in teams]}
    )
    cells = places.iloc[counts["team"]].set_axis(counts.index)
    return counts.assign(**cells, **{col.HALF_YEAR: counts["half"].map(names)})


def _tidy(subject: Subject, keyed: pd.DataFrame, known: KnownAbsence) -> pd.DataFrame:
    layout = LAYOUTS[subject]
    keys = {name: keyed[name] for name in layout.key}
    unknown = {name: _is_unknown(keyed, name, known) for name in col.STAFFING_MEASURES}
    values = {name: keyed[name].round(DECIMALS).astype("Float64").mask(gone) for name, gone in unknown.items()}
    states = {col.state_of(name): gone.map(_STATE) for name, gone in unknown.items()}
    cells = {**keys, **values, **states}
    table = pd.DataFrame({name: cells[name] for name in layout.columns}).astype(layout.dtypes)
    return table.sort_values(list(layout.key), ignore_index=True)


_STATE = {True: MissingState.MISSING.value, False: MissingState.OBSERVED.value}


def _is_unknown(keyed: pd.DataFrame, measure: str, known: KnownAbsence) -> pd.Series:
    if measure not in ABSENCE_MEASURES:
        return pd.Series(data=False, index=keyed.index)
    if measure not in known.measures:
        return pd.Series(data=True, index=keyed.index)
    is_known = keyed[col.MUNICIPALITY_CODE].isin(known.municipalities) & (keyed[col.HALF_YEAR] >= str(known.first))
    return ~is_known
