"""Mønstre: the report's own tables beside the loaded data."""

from __future__ import annotations

from components.text.danish.patterns import NAME
from components.text.letters import lower_first
from data_layer.schema.patterns import Trait

SOURCE = "VIVE 2025, afsnit 4.1.5, tabel 4.5, 4.6 og 4.7"
FINDING_PRINTED = "Rapportens egne modeller, som de er trykt"
GRID_SUMMARY = "Tabel 4.5: signifikante egenskaber i 16 modeller"
COEFFICIENTS_SUMMARY = "Tabel 4.6 og 4.7: to modeller i tal"
GRID_CAPTION = "Tabel 4.5: signifikante egenskaber (* p ≤ 0,05, ** p ≤ 0,01, *** p ≤ 0,001; fortegnet i parentes)"
COLUMN_MODEL = "Model"
COLUMN_PRINTED = "Rapporten"
COLUMN_LOADED = "De indlæste tal"
COLUMN_TRAIT = "Egenskab"
COLUMN_B = "koefficient"
COLUMN_P = "p"
NOBODY = "Ingen"
NOT_YET = "Regnes endnu"
NOT_FITTED = "Kan ikke regnes"
R_SQUARED = "R²"
N = "Kommuner"
NOTE = (
    "Rapporten regnede på fortrolige tal fra KRL for 2. halvår 2023 og 1. halvår 2024. Koefficienterne i tabel 4.6 og "
    "4.7 er andele (0,2171 svarer til 0,22 procentpoint mere afgang pr. halvår for hvert procentpoint flere med under "
    "1 års anciennitet). Befolkningstallets er pr. indbygger og afrundes derfor til nul."
)
CALIBRATED = "De simulerede tal er lavet, så de passer med rapportens tabeller; ligheden siger derfor intet nyt."
OTHER_PERIOD = "De indlæste tal er fra andre halvår end rapportens, så de behøver ikke at ligne hinanden."


def finding(same: int, of: int) -> str:
    """How many of the sixteen models name the same traits with the same signs."""
    if same == of:
        return f"De indlæste tal giver samme billede som rapporten i alle {of} modeller"
    if same == 0:
        return f"De indlæste tal giver et andet billede end rapporten i alle {of} modeller"
    return f"De indlæste tal giver samme billede som rapporten i {same} af {of} modeller"


def trait_counts(trait: Trait, printed: int, loaded: int | None, of: int) -> str:
    """Say in how many of the sixteen models a trait is significant."""
    name = NAME[trait]
    if not of:
        return f"{name} indgår ikke i tabel 4.5."
    here = "" if loaded is None else f" og {loaded} på de indlæste tal"
    return f"{name} er signifikant i {printed} af {of} modeller i rapporten{here}."


def coefficients_caption(name: str, *, with_region: bool) -> str:
    return f"Tabel {name}: alle kommuner, hele året, {'med' if with_region else 'uden'} regioner, OLS"


def marks(trait: Trait, stars: int) -> str:
    """``Anciennitet*** (+)``."""
    return f"{NAME[trait]}{'*' * abs(stars)} ({'+' if stars > 0 else '−'})"


def label(trait: Trait) -> str:
    return NAME[trait]


def column(who: str, what: str) -> str:
    return f"{who}: {lower_first(what)}"
