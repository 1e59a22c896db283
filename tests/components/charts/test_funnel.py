"""Dots by size of staff inside two pairs of limits."""

from __future__ import annotations

from dataclasses import replace
from math import log10

import plotly.graph_objects as go
import pytest

from components import theme
from components.charts.funnel import Centre, Limit, Mark, Point, funnel_figure
from components.charts.looks import LOOKS

SIZES = (5.0, 20.0, 100.0, 430.0)
INNER = Limit(SIZES, (0, 0, 5.0, 9.0), (38.0, 26.0, 19.0, 15.0), "95 %", "solid")
OUTER = Limit(SIZES, (0, 0, 2.0, 7.0), (60.0, 37.0, 24.0, 17.0), "99,8 %", "dash")
COUNTRY = Centre(12.2, "Landet 12,2 %", is_country=True)
PLAIN = Point(30, 10.0, "Faxe", Mark.INSIDE)
HIGH = Point(40, 27.0, "Aabenraa", Mark.ABOVE)
FAR = Point(30, 40.0, "Egedal", Mark.FAR_ABOVE)
OWN = Point(33, 6.1, "Kalundborg", Mark.INSIDE, "Kalundborg 6,1 %", is_own=True)
LARGE = Point(430, 18.8, "København", Mark.FAR_ABOVE, "København 18,8 %", look=LOOKS[0])


def drawn(points=(PLAIN, HIGH, FAR, OWN, LARGE), centre=COUNTRY, *, simulated=True):
    return go.Figure(funnel_figure(points, (INNER, OUTER), centre, simulated=simulated))


def trace(figure, name):
    return next(one for one in figure.data if one.name == name)


def note(figure, text):
    return next(one for one in figure.layout.annotations if text in one.text)


def test_dots_stand_at_staff_and_share_and_flags_have_a_shape():
    figure = drawn()
    assert (trace(figure, "inside").x, trace(figure, "inside").y) == ((30,), (10.0,))
    assert trace(figure, "above").marker.symbol == "triangle-up-open"
    assert trace(figure, "far_above").marker.symbol == "triangle-up"
    assert trace(figure, "below").x == ()


def test_both_pairs_of_limits_are_drawn_and_named():
    figure = drawn()
    assert [one.y for one in figure.data if one.name == "95 %"] == [INNER.lower, INNER.upper]
    assert {one.line.dash for one in figure.data if one.name == "99,8 %"} == {"dash"}
    assert note(figure, "99,8 %").x == pytest.approx(log10(20), abs=1e-4)  # where the line comes into the picture


def test_the_axis_is_logarithmic_and_ends_right_of_the_largest():
    axis = drawn().layout.xaxis
    assert axis.type == "log"
    assert axis.range[1] > log10(430)
    assert (axis.tickvals, axis.ticktext) == ((5, 10, 20, 50, 100, 200), ("5", "10", "20", "50", "100", "200"))


def test_own_is_blue_in_front_and_named():
    figure = drawn()
    own = figure.data[-1]
    assert (own.name, own.marker.color, own.marker.size) == ("own", theme.OWN, 14)
    assert note(figure, "Kalundborg").font.color == theme.OWN


def test_a_chosen_one_keeps_colour_and_flag_and_is_named_to_its_left_at_the_edge():
    figure = drawn()
    chosen = trace(figure, "chosen")
    assert (chosen.marker.color, chosen.marker.symbol) == (LOOKS[0].colour, "triangle-up")
    assert (note(figure, "København").xanchor, note(figure, "Kalundborg").xanchor) == ("right", "left")


def test_the_centre_is_dotted_for_the_country_and_grey_for_a_region():
    assert trace(drawn(), "Landet 12,2 %").line.dash == "dot"
    region = drawn(centre=Centre(12.4, "Region Sjælland 12,4 %", is_country=False))
    assert trace(region, "Region Sjælland 12,4 %").line.color == theme.REGION


def test_the_mark_stands_inside_only_while_numbers_are_simulated():
    words = [[one.text for one in drawn(simulated=on).layout.annotations] for on in (True, False)]
    assert ["SIMULEREDE TAL" in found for found in words] == [True, False]


def test_nobody_having_left_still_has_a_scale():
    assert drawn(points=(Point(30, 0.0, "Faxe", Mark.INSIDE),)).layout.yaxis.range == (0, 1)


def test_those_the_centre_is_made_of_are_ringed_whatever_their_flag():
    figure = drawn(
        (PLAIN, replace(HIGH, is_similar=True), replace(OWN, is_similar=False), replace(FAR, is_similar=True))
    )
    ring = trace(figure, "similar")
    assert (ring.x, ring.marker.symbol) == ((40, 30), "circle-open")
    assert "similar" not in [one.name for one in drawn().data]
