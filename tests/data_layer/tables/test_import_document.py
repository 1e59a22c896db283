"""docs/import.md promises what the importer does."""

import re
from pathlib import Path

import pytest

from data_layer.schema import Subject
from data_layer.tables.reading import read_subject
from data_layer.tables.vocabulary import ANSWER_OF_WORD, COLUMN_SYNONYMS, MODEL_OF_WORD, STATE_OF_WORD, plain

DOCUMENT = (Path(__file__).parents[3] / "docs" / "import.md").read_text(encoding="utf-8")
WORDS = f" {plain(DOCUMENT)} "


def test_the_example_can_be_imported(tmp_path):
    example = re.search(r"```\n(municipality_code;.*?)```", DOCUMENT, re.DOTALL)[1]
    file = tmp_path / "example.csv"
    file.write_text(example, encoding="utf-8")
    reading = read_subject(Subject.STAFFING, file)
    assert not reading.faults
    assert len(reading.table) == 2


def test_the_survey_example_is_merged_as_described(tmp_path):
    file = tmp_path / "survey.csv"
    file.write_text(re.search(r"```\n(municipality_code;respondent.*?)```", DOCUMENT, re.DOTALL)[1], encoding="utf-8")
    table = read_subject(Subject.ORGANISATION, file).table.set_index("municipality_code")
    assert table.model.dropna().to_dict() == {"326": "age", "147": "both"}
    assert table.partial.dropna().to_dict() == {"326": True, "147": True}
    assert table.model_state["151"] == "missing"


@pytest.mark.parametrize("column", COLUMN_SYNONYMS)
def test_every_column_and_synonym_is_documented(column):
    assert [title for title in (column, *COLUMN_SYNONYMS[column]) if f" {plain(title)} " not in WORDS] == []


@pytest.mark.parametrize("words", [STATE_OF_WORD, MODEL_OF_WORD, ANSWER_OF_WORD])
def test_every_word_for_a_cell_is_documented(words):
    assert [word for word in words if word and f" {word} " not in WORDS] == []
