"""Disclosure rule for the teams of a kommune: what is hidden cannot be computed from what is shown.

The rule looks only at what everybody can see: the visible cells, and the kommune's own visible number. So it can be
put to a stored table again, when the kommune's numbers have changed, and it then hides more or nothing.
``docs/decisions/0003-suppression.md`` states it and says what it does not protect against.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from data_layer.schema import MissingState
from data_layer.schema import columns as col
from data_layer.tables.suppression import ABSENCE_MEASURES, MIN_FTE_FOR_ABSENCE, MIN_STAFF, suppress_small

SIZES = (col.HEADCOUNT, col.FTE)
PARTS = (col.LEAVERS, col.SHORT_TENURE_HEADCOUNT)
MIN_HIDDEN_ROWS = 2
MIN_HIDDEN_DAYS = 10.0  # a hidden team's days are known to no better than this
FTE_TOLERANCE = 0.1  # rounding of the teams' and of the kommune's full-time employees

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def suppress_teams(teams: pd.DataFrame, staffing: pd.DataFrame | None = None) -> tuple[pd.DataFrame, int]:
    """Apply the disclosure rule to the teams of every kommune and half-year.

    Parameters
    ----------
    teams : tidy team table, unsuppressed or suppressed; not changed. ``unit`` is ``""`` for caseworkers of no team.
    staffing : tidy staffing table as the product shows it (``suppress_small`` applied); without it, or where it has no
        visible number, only the rules that need no total are applied.

    Returns
    -------
    The table with values removed and states set, and the number of observed cells that were removed:
    rows too small by the rule for kommuner; then, per kommune, half-year and measure, as many further rows as it takes
    for the hidden ones together to be publishable and for none of them to be known better than the rule allows.
    Applying it twice changes nothing.
    """
    table, removed = suppress_small(teams.reset_index(drop=True))
    shown = _Shown.of(table, staffing)
    hidden = {name: np.zeros(len(table), dtype=bool) for name in col.STAFFING_MEASURES}
    for key, places in table.groupby(list(col.STAFFING_KEY)).indices.items():
        for name, rows in _group(shown, key, np.asarray(places)).hidden().items():
            hidden[name][places] = rows
    observed = {name: _has_state(table, name, MissingState.OBSERVED) for name in hidden}
    more = {name: pd.Series(hidden[name] & observed[name], index=table.index) for name in hidden}
    return _hide(table, more), removed + sum(int(flags.sum()) for flags in more.values())


@dataclass(frozen=True)
class _Shown:
    """What everybody can see, as arrays: ``nan`` where there is no number."""

    numbers: Mapping[str, Floats]  # one entry per row
    suppressed: Mapping[str, Flags]
    order: Floats  # rows of the lowest are hidden first
    totals: Mapping[tuple[Hashable, ...], dict[str, float]]  # (kommune, half-year) -> measure -> number

    @classmethod
    def of(cls, table: pd.DataFrame, staffing: pd.DataFrame | None) -> _Shown:
        return cls(
            {name: _numbers(table, name) for name in col.STAFFING_MEASURES},
            {name: _has_state(table, name, MissingState.SUPPRESSED) for name in col.STAFFING_MEASURES},
            _order(table),
            {} if staffing is None else _totals(staffing),
        )


@dataclass(frozen=True)
class _Group:
    """The teams of one kommune in one half-year; ``order``: places from the first to be hidden to the last."""

    numbers: Mapping[str, Floats]
    suppressed: Mapping[str, Flags]
    order: list[int]
    total: Mapping[str, float]

    def hidden(self) -> dict[str, Flags]:
        """Which rows must not show each measure."""
        small = self.suppressed[col.HEADCOUNT] | self.suppressed[col.FTE]
        unknown = np.isnan(self.numbers[col.HEADCOUNT]) | np.isnan(self.numbers[col.FTE])
        sizes = self._closed(small | unknown, lambda rows: self._is_size_safe(rows, MIN_STAFF))
        found = dict.fromkeys(SIZES, sizes)
        for name in PARTS:
            found[name] = self._closed(sizes | self.suppressed[name], self._part_rule(name))
        for name in ABSENCE_MEASURES:
            found[name] = self._closed(sizes | self.suppressed[name], self._days_rule(name))
        return found

    def _closed(self, hidden: Flags, is_safe: Callable[[Flags], bool]) -> Flags:
        """Hide one row after the other until nothing hidden can be computed; nothing can when all are hidden."""
        closed = hidden.copy()
        for place in self.order:
            if closed.all() or is_safe(closed):
                break
            closed[place] = True
        return closed

    def _is_size_safe(self, hidden: Flags, min_fte: float) -> bool:
        """Whether what is hidden is publishable as a whole: several rows, with enough persons.

        Where nothing is hidden, the caseworkers that no row counts must be none, or enough.
        """
        persons, fte = self._implied(col.HEADCOUNT, hidden), self._implied(col.FTE, hidden)
        is_large = not (persons < MIN_STAFF or fte < min_fte)  # without a total nothing is implied
        if not hidden.any():
            return is_large or (persons <= 0 and fte <= FTE_TOLERANCE)
        return is_large and int(hidden.sum()) >= MIN_HIDDEN_ROWS

    def _part_rule(self, name: str) -> Callable[[Flags], bool]:
        """Among the hidden persons at least one is counted by the measure and at least one is not."""

        def is_safe(hidden: Flags) -> bool:
            part, persons = self._implied(name, hidden), self._implied(col.HEADCOUNT, hidden)
            is_open = not (part < 1 or persons - part < 1) or not hidden.any()
            return is_open and self._is_size_safe(hidden, MIN_STAFF)

        return is_safe

    def _days_rule(self, name: str) -> Callable[[Flags], bool]:
        def is_safe(hidden: Flags) -> bool:
            is_open = not self._implied(name, hidden) < MIN_HIDDEN_DAYS or not hidden.any()
            return is_open and self._is_size_safe(hidden, MIN_FTE_FOR_ABSENCE)

        return is_safe

    def _implied(self, name: str, hidden: Flags) -> float:
        """What the kommune's number leaves for the hidden rows and for those that no row counts; nan without one."""
        return self.total.get(name, np.nan) - float(np.nansum(self.numbers[name][~hidden]))


