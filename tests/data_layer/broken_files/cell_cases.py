"""Templates with a wrong row or cell."""

from tests.data_layer.broken_files.build import HEAD, ROWS, Broken, changed, csv

ORGANISATION = "kommune;opdeling;delvis\n101;{}\n"
BACKGROUND = "kommune;år;befolkning;tæthed;pendling;udgiftsbehov;serviceniveau\n101;{}\n"
TEAMS = f"{HEAD};team\n{ROWS[0]};{{}}\n"


CASES = [
    Broken(
        "the country below the kommuner",
        csv(*ROWS, "Hele landet;2024H1;355;339,5;43;2541,0;1020,25;69"),
        (
            "4 | kommunekode | 'Hele landet' | one of the 98 kommuner | remove the row: totals, regions and the country are computed from the kommuner",
        ),
    ),
    Broken(
        "a region below the kommuner",
        csv(*ROWS, "Region Sjælland;2024H1;355;339,5;43;2541,0;1020,25;69"),
        (
            "4 | kommunekode | 'Region Sjælland' | one of the 98 kommuner | remove the row: totals, regions and the country are computed from the kommuner",
        ),
    ),
    Broken(
        "a sum below the kommuner",
        csv(*ROWS, "I alt;2024H1;355;339,5;43;2541,0;1020,25;69"),
        (
            "4 | kommunekode | 'I alt' | one of the 98 kommuner | remove the row: totals, regions and the country are computed from the kommuner",
        ),
    ),
    Broken(
        "the code of the country",
        changed(c0="000"),
        (
            "2 | kommunekode | '000' | one of the 98 kommuner | remove the row: totals, regions and the country are computed from the kommuner",
        ),
    ),
    Broken(
        "the island that is no kommune",
        changed(c0="411"),
        ("2 | kommunekode | '411' | one of the 98 kommuner | remove the row: 411 is an island outside the kommuner",),
    ),
    Broken(
        "an unknown kommune",
        changed(c0="Atlantis"),
        (
            "2 | kommunekode | 'Atlantis' | code or name of one of the 98 kommuner | write the three-digit code, e.g. 101, or the full name",
        ),
    ),
    Broken(
        "a code from before 2007",
        changed(c0="211"),
        (
            "2 | kommunekode | '211' | the code of one of the 98 kommuner | write today's code: older ones belong to kommuner merged in 2007",
        ),
    ),
    Broken(
        "two kommuner in a cell",
        changed(c0="101 Odense"),
        (
            "2 | kommunekode | '101 Odense' | code or name of one of the 98 kommuner | write the three-digit code, e.g. 101, or the full name",
        ),
    ),
    Broken(
        "no kommune",
        changed(c0=""),
        (
            "2 | kommunekode | nothing | code or name of one of the 98 kommuner | write the three-digit code, e.g. 101, or the full name",
        ),
    ),
    Broken(
        "a kommune twice",
        csv(*ROWS, ROWS[0]),
        (
            "4 | municipality_code + half_year | 101 2024H1 a second time, first in line 2 | one row for each | remove line 2 or line 4",
        ),
    ),
    Broken(
        "a kommune twice in other words",
        csv(ROWS[0], ROWS[0].replace("101;2024H1", "Københavns Kommune;1. halvår 2024")),
        (
            "3 | municipality_code + half_year | 101 2024H1 a second time, first in line 2 | one row for each | remove line 2 or line 3",
        ),
    ),
    Broken(
        "a name that is not the code's",
        csv(f"{ROWS[0]};Odense", head=f"{HEAD};kommune"),
        ("2 | kommune | 'Odense' | the name of kommune 101, as the code says | correct the code or the name",),
    ),
    Broken(
        "Greve and Solrød under another region",
        csv(
            ROWS[0].replace("101", "253") + ";Region Hovedstaden",
            ROWS[1].replace("147", "269") + ";Hovedstaden",
            head=f"{HEAD};region",
        ),
        (
            "2 | region | 'Region Hovedstaden' | Region Sjælland, where Greve (253) belongs until 2026-12-31 | correct the region or remove the column: the regions are known here",
            "3 | region | 'Hovedstaden' | Region Sjælland, where Solrød (269) belongs until 2026-12-31 | correct the region or remove the column: the regions are known here",
        ),
    ),
    Broken(
        "six half-years that are none",
        csv(
            *[
                ROWS[0].replace("2024H1", text)
                for text in ("2024H3", "24H1", "2024-07", "2024K1", "forår 2024", "2024H1-2024H2")
            ]
        ),
        (
            "2 | halvår | '2024H3' | a half-year such as 2024H1 | write the year, H, and 1 for January-June or 2 for July-December",
            "3 | halvår | '24H1' | a half-year such as 2024H1 | write the year, H, and 1 for January-June or 2 for July-December",
            "4 | halvår | '2024-07' | a half-year such as 2024H1 | write the year, H, and 1 for January-June or 2 for July-December",
            "5 | halvår | '2024K1' | a half-year such as 2024H1 | write the year, H, and 1 for January-June or 2 for July-December",
            "6 | halvår | 'forår 2024' | a half-year such as 2024H1 | write the year, H, and 1 for January-June or 2 for July-December",
            "7 | halvår | '2024H1-2024H2' | a half-year such as 2024H1 | write the year, H, and 1 for January-June or 2 for July-December",
        ),
    ),
    Broken(
        "a year for a half-year",
        changed(c1="2024"),
        (
            "2 | halvår | '2024' | a half-year such as 2024H1 | deliver one row per half-year: a year cannot be split in two",
        ),
    ),
    Broken(
        "a date for a half-year",
        changed(c1="2024-01-01"),
        ("2 | halvår | '2024-01-01' | a half-year such as 2024H1 | the spreadsheet made a date of it: write 2024H1",),
    ),
    Broken(
        "a half-year before the kommuner",
        changed(c1="2006H2"),
        (
            "2 | halvår | '2006H2' | a year between 2007 and 2099 | write four digits; older figures belong to kommuner that no longer exist",
        ),
    ),
    Broken(
        "no half-year",
        changed(c1=""),
        (
            "2 | halvår | nothing | a half-year such as 2024H1 | write the year, H, and 1 for January-June or 2 for July-December",
        ),
    ),
    Broken(
        "1.234 with nothing to tell what it is",
        csv("101;2024H1;310;298;38;1.234;900;60"),
        (
            "2 | sygedage | '1.234' | a number that can be read in one way only | write thousands without separator, or three decimals as four",
        ),
    ),
    Broken(
        "1,234 with nothing to tell what it is",
        csv("101;2024H1;310;298;38;1,234;900;60"),
        (
            "2 | sygedage | '1,234' | a number that can be read in one way only | write thousands without separator, or three decimals as four",
        ),
    ),
    Broken(
        "two decimal signs",
        changed(c5="2240.5"),
        (
            "2 | sygedage | '2240.5' | a number with decimal comma, as elsewhere in the file | use one decimal sign everywhere",
        ),
    ),
    Broken(
        "a per cent for a count",
        changed(c4="12 %"),
        ("2 | fratrådte | '12 %' | a number without per cent | write how many, not which share",),
    ),
    Broken(
        "0,12 for 12",
        changed(c4="0,12"),
        ("2 | fratrådte | '0,12' | a whole number | leavers counts people, not full-time employees or shares",),
    ),
    Broken(
        "days per employee for days",
        csv(
            *[
                f"{code};2024H1;{count};{count};3;7,4;4,1;5"
                for code, count in ((101, 310), (147, 45), (151, 40), (153, 38), (155, 55))
            ]
        ),
        (
            "0 | sickness_days | 0.16 days per full-time employee in the middle of 5 rows | days of all employees together in the half-year | multiply by the full-time employees if the column holds days per employee",
        ),
    ),
    Broken(
        "a negative count",
        changed(c4="-3"),
        ("2 | fratrådte | '-3' | zero or more | correct the sign, or write the word that says why there is no number",),
    ),
    Broken(
        "part of a person",
        changed(c2="310,5"),
        ("2 | antal personer | '310,5' | a whole number | headcount counts people, not full-time employees or shares",),
    ),
    Broken(
        "more persons than any kommune has",
        changed(c2="31000"),
        ("2 | antal personer | '31000' | at most 5000 | check unit, decimal sign and thousands separator",),
    ),
    Broken(
        "more leavers than persons",
        changed(c4="311"),
        (
            "2 | leavers | 311 with headcount 310 | at most headcount (310) | check that both numbers are of this kommune and half-year",
        ),
    ),
    Broken(
        "more new persons than persons",
        changed(c7="999"),
        (
            "2 | short_tenure_headcount | 999 with headcount 310 | at most headcount (310) | check that both numbers are of this kommune and half-year",
        ),
    ),
    Broken(
        "more days than the half-year has",
        changed(c5="99999"),
        (
            "2 | sickness_days | 99999 with fte 298.5 | at most 184 x fte (54924) | check that both numbers are of this kommune and half-year",
        ),
    ),
    Broken(
        "an error of a spreadsheet",
        changed(c4="#REF!"),
        (
            "2 | fratrådte | '#REF!' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
    ),
    Broken(
        "not a number",
        changed(c4="nan"),
        (
            "2 | fratrådte | 'nan' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
    ),
    Broken(
        "infinity",
        changed(c4="inf"),
        (
            "2 | fratrådte | 'inf' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
    ),
    Broken(
        "a power of ten",
        changed(c4="3E+01"),
        (
            "2 | fratrådte | '3E+01' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
    ),
    Broken(
        "a dash",
        changed(c4="-"),
        (
            "2 | fratrådte | '-' | a number, or suppressed, not_reported, not_applicable or missing | write 0 if the dash means none, otherwise the word",
        ),
    ),
    Broken(
        "two points",
        changed(c4=".."),
        (
            "2 | fratrådte | '..' | a number, or suppressed, not_reported, not_applicable or missing | write suppressed if the number is withheld, missing if it is unknown",
        ),
    ),
    Broken(
        "n/a",
        changed(c4="n/a"),
        (
            "2 | fratrådte | 'n/a' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
    ),
    Broken(
        "a formula as text",
        changed(c4="=1+1"),
        (
            "2 | fratrådte | '=1+1' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
    ),
    Broken(
        "the letter O",
        changed(c4="3O"),
        (
            "2 | fratrådte | '3O' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
    ),
    Broken(
        "a number with its unit",
        changed(c4="3 personer"),
        (
            "2 | fratrådte | '3 personer' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
    ),
    Broken(
        "a range",
        changed(c4="30-40"),
        (
            "2 | fratrådte | '30-40' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
    ),
    Broken(
        "another limit than the rule's",
        changed(c4="< 10"),
        (
            "2 | fratrådte | '< 10' | a number, or suppressed, not_reported, not_applicable or missing | correct the cell, or write the word that says why there is no number",
        ),
    ),
    Broken(
        "an unknown way of dividing",
        ORGANISATION.format("teams;nej"),
        ("2 | opdeling | 'teams' | age, intervention, both or neither | use one of these words",),
        kind="organisation",
    ),
    Broken(
        "an unknown answer",
        ORGANISATION.format("alder;måske"),
        ("2 | delvis | 'måske' | yes or no | write yes where only a part is split, otherwise no",),
        kind="organisation",
    ),
    Broken(
        "partly without a way",
        ORGANISATION.format("mangler;ja"),
        (
            "2 | partial | an answer where model is missing | an answer only where model has one | write missing here too, or fill in model",
        ),
        kind="organisation",
    ),
    Broken(
        "0,98 for 98",
        BACKGROUND.format("2023;659350;7254,9;12,6;0,98;102"),
        ("2 | udgiftsbehov | '0,98' | at least 10 | need_index is 100 on average: write 98, not 0.98",),
        kind="background",
    ),
    Broken(
        "a year before the kommuner",
        BACKGROUND.format("2006;659350;7254,9;12,6;98;102"),
        (
            "2 | år | '2006' | a year between 2007 and 2099 | write four digits; older figures belong to kommuner that no longer exist",
        ),
        kind="background",
    ),
    Broken(
        "a year of two digits",
        BACKGROUND.format("23;659350;7254,9;12,6;98;102"),
        (
            "2 | år | '23' | a year between 2007 and 2099 | write four digits; older figures belong to kommuner that no longer exist",
        ),
        kind="background",
    ),
    Broken(
        "thousands of inhabitants",
        BACKGROUND.format("2023;659,4;7254,9;12,6;98;102"),
        ("2 | befolkning | '659,4' | a whole number | population counts people, not full-time employees or shares",),
        kind="background",
    ),
    Broken(
        "metres for kilometres",
        BACKGROUND.format("2023;659350;7254,9;12600;98;102"),
        ("2 | pendling | '12600' | at most 500 | check unit, decimal sign and thousands separator",),
        kind="background",
    ),
    Broken(
        "a kommune's total among its teams",
        TEAMS.format("I alt"),
        ("2 | team | 'I alt' | the name of one team | remove the row: a kommune's total belongs in its staffing file",),
        kind="team_staffing",
    ),
]
