"""Name, unit and definition of every indicator, as a reader meets them."""

from __future__ import annotations

from data_layer.schema import IndicatorId

NAME = {
    IndicatorId.TURNOVER: "Afgang i halvåret",
    IndicatorId.SICKNESS_ABSENCE: "Sygefravær pr. fuldtidsansat",
    IndicatorId.PARENTAL_LEAVE: "Barselsfravær pr. fuldtidsansat",
    IndicatorId.SHORT_TENURE_SHARE: "Under 1 års anciennitet",
    IndicatorId.TURNOVER_YEAR_SHARE: "Mindst ét skift på 12 måneder",
    IndicatorId.TURNOVER_YEAR_RATE: "Afgange pr. 100 stillinger på 12 måneder",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "Sygefravær pr. fuldtidsansat på 12 måneder",
    IndicatorId.PARENTAL_LEAVE_YEAR: "Barselsfravær pr. fuldtidsansat på 12 måneder",
}
SHORT_NAME = {
    IndicatorId.TURNOVER: "Afgang",
    IndicatorId.SICKNESS_ABSENCE: "Sygefravær",
    IndicatorId.PARENTAL_LEAVE: "Barselsfravær",
    IndicatorId.SHORT_TENURE_SHARE: "Anciennitet",
    IndicatorId.TURNOVER_YEAR_SHARE: "Skift på 12 måneder",
    IndicatorId.TURNOVER_YEAR_RATE: "Afgange pr. 100 stillinger",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "Sygefravær, 12 måneder",
    IndicatorId.PARENTAL_LEAVE_YEAR: "Barselsfravær, 12 måneder",
}
# Inside a sentence: "... i afgangen".
DEFINITE = {
    IndicatorId.TURNOVER: "afgangen",
    IndicatorId.SICKNESS_ABSENCE: "sygefraværet",
    IndicatorId.PARENTAL_LEAVE: "barselsfraværet",
    IndicatorId.SHORT_TENURE_SHARE: "andelen af nye på arbejdspladsen",
    IndicatorId.TURNOVER_YEAR_SHARE: "andelen med mindst ét skift på 12 måneder",
    IndicatorId.TURNOVER_YEAR_RATE: "antallet af afgange pr. 100 stillinger på 12 måneder",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "sygefraværet på 12 måneder",
    IndicatorId.PARENTAL_LEAVE_YEAR: "barselsfraværet på 12 måneder",
}
_YEAR = {one for one in IndicatorId if "_year" in one.value}
UNIT = {
    IndicatorId.TURNOVER: "procent af rådgiverne",
    IndicatorId.SICKNESS_ABSENCE: "dage pr. fuldtidsansat i halvåret",
    IndicatorId.PARENTAL_LEAVE: "dage pr. fuldtidsansat i halvåret",
    IndicatorId.SHORT_TENURE_SHARE: "procent af rådgiverne",
    IndicatorId.TURNOVER_YEAR_SHARE: "procent af stillingerne på 12 måneder",
    IndicatorId.TURNOVER_YEAR_RATE: "afgange pr. 100 stillinger på 12 måneder",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "dage pr. fuldtidsansat på 12 måneder",
    IndicatorId.PARENTAL_LEAVE_YEAR: "dage pr. fuldtidsansat på 12 måneder",
}
DEFINITION = {
    IndicatorId.TURNOVER: (
        "Andel af de rådgivere, der var ansat ved halvårets begyndelse, som ikke længere er i samme stilling "
        "ved dets slutning. Region og land er summen af fratrådte delt med summen af rådgivere."
    ),
    IndicatorId.SICKNESS_ABSENCE: (
        "Sygedage omregnet til hele fuldtidsdage, delt med antallet af fuldtidsansatte i halvåret. "
        "Region og land er summen af dage delt med summen af fuldtidsansatte."
    ),
    IndicatorId.PARENTAL_LEAVE: (
        "Barselsdage omregnet til hele fuldtidsdage, delt med antallet af fuldtidsansatte i halvåret. "
        "Region og land er summen af dage delt med summen af fuldtidsansatte."
    ),
    IndicatorId.SHORT_TENURE_SHARE: (
        "Andel af rådgiverne ved halvårets begyndelse, der har været under ét år på arbejdspladsen. En erfaren "
        "rådgiver, der er ny i kommunen, tæller med."
    ),
    IndicatorId.TURNOVER_YEAR_SHARE: (
        "Sandsynligheden for, at en stilling skifter rådgiver mindst én gang på 12 måneder: halvåret og det før, "
        "regnet sammen."
    ),
    IndicatorId.TURNOVER_YEAR_RATE: (
        "Afgangen i halvåret plus afgangen i halvåret før, pr. 100 stillinger. Samme stilling kan tælle to gange."
    ),
    IndicatorId.SICKNESS_ABSENCE_YEAR: "Sygedage pr. fuldtidsansat i halvåret og halvåret før, lagt sammen.",
    IndicatorId.PARENTAL_LEAVE_YEAR: "Barselsdage pr. fuldtidsansat i halvåret og halvåret før, lagt sammen.",
}


def subject(identity: IndicatorId, period: str) -> str:
    """Begin a sentence about an indicator in a half-year: ``Afgangen i 1. halvår 2024``."""
    name = DEFINITE[identity]
    when = "frem til udgangen af" if identity in _YEAR else "i"
    return f"{name[0].upper()}{name[1:]} {when} {period}"
