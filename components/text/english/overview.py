"""Overblik: the words of the page, in English. Numbers come formatted; sentences are built here and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish.overview import SWITCH_WORD  # of addresses
from components.text.english import indicators
from components.text.english.fractions import every_nth, out_of
from components.text.letters import capital
from data_layer.schema import IndicatorId

__all__ = ["SWITCH_WORD"]

TITLE = "Overview"
CHOOSE_TITLE = "How do things look where you are?"
CHOOSE_LABEL = "Choose your municipality"
CHOOSE_NOTE = (
    "You get the municipality's own numbers, held against the region and Denmark, and what chance can explain."
)
CHOOSE_FIRST = "Choose municipality …"
CARD_SWITCH = "Automatic change of caseworker"


def subtitle(n: int, period: str) -> str:
    """Say whose numbers and when."""
    having = "municipality with a number" if n == 1 else "municipalities with numbers"
    return f"Child and youth caseworkers in statutory work · {n} {having} · {period}"


def lead_turnover(period: str, leavers: str, persons: str, percent: str, share: float) -> str:
    """Say how many left, and the everyday fraction where one is true."""
    words = every_nth(share)
    fraction = f", **{words}**" if words else ""
    share_words = f"That is {percent}{fraction}."
    return f"In {period}, **{leavers} of {persons}** child and youth caseworkers left the job. {share_words}"


def lead_spread(lowest: str, highest: str, region_lowest: str, region_highest: str) -> str:
    """Say how far kommuner and regions lie from each other, without naming any; ``""`` = not known."""
    kommuner = f"The municipalities range from {lowest} to {highest}" if lowest else ""
    regions = f"from {region_lowest} to {region_highest}" if region_lowest else ""
    if kommuner and regions:
        return f"{kommuner}, the regions {regions}."
    return f"{kommuner}." if kommuner else f"The regions range {regions}." if regions else ""


LEAD_EMPTY = "There is no national figure for turnover in {period}."


CARD_COLUMNS = ("Whose", "Out of")
CARDS_TITLE = "Denmark in four numbers"


def turnover_basis(leavers: str, persons: str) -> str:
    """Say what the national turnover stands on."""
    return f"{leavers} of {persons} caseworkers"


def days_basis(employees: str) -> str:
    """Say what national days stand on."""
    return f"per full-time employee ({employees} of them)"


_CARD_SENTENCE = {
    IndicatorId.TURNOVER: "",
    IndicatorId.SICKNESS_ABSENCE: " In a small municipality, one long absence can move the number a lot.",
    IndicatorId.PARENTAL_LEAVE: " A fact to plan with, not something to bring down.",
}


def card_sentence(indicator: IndicatorId, lowest: str, highest: str, n: int, since: str) -> str:
    """Say the range of the national number over the half-years."""
    half_years = "half-year" if n == 1 else "half-years"
    return f"Between {lowest} and {highest} in the {n} {half_years} since {since}.{_CARD_SENTENCE[indicator]}"


def quarter_sentence(n: int, n_observed: int) -> str:
    """Say in how many kommuner at least every fourth left; ``""`` of a single one."""
    if n_observed < 2:
        return ""
    if not n:
        return f"In none of {n_observed} municipalities did at least one in four leave the job in the half-year."
    return f"In {n} of {n_observed} municipalities, at least one in four left the job in the half-year."


def switch_value(part: int, whole: int) -> str:
    """Say how many kommuner have organised themselves with a risk of automatic switches."""
    return f"{part} of {whole}"


SWITCH_BASIS = "municipalities that have answered"


def switch_sentence(part: int, whole: int) -> str:
    """Say what the kommuner do, with the everyday fraction where one is true."""
    words = out_of(part, whole)
    who = f"{words[0].upper()}{words[1:]}" if words else "They"
    return (
        f"{who} divide cases by age, by intervention or by both. Some children then change caseworker only because "
        "they have a birthday or are given another kind of help."
    )


SWITCH_NONE = "No answers about organisation in the loaded data."


def own_line(name: str, value: str, basis: str, indicator: str, period: str) -> str:
    """Say the reader's own number beside the selector."""
    detail = f" ({basis})" if basis else ""
    return f"**{name}: {value}**{detail}. {indicator}, {period}."


def own_link(name: str) -> str:
    """Name the link to Min kommune."""
    return f"See the numbers for {name}"


# --- over time -------------------------------------------------------------------------------------------------------

SERIES_TITLE = "Denmark over time"


def series_finding(indicator: IndicatorId, lowest: tuple[str, str], highest: tuple[str, str]) -> str:
    """Say when the national series was lowest and highest.

    Parameters
    ----------
    lowest, highest : value and half-year in words.
    """
    subject = capital(indicators.DEFINITE[indicator])
    return f"{subject} was lowest in {lowest[1]} ({lowest[0]}) and highest in {highest[1]} ({highest[0]})"


