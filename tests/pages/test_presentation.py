"""Praesentation from address to components, with demo data."""

from __future__ import annotations

import importlib
import inspect
import json

import pytest

from components import chart_panel, ids
from components.islands import compile_still
from components.sections.screens import SCREENS
from components.text import presentation
from data_layer.queries.presentation import QUESTIONS
from tests.components.looking import parts, text

STORY = {"fortaelling": "jeres-tal"}


@pytest.fixture
def page(application):
    return importlib.import_module("pages.presentation")


def slides(screen):
    return [one for one in parts(screen, "Section") if (getattr(one, "id", None) or "").startswith("vis-")]


@pytest.mark.parametrize("kommune", ["326-kalundborg", "101-koebenhavn", "825-laesoe", "563-fanoe", "155-dragoer"])
def test_the_story_has_eight_views_for_any_kommune(page, kommune):
    screen = page.layout(kommune=kommune, **STORY)
    shown = slides(screen)
    assert len(shown) == 8
    assert "Visningen findes ikke" not in text(screen)
    assert all("SIMULEREDE TAL" in text(one) for one in shown)
    assert all("udtræk" in text(parts(one, "Footer")) for one in shown)


def test_the_story_needs_a_kommune(page):
    screen = page.layout(**STORY)
    assert slides(screen) == []
    assert "Vælg kommune ovenfor" in text(screen)


def test_a_view_shows_what_its_page_shows(page):
    compare = importlib.import_module("pages.compare")
    there = chart_panel.panels_of(inspect.unwrap(compare.layout)(kommune="326-kalundborg"))
    screen = page.layout(visninger="/sammenlign?kommune=326-kalundborg#tragt")
    shown = slides(screen)[0]
    assert text(parts(shown, "H2")) == there["tragt"].finding
    assert parts(shown, "Graph")[0].figure == there["tragt"].figure


def test_an_own_title_stands_first_and_the_finding_below_it(page):
    screen = page.layout(visninger="/#kort!Her er <b>vi</b>")
    head = parts(slides(screen)[0], "Header")[0]
    assert text(parts(head, "H2")) == "Her er <b>vi</b>"
    assert "kommuner" in text(parts(head, "P"))
    assert "Her er <b>vi</b>" not in json.dumps(
        compile_still(screen).to_plotly_json(), default=lambda o: o.to_plotly_json()
    )


@pytest.mark.parametrize(
    ("view", "told"),
    [
        ("/nej#x", "hører ikke til en side her"),
        ("/sammenlign#findes-ikke", "har ikke længere figuren"),
        ("/kommune/999-nej#serie", "findes"),
        ("/kommune#serie", "findes"),
        ("/sammenlign?maal=vrøvl&periode=1066H3#tragt", ""),
    ],
)
def test_a_view_that_is_gone_says_so_and_leaves_the_others(page, view, told):
    screen = page.layout(visninger=f"{view};/#kort")
    first, second = slides(screen)
    assert told in text(first)
    assert "kommuner" in text(parts(second, "H2"))
    assert "None" not in text(screen)


@pytest.mark.parametrize(("n", "words"), [(1, ("1 visning mere", "Den er")), (2, ("2 visninger mere", "De er"))])
def test_one_view_too_many_is_one(n, words):
    assert all(one in presentation.left_out(n, 30) for one in words)


def test_a_screen_that_several_views_share_is_asked_once(page, monkeypatch):
    asked = []
    question = QUESTIONS["compare"]
    monkeypatch.setitem(QUESTIONS, "compare", lambda request: asked.append(request) or question(request))
    page.layout(visninger="/sammenlign#tragt;/sammenlign#lignende-billede;/sammenlign?maal=sygefravaer#tragt")
    assert len(asked) == 2


def test_a_readers_own_words_are_kept_by_no_cache(page):
    drawn = "/organisering?kommune=326-kalundborg&hold=Vores.0-22.alle#hundrede-boern"
    assert vars(page.layout(visninger=drawn))["data-unkept"]
    assert "data-unkept" not in vars(page.layout(visninger="/#kort"))


def test_every_page_with_panels_can_be_asked_and_drawn():
    assert set(QUESTIONS) == set(SCREENS)


def test_others_lose_their_names_but_not_the_kommune_the_views_are_about(page):
    deck = parts(page.layout(visninger="/kommune/326-kalundborg#serie"), "Ol")[0]
    names = json.loads(vars(deck)["data-names"])
    assert deck.id == ids.DECK
    assert len(names) == 97
    assert "Kalundborg" not in names
    assert "Aarhus" in names
