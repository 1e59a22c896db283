"""One kommune on one sheet, from address to components, with demo data."""

from __future__ import annotations

import importlib

import pytest

from components import addresses, formats, ids
from data_layer import queries
from tests.components.looking import parts, text


@pytest.fixture
def page(application):
    return importlib.import_module("pages.sheet")


def test_a_sheet_needs_a_kommune(page):
    screen = page.layout()
    assert "Vælg kommune" in text(screen)
    assert not parts(screen, "Article")


@pytest.mark.parametrize("kommune", ["326-kalundborg", "101-koebenhavn", "825-laesoe", "563-fanoe", "155-dragoer"])
def test_the_sheet_says_numbers_organisation_child_questions_and_where_they_come_from(page, kommune):
    sheet = parts(page.layout(kommune=kommune), "Article")[0]
    view = queries.municipality(addresses.read("municipality", {"token": kommune}))
    words = text(sheet)
    for card in view.cards:
        for value in (card.own, card.region.value, card.country.value):
            assert formats.measured(value, card.indicator) in words
    for expected in (
        "SIMULEREDE TAL",
        "Sådan er sagerne fordelt",
        "Til jeres næste teammøde",
        "udtræk",
        "Valgt",
        f"/ark?kommune={kommune}",
    ):
        assert expected in words
    assert len(parts(sheet, "H2")) >= 7


def test_the_half_year_is_the_addresses(page):
    assert "2. halvår 2021" in text(page.layout(kommune="326-kalundborg", periode="2021H2")).replace("\xa0", " ")


def test_the_series_has_an_id_of_its_own_and_less_height(page):
    graph = parts(page.layout(kommune="326-kalundborg"), "Graph")[0]
    assert graph.id == ids.SHEET_SERIES
    assert graph.figure["layout"]["height"] < 250


def test_a_wrong_half_year_is_told_on_the_page(page):
    assert "1999H1" in text(page.layout(kommune="326-kalundborg", periode="1999H1"))
