"""Data and method, in English: how every indicator is counted and every comparison made, in plain words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from data_layer.schema import IndicatorId
from data_layer.schema import columns as col

FACT_NAME = "Indicator"
FACT_DEFINITION = "What it is"
FACT_UNIT = "Unit"
FACT_NUMERATOR = "Numerator"
FACT_DENOMINATOR = "Denominator"
FACT_RULE = "How it is counted"
FACT_HIDDEN = "Not shown"
FACT_SOURCE = "Source"
FACT_LAST = "Latest numbers"
FACT_NEXT = "Next numbers"

COLUMNS: Mapping[str, str] = {
    col.HEADCOUNT: "people employed on the first day of the half-year",
    col.FTE: "full-time employees, average over the half-year",
    col.LEAVERS: "of those employed on the first day: people who are not in the same position on the last",
    col.SICKNESS_DAYS: "sickness days in the half-year, converted to full-time days",
    col.PARENTAL_LEAVE_DAYS: "days of parental leave in the half-year, converted to full-time days",
    col.SHORT_TENURE_HEADCOUNT: "of those employed on the first day: people with under one year at the workplace",
}
YEAR_COLUMNS: Mapping[str, str] = {
    col.HEADCOUNT: "people employed on the first day of each half-year, two half-years",
    col.FTE: "full-time employees, average of the two half-years",
    col.LEAVERS: "people who are not in the same position on the last day of each half-year, two half-years",
    col.SICKNESS_DAYS: "sickness days in the two half-years, converted to full-time days",
    col.PARENTAL_LEAVE_DAYS: "days of parental leave in the two half-years, converted to full-time days",
}
LIMIT_WORDS: Mapping[str, str] = {
    col.HEADCOUNT: "fewer than {n} people",
    col.FTE: "fewer than {n} full-time employees",
}

_LEAVING = (
    "A leaver is someone who has changed position, field of work or municipality, has left the municipal sector, or "
    "has stopped working. Someone who starts and stops within the same half-year is not counted. A break of under one "
    "year does not count as leaving, and neither does parental leave."
)
_ABSENCE = (
    "Days are converted according to each employee's share of full time. Someone on parental leave does not call in "
    "sick, so the two numbers are connected."
)
_YEAR_DAYS = "Days in two half-years divided by the average number of full-time employees in the two half-years."
_TWO_HALVES = "Shown only when both half-years have a number."
RULES: Mapping[IndicatorId, str] = {
    IndicatorId.TURNOVER: _LEAVING,
    IndicatorId.SICKNESS_ABSENCE: _ABSENCE,
    IndicatorId.PARENTAL_LEAVE: f"{_ABSENCE} Parental leave is not something to bring down, and it is not judged.",
    IndicatorId.SHORT_TENURE_SHARE: (
        "What counts is time at this workplace. An experienced caseworker from another municipality counts as new. A "
        "low number can also arise because the pay has been moved to another account."
    ),
    IndicatorId.TURNOVER_YEAR_SHARE: (
        "A compound share: 1 minus the probability that nobody leaves the position in either half-year, 1 − (1 − a)"
        "(1 − b). Two half-years of 12% give 22.6%. This assumes that someone new in the position leaves it as often "
        f"as the person who was there before. {_TWO_HALVES}"
    ),
    IndicatorId.TURNOVER_YEAR_RATE: (
        "Turnover in the two half-years added together and multiplied by 100. Two half-years of 12% give 24 departures "
        "per 100 positions. One position can count twice, so the number is not a share of the caseworkers. "
        f"{_TWO_HALVES}"
    ),
    IndicatorId.SICKNESS_ABSENCE_YEAR: f"{_YEAR_DAYS} {_TWO_HALVES}",
    IndicatorId.PARENTAL_LEAVE_YEAR: f"{_YEAR_DAYS} {_TWO_HALVES}",
}

METHODS: Sequence[tuple[str, Sequence[str]]] = (
    (
        "Region and country are weighted",
        (
            (
                "A number for a region or for Denmark is all leavers added together, divided by all employees added "
                "together (absence: days divided by full-time employees). Large municipalities therefore count the "
                "most, as in Figure 2.8 of the report. Other Danish tools often show a simple average of the "
                "municipalities' numbers, in which all count equally. The two can differ: ten municipalities with "
                "92 leavers among 719 employees in all have 12.8% weighted, but 14.8% as a simple average, because "
                "several of the small ones lie high."
            ),
            "Municipalities without a visible number are not included. How many are is stated beside the number.",
        ),
    ),
    (
        "Similar municipalities",
        (
            (
                "Similar municipalities are those closest to your own in five traits: population, inhabitants per "
                "km², commuting, expenditure need and service level. Each trait is measured in standard deviations "
                "across all municipalities; population and density, however, on a scale where a doubling is equally "
                "large for small and for large. The distance is the square root of the mean square of the weighted "
                "differences. You choose 4 to 20 municipalities (eight to begin with), and whether a trait counts "
                "once, twice or not at all."
            ),
            (
                "Their number is calculated like those of the region and of Denmark: sum divided by sum for those with "
                "a visible number. Your own municipality is never included. A municipality whose traits are not known "
                "cannot be included."
            ),
        ),
    ),
    (
        "Uncertainty for one municipality",
        (
            (
                "Shares are shown with a 95% interval after Wilson. In a group of 35, one person moves the number by "
                "almost three percentage points. The interval is therefore wide, and two municipalities with different "
                "numbers may well have the same level."
            ),
            (
                "Days per full-time employee have no interval, because the data do not show how many people the days "
                "are spread over. Numbers for 12 months have no interval, because the same employees are part of both "
                "half-years."
            ),
        ),
    ),
    (
        "When is a municipality above or below?",
        (
            (
                "Municipalities differ, but part of the difference is chance. All municipalities' numbers in the "
                "half-year are used to estimate how much their true levels differ (a beta distribution fitted by "
                "maximum likelihood). The level of one municipality is then estimated from both its own number and "
                "the others': the fewer the employees, the closer to the typical level. Where the municipalities do "
                "not differ measurably, the page says so."
            ),
            (
                "The verdict is the probability that the level lies above that of the other municipalities in Denmark "
                "or in the region: at least 95% is “almost certainly above”, at least 90% “probably above”, at most "
                "10% “probably below”, at most 5% “almost certainly below”. The rest “cannot be told apart from” what "
                "they are compared with. Below 10 employees nothing is said. A municipality exactly at the national "
                "level would be called almost certainly above at most 5 times in 100."
            ),
            (
                "The rank is an interval, because no rank is certain: it comes from 20,000 random draws of all "
                "municipalities' levels and holds the rank in about 9 cases out of 10. “Usually a to b” is the number "
                "of people a group of the same size would have 19 times out of 20 at the level it is compared with "
                "(binomial distribution)."
            ),
            (
                "Days per full-time employee are held against the municipality's own half-years (an XmR chart on a "
                "square-root scale, 1.2 times as wide as usual, so that there are fewer false signals) and against "
                "what municipalities normally have (the median and the typical distance from it). They are not judged."
            ),
        ),
    ),
    (
        "Uncertainty for region and country",
        (
            (
                "The interval around a weighted number assumes that municipalities vary independently of each other "
                "(cluster interval, t distribution). It says something about the level behind the number, not about "
                "the count, which is complete for the municipalities that have numbers."
            ),
        ),
    ),
    (
        "Numbers for 12 months",
        (
            (
                "A number for 12 months covers the chosen half-year and the one before it. Turnover comes in two "
                "forms, because each answers its own question: how large a part of the positions change at least once "
                "(a share), and how many departures there are per 100 positions (a count). The report's “almost one in "
                "four” is the sum of two half-years of about 12%."
            ),
        ),
    ),
    (
        "Small municipalities",
        (
            (
                "With fewer than 5 people or 5 full-time employees, all the municipality's numbers for the half-year "
                "are hidden. With fewer than 10 full-time employees, absence is hidden, because one person's absence "
                "could otherwise be read from the number. This happens when the file is loaded: what is hidden is not "
                "stored and cannot be found in figures, files or addresses."
            ),
            (
                "A hidden municipality is not part of any sum. It therefore cannot be worked out by subtracting other "
                "municipalities from a region, or a half-year from a year."
            ),
        ),
    ),
    (
        "Your own teams",
        (
            (
                "Where a municipality's teams are loaded, they are shown side by side in order of name, never of "
                "number. A team is hidden by the same rule as a small municipality. Then as many other teams are "
                "hidden as it takes for the hidden numbers not to be worked out from the teams shown and the "
                "municipality's own number. A team of under five always hides at least one more."
            ),
            (
                "From 10 people, a team is held against the municipality's own level with the exact binomial rule "
                "(95%). Several half-years can be added together; the same people are then counted several times, the "
                "interval is approximate, and the team is not held against anything. A team that is hidden in one "
                "half-year is not included."
            ),
        ),
    ),
    (
        "Patterns between municipalities",
        (
            (
                "The 46 models are the report's, repeated on the loaded numbers: linear regressions that explain "
                "turnover in the last two half-years (or in the last one) by absence and short tenure in the half-year "
                "before and by background numbers. The report does not describe every model in full; what is inferred "
                "is marked. A model is calculated only when there are at least ten more municipalities than "
                "coefficients. The joint test shuffles the municipalities' turnover 500 times and recalculates all "
                "the models, so that you can see what chance alone would show."
            ),
            (
                "Beside the report's method, uncertainty can be calculated with HC3, the municipalities weighted by "
                "employees, or turnover treated as leavers out of employees (quasi-binomial). The models show what "
                "goes together, not what causes what."
            ),
            (
                "How much of the difference between municipalities is something other than chance is calculated as 1 "
                "minus the chance variation in the municipalities' shares divided by the whole variation. The interval "
                "says “about 90%” because it is right 83 to 89 times in 100. The correlation between two measures is "
                "Pearson's r with Fisher's 95% interval; population and density enter as their logarithm."
            ),
        ),
    ),
    (
        "When a number is missing",
        (
            (
                "There are four kinds: hidden (too few employees), not reported (the municipality does not use account "
                "function 6.45.58), not applicable (another municipality carries out the task) and missing. A missing "
                "number is never zero and is never guessed; a line breaks where it is missing."
            ),
        ),
    ),
    (
        "What a child can expect",
        (
            (
                "A model, not a measurement. The caseworker leaves with the same probability at all times. Turnover "
                "in a half-year, drawn a little towards that of the other municipalities, is converted to a year: "
                "either two half-years in a row (12% and 12% give 22.6%) or added together (24%), as the page says. An "
                "age boundary moves a share of the cases on the birthday, and placement and return home happen at "
                "fixed rates. The chance of keeping the same caseworker is the product of the three."
            ),
            (
                "The number of changes and the cause of the first are calculated exactly, as a chain of eight states, "
                "and have been checked against a simulation. The band shows only the uncertainty in turnover. "
                "Assumptions without a source are on the page with their range and can be changed; substitutes during "
                "absence are not counted among the lasting changes."
            ),
        ),
    ),
    (
        "Regions before and after 2027",
        (
            (
                "From 1 January 2027, Region Hovedstaden and Region Sjælland are joined in Region Østdanmark. The "
                "division can be chosen on the pages, and all regional numbers are then recalculated from the "
                "municipalities, for earlier half-years too."
            ),
        ),
    ),
)


def hidden(limits: Sequence[tuple[str, int]]) -> str:
    """Say below what a kommune is hidden."""
    words = [LIMIT_WORDS[column].format(n=n) for column, n in limits]
    return f"With {' or '.join(words)}."


def source(section: str, title: str, extract_date: str) -> str:
    return f"Definition: VIVE 2025, section {section}. Numbers: {title}, extracted {extract_date}."


def next_update(period: str) -> str:
    return f"{period}, once the extract has been delivered and loaded."


def last_update(period: str, day: str) -> str:
    return f"{period}, extracted {day}."
