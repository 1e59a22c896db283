"""Regioner, from address to components, with demo data."""

from __future__ import annotations

import importlib

import pytest

from tests.components.looking import parts, text


@pytest.fixture
def page(application):
    return importlib.import_module("pages.regions")


def test_the_address_chooses_division_indicator_and_half_year(page):
    screen = page.layout(inddeling="2027", maal="sygefravaer", periode="2023H2")
    said = text(screen).replace("\u00a0", " ")
    assert "Sygefravær pr. fuldtidsansat · 2. halvår 2023" in said
    assert "Østdanmark" in said
    assert "40 af 46 kommuner" in str(screen) or "af 46 kommuner" in str(screen)


@pytest.mark.parametrize("kommune", ["", "825-laesoe", "155-dragoer", "101-koebenhavn"])
@pytest.mark.parametrize("maal", ["afgang", "sygefravaer-12-maaneder", "afgange-12-maaneder", "barselsfravaer"])
@pytest.mark.parametrize("inddeling", ["2007", "2027"])
def test_every_choice_draws(page, kommune, maal, inddeling):
    said = text(page.layout(kommune=kommune, maal=maal, inddeling=inddeling))
    assert "None" not in said
    assert "nan" not in said.split()


def test_year_figures_of_the_first_half_year_are_told_to_be_missing(page):
    assert "Ingen regioner har tal" in text(page.layout(maal="skift-12-maaneder", periode="2016H1"))


def test_the_report_is_repeated_only_for_its_own_half_year(page):
    assert "Rapporten (VIVE 2025" in text(page.layout(periode="2024H1"))
    assert "Rapporten (VIVE 2025" not in text(page.layout(periode="2023H2"))


def test_a_chosen_region_is_set_off(page):
    screen = page.layout(region="nordjylland", kommune="326-kalundborg")
    assert "Nordjylland er fremhævet" in text(screen)
    chosen = [one for one in parts(screen, "Option") if getattr(one, "selected", False)]
    assert "Region Nordjylland" in [text(one) for one in chosen]
