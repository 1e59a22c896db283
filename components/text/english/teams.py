"""Sentences about a kommune's own teams, in English. Numbers arrive formatted. No order of merit, never a person."""

from __future__ import annotations

from components.text.english.grammar import municipalities
from data_layer.schema import Direction, MissingState

WITHOUT_TEAM = "Without a team"
SWITCH = "Half-years added together"
SWITCH_LABELS = {1: "The half-year", 2: "2 half-years", 4: "4 half-years"}
FILE_NOUN = "teams"

MISSING = {
    MissingState.SUPPRESSED: "Not shown",
    MissingState.NOT_REPORTED: "Not reported",
    MissingState.NOT_APPLICABLE: "Not applicable",
    MissingState.MISSING: "Missing",
    MissingState.OBSERVED: "",
}
VERDICTS = {
    Direction.UP: "higher than chance usually gives",
    Direction.DOWN: "lower than chance usually gives",
    Direction.NONE: "cannot be told apart from your level",
}
TOO_FEW = "too few to say anything"

TABLE_TEAM = "Team"
TABLE_INTERVAL = "95% interval"
TABLE_COUNT = "Count"
TABLE_HALF_YEARS = "Half-years with numbers"
TABLE_VERDICT = "Against your own level"
DOWNLOAD_CSV = "Download as CSV"
DOWNLOAD_XLSX = "Download as Excel"

CHANCE = (
    "Differences between groups this small are seldom anything but chance, and say nothing about how a team is led."
)
MANY = "Among so many teams, chance alone will now and then send one outside ordinary variation."
POOLED = (
    "The number is the average per half-year. The same caseworkers count several times, so the intervals are "
    "approximate, and nothing is said about whether a team stands out. A team is shown when all its half-years can be "
    "shown."
)
AUTOMATIC = "Two half-years are added together because one or more teams have fewer than 10 people."
DAYS = "For absence there is no simple rule for chance: one person's long absence moves the number of a whole team."
REFERENCE_SIMULATED = "The numbers for the municipality and Denmark are simulated; those for the teams are loaded."
TEAMS_SIMULATED = "The numbers for the teams are simulated."


def subject(definite: str) -> str:
    """Begin a sentence: ``Turnover``."""
    return f"{definite[0].upper()}{definite[1:]}"


def when(periods: tuple[str, ...]) -> str:
    """Say the half-year, or the first and last of several."""
    if len(periods) == 1:
        return f"in {periods[0]}"
    return f"over {len(periods)} half-years up to and including {periods[-1]}"


def finding_none(what: str, span: str) -> str:
    """No team has a number that may be shown."""
    return f"{subject(what)} {span} cannot be shown for your teams one by one"


def finding_absent(span: str) -> str:
    return f"There are no numbers for your teams {span}"


def finding_within(n: int, own: str, span: str) -> str:
    """All judged teams lie within chance."""
    who = {1: "The one team that can be judged lies", 2: "Both teams that can be judged lie"}
    start = who.get(n, f"All {n} teams that can be judged lie")
    return f"{start} within ordinary variation around your own level ({own}) {span}"


def finding_outside(names: tuple[str, ...], n: int, own: str, span: str) -> str:
    """Some teams lie outside; one is named, several are counted."""
    if len(names) == 1:
        others = {1: "", 2: "; the other does not"}.get(n, "; the others do not")
        return f"{names[0]} lies outside ordinary variation around your own level ({own}) {span}{others}"
    who = f"{len(names)} of {n}" if len(names) < n else f"All {n}"
    return f"{who} teams lie outside ordinary variation around your own level ({own}) {span}"


def finding_few(what: str, span: str) -> str:
    return f"Your teams are too small for {what} {span} to tell them apart"


def finding_range(what: str, low: str, high: str, span: str) -> str:
    """Say from where to where the teams lie; nothing about why. ``low`` comes without its unit."""
    return f"{subject(what)} lies between {low} and {high} in your teams {span}"


def finding_same(what: str, value: str, span: str) -> str:
    return f"{subject(what)} is {value} {span} in every team that can be shown"


def shown(n_visible: int, n_all: int) -> str:
    """Say how many teams have a number, and why others have none."""
    if n_visible == n_all:
        return f"{n_all} teams." if n_all != 1 else "One team."
    return (
        f"{_hidden(n_visible, n_all)}, because a team has fewer than five people (for absence, fewer than ten "
        "full-time employees), or because its number could otherwise be worked out from those of the other teams and "
        "the municipality's own number."
    )


def _hidden(n_visible: int, n_all: int) -> str:
    if not n_visible:
        return "The numbers of all teams are hidden" if n_all != 1 else "The team's number is hidden"
    rest = "The numbers of the others are" if n_all - n_visible > 1 else "The number of the other is"
    return f"{n_visible} of {n_all} teams {'is' if n_visible == 1 else 'are'} shown. {rest} hidden"


def loaded(first: str, last: str) -> str:
    covered = first if first == last else f"{first} to {last}"
    return f"The loaded team numbers cover {covered}."


def judged(own: str) -> str:
    """Say against what a team is held."""
    return (
        "Ordinary variation is what a team of that size would have 19 times out of 20 at your own level, "
        f"{own}; below 10 people nothing is said. The lines are 95% intervals (Wilson) about "
        "the team's own number and may end just beside the level without the swing being unusual."
    )


def n_of(part: str, whole: str) -> str:
    return f"{part} of {whole}"


def n_days(fte: str) -> str:
    return f"{fte} full-time employees"


def half_years(n: int) -> str:
    return "1 half-year" if n == 1 else f"{n} half-years"


def source(teams: str, n: int, reference: str, n_country: int) -> str:
    noun = "team with a number" if n == 1 else "teams with numbers"
    return f"{teams} · {n} {noun}. The municipality and Denmark: {reference}, {municipalities(n_country)}"


def dataset(title: str, extract_date: str) -> str:
    return f"{title} · extracted {extract_date}"


def alternative(what: str, span: str, rows: tuple[str, ...], own: str, country: str) -> str:
    """Say in words what the picture shows."""
    parts = (f"Dot plot. {subject(what)} {span}", *rows, own, country, "The numbers are in the table below the figure.")
    return ". ".join(parts)


def usual(words: str, low: str, high: str) -> str:
    """Add how many persons chance alone would give."""
    return f"{words} ({low} to {high})"
