"""Frozen records that layers hand to each other: kommuner, regions, datasets, published facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from data_layer.schema.enums import MissingState, Subject


@dataclass(frozen=True)
class Municipality:
    """One of the 98 kommuner; figures are reference data (see data_layer/reference/data/README.md)."""

    code: str  # three digits, "326"
    name: str  # "Kalundborg"
    slug: str  # ascii, "kalundborg"
    region: str  # in the division before 2027
    population: int  # 1 January 2024
    area_km2: float
    density: float  # inhabitants per km2, 2023
    commuting_km: float  # 2022
    in_report_panel: bool  # one of the 79 with all half-years 2016H1-2024H1
    coverage_note: str  # English reason for report coverage, verbatim from the source file
    default_gap: MissingState  # state of a half-year without numbers in the report's data

    @property
    def token(self) -> str:
        """Address form, ``326-kalundborg``."""
        return f"{self.code}-{self.slug}"


@dataclass(frozen=True)
class RegionDivision:
    """A dated division of the 98 kommuner into regions."""

    id: str  # "2007" or "2027"
    valid_from: date
    valid_to: date | None
    regions: tuple[str, ...]  # display order
    region_of: dict[str, str]  # municipality code -> region name


@dataclass(frozen=True)
class DatasetInfo:
    """One stored version of a subject's data."""

    id: int
    subject: Subject
    title: str
    source: str
    extract_date: date
    imported_at: datetime
    simulated: bool
    sha256: str
    n_rows: int
    n_municipalities: int
    first_period: str  # half-year or year; "" for organisation
    last_period: str


@dataclass(frozen=True)
class PublishedFact:
    """One figure printed in the report (VIVE 2025)."""

    id: str
    indicator: str
    period: str
    geography: str
    value_low: float | None
    value_high: float | None
    unit: str
    wording_precision: str
    source_section: str
    note: str
