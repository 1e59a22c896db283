"""Sentences of the four cards of Min kommune. Numbers arrive formatted."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish.grammar import municipalities
from data_layer.schema import IndicatorId, MissingState, Unit

WHOSE, PART_OF = "Hvem", "Ud af (ansatte)"
WORKDAYS = 110  # of one full-time employee away all half-year (docs/methods.md, small numbers)


def of_line(identity: IndicatorId, numerator: str, denominator: str) -> str:
    """Say what the number is a part of, with n."""
    who = f"ingen af {denominator}" if numerator == "0" else f"{numerator} af {denominator}"
    who = who[0].upper() + who[1:]
    return {
        IndicatorId.TURNOVER: f"{who} rådgivere forlod jobbet",
        IndicatorId.SHORT_TENURE_SHARE: f"{who} er nye på arbejdspladsen",
    }.get(identity, f"{denominator} fuldtidsansatte i gennemsnit")


def too_few_body(one_person: str) -> str:
    return f"Én person flytter tallet {one_person}."


def days_difference(difference: str, sign: int) -> str:
    """Say the difference to the country in days."""
    return {1: f"{difference} over landet.", -1: f"{difference} under landet.", 0: "Som landet."}[sign]


def one_long_absence(one_person: str) -> str:
    """Say what one long absence does."""
    return f"Én medarbejder væk i hele halvåret flytter tallet {one_person}."


def parental_body(on_leave: float) -> str:
    """Translate parental leave into colleagues away all half-year; never judged."""
    count = round(on_leave)
    who = "mindre end én fuldtidsansat" if count < 1 else "omkring én" if count == 1 else f"omkring {count}"
    return f"Svarer til, at {who} var på barsel hele halvåret. Et vilkår, ikke noget, der skal sænkes."


def one_absence(fte: float) -> float:
    """Days per full-time employee that one person away all half-year adds."""
    return WORKDAYS / fte


def on_leave(days: float) -> float:
    """Full-time employees away all half-year that a sum of days amounts to."""
    return days / WORKDAYS


def year_line(identity: IndicatorId, value: str) -> str:
    """Say a year figure with the words that tell which one it is."""
    return {
        IndicatorId.TURNOVER_YEAR_SHARE: f"Mindst ét skift på 12 måneder: {value}",
        IndicatorId.TURNOVER_YEAR_RATE: f"{value} afgange pr. 100 stillinger pr. år",
        IndicatorId.SICKNESS_ABSENCE_YEAR: f"På 12 måneder: {value}",
        IndicatorId.PARENTAL_LEAVE_YEAR: f"På 12 måneder: {value}",
    }[identity]


def pooled(sums: Sequence[tuple[int, str, str]]) -> str:
    """Add half-years of a small staff together: number of them, share, interval (``""`` = none); without a verdict."""
    if not sums:
        return ""
    named = (f"{_SUMMED[n]} {share}{f' ({interval})' if interval else ''}" for n, share, interval in sums)
    why = _OVERLAP if sums[0][2] else _COUNTED_TWICE
    return f"Halvår lagt sammen: {', '.join(named)}. {why}"


_SUMMED = {2: "to", 4: "fire"}
_OVERLAP = "Omtrentligt: samme ansatte tæller flere gange."
_COUNTED_TWICE = "Uden interval: den samme nye tæller to gange."


def uncertainty(interval: str) -> str:
    """Name the blue bar of the strip."""
    return f"Usikkerhed: {interval}"


def why_missing(state: MissingState, unit: Unit) -> str:
    """Say in one sentence why there is no number on the card."""
    if state is MissingState.SUPPRESSED:
        return "Færre end 10 fuldtidsansatte." if unit is Unit.DAYS_PER_FTE else "Færre end 5 ansatte."
    return {
        MissingState.NOT_REPORTED: "Kommunen er ikke med i datagrundlaget for halvåret.",
        MissingState.NOT_APPLICABLE: "En anden kommune løser opgaven.",
    }.get(state, "Tallet mangler i de indlæste data.")


YEAR_MISSING = "12 måneder kan ikke regnes, når et af de to halvår mangler."


def strip_alternative(n: int, span: str, own: str, region: str, country: str) -> str:
    """Describe the strip in words."""
    return f"{municipalities(n)} ligger fra {span}. {own}. {region}. {country}."


def spark_alternative(name: str, first: str, last: str, low: str, high: str) -> str:
    """Describe the small line in words."""
    return f"{name} fra {first} til {last}: mindst {low}, højst {high}. Landet prikket."
