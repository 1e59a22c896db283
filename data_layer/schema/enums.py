"""Closed vocabularies of the product: one word per idea, the same from file to screen to export."""

from __future__ import annotations

from enum import StrEnum


class MissingState(StrEnum):
    """Why a measure has or has no value; every measure carries one."""

    OBSERVED = "observed"
    SUPPRESSED = "suppressed"
    NOT_REPORTED = "not_reported"
    NOT_APPLICABLE = "not_applicable"
    MISSING = "missing"


class Subject(StrEnum):
    """What a dataset is about; one tidy table each."""

    STAFFING = "staffing"
    ORGANISATION = "organisation"
    BACKGROUND = "background"


class OrganisationModel(StrEnum):
    """How a kommune divides cases between caseworkers (VIVE 2025, section 2.1)."""

    AGE = "age"
    INTERVENTION = "intervention"
    BOTH = "both"
    NEITHER = "neither"


class IndicatorId(StrEnum):
    """Every indicator of the catalogue; ``*_YEAR*`` covers the half-year and the one before it."""

    TURNOVER = "turnover"
    SICKNESS_ABSENCE = "sickness_absence"
    PARENTAL_LEAVE = "parental_leave"
    SHORT_TENURE_SHARE = "short_tenure_share"
    TURNOVER_YEAR_SHARE = "turnover_year_share"
    TURNOVER_YEAR_RATE = "turnover_year_rate"
    SICKNESS_ABSENCE_YEAR = "sickness_absence_year"
    PARENTAL_LEAVE_YEAR = "parental_leave_year"


class Unit(StrEnum):
    """Unit of an indicator's ``value``."""

    SHARE = "share"  # 0-1, shown as per cent
    DAYS_PER_FTE = "days_per_fte"  # full-time-equivalent days per full-time employee
    PER_100 = "per_100"  # leavings per 100 positions


class Verdict(StrEnum):
    """What the interval allows to be said about a value and its benchmark."""

    ABOVE = "above"
    BELOW = "below"
    INDISTINGUISHABLE = "indistinguishable"
    TOO_FEW = "too_few"
    POSITION_ONLY = "position_only"
