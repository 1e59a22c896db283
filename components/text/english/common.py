"""Words that several screens share, in English."""

from __future__ import annotations

from collections.abc import Sequence

from data_layer.schema import SIMILAR, MissingState, OrganisationModel

PRODUCT = "Rådgiverbarometret"
SIMULATED_MARK = "SIMULATED NUMBERS"
SIMULATED_FILE = "simulated-numbers"  # in the names of saved files
SIMULATED_SENTENCE = (
    "The numbers agree with the national figures published by VIVE but say nothing about any one municipality."
)
SIMULATED_ORGANISATION = "Only how cases are divided is simulated; the numbers on employees are loaded."
SIMULATED_MORE = "How cases are divided and background numbers are simulated; the numbers on employees are loaded."
SIMULATED_BACKGROUND = "Only the background numbers the models use are simulated; the numbers on employees are loaded."
FEW_MARK = "FEW MUNICIPALITIES"


def few_sentence(n: int, of: int) -> str:
    """Say what the country and the regions are while most kommuner have no number."""
    has, they = ("have", "the sum of theirs") if n > 1 else ("has", "its own alone")
    return f"Only {n} of {of} municipalities {has} numbers. What is said of Denmark and the regions is {they}."


def only_municipality(name: str, value: str) -> str:
    """Say that no other kommune has a number."""
    return f"Only {name} has a number: {value}"


SIMULATED_LINK = "How to load real numbers"

COUNTRY = "Denmark"
COUNTRY_LABEL = "Denmark"
REGION_WORD = "Region"
SIMILAR_LABEL, SIMILAR_WORD = "Similar municipalities", "Similar"

MUNICIPALITY = "Municipality"
PERIOD = "Period"
INDICATOR = "Indicator"
CHOSEN = "Chosen"
REGION = "Region"
DIVISION = "Regions"
NO_MUNICIPALITY = "No municipality chosen"
FORGET_MUNICIPALITY = "No municipality"
ALL_REGIONS = "All of Denmark"
DIVISION_LABELS = {"2007": "The five regions (until 2026)", "2027": "The four regions (from 2027)"}

PRIVATE_MARK = "OWN NUMBERS, NOT SAVED"
PRIVATE_FILE = "own-numbers-not-saved"

SHOW_TABLE = "Show as table"
SAVE_PICTURE = "Save picture"
SAVE_SVG = "Save as SVG"
COPY_PICTURE = "Copy picture"
PICTURE_COPIED = "The picture is copied"
PICTURE_REFUSED = "The browser does not allow pictures to be copied. Use Save picture."
SAVE_TABLE = "Download CSV"
COPY_LINK = "Copy link"
COPIED = "The link is copied"
PIN = "Show in presentation"
PINNED = "Is in the presentation"
HOW_COUNTED = "How this number is counted"
TOOLS = "Tools for the figure"
SOURCE = "Source"

DATA_HREF = "/data"
METHOD_HREF = "/data#metode"
ACCESSIBILITY_HREF = "/data#tilgaengelighed"
METHOD = "Method"
ACCESSIBILITY = "Accessibility statement"

MISSING_SHORT = {
    MissingState.SUPPRESSED: "Not shown (too few employees)",
    MissingState.NOT_REPORTED: "Not reported",
    MissingState.NOT_APPLICABLE: "Not applicable",
    MissingState.MISSING: "Missing",
    MissingState.OBSERVED: "Has a number",
}
MISSING_WHY = {
    MissingState.SUPPRESSED: (
        "The number is not shown because there are so few employees that it could point to individuals: "
        "fewer than 5 for turnover and short tenure, fewer than 10 full-time employees for absence."
    ),
    MissingState.NOT_REPORTED: (
        "The municipality is not in the numbers for the half-year. Typically it does not book these salaries on "
        "account function 6.45.58, from which the numbers are drawn."
    ),
    MissingState.NOT_APPLICABLE: "Another municipality carries out the task in a binding partnership.",
    MissingState.MISSING: "The number is missing in the loaded data.",
    MissingState.OBSERVED: "",
}

MODEL_WORDS = {
    OrganisationModel.AGE: "Cases divided by age",
    OrganisationModel.INTERVENTION: "Cases divided by intervention",
    OrganisationModel.BOTH: "Cases divided by both age and intervention",
    OrganisationModel.NEITHER: "Cases divided by neither age nor intervention",
}


def model_words(model: OrganisationModel | None, *, partial: bool) -> str:
    """Say how cases are divided; empty without an answer."""
    words = MODEL_WORDS[model] if model else ""
    return words.replace("Cases ", "Cases partly ", 1) if partial else words


def region_name(region: str) -> str:
    """Say ``Region`` before a region's name; the country and similar kommuner have no name of their own."""
    if region == SIMILAR:
        return SIMILAR_LABEL
    return f"Region {region}" if region else COUNTRY_LABEL


def in_sentence(group: str) -> str:
    """Name a region, the country or similar kommuner inside a sentence: ``above similar municipalities``."""
    return {"": COUNTRY, SIMILAR: SIMILAR_LABEL.lower()}.get(group, region_name(group))


def line_label(group: str) -> str:
    """Name the line of a region or of similar kommuner in a few letters."""
    return SIMILAR_WORD if group == SIMILAR else REGION_WORD


def source_line(title: str, extract_date: str, n: int, period: str) -> str:
    """State dataset, extract date, number of kommuner and period under a chart."""
    have = "municipality with a number" if n == 1 else "municipalities with numbers"
    return f"{title} · extracted {extract_date} · {n} {have} in {period}"


def source_counted(datasets: Sequence[tuple[str, str]], n: int, *, at_most: bool) -> str:
    """State datasets with extract date and number of kommuner under a chart that names its half-years itself."""
    named = [f"{title} · extracted {extract_date}" for title, extract_date in datasets]
    who = "municipality" if n == 1 else "municipalities"
    return f"{' · '.join(dict.fromkeys(named))} · {'up to ' if at_most else ''}{n} {who}"


def marks(*, simulated: bool, private: bool) -> str:
    """Join the words that numbers of a kind carry wherever they are shown; ``""`` for none."""
    given = ((SIMULATED_MARK, simulated), (PRIVATE_MARK, private))
    return " · ".join(words for words, is_so in given if is_so)
