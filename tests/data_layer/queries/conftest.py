"""Queries on the shipped demo dataset, and an independent reading of its files."""

from __future__ import annotations

import csv
from dataclasses import dataclass

import pytest
from flask import Flask

from data_layer import queries
from data_layer.config import Config
from data_layer.demo.files import demo_files
from data_layer.schema import Subject


@pytest.fixture(scope="module")
def loaded(database_url: str) -> None:
    """Queries answer from a store with the demo dataset."""
    answer_from(database_url)


def answer_from(url: str) -> None:
    """Let queries answer from a store, and look for another version at every question."""
    queries.init(Config(url, "test", version_poll_seconds=0), Flask("queries"))


@dataclass(frozen=True)
class DemoRow:
    """One row of the shipped staffing file as text."""

    cells: dict[str, str]

    def number(self, name: str) -> float | None:
        try:
            return float(self.cells[name])
        except ValueError:
            return None


@pytest.fixture(scope="module")
def demo() -> dict[tuple[str, str], DemoRow]:
    """The shipped staffing file by (code, half_year), read with nothing but csv."""
    with demo_files()[Subject.STAFFING].open(encoding="utf-8") as file:
        return {(row["municipality_code"], row["half_year"]): DemoRow(row) for row in csv.DictReader(file)}
