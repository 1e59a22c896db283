"""Mønstre: the reader's own model."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish.grammar import listed, municipalities
from components.text.danish.patterns import METHOD_NOTE, STEP, variable
from data_layer.schema.patterns import FitMethod, Outcome, Trait

HEADING = "Prøv jeres egen model"
INTRO = "Vælg, hvad der skal forklares, med hvad, og for hvilke kommuner. Valgene står i adressen og kan sendes videre."
OUTCOME = "Forklar afgangen i"
OUTCOME_NAME = {Outcome.YEAR: "De to sidste halvår", Outcome.HALF: "Det sidste halvår"}
TRAITS = "Med"
SAMPLE = "Kommuner"
SAMPLE_NAME = {False: "Alle med tal", True: "Med tal i alle halvår"}
REGIONS = "Regioner"
REGIONS_NAME = {False: "Uden regioner", True: "Med regioner"}

NO_TRAITS_TITLE = "Vælg mindst én forklaring"
NO_TRAITS_HELP = "Modellen har brug for mindst én egenskab at forklare afgangen med."
UNFITTED_TITLE = "Modellen kan ikke regnes"
UNFITTED_HELP = "Vælg færre forklaringer, eller et andet udvalg af kommuner."
WAITING_TITLE = "Beregner jeres model"
WAITING_PROGRESS = "Beregner …"
FAILED_TITLE = "Modellen kunne ikke regnes lige nu"

DOWNLOAD_CSV = "Hent modellen som CSV"
DOWNLOAD_XLSX = "Hent modellen som Excel"
COLUMN_STEP = "Forklaring"
COLUMN_EFFECT = "Procentpoint afgang"
COLUMN_INTERVAL = "95 %-interval"
COLUMN_P = "p"
COLUMN_VIF = "VIF"
WARNING = (
    "Læs ikke tallene som årsager. De viser, hvad der går sammen i kommunerne, når de andre forklaringer i modellen "
    "holdes ens; noget tredje kan ligge bag. Prøver man mange modeller, vil omkring én ud af 20 forklaringer se "
    "signifikant ud ved rene tilfældigheder."
)
VIF_NOTE = "VIF viser, hvor meget en forklaring overlapper med de andre: 1 er slet ikke, over 5 er så meget, at "
VIF_END = "dens estimat er usikkert."
HIGH_VIF = 5.0


def finding(n_significant: int, n: int) -> str:
    """Count significant traits; regions are not among them."""
    if n == 1:
        return "Forklaringen er signifikant" if n_significant else "Forklaringen er ikke signifikant"
    if not n_significant:
        return f"Ingen af de {n} forklaringer er signifikante"
    if n_significant == n:
        return f"Alle {n} forklaringer er signifikante"
    return f"{n_significant} af {n} forklaringer er signifikant{'' if n_significant == 1 else 'e'}"


def note(n: int, r_squared: str, phi: str, first: str, last: str, method: FitMethod) -> str:
    """``r_squared``: formatted share, ``""`` where there is none; ``phi``: dispersion of a quasi-binomial model."""
    explained = f"; modellen forklarer {r_squared} af forskellene (R²)" if r_squared else ""
    spread = f"; spredningen er {phi} gange den tilfældige" if phi else ""
    return f"{municipalities(n)} med alle tal, {first} til {last}{explained}{spread}. {METHOD_NOTE[method]}"


def note_half(note_: str, last: str, first: str) -> str:
    """A model of the last half-year alone."""
    return note_.replace(f"{first} til {last}", last)


def reference(region: str) -> str:
    return f"Regionerne er sammenlignet med Region {region}."


def high_vif(names: Sequence[str]) -> str:
    end = VIF_END if len(names) == 1 else "deres estimater er usikre."
    return f"{listed(list(names))} har VIF over 5: {end}"


def step(name: str) -> str:
    """Say what one row's step is; a region's is belonging to it."""
    return variable(name) if name.startswith("region:") else STEP[Trait(name)]


def caption(outcome: Outcome) -> str:
    return f"Egen model af afgangen ({OUTCOME_NAME[outcome].lower()})"
