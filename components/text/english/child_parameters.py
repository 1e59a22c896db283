"""What the case model reckons with, in English: names of its parameters, where each comes from, what it assumes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data_layer.schema.case import YearBasis
from data_layer.schema.case_view import ParameterId, ParameterSource, TurnoverFrom

HEADING = "What the model works with"
NOTE = (
    "The report and the loaded data cover only part of this. The rest are assumptions: use the range to test whether "
    "the answer holds, or enter your own numbers."
)
CAPTION = "The model's inputs with value, source and range"
COLUMNS = ("Input", "Value", "Where from", "Interval or range")
SUGGESTED = "As suggested"
ABOVE = "Chosen above"
NO_AGES = "None"

NAMES: Mapping[ParameterId, str] = {
    ParameterId.ENTRY_AGE: "Child's age when the case begins",
    ParameterId.YEARS: "Child followed for",
    ParameterId.TURNOVER: "Turnover per year",
    ParameterId.BASIS: "How two half-years become a year",
    ParameterId.BOUNDARIES: "Age boundaries",
    ParameterId.BOUNDARY_SHARE: "Cases that get a new caseworker at an age boundary",
    ParameterId.PLACEMENT: "Children at home who are placed in a year",
    ParameterId.PLACEMENT_SHARE: "Placements that bring a new caseworker",
    ParameterId.RETURN: "Placed children who come home in a year",
    ParameterId.RETURN_SHARE: "Returns home that bring a new caseworker",
    ParameterId.RECEPTION_SHARE: "Cases that get a new caseworker when reception ends",
    ParameterId.SICKNESS_DAYS: "Sickness days per full-time employee per year",
    ParameterId.LONG_SHARE: "Of these, in long spells",
    ParameterId.SICKNESS_SPELL: "A long spell of illness lasts",
    ParameterId.LEAVE_DAYS: "Days of parental leave per full-time employee per year",
    ParameterId.LEAVE_SPELL: "A spell of parental leave lasts",
    ParameterId.COVER: "Departures where a substitute has the case before the new caseworker arrives",
    ParameterId.CASELOAD: "Open cases in the municipality",
}
SOURCES: Mapping[ParameterSource, str] = {
    ParameterSource.CHOSEN: "Chosen by you",
    ParameterSource.OWN: "Loaded data: the municipality",
    ParameterSource.OWN_AS_COUNTED: "Loaded data: the municipality",
    ParameterSource.REGION: "Loaded data: the region",
    ParameterSource.COUNTRY: "Loaded data: Denmark",
    ParameterSource.ANSWER: "Loaded answer on organisation",
    ParameterSource.DRAWING: "Your drawing of teams",
    ParameterSource.REPORT: "The report (section 2)",
    ParameterSource.ASSUMPTION: "Assumption",
}
BASES: Mapping[YearBasis, str] = {
    YearBasis.COMPOUND: "Two half-years in a row",
    YearBasis.SUM: "Two half-years added together",
    YearBasis.GIVEN: "Own number for a year",
}
BASIS_NOTES: Mapping[YearBasis, str] = {
    YearBasis.COMPOUND: "At least one change in 12 months: 12% and 12% give 22.6%",
    YearBasis.SUM: "As the report counts: 12% and 12% give 24%",
    YearBasis.GIVEN: "Chosen by you",
}
TURNOVERS: Mapping[TurnoverFrom, str] = {
    TurnoverFrom.OWN: "Own municipality's",
    TurnoverFrom.REGION: "The region's",
    TurnoverFrom.COUNTRY: "Denmark's",
}
AGES_ASSUMED = "The answer says that there is an age boundary; the age of 12 is an assumption"
PER_YEAR = "per year"
NOTES: Mapping[ParameterId, str] = {
    ParameterId.RECEPTION_SHARE: (
        "0%: the clock starts once the child has their caseworker after reception. Otherwise reception ends after four "
        "months"
    ),
    ParameterId.PLACEMENT: (
        "In 2021, 3,300 placements began and 43,800 children received preventive support (Statistics Denmark): at most "
        "7.5%"
    ),
    ParameterId.CASELOAD: "Chosen under “What if?”; used only for hand-overs per year",
}

ASSUMPTIONS_HEADING = "What the model assumes, and which way it errs"
ASSUMPTIONS: tuple[tuple[str, str], ...] = (
    (
        "All caseworkers have equally many cases and leave equally often.",
        "If they differ, slightly more children have the same caseworker than the model says.",
    ),
    (
        "Turnover is the same every year and for all cases.",
        (
            "Can err either way: a case with a newly hired caseworker may change more often, one with an experienced "
            "caseworker less often."
        ),
    ),
    (
        "The child stays in the municipality, and the case is open for the whole period.",
        "Cases that are closed earlier see fewer changes than the model says.",
    ),
    (
        "Turnover counts only those who were employed when the half-year began.",
        (
            "Anyone who both arrives and leaves within the same half-year is missing: there are more changes than the "
            "model says."
        ),
    ),
    (
        (
            "The child lives at home when the clock starts and has their caseworker after reception, unless you count "
            "reception."
        ),
        (
            "Changes from reception are counted only when you choose so, and changes to a disability team or another "
            "district never are: there are more changes than the model says."
        ),
    ),
    (
        "The causes occur independently of each other.",
        "Can err either way: if two transitions coincide, they may become one change.",
    ),
    (
        "All children are placed equally often, whatever their age.",
        "Can err either way: children of some ages are placed more often than others.",
    ),
    (
        "Long absence brings a substitute and then the same caseworker back.",
        (
            "If the caseworker does not come back, or the substitute changes, there are more changes than the model "
            "says."
        ),
    ),
)


def of_a_year(words: str) -> str:
    return f"{words} {PER_YEAR}"


def at_age(age: int) -> str:
    """Name the share of one boundary among several."""
    return f"Of these, at age {age}"


def not_drawn(ages: Sequence[int]) -> str:
    """Say which boundaries the drawing does not have."""
    *first, last = [str(age) for age in ages]
    return (
        f"Ages {', '.join(first)} and {last} are not in your drawing."
        if first
        else f"Age {last} is not in your drawing."
    )


def years(n: float) -> str:
    return f"{n:g} {'year' if n == 1 else 'years'}"


def days(n: str) -> str:
    return f"{n} {'day' if n == '1' else 'days'}"
