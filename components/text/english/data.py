"""Data and method, in English: headings, what is loaded, coverage, downloads, import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.text.danish import data as danish_data
from data_layer.schema import MissingState, Subject

TITLE = "Data and method"
SUBTITLE = "What the numbers rest on, where they are missing, and how they are calculated"
CONTENTS = "On this page"

LOADED = "Loaded data"
COVERAGE = "Which municipalities have numbers when?"
DEFINITIONS = "The indicators, one by one"
METHOD = "How the numbers are calculated"
DOWNLOADS = "Download data"
IMPORT = "Load your own numbers"
CHANGES = "Changes to the numbers"
STATEMENT = "Accessibility statement"
LICENCES = "Licences"

SIMULATED_STRONG = "The numbers are simulated and say nothing about any one municipality."

SUBJECTS: Mapping[Subject, str] = {
    Subject.STAFFING: "Employees, turnover and absence",
    Subject.ORGANISATION: "Organisation",
    Subject.BACKGROUND: "Background of the municipalities",
    Subject.TEAM_STAFFING: "Employees in teams",
}
FACT_TITLE = "Title"
FACT_SOURCE = "Source"
FACT_EXTRACT = "Extracted"
FACT_IMPORTED = "Loaded"
FACT_SIZE = "Size"
FACT_KIND = "The numbers are"
KIND_SIMULATED = "simulated"
KIND_REAL = "loaded from the source"
OLDER = "Older versions"
OLDER_NONE = "There are no older versions."
OLDER_NOTE = "Loading overwrites nothing; an older version can be made active again."
OLDER_COLUMNS = ("Version", "Subject", "Title", "Extracted", "Loaded", "Size", "The numbers are")

COVERAGE_NOTE = (
    "Each row is a municipality, each column a half-year; municipalities with gaps come first. A letter and a pattern "
    "say whether there is a number for turnover and, if not, why. Absence is shown only from 10 full-time employees, "
    "so it can be missing where turnover is not."
)
COVERAGE_CAPTION = "Coverage: municipalities by half-year"
COVERAGE_MUNICIPALITY = "Municipality"
COVERAGE_OURS = "Municipalities with numbers here"
COVERAGE_REPORT = "In the report, Table 4.1"
COVERAGE_NO_REPORT = "–"
HALF_HEADS = {1: "H1", 2: "H2"}
HALVES = {1: "H1", 2: "H2"}
STATE_LETTERS: Mapping[MissingState, str] = {
    MissingState.OBSERVED: "N",
    MissingState.SUPPRESSED: "H",
    MissingState.NOT_REPORTED: "R",
    MissingState.NOT_APPLICABLE: "A",
    MissingState.MISSING: "M",
}
STATE_SHORT: Mapping[MissingState, str] = {
    MissingState.OBSERVED: "Number",
    MissingState.SUPPRESSED: "Hidden",
    MissingState.NOT_REPORTED: "Not reported",
    MissingState.NOT_APPLICABLE: "Not applicable",
    MissingState.MISSING: "Missing",
}
STATE_WORDS: Mapping[MissingState, str] = {
    MissingState.OBSERVED: "Number",
    MissingState.SUPPRESSED: "Hidden (not shown, too few employees)",
    MissingState.NOT_REPORTED: "Not reported",
    MissingState.NOT_APPLICABLE: "Not applicable, another municipality carries out the task",
    MissingState.MISSING: "Missing in the data",
}
GAPS_HEADING = "Why are they missing?"
GAPS_COLUMNS = ("Municipality", "Half-years without a number", "Why")
GAPS_CAPTION = "Municipalities missing in one or more half-years"
PARTNERS = danish_data.PARTNERS  # names

TEAMS_FILE = "dataset/team_staffing.csv"  # only where teams are loaded
DOWNLOAD_FILES: Sequence[tuple[str, str, str]] = (
    ("dataset/staffing.csv", "Employees, turnover and absence", "as loaded; can be loaded again"),
    ("dataset/organisation.csv", "Organisation", "the answers as loaded"),
    ("dataset/background.csv", "Background of the municipalities", "as loaded"),
    (TEAMS_FILE, "Employees in teams", "from the municipalities that have loaded them; a hidden number is a word"),
    ("daekning.csv", "Coverage", "every municipality in every half-year"),
    ("definitioner.csv", "Definitions", "name, unit, numerator, denominator and source of every indicator"),
    ("publicerede-tal.csv", "Published numbers", "every number the report publishes, with its section"),
)
DOWNLOADS_NOTE = (
    "The loaded data are written for machines: commas between columns, a decimal point, and a word where a number is "
    "missing. The other files are made for Excel in English: they too have commas and decimal points. The tables on "
    "the pages Compare and Organisation can be downloaded there, exactly as they are shown, also as Excel sheets."
)
API_NOTE = (
    "For Power BI, Power Query and your own programs, the same numbers are in an open API with JSON, CSV and Excel "
    "sheets. Hidden numbers are hidden there too. "
)
API_LINK = "Open the API"
API_DESCRIPTION_LINK = "Description (OpenAPI)"
API_RECIPES = "Recipes for Power Query and Power BI are in docs/api.md."
DOWNLOADS_SIMULATED = "As long as the numbers are simulated, every file and every file name says so."

IMPORT_STEPS: Sequence[tuple[str, str]] = (
    (
        (
            "Put the numbers in the template: one file per subject, CSV or XLSX, one row per municipality and "
            "half-year. The columns are described in docs/import.md; Danish column names are understood."
        ),
        "municipality_code;half_year;headcount;fte;leavers;sickness_days;parental_leave_days;short_tenure_headcount",
    ),
    (
        (
            "If the file has another layout, get a suggestion of which column is which; you are asked where there is "
            "doubt. Then check and load with mapped in place of staffing (docs/import-mapped.md)."
        ),
        "python -m data_layer suggest extract.xlsx --out extract.toml",
    ),
    (
        "Check the file. All faults are shown at once, with line and advice; nothing is stored.",
        "python -m data_layer validate staffing extract.csv",
    ),
    (
        "Load it. Either the whole file goes in, or the old numbers stay.",
        'python -m data_layer import staffing extract.csv --title "KRL extract" --source KRL --extract-date 2025-06-11',
    ),
    (
        "Undo if need be: list the versions, and make an older one active.",
        "python -m data_layer list",
    ),
)
IMPORT_NOTE = (
    "Whoever runs the website does this on the server. The pages show the new numbers a few seconds later. The mark "
    "SIMULATED NUMBERS disappears when real numbers have replaced the simulated ones. Load only totals per "
    "municipality, never rows about individual people."
)


def _counted(n: int, one: str, many: str) -> str:
    return f"{n} {one if n == 1 else many}"


def lead(title: str, extract_date: str, n: int, period: str, n_always: int, n_periods: int) -> str:
    """Which numbers these are, and how complete."""
    has, have = ("has" if count == 1 else "have" for count in (n, n_always))
    return (
        f"The numbers are “{title}”, extracted {extract_date}. In {period}, {n} of 98 municipalities {has} a number "
        f"for turnover; {n_always} {have} one in {_every(n_periods)}."
    )


def _every(n_periods: int) -> str:
    return f"all {n_periods} half-years" if n_periods > 1 else "every half-year"


def size(n_rows: str, n_municipalities: int, periods: str) -> str:
    """Rows, kommuner and, where the subject has them, periods."""
    rows = f"{n_rows} {'row' if n_rows == '1' else 'rows'}"
    parts = [rows, _counted(n_municipalities, "municipality", "municipalities"), periods]
    return ", ".join(part for part in parts if part)


def periods(first: str, last: str) -> str:
    return first if first == last else f"{first} to {last}"


def coverage_finding(n_always: int, n_never: int, n_sometimes: int) -> str:
    always = _counted(n_always, "municipality has", "municipalities have")
    return f"{always} numbers in every half-year, {n_sometimes} in some and {n_never} in none"


def gap_reason(words: Sequence[tuple[str, int]], partner: str) -> str:
    """Each reason, with its number of half-years where there are several; a partner kommune is named."""
    counted = (f"{word} ({_counted(n, 'half-year', 'half-years')})" for word, n in words)
    reasons = words[0][0] if len(words) == 1 else ", ".join(counted)
    return f"{reasons}: {partner} carries out the task" if partner else reasons


def same_as_report(n_same: int, n: int) -> str:
    """How many half-years agree with the report's Table 4.1; ``n`` of them are in it."""
    if not n:
        return ""
    same = "The number of municipalities is the same as in Table 4.1 of the report in"
    return f"{same} every half-year." if n_same == n else f"{same} {n_same} of {n} half-years."
