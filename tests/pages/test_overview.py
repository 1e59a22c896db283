"""Overblik, from address to components, with demo data."""

from __future__ import annotations

import importlib
import json

import pytest

from tests.components.looking import parts, text


@pytest.fixture
def page(application):
    return importlib.import_module("pages.overview")


def description(screen):
    host = next(one for one in parts(screen, "Div") if "map" in getattr(one, "className", "").split())
    return json.loads(host.to_plotly_json()["props"]["data-map"])


def test_the_address_chooses_indicator_half_year_form_and_kommune(page):
    screen = page.layout(kommune="326-kalundborg", periode="2023H2", maal="barselsfravaer", visning="fliser")
    drawn = description(screen)
    assert (drawn["view"], drawn["own"]) == ("tiles", "326")
    assert drawn["legendTitle"] == "Barselsfravær pr. fuldtidsansat, 2.\u00a0halvår 2023"
    assert len(drawn["areas"]) == 98


def test_every_kommune_leads_to_its_page_with_the_choices(page):
    areas = description(page.layout(periode="2023H2"))["areas"]
    own = next(one for one in areas if one["code"] == "326")
    assert own["href"] == "/kommune/326-kalundborg?periode=2023H2"


@pytest.mark.parametrize("maal", ["afgang", "sygefravaer-12-maaneder", "anciennitet", "afgange-12-maaneder"])
@pytest.mark.parametrize("periode", ["2016H1", "2024H1"])
@pytest.mark.parametrize("inddeling", ["2007", "2027"])
def test_every_choice_draws(page, maal, periode, inddeling):
    said = text(page.layout(maal=maal, periode=periode, inddeling=inddeling))
    assert "None" not in said
    assert "nan" not in said.split()


def test_what_cannot_be_honoured_is_told(page):
    assert "1999H1" in text(page.layout(periode="1999H1"))


def test_missing_states_of_the_loaded_data_stand_in_the_legend(page):
    said = [one["label"] for one in description(page.layout())["missing"]]
    assert "Ikke indberettet" in said
