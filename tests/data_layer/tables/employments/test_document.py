"""docs/employments.md promises what the importer does."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from data_layer.schema import HalfYear
from data_layer.tables.employments import CASEWORKERS, Question
from data_layer.tables.employments.vocabulary import ABSENCE_OF_WORD
from data_layer.tables.vocabulary import plain
from tests.data_layer.tables.employments.records import count

DOCUMENT = (Path(__file__).parents[4] / "docs" / "employments.md").read_text(encoding="utf-8")
FILE, ANSWER = re.search(r"```\n(person_id;.*?)```.*?```\n(half_year.*?)```", DOCUMENT, re.DOTALL).groups()


def test_the_example_is_counted_as_written(tmp_path):
    file = tmp_path / "example.csv"
    file.write_text(FILE, encoding="utf-8")
    question = Question(file, extract_date=date(2024, 6, 30), first_half_year=HalfYear(2023, 2))
    sums = count(question).groupby("half_year", as_index=False).sum(numeric_only=True)
    names, *rows = [line.split() for line in ANSWER.strip().splitlines()]
    assert sums["half_year"].tolist() == [row[0] for row in rows]
    for name, written in zip(names[1:], list(zip(*rows, strict=True))[1:], strict=True):
        assert sums[name].tolist() == pytest.approx([float(cell) for cell in written], abs=1e-6)


def test_the_words_are_documented():
    words = f" {plain(DOCUMENT)} "
    named = ["sickness", "parental leave", "sygdom", "sygefravaer", "egen sygdom", "barsel", "barselsorlov"]
    assert all(f" {word} " in words and ABSENCE_OF_WORD[word] for word in named)
    assert all(word in words for word in CASEWORKERS)
