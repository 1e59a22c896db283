"""Words of files to take home and of the answers when a file cannot be given, in English."""

from __future__ import annotations

from collections.abc import Sequence

DATASET_COLUMN = "Dataset"
SIMULATED_FILE = "simulated-numbers"

DATA_SHEET = "Numbers"
ABOUT_SHEET = "About"
ABOUT_WHAT = "Contents"
ABOUT_SOURCE = "Source"
ABOUT_EXTRACT = "Extracted"
ABOUT_PERIOD = "Period"
ABOUT_MEASURE = "Indicator"
ABOUT_AREA = "Area"
ABOUT_DIVISION = "Regions"
ABOUT_CHOSEN = "Chosen municipalities"
ABOUT_N = "Municipalities with numbers"
ABOUT_ADDRESS = "Address"
ABOUT_DATASET = "Dataset"
ABOUT_WARNING = "Note"
SIMULATED_WARNING = (
    "The numbers are simulated. They agree with the national figures VIVE has published, but say nothing about any "
    "one municipality."
)

BAD_QUERY_TITLE = "The file could not be made"
NOT_FOUND_TITLE = "The file does not exist"
NOT_FOUND_HELP = "The files that can be downloaded are listed on the page Data and method."
NOTHING_CHOSEN = (
    "No municipalities are chosen, so there are no series to download. Choose municipalities on the page Compare."
)
NO_MUNICIPALITY = "The address names no municipality. Download the file from the page My municipality."
NO_SIMILAR = (
    "The address names no municipality, or none can be found that is similar to it. Download the file from the page "
    "Compare."
)
ABOUT_BACKGROUND = "Background numbers"
ABOUT_SIMILAR, ABOUT_WEIGHTS = "Similar to", "What counts"
NO_TEAMS_TITLE = "There are no team numbers"
NO_TEAMS = "No numbers have been loaded for the municipality's teams in the chosen half-year."
ABOUT_MODEL_N = "Municipalities in the model"
ABOUT_ORGANISATION = "Organisation"
ABOUT_COUNTED = "How this is counted"
NO_MODEL_TITLE = "The model is not ready"
NO_MODEL = (
    "The model is still being calculated, or it cannot be calculated with these choices. Look at the page Patterns, "
    "and try again in a little while."
)
NO_FIGURE = (
    "The address does not name exactly one figure on one of the pages. Download the numbers from the page, below the "
    "figure."
)
ABOUT_FINDING = "Conclusion"
CSV, XLSX = "Download CSV", "Download Excel"
NO_CHILD_TITLE = "There is nothing to calculate from"
NO_CHILD = "The model cannot be calculated with these choices. See why on the page Organisation."
ABOUT_MUNICIPALITY = "Municipality"
ABOUT_TOGETHER = "Half-years added together"
ABOUT_TEAMS = "Teams with numbers"


def bad_query(choices: Sequence[tuple[str, str]]) -> str:
    """Name the choices, as they stand in the address, that do not exist."""
    words = ", ".join(f"{key}={given}" for key, given in choices)
    return (
        f"The address contains a choice that is not in the numbers or that stands there twice: {words}. Download the "
        "file from the page."
    )


PUBLISHED_COLUMNS = (
    "Id",
    "What the number is",
    "Period",
    "Geography",
    "Lowest",
    "Highest",
    "Unit",
    "Wording",
    "Place in the report",
    "Remark",
)
PUBLISHED_CAPTION = "Numbers printed in the report and in the article about it"
PUBLISHED_SOURCE = "VIVE 2025, Skiftende børne- og ungerådgivere (Changing child and youth caseworkers)"
