import pytest

from data_layer.reference.files import read_rows
from data_layer.tables.outside import onto
from data_layer.tables.statbank import parse_period, read_statbank_files
from tests.data_layer.outside_files import BOM, afstb4, are207, folk1a, folk1am

REFERENCE = {row["code"]: row for row in read_rows("municipalities.csv")}


@pytest.fixture
def read(tmp_path):
    def read_files(table_id="", **texts):
        paths = []
        for name, text in texts.items():
            path = tmp_path / f"{name}.csv"
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
            paths.append(path)
        return read_statbank_files(paths, table_id)

    return read_files


def figures(reading, measure):
    assert not reading.faults
    return {entry.key: entry.cell.value for entry in reading.entries if entry.measure == measure}


def reference(column, year):
    return {(code, year): float(row[column]) for code, row in REFERENCE.items()}


@pytest.mark.parametrize("presentation", ["Code", "Value", "CodeAndValue"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_every_presentation_and_encoding_gives_the_98(read, presentation, encoding):
    reading = read(ARE207=are207(presentation).encode(encoding))
    assert figures(reading, "area_km2") == reference("area_km2", 2023)


@pytest.mark.parametrize(
    ("presentation", "island"), [("Code", "411"), ("Value", "Christiansø"), ("CodeAndValue", "411 Christiansø")]
)
def test_population_is_everybody_on_1_january(read, presentation, island):
    reading = read(FOLK1A=BOM + folk1a(presentation, times=("2023K1", "2023K2", "2024K1")).encode())
    expected = reference("population_2023_01_01", 2023) | reference("population_2024_01_01", 2024)
    assert figures(reading, "population") == expected
    assert reading.understanding.notes == (
        "population from FOLK1A: 98 kommuner, 2023 to 2024 (2 years)",
        "left out: the whole country (6 rows)",
        "left out: regions (30 rows)",
        "left out: times other than 1 January (98 rows)",
        f"left out: '{island}', an island outside the kommuner (6 rows)",
        "left out: groups of CIVILSTAND other than everybody (294 rows)",
    )


def test_a_monthly_file_with_commas_from_the_web_page(read):
    reading = read(population_data=folk1am())
    assert figures(reading, "population") == reference("population_2024_01_01", 2024)
    assert reading.understanding.separator == ","


@pytest.mark.parametrize("presentation", ["Code", "Value", "CodeAndValue"])
def test_commuting_of_all_employed(read, presentation):
    assert figures(read(x=afstb4(presentation)), "commuting_km") == reference("commuting_km_2022", 2022)


def test_density_of_all_98_equals_the_published_one(read):
    reading = read(FOLK1A=folk1a(), ARE207=are207())
    table = onto(reading, None, None).table
    assert dict(zip(table["municipality_code"], table["density"], strict=True)) == {
        code: float(row["density_2023"]) for code, row in REFERENCE.items()
    }


def test_years_before_the_98_are_left_out(read):
    reading = read(ARE207=are207(years=("2006", "2007", "2012")))
    assert {year for _, year in figures(reading, "area_km2")} == {2007, 2012}
    assert "left out: years before 2007 (98 rows)" in reading.understanding.notes


@pytest.mark.parametrize(
    ("sign", "value", "state"),
    [
        ("..", None, "missing"),
        ("...", None, "missing"),
        ("", None, "missing"),
        (".", None, "not_applicable"),
        ("x", None, "suppressed"),
        ("X", None, "suppressed"),
    ],
)
def test_signs_for_no_number_are_typed(read, sign, value, state):
    reading = read(ARE207=are207(change={"Samsø;2023;113,60": f"Samsø;2023;{sign}"}))
    (cell,) = [entry.cell for entry in reading.entries if entry.key == ("741", 2023)]
    assert (cell.value, cell.state.value) == (value, state)
    assert "area_km2 from ARE207: 98 kommuner, 2023, 1 without a figure" in reading.understanding.notes


def test_a_dash_is_nought_and_no_kommune_has_no_area(read):
    (fault,) = read(ARE207=are207(change={"Samsø;2023;113,60": "Samsø;2023;-"})).faults
    assert (fault.line, fault.found, fault.expected) == (82, "'-'", "area_km2 of Samsø near 113.6")


def test_the_name_or_the_operator_says_the_table(read):
    (fault,) = read(mine=are207()).faults
    assert fault.expected.startswith("a file whose name says its table (FOLK1A, ")
    assert figures(read("ARE207", mine=are207()), "area_km2")
    assert figures(read(**{"are207-2023": are207()}), "area_km2")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"OMRÅDE": "ARBEJDSSTED"}, "areas of residence (BOPOMR, table AFSTB4)"),
        ({"OMRÅDE;TID": "PENDAFST;TID"}, "mean distances in km (table AFSTB4)"),
        ({"TID": "TIME"}, "one column for the time (TID)"),
        ({"INDHOLD": "VALUE"}, "one column for the figure (INDHOLD)"),
        ({"OMRÅDE": "KOMMUNE"}, "one column for the area (OMRÅDE, BOPOMR or KOMK)"),
        ({"TID;INDHOLD": "INDHOLD;INDHOLD"}, "each variable once"),
    ],
)
def test_files_without_the_columns_are_refused(read, change, expected):
    (fault,) = read(ARE207=are207(change=change)).faults
    assert (fault.line, fault.expected) == (1, expected)


