"""Patterns: the reader's own model, in English."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish import patterns_own as danish
from components.text.english.grammar import listed, municipalities
from components.text.english.patterns import METHOD_NOTE, STEP, variable
from components.text.letters import lower_first
from data_layer.schema.patterns import FitMethod, Outcome, Trait

HEADING = "Try your own model"
INTRO = (
    "Choose what to explain, what to explain it by, and for which municipalities. Your choices are in the address, "
    "which you can send on."
)
OUTCOME = "Explain turnover in"
OUTCOME_NAME = {Outcome.YEAR: "The last two half-years", Outcome.HALF: "The last half-year"}
TRAITS = "By"
SAMPLE = "Municipalities"
SAMPLE_NAME = {False: "All with numbers", True: "With numbers in all half-years"}
REGIONS = "Regions"
REGIONS_NAME = {False: "Without regions", True: "With regions"}

NO_TRAITS_TITLE = "Choose at least one explanatory variable"
NO_TRAITS_HELP = "The model needs at least one trait to explain turnover by."
UNFITTED_TITLE = "The model cannot be calculated"
UNFITTED_HELP = "Choose fewer explanatory variables, or a different set of municipalities."
WAITING_TITLE = "Calculating your model"
WAITING_PROGRESS = "Calculating…"
FAILED_TITLE = "The model could not be calculated just now"

DOWNLOAD_CSV = "Download the model as CSV"
DOWNLOAD_XLSX = "Download the model as Excel"
COLUMN_STEP = "Explanatory variable"
COLUMN_EFFECT = "Percentage points of turnover"
COLUMN_INTERVAL = "95% interval"
COLUMN_P = "p"
COLUMN_VIF = "VIF"
WARNING = (
    "Do not read these numbers as causes. They show what goes together in the municipalities when the model's other "
    "explanatory variables are held equal; something else may lie behind. If you try many models, about one in 20 "
    "explanatory variables will look significant by pure chance."
)
VIF_NOTE = (
    "VIF shows how much an explanatory variable overlaps with the others: 1 is not at all, above 5 is so much that "
)
VIF_END = "its estimate is uncertain."
HIGH_VIF = danish.HIGH_VIF


def finding(n_significant: int, n: int) -> str:
    """Count significant traits; regions are not among them."""
    if n == 1:
        return f"The explanatory variable is {'' if n_significant else 'not '}significant"
    if not n_significant:
        return f"None of the {n} explanatory variables is significant"
    if n_significant == n:
        return f"{'Both' if n == 2 else f'All {n}'} explanatory variables are significant"
    return f"{n_significant} of {n} explanatory variables {'is' if n_significant == 1 else 'are'} significant"


def note(n: int, r_squared: str, phi: str, first: str, last: str, method: FitMethod) -> str:
    """``r_squared``: formatted share, ``""`` where there is none; ``phi``: dispersion of a quasi-binomial model."""
    explained = f"; the model explains {r_squared} of the differences (R²)" if r_squared else ""
    spread = f"; the spread is {phi} times that of chance" if phi else ""
    return f"{municipalities(n)} with all numbers, {first} to {last}{explained}{spread}. {METHOD_NOTE[method]}"


def note_half(note_: str, last: str, first: str) -> str:
    """A model of the last half-year alone."""
    return note_.replace(f"{first} to {last}", last)


def reference(region: str) -> str:
    return f"The regions are compared with Region {region}."


def high_vif(names: Sequence[str]) -> str:
    begun = listed([names[0], *(one if one.startswith("Region ") else lower_first(one) for one in names[1:])])
    has, end = ("has", VIF_END) if len(names) == 1 else ("have", "their estimates are uncertain.")
    return f"{begun} {has} a VIF above 5: {end}"


def step(name: str) -> str:
    """Say what one row's step is; a region's is belonging to it."""
    return variable(name) if name.startswith("region:") else STEP[Trait(name)]


def caption(outcome: Outcome) -> str:
    return f"Own model of turnover ({OUTCOME_NAME[outcome].lower()})"
