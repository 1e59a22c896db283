"""Words that several screens share."""

from __future__ import annotations

from collections.abc import Sequence

from components.text.danish.grammar import municipalities
from data_layer.schema import SIMILAR, MissingState, OrganisationModel

PRODUCT = "Rådgiverbarometret"
SIMULATED_MARK = "SIMULEREDE TAL"
SIMULATED_FILE = "simulerede-tal"  # in the names of saved files
SIMULATED_SENTENCE = "Tallene passer med de landstal, VIVE har offentliggjort, men siger intet om den enkelte kommune."
SIMULATED_ORGANISATION = "Det gælder kun, hvordan sagerne fordeles; tallene om de ansatte er indlæst."
SIMULATED_MORE = "Det gælder, hvordan sagerne fordeles, og baggrundstal; tallene om de ansatte er indlæst."
SIMULATED_BACKGROUND = "Det gælder baggrundstallene, som modellerne regner med; tallene om de ansatte er indlæst."
FEW_MARK = "FÅ KOMMUNER"


def few_sentence(n: int, of: int) -> str:
    """Say what the country and the regions are while most kommuner have no number."""
    they = "summen af deres tal" if n > 1 else "dens tal alene"
    return f"Kun {n} af {of} kommuner har tal. Det, der står om landet og regionerne, er {they}."


def only_municipality(name: str, value: str) -> str:
    """Say that no other kommune has a number."""
    return f"Kun {name} har tal: {value}"


SIMULATED_LINK = "Sådan indlæses rigtige tal"

COUNTRY = "landet"
COUNTRY_LABEL = "Landet"
REGION_WORD = "Region"
SIMILAR_LABEL, SIMILAR_WORD = "Lignende kommuner", "Lignende"

MUNICIPALITY = "Kommune"
PERIOD = "Periode"
INDICATOR = "Mål"
CHOSEN = "Valgt"
REGION = "Region"
DIVISION = "Regioner"
NO_MUNICIPALITY = "Ingen kommune valgt"
FORGET_MUNICIPALITY = "Ingen kommune"
ALL_REGIONS = "Hele landet"
DIVISION_LABELS = {"2007": "De fem regioner (til 2026)", "2027": "De fire regioner (fra 2027)"}

PRIVATE_MARK = "EGNE TAL, IKKE GEMT"
PRIVATE_FILE = "egne-tal-ikke-gemt"

SHOW_TABLE = "Vis som tabel"
SAVE_PICTURE = "Gem billede"
SAVE_SVG = "Gem som SVG"
COPY_PICTURE = "Kopiér billede"
PICTURE_COPIED = "Billedet er kopieret"
PICTURE_REFUSED = "Browseren tillader ikke, at billeder kopieres. Brug Gem billede."
SAVE_TABLE = "Hent CSV"
COPY_LINK = "Kopiér link"
COPIED = "Linket er kopieret"
PIN = "Vis i præsentation"
PINNED = "Er i præsentationen"
HOW_COUNTED = "Sådan er tallet regnet"
TOOLS = "Værktøjer til figuren"
SOURCE = "Kilde"

DATA_HREF = "/data"
METHOD_HREF = "/data#metode"
ACCESSIBILITY_HREF = "/data#tilgaengelighed"
METHOD = "Metode"
ACCESSIBILITY = "Tilgængelighedserklæring"

MISSING_SHORT = {
    MissingState.SUPPRESSED: "Vises ikke (for få ansatte)",
    MissingState.NOT_REPORTED: "Ikke indberettet",
    MissingState.NOT_APPLICABLE: "Ikke relevant",
    MissingState.MISSING: "Mangler",
    MissingState.OBSERVED: "Har et tal",
}
MISSING_WHY = {
    MissingState.SUPPRESSED: (
        "Tallet vises ikke, fordi der er så få ansatte, at det kunne pege på enkeltpersoner: "
        "færre end 5 for afgang og anciennitet, færre end 10 fuldtidsansatte for fravær."
    ),
    MissingState.NOT_REPORTED: (
        "Kommunen er ikke med i tallene for halvåret. Det sker typisk, når kommunen ikke konterer lønnen på "
        "funktion 6.45.58, som tallene er trukket på."
    ),
    MissingState.NOT_APPLICABLE: "En anden kommune løser opgaven i et forpligtende samarbejde.",
    MissingState.MISSING: "Tallet mangler i de indlæste data.",
    MissingState.OBSERVED: "",
}

MODEL_WORDS = {
    OrganisationModel.AGE: "Sager fordelt efter alder",
    OrganisationModel.INTERVENTION: "Sager fordelt efter indsats",
    OrganisationModel.BOTH: "Sager fordelt efter både alder og indsats",
    OrganisationModel.NEITHER: "Sager fordelt hverken efter alder eller indsats",
}


def model_words(model: OrganisationModel | None, *, partial: bool) -> str:
    """Say how cases are divided; empty without an answer."""
    words = MODEL_WORDS[model] if model else ""
    return words.replace("Sager ", "Sager delvist ", 1) if partial else words


def region_name(region: str) -> str:
    """Say ``Region`` before a region's name; the country and similar kommuner have no name of their own."""
    if region == SIMILAR:
        return SIMILAR_LABEL
    return f"Region {region}" if region else COUNTRY_LABEL


def in_sentence(group: str) -> str:
    """Name a region, the country or similar kommuner inside a sentence: ``over lignende kommuner``."""
    return {"": COUNTRY, SIMILAR: SIMILAR_LABEL.lower()}.get(group, region_name(group))


def line_label(group: str) -> str:
    """Name the line of a region or of similar kommuner in a few letters."""
    return SIMILAR_WORD if group == SIMILAR else REGION_WORD


def source_line(title: str, extract_date: str, n: int, period: str) -> str:
    """State dataset, extract date, number of kommuner and period under a chart."""
    return f"{title} · udtræk {extract_date} · {municipalities(n)} med tal i {period}"


def source_counted(datasets: Sequence[tuple[str, str]], n: int, *, at_most: bool) -> str:
    """State datasets with extract date and number of kommuner under a chart that names its half-years itself."""
    named = [f"{title} · udtræk {extract_date}" for title, extract_date in datasets]
    return f"{' · '.join(dict.fromkeys(named))} · {'op til ' if at_most else ''}{municipalities(n)}"


def marks(*, simulated: bool, private: bool) -> str:
    """Join the words that numbers of a kind carry wherever they are shown; ``""`` for none."""
    given = ((SIMULATED_MARK, simulated), (PRIVATE_MARK, private))
    return " · ".join(words for words, is_so in given if is_so)
