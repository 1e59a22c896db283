"""Files: names, stamps and what the sheet about the file says."""

from dataclasses import replace

import pytest

from components.sections import files
from components.text.danish.patterns_own import WARNING
from data_layer.schema import PublishedFact, RegionsView
from tests import factories as make
from tests.components import pattern_views
from tests.components.views_by_hand import COUNTRY, chosen_view, compare_view, data_view, organisation_view


def test_the_compare_file_is_the_table_of_the_screen_with_its_origin():
    file = files.compare_file(compare_view(municipality=make.KALUNDBORG, region="Sjælland"))
    assert file.name == "sammenlign-afgang-2024H1-simulerede-tal"
    assert [row[0].text for row in file.table.rows] == ["København", "Aarhus", "Kalundborg", "Læsø"]
    assert file.stamp == (
        ("Periode", "1.\u00a0halvår 2024"),
        ("Datasæt", "SIMULEREDE TAL: Simuleret datasæt"),
    )
    about = dict(file.about)
    assert about["Område"] == "Region Sjælland"
    assert about["Mål"] == "Afgang i halvåret"
    assert about["Kommuner med tal"] == "3"
    assert about["Udtræk"] == "22.\u00a0november 2026"
    assert "Bemærk" in about


def test_real_data_say_nothing_of_simulation():
    view = compare_view(changes={"frame": make.frame(simulated=False)})
    file = files.compare_file(view)
    assert "simulerede" not in file.name
    assert dict(file.stamp)["Datasæt"] == "Simuleret datasæt"
    assert "Bemærk" not in dict(file.about)


def test_series_name_the_chosen_and_have_no_single_period():
    file = files.series_file(chosen_view("101", "751"))
    assert file.name == "serier-afgang-simulerede-tal"
    assert dict(file.about)["Valgte kommuner"] == "København, Aarhus"
    assert "Periode" not in dict(file.stamp)


def test_regions_take_the_means_of_their_page():
    view = RegionsView(
        make.frame(), make.indicator(), (), make.benchmark(COUNTRY), make.series([COUNTRY] * 4, "", ""), ()
    )
    file = files.regions_file(view)
    assert file.name == "regioner-afgang-2024H1-simulerede-tal"
    assert len(file.table.rows) == 1


def test_organisation_counts_answers_and_carries_its_own_dataset():
    file = files.organisation_file(organisation_view())
    assert dict(file.about)["Kommuner med tal"] == "94"
    assert len(file.table.rows) == 4


def test_data_files_have_their_tables():
    assert files.coverage_file(data_view()).name == "daekning-simulerede-tal"
    assert len(files.definitions_file(data_view()).table.rows) == 1


def test_published_figures_keep_open_bounds_empty():
    fact = PublishedFact("X1", "turnover", "2024H1", "Danmark", 12.0, None, "percent", "godt", "2.3.1", "")
    file = files.published_file([fact])
    assert file.name == "publicerede-tal"
    assert [cell.text for cell in file.table.rows[0]][4:6] == ["12,00", ""]


def test_the_own_model_is_its_table_with_what_it_rests_on_and_the_warning():
    file = files.own_model_file(pattern_views.view())
    assert file.name == "egen-model-simulerede-tal"
    assert [[cell.text for cell in row][1:3] for row in file.table.rows] == [["+2,34", "+1,34 til +3,34"]]
    assert dict(file.stamp)["Kommuner i modellen"] == "82"
    assert dict(file.stamp)["Datasæt"] == "SIMULEREDE TAL: Simuleret datasæt; Simuleret datasæt"
    assert WARNING in [words for _, words in file.about]
    assert any(words.startswith("82 kommuner med alle tal") for _, words in file.about)


def test_a_model_that_is_not_there_yet_is_no_file():
    view = pattern_views.view()
    for own in (None, replace(view.own, result=None)):
        with pytest.raises(ValueError, match="fitted model"):
            files.own_model_file(replace(view, own=own))
