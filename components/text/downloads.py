"""Words of files to take home and of the answers when a file cannot be given."""

from __future__ import annotations

DATASET_COLUMN = "Datasæt"
SIMULATED = "SIMULEREDE TAL"
SIMULATED_FILE = "simulerede-tal"
REAL = "Indlæste tal"

DATA_SHEET = "Tal"
ABOUT_SHEET = "Om"
ABOUT_SOURCE = "Kilde"
ABOUT_EXTRACT = "Udtræk"
ABOUT_PERIOD = "Periode"
ABOUT_MEASURE = "Mål"
ABOUT_AREA = "Område"
ABOUT_DIVISION = "Regioner"
ABOUT_SORT = "Rækkefølge"
ABOUT_CHOSEN = "Valgte kommuner"
ABOUT_N = "Kommuner med tal"
ABOUT_ADDRESS = "Adresse"
ABOUT_DATASET = "Datasæt"
ABOUT_WARNING = "Bemærk"
SIMULATED_WARNING = (
    "Tallene er simulerede. De passer med de landstal, VIVE har offentliggjort, men siger intet om den enkelte kommune."
)

BAD_QUERY = "Filen kunne ikke laves, fordi adressen indeholder et valg, der ikke findes i de indlæste tal: {what}."
BAD_QUERY_HELP = "Gå tilbage til siden, vælg igen, og hent filen derfra."
NOT_FOUND = "Filen findes ikke."
NOT_FOUND_HELP = "Se de filer, der kan hentes, på siden Data og metode."
NOT_FOUND_LINK = "Til Data og metode"
NOTHING_CHOSEN = "Der er ikke valgt nogen kommuner, så der er ingen serier at hente."

FILES = {
    "compare": "sammenlign",
    "series": "serier",
    "regions": "regioner",
    "organisation": "organisering",
    "definitions": "definitioner",
    "published": "publicerede-tal",
    "coverage": "daekning",
}

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
