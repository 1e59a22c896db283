"""Data og metode: headings, what is loaded, coverage, downloads, import."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.text.danish.grammar import municipalities
from data_layer.schema import MissingState, Subject

TITLE = "Data og metode"
SUBTITLE = "Hvad tallene bygger på, hvor de mangler, og hvordan de er regnet"
CONTENTS = "På denne side"

LOADED = "Indlæste data"
COVERAGE = "Hvilke kommuner har tal hvornår?"
DEFINITIONS = "Målene, ét for ét"
METHOD = "Sådan er der regnet"
DOWNLOADS = "Hent data"
IMPORT = "Indlæs egne tal"
CHANGES = "Ændringer i tallene"
STATEMENT = "Tilgængelighedserklæring"
LICENCES = "Licenser"

SIMULATED_STRONG = "Tallene er simulerede og siger intet om den enkelte kommune."

SUBJECTS: Mapping[Subject, str] = {
    Subject.STAFFING: "Ansatte, afgang og fravær",
    Subject.ORGANISATION: "Organisering",
    Subject.BACKGROUND: "Kommunernes baggrund",
    Subject.TEAM_STAFFING: "Ansatte i teams",
}
FACT_TITLE = "Titel"
FACT_SOURCE = "Kilde"
FACT_EXTRACT = "Udtrukket"
FACT_IMPORTED = "Indlæst"
FACT_SIZE = "Omfang"
FACT_KIND = "Tallene er"
KIND_SIMULATED = "simulerede"
KIND_REAL = "indlæst fra kilden"
OLDER = "Ældre versioner"
OLDER_NONE = "Der er ingen ældre versioner."
OLDER_NOTE = "En indlæsning overskriver ikke; en ældre version kan gøres aktiv igen."
OLDER_COLUMNS = ("Version", "Emne", "Titel", "Udtrukket", "Indlæst", "Omfang", "Tallene er")

COVERAGE_NOTE = (
    "Hver række er en kommune, hver kolonne et halvår; kommuner med huller står først. Et bogstav og et mønster "
    "siger, om der er et tal for afgang, og ellers hvorfor ikke. Fravær vises først fra 10 fuldtidsansatte og kan "
    "derfor mangle, hvor afgang ikke gør."
)
COVERAGE_CAPTION = "Dækning: kommuner efter halvår"
COVERAGE_MUNICIPALITY = "Kommune"
COVERAGE_OURS = "Kommuner med tal her"
COVERAGE_REPORT = "I rapporten, tabel 4.1"
COVERAGE_NO_REPORT = "–"
HALF_HEADS = {1: "1.", 2: "2."}
HALVES = {1: "1. halvår", 2: "2. halvår"}
STATE_LETTERS: Mapping[MissingState, str] = {
    MissingState.OBSERVED: "T",
    MissingState.SUPPRESSED: "S",
    MissingState.NOT_REPORTED: "I",
    MissingState.NOT_APPLICABLE: "R",
    MissingState.MISSING: "M",
}
STATE_SHORT: Mapping[MissingState, str] = {
    MissingState.OBSERVED: "Tal",
    MissingState.SUPPRESSED: "Skjult",
    MissingState.NOT_REPORTED: "Ikke indberettet",
    MissingState.NOT_APPLICABLE: "Ikke relevant",
    MissingState.MISSING: "Mangler",
}
STATE_WORDS: Mapping[MissingState, str] = {
    MissingState.OBSERVED: "Tal",
    MissingState.SUPPRESSED: "Skjult, for få ansatte",
    MissingState.NOT_REPORTED: "Ikke indberettet",
    MissingState.NOT_APPLICABLE: "Ikke relevant, en anden kommune løser opgaven",
    MissingState.MISSING: "Mangler i data",
}
GAPS_HEADING = "Hvorfor mangler de?"
GAPS_COLUMNS = ("Kommune", "Halvår uden tal", "Hvorfor")
GAPS_CAPTION = "Kommuner, der mangler i et eller flere halvår"
# Which kommune carries the task (VIVE 2025, Table 4.2).
PARTNERS = {"155": "Tårnby", "187": "Ishøj"}

TEAMS_FILE = "dataset/team_staffing.csv"  # only where teams are loaded
DOWNLOAD_FILES: Sequence[tuple[str, str, str]] = (
    ("dataset/staffing.csv", "Ansatte, afgang og fravær", "som de er indlæst; kan indlæses igen"),
    ("dataset/organisation.csv", "Organisering", "som svarene er indlæst"),
    ("dataset/background.csv", "Kommunernes baggrund", "som de er indlæst"),
    (TEAMS_FILE, "Ansatte i teams", "af de kommuner, der har indlæst dem; skjulte tal er et ord"),
    ("daekning.csv", "Dækning", "hver kommune i hvert halvår"),
    ("definitioner.csv", "Definitioner", "navn, enhed, tæller, nævner og kilde for hvert mål"),
    ("publicerede-tal.csv", "Publicerede tal", "alle tal, som rapporten offentliggør, med afsnit"),
)
DOWNLOADS_NOTE = (
    "De indlæste data er i maskinformat: komma mellem kolonner, punktum som decimaltegn, og et ord, hvor et tal "
    "mangler. De øvrige filer er lavet til dansk Excel: semikolon og decimalkomma. Tabellerne på siderne Sammenlign "
    "og Organisering kan hentes dér, netop som de vises, også som Excel-ark."
)
API_NOTE = (
    "Til Power BI, Power Query og egne programmer findes de samme tal i et åbent API med JSON, CSV og Excel-ark. "
    "Skjulte tal er også skjulte dér. "
)
API_LINK = "Åbn API'et"
API_DESCRIPTION_LINK = "Beskrivelse (OpenAPI)"
API_RECIPES = "Opskrifter til Power Query og Power BI står i docs/api.md."
DOWNLOADS_SIMULATED = "Så længe tallene er simulerede, står det i hver fil og i filens navn."

IMPORT_STEPS: Sequence[tuple[str, str]] = (
    (
        (
            "Læg tallene i skabelonen: én fil pr. emne, CSV eller XLSX, én række pr. kommune og halvår. Kolonnerne er "
            "beskrevet i docs/import.md; danske kolonnenavne forstås."
        ),
        "municipality_code;half_year;headcount;fte;leavers;sickness_days;parental_leave_days;short_tenure_headcount",
    ),
    (
        (
            "Har filen et andet layout, så få foreslået, hvilken kolonne der er hvilken; du bliver spurgt, hvor der er "
            "tvivl. Kontrol og indlæsning sker derefter med mapped i stedet for staffing (docs/import-mapped.md)."
        ),
        "python -m data_layer suggest udtraek.xlsx --out udtraek.toml",
    ),
    (
        "Kontrollér filen. Alle fejl vises på én gang med linje og råd; intet gemmes.",
        "python -m data_layer validate staffing udtraek.csv",
    ),
    (
        "Indlæs den. Enten kommer hele filen ind, eller også bliver de gamle tal stående.",
        'python -m data_layer import staffing udtraek.csv --title "KRL-udtræk" --source KRL --extract-date 2025-06-11',
    ),
    (
        "Fortryd om nødvendigt: se versionerne, og gør en ældre aktiv.",
        "python -m data_layer list",
    ),
)
IMPORT_NOTE = (
    "Det gøres af den, der driver webstedet, på serveren. Siderne viser de nye tal få sekunder efter. Mærket "
    "SIMULEREDE TAL forsvinder, når rigtige tal har erstattet de simulerede. Indlæs kun optalte tal pr. kommune, "
    "aldrig rækker om enkeltpersoner."
)

# Newest first; CHANGELOG.md says the same in English, a test compares the dates.


def lead(title: str, extract_date: str, n: int, period: str, n_always: int, n_periods: int) -> str:
    """Which numbers these are, and how complete."""
    return (
        f"Tallene er «{title}», udtrukket {extract_date}. I {period} har {n} af 98 kommuner et tal for afgang; "
        f"{n_always} har et i alle {n_periods} halvår."
    )


def size(n_rows: str, n_municipalities: int, periods: str) -> str:
    """Rows, kommuner and, where the subject has them, periods."""
    parts = [f"{n_rows} rækker", f"{municipalities(n_municipalities)}", periods]
    return ", ".join(part for part in parts if part)


def periods(first: str, last: str) -> str:
    return first if first == last else f"{first} til {last}"


def coverage_finding(n_always: int, n_never: int, n_sometimes: int) -> str:
    return f"{municipalities(n_always)} har tal i alle halvår, {n_sometimes} i nogle og {n_never} i ingen"


def gap_reason(words: Sequence[tuple[str, int]], partner: str) -> str:
    """Each reason, with its number of half-years where there are several; a partner kommune is named."""
    reasons = words[0][0] if len(words) == 1 else ", ".join(f"{word} ({n} halvår)" for word, n in words)
    return f"{reasons}: {partner} løser opgaven" if partner else reasons


def same_as_report(n_same: int, n: int) -> str:
    """How many half-years agree with the report's Table 4.1; ``n`` of them are in it."""
    if not n:
        return ""
    if n_same == n:
        return "Antallet af kommuner er det samme som i rapportens tabel 4.1 i hvert halvår."
    return f"Antallet af kommuner er det samme som i rapportens tabel 4.1 i {n_same} af {n} halvår."