SERIES_EMPTY = "No national figures in the loaded data"
_SERIES_NOTE = {
    IndicatorId.TURNOVER: "The sum of leavers divided by the sum of caseworkers.",
    IndicatorId.SICKNESS_ABSENCE: "Days per full-time employee in the half-year.",
    IndicatorId.PARENTAL_LEAVE: "Days per full-time employee in the half-year; neither good nor bad in itself.",
}


def series_note(indicator: IndicatorId, n_periods: int, n_municipalities: int, period: str) -> str:
    """Say how the series is counted, over how many half-years and on how many kommuner."""
    half_years = "half-year" if n_periods == 1 else "half-years"
    municipalities = "municipality" if n_municipalities == 1 else "municipalities"
    return f"{_SERIES_NOTE[indicator]} {n_periods} {half_years}; {n_municipalities} {municipalities} in {period}."


def band_label(words: str) -> str:
    """Label the range that the report prints."""
    return f"The report: {words}"


def point_label(value: str) -> str:
    """Say in the tooltip what a printed point is."""
    return f"The report: {value}"


def published_note(sections: Sequence[str], *, has_points: bool) -> str:
    """Say what the marks of the report are, and where in it they stand."""
    points = ", ◇ is its number for the half-year" if has_points else ""
    found = list(dict.fromkeys(sections))
    where = "section" if len(found) == 1 else "sections"
    return f"The grey field is the report's range{points} (VIVE 2025, {where} {', '.join(found)})."


def series_alternative(name: str, first: str, last: str, finding: str, published: Sequence[str]) -> str:
    """Describe a series for those who do not see it."""
    marks = f" Marked: {'; '.join(published)}." if published else ""
    return f"Line chart. {name}, Denmark, from {first} to {last}. {finding}.{marks}"


SERIES_COLUMNS = ("Half-year", "Denmark", "Basis", "The report's numbers")


def series_caption(name: str) -> str:
    """Head the table of a national series."""
    return f"{name}, Denmark"


# --- other areas of work ---------------------------------------------------------------------------------------------

JOB_AREAS = {
    "F2601": "All municipal areas together",
    "F2602": "Statutory work, adults",
    "F2603": "Statutory work, children and young people",
    "F2604": "Services for children and young people",
    "F2605": "Services for adults",
    "F2606": "Employment measures",
    "F2607": "Job centres",
}
JOB_AREA_AXIS = "turnover per half-year"
JOB_AREA_SOURCE = "VIVE 2025, figure 2.6 · KRL, all municipalities · average of H2 2023 and H1 2024"
JOB_AREA_COLUMNS = ("Area", "Turnover per half-year")
JOB_AREA_CAPTION = "Turnover per half-year among social workers and social administrators, by area"


def job_area_finding(label: str, value: str) -> str:
    """Say which readable area is highest."""
    return (
        f"Among the areas that can be read in the report, turnover is highest in {label[0].lower()}{label[1:]}: {value}"
    )


def job_area_note(n_unreadable: int) -> str:
    """Say what the bars are, and that some bars of the report's figure are left out."""
    are = "is" if n_unreadable == 1 else "are"
    left_out = (
        f" {n_unreadable} of the figure's bars cannot be read in the scanned report and {are} left out, among them "
        "statutory work with children and young people, which the report's text calls the second highest."
        if n_unreadable
        else ""
    )
    return (
        "The report's own numbers, not simulated: social workers and social administrators employed by municipalities."
        f"{left_out}"
    )


def job_area_alternative(bars: Sequence[tuple[str, str]]) -> str:
    """Describe the bars for those who do not see them."""
    return "Bars. " + "; ".join(f"{label}: {value}" for label, value in bars) + "."


# --- where to go next ------------------------------------------------------------------------------------------------

NEXT_TITLE = "Where to go from here"
NEXT_REGIONS = "The regions side by side"
NEXT_COMPARE = "All municipalities, and what chance can explain"
NEXT_ORGANISATION = "Organisation and automatic changes of caseworker"
NEXT_DATA = "Where the numbers come from, and how they are counted"


def next_regions(lowest: str, highest: str) -> str:
    """Say the regions' spread in one line."""
    return f"Turnover ranges from {lowest} to {highest}." if lowest else ""


def next_organisation(part: int, whole: int) -> str:
    """Say how many kommuner have a risk of automatic switches."""
    have = "has" if part == 1 else "have"
    named = f"{part} of {whole} municipalities {have}"
    return f"{named} an organisation that brings automatic changes of caseworker." if whole else ""


def card_finding(title: str, number: str) -> str:
    return f"{title} in Denmark: {number}"
