"""Dots with intervals in groups."""

import plotly.graph_objects as go

from components import theme
from components.charts.looks import LOOKS, looks_of
from components.charts.ranking import HEAD_PX, ROW_PX, Dot, Group, Reference, Role, ranking_figure
from data_layer.schema import Unit

NBSP = "\u00a0"
ABOVE = Dot("Brøndby", 40.0, 23.4, 59.3, "Brøndby, 40,0 %", Role.ABOVE)
INSIDE = Dot("Faxe", 12.0, 5.0, 25.0, "Faxe, 12,0 %")
OWN = Dot("Kalundborg", 11.8, 4.7, 26.6, "Kalundborg", Role.OWN, "11,8 %")
CHOSEN = Dot("Vejle", 16.1, 9.9, 25.2, "Vejle", Role.CHOSEN, "16,1 %", LOOKS[0])
GROUPS = [Group("Over (1)", (ABOVE,)), Group("Inden for (3)", (INSIDE, OWN, CHOSEN))]
COUNTRY = Reference("Landet 12,2 %", 12.2, is_country=True)
REGION = Reference("Sjælland 40,0 %", 40.0, is_country=False)


def drawn(groups=GROUPS, references=(COUNTRY,), unit=Unit.SHARE, *, simulated=True):
    return go.Figure(ranking_figure(groups, references, unit=unit, simulated=simulated))


def notes(figure):
    return {one.text: one for one in figure.layout.annotations}


def test_every_dot_stands_in_the_row_of_its_name():
    figure = drawn()
    names = dict(zip(figure.layout.yaxis.tickvals, figure.layout.yaxis.ticktext, strict=True))
    dots = [trace for trace in figure.data if trace.mode == "markers"]
    places = {y: x for trace in dots for x, y in zip(trace.x, trace.y, strict=True)}
    assert {names[row]: value for row, value in places.items() if names[row] == "Faxe"} == {"Faxe": 12.0}
    assert len(names) == len(places) == 4
    assert figure.layout.yaxis.range[0] > max(names)


def trace_of(figure, name):
    return next(one for one in figure.data if one.name == name)


def test_intervals_reach_from_the_lower_to_the_upper_bound_in_the_row_of_their_dot():
    figure = drawn()
    dots, bars = trace_of(figure, "above"), trace_of(figure, "interval above")
    assert (dots.marker.color, dots.marker.symbol) == (theme.MARK, "triangle-up")
    assert bars.x == (23.4, 59.3, None)
    assert bars.y == (*dots.y, *dots.y, None)
    assert bars.line.color == theme.MARK


def test_own_is_blue_thick_labelled_and_in_front():
    figure = drawn()
    interval, own = figure.data[-2:]
    assert (own.name, own.marker.color) == ("own", theme.OWN)
    assert (interval.name, interval.line.color, interval.line.width) == ("interval own", theme.OWN, 3)
    assert notes(figure)["<b>11,8 %</b>"].font.color == theme.OWN
    assert any(theme.OWN in name and "<b>" in name for name in figure.layout.yaxis.ticktext)


def test_chosen_keep_their_shape_and_colour():
    trace = next(one for one in drawn().data if one.name == "chosen")
    assert (trace.marker.symbol, trace.marker.color) == (LOOKS[0].symbol, LOOKS[0].colour)


def test_headings_stand_above_their_group():
    figure = drawn()
    rows = dict(zip(figure.layout.yaxis.ticktext, figure.layout.yaxis.tickvals, strict=True))
    assert notes(figure)["<b>Over (1)</b>"].y < rows["Brøndby"] < notes(figure)["<b>Inden for (3)</b>"].y < rows["Faxe"]


def test_country_is_dotted_region_grey_and_both_are_named():
    figure = drawn(references=(COUNTRY, REGION))
    country, region = figure.layout.shapes
    assert (country.x0, country.line.dash, country.line.color) == (12.2, "dot", theme.COUNTRY)
    assert (region.x0, region.line.dash, region.line.color) == (40.0, None, theme.REGION)
    named = notes(figure)
    assert named["Landet 12,2 %"].yshift != named["Sjælland 40,0 %"].yshift
    assert named["Sjælland 40,0 %"].xanchor == "right"


def test_days_have_dots_only_and_their_word_on_the_axis():
    dots = (Dot("Faxe", 8.0, None, None, "Faxe"), Dot("Køge", 20.5, None, None, "Køge"))
    figure = drawn([Group("", dots)], (), Unit.DAYS_PER_FTE, simulated=False)
    assert [trace.mode for trace in figure.data] == ["markers"]
    assert figure.layout.xaxis.ticktext[-1] == f"20{NBSP}dage"
    assert [one.text for one in figure.layout.annotations] == []


def test_the_height_follows_the_number_of_kommuner():
    many = [Group("", tuple(Dot(str(index), 1.0, None, None, "") for index in range(86)))]
    assert drawn(many).layout.height > 86 * ROW_PX + HEAD_PX
    assert drawn([Group("", (INSIDE,))]).layout.height < 200


def test_the_mark_stands_inside_while_numbers_are_simulated():
    assert "SIMULEREDE TAL" in notes(drawn())
    assert "SIMULEREDE TAL" not in notes(drawn(simulated=False))


def test_zero_everywhere_still_has_a_scale():
    assert drawn([Group("", (Dot("Faxe", 0.0, 0.0, 0.0, ""),))]).layout.xaxis.range[1] > 0


def test_six_kommuner_have_six_looks_that_hardly_move():
    codes = ("101", "147", "151", "153", "155", "157")
    looks = looks_of(codes)
    assert len({look.symbol for look in looks.values()}) == len({look.colour for look in looks.values()}) == 6
    fewer = looks_of(("147", "153"))
    assert fewer["147"] == looks_of(("147",))["147"] == looks["147"]
    assert looks_of(("101", "107"))["107"] != looks_of(("101", "107"))["101"]


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.03928 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_every_look_can_be_seen_on_paper():
    assert all(1.05 / (luminance(look.colour) + 0.05) >= 4.5 for look in LOOKS)
