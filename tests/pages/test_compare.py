"""Sammenlign from address to components, with demo data."""

from __future__ import annotations

import importlib
import re

import plotly.graph_objects as go
import pytest

from tests.components.looking import parts, text


@pytest.fixture
def page(application):
    return importlib.import_module("pages.compare")


def test_the_address_chooses_everything(page):
    screen = page.layout(
        kommune="326-kalundborg", region="sjaelland", maal="sygefravaer", valgte="101,147", periode="2023H2"
    )
    said = text(screen).replace("\u00a0", " ")
    assert "Sygefravær pr. fuldtidsansat · 2. halvår 2023 · Region Sjælland" in said
    assert "Fjern København" in said
    assert "Fjern Frederiksberg" in said


def test_every_kommune_stands_in_picture_or_list(page):
    screen = page.layout()
    rows = parts(parts(screen, "Table")[-1], "Tr")
    assert len(rows) == 1 + 98
    ranking = parts(screen, "Graph")[0].figure
    dots = sum(len(trace["y"]) for trace in ranking["data"] if trace["mode"] == "markers")
    listed = sum(int(n) for n in re.findall(r", (\d+) kommuner?:", text(screen)))
    assert dots + listed == 98


@pytest.mark.parametrize(
    "maal", ["afgang", "anciennitet", "barselsfravaer", "skift-12-maaneder", "afgange-12-maaneder"]
)
@pytest.mark.parametrize("periode", ["2016H1", "2024H1"])
@pytest.mark.parametrize("kommune", ["", "825-laesoe", "326-kalundborg"])
@pytest.mark.parametrize("inddeling", ["2007", "2027"])
def test_every_combination_draws(page, maal, periode, kommune, inddeling):
    screen = page.layout(maal=maal, periode=periode, kommune=kommune, inddeling=inddeling, valgte="825,101")
    for graph in parts(screen, "Graph"):
        go.Figure(graph.figure)
    assert "None" not in text(screen)


def test_a_region_of_the_other_division_is_told(page):
    said = text(page.layout(region="oestdanmark"))
    assert "«oestdanmark»" in said


@pytest.mark.parametrize("sort", ["name", "-name", "region", "-value", "value", "headcount", "-headcount", "rank"])
def test_every_order_draws_all(page, sort):
    rows = parts(parts(page.layout(sorter=sort), "Table")[-1], "Tr")
    assert len(rows) == 99
