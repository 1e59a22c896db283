"""Column names of the tidy tables: the only place where they are spelled."""

from __future__ import annotations

MUNICIPALITY_CODE = "municipality_code"  # three digits as text, e.g. "101"
HALF_YEAR = "half_year"  # canonical text, "2024H1"
YEAR = "year"
UNIT = "unit"  # name of a team as its kommune writes it; "" = caseworkers who belong to no team

HEADCOUNT = "headcount"  # persons employed on the first day of the half-year
FTE = "fte"  # mean full-time employees in the half-year
LEAVERS = "leavers"  # of the headcount, no longer in the same position on the last day
SICKNESS_DAYS = "sickness_days"  # full-time-equivalent days, the whole half-year
PARENTAL_LEAVE_DAYS = "parental_leave_days"  # same unit
SHORT_TENURE_HEADCOUNT = "short_tenure_headcount"  # of the headcount, under one year at the workplace

STAFFING_MEASURES = (HEADCOUNT, FTE, LEAVERS, SICKNESS_DAYS, PARENTAL_LEAVE_DAYS, SHORT_TENURE_HEADCOUNT)
STAFFING_KEY = (MUNICIPALITY_CODE, HALF_YEAR)
TEAM_KEY = (MUNICIPALITY_CODE, UNIT, HALF_YEAR)

MODEL = "model"
PARTIAL = "partial"
ORGANISATION_MEASURES = (MODEL, PARTIAL)
ORGANISATION_KEY = (MUNICIPALITY_CODE,)
RESPONDENT = "respondent"  # who answered; only in survey files, never stored or shown

POPULATION = "population"
DENSITY = "density"  # inhabitants per km2
COMMUTING_KM = "commuting_km"
NEED_INDEX = "need_index"  # 100 = average
SERVICE_INDEX = "service_index"  # 100 = as expected
BACKGROUND_MEASURES = (POPULATION, DENSITY, COMMUTING_KM, NEED_INDEX, SERVICE_INDEX)
BACKGROUND_KEY = (MUNICIPALITY_CODE, YEAR)

# indicator tables: one row per (municipality_code, half_year)
NUMERATOR = "numerator"  # leavers, persons under a year, or days
DENOMINATOR = "denominator"  # persons on the first day, or mean full-time employees
NUMERATOR_BEFORE = "numerator_before"  # the half-year before, in year indicators only
DENOMINATOR_BEFORE = "denominator_before"
STATE = "state"
VALUE = "value"
LOWER = "lower"
UPPER = "upper"
HALF_PARTS = (NUMERATOR, DENOMINATOR)
YEAR_PARTS = (NUMERATOR, DENOMINATOR, NUMERATOR_BEFORE, DENOMINATOR_BEFORE)

# benchmark tables: one row per (group, half_year)
GROUP = "group"
N_MUNICIPALITIES = "n_municipalities"
UNWEIGHTED_MEAN = "unweighted_mean"


def state_of(measure: str) -> str:
    """Name the column that holds the missing state of ``measure``."""
    return f"{measure}_state"
