"""Moenstre from address to components, with demo data."""

from __future__ import annotations

import importlib
import time

import plotly.graph_objects as go
import pytest

from data_layer.queries import apart
from tests.components.looking import parts, text


@pytest.fixture(scope="module")
def page(application):
    yield importlib.import_module("pages.patterns")
    apart.end_session()


def whole(page, **query):
    end = time.monotonic() + 60
    while vars(screen := page.layout(**query))["data-unfinished"]:
        assert time.monotonic() < end
        time.sleep(0.05)
    return screen


def said(screen):
    return text(screen).replace("\u00a0", " ")


def test_the_demo_tells_what_the_report_tells(page):
    told = said(whole(page))
    assert "Anciennitet peger samme vej i alle 26 modeller" in told
    assert "De indlæste tal giver samme billede som rapporten i alle 16 modeller" in told
    assert "her er det 24 (p = 0,002)" in told


@pytest.mark.parametrize("metode", ["ols", "hc3", "vaegtet", "kvasi-binomial"])
@pytest.mark.parametrize("egenskab", ["anciennitet", "taethed", "udgiftsbehov", "tidligere-afgang"])
def test_every_curve_draws(page, egenskab, metode):
    screen = whole(page, egenskab=egenskab, metode=metode, kommune="326-kalundborg")
    assert [one.id for one in parts(screen, "Graph")] == ["modelkurve", "fra-halvaar-til-halvaar", "to-maal"]
    for graph in parts(screen, "Graph"):
        go.Figure(graph.figure)
    assert "None" not in said(screen)


@pytest.mark.parametrize("kommune", ["563-fanoe", "326-kalundborg", "101-koebenhavn", "155-dragoer"])
@pytest.mark.parametrize("periode", ["2016H1", "2019H2", "2024H1"])
@pytest.mark.parametrize(("vandret", "lodret"), [("taethed", "sygefravaer"), ("afgange-12-maaneder", "serviceniveau")])
def test_every_kommune_and_half_year_draws(page, kommune, periode, vandret, lodret):
    screen = whole(page, kommune=kommune, periode=periode, vandret=vandret, lodret=lodret)
    for graph in parts(screen, "Graph"):
        go.Figure(graph.figure)
    assert "None" not in said(screen)


@pytest.mark.parametrize(
    "query",
    [
        {"med": "ingen"},
        {"med": "held"},
        {"med": ["anciennitet", "pendling"], "udvalg": "hele-perioden"},
        {"egenskab": "<script>", "metode": "\x00", "vandret": "x" * 5000},
        {"vandret": "afgang", "lodret": "afgang"},
        {"med": ",".join(["anciennitet"] * 5000)},
        {"forklar": None, "udvalg": 7},
    ],
)
def test_strange_addresses_get_a_working_page(page, query):
    screen = whole(page, **query)
    assert text(parts(screen, "H1")) == "Mønstre"
    assert "None" not in said(screen)
