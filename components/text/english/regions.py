"""Regions: the words of the page in English. Numbers come formatted; sentences are built here and nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.english import indicators
from components.text.english.grammar import listed, municipalities
from data_layer.schema import IndicatorId

TITLE = "Regions"
REGION_HIGHLIGHT = "Highlight"
NO_HIGHLIGHT = "No region"


def own_highlight(region: str) -> str:
    """Name the choice that follows the own kommune."""
    return f"Your region ({region})"


def subtitle(indicator: IndicatorId, period: str, n: int) -> str:
    """Say what is compared, when, on how many kommuner."""
    return f"{indicators.NAME[indicator]} · {period} · {municipalities(n)} with a number"


def counted(n: int, total: int) -> str:
    """Say on how many of its kommuner a region's number rests."""
    return f"{n} of {municipalities(total)}"


def country_label(value: str) -> str:
    """Label the dotted line."""
    return f"Denmark {value}"


def hover_interval(words: str) -> str:
    """Say the interval in a tooltip."""
    return f"95% interval: {words}" if words else ""


def unweighted_hover(value: str) -> str:
    """Say in a tooltip what the small circle is."""
    return f"Unweighted average of the municipalities: {value}"


def published_hover(words: str) -> str:
    """Say in a tooltip what the diamond is."""
    return f"The report: {words}"


# --- what the intervals say ------------------------------------------------------------------------------------------


def _lie(names: Sequence[str]) -> str:
    return f"{listed(names)} {'lies' if len(names) == 1 else 'lie'}"


def lead(above: Sequence[str], below: Sequence[str], n_others: int, country: str) -> str:
    """Say which regions' intervals lie clear of the country's number.

    Parameters
    ----------
    above, below : regions with their number, ``Hovedstaden (16.1%)``, whose interval lies over or under it.
    n_others : regions whose interval holds it.
    country : the country's number.
    """
    if not above and not below:
        return (
            f"The uncertainty around all {n_others} regions includes Denmark's {country}: the differences may be due "
            "to chance."
        )
    parts = []
    if above:
        parts.append(f"{_lie(above)} above Denmark's {country}")
    if below:
        parts.append(f"{_lie(below)} below" if above else f"{_lie(below)} below Denmark's {country}")
    return f"{', and '.join(parts)}.{_others(n_others)}"


def _others(n: int) -> str:
    if not n:
        return ""
    if n == 1:
        return " For the last region the uncertainty includes Denmark's number: the difference may be due to chance."
    return (
        f" For the other {_NUMBERS.get(n, str(n))} the uncertainty includes Denmark's number: the differences may be "
        "due to chance."
    )


_NUMBERS = {2: "two", 3: "three", 4: "four"}


def lead_without_intervals(lowest: str, highest: str, country: str) -> str:
    """Say the spread where no interval can be stated for the indicator."""
    return f"The regions range from {_turned(lowest)} to {_turned(highest)}; Denmark is at {country}."


def only_region(name: str) -> str:
    """Say that no other region has a number."""
    return f"Only {name} has a number"


LEAD_EMPTY = "No regions have a number for the chosen indicator and half-year."


def with_number(name: str, value: str) -> str:
    """Name a region with its number."""
    return f"{name} ({value})"


def _turned(named: str) -> str:
    """Put the number first in what ``with_number`` wrote: ``16.1% (Hovedstaden)``."""
    name, bracket, value = named.partition(" (")
    return f"{value.removesuffix(')')} ({name})" if bracket else named


def means_finding(indicator: IndicatorId, lowest: str, highest: str) -> str:
    """Say the lowest and highest region; overlapping intervals decide nothing and are not mentioned."""
    subject = indicators.DEFINITE[indicator]
    return f"{subject[0].upper()}{subject[1:]} ranges from {_turned(lowest)} to {_turned(highest)}"


_COUNTED = {
    IndicatorId.TURNOVER: "the sum of leavers divided by the sum of caseworkers",
    IndicatorId.SHORT_TENURE_SHARE: (
        "the sum of caseworkers with under one year at the workplace divided by the sum of caseworkers"
    ),
    IndicatorId.SICKNESS_ABSENCE: "the sum of days divided by the sum of full-time employees",
    IndicatorId.PARENTAL_LEAVE: "the sum of days divided by the sum of full-time employees",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "the sum of days divided by the sum of full-time employees",
    IndicatorId.PARENTAL_LEAVE_YEAR: "the sum of days divided by the sum of full-time employees",
    IndicatorId.TURNOVER_YEAR_SHARE: "the region's total of leavers and of caseworkers in the two half-years",
    IndicatorId.TURNOVER_YEAR_RATE: "the region's total of leavers and of caseworkers in the two half-years",
}


