"""Data og metode: datasets, coverage, definitions, statement, links."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from components.sections import data as section
from components.sections.data_coverage import completeness, coverage_file_table, gaps_table
from components.sections.data_definitions import definition_facts, definitions_table
from components.sections.data_loaded import loaded
from components.sections.data_statement import downloads, statement
from components.text import data as words
from components.text import method
from components.text import statement as statement_words
from components.text.danish.changes import CHANGE_LOG
from data_layer.schema import IndicatorId, MissingState, Subject
from tests import factories as make
from tests.components.looking import parts, text
from tests.components.views_by_hand import data_view

ROOT = Path(__file__).resolve().parents[3]


def test_the_lead_says_first_that_numbers_are_simulated():
    said = text(section.lead(data_view())).replace("\u00a0", " ")
    assert said.startswith("Tallene er simulerede og siger intet om den enkelte kommune.")
    assert "I 1. halvår 2024 har 3 af 98 kommuner et tal for afgang; 2 har et i alle 4 halvår." in said
    frame = make.frame(simulated=False)
    assert text(section.lead(replace(data_view(), frame=frame))).startswith("Tallene er «Simuleret datasæt»")


def test_kommuner_are_parted_by_completeness():
    always, sometimes, never = completeness(data_view())
    assert [row.municipality.name for row in always] == ["Kalundborg", "København"]
    assert [row.municipality.name for row in sometimes] == ["Dragør"]
    assert [row.municipality.name for row in never] == ["Læsø"]


def test_every_gap_has_a_reason_and_the_partner_is_named():
    rows = {row[0].text: (row[1].number, row[2].text) for row in gaps_table(data_view()).rows}
    assert rows == {"Læsø": (4, "Skjult"), "Dragør": (3, "Ikke relevant: Tårnby løser opgaven")}
    assert words.gap_reason([("Skjult", 1), ("Mangler", 2)], "") == "Skjult (1 halvår), Mangler (2 halvår)"


def test_the_reports_numbers_are_held_beside_ours():
    said = text(section.screen(data_view()))
    assert "2 af 3 halvår" in said
    assert words.same_as_report(17, 17).endswith("i hvert halvår.")
    assert words.same_as_report(0, 0) == ""


def test_kommuner_with_gaps_stand_first_in_the_grid():
    grid = next(one for one in parts(section.screen(data_view()), "Table") if one.className == "coverage")
    names = [text(one) for one in parts(grid, "Th") if getattr(one, "scope", "") == "row"]
    assert names[2:] == ["Læsø", "Dragør", "Kalundborg", "København"]


def test_coverage_in_a_file_is_in_words():
    table = coverage_file_table(data_view())
    assert [cell.text for cell in table.rows[2]] == ["Læsø"] + ["Skjult, for få ansatte"] * 4


def test_a_definition_says_everything_about_an_indicator():
    facts = dict(definition_facts(data_view(), data_view().definitions[0]))
    assert facts[method.FACT_HIDDEN] == "Ved færre end 5 personer eller færre end 5 fuldtidsansatte."
    assert facts[method.FACT_NEXT].startswith("2.\u00a0halvår 2024")
    assert "VIVE 2025, afsnit 2.3" in facts[method.FACT_SOURCE]
    assert "22.\u00a0november 2026" in facts[method.FACT_LAST]
    assert definitions_table(data_view()).columns[1].label == method.FACT_DEFINITION


def test_the_anchor_of_an_indicator_is_its_id():
    assert "turnover" in [getattr(one, "id", "") for one in parts(section.screen(data_view()), "Article")]


@pytest.mark.parametrize("identity", list(IndicatorId))
def test_every_indicator_has_a_counting_rule(identity):
    assert method.RULES[identity].endswith(".")


def test_every_anchor_of_the_contents_exists():
    screen = section.screen(data_view())
    ids = {getattr(one, "id", "") for one in parts(screen)}
    anchors = [one.href[1:] for one in parts(screen, "A") if one.href.startswith("#")]
    assert len(anchors) == 9
    assert set(anchors) <= ids
    assert {"metode", "tilgaengelighed", "indlaes"} <= ids


def test_datasets_say_source_dates_size_and_kind():
    said = text(loaded(data_view())).replace("\u00a0", " ")
    assert "16 rækker, 4 kommuner, 2. halvår 2022 til 1. halvår 2024" in said
    assert said.count("simulerede") == 2
    assert words.OLDER_NONE in said


def test_older_versions_and_real_data_are_told():
    older = make.dataset(simulated=False, id=9, title="Udtræk 2025", extract_date=date(2025, 6, 11), first_period="")
    view = data_view(datasets=(*data_view().datasets, older))
    said = text(loaded(replace(view, frame=replace(view.frame, background=replace(view.frame.background, id=7)))))
    assert "Udtræk 2025" in said
    assert words.KIND_REAL in said


def test_years_of_a_subject_are_written_once():
    assert words.periods("2023", "2023") == "2023"


def test_the_statement_names_the_contact_or_says_that_it_is_missing():
    assert "Digital team, 12 34 56 78" in text(statement("Digital team, 12 34 56 78"))
    without = text(statement(""))
    assert statement_words.STATEMENT_NO_CONTACT in without
    assert statement_words.STATEMENT_CONTACT not in without


def test_the_map_licence_is_the_one_that_lies_beside_the_outlines():
    folder = ROOT / "data_layer" / "reference" / "data" / "municipality_shapes.LICENSE.md"
    squeezed = " ".join(folder.read_text(encoding="utf-8").split())
    assert " ".join(statement_words.MIT.split()) in squeezed


def test_changes_are_those_of_the_changelog():
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    dates = [line.split()[1] for line in changelog.splitlines() if line.startswith("## 2")]
    assert sorted(set(dates), reverse=True) == sorted({day for day, _, _ in CHANGE_LOG}, reverse=True)
    assert changelog.count("\n- ") == len(CHANGE_LOG)


def test_every_state_has_letter_and_words():
    assert len({words.STATE_LETTERS[state] for state in MissingState}) == len(MissingState)
    assert all(words.STATE_WORDS[state] for state in MissingState)


def test_teams_are_listed_and_offered_only_where_they_are_loaded():
    without = data_view()
    assert "Ansatte i teams" not in text(loaded(without)) + text(downloads(without))
    info = make.dataset(Subject.TEAM_STAFFING, simulated=False, title="Egne teams")
    with_teams = replace(without, frame=replace(without.frame, teams=info))
    assert "Ansatte i teams" in text(loaded(with_teams))
    assert "Ansatte i teams" in text(downloads(with_teams))
