"""Estimates lowest first, their intervals, and the matrix of choices."""

from __future__ import annotations

import plotly.graph_objects as go
import pytest

from components.charts.model_curve import MANY, Bar, Row, curve_figure, points

BARS = (
    Bar(-0.5, -1.0, 0.0, False, "M01", frozenset({"region"})),
    Bar(2.3, 1.2, 3.4, True, "M10", frozenset({"region", "inferred"})),
)
ROWS = (Row("region", "Regioner med"), Row("inferred", "Delvist udledt", is_mark=True))


def drawn(bars=BARS, rows=ROWS, *, simulated=True):
    return go.Figure(curve_figure(bars, rows, "Procentpoint afgang", simulated=simulated))


def trace(figure, name):
    return next(one for one in figure.data if one.name == name)


def test_significance_is_a_shape_and_never_colour_alone():
    figure = drawn()
    filled, hollow = trace(figure, "significant"), trace(figure, "other")
    assert (filled.x, filled.y, filled.hovertext) == ((2,), (2.3,), ("M10",))
    assert (hollow.x, hollow.y) == ((1,), (-0.5,))
    assert hollow.marker.color == "#ffffff"
    assert hollow.marker.line.color == filled.marker.color


def test_intervals_are_lines_with_gaps_between():
    line = trace(drawn(), "intervals")
    assert line.x == (1, 1, None, 2, 2, None)
    assert line.y == (-1.0, 0.0, None, 1.2, 3.4, None)


def test_the_matrix_fills_what_a_model_chose_and_marks_what_is_inferred():
    figure = drawn()
    assert (trace(figure, "made").x, trace(figure, "made").y) == ((1, 2), (0, 0))
    assert (trace(figure, "mark").x, trace(figure, "mark").y) == ((2,), (1,))
    assert trace(figure, "mark").marker.symbol == "diamond-open"
    assert (trace(figure, "left-mark").x, trace(figure, "left-mark").y) == ((1,), (1,))
    assert figure.layout.yaxis2.ticktext == ("Regioner med", "Delvist udledt")


def test_curve_and_matrix_share_the_height_without_touching():
    layout = drawn().layout
    assert layout.yaxis.domain[0] > layout.yaxis2.domain[1]
    assert (layout.yaxis.domain[1], layout.yaxis2.domain[0]) == (1, 0)
    assert drawn(rows=()).layout.yaxis.domain == (0, 1)


def test_many_models_get_smaller_marks():
    assert trace(drawn(BARS[1:] * (MANY + 1)), "made").marker.size < trace(drawn(), "made").marker.size


def test_the_mark_of_simulated_numbers_stands_inside():
    assert any("SIMULEREDE" in one.text for one in drawn().layout.annotations)
    assert not drawn(simulated=False).layout.annotations


@pytest.mark.parametrize(
    ("share", "words"), [(0.0234, "+2,34"), (-0.005, "−0,50"), (0.0, "0,00"), (0.00001, "0,00"), (-0.00001, "0,00")]
)
def test_effects_carry_their_sign(share, words):
    assert points(share) == words