def _group(shown: _Shown, key: Hashable, places: npt.NDArray[np.intp]) -> _Group:
    return _Group(
        {name: numbers[places] for name, numbers in shown.numbers.items()},
        {name: flags[places] for name, flags in shown.suppressed.items()},
        [int(place) for place in np.argsort(shown.order[places], kind="stable")],
        shown.totals.get(key, {}) if isinstance(key, tuple) else {},
    )


def _order(table: pd.DataFrame) -> Floats:
    """Rank rows by what is missed least: those of no team, then the teams that are smallest over all half-years.

    The same team is hidden in every half-year, as far as possible.
    """
    team = [col.MUNICIPALITY_CODE, col.UNIT]
    mean = table.groupby(team)[col.HEADCOUNT].transform("mean").to_numpy(dtype=float, na_value=0.0)
    return np.where(table[col.UNIT] == "", -1.0, mean)


def _totals(staffing: pd.DataFrame) -> dict[tuple[Hashable, ...], dict[str, float]]:
    numbers = pd.DataFrame({name: _numbers(staffing, name) for name in col.STAFFING_MEASURES})
    keys = zip(staffing[col.MUNICIPALITY_CODE], staffing[col.HALF_YEAR], strict=True)
    return dict(zip(keys, _records(numbers), strict=True))


def _records(numbers: pd.DataFrame) -> list[dict[str, Any]]:
    return [{str(name): value for name, value in row.items()} for row in numbers.to_dict("records")]


def _numbers(table: pd.DataFrame, name: str) -> Floats:
    return table[name].to_numpy(dtype=float, na_value=np.nan)


def _has_state(table: pd.DataFrame, name: str, state: MissingState) -> Flags:
    return (table[col.state_of(name)] == state.value).to_numpy(dtype=bool)


def _hide(table: pd.DataFrame, rows: Mapping[str, pd.Series]) -> pd.DataFrame:
    values = {name: table[name].mask(flags) for name, flags in rows.items()}
    states = {
        col.state_of(name): table[col.state_of(name)].mask(flags, MissingState.SUPPRESSED.value)
        for name, flags in rows.items()
    }
    return table.assign(**values, **states)
