"""What Min kommune says of a kommune's own teams. Plain values, ready to draw; a hidden number is in none of them."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.schema.control import Direction
from data_layer.schema.entities import DatasetInfo
from data_layer.schema.values import Indicator, Value


@dataclass(frozen=True)
class TeamRow:
    """One team over the half-years shown.

    ``name``: as the kommune writes it, user text of at most 60 characters; ``""`` for caseworkers of no team.
    ``value``: of the half-year, or summed over those of its half-years that are visible, ``n_half_years`` of them.
    ``usual``: fewest and most persons that chance alone gives a team of this size at the kommune's own level, 95 %.
    ``flag``: UP or DOWN outside them. Both only for shares of one half-year, which no person is in twice, from ten
    persons; else None: nothing is said.
    """

    name: str
    value: Value
    n_half_years: int
    usual: tuple[int, int] | None = None
    flag: Direction | None = None


@dataclass(frozen=True)
class TeamsView:
    """The teams of one kommune side by side, in alphabetical order.

    ``rows`` is empty when the half-years shown have no teams. ``own`` and ``country`` cover the same half-years.
    ``n_half_years``: how many are shown together, 1, 2 or 4; ``is_automatic``: because some teams are small.
    ``loaded``: first and last half-year in which the kommune has teams.
    """

    dataset: DatasetInfo
    indicator: Indicator
    rows: tuple[TeamRow, ...]
    own: Value
    country: Value
    n_country: int  # kommuner behind ``country`` in the chosen half-year
    periods: tuple[str, ...]  # half-years shown, oldest first; the last one is the chosen
    n_half_years: int
    is_automatic: bool
    loaded: tuple[str, str]

    @property
    def visible(self) -> tuple[TeamRow, ...]:
        """Teams with a number."""
        return tuple(row for row in self.rows if row.value.is_observed)

    @property
    def judged(self) -> tuple[TeamRow, ...]:
        """Teams about which chance allows something to be said."""
        return tuple(row for row in self.rows if row.flag is not None)
