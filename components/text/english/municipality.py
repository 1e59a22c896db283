"""Sentences of Min kommune, in English. Numbers arrive formatted; only whole persons are counted here."""

from __future__ import annotations

from components.text.danish.cards import WORKDAYS
from components.text.danish.municipality import FEW_HALF_YEARS
from data_layer.schema import IndicatorId, MissingState, OrganisationModel

__all__ = ["FEW_HALF_YEARS", "WORKDAYS"]

# Signatures are one in all languages, so what stands for the region when no group is named is the Danish word.
_UNNAMED = "regionen"

CHOOSE_TITLE = "Choose your municipality"
CHOOSE_LEAD = (
    "Your choice is remembered for next time, and every page shows your own numbers beside those of the region and "
    "Denmark."
)
CHOOSE_LIST = "All municipalities by region"
CARDS = "The four numbers"
INDICATOR_SWITCH = "Show in the figure"
PREVIOUS = "Previous half-year"
NEXT = "Next half-year"
ORGANISATION_HEADING = "How cases are divided"
CAVEATS_HEADING = "Caveats for your numbers"
COUNTED_HEADING = "How the numbers are counted"
ORGANISATION_LINK = "See all four ways to organise"
COMPARE_LINK = "Compare with other municipalities"
WITHOUT_OWN_LABEL, COUNTRY_OWN_LABEL = "Region and country:", "Denmark:"
WITH_OWN = "including you"
WITHOUT_OWN = "excluding you"
TABLE_PERIOD = "Half-year"
TABLE_OF = "Count"

_UNSURE = "the difference lies within the uncertainty"


def _caseworkers(number: str) -> str:
    return f"{number} {'caseworker' if number == '1' else 'caseworkers'}"


def subtitle(region: str, headcount: str, model: str) -> str:
    """Say region, size and organisation in one line; empty parts are left out."""
    who = "child and youth caseworker" if headcount == "1" else "child and youth caseworkers"
    staff = f"{headcount} {who}" if headcount else ""
    return " · ".join(part for part in (f"Region {region}", staff, model) if part)


# --- lead ------------------------------------------------------------------------------------------------------------


def left(period: str, leavers: str, staff: str) -> str:
    """Say how many left."""
    who = f"none of your {staff}" if leavers == "0" else f"{leavers} of {staff}"
    return f"In {period}, **{who}** caseworkers left the job."


LEAD_SUBJECT = "Turnover"


def lead_too_few(one_person: str) -> str:
    """Say that a very small group cannot be compared."""
    return f"The group is too small to be compared with Denmark: one person moves the number by {one_person}."


LEAD_NO_OTHERS = "Other municipalities' numbers are not enough for a comparison with Denmark."


def lead_missing(name: str, period: str, why: str, group: str = _UNNAMED) -> str:
    """Say that there is no number, and why; ``group``: what stands beside the country."""
    beside = "the region" if group == _UNNAMED else group
    return f"**There is no number for {name} in {period}.** {why} The numbers for {beside} and Denmark are below."


def history(position: str, first: str, low: str, high: str, span: str) -> str:
    """Say where the half-year lies among the kommune's own earlier ones."""
    return {
        "within": f"Turnover lies within what you have had yourselves since {first} ({span}).",
        "above": f"Turnover is higher than in any earlier half-year since {first} (highest {high}).",
        "below": f"Turnover is lower than in any earlier half-year since {first} (lowest {low}).",
        "above_unsure": f"You have not had turnover this high before, from {first} on (highest {high}), but {_UNSURE}.",
        "below_unsure": f"You have not had turnover this low before, from {first} on (lowest {low}), but {_UNSURE}.",
    }.get(position, "")


# --- chart -----------------------------------------------------------------------------------------------------------


def finding(position_name: str, subject: str, first: str, low: str, high: str, span: str) -> str:
    """Say where the chosen half-year lies in the kommune's own series; nothing stronger than the numbers."""
    return {
        "within": f"{subject} lies within your own variation since {first} ({span})",
        "above": f"{subject} is higher than in all your earlier half-years since {first} (highest {high})",
        "below": f"{subject} is lower than in all your earlier half-years since {first} (lowest {low})",
        "above_unsure": f"{subject} is your highest from {first} on (highest before: {high}), but {_UNSURE}",
        "below_unsure": f"{subject} is your lowest from {first} on (lowest before: {low}), but {_UNSURE}",
        "few": f"{subject} cannot yet be held against your own variation",
        "missing": "There is no number for the half-year; the curve shows the half-years that have one",
        "none": "There are no numbers for you; the figure shows those you are compared with",
    }[position_name]


def chart_note(definition: str, region: str, n_region: int, n_country: int) -> str:
    """Say how the lines are counted, with n."""
    in_region = f"{n_region} {'municipality' if n_region == 1 else 'municipalities'} in Region {region}"
    return f"{definition} In the half-year, {in_region} and {n_country} in Denmark have a number."


def chart_note_similar(definition: str, n_similar: int, n_chosen: int, n_country: int) -> str:
    """Say the same where similar kommuner stand in the region's place; they are summed like it."""
    return (
        f"{definition} Similar municipalities are counted in the same way. In the half-year, {n_similar} of the "
        f"{n_chosen} similar municipalities and {n_country} in Denmark have a number."
    )