def test_men_alone_are_not_the_population(read):
    (fault,) = read(FOLK1AM=folk1am().replace(",I alt,", ",Mænd,")).faults
    assert (fault.column, fault.found, fault.expected) == ("KØN", "'Mænd'", "rows for everybody (TOT or I alt)")


def test_another_table_under_the_name_is_seen_by_its_figures(read):
    faults = read(FOLK1A=are207()).faults
    assert len(faults) == 98
    assert faults[0].expected == "a whole number"
    faults = read(ARE207=folk1am().replace("Alder i alt", "I alt")).faults
    assert faults[0].expected in {"at most 5000", "area_km2 of København near 90.1"}


def test_greve_and_solroed_under_hovedstaden_are_caught(read):
    lines = are207().splitlines()
    moved = [line for line in lines if line.startswith(("Greve", "Solrød"))]
    rest = [line for line in lines if line not in moved]
    faults = read(ARE207="\n".join([*rest[:4], *moved, *rest[4:]])).faults
    assert [(fault.line, fault.found, fault.expected) for fault in faults] == [
        (5, "'Greve' under 'Region Hovedstaden'", "Region Sjælland, where Greve (253) belongs until 2026-12-31"),
        (6, "'Solrød' under 'Region Hovedstaden'", "Region Sjælland, where Solrød (269) belongs until 2026-12-31"),
    ]


def test_regions_that_stand_together_say_nothing_about_kommuner(read):
    lines = are207("Code").splitlines()
    assert not read(ARE207="\n".join([lines[0], *sorted(lines[1:])])).faults


def test_joiner_counting_turnover_is_refused(read):
    faults = read(ARE207=are207(change={"TID;INDHOLD": "TID;Personaleomsætning;INDHOLD"})).faults
    assert "counts joiners" in faults[0].remedy


def test_a_figure_that_stands_twice_is_a_fault(read):
    text = are207()
    line = next(line for line in text.splitlines() if line.startswith("Odense"))
    (fault,) = read(ARE207=f"{text}{line}\n").faults
    assert fault.found == "area_km2 of 461 in 2023 a second time, first in line 60"


def test_the_same_measure_in_two_files_is_a_fault(read):
    (fault,) = read(FOLK1A=folk1a(times=("2024K1",)), FOLK1AM=folk1am()).faults
    assert (fault.column, fault.found) == ("FOLK1AM.csv", "population of 101 in 2024, which stands in FOLK1A.csv too")


def test_faults_of_several_files_name_their_file(read):
    faults = read(FOLK1A=folk1a(), ARE207=are207(change={"Aalborg": "Atlantis"})).faults
    assert [(fault.column, fault.found) for fault in faults] == [("ARE207.csv: OMRÅDE", "'Atlantis'")]


def test_only_other_quarters_is_a_fault(read):
    (fault,) = read(FOLK1A=folk1a(times=("2023K3",))).faults
    assert fault.found == "no figure of 1 January"


def test_absent_kommuner_are_told(read):
    lines = [line for line in are207().splitlines() if not line.startswith("Aa")]
    assert "no area_km2 for Aabenraa, Aarhus, Aalborg" in read(ARE207="\n".join(lines)).understanding.notes


@pytest.mark.parametrize(
    ("cell", "period"),
    [
        ("2024", (2024, True)),
        (2024, (2024, True)),
        (2024.0, (2024, True)),
        ("2024K1", (2024, True)),
        ("2024Q1", (2024, True)),
        ("2024K2", (2024, False)),
        ("2024M01", (2024, True)),
        ("2024M12", (2024, False)),
        ("2024K1 2024K1", (2024, True)),
    ],
)
def test_periods(cell, period):
    assert parse_period(cell) == period


@pytest.mark.parametrize("cell", ["", "2024K5", "2024M13", "24", "2024H1", "9999", "1. januar 2024"])
def test_other_periods_are_refused(cell):
    assert "TID as Statistikbanken writes it" in parse_period(cell).remedy
