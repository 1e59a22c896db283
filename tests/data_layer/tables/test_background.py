import pandas as pd

from data_layer.schema import MissingState
from data_layer.tables.background import LAYOUT, merge_said
from data_layer.tables.cells import ParsedCell
from data_layer.tables.reading import build_table
from tests.data_layer.tables.tidy import background


def observed(value):
    return ParsedCell(value, MissingState.OBSERVED)


MISSING = ParsedCell(None, MissingState.MISSING)


def merged(said, old):
    result = merge_said(said, old)
    return build_table(LAYOUT, result.rows).set_index(["municipality_code", "year"]), result


def test_population_alone_wipes_nothing_else():
    table, result = merged({("101", 2023): {"population": observed(653_664)}}, background((659_350, 104_899)))
    assert table.loc[("101", 2023), "population"] == 653_664
    assert table.loc[("147", 2023), "population"] == 104_899
    assert table["commuting_km"].tolist() == [12.6, 12.6]
    assert table["service_index_state"].tolist() == ["not_reported"] * 2
    assert result.kept == {"population": 1, "density": 2, "commuting_km": 2, "need_index": 2}


def test_another_year_is_a_row_of_its_own():
    table, _ = merged({("101", 2024): {"population": observed(659_350)}}, background())
    assert table.index.tolist() == [("101", 2023), ("101", 2024)]
    assert table.loc[("101", 2024), "need_index_state"] == "missing"


def test_a_source_without_the_figure_does_not_wipe_a_known_one():
    table, result = merged({("101", 2023): {"commuting_km": MISSING}}, background())
    assert table.loc[("101", 2023), "commuting_km"] == 12.6
    assert result.kept["commuting_km"] == 1


def test_a_source_may_say_why_there_is_no_figure():
    hidden = ParsedCell(None, MissingState.SUPPRESSED)
    table, _ = merged({("101", 2023): {"service_index": hidden, "need_index": hidden}}, background())
    assert table.loc[("101", 2023), ["service_index_state", "need_index_state"]].tolist() == ["suppressed", "observed"]


def test_without_an_old_table_the_rest_is_missing():
    table, result = merged({("101", 2023): {"population": observed(653_664)}}, None)
    assert table.loc[("101", 2023), "density_state"] == "missing"
    assert result.kept == {}


def test_density_comes_from_population_and_area_of_the_same_year():
    said = {("101", 2023): {"area_km2": observed(90.1), "population": observed(653_664)}}
    table, result = merged(said, None)
    assert (table.loc[("101", 2023), "density"], result.n_densities) == (7254.9, 1)


def test_an_area_alone_uses_the_stored_population():
    table, result = merged({("101", 2023): {"area_km2": observed(100.0)}}, background((659_350,)))
    assert (table.loc[("101", 2023), "density"], result.n_densities) == (6593.5, 1)
    assert "density" not in result.kept


def test_an_area_without_population_makes_no_row():
    result = merge_said({("101", 2024): {"area_km2": observed(90.9)}}, background())
    assert [row.key["year"] for row in result.rows] == [2023]
    assert result.n_areas_unused == 1


def test_a_density_that_is_said_is_not_computed():
    said = {("101", 2023): {"area_km2": observed(90.1), "population": observed(653_664), "density": observed(7000.0)}}
    assert merged(said, None)[0].loc[("101", 2023), "density"] == 7000.0


def test_an_unknown_area_gives_no_density():
    said = {("101", 2023): {"area_km2": MISSING, "population": observed(653_664)}}
    assert merged(said, None)[1].n_areas_unused == 1


def test_the_old_table_is_not_changed():
    old = background()
    before = old.copy(deep=True)
    merge_said({("101", 2023): {"population": observed(1)}}, old)
    pd.testing.assert_frame_equal(old, before)
