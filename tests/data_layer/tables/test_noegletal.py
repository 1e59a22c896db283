import pytest

from data_layer.tables.noegletal import read_noegletal_file
from tests.data_layer.outside_files import ROWS, noegletal, thousands

POPULATION = "Indbyggertal pr. 1. januar"
BLOCK = {code: [thousands(int(row["population_2023_01_01"]))] * 2 + ["M"] for code, row in ROWS.items()}
COMMUTERS = {code: ["76,2", "77,0", "U"] for code in ROWS}


@pytest.fixture
def read(tmp_path):
    def read_text(text, named=None, encoding="cp1252"):
        path = tmp_path / "nwRap-10Sep2024-101803.csv"
        path.write_bytes(text.encode(encoding))
        return read_noegletal_file(path, named or {})

    return read_text


def test_the_export_gives_the_98_with_typed_gaps(read):
    reading = read(noegletal({POPULATION: BLOCK, "Andel udpendlere (pct.)": COMMUTERS}))
    assert not reading.faults
    cells = {entry.key: entry.cell for entry in reading.entries}
    assert len(cells) == 98 * 3
    assert cells["101", 2022].value == 653_664
    assert cells["840", 2023].value == int(ROWS["840"]["population_2023_01_01"])
    assert {cell.state.value for key, cell in cells.items() if key[1] == 2024} == {"missing"}
    assert reading.understanding.titles == {"population": POPULATION}
    assert reading.understanding.notes == (
        "population from noegletal.dk: 98 kommuner, 2022 to 2024 (3 years), 98 without a figure",
        "left aside, no measure of this product by its name: 'Andel udpendlere (pct.)'",
    )


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8", "utf-8-sig"])
def test_other_encodings_of_a_file_saved_again(read, encoding):
    assert len(read(noegletal({POPULATION: BLOCK}), encoding=encoding).entries) == 98 * 3


def test_an_older_title_of_another_ministry_and_no_footer(read):
    text = noegletal({POPULATION: BLOCK}, footer=False)
    text = text.replace("De Kommunale Nøgletal", "Økonomi- og Indenrigsministeriets Kommunale Nøgletal")
    assert len(read(text).entries) == 98 * 3


@pytest.mark.parametrize(
    ("name", "figures", "measure"),
    [
        ("Indbyggertal", ["653.664"] * 3, "population"),
        ("Antal indbyggere pr. 1. jan. (3)", ["653.664"] * 3, "population"),
        ("Befolkning i alt", ["653.664"] * 3, "population"),
        ("Befolkningstæthed (indb. pr. km²)", ["7.254,9"] * 3, "density"),
        ("Indbyggere pr. km2", ["7.254,9"] * 3, "density"),
        ("Areal i km2", ["90,1"] * 3, "area_km2"),
        ("Gennemsnitlig pendlingsafstand (km)", ["12,6"] * 3, "commuting_km"),
    ],
)
def test_names_by_rule(read, name, figures, measure):
    reading = read(noegletal({name: {"101": figures}}))
    assert not reading.faults
    assert {entry.measure for entry in reading.entries} == {measure}


@pytest.mark.parametrize(
    "name",
    ["Andel udpendlere", "Indbyggere 0-17 år", "Udgiftsbehov pr. indbygger", "Serviceniveau", "Befolkning 67+ år"],
)
def test_other_names_are_not_guessed(read, name):
    (fault,) = read(noegletal({name: {"101": ["1", "2", "3"]}})).faults
    assert fault.found == f"the key figures '{name}'"
    assert fault.remedy == 'say which it is: --measure "NAME=need_index"'


def test_the_operator_may_say_it(read):
    text = noegletal({"Udgiftsbehov, børn": {"101": ["98,5", "-", "U"], "147": ["100,0", "M", "101,2"]}})
    faults = read(text, {"Udgiftsbehov, børn": "need_index"}).faults
    assert [(fault.line, fault.column, fault.found) for fault in faults] == [(6, "2023", "'-'")]
    reading = read(text.replace(";-;", ";97,0;"), {"udgiftsbehov børn": "need_index"})
    assert {entry.key: (entry.cell.value, entry.cell.state.value) for entry in reading.entries} == {
        ("101", 2022): (98.5, "observed"),
        ("101", 2023): (97.0, "observed"),
        ("101", 2024): (None, "not_applicable"),
        ("147", 2022): (100.0, "observed"),
        ("147", 2023): (None, "missing"),
        ("147", 2024): (101.2, "observed"),
    }