def chart_alternative(subject: str, own: str, region: str, country: str) -> str:
    return f"Line chart. {subject}: {own}. {region}. {country}. All half-years are in the table below the figure."


# --- change ----------------------------------------------------------------------------------------------------------

CHANGE_NAMES = {
    "headcount": "Caseworkers",
    IndicatorId.TURNOVER: "Leavers",
    IndicatorId.SHORT_TENURE_SHARE: "New at the workplace",
    IndicatorId.SICKNESS_ABSENCE: "Sickness absence",
    IndicatorId.PARENTAL_LEAVE: "Parental leave",
}
CHANGE_MISSING = "cannot be counted"
CHANGES_MISSING = "Cannot be counted: one of the two half-years is missing."
CHANGE_NOTE = "Absence and leave in days per full-time employee."


def change_heading(previous: str) -> str:
    return f"Since {previous}"


def change_persons(change: int) -> str:
    """Say a change in persons: ``2 more``, ``one fewer``, ``unchanged``."""
    if not change:
        return "unchanged"
    if abs(change) == 1:
        return "one more" if change > 0 else "one fewer"
    return f"{abs(change)} {'more' if change > 0 else 'fewer'}"


def change_days(change: str, sign: int) -> str:
    """Say a change in days."""
    return {1: f"{change} more", -1: f"{change} less", 0: "the same"}[sign]


def moved(words: str, before: str, now: str) -> str:
    """Say the change, and between brackets from what to what."""
    return f"**{words}** ({before} → {now})"


# --- organisation ----------------------------------------------------------------------------------------------------

MODEL = {
    OrganisationModel.AGE: (
        "You divide cases **by the child's age**. A child changes caseworker on reaching the age boundary, even though "
        "the caseworker has not left."
    ),
    OrganisationModel.INTERVENTION: (
        "You divide cases **by type of intervention**. A child changes caseworker when the help changes type, for "
        "example from prevention to placement, even though the caseworker has not left."
    ),
    OrganisationModel.BOTH: (
        "You divide cases **by both age and intervention**. A child changes caseworker at the age boundary, and when "
        "the help changes type, even though the caseworker has not left."
    ),
    OrganisationModel.NEITHER: (
        "You divide cases **by neither age nor intervention**. So the organisation does not in itself bring a change "
        "of caseworker at those two transitions."
    ),
}
PARTIAL = "Only some of the cases are divided in this way."


def same_model(n_same: int, n_answers: int) -> str:
    do = "does" if n_same == 1 else "do"
    return f"{n_same} of the {n_answers} municipalities that have answered {do} it this way, yourselves included."


ORGANISATION_ELSEWHERE = (
    "Another municipality carries out the task in a binding partnership. What you see here is what the loaded data say "
    "about the municipality itself; in practice, children meet the other municipality's organisation."
)


def organisation_missing(state: MissingState) -> str:
    why = {
        MissingState.NOT_APPLICABLE: "Another municipality carries out the task.",
        MissingState.SUPPRESSED: "The answer is not shown.",
    }
    return f"Your organisation is not in the loaded data. {why.get(state, 'The municipality has not answered.')}"


# --- caveats ---------------------------------------------------------------------------------------------------------

CAVEATS = {
    "few_fte": (
        "Sickness absence and parental leave are not shown: you had fewer than 10 full-time employees, and then one "
        "person's absence can be read from the number."
    ),
    "gap_in_series": (
        "One or more half-years are missing. The curve is broken there; the gaps are neither guessed nor skipped."
    ),
    "not_in_report_panel": "The municipality is not among the 79 on which the figures in VIVE's report are based.",
    "partnership": (
        "Another municipality carries out the task in a binding partnership. The caseworkers count in its numbers, not "
        "in yours."
    ),
    "suppressed": (
        "The numbers are not shown because there are fewer than five employees or full-time employees. This is a rule "
        "of the source data, and it applies in tables and files as well."
    ),
    "not_reported": (
        "The municipality is not in the data for the half-year, typically because it does not book these salaries on "
        "account function 6.45.58."
    ),
    "no_data_in_period": "The number for the half-year is missing in the loaded data.",
    "simulated": "The numbers are simulated. They say nothing about your municipality until real numbers are loaded.",
}


def small_staff(staff: str, one_person: str) -> str:
    return (
        f"You had {_caseworkers(staff)}. One person moves turnover by {one_person}, so even a doubling from one "
        "half-year to the next could seldom be told apart from chance. Use the number as an occasion to talk, not as a "
        "measurement."
    )


def very_small_staff(staff: str, one_person: str) -> str:
    return (
        f"You had only {_caseworkers(staff)}, and one person moves turnover by {one_person}. Read the number of people "
        "rather than the percentage, and look at several half-years together."
    )


COUNTED_COMPARISON = (
    "The verdict rests on the probability that your own level lies above Denmark's, when the numbers of all "
    "municipalities are seen together: at least 95% is “almost certainly above”, at least 90% “probably above”, and "
    "likewise for below. “Usually” gives the number of people that a group of your size would have 19 times out of 20 "
    "at Denmark's level (the binomial distribution). The blue line on the cards is the 95% interval (Wilson)."
)
COUNTED_DAYS = (
    "Absence is not judged against Denmark: the days are not independent of one another, so there is no simple rule "
    "for chance. It is held against your own half-years and against what municipalities normally have. "
    f"One employee away for the whole half-year is counted as {WORKDAYS} working days."
)
