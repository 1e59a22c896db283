"""Compare: the words of the page in English. Numbers come formatted; sentences are built here and nowhere else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.text.english import common
from components.text.english.grammar import listed, municipalities
from data_layer.schema import IndicatorId, MissingState, Unit

TITLE = "Compare"
WHOLE_COUNTRY = "all of Denmark"
COUNTRY = "Denmark"
OWN_SUFFIX = "your municipality"

SORT_LABEL = "Order"
SORT_VERDICT = "By verdict"
SORT_VALUE = "By number"
SORT_NAME = "By name"
SORT_REGION = "By region"

COLUMN_MUNICIPALITY = "Municipality"
COLUMN_REGION = "Region"
COLUMN_LOWER = "Interval from"
COLUMN_UPPER = "Interval to"
COLUMN_INTERVAL = "95% interval"
COLUMN_VERDICT = "Compared with Denmark"
COLUMN_HALF_YEAR = "Half-year"
COLUMN_CODE = "Municipality code"
COLUMN_DIFFERENCE: Mapping[Unit, str] = {
    Unit.SHARE: "Difference from Denmark, percentage points",
    Unit.DAYS_PER_FTE: "Difference from Denmark, days",
    Unit.PER_100: "Difference from Denmark",
}
# What is counted above and below the line of the fraction.
NUMERATOR: Mapping[IndicatorId, str] = {
    IndicatorId.TURNOVER: "Leavers",
    IndicatorId.SICKNESS_ABSENCE: "Sickness days in total",
    IndicatorId.PARENTAL_LEAVE: "Parental leave days in total",
    IndicatorId.SHORT_TENURE_SHARE: "Under one year at the workplace",
    IndicatorId.TURNOVER_YEAR_SHARE: "Leavers in two half-years",
    IndicatorId.TURNOVER_YEAR_RATE: "Leavers in two half-years",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "Sickness days in two half-years",
    IndicatorId.PARENTAL_LEAVE_YEAR: "Parental leave days in two half-years",
}
DENOMINATOR: Mapping[IndicatorId, str] = {
    IndicatorId.TURNOVER: "Employees at the start of the half-year",
    IndicatorId.SICKNESS_ABSENCE: "Full-time employees",
    IndicatorId.PARENTAL_LEAVE: "Full-time employees",
    IndicatorId.SHORT_TENURE_SHARE: "Employees at the start of the half-year",
    IndicatorId.TURNOVER_YEAR_SHARE: "Employees, average of two half-years",
    IndicatorId.TURNOVER_YEAR_RATE: "Employees, average of two half-years",
    IndicatorId.SICKNESS_ABSENCE_YEAR: "Full-time employees, average",
    IndicatorId.PARENTAL_LEAVE_YEAR: "Full-time employees, average",
}

TABLE_HEADING = "All numbers in a table"
TABLE_NOTE = (
    "Click a column to sort by it. The files hold exactly the rows shown here, in the same order, "
    "with source, period and dataset."
)
DOWNLOAD_CSV = "Download as CSV"
DOWNLOAD_XLSX = "Download as Excel"

EMPTY_TITLE = "There are no numbers to show here"
EMPTY_HELP = "Choose another period or region. Below you can read why the municipalities have no number."
DOWNLOAD_SERIES = "Download the series as CSV"

MISSING_HEADING = "Municipalities without a number in this period"

CHOSEN_HEADING = "Chosen municipalities over time"
CHOSEN_EMPTY = "Choose a municipality to see its half-years drawn beside Denmark's. There is room for six at a time."
CHOSEN_FULL = "There is room for six municipalities at a time. Remove one to add another."
CHOSEN_LIST = "Chosen municipalities"
ADD_LABEL = "Add municipality"
ADD_PLACEHOLDER = "Choose a municipality"
CHOSEN_NOTE = (
    "Small groups swing more than Denmark does, even when nothing has changed. "
    "A gap in the line is a half-year without a number. "
    "Denmark's number is weighted: the sum of all municipalities with a number."
)


def subtitle(measure: str, period: str, area: str) -> str:
    return f"{measure} · {period} · {area}"


def region_area(region: str) -> str:
    return f"Region {region}"


def remove(name: str) -> str:
    return f"Remove {name}"


ONLY_ONE = "Only one municipality has a number"


def lead_days(span: str, country: str, n: int) -> str:
    """``span``: ``2.1 to 24.0 days``."""
    if n == 1:
        return f"{ONLY_ONE}."
    return f"The {municipalities(n)} with a number range from {span}. Denmark as a whole is at {country}."


def span(low: str, high: str) -> str:
    """``2.1 to 24.0 days``; ``high`` carries the unit."""
    return f"{low} to {high}"


def between(low: str, high: str) -> str:
    """``2.1 and 24.0 days``; ``high`` carries the unit."""
    return f"{low} and {high}"


def lead_none(period: str) -> str:
    return f"No municipality has a number for {period} with the choices you have made."


def own_position(name: str, value: str) -> str:
    return f"{name} is at {value}."


def own_missing(name: str, reason: str) -> str:
    return f"{name} has no number in this period: {reason}."


def own_elsewhere(name: str) -> str:
    return f"{name} is not in the region shown."


def finding_days(span: str) -> str:
    return f"The municipalities range from {span}"


NOTE_DAYS = (
    "The dot is the municipality's number. There is no bar for uncertainty, because the data do not show how many "
    "people the days are spread over: in a small group one long absence can move the number by several days. "
    "The order of municipalities that lie close together means nothing."
)
NOTE_PARENTAL = "Parental leave is a fact of life and not something to be brought down. It is therefore not judged."
NOTE_PER_100 = (
    "The dot is the municipality's number. There is no bar for uncertainty, because the same position can change hands "
    "twice in a year. The order of municipalities that lie close together means nothing."
)
NOTE_YEAR_SHARE = (
    "The dot is the municipality's number, put together from two half-years. There is no bar for uncertainty, because "
    "the same employees are counted in both half-years. The order of municipalities that lie close together means "
    "nothing."
)


def alternative_ranking(measure: str, period: str, area: str, n: int, country: str) -> str:
    """Text for those who cannot see the dots."""
    return (
        f"Dot chart: {measure} in {municipalities(n)}, {area}, {period}. A dotted line shows Denmark's number, "
        f"{country}. All numbers are in the table."
    )


def alternative_chosen(measure: str, names: Sequence[str]) -> str:
    everyone = listed([*names, COUNTRY])
    return f"Line chart: {measure}, half-year by half-year, for {everyone}. All numbers are in the table."


def finding_chosen(names: Sequence[str], swing: str, country: str) -> str:
    """Compare how far the chosen and the country have swung; both as ``between`` writes them."""
    who = f"{names[0]} has" if len(names) == 1 else "The chosen municipalities have"
    return f"{who} been between {swing}, Denmark between {country}"


def finding_chosen_none(names: Sequence[str]) -> str:
    return f"{listed(names)} {'has' if len(names) == 1 else 'have'} no numbers in the half-years shown"


def missing_line(words: str, n: int) -> str:
    return f"{words}, {municipalities(n)}:"


_WHY_MANY: Mapping[MissingState, str] = {
    MissingState.NOT_REPORTED: (
        "They are not in the numbers for the half-year, typically because they do not book salaries under account "
        "function 6.45.58, from which the numbers are drawn."
    ),
    MissingState.NOT_APPLICABLE: "Other municipalities carry out the task for them in binding partnerships.",
}


def missing_why(state: MissingState, n: int) -> str:
    """Say why the kommuner of one missing state have no number."""
    return common.MISSING_WHY[state] if n == 1 else _WHY_MANY.get(state, common.MISSING_WHY[state])


def table_caption(measure: str, period: str, area: str) -> str:
    return f"{measure}, {period}, {area}"


def chosen_caption(measure: str) -> str:
    return f"{measure}, chosen municipalities and Denmark, all half-years"


def counted(indicator: IndicatorId, numerator: str, denominator: str) -> str:
    """Both parts of the fraction in words, for the label under the pointer."""
    return f"{NUMERATOR[indicator]}: {numerator}. {DENOMINATOR[indicator]}: {denominator}"


def interval_95(interval: str) -> str:
    return f"95% interval {interval}" if interval else ""


def own_row(name: str) -> str:
    return f"{name} ({OWN_SUFFIX})"


def line_hover(name: str, period: str, value: str) -> str:
    return f"<b>{name}</b><br>{period}: {value}"


def hover(name: str, region: str, values: Sequence[str]) -> str:
    """One kommune in the ranking; empty parts are left out."""
    lines = (f"<b>{name}</b>", region_area(region), *values)
    return "<br>".join(line for line in lines if line)
