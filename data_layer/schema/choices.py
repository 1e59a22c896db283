"""What a visitor asked to see: raw from the address, and resolved against the loaded data."""

from __future__ import annotations

from dataclasses import dataclass, field

from data_layer.schema.entities import Municipality, RegionDivision
from data_layer.schema.enums import IndicatorId
from data_layer.schema.half_year import HalfYear

SORT_KEYS = frozenset({"value", "name", "region", "headcount", "model"})  # a leading "-" turns the order


@dataclass(frozen=True)
class Request:
    """The address as read by ``components.addresses``: English keys, texts still unchecked, ``""`` = not given.

    ``unknown``: pairs of address key and text that no vocabulary knows (a wrong ``maal=...``).
    """

    municipality: str = ""  # token "326-kalundborg" or code
    period: str = ""
    indicator: str = ""  # IndicatorId value
    region: str = ""  # region slug
    division: str = ""  # "2007" or "2027"
    chosen: tuple[str, ...] = ()  # codes or tokens
    sort: str = ""
    view: str = ""
    pooled: str = ""  # half-years of the teams shown together: "1", "2" or "4"
    without_own: bool = False  # leave the own kommune out of region and country
    start: str = ""  # half-year from which the own level and its limits are counted
    adjusted: bool = False  # the funnel allows kommuner to differ
    regional_centre: bool = False  # the funnel stands around the region, not the country
    unknown: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Problem:
    """A choice that could not be honoured; ``key``: a field of Request, ``text``: what came (40 characters)."""

    key: str
    text: str


@dataclass(frozen=True)
class Choices:
    """Resolved choices: everything exists in the loaded data; what did not is told in ``problems``."""

    municipality: Municipality | None
    period: HalfYear
    indicator: IndicatorId
    region: str | None  # region name in ``division``
    division: RegionDivision
    chosen: tuple[Municipality, ...] = ()
    sort: str = ""
    view: str = ""
    pooled: int = 0  # 0: what fits the teams
    problems: tuple[Problem, ...] = field(default=())
    without_own: bool = False
    start: HalfYear | None = None  # None: from the first half-year of the data
    adjusted: bool = False
    regional_centre: bool = False
