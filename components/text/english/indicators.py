"""Name, unit and definition of every indicator, as an English reader meets them."""

from __future__ import annotations

from data_layer.schema import IndicatorId

NAME = {
    IndicatorId.TURNOVER: "Turnover in the half-year",
    IndicatorId.SICKNESS_ABSENCE: "Sickness absence per FTE",
    IndicatorId.PARENTAL_LEAVE: "Parental leave per FTE",
    IndicatorId.SHORT_TENURE_SHARE: "Under one year at the workplace",
    IndicatorId.TURNOVER_YEAR_SHARE: "At least one change in 12 months",
    IndicatorId.TURNOVER_YEAR_RATE: "Departures per 100 positions in 12 months",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "Sickness absence per FTE in 12 months",
    IndicatorId.PARENTAL_LEAVE_YEAR: "Parental leave per FTE in 12 months",
}
SHORT_NAME = {
    IndicatorId.TURNOVER: "Turnover",
    IndicatorId.SICKNESS_ABSENCE: "Sickness absence",
    IndicatorId.PARENTAL_LEAVE: "Parental leave",
    IndicatorId.SHORT_TENURE_SHARE: "Short tenure",
    IndicatorId.TURNOVER_YEAR_SHARE: "Change in 12 months",
    IndicatorId.TURNOVER_YEAR_RATE: "Departures per 100 positions",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "Sickness absence, 12 months",
    IndicatorId.PARENTAL_LEAVE_YEAR: "Parental leave, 12 months",
}
# Inside a sentence: "... in turnover".
DEFINITE = {
    IndicatorId.TURNOVER: "turnover",
    IndicatorId.SICKNESS_ABSENCE: "sickness absence",
    IndicatorId.PARENTAL_LEAVE: "parental leave",
    IndicatorId.SHORT_TENURE_SHARE: "the share new at the workplace",
    IndicatorId.TURNOVER_YEAR_SHARE: "the share with at least one change in 12 months",
    IndicatorId.TURNOVER_YEAR_RATE: "the number of departures per 100 positions in 12 months",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "sickness absence in 12 months",
    IndicatorId.PARENTAL_LEAVE_YEAR: "parental leave in 12 months",
}
_YEAR = {one for one in IndicatorId if "_year" in one.value}
UNIT = {
    IndicatorId.TURNOVER: "per cent of the caseworkers",
    IndicatorId.SICKNESS_ABSENCE: "days per full-time employee (FTE) in the half-year",
    IndicatorId.PARENTAL_LEAVE: "days per full-time employee (FTE) in the half-year",
    IndicatorId.SHORT_TENURE_SHARE: "per cent of the caseworkers",
    IndicatorId.TURNOVER_YEAR_SHARE: "per cent of the positions in 12 months",
    IndicatorId.TURNOVER_YEAR_RATE: "departures per 100 positions in 12 months",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "days per full-time employee (FTE) in 12 months",
    IndicatorId.PARENTAL_LEAVE_YEAR: "days per full-time employee (FTE) in 12 months",
}
DEFINITION = {
    IndicatorId.TURNOVER: (
        "Share of the caseworkers employed when the half-year began who are no longer in the same position when it "
        "ends. For a region and for Denmark: the sum of leavers divided by the sum of caseworkers."
    ),
    IndicatorId.SICKNESS_ABSENCE: (
        "Sickness days as full full-time days, divided by the number of full-time employees in the half-year. "
        "For a region and for Denmark: the sum of days divided by the sum of full-time employees."
    ),
    IndicatorId.PARENTAL_LEAVE: (
        "Days of parental leave as full full-time days, divided by the number of full-time employees in the half-year. "
        "For a region and for Denmark: the sum of days divided by the sum of full-time employees."
    ),
    IndicatorId.SHORT_TENURE_SHARE: (
        "Share of the caseworkers at the start of the half-year who have been at the workplace for less than one year. "
        "An experienced caseworker who is new in the municipality counts too."
    ),
    IndicatorId.TURNOVER_YEAR_SHARE: (
        "The probability that a position changes caseworker at least once in 12 months: the half-year and the one "
        "before it, counted together."
    ),
    IndicatorId.TURNOVER_YEAR_RATE: (
        "Turnover in the half-year plus turnover in the half-year before, per 100 positions. "
        "One position can count twice."
    ),
    IndicatorId.SICKNESS_ABSENCE_YEAR: (
        "Sickness days per full-time employee in the half-year and in the half-year before, added together."
    ),
    IndicatorId.PARENTAL_LEAVE_YEAR: (
        "Days of parental leave per full-time employee in the half-year and in the half-year before, added together."
    ),
}


def subject(identity: IndicatorId, period: str) -> str:
    """Begin a sentence about an indicator in a half-year: ``Turnover in H1 2024``."""
    name = DEFINITE[identity]
    when = "up to the end of" if identity in _YEAR else "in"
    return f"{name[0].upper()}{name[1:]} {when} {period}"
