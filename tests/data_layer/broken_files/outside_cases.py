"""Files of Statistikbanken and noegletal.dk that are wrong."""

from tests.data_layer.broken_files.build import Broken
from tests.data_layer.outside_files import afstb4, are207, folk1a, folk1am, noegletal

NAME = "Indbyggertal"
BLOCK = {"101": ["653.664", "653.664", "M"], "147": ["104.664", "104.664", "M"]}


def moved(text, name, place):
    """The file with a kommune's line in another place."""
    lines = text.splitlines()
    line = next(one for one in lines if one.startswith(name))
    lines.remove(line)
    return "\n".join([*lines[:place], line, *lines[place:], ""])


CASES = [
    Broken(
        "no column for the figure",
        are207(change={"INDHOLD": "VALUE"}),
        (
            "1 |  | the columns 'OMRÅDE', 'TID', 'VALUE' | one column for the figure (INDHOLD) | download the table as CSV with one column per variable",
        ),
        kind="statbank",
        file="ARE207.csv",
    ),
    Broken(
        "no column for the time",
        are207(change={"TID": "TIME"}),
        (
            "1 |  | the columns 'OMRÅDE', 'TIME', 'INDHOLD' | one column for the time (TID) | download the table as CSV with one column per variable",
        ),
        kind="statbank",
        file="ARE207.csv",
    ),
    Broken(
        "areas of workplace",
        afstb4(change={"BOPOMR": "ARBEJDSSTED"}),
        (
            "1 |  | areas of workplace (ARBEJDSSTED) | areas of residence (BOPOMR, table AFSTB4) | download AFSTB4 instead",
        ),
        kind="statbank",
        file="AFSTA4.csv",
    ),
    Broken(
        "counts by distance",
        afstb4(change={"SOCIO": "PENDAFST"}),
        ("1 |  | counts by distance band (PENDAFST) | mean distances in km (table AFSTB4) | download AFSTB4 instead",),
        kind="statbank",
        file="AFSTB3.csv",
    ),
    Broken(
        "a table nobody named",
        are207(),
        (
            "0 |  | variables omraade, which several tables have | a file whose name says its table (FOLK1A, FOLK1AM, BY2, ARE207, AFSTB4) | name the file after its table, or add --table",
        ),
        kind="statbank",
        file="download.csv",
    ),
    Broken(
        "men alone",
        folk1am().replace(",I alt,", ",Mænd,"),
        ("1 | KØN | 'Mænd' | rows for everybody (TOT or I alt) | choose the total of this variable",),
        kind="statbank",
        file="FOLK1AM.csv",
    ),
    Broken(
        "another table under the name",
        are207(years=("2023",), change=None).replace("Aarhus;2023;468,10", "Aarhus;2023;46810,00"),
        ("86 | INDHOLD | '46810,00' | at most 5000 | check unit, decimal sign and thousands separator",),
        kind="statbank",
        file="ARE207.csv",
    ),
    Broken(
        "a quarter that is not the first",
        folk1a(times=("2023K3",)),
        ("0 | TID | no figure of 1 January | 2024, 2024K1 or 2024M01 | choose such a time",),
        kind="statbank",
        file="FOLK1A.csv",
    ),
    Broken(
        "a half-year of another table",
        folk1a().replace("2023K1", "2023H1", 4),
        (
            "4 | TID | '2023H1' | a year, quarter or month such as 2024, 2024K1 or 2024M01 | take TID as Statistikbanken writes it",
            "5 | TID | '2023H1' | a year, quarter or month such as 2024, 2024K1 or 2024M01 | take TID as Statistikbanken writes it",
        ),
        kind="statbank",
        file="FOLK1A.csv",
    ),
    Broken(
        "a kommune that is none",
        are207(change={"Aalborg": "Atlantis"}),
        (
            "106 | OMRÅDE | 'Atlantis' | code or name of one of the 98 kommuner | write the three-digit code, e.g. 101, or the full name",
        ),
        kind="statbank",
        file="ARE207.csv",
    ),
    Broken(
        "a dash for an area",
        are207(change={"113,60": "-"}),
        (
            "82 | INDHOLD | '-' | area_km2 of Samsø near 113.6 | check that the file holds this measure, for everybody, in this unit",
        ),
        kind="statbank",
        file="ARE207.csv",
    ),
    Broken(
        "a word for a figure",
        are207(change={"113,60": "ukendt"}),
        (
            "82 | INDHOLD | 'ukendt' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
        kind="statbank",
        file="ARE207.csv",
    ),
    Broken(
        "a figure twice",
        are207() + "Odense;2023;305,60\n",
        (
            "107 |  | area_km2 of 461 in 2023 a second time, first in line 60 | one figure for each | remove line 60 or line 107",
        ),
        kind="statbank",
        file="ARE207.csv",
    ),
    Broken(
        "cut off",
        are207()[:-12],
        (
            "106 |  | 2 cells | 3 cells, as in the header | add or remove separators; a decimal comma in a file separated by commas must stand in quotes",
        ),
        kind="statbank",
        file="ARE207.csv",
    ),
    Broken(
        "a download of the sign-in page",
        "<!DOCTYPE html>\n<html>\n</html>\n",
        (
            "1 |  | the columns '<!DOCTYPE html>' | one column for the area (OMRÅDE, BOPOMR or KOMK) | download the table as CSV with one column per variable",
        ),
        kind="statbank",
        file="ARE207.csv",
    ),
    Broken(
        "an error of the API",
        '{"errorTypeCode":"EXTRACT-NOTFOUND",\n"message":"Tabellen blev ikke fundet"}\n',
        (
            '2 |  | text after a closed quote in the row that starts here | quoted cells whose quotes are closed | close the quote, or write a quote inside a cell as ""',
        ),
        kind="statbank",
        file="ARE207.csv",
    ),
    Broken(
        "areas without a population",
        are207(),
        (
            "0 |  | areas without a population to divide | the population of the same year, in another file or already stored | name the file with the population (FOLK1A) in the same command",
        ),
        kind="statbank",
        file="ARE207.csv",
        options=("--replace",),
    ),
    Broken(
        "Greve under another region's heading",
        moved(are207(), "Greve", 4),
        (
            "5 | OMRÅDE | 'Greve' under 'Region Hovedstaden' | Region Sjælland, where Greve (253) belongs until 2026-12-31 | take the rows in the order of Statistikbanken",
        ),
        kind="statbank",
        file="ARE207.csv",
    ),
    Broken(
        "no header with Kom.nr",
        noegletal({NAME: BLOCK}, change={";Kom.nr;": ";Kode;"}),
        (
            "1 |  | 'De Kommunale Nøgletal' at the top and no header with Kom.nr | a CSV of noegletal.dk: Kom.nr in the second column of the header, then years | download the report as CSV there",
        ),
        kind="noegletal",
    ),
    Broken(
        "a year with a footnote sign",
        noegletal({NAME: BLOCK}, change={";2023;": ";2023*;"}),
        (
            "3 |  | the columns '2022', '2023*', '2024' | a CSV of noegletal.dk: Kom.nr in the second column of the header, then years | download the report as CSV there",
        ),
        kind="noegletal",
    ),
    Broken(
        "no measure among the key figures",
        noegletal({"Andel udpendlere": BLOCK, "Udgiftsbehov pr. indb.": BLOCK}),
        (
            "0 |  | the key figures 'Andel udpendlere', 'Udgiftsbehov pr. indb.' | one that is population, density, area or commuting distance by its name | say which it is: --measure \"NAME=need_index\"",
        ),
        kind="noegletal",
    ),
    Broken(
        "joiner-counting turnover among the key figures",
        noegletal({NAME: BLOCK, "Personaleomsætning": BLOCK}),
        (
            "9 |  | the key figure 'Personaleomsætning' | leavers of one half-year among the persons on its first day | remove the column: it counts joiners and moves as well as leavers, as the yearly turnover of SIRKA does, and is not comparable with this product's turnover",
        ),
        kind="noegletal",
    ),
    Broken(
        "two key figures for one measure",
        noegletal({NAME: BLOCK, "Folketal": BLOCK}),
        (
            "9 |  | 'Indbyggertal' and 'Folketal' for population | one key figure for each measure | download one of them",
        ),
        kind="noegletal",
    ),
    Broken(
        "a key figure the file does not have",
        noegletal({NAME: BLOCK}),
        ("0 |  | no key figure 'Behov' | one of 'Indbyggertal' | correct --measure",),
        kind="noegletal",
        options=("--measure", "Behov=need_index"),
    ),
    Broken(
        "code and name of two kommuner",
        noegletal({NAME: BLOCK}, change={"Frederiksberg": "Greve"}),
        ("7 |  | 'Greve Kommune' | Frederiksberg, the name of kommune 147 | correct the code or the name",),
        kind="noegletal",
    ),
    Broken(
        "a row too short",
        noegletal({NAME: BLOCK}, change={"104.664;104.664;M": "104.664;104.664"}),
        (
            "7 |  | 4 cells | 5 cells, as in the header | add or remove separators; a decimal comma in a file separated by commas must stand in quotes",
        ),
        kind="noegletal",
    ),
    Broken(
        "an unknown sign",
        noegletal({NAME: BLOCK}, change={"104.664;104.664;M": "104.664;104.664;X"}),
        (
            "7 | 2024 | 'X' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
        kind="noegletal",
    ),
    Broken(
        "thousands by comma",
        noegletal({NAME: BLOCK}, change={"104.664;104.664;M": "104,664;104.664;M"}),
        ("7 | 2022 | '104,664' | a whole number | population counts people, not full-time employees or shares",),
        kind="noegletal",
    ),
    Broken(
        "a figure ten times too small",
        noegletal({NAME: BLOCK}, change={"104.664;104.664;M": "104.664;10.466;M"}),
        (
            "7 | 2023 | '10.466' | population of Frederiksberg near 104899 | check that the file holds this measure, for everybody, in this unit",
        ),
        kind="noegletal",
    ),
]
