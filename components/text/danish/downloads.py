"""Words of files to take home and of the answers when a file cannot be given."""

from __future__ import annotations

from collections.abc import Sequence

DATASET_COLUMN = "Datasæt"
SIMULATED_FILE = "simulerede-tal"

DATA_SHEET = "Tal"
ABOUT_SHEET = "Om"
ABOUT_WHAT = "Indhold"
ABOUT_SOURCE = "Kilde"
ABOUT_EXTRACT = "Udtræk"
ABOUT_PERIOD = "Periode"
ABOUT_MEASURE = "Mål"
ABOUT_AREA = "Område"
ABOUT_DIVISION = "Regioner"
ABOUT_CHOSEN = "Valgte kommuner"
ABOUT_N = "Kommuner med tal"
ABOUT_ADDRESS = "Adresse"
ABOUT_DATASET = "Datasæt"
ABOUT_WARNING = "Bemærk"
SIMULATED_WARNING = (
    "Tallene er simulerede. De passer med de landstal, VIVE har offentliggjort, men siger intet om den enkelte kommune."
)

BAD_QUERY_TITLE = "Filen kunne ikke laves"
NOT_FOUND_TITLE = "Filen findes ikke"
NOT_FOUND_HELP = "De filer, der kan hentes, står på siden Data og metode."
NOTHING_CHOSEN = "Der er ikke valgt nogen kommuner, så der er ingen serier at hente. Vælg kommuner på siden Sammenlign."
NO_MUNICIPALITY = "Adressen nævner ingen kommune. Hent filen fra siden Min kommune."
NO_SIMILAR = (
    "Adressen nævner ingen kommune, eller der kan ikke findes nogen, der ligner den. Hent filen fra siden Sammenlign."
)
ABOUT_BACKGROUND = "Baggrundstal"
ABOUT_SIMILAR, ABOUT_WEIGHTS = "Ligner", "Hvad tæller"
NO_TEAMS_TITLE = "Der er ingen teamtal"
NO_TEAMS = "Der er ikke indlæst tal for kommunens teams i det valgte halvår."
ABOUT_MODEL_N = "Kommuner i modellen"
ABOUT_ORGANISATION = "Organisering"
ABOUT_COUNTED = "Sådan er det regnet"
NO_MODEL_TITLE = "Modellen er ikke klar"
NO_MODEL = "Modellen regnes endnu, eller den kan ikke regnes med de valg. Se på siden Mønstre, og prøv igen om lidt."
NO_FIGURE = "Adressen nævner ikke netop én figur på en af siderne. Hent tallene fra siden, under figuren."
ABOUT_FINDING = "Konklusion"
CSV, XLSX = "Hent CSV", "Hent Excel"
NO_CHILD_TITLE = "Der er ikke noget at regne på"
NO_CHILD = "Modellen kan ikke regne med de valg. Se hvorfor på siden Organisering."
ABOUT_MUNICIPALITY = "Kommune"
ABOUT_TOGETHER = "Halvår lagt sammen"
ABOUT_TEAMS = "Teams med tal"


def bad_query(choices: Sequence[tuple[str, str]]) -> str:
    """Name the choices, as they stand in the address, that do not exist."""
    words = ", ".join(f"{key}={given}" for key, given in choices)
    return f"Adressen indeholder et valg, der ikke findes i tallene eller står to gange: {words}. Hent filen fra siden."


PUBLISHED_COLUMNS = (
    "Id",
    "Hvad tallet er (engelsk)",
    "Periode",
    "Geografi",
    "Mindst",
    "Højst",
    "Enhed (engelsk)",
    "Ordlyd",
    "Sted i rapporten",
    "Bemærkning (engelsk)",
)
PUBLISHED_CAPTION = "Tal, som rapporten og artiklen om den trykker"
PUBLISHED_SOURCE = "VIVE 2025, Skiftende børne- og ungerådgivere"
