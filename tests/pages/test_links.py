"""Links that have been mailed must keep working: the list only grows, and no line of it is ever changed.

Each line: an address as it was once written, and what it has to resolve to. A change that one of them does not survive
needs a new edition of the words (``components/text/addresses.VERSIONS``) and a reader of the old one.
"""

from __future__ import annotations

import csv
import importlib
import inspect
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import dash
import pytest

from components import addresses, pins
from data_layer import queries
from tests.components.looking import parts, text

LINKS = Path(__file__).parents[1] / "data" / "links.csv"


def rows() -> list[list[str]]:
    with LINKS.open(encoding="utf-8", newline="") as file:
        return [row for row in csv.reader(file, delimiter=" ") if row and not row[0].startswith("--")]


def asked(link: str):
    parts = urlsplit(link)
    page, token = addresses.page_of(parts.path)
    query = {key: values[0] for key, values in parse_qs(parts.query).items()}
    return page, {**query, "token": token} if token else query


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0][:90])
def test_an_old_link_still_means_what_it_meant(application, row):
    link, expected = row[0], dict(pair.split("=", 1) for pair in row[1:])
    page, query = asked(link)
    resolved = queries.choices(addresses.read(page, query))
    assert resolved.problems == ()
    found = {name: shown(resolved, query, name) for name in expected}
    assert found == expected


def shown(resolved, query, name: str) -> str:
    if name == "pins":
        return str(len(pins.read_pins(query).pins))
    value = (
        getattr(resolved.patterns, name, None) or getattr(resolved.case, name, None) or getattr(resolved, name, None)
    )
    if isinstance(value, tuple):
        return ",".join(str(getattr(one, "code", one)) for one in value)
    if name == "drawing":
        return ",".join(team.name for team in value.teams)
    return str(getattr(value, "id", None) or getattr(value, "token", value))


@pytest.mark.parametrize("link", [row[0] for row in rows()], ids=lambda link: link[:90])
def test_an_old_link_still_draws_its_page(application, link):
    page, query = asked(link)
    name = "municipality_choice" if page == "municipality" and "token" not in query else page
    registered = {key.split(".")[-1]: one for key, one in dash.page_registry.items()}
    layout = inspect.unwrap(registered[name]["layout"])
    assert len(parts(layout(**query), "H1")) == 1


def test_every_key_that_can_stand_in_an_address_is_in_the_list():
    used = {key for row in rows() for key in parse_qs(urlsplit(row[0]).query)}
    known = set(addresses.KEYS.values()) | {"v", "sprog", "visninger", "fortaelling", "figur"}
    assert used == known


def test_an_address_of_another_edition_says_so(application):
    page = importlib.import_module("pages.compare")
    assert "v=7" in text(page.layout(v="7"))
    assert "en anden udgave" not in text(page.layout(v="1"))
