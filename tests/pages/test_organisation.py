"""Organisering from address to components, with demo data."""

from __future__ import annotations

import importlib

import pytest

from tests.components.looking import parts, text


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
    assert len(parts(screen, "Graph")) == 3
    assert "None" not in text(screen)


def test_a_drawing_that_is_not_understood_leaves_the_page_working(page):
    screen = page.layout(hold="Unge.13-99.alle,Barn.0-12.alle")
    said = text(screen)
    assert "«Unge.13-99.alle» i adressen kan ikke læses som et team." in said
    assert "Som tegnet fordeler I" in said
    assert vars(screen)["data-unkept"]
    assert len(parts(screen, "Graph")) == 3


def test_the_divisions_have_their_number_of_regions(page):
    for division, n in (("2007", 5), ("2027", 4)):
        stacks = parts(page.layout(inddeling=division), "Graph")[1].figure
        assert len(stacks["data"][0]["y"]) == n
