import pytest

from data_layer.schema import Subject
from data_layer.tables.reading import read_subject
from data_layer.tables.region_check import check_region


@pytest.mark.parametrize(
    "region", ["Sjælland", "Region Sjælland", "region sjælland", "085", "1085", 85, "085 Region Sjælland", ""]
)
@pytest.mark.parametrize("code", ["253", "269"])
def test_greve_and_solroed_belong_to_sjaelland_before_2027(code, region):
    assert check_region(code, region, [2024]) is None


@pytest.mark.parametrize("region", ["Hovedstaden", "Region Hovedstaden", "084", "1084", 84])
@pytest.mark.parametrize(("code", "name"), [("253", "Greve"), ("269", "Solrød")])
def test_greve_and_solroed_under_hovedstaden_are_caught_by_name(code, name, region):
    problem = check_region(code, region, [2024])
    assert problem.expected == f"Region Sjælland, where {name} ({code}) belongs until 2026-12-31"


def test_from_2027_the_new_region_counts():
    assert check_region("253", "Region Østdanmark", [2027]) is None
    assert check_region("253", "Sjælland", [2027]).expected == (
        "Region Østdanmark, where Greve (253) belongs from 2027-01-01"
    )
    assert check_region("253", "Østdanmark", [2026]) is not None


def test_without_a_year_any_division_will_do():
    assert check_region("101", "Hovedstaden") is None
    assert check_region("101", "Østdanmark") is None
    assert check_region("751", "Hovedstaden").expected == "Region Midtjylland, where Aarhus (751) belongs"


@pytest.mark.parametrize("region", ["Jylland", "999", "Skåne"])
def test_unknown_regions_are_faults(region):
    assert check_region("751", region, [2024]) is not None


def test_a_region_in_the_template_is_checked_and_not_stored(tmp_path):
    file = tmp_path / "file.csv"
    text = "kommune;region;model;partial\nGreve;{};age;no\nAarhus;Midtjylland;both;no\n"
    file.write_text(text.format("Sjælland"), encoding="utf-8")
    reading = read_subject(Subject.ORGANISATION, file)
    assert not reading.faults
    assert "region" not in reading.table
    file.write_text(text.format("Hovedstaden"), encoding="utf-8")
    (fault,) = read_subject(Subject.ORGANISATION, file).faults
    assert (fault.line, fault.column, fault.found) == (2, "region", "'Hovedstaden'")
