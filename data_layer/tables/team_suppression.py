"""Disclosure rule for the teams of a kommune: what is hidden cannot be computed from what is shown.

The rule looks only at what everybody can see: the visible cells, and the kommune's own visible number. So it can be
put to a stored table again, when the kommune's numbers have changed, and it then hides more or nothing.
``docs/decisions/0003-suppression.md`` states it and says what it does not protect against.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass
from functools import partial
from math import isnan, nan
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
MIN_HIDDEN_PERSONS = 2  # counted by a measure, and as many not: one fewer would be known from what else is hidden
MIN_HIDDEN_DAYS = 10.0  # a hidden team's days are known to no better than this
FTE_TOLERANCE = 0.1  # rounding of the teams' and of the kommune's full-time employees

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
Rows = frozenset[int]  # places within one kommune and half-year
Sum = Callable[[str], float]  # measure -> number, nan where none is known
Rule = Callable[[Sum, int], bool]  # may this sum be known; as many times what a rule asks


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
    raw = teams.reset_index(drop=True)
    table, removed = suppress_small(raw)
    known = _known(raw, table, staffing)
    hidden = {name: np.zeros(len(table), dtype=bool) for name in col.STAFFING_MEASURES}
    for key, indices in table.groupby(list(col.STAFFING_KEY)).indices.items():
        places = np.asarray(indices)
        for name, rows in known.group(key, places).hidden().items():
            hidden[name][places[list(rows)]] = True
    observed = {name: _has_state(table, name, MissingState.OBSERVED) for name in hidden}
    more = {name: pd.Series(hidden[name] & observed[name], index=table.index) for name in hidden}
    return _hide(table, more), removed + sum(int(flags.sum()) for flags in more.values())


@dataclass(frozen=True)
class _Known:
    """Numbers as arrays, ``nan`` where there is none: ``raw`` as they came, the others as everybody can see them."""

    raw: Mapping[str, Floats]  # one entry per row
    visible: Mapping[str, Floats]
    suppressed: Mapping[str, Flags]
    order: Floats  # rows of the lowest are hidden first
    totals: Mapping[tuple[Hashable, ...], dict[str, float]]  # (kommune, half-year) -> measure -> number

    def group(self, key: Hashable, places: npt.NDArray[np.intp]) -> _Group:
        """Take the rows of one kommune and half-year."""
        return _Group(
            {name: numbers[places].tolist() for name, numbers in self.raw.items()},
            {name: numbers[places].tolist() for name, numbers in self.visible.items()},
            {name: frozenset(np.flatnonzero(flags[places]).tolist()) for name, flags in self.suppressed.items()},
            np.argsort(self.order[places], kind="stable").tolist(),
            self.totals.get(key, {}) if isinstance(key, tuple) else {},
        )


@dataclass(frozen=True)
class _Group:
    """The teams of one kommune in one half-year, few enough for plain lists.

    ``order``: rows from the first to be hidden to the last.
    """

    raw: Mapping[str, list[float]]
    visible: Mapping[str, list[float]]
    suppressed: Mapping[str, Rows]
    order: list[int]
    total: Mapping[str, float]

    def hidden(self) -> dict[str, Rows]:
        """Which rows must not show each measure."""
        unknown = frozenset(row for row in self.order if any(isnan(self.visible[name][row]) for name in SIZES))
        sizes = self._closed(unknown, _are_sizes_open, MIN_STAFF)
        found = dict.fromkeys(SIZES, sizes)
        for name in PARTS:
            found[name] = self._closed(sizes | self.suppressed[name], partial(_is_part_open, name), MIN_STAFF)
        for name in ABSENCE_MEASURES:
            first = sizes | self.suppressed[name]
            found[name] = self._closed(first, partial(_are_days_open, name), MIN_FTE_FOR_ABSENCE)
        return found

    def _closed(self, hidden: Rows, is_open: Rule, min_fte: float) -> Rows:
        """Hide one row after the other until nothing hidden can be computed; nothing can when all are hidden."""
        for row in self.order:
            if len(hidden) == len(self.order) or self._is_safe(hidden, is_open, min_fte):
                break
            hidden |= {row}
        return hidden

    def _is_safe(self, hidden: Rows, is_open: Rule, min_fte: float) -> bool:
        """Whether several rows are hidden whose sum may be known.

        Also to somebody who knows the caseworkers that no row counts; and their number, too, stays open. Where no row
        is hidden they must be none, or enough.
        """
        implied, own = self._implied(hidden), self._own(hidden)
        if not hidden:
            return _is_publishable(implied, min_fte) or not _is_somebody(implied)
        n_staffed = sum(self.raw[col.HEADCOUNT][row] != 0 for row in hidden)
        times = 2 if _is_somebody(lambda name: implied(name) - own(name)) else 1
        return n_staffed >= MIN_HIDDEN_ROWS and is_open(implied, times) and is_open(own, 1)

    def _implied(self, hidden: Rows) -> Sum:
        """What the kommune's number leaves for the hidden rows and for caseworkers that no row counts."""

        def left(name: str) -> float:
            shown = (number for row, number in enumerate(self.visible[name]) if row not in hidden)
            return self.total.get(name, nan) - sum(number for number in shown if not isnan(number))

        return left

    def _own(self, hidden: Rows) -> Sum:
        """What the hidden rows have; nan where that was not known to begin with."""
        return lambda name: sum(self.raw[name][row] for row in hidden)


def _is_publishable(total: Sum, min_fte: float) -> bool:
    return not (total(col.HEADCOUNT) < MIN_STAFF or total(col.FTE) < min_fte)


def _is_somebody(total: Sum) -> bool:
    return total(col.HEADCOUNT) > 0 or total(col.FTE) > FTE_TOLERANCE


def _are_sizes_open(total: Sum, _times: int) -> bool:
    return _is_publishable(total, MIN_STAFF)


def _is_part_open(name: str, total: Sum, times: int) -> bool:
    """Among the persons some are counted by the measure, and some are not."""
    counted, least = total(name), MIN_HIDDEN_PERSONS * times
    is_extreme = counted < least or total(col.HEADCOUNT) - counted < least
    return _is_publishable(total, MIN_STAFF) and not is_extreme


def _are_days_open(name: str, total: Sum, times: int) -> bool:
    return _is_publishable(total, MIN_FTE_FOR_ABSENCE) and not total(name) < MIN_HIDDEN_DAYS * times


def _known(raw: pd.DataFrame, table: pd.DataFrame, staffing: pd.DataFrame | None) -> _Known:
    return _Known(
        {name: _numbers(raw, name) for name in col.STAFFING_MEASURES},
        {name: _numbers(table, name) for name in col.STAFFING_MEASURES},
        {name: _has_state(table, name, MissingState.SUPPRESSED) for name in col.STAFFING_MEASURES},
        _order(table),
        {} if staffing is None else _totals(staffing),
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
