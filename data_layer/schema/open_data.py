"""Rows of the open data API: flat, typed, one record per resource. Names of fields never change within ``v1``."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from data_layer.schema.control import Direction
from data_layer.schema.entities import RegionDivision
from data_layer.schema.enums import IndicatorId, MissingState, OrganisationModel, Subject, Unit, Verdict


class Against(StrEnum):
    """A group that the open data compare with, or describe."""

    COUNTRY = "country"
    REGION = "region"


class Polarity(StrEnum):
    """Which way a change of an indicator is wanted."""

    LOWER_IS_BETTER = "lower_is_better"


@dataclass(frozen=True)
class Selection:
    """Which rows are asked for; every entry exists in the loaded data.

    ``codes``: municipality codes, ascending. ``region``: name of a region of ``division``, None for all.
    ``periods``: half-years, oldest first.
    """

    codes: tuple[str, ...]
    region: str | None
    division: RegionDivision
    indicators: tuple[IndicatorId, ...]
    periods: tuple[str, ...]
    against: tuple[Against, ...]


@dataclass(frozen=True)
class DatasetRow:
    """One active dataset."""

    subject: Subject
    version: int
    title: str
    source: str
    extract_date: date
    imported_at: datetime
    simulated: bool
    first_period: str | None
    last_period: str | None
    n_municipalities: int
    n_rows: int


@dataclass(frozen=True)
class MunicipalityRow:
    """One of the 98 kommuner, and its region in one dated division."""

    municipality_code: str
    municipality: str
    token: str
    region: str
    division: str
    valid_from: date
    valid_to: date | None


@dataclass(frozen=True)
class IndicatorRow:
    """One indicator: what it is made of, and when it is hidden."""

    indicator: IndicatorId
    name_da: str
    name_en: str
    unit: Unit
    unit_da: str
    polarity: Polarity | None
    covers_a_year: bool
    numerator: str
    denominator: str
    definition_da: str
    definition_en: str
    suppressed_when: str
    definition_source: str


@dataclass(frozen=True)
class SeriesRow:
    """One indicator of one kommune in one half-year."""

    municipality_code: str
    municipality: str
    region: str
    division: str
    half_year: str
    indicator: IndicatorId
    unit: Unit
    value: float | None
    numerator: float | None
    denominator: float | None
    lower: float | None
    upper: float | None
    state: MissingState


@dataclass(frozen=True)
class BenchmarkRow:
    """One indicator of the country or a region in one half-year: sum over sum of the kommuner with a visible value."""

    level: Against
    region: str | None
    division: str
    half_year: str
    indicator: IndicatorId
    unit: Unit
    value: float | None
    numerator: float | None
    denominator: float | None
    lower: float | None
    upper: float | None
    state: MissingState
    n_municipalities: int
    n_left_out: int
    unweighted_mean: float | None


@dataclass(frozen=True)
class VerdictRow:
    """What can be said about one kommune against the country or its region, in one half-year."""

    municipality_code: str
    municipality: str
    half_year: str
    indicator: IndicatorId
    unit: Unit
    against: Against
    region: str | None
    division: str
    value: float | None
    state: MissingState
    benchmark_value: float | None
    verdict: Verdict | None
    probability_above: float | None
    level_mean: float | None
    level_lower: float | None
    level_upper: float | None
    own_weight: float | None
    expected_count: float | None
    count_lower: int | None
    count_upper: int | None
    share_below: float | None
    own_lower: float | None
    own_upper: float | None
    against_own: Direction | None
    others_lower: float | None
    others_upper: float | None
    against_others: Direction | None


@dataclass(frozen=True)
class OrganisationRow:
    """How one kommune divides its cases."""

    municipality_code: str
    municipality: str
    region: str
    division: str
    model: OrganisationModel | None
    partial: bool | None
    state: MissingState