def test_a_name_that_is_not_there_is_a_fault(read):
    (fault,) = read(noegletal({POPULATION: BLOCK}), {"Behov": "need_index"}).faults
    assert (fault.found, fault.expected) == ("no key figure 'Behov'", f"one of '{POPULATION}'")


def test_two_figures_for_one_measure_are_a_fault(read):
    faults = read(noegletal({POPULATION: BLOCK, "Folketal": BLOCK})).faults
    assert f"'{POPULATION}' and 'Folketal' for population" in [fault.found for fault in faults]


def test_turnover_that_counts_joiners_is_refused(read):
    (fault,) = read(noegletal({POPULATION: BLOCK, "Personaleomsætning": {"101": ["20,1", "21,3", "M"]}})).faults
    assert (fault.line, fault.found) == (105, "the key figure 'Personaleomsætning'")
    assert "counts joiners" in fault.remedy


def test_regions_the_country_and_the_island_are_left_out(read):
    text = noegletal(
        {POPULATION: {"101": ["653.664"] * 3}},
        change={
            "Københavns Kommune;101": "Hele landet;;5.932.561;5.932.561;5.932.561\nRegion Hovedstaden;084;1;1;1\n"
            "Christiansø;411;92;92;92\nKøbenhavns Kommune;101"
        },
    )
    reading = read(text)
    assert not reading.faults
    assert reading.understanding.notes[2:] == (
        "left out: the whole country (1 row)",
        "left out: regions (1 row)",
        "left out: the island 411, which is no kommune (1 row)",
    )


def test_older_years_are_left_out(read):
    reading = read(noegletal({POPULATION: {"101": ["503.699", "600.000", "653.664"]}}, years=("1993", "2006", "2023")))
    assert [entry.key for entry in reading.entries] == [("101", 2023)]


def test_a_reshaped_file_without_names_needs_one(read):
    text = "Kommune;Kom.nr;2022;2023\nKøbenhavn;101;644.431;653.664\n"
    (fault,) = read(text).faults
    assert fault.found == "the key figures nothing"
    assert len(read(text, {"": "population"}).entries) == 2


@pytest.mark.parametrize(
    ("change", "line", "found"),
    [
        ({";Kom.nr;": ";Kommunekode;"}, 1, "'De Kommunale Nøgletal' at the top and no header with Kom.nr"),
        ({";2023;": ";2023*;"}, 3, "the columns '2022', '2023*', '2024'"),
        ({";2023;": ";2022;"}, 3, "the columns '2022', '2022', '2024'"),
        ({";2022;2023;2024": ""}, 3, "no column after Kom.nr"),
        ({"Kommune;147;": "Kommune;148;"}, 7, "'148'"),
        ({"Frederiksberg Kommune": "Greve Kommune"}, 7, "'Greve Kommune'"),
        ({"Kommune;147;104.664;104.664;M": "Kommune;147;104.664;104.664"}, 7, "4 cells"),
        ({"104.664;104.664;M": "104.664;104.664;M;7"}, 7, "6 cells"),
        ({"104.664;104.664;M": "104.664;104.664;X"}, 7, "'X'"),
        ({"104.664;104.664;M": "104.664;104.664,5;M"}, 7, "'104.664,5'"),
        ({"104.664;104.664;M": "104,664;104.664;M"}, 7, "'104,664'"),
        ({"104.664;104.664;M": "104.664;10.466;M"}, 7, "'10.466'"),
    ],
)
def test_faults_tell_their_line(read, change, line, found):
    (fault,) = read(noegletal({POPULATION: BLOCK}, change=change)).faults
    assert (fault.line, fault.found) == (line, found)
