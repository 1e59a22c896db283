"""Files of Statistikbanken and noegletal.dk, byte for byte as those sites write them, with the public figures.

Order of areas, headings, number formats and line ends are those of ARE207, FOLK1A, FOLK1AM (downloaded) and of an export
of noegletal.dk; docs/import-outside.md names what was seen.  Figures: the reference data, which come from these tables.
"""

from __future__ import annotations

import re

from data_layer.reference.files import read_rows

ROWS = {row["code"]: row for row in read_rows("municipalities.csv")}
HEADINGS = {
    "000": "Hele landet",
    "084": "Region Hovedstaden",
    "085": "Region Sjælland",
    "083": "Region Syddanmark",
    "082": "Region Midtjylland",
    "081": "Region Nordjylland",
    "411": "Christiansø",
}
DST_NAMES = {"480": "Nordfyns", "820": "Vesthimmerlands"}
AREAS = re.findall(
    r"\d+",
    "000 084 101 147 155 185 165 151 153 157 159 161 163 167 169 183 173 175 187 201 240 210 250 190 270 260 217 219 223 "
    "230 400 411 085 253 259 350 265 269 320 376 316 326 360 370 306 329 330 340 336 390 083 420 430 440 482 410 480 450 "
    "461 479 492 530 561 563 607 510 621 540 550 573 575 630 580 082 710 766 615 707 727 730 741 740 746 706 751 657 661 "
    "756 665 760 779 671 791 081 810 813 860 849 825 846 773 840 787 820 851",
)
BOM = b"\xef\xbb\xbf"


def name(code):
    return HEADINGS.get(code) or DST_NAMES.get(code) or ROWS[code]["name"]


def area(code, presentation="Value"):
    return {"Code": code, "Value": name(code), "CodeAndValue": f"{code} {name(code)}"}[presentation]


def value(code, column):
    """A figure; regions and the country as sums, the island as published."""
    if code in ROWS:
        return float(ROWS[code][column])
    if code == "411":
        return {"population_2023_01_01": 92, "population_2024_01_01": 91, "area_km2": 0.0, "commuting_km_2022": 3.1}[
            column
        ]
    return sum(float(row[column]) for row in ROWS.values() if code == "000" or row["region"] == name(code)[7:])


def danish(number, decimals):
    return f"{number:.{decimals}f}".replace(".", ",")


def are207(presentation="Value", years=("2023",), newline="\n", change=None):
    """Header and rows by area, then year; the island has no known area in 2011-2014."""
    lines = ["OMRÅDE;TID;INDHOLD"]
    for code in AREAS:
        for year in years:
            unknown = code == "411" and "2011" <= year <= "2014"
            figure = ".." if unknown else danish(value(code, "area_km2"), 2)
            lines.append(f"{area(code, presentation)};{year};{figure}")
    return written(lines, newline, change)


def folk1a(presentation="Value", times=("2023K1",), newline="\n", change=None):
    """Civil status first, as in the request; only the total and one group."""
    lines = ["CIVILSTAND;OMRÅDE;TID;INDHOLD"]
    status = {"Code": ("TOT", "U"), "Value": ("I alt", "Ugift"), "CodeAndValue": ("TOT I alt", "U Ugift")}[presentation]
    for text, share in zip(status, (1, 0.48), strict=True):
        for code in AREAS:
            for time in times:
                figure = value(code, f"population_{time[:4]}_01_01") * share + 50 * (int(time[5]) - 1)
                lines.append(f"{text};{area(code, presentation)};{time};{figure:.0f}")
    return written(lines, newline, change)


def folk1am(change=None):
    """As the web page writes it: commas, no country and regions."""
    lines = ["OMRÅDE,KØN,ALDER,TID,INDHOLD"]
    codes = [code for code in AREAS if code in ROWS or code == "411"]
    lines += [f"{name(code)},I alt,Alder i alt,2024M01,{value(code, 'population_2024_01_01'):.0f}" for code in codes]
    return written(lines, "\n", change)


def afstb4(presentation="Code", change=None, newline="\r\n"):
    """As the open API answers: all variables, two of them fixed."""
    fixed = {"Code": "02;TOT", "Value": "Beskæftigede i alt;I alt", "CodeAndValue": "02 Beskæftigede i alt;TOT I alt"}
    lines = ["BOPOMR;SOCIO;KØN;TID;INDHOLD"]
    for code in AREAS:
        mean = 23.8 if code in HEADINGS and code != "411" else value(code, "commuting_km_2022")
        lines.append(f"{area(code, presentation)};{fixed[presentation]};2022;{danish(mean, 1)}")
    return written(lines, newline, change)


def noegletal(blocks, years=("2022", "2023", "2024"), change=None, footer=True):
    """Two title lines, header, blank line, a block per key figure, legend, footer; ``blocks``: name -> code -> cells."""
    blank = ";" * (1 + len(years))
    lines = [f"De Kommunale Nøgletal{blank}", blank, ";".join(["", "Kom.nr", *years]), blank]
    for title, cells in blocks.items():
        lines.append(f"{title}{blank}")
        lines += [";".join([kommune(code), code, *row]) for code, row in cells.items()]
        lines.append(blank)
    lines += FOOTER if footer else []
    return written(lines, "\n", change)


FOOTER = [
    "Tegnforklaring:",
    "M = Mangler for året",
    "U = Udefineret",
    "- = Rent nul",
    "",
    "Noter:",
    "(3) Kommunen er ændret ved en mindre grænseregulering",
    "",
    "Indenrigs- og Sundhedsministeriet d. 10. september 2024",
]


def kommune(code):
    note = " (3)" if code == "840" else ""
    kind = "Regionskommune" if code == "400" else "Kommune"
    genitive = {"101": "Københavns"}.get(code, ROWS[code]["name"])
    return f"{genitive} {kind}{note}"


def thousands(number):
    return f"{number:,.0f}".replace(",", ".")


def written(lines, newline, change):
    text = newline.join([*lines, ""])
    for old, new in (change or {}).items():
        assert old in text, old
        text = text.replace(old, new, 1)
    return text
