"""Survey answers and mapped files that are wrong."""

from tests.data_layer.broken_files.build import Broken
from tests.data_layer.tables.mapping.files import CSV, MAPPING

SURVEY = "kommune;respondent;opdeling;delvis\n{}\n"


CASES = [
    Broken(
        "a respondent twice",
        SURVEY.format("101;1;alder;nej\n101;1;begge;nej"),
        (
            "3 | municipality_code + respondent | 101 a second time, first in line 2 | one row for each | remove line 2 or line 3",
        ),
        kind="organisation",
    ),
    Broken(
        "a respondent without a number",
        SURVEY.format("101;;alder;nej\n101;2;begge;nej"),
        (
            "2 | respondent | nothing | a number or letter for each respondent | number the respondents of every kommune",
        ),
        kind="organisation",
    ),
    Broken(
        "a respondent's unknown answer",
        SURVEY.format("101;1;alder;nej\n101;2;teams;nej"),
        ("3 | opdeling | 'teams' | age, intervention, both or neither | use one of these words",),
        kind="organisation",
    ),
    Broken(
        "a column the file does not have",
        CSV.replace("Fuldtid", "Timer"),
        (
            "1 | Fuldtid | no such column in the file | one of 'Kom.nr', 'Periode', 'Personer', 'Timer', 'Gået pct.', 'Syg', 'Barsel', 'Nye' | correct columns.fte in the mapping, or [file] header_line if this is not the header",
        ),
        kind="mapped",
        mapping=MAPPING,
    ),
    Broken(
        "a kommune that is none, mapped",
        CSV.replace("101;", "411;", 1),
        (
            "2 | Kom.nr | '411' | one of the 98 kommuner | remove the row: 411 is an island outside the kommuner; or leave it out by [drop] in the mapping",
        ),
        kind="mapped",
        mapping=MAPPING,
    ),
    Broken(
        "a sum among mapped rows",
        CSV.replace("101;", "I alt;", 1),
        (
            "2 | Kom.nr | 'I alt' | one of the 98 kommuner | remove the row: totals, regions and the country are computed from the kommuner; or leave it out by [drop] in the mapping",
        ),
        kind="mapped",
        mapping=MAPPING,
    ),
    Broken(
        "joiner-counting turnover as leavers",
        CSV.replace("Gået pct.", "Personaleomsætning"),
        (
            "1 | Personaleomsætning | the title 'Personaleomsætning' | leavers of one half-year among the persons on its first day | do not map the column to leavers: it counts joiners and moves as well as leavers, as the yearly turnover of SIRKA does, and is not comparable with this product's turnover",
        ),
        kind="mapped",
        mapping=MAPPING.replace("Gået pct.", "Personaleomsætning"),
    ),
    Broken(
        "a mapping of another subject's measure",
        CSV,
        (
            "9 | map.toml: columns.population | the key 'population' | one of municipality_code, municipality, region, headcount, fte, leavers, sickness_days, parental_leave_days, short_tenure_headcount | remove the line",
        ),
        kind="mapped",
        mapping=MAPPING.replace("fte =", "population ="),
    ),
]
