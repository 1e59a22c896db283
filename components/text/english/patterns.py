"""Patterns: the words of the 46 models, in English. Numbers come formatted; sentences are built here, nowhere else."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.english.grammar import listed, municipalities
from components.text.letters import lower_first
from data_layer.schema.patterns import FitMethod, Outcome, Progress, Specification, Trait, UnfittedReason

TITLE = "Patterns"
TRAIT = "Trait"
METHOD = "Method"

NAME = {
    Trait.SHORT_TENURE: "Short tenure",
    Trait.SICKNESS: "Sickness absence",
    Trait.PARENTAL_LEAVE: "Parental leave",
    Trait.POPULATION: "Population",
    Trait.DENSITY: "Population density",
    Trait.COMMUTING: "Commuting",
    Trait.NEED: "Expenditure need",
    Trait.SERVICE: "Service level",
    Trait.HISTORY: "Earlier turnover",
}
# What one step up means: "what goes with 10 percentage points more who ..."
STEP = {
    Trait.SHORT_TENURE: "10 percentage points more caseworkers with under one year at the workplace",
    Trait.SICKNESS: "1 more day of sickness absence per full-time employee",
    Trait.PARENTAL_LEAVE: "1 more day of parental leave per full-time employee",
    Trait.POPULATION: "10,000 more inhabitants",
    Trait.DENSITY: "100 more inhabitants per km²",
    Trait.COMMUTING: "1 km further to work",
    Trait.NEED: "10 points higher expenditure need",
    Trait.SERVICE: "10 points higher service level",
    Trait.HISTORY: "10 percentage points higher turnover earlier",
}
MORE = {
    Trait.SHORT_TENURE: "a larger share with under one year at the workplace",
    Trait.SICKNESS: "more sickness absence",
    Trait.PARENTAL_LEAVE: "more parental leave",
    Trait.POPULATION: "a larger population",
    Trait.DENSITY: "a denser population",
    Trait.COMMUTING: "a longer commute",
    Trait.NEED: "a higher expenditure need",
    Trait.SERVICE: "a higher service level",
    Trait.HISTORY: "higher turnover earlier",
}
METHOD_NAME = {
    FitMethod.OLS: "OLS (the report's)",
    FitMethod.HC3: "OLS with HC3",
    FitMethod.WLS: "Weighted by employees",
    FitMethod.QUASI_BINOMIAL: "Quasi-binomial",
}
METHOD_NOTE = {
    FitMethod.OLS: "Ordinary least squares (OLS), as in the report: all municipalities count equally.",
    FitMethod.HC3: "OLS with HC3 errors: the same estimates, but small municipalities are allowed more uncertainty.",
    FitMethod.WLS: "The municipalities are weighted by their number of employees, with HC3 errors.",
    FitMethod.QUASI_BINOMIAL: (
        "Quasi-binomial regression of the number of leavers out of the number of employees: large municipalities "
        "count most, and uncertainty follows size. The estimates are converted to percentage points, averaged over "
        "the municipalities."
    ),
}
CAUSE = "The models show what goes together, not what causes what."


def subtitle(last: str) -> str:
    return f"Can municipal traits explain the differences in turnover? · models calculated up to and including {last}"


# --- lead ------------------------------------------------------------------------------------------------------------

LEAD_WAITING = "The 46 models are being calculated. The rest of the page can be used meanwhile."
LEAD_FAILED = "The 46 models could not be calculated just now. The rest of the page can be used."
LEAD_NONE = "None of the 46 models can be calculated from the loaded numbers."


def lead(steady: Sequence[Trait], n_traits: int) -> str:
    """``steady``: traits that point one way in all their models and are significant in most of them."""
    if not steady:
        return f"None of {n_traits} traits points the same way in all models and is significant in most. {CAUSE}"
    names = listed([lower_first(NAME[one]) for one in steady])
    be, ones, point = ("is", "one", "points") if len(steady) == 1 else ("are", "ones", "point")
    return (
        f"{names[0].upper()}{names[1:]} {be} the only {ones} of {n_traits} traits that {point} the same way in all "
        f"models and {be} significant in most of them. {CAUSE}"
    )


# --- specification curve ---------------------------------------------------------------------------------------------


def finding(trait: Trait, n: int, n_above: int, n_significant: int, *, others_turn: bool) -> str:
    """``others_turn``: every other trait changes direction somewhere."""
    name = NAME[trait]
    if not n:
        return f"No model with {lower_first(name)} can be calculated"
    if n_above not in {0, n}:
        return f"{name} changes direction: up in {n_above} and down in {n - n_above} of {n} models"
    same = f"{name} points the same way in all {n} models" if n > 1 else f"{name} can be calculated in only one model"
    if 2 * n_significant <= n:
        return f"{same}, {_few(n, n_significant)}"
    side = f"{MORE[trait]} goes with {'higher' if n_above else 'lower'} turnover"
    return f"{same}: {side}{'; the others change direction' if others_turn and n > 1 else ''}"


def _few(n: int, n_significant: int) -> str:
    if n == 1:
        return "and is not significant there"
    return f"but is significant in {f'only {n_significant}' if n_significant else 'none'} of them"


def note(trait: Trait, n: int, n_significant: int, share: str) -> str:
    return (
        f"Each dot is a model: what goes with {lower_first(STEP[trait])}, in percentage points of turnover per "
        f"half-year, with a 95% interval. Filled dot: p < 0.05; this holds for {n_significant} of {n} "
        f"{'model' if n == 1 else 'models'} ({share}). The choices of each model stand below the curve."
    )


def periods_note(first: str, last: str, known: str, years: str) -> str:
    """When the numbers of the models are of; ``years``: ``2023`` or ``""``."""
    background = f", background figures from {years}" if years else ""
    return (
        f"The models explain turnover in {first} and {last} by what was known before: absence and tenure from "
        f"{known}{background}. They do not follow the choice of period at the top."
    )


JOINT_TITLE = "Is it more than chance?"


def joint(n_models: int, n_significant: int, mean: str, p: str, n_permutations: int, p_median: str) -> str:
    """Tell the permutation test in plain words; numbers formatted."""
    models = f"all {n_models} models were" if n_models != 1 else "the one model was"
    return (
        f"The municipalities' turnover was shuffled at random {n_permutations:,} times, and {models} calculated anew "
        f"(OLS). On average, {mean} of them then become significant in the same direction; here it is {n_significant} "
        f"({p}). For the median of the estimates, {p_median}."
    )


def joint_verdict(pvalue: float) -> str:
    shows = "show" if pvalue < 0.05 else "do not show"
    return f"Taken together, the models with this trait {shows} more than chance usually does."


JOINT_METHOD = " The test is calculated with OLS, whichever method is chosen for the curve."
JOINT_WAITS = "The joint test (permutations) is still being calculated."
JOINT_FAILED = "The joint test (permutations) could not be calculated."
JOINT_NONE = "There are no models to test together."


def p_words(pvalue: float, shown: str) -> str:
    """``shown``: the value with three decimals."""
    return "p < 0.001" if pvalue < 0.001 else f"p = {shown}"


def p_cell(pvalue: float, shown: str) -> str:
    """Write a p-value under a heading that says what it is."""
    return "< 0.001" if pvalue < 0.001 else shown


def alternative(trait: Trait, finding_: str, low: str, high: str) -> str:
    return (
        f"Model curve for {lower_first(NAME[trait])}: {finding_}. The estimates run from {low} to {high} percentage "
        "points. Below the curve, a matrix shows the choices of each model. All numbers are in the table."
    )


AXIS = "Percentage points of turnover"
CHOICE_ROWS = {
    "panel": "Data in all half-years",
    "half": "Last half-year only",
    "region": "With regions",
    "tenure_before": "Tenure ½ year before",
    "tenure_earlier": "Tenure 1 year before",
    "tenure_assumed": "Tenure assumed",
    "density": "Density, not commuting",
    "capital": "Without Cph. and Frb.",
    "history_1y": "Turnover 1 year before",
    "history_2y": "Turnover 2 years before",
    "history_all": "All earlier turnover",
    "structural": "Structural only",
    "without_need": "Excl. expenditure need",
    "inferred": "Partly inferred",
}
INFERRED_NOTE = (
    "“Partly inferred”: the report does not describe the model in full, so some of its choices are inferred. This "
    "applies to {n} of those shown."
)


def hover(identity: str, effect: str, bounds: str, p: str, n: int, chosen: Sequence[str]) -> str:
    what = ", ".join(chosen) or "no extra choices"
    return f"<b>{identity}</b><br>{effect} ({bounds})<br>{p}, {municipalities(n)}<br>{what}"


def between(low: str, high: str) -> str:
    return f"{low} to {high}"


def chosen(words: Sequence[str]) -> str:
    return ", ".join(words) or "No extra choices"


COLUMN_MODEL = "Model"
COLUMN_EFFECT = "Estimate"
COLUMN_INTERVAL = "95% interval"
COLUMN_P = "p"
COLUMN_N = "Municipalities"
COLUMN_CHOICES = "Choices"
COLUMN_CERTAIN = "Description"
CERTAIN = {True: "Stated in the report", False: "Partly inferred"}


def table_caption(trait: Trait) -> str:
    return f"Models with {lower_first(NAME[trait])}: percentage points of turnover per {lower_first(STEP[trait])}"


def source(datasets: str, first: str, last: str) -> str:
    return f"{datasets} · {first} and {last}"


# --- why there is no model -------------------------------------------------------------------------------------------


def unfitted(reason: UnfittedReason, names: Sequence[str], n: int, needed: int) -> str:
    """Say why there is no model; ``names``: words of the variables concerned."""
    if reason is UnfittedReason.MISSING_VARIABLE:
        return f"The loaded data have no numbers for {listed([_inside(one) for one in names])}."
    if reason is UnfittedReason.TOO_FEW:
        return f"There are numbers for {municipalities(n)}; the model needs at least {needed}."
    if names:
        verb = "is" if len(names) == 1 else "are"
        return f"{_begun(names)} {verb} the same in all municipalities, so there is nothing to compare."
    return "The explanatory variables repeat one another, or a single municipality alone decides one of them."


def _begun(names: Sequence[str]) -> str:
    """List terms at the start of a sentence: ``Short tenure, commuting and Region Nordjylland``."""
    return listed([names[0], *(_inside(one) for one in names[1:])])


def _inside(name: str) -> str:
    """Name a term inside a sentence: ``commuting``, ``Region Nordjylland``."""
    return name if name.startswith("Region ") else lower_first(name)


def unfitted_heading(n: int) -> str:
    return "1 model cannot be calculated" if n == 1 else f"{n} models cannot be calculated"


def variable(name: str) -> str:
    """Name a term: a trait or a region."""
    if name.startswith("region:"):
        return f"Region {name.removeprefix('region:')}"
    return NAME[Trait(name)]


# --- waiting ---------------------------------------------------------------------------------------------------------

WAITING_TITLE = "Calculating the models"
WAITING_HELP = "The numbers will appear by themselves in a little while. The rest of the page can be used meanwhile."
FAILED_TITLE = "The models could not be calculated just now"
FAILED_HELP = "It is nothing you have done. Try again in a little while; the rest of the page works."
RETRY = "Try again"


def progress(now: Progress | None) -> str:
    """Say how far the work has come."""
    if now is None:
        return "Calculating: getting ready…"
    if now.stage == "models":
        return f"Calculating the models: {now.at} of {now.of} methods…"
    return f"Calculating permutations: {now.at} of {now.of}…"


def model_words(one: Specification) -> str:
    """Describe a model's main choices: ``All municipalities, the whole year, with regions, with tenure``."""
    sample = "Municipalities with numbers in all half-years" if one.panel_only else "All municipalities"
    outcome = "the whole year" if one.outcome is Outcome.YEAR else "the last half-year"
    region = "with regions" if one.with_region else "without regions"
    tenure = "with tenure" if one.tenure else "without tenure"
    return f"{sample}, {outcome}, {region}, {tenure}"
