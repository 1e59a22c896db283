"""English words around a leader's own numbers on My municipality: shown beside the loaded ones, stored nowhere."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.english.common import PRIVATE_MARK
from data_layer.schema import columns as col

STRIP = "Own numbers, not saved"
STRIP_WHERE = "only in this tab"
REMOVE = "Remove"
REMOVED = "Your own numbers have been removed."
CHOOSE = "Choose a file"
CHOOSE_OTHER = "Choose another file"
OR_DROP = "or drop it here. CSV or Excel (XLSX)."
TEMPLATE = "Template"
TEMPLATE_CSV = "CSV"
TEMPLATE_XLSX = "Excel"

EMPTY_HEADING = "Do you have newer numbers yourselves?"
EMPTY = (
    "See your newest half-years here on the page before they are loaded. The server works on the file and then forgets "
    "it: the numbers are not saved, are not in links, and are gone when the tab is closed or reloaded."
)
COLUMNS_HEADING = "The columns in the file"

TOO_LARGE = "The file is too large. It may be at most 500 kB: save only the sheet with your own half-years."
SEVERAL = "Drop one file at a time."
UNREADABLE = "The file could not be read from your computer. Try again."
READING = "Reading the file …"
REFUSED = "The server did not accept the file. Reload the page and try again."
FOREIGN = "The file can only be sent from the page itself."

LINE_SHORT = "Own numbers"
TABLE_LABEL = "Own numbers (not saved)"
TABLE_OF = "Count, own"
CHART_NOTE = (
    "The squares are your own numbers; they are not saved. The thin dotted lines carry forward the latest numbers of "
    "those you are compared with."
)

HISTORY_NEVER = (
    "For this indicator, neither limits of variation nor a direction is shown, with or without your own numbers."
)
HISTORY_HIDDEN = (
    "Variation and direction cannot be continued with your own numbers: none of the file's half-years has a number "
    "for the indicator that may be shown."
)
LIMITS_NONE = "Limits of variation cannot be shown: the number does not move, not even with your own numbers."
DIRECTION_NONE = "A direction cannot be shown: the number does not move, not even with your own numbers."
LIMITS_NOTE = (
    "The squares are your own numbers, not saved; where a half-year is also loaded, the file's number applies. They "
    "are counted in the level, the limits and the signs like all other half-years."
)
DIRECTION_NOTE = (
    "The squares are your own numbers, not saved; where a half-year is also loaded, the file's number applies. The "
    "line is worked out with them."
)
FILE_LIMITS = "own-numbers-variation"
FILE_DIRECTION = "own-numbers-direction"


def history_too_few(n: int, fewest: int) -> str:
    """Say why neither limits nor a direction can be shown."""
    there = "is only 1 half-year" if n == 1 else f"are only {n} half-years"
    return (
        f"Neither limits of variation nor a direction can be shown: even with your own numbers there {there} with "
        f"numbers, and at least {fewest} are needed."
    )


def history_alternative(shown: str, n: int) -> str:
    """Say in words how the own numbers continue the loaded half-years."""
    return f"{shown} {'One half-year is' if n == 1 else f'{n} half-years are'} your own numbers, not saved."


def table_period(period: str) -> str:
    return f"{period}, own numbers (not saved)"


def heading(period: str) -> str:
    return f"Your own numbers for {period}"


def line_label(name: str) -> str:
    return f"{name}, own numbers"


def compared(group: str, period: str, *, is_same: bool) -> str:
    """Say which half-year ``group``, region or similar kommuner, and country are from."""
    if is_same:
        return f"Held against {group} and Denmark in the same half-year, {period}."
    return f"Held against {group} and Denmark in {period}, the newest half-year that is loaded."


def own_periods(first: str, last: str) -> str:
    """Say which half-years the file has."""
    return f"The file has {first}." if first == last else f"The file has half-years from {first} to {last}."


def overlap(periods: Sequence[str]) -> str:
    """Say for which half-years there are loaded numbers too; ``""`` for none."""
    if not periods:
        return ""
    named = " and ".join(periods) if len(periods) < 3 else f"{len(periods)} of them"
    return f"For {named} there are loaded numbers too; the figure and the table show both."


def hidden(count: str) -> str:
    """Say why own numbers are hidden too."""
    return (
        f"{count} of the numbers in the file {'is' if count == '1' else 'are'} not shown: there are fewer than five "
        "employees or full-time employees (fewer than ten full-time employees for absence), and then the numbers can "
        "point to individuals. The rule applies to your own numbers too, because the page may be shown to others, "
        "printed and saved as a picture."
    )


def alternative(shown: str) -> str:
    return f"Own numbers, not saved: {shown}."


def card_mark(*, simulated: bool) -> str:
    return f"{PRIVATE_MARK} · COMPARED WITH SIMULATED NUMBERS" if simulated else PRIVATE_MARK


MISSING = "The number is missing in the file."


def days_against_group(difference: str, sign: int, group: str) -> str:
    """Say the difference to the region or to similar kommuner in days; ``group`` as inside a sentence."""
    return {1: f"{difference} above {group}.", -1: f"{difference} below {group}.", 0: f"The same as {group}."}[sign]


# --- the template ----------------------------------------------------------------------------------------------------

GUIDE_SHEET = "guide"
# The reader of files knows a column by these titles: they are the dataset's own names, spelled for people.
TEMPLATE_COLUMNS = {
    col.MUNICIPALITY_CODE: "Municipality code",
    col.HALF_YEAR: "Half-year",
    col.HEADCOUNT: "Headcount",
    col.FTE: "FTE",
    col.LEAVERS: "Leavers",
    col.SICKNESS_DAYS: "Sickness days",
    col.PARENTAL_LEAVE_DAYS: "Parental leave days",
    col.SHORT_TENURE_HEADCOUNT: "Short tenure headcount",
}
COLUMN_MEANING = {
    col.MUNICIPALITY_CODE: "The municipality's three digits; only rows for the municipality on the page",
    col.HALF_YEAR: "For example H1 2026 or 2026H1; one row for each half-year",
    col.HEADCOUNT: "Child and youth caseworkers employed on the first day of the half-year",
    col.FTE: "Full-time employees on average in the half-year",
    col.LEAVERS: "Of those employed on the first day: no longer in the same position on the last day of the half-year",
    col.SICKNESS_DAYS: "Sickness days in the half-year, converted to whole full-time days",
    col.PARENTAL_LEAVE_DAYS: "Days of parental leave in the half-year, converted in the same way",
    col.SHORT_TENURE_HEADCOUNT: "Of those employed on the first day: under one year at the workplace",
}
EMPTY_CELLS = "An empty cell means that the number is missing."


def template_note(name: str) -> str:
    return f"Own numbers: {name}. {EMPTY_CELLS}"
