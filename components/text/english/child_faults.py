"""What no child, municipality or year can be, said in English: in the section itself and at the top of the page."""

from __future__ import annotations

from collections.abc import Mapping

from data_layer.schema.case import CaseFault

TITLE = "The model cannot work this out"
NO_NUMBER = "So there are no numbers under “What can a child expect?” until it is put right."

_WHAT: Mapping[CaseFault, str] = {
    CaseFault.ENTRY_AGE: "The case cannot begin at the age “{}”: it must be a whole number of years from 0 to 22.",
    CaseFault.YEARS: "A child cannot be followed for “{}” years: it must be a whole number of years from 1 to 15.",
    CaseFault.TOO_OLD: (
        "The child would be {} years old when the years are over. Support can last until the age of 23: choose a lower "
        "age or fewer years."
    ),
    CaseFault.TURNOVER: (
        "Turnover cannot be “{}”: it must be your own, the region's, Denmark's or a number from 0 to 95% per year."
    ),
    CaseFault.BOUNDARY_AGE: (
        "The age boundaries cannot be “{}”: they must be at most eight different whole numbers of years from 1 to 22."
    ),
    CaseFault.SHARE: "A share cannot be “{}”: it must be from 0 to 100%.",
    CaseFault.RATE: (
        "The share of children who are placed or come home in a year cannot be “{}”: it must be from 0 to 90%."
    ),
    CaseFault.HAND_OVERS: (
        "The share of departures where a substitute has the case in between cannot be “{}”: it must be from 0 to 100%."
    ),
    CaseFault.ABSENCE: "An absence cannot last “{}” days: it must be a whole number from 1 to 1,000.",
    CaseFault.CASELOAD: "The number of cases cannot be “{}”: it must be a whole number from 1 to 20,000.",
    CaseFault.SCENARIO: (
        "We cannot calculate with “{}”: choose at most three different scenarios from those the page suggests under "
        "“What if?”."
    ),
    CaseFault.UNCOVERED: (
        "Your drawing has no team for prevention or placement when the child is aged {}. The model cannot say what a "
        "child can expect until there is one."
    ),
}
_OF_THE_DATA = (
    "The loaded data give a turnover of almost every position in a year. The model cannot calculate with that."
)


def fault(key: CaseFault, given: str) -> str:
    """Say what cannot be; ``given`` is the reader's own text, ``""`` where the data are what cannot be."""
    return _WHAT[key].format(given) if given else _OF_THE_DATA


def problem(key: str, given: str) -> str:
    """Say it at the top of the page."""
    return f"{fault(CaseFault(key), given)} {NO_NUMBER}"
