"""What is wrong with a file, in Danish: found, expected and what to do, for every kind of fault."""

from __future__ import annotations

from components.text.danish.private import TEMPLATE_COLUMNS
from components.text.records import Words
from data_layer.schema import FaultKind

WHOLE_FILE = "Hele filen"
EMPTY_CELL = "en tom celle"
NO_TITLE = "uden tekst"
ONE_FAULT = "Filen er ikke vist: der er én fejl i den"
_TEMPLATE = "Hent skabelonen, og sæt tallene ind i den."
_CELL = "{cell}"

WORDS = {
    FaultKind.OTHER: Words("noget, skabelonen ikke kender", "en fil som skabelonen", _TEMPLATE),
    FaultKind.NOT_TEXT: Words(
        "indhold, der ikke er tekst",
        "en CSV-fil (UTF-8 eller Latin-1) eller en XLSX-fil",
        "Gem filen som CSV eller XLSX.",
    ),
    FaultKind.OPEN_QUOTE: Words(
        "et anførselstegn, der ikke passer", "anførselstegn to og to", 'Luk anførselstegnet, eller skriv det som "".'
    ),
    FaultKind.OLD_WORKBOOK: Words(
        "en gammel Excel-fil eller en fil med adgangskode",
        "XLSX uden adgangskode, eller CSV",
        "Åbn filen i Excel, fjern adgangskoden, og gem som XLSX.",
    ),
    FaultKind.NOT_WORKBOOK: Words(
        "en fil, der ikke kan åbnes som regneark",
        "en XLSX-fil",
        "Åbn filen i Excel eller LibreOffice, og gem den igen som XLSX.",
    ),
    FaultKind.MACROS: Words("et regneark med makroer", "et regneark uden", "Gem som XLSX (uden makroer)."),
    FaultKind.TOO_MUCH_PACKED: Words(
        "mere indhold eller flere formater, end få rækker kræver", "kun arket med tallene", _TEMPLATE
    ),
    FaultKind.SEVERAL_SHEETS: Words(
        "{count} ark med indhold", "ét ark, eller ét, der hedder «{wanted}»", "Omdøb arket, eller slet de andre."
    ),
    FaultKind.FORMULA: Words(
        "formlen {cell} uden en gemt værdi", "værdier", "Åbn arket, lad det regne, og gem det; eller indsæt værdierne."
    ),
    FaultKind.EMPTY: Words("en tom fil", "overskrifter og mindst én række", _TEMPLATE),
    FaultKind.HEADER_ONLY: Words(
        "kun overskrifter", "mindst én række under dem", "Udfyld en række for hvert halvår, og gem."
    ),
    FaultKind.TOO_MANY_ROWS: Words(
        "mere end {most} rækker", "én række for hvert halvår", "Slet rækkerne, der ikke er halvår."
    ),
    FaultKind.TOO_MANY_COLUMNS: Words(
        "for mange kolonner", "højst {most}", "Slet det, der står ved siden af tabellen; kontrollér skilletegn."
    ),
    FaultKind.NO_NUMBERS: Words("ingen tal", "mindst ét tal", "Udfyld skabelonen, gem den, og slip den her igen."),
    FaultKind.UNKNOWN_COLUMN: Words(
        "overskriften {title}", "en af skabelonens overskrifter", "Slet kolonnen, eller ret overskriften."
    ),
    FaultKind.REPEATED_COLUMN: Words(
        "den samme kolonne to gange (nr. {first} og {second})", "hver kolonne én gang", "Slet den ene."
    ),
    FaultKind.ABSENT_COLUMN: Words(
        "kolonnen mangler", "kolonnen {name}", "Tilføj kolonnen; lad cellerne stå tomme, hvis tallet mangler."
    ),
    FaultKind.OTHER_SEPARATOR: Words(
        "celler adskilt af |", "semikolon, komma eller tabulator", "Adskil cellerne med semikolon."
    ),
    FaultKind.MERGED_CELLS: Words(
        "flettede celler ({ranges})", "én celle for hver kolonne og række", "Ophæv fletningen, og udfyld hver celle."
    ),
    FaultKind.HIDDEN_ROWS: Words(
        "skjulte rækker ({count})", "rækker, der alle kan ses", "Vis rækkerne, eller slet dem, der ikke skal med."
    ),
    FaultKind.REPEATED_HEADER: Words(
        "overskrifterne en gang til", "overskrifter øverst og kun dér", "Slet linjen; hold én tabel i filen."
    ),
    FaultKind.NOT_COMPARABLE: Words(
        "overskriften {title}",
        "fratrådte i ét halvår blandt dem, der var ansat den første dag",
        "Slet kolonnen: tal for et helt år, eller tal, der også tæller nyansatte, kan ikke sammenlignes.",
    ),
    FaultKind.MISFIT: Words(
        "antallet af celler er {count}",
        "{width} som i overskriften",
        "Kontrollér skilletegn; decimalkomma i en kommasepareret fil skal stå i anførselstegn.",
    ),
    FaultKind.UNKNOWN_MUNICIPALITY: Words(
        _CELL, "kode eller navn på en af de 98 kommuner", "Skriv den trecifrede kode, for eksempel 101."
    ),
    FaultKind.ISLAND: Words(_CELL, "en af de 98 kommuner", "Slet rækken: 411 er Christiansø, som ikke er en kommune."),
    FaultKind.TOTAL_ROW: Words(_CELL, "en kommune", "Slet rækken: landet, regioner og summer regnes her."),
    FaultKind.OTHER_REGION: Words(
        _CELL, "Region {region}, hvor kommunen hører til", "Ret regionen, eller slet kolonnen."
    ),
    FaultKind.OTHER_NAME: Words(_CELL, "navnet på kommune {code}, som koden siger", "Ret koden eller navnet."),
    FaultKind.OTHER_MUNICIPALITY: Words(
        "kommune {found}", "kommune {code}, som siden viser", "Slet rækken, eller gå til den kommunes side."
    ),
    FaultKind.NOT_A_HALF_YEAR: Words(_CELL, "et halvår", "Skriv for eksempel 1. halvår 2026 eller 2026H1."),
    FaultKind.DATE_FOR_HALF_YEAR: Words(
        _CELL, "et halvår", "Regnearket har lavet en dato af halvåret: skriv 1. halvår 2026."
    ),
    FaultKind.YEAR_FOR_HALF_YEAR: Words(
        _CELL, "et halvår", "Skriv én række for hvert halvår: et år kan ikke deles i to."
    ),
    FaultKind.YEAR_OUT_OF_RANGE: Words(
        _CELL, "et år fra {first} til {last}", "Skriv året med fire cifre; kommunerne findes først fra 2007."
    ),
    FaultKind.NOT_BEGUN: Words(_CELL, "et halvår, der er begyndt", "Ret halvåret."),
    FaultKind.REPEATED_ROW: Words(
        "samme halvår som i linje {earlier}", "hvert halvår én gang", "Slet den ene af de to rækker."
    ),
    FaultKind.NOT_A_NUMBER: Words(_CELL, "et tal", "Ret cellen, eller lad den stå tom, hvis tallet mangler."),
    FaultKind.AMBIGUOUS_NUMBER: Words(
        _CELL, "et tal, der kun kan læses på én måde", "Skriv tusinder uden punktum (1234) og decimaler med komma."
    ),
    FaultKind.OTHER_DECIMAL_SIGN: Words(
        _CELL, "samme decimaltegn som i resten af filen ({sign})", "Brug ét decimaltegn i hele filen."
    ),
    FaultKind.NEGATIVE: Words(_CELL, "nul eller mere", "Ret fortegnet."),
    FaultKind.TOO_LOW: Words(_CELL, "mindst {least}", "Kontrollér enhed, decimaltegn og tusindtegn."),
    FaultKind.TOO_HIGH: Words(_CELL, "højst {most}", "Kontrollér enhed, decimaltegn og tusindtegn."),
    FaultKind.DAYS_PER_EMPLOYEE: Words(
        "{value} sygedage pr. fuldtidsansat i den midterste af {count} rækker",
        "mindst {least}, når dagene er alle ansattes tilsammen i halvåret",
        "Gang med fuldtidsansatte, hvis kolonnen har dage pr. ansat.",
    ),
    FaultKind.NOT_WHOLE: Words(_CELL, "et helt tal", "Kolonnen tæller personer, ikke fuldtidsansatte eller andele."),
    FaultKind.MORE_THAN_WHOLE: Words(
        "{value}, men {whole} er {limit}", "højst {most}", "Kontrollér, at begge tal er fra halvåret."
    ),
}


def quoted(fact: str) -> str:
    """Set apart what stands in a file."""
    return f"«{fact}»"


def heading(count: int) -> str:
    """Say how many faults keep the file from being shown."""
    return ONE_FAULT if count == 1 else f"Filen er ikke vist: der er {count} fejl i den"


def where(line: int, column: str) -> str:
    """Say where a fault is: ``Linje 4, Sygedage``."""
    return ", ".join([f"Linje {line}", *([column] if column else [])]) if line else column or WHOLE_FILE


def found_and_expected(found: str, expected: str) -> str:
    return f"Fundet: {found}. Ventet: {expected}."


def column_number(place: str) -> str:
    return f"kolonne {place}"


def more(count: int) -> str:
    return f"… og {count} fejl mere. Ret først dem, der står her."


def column_name(name: str) -> str:
    """Name a column of the template in Danish; a title of the file stays as it is."""
    return " + ".join(TEMPLATE_COLUMNS.get(part, part) for part in name.split(" + "))
