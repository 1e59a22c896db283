"""Slides over HTTP: the presentation's own address, and what it refuses."""

from __future__ import annotations

import importlib
import logging

import pytest

from tests.reports.conftest import opened, product  # noqa: F401  # a fixture
from web import decks

PATH = "/hent/praesentation.pptx"
STORY = {"kommune": "326-kalundborg", "fortaelling": "jeres-tal"}


@pytest.fixture
def get(product):  # noqa: F811
    client = product.server.test_client()
    return lambda query: client.get(PATH, query_string=query, headers={"Accept": "text/html"})


def test_the_story_comes_as_slides_with_a_name_that_tells_what_it_is(get):
    answer = get(STORY)
    assert answer.status_code == 200
    assert answer.headers["Content-Type"].endswith("presentationml.presentation")
    assert 'filename="praesentation-kalundborg-2024H1-simulerede-tal.pptx"' in answer.headers["Content-Disposition"]
    assert len(opened(answer.data).slides) == 9


def test_pinned_views_come_in_their_order_with_their_titles(get):
    answer = get({"visninger": "/regioner#regioner-tid!Over tid;/regioner#regioner-niveau!Nu"})
    assert [one.shapes.title.text_frame.text for one in opened(answer.data).slides][:2] == ["Over tid", "Nu"]


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"fortaelling": "jeres-tal"},  # of no kommune
        {"visninger": "hej"},
        STORY | {"kommune": "999-ingen"},
        STORY | {"periode": "2030H1"},
        STORY | {"farve": "rosa"},
        [("kommune", "326-kalundborg"), ("kommune", "101"), ("fortaelling", "jeres-tal")],
    ],
)
def test_an_address_without_views_or_with_a_wrong_choice_is_refused_in_words(get, query):
    answer = get(query)
    assert answer.status_code == 400
    assert "Filen kunne ikke laves" in answer.text


def test_a_wrong_template_is_logged_and_the_slides_come_in_our_look(product, tmp_path, caplog):  # noqa: F811
    missing = tmp_path / "findes-ikke.pptx"
    with product.server.test_request_context(PATH, query_string=STORY), caplog.at_level(logging.WARNING, "web"):
        answer = decks._answer(STORY, missing)
    assert len(opened(answer.data).slides) == 9
    assert "findes-ikke.pptx cannot be read" in caplog.text


def test_the_page_leads_to_its_slides(product):  # noqa: F811
    page = importlib.import_module("pages.presentation")
    hrefs = [getattr(one, "href", "") for one in page.layout(**STORY)._traverse()]
    assert "/hent/praesentation.pptx?kommune=326-kalundborg&fortaelling=jeres-tal" in hrefs