def means_note(indicator: IndicatorId, *, has_intervals: bool, has_unweighted: bool) -> str:
    """Say how regions are counted and what the marks are."""
    interval = " Bar: 95% interval for the region's level." if has_intervals else " No interval can be given."
    circle = " ○ unweighted average, in which every municipality counts the same." if has_unweighted else ""
    return f"Dot: weighted number, {_COUNTED[indicator]}.{interval}{circle}"


def published_sentence(parts: Sequence[tuple[str, str]], section: str) -> str:
    """Repeat what the report prints for regions; ``""`` when it prints nothing for the choice."""
    if not parts:
        return ""
    listed = ", ".join(f"{region} {words}" for region, words in parts)
    return f"◇ The report (VIVE 2025, section {section}): {listed}."


def published_words(value: str, wording: str) -> str:
    """Keep the report's reservation: ``just over 16%``; brackets where it can be read in two ways."""
    return {
        "low": f"just over {value}",
        "high": f"just under {value}",
        "exact": value,
        "ambiguous": f"(just under) {value}",
    }[wording]


MEANS_COLUMNS = (
    "Region",
    "Weighted",
    "95% interval",
    "Unweighted average",
    "Basis",
    "Municipalities with a number",
    "Without a number",
    "The report",
)
COUNTRY_ROW = "Denmark"


def means_caption(indicator: IndicatorId, period: str) -> str:
    """Head the table of regional means."""
    return f"{indicators.NAME[indicator]}, {period}, regions and Denmark"


def means_alternative(parts: Sequence[str], country: str) -> str:
    """Describe the chart of regional means for those who do not see it."""
    return f"Dot and bar for each region: {'; '.join(parts)}. Denmark {country}."


# --- over time -------------------------------------------------------------------------------------------------------


def lines_finding(region: str, n_above: int, n_periods: int) -> str:
    """Say in how many half-years a region lay over the country."""
    if n_above == n_periods:
        return f"{region} has been above Denmark in all {n_periods} half-years"
    if n_above == 0:
        return f"{region} has not been above Denmark in any of the {n_periods} half-years"
    return f"{region} has been above Denmark in {n_above} of {n_periods} half-years"


LINES_EMPTY = "No regions have numbers over time"


def lines_note(emphasised: str, first: str, last: str) -> str:
    """Say what the lines are."""
    dark = f" {emphasised} is highlighted." if emphasised else ""
    return (
        f"Weighted numbers, {first} to {last}. Dotted: Denmark.{dark} Swings from half-year to half-year may be due to "
        "chance."
    )


def lines_caption(indicator: IndicatorId) -> str:
    """Head the table of regions over time."""
    return f"{indicators.NAME[indicator]}, regions and Denmark, half-year by half-year"


LINES_FIRST_COLUMN = "Half-year"


def lines_alternative(indicator: IndicatorId, finding: str, first: str, last: str) -> str:
    """Describe the lines for those who do not see them."""
    return f"Lines for the regions and Denmark, {indicators.NAME[indicator]}, from {first} to {last}. {finding}."


# --- inside regions --------------------------------------------------------------------------------------------------


def spread_finding(region: str, inside: tuple[str, str], between: tuple[str, str], *, wider: bool) -> str:
    """Compare the spread of kommuner inside a region with the spread between regions."""
    comparison = "wider range than" if wider else "narrower range than"
    return (
        f"In {region} the municipalities range from {inside[0]} to {inside[1]}: a {comparison} between the regions "
        f"({between[0]} to {between[1]})"
    )


def spread_inside(region: str, low: str, high: str) -> str:
    """Say the spread of kommuner in the one region that has numbers."""
    return f"In {region} the municipalities range from {low} to {high}"


SPREAD_EMPTY = "No municipalities have a number for the chosen indicator and half-year"


def spread_note(n: int, staff: str) -> str:
    """Say what a dot is."""
    return (
        f"Each dot is a municipality, {n} in all; the larger the dot, the more {staff}. Vertical line: the region's "
        "weighted number. Small municipalities lie furthest out, because a few people move their number a lot."
    )


def own_missing(name: str) -> str:
    """Say that the reader's kommune is not among the dots."""
    return f"{name} has no number for the chosen indicator and half-year."


STAFF_PERSONS = "caseworkers"
STAFF_FTE = "full-time employees"

SPREAD_COLUMNS = ("Municipality", "Region", "Value", "95% interval", "Basis")


def spread_caption(indicator: IndicatorId, period: str) -> str:
    """Head the table of kommuner by region."""
    return f"{indicators.NAME[indicator]}, {period}, municipalities with a number by region"


def spread_alternative(parts: Sequence[str], own: str) -> str:
    """Describe the dots for those who do not see them."""
    mine = f" {own}." if own else ""
    return f"One dot per municipality. {'; '.join(parts)}.{mine}"


def spread_part(region: str, lowest: str, highest: str) -> str:
    """Say one region's spread."""
    return f"{region} from {lowest} to {highest}"
