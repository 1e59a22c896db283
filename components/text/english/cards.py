"""Sentences of the four cards of Min kommune, in English. Numbers arrive formatted."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish.cards import WORKDAYS
from components.text.english.grammar import municipalities
from data_layer.schema import IndicatorId, MissingState, Unit

__all__ = ["WORKDAYS"]

WHOSE, PART_OF = "Whose", "Out of (employees)"


def of_line(identity: IndicatorId, numerator: str, denominator: str) -> str:
    """Say what the number is a part of, with n."""
    who = f"None of {denominator}" if numerator == "0" else f"{numerator} of {denominator}"
    are = "is" if numerator == "1" else "are"
    return {
        IndicatorId.TURNOVER: f"{who} caseworkers left the job",
        IndicatorId.SHORT_TENURE_SHARE: f"{who} {are} new at the workplace",
    }.get(identity, f"{denominator} full-time employees on average")


def too_few_body(one_person: str) -> str:
    return f"One person moves the number by {one_person}."


def days_difference(difference: str, sign: int) -> str:
    """Say the difference to the country in days."""
    return {1: f"{difference} above Denmark.", -1: f"{difference} below Denmark.", 0: "The same as Denmark."}[sign]


def one_long_absence(one_person: str) -> str:
    """Say what one long absence does."""
    return f"One employee away for the whole half-year moves the number by {one_person}."


def parental_body(on_leave: float) -> str:
    """Translate parental leave into colleagues away all half-year; never judged."""
    count = round(on_leave)
    who = "less than one full-time employee" if count < 1 else "about one" if count == 1 else f"about {count}"
    return f"As if {who} had been on leave all half-year. A fact to plan with, not something to bring down."


def one_absence(fte: float) -> float:
    """Days per full-time employee that one person away all half-year adds."""
    return WORKDAYS / fte


def on_leave(days: float) -> float:
    """Full-time employees away all half-year that a sum of days amounts to."""
    return days / WORKDAYS


def year_line(identity: IndicatorId, value: str) -> str:
    """Say a year figure with the words that tell which one it is."""
    return {
        IndicatorId.TURNOVER_YEAR_SHARE: f"At least one change in 12 months: {value}",
        IndicatorId.TURNOVER_YEAR_RATE: f"{value} departures per 100 positions per year",
        IndicatorId.SICKNESS_ABSENCE_YEAR: f"In 12 months: {value}",
        IndicatorId.PARENTAL_LEAVE_YEAR: f"In 12 months: {value}",
    }[identity]


def pooled(sums: Sequence[tuple[int, str, str]]) -> str:
    """Add half-years of a small staff together: number of them, share, interval (``""`` = none); without a verdict."""
    if not sums:
        return ""
    named = (f"{_SUMMED[n]} {share}{f' ({interval})' if interval else ''}" for n, share, interval in sums)
    why = _OVERLAP if sums[0][2] else _COUNTED_TWICE
    return f"Added together: {', '.join(named)}. {why}"


_SUMMED = {2: "two half-years", 4: "four half-years"}
_OVERLAP = "Approximate: the same employees count several times."
_COUNTED_TWICE = "Without an interval: the same newcomer counts twice."


def uncertainty(interval: str) -> str:
    """Name the blue bar of the strip."""
    return f"Uncertainty: {interval}"


def why_missing(state: MissingState, unit: Unit) -> str:
    """Say in one sentence why there is no number on the card."""
    if state is MissingState.SUPPRESSED:
        return "Fewer than 10 full-time employees." if unit is Unit.DAYS_PER_FTE else "Fewer than 5 employees."
    return {
        MissingState.NOT_REPORTED: "The municipality is not in the data for the half-year.",
        MissingState.NOT_APPLICABLE: "Another municipality carries out the task.",
    }.get(state, "The number is missing in the loaded data.")


YEAR_MISSING = "12 months cannot be counted when one of the two half-years is missing."


def strip_alternative(n: int, span: str, own: str, region: str, country: str) -> str:
    """Describe the strip in words."""
    return f"{municipalities(n)} {'lies' if n == 1 else 'lie'} from {span}. {own}. {region}. {country}."


def spark_alternative(name: str, first: str, last: str, low: str, high: str) -> str:
    """Describe the small line in words."""
    return f"{name} from {first} to {last}: lowest {low}, highest {high}. Denmark dotted."
