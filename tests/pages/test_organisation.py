"""Organisering from address to components, with demo data."""

from __future__ import annotations

import importlib

import pytest

from components import ids
from tests.components.looking import parts, text
from web.lru import BoundedCache
from web.warming import router_question


@pytest.fixture
def page(application):
    return importlib.import_module("pages.organisation")


def test_the_demo_agrees_with_the_report(page):
    said = text(page.layout()).replace("\u00a0", " ")
    assert "I 64 af 94 kommuner (68 %)" in said
    assert "Tallene her er de samme." in said


@pytest.mark.parametrize("kommune", ["326-kalundborg", "165-albertslund", "825-laesoe"])
@pytest.mark.parametrize("extra", [{}, {"visning": "kort"}, {"inddeling": "2027"}, {"periode": "2016H1"}])
def test_every_kommune_and_choice_draws(page, kommune, extra):
    screen = page.layout(kommune=kommune, **extra)
    assert len(parts(screen, "Graph")) == 7
    assert "None" not in text(screen)


def test_a_drawing_that_is_not_understood_leaves_the_page_working(page):
    screen = page.layout(hold="Unge.13-99.alle,Barn.0-12.alle")
    said = text(screen)
    assert "«Unge.13-99.alle» i adressen kan ikke læses som et team." in said
    assert "Som tegnet fordeler I" in said
    assert vars(screen)["data-unkept"]
    assert len(parts(screen, "Graph")) == 7


def test_the_divisions_have_their_number_of_regions(page):
    for division, n in (("2007", 5), ("2027", 4)):
        charts = {one.id: one for one in parts(page.layout(inddeling=division), "Graph")}
        stacks = charts[ids.ORGANISATION_REGIONS].figure
        assert len(stacks["data"][0]["y"]) == n


@pytest.mark.parametrize("kommune", ["", "326-kalundborg", "165-albertslund", "563-fanoe", "155-dragoer"])
@pytest.mark.parametrize(
    "extra",
    [
        {"fraalder": "0", "aar": "15", "graenser": "1,6,12"},
        {"fraalder": "22", "aar": "1", "afgang-fra": "95", "vikar-imellem": "100", "anbringelse": "90"},
        {"afgang-fra": "0", "graenser": "ingen", "overdrages": "0", "overdrages-hjem": "0"},
        {"aarsafgang": "sum", "hjemgivelse": "20", "overdrages": "100", "hvad-hvis": "ingen"},
    ],
)
def test_every_child_and_kommune_draws(page, kommune, extra):
    said = text(page.layout(kommune=kommune, **extra))
    assert "Af 100 børn" in said
    assert "None" not in said
    assert "nan" not in said.split()


@pytest.mark.parametrize(
    "extra",
    [
        {"fraalder": "25"},
        {"fraalder": "22", "aar": "5"},
        {"afgang-fra": "120"},
        {"graenser": "30"},
        {"hvad-hvis": "magi"},
    ],
)
def test_what_cannot_be_is_a_sentence_on_a_working_page(page, extra):
    said = text(page.layout(**extra))
    assert "Det kan modellen ikke regne på" in said
    assert "Af 100 børn" not in said


def test_answers_with_a_drawing_are_kept_by_no_cache_of_the_server(client, monkeypatch):
    kept = []
    monkeypatch.setattr(BoundedCache, "put", lambda _self, _key, answer, _size: kept.append(answer.body))
    for search in ("?hold=Hemmeligt.0-22.alle", "?hold=Hemmeligt.0-99.alle", "?hold="):
        question = router_question("/organisering", search)
        answer = client.post("/_dash-update-component", data=question, content_type="application/json")
        assert ("Hemmeligt" in answer.text) == ("Hemmeligt" in search)
    assert len(kept) == 1
