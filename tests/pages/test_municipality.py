"""Min kommune and the page of no page, from address to components, with demo data."""

from __future__ import annotations

import importlib

import pytest

from tests.components.looking import parts, text


@pytest.fixture
def page(application):
    return importlib.import_module("pages.municipality")


def test_the_address_chooses_kommune_and_half_year(page):
    screen = page.layout(token="326-kalundborg", periode="2023H2")
    assert text(parts(screen, "H1")) == "Kalundborg"
    assert "2.\u00a0halvår 2023" in text(screen)
    assert len([one for one in parts(screen, "Article") if one.className == "card"]) == 4


def test_no_kommune_and_an_unknown_one_lead_to_the_choice(page):
    for query in ({}, {"token": "999-ukendt"}):
        screen = page.layout(**query)
        assert text(parts(screen, "H1")) == "Vælg jeres kommune"
        assert len([one for one in parts(screen, "A") if one.href.startswith("/kommune/")]) == 98
    assert "«999-ukendt»" in text(screen)


def test_titles_name_the_kommune(page):
    assert page.title("326-kalundborg") == "Kalundborg – Rådgiverbarometret"
    assert page.title() == page.title("999") == "Min kommune – Rådgiverbarometret"


@pytest.mark.parametrize("token", ["825-laesoe", "155-dragoer", "360-lolland", "101-koebenhavn"])
@pytest.mark.parametrize("maal", ["afgang", "sygefravaer", "afgange-12-maaneder"])
@pytest.mark.parametrize("periode", ["2016H1", "2024H1"])
def test_every_state_of_a_kommune_draws(page, token, maal, periode):
    said = text(page.layout(token=token, maal=maal, periode=periode))
    assert "None" not in said
    assert "nan" not in said.split()


def test_without_own_changes_region_and_country(page):
    with_own, without = (text(page.layout(token="101-koebenhavn", **extra)) for extra in ({}, {"uden-egen": "ja"}))
    assert with_own != without


def test_the_page_of_no_page_offers_every_page(application):
    not_found = importlib.import_module("pages.not_found_404")
    screen = not_found.layout()
    assert text(parts(screen, "H1")) == "Siden findes ikke"
    assert {"/", "/kommune", "/sammenlign", "/data"} <= {one.href for one in parts(screen, "A")}
