"""Data og metode from address to components, with demo data."""

from __future__ import annotations

import importlib

import pytest

from tests.components.looking import parts, text


@pytest.fixture
def page(application):
    return importlib.import_module("pages.data")


def test_coverage_is_the_reports(page):
    said = text(page.layout())
    assert "79 kommuner har tal i alle halvår, 9 i nogle og 10 i ingen" in said
    assert "er det samme som i rapportens tabel 4.1 i hvert halvår" in said


def test_the_grid_has_every_kommune_and_half_year(page):
    grid = next(one for one in parts(page.layout(), "Table") if getattr(one, "className", "") == "coverage")
    cells = [one for one in parts(grid, "Td") if str(getattr(one, "className", "")).startswith("state-")]
    assert len(cells) == 98 * 17


def test_the_page_says_that_no_contact_is_given(page):
    assert "Der er endnu ikke angivet en kontakt" in text(page.layout())
