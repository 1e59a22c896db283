"""Patterns: the report's own tables beside the loaded data, in English."""

from __future__ import annotations

from components.text.english.patterns import NAME
from components.text.letters import lower_first
from data_layer.schema.patterns import Trait

SOURCE = "VIVE 2025, section 4.1.5, tables 4.5, 4.6 and 4.7"
FINDING_PRINTED = "The report's own models, as printed"
GRID_SUMMARY = "Table 4.5: significant traits in 16 models"
COEFFICIENTS_SUMMARY = "Tables 4.6 and 4.7: two models in numbers"
GRID_CAPTION = "Table 4.5: significant traits (* p ≤ 0.05, ** p ≤ 0.01, *** p ≤ 0.001; sign in brackets)"
COLUMN_MODEL = "Model"
COLUMN_PRINTED = "The report"
COLUMN_LOADED = "The loaded numbers"
COLUMN_TRAIT = "Trait"
COLUMN_B = "coefficient"
COLUMN_P = "p"
NOBODY = "None"
NOT_YET = "Still being calculated"
NOT_FITTED = "Cannot be calculated"
R_SQUARED = "R²"
N = "Municipalities"
NOTE = (
    "The report worked with confidential numbers from KRL for H2 2023 and H1 2024. The coefficients in tables 4.6 and "
    "4.7 are shares (0.2171 means 0.22 percentage points more turnover per half-year for each percentage point more "
    "with under one year at the workplace). The one for population is per inhabitant and therefore rounds to zero."
)
CALIBRATED = "The simulated numbers are made to fit the report's tables, so the likeness tells us nothing new."
OTHER_PERIOD = "The loaded numbers are from other half-years than the report's, so the two need not be alike."


def finding(same: int, of: int) -> str:
    """How many of the sixteen models name the same traits with the same signs."""
    models = f"all {of} models" if of != 1 else "the one model"
    if same == of:
        return f"The loaded numbers give the same picture as the report in {models}"
    if same == 0:
        return f"The loaded numbers give a different picture from the report in {models}"
    return f"The loaded numbers give the same picture as the report in {same} of {of} models"


def trait_counts(trait: Trait, printed: int, loaded: int | None, of: int) -> str:
    """Say in how many of the sixteen models a trait is significant."""
    name = NAME[trait]
    if not of:
        return f"{name} is not part of table 4.5."
    here = "" if loaded is None else f" and in {loaded} on the loaded numbers"
    return f"{name} is significant in {printed} of {of} models in the report{here}."


def coefficients_caption(name: str, *, with_region: bool) -> str:
    return f"Table {name}: all municipalities, the whole year, {'with' if with_region else 'without'} regions, OLS"


def marks(trait: Trait, stars: int) -> str:
    """``Short tenure*** (+)``."""
    return f"{NAME[trait]}{'*' * abs(stars)} ({'+' if stars > 0 else '−'})"


def label(trait: Trait) -> str:
    return NAME[trait]


def column(who: str, what: str) -> str:
    return f"{who}: {lower_first(what)}"
