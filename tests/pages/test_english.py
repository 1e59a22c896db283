"""Every screen in English: nothing on it is left in Danish, and no link on it leads back to Danish."""

from __future__ import annotations

from urllib.parse import parse_qs, urlsplit

import pytest

from components import addresses
from components.language import Language, speaking
from tests.components.looking import parts
from tests.english import danish_in
from tests.pages.test_elements import SCREENS, layout_of
from tests.pages.test_links import rows

HANDLES = {
    "id",
    "className",
    "href",
    "value",
    "name",
    "type",
    "htmlFor",
    "hrefLang",
    "src",
    "data-pins",
    "data-mandate",
    "data-private",
}


def asked(link):
    one = urlsplit(link)
    page, token = addresses.page_of(one.path)
    query = {key: values[0] for key, values in parse_qs(one.query).items()}
    return page, {**query, "token": token} if token else query


LINKED = [asked(row[0]) for row in rows()]
ASKED = [*SCREENS.items(), *((page, query) for page, query in LINKED if page in SCREENS)]


@pytest.fixture(autouse=True)
def english():
    with speaking(Language.ENGLISH):
        yield


def said(screen):
    """Every text a reader meets, or that a script or a figure says."""
    for element in parts(screen):
        for key, value in vars(element).items():
            if key not in HANDLES and not key.startswith("_"):
                yield from texts(value)


def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from texts(one)
    elif isinstance(value, dict):
        for key, one in value.items():
            if key not in {"family", "color", "id", "meta"}:
                yield from texts(one)


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize(("name", "query"), ASKED, ids=[f"{name}-{'-'.join(query)}" for name, query in ASKED])
def test_no_danish_is_left_on_a_screen(name, query):
    said_ = (text for text in said(layout_of(name)(**query)) if text not in {*Language, "fra", "til"})
    assert not danish_in(said_, ("Børn", "Unge"))  # teams that the reader has named


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize(("name", "query"), ASKED, ids=[f"{name}-{'-'.join(query)}" for name, query in ASKED])
def test_every_link_keeps_the_language(name, query):
    links = [value for element in parts(layout_of(name)(**query)) for value in linked(element)]
    inside = [one for one in links if one.startswith("/") and not one.startswith(("/api/", "/assets/", "/qr.svg"))]
    assert [one for one in inside if "sprog=en" not in one] == []


@pytest.mark.usefixtures("application")
@pytest.mark.parametrize(("name", "query"), ASKED, ids=[f"{name}-{'-'.join(query)}" for name, query in ASKED])
def test_what_a_script_completes_is_left_without_a_language(name, query):
    kept = [vars(element).get("data-keep") or "" for element in parts(layout_of(name)(**query))]
    assert [one for one in kept if "?" in one] == []


def linked(element):
    """Where an element leads to: its link, or what a list of choices goes to."""
    for key in ("href", "value"):
        value = vars(element).get(key)
        if isinstance(value, str):
            yield value
