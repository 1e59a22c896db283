"""docs/import-outside.md promises what the importers of public figures do."""

import re
from pathlib import Path

import pytest

from data_layer.reference.statbank_tables import statbank_tables
from data_layer.tables.noegletal import MEASURES, read_noegletal_file
from data_layer.tables.not_comparable import not_comparable
from data_layer.tables.statbank import read_statbank_files

DOCUMENT = (Path(__file__).parents[3] / "docs" / "import-outside.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```\n(.*?)```", DOCUMENT, re.DOTALL)


def test_the_example_of_statistikbanken_can_be_read(tmp_path):
    path = tmp_path / "ARE207.csv"
    path.write_text(EXAMPLES[1], encoding="utf-8")
    reading = read_statbank_files([path])
    assert not reading.faults
    assert {entry.key: entry.cell.value for entry in reading.entries} == {("101", 2023): 90.1, ("253", 2023): 60.4}


def test_the_example_of_noegletal_can_be_read(tmp_path):
    path = tmp_path / "nwRap.csv"
    path.write_text(EXAMPLES[2], encoding="cp1252")
    reading = read_noegletal_file(path, {})
    assert not reading.faults
    assert [entry.cell.value for entry in reading.entries] == [644_431, 653_664, 30_509, None]


@pytest.mark.parametrize("word", [*statbank_tables(), *MEASURES[:4]])
def test_every_table_and_measure_is_documented(word):
    assert re.search(rf"\b{word}\b", DOCUMENT)


def test_the_words_said_to_be_refused_are():
    said = re.search(r"## Refused by name.*?\n\n(.*?)columns \(also", DOCUMENT, re.DOTALL)[1]
    words = [word for word in re.split(r"[,\s]+| and ", said) if word and word != "and"]
    assert len(words) == 5
    assert all(not_comparable(word) for word in words)
