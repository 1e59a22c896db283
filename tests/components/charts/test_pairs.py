"""Dots of kommuner by two numbers."""

from __future__ import annotations

from math import log10

import plotly.graph_objects as go
import pytest

from components import theme
from components.charts.pairs import Axis, Dot, axis_range, log_ticks, pairs_figure

SHARE, PEOPLE = Axis("Afgang", " %"), Axis("Befolkningstal", is_log=True)
PLAIN, HIGH = Dot(10, 20, "Faxe"), Dot(30, 5, "Egedal", is_marked=True)
OWN = Dot(9.1, 6.1, "Kalundborg", "Kalundborg")


def drawn(dots=(PLAIN, HIGH, OWN), across=SHARE, up=SHARE, **settings):
    return go.Figure(pairs_figure(dots, across, up, **({"simulated": True} | settings)))


def trace(figure, name):
    return next((one for one in figure.data if one.name == name), None)


def test_the_own_kommune_is_in_front_large_and_named():
    figure = drawn()
    own = figure.data[-1]
    assert (own.name, own.x, own.y, own.marker.color, own.marker.symbol) == ("own", (9.1,), (6.1,), theme.OWN, "circle")
    assert any(one.text == "<b>Kalundborg</b>" for one in figure.layout.annotations)
    assert 9.1 not in trace(figure, "others").x


def test_marked_ones_have_a_shape_of_their_own_also_the_own_kommune():
    figure = drawn((PLAIN, HIGH))
    assert (trace(figure, "marked").x, trace(figure, "marked").marker.symbol) == ((30,), "diamond-open")
    assert trace(figure, "own") is None
    marked = drawn((PLAIN, Dot(30, 5, "", "Egedal", is_marked=True)))
    assert trace(marked, "own").marker.symbol == "diamond"
    assert next(one for one in marked.layout.annotations if "Egedal" in one.text).xanchor == "right"


def test_the_diagonal_makes_both_axes_alike():
    figure = drawn(diagonal="Uændret")
    assert figure.layout.xaxis.range == figure.layout.yaxis.range
    assert trace(figure, "diagonal").x == trace(figure, "diagonal").y
    assert any(one.text == "Uændret" for one in figure.layout.annotations)


def test_a_logarithmic_axis_counts_in_powers_of_ten():
    figure = drawn((Dot(2000, 5, ""), Dot(650_000, 10, "", "København")), across=PEOPLE)
    assert (figure.layout.xaxis.type, figure.layout.xaxis.ticktext) == ("log", ("3.000", "30.000", "300.000"))
    assert figure.layout.annotations[0].x == pytest.approx(log10(650_000))
    assert figure.layout.xaxis.range[0] < log10(2000)


def test_ticks_are_few():
    assert log_ticks([0, 1.1]) == [1, 3, 10]
    assert len(log_ticks([0, 6])) <= 7


def test_ranges_have_room_and_survive_one_dot():
    assert axis_range([0, 40], SHARE) == pytest.approx([-1.2, 42.4])
    assert axis_range([90, 110], Axis("", from_zero=False)) == pytest.approx([88.8, 111.2])
    assert axis_range([5, 5], Axis("", from_zero=False)) == [4, 6]
    low, high = axis_range([100, 100], PEOPLE)
    assert low < 2 < high
