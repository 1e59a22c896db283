"""Lines over half-years."""

from itertools import pairwise

import plotly.graph_objects as go

from components.charts.series import Line, all_half_years, led_on, series_figure
from data_layer.schema import Unit
from tests import factories as make

NBSP = "\u00a0"
OWN = make.series([make.share(1, 10), make.missing(), make.share(3, 10), make.share(2, 10)])
REGION = make.series([make.share(20, 100)] * 4, "Sjælland", "")
COUNTRY = make.series([make.share(21, 100)] * 4, "", "")


def drawn(**changes):
    lines = [Line(REGION, "region", "Region"), Line(COUNTRY, "country", "Landet"), Line(OWN, "own", "Kalundborg")]
    return series_figure(lines, Unit.SHARE, **({"simulated": False, "current": "2024H1"} | changes))


def test_own_line_is_blue_thick_and_last_and_gaps_stay():
    figure = go.Figure(drawn())
    own = figure.data[-1]
    assert [one.name for one in figure.data] == ["Region", "Landet", "Kalundborg"]
    assert own.y == (10.0, None, 30.0, 20.0)
    assert (own.line.color, own.line.width, own.connectgaps) == ("#0b62a8", 3, False)
    assert figure.data[1].line.dash == "dot"
    assert own.x[0] == f"2.{NBSP}halvår 2022"
    assert own.text[1] == ""


def test_axis_is_in_years_with_danish_per_cent():
    layout = drawn()["layout"]
    assert layout["xaxis"]["ticktext"] == ["2023", "2024"]
    assert layout["yaxis"]["ticksuffix"] == f"{NBSP}%"
    assert layout["yaxis"]["range"][0] == 0


def test_names_at_the_ends_do_not_touch_and_say_the_last_value():
    ends = [one for one in drawn()["layout"]["annotations"] if one.get("name") == "end-label"]
    pixels = (380 - 34 - 30) / drawn()["layout"]["yaxis"]["range"][1]
    heights = sorted(one["y"] * pixels + one["yshift"] for one in ends)
    assert min(later - earlier for earlier, later in pairwise(heights)) >= 16.9
    assert {one["text"] for one in ends} == {
        f"Region 20,0{NBSP}%",
        f"Landet 21,0{NBSP}%",
        f"<b>Kalundborg 20,0{NBSP}%</b>",
    }


def test_a_chosen_half_year_inside_the_line_gets_its_value():
    assert any(one["text"] == f"<b>30,0{NBSP}%</b>" for one in drawn(current="2023H2")["layout"]["annotations"])
    for current in ("2024H1", "2023H1", "1999H1"):  # said at the end; a gap; unknown
        assert len(drawn(current=current)["layout"]["annotations"]) == 3


def test_a_line_that_ended_earlier_is_named_without_value():
    ended = make.series([make.share(1, 10), make.share(1, 10), make.missing(), make.missing()])
    figure = series_figure([Line(ended, "own", "Dragør")], Unit.SHARE, simulated=True)
    name, mark = figure["layout"]["annotations"]
    assert (name["text"], mark["text"]) == ("<b>Dragør</b>", "SIMULEREDE TAL")
    assert name["x"] == f"1.{NBSP}halvår 2023"  # where the line ends


def test_nothing_at_all_still_has_axes():
    empty = make.series([make.missing()] * 4)
    figure = series_figure([Line(empty, "own", "Læsø")], Unit.DAYS_PER_FTE, simulated=False)
    assert figure["layout"]["yaxis"]["range"] == [0, 1.0]
    assert figure["layout"]["annotations"] == []
    assert figure["layout"]["yaxis"]["ticksuffix"] == ""


def test_a_half_year_nobody_has_keeps_its_place():
    assert all_half_years(["2022H2", "2024H1"]) == ["2022H2", "2023H1", "2023H2", "2024H1"]


def test_long_series_name_every_second_year():
    periods = all_half_years(["2016H1", "2024H1"])
    long = make.series([make.share(1, 10)] * 17, periods=periods)
    ticks = series_figure([Line(long, "own", "x")], Unit.SHARE, simulated=False)["layout"]["xaxis"]["ticktext"]
    assert ticks == ["2016", "2018", "2020", "2022", "2024"]


PRIVATE = make.series([make.share(4, 10), make.share(1, 10)], "", "326", ("2024H2", "2025H2"))


def beside_own_numbers():
    loaded = [Line(REGION, "region", "Region"), Line(COUNTRY, "country", "Landet"), Line(OWN, "own", "Kalundborg")]
    further = [one for one in (led_on(line, "2025H2") for line in loaded[:2]) if one]
    mine = Line(PRIVATE, "private", "Kalundborg, egne tal", spoken="Egne tal (ikke gemt)", short="Egne tal")
    return series_figure([*further, *loaded, mine], Unit.SHARE, simulated=True, current="2024H1")


def test_own_unstored_numbers_are_hollow_squares_on_a_broken_line_of_their_own():
    own, private = go.Figure(beside_own_numbers()).data[-2:]
    assert private.y == (None, None, None, None, 40.0, None, 10.0)  # the half-year between is a gap
    assert own.y == (10.0, None, 30.0, 20.0, None, None, None)
    assert (private.marker.symbol, private.marker.color, private.marker.line.color) == ("square", "#ffffff", "#0b62a8")
    assert private.line.dash != own.line.dash
    assert private.name == "Egne tal (ikke gemt)"


def test_own_unstored_numbers_are_marked_inside_the_plot():
    notes = [one["text"] for one in beside_own_numbers()["layout"]["annotations"]]
    assert "SIMULEREDE TAL · EGNE TAL, IKKE GEMT" in notes
    assert "SIMULEREDE TAL" in [one["text"] for one in drawn(simulated=True)["layout"]["annotations"]]


def test_what_own_numbers_are_held_against_is_led_on_and_says_from_when():
    region = go.Figure(beside_own_numbers()).data[0]
    assert region.name == f"Region (1.{NBSP}halvår 2024)"
    assert region.y == (None, None, None, 20.0, 20.0, 20.0, 20.0)
    assert region.mode == "lines"


def test_every_line_is_named_once_at_the_end_of_the_longer_axis():
    ends = {one["text"] for one in beside_own_numbers()["layout"]["annotations"] if one.get("name") == "end-label"}
    assert ends == {f"Region 20,0{NBSP}%", f"Landet 21,0{NBSP}%", f"<b>Kalundborg, egne tal 10,0{NBSP}%</b>"}
    others = [one["text"] for one in beside_own_numbers()["layout"]["annotations"] if one.get("name") is None]
    assert others == [f"<b>20,0{NBSP}%</b>"]  # the chosen half-year, now inside the axis


def test_nothing_is_led_on_that_reaches_as_far_or_has_no_value():
    assert led_on(Line(REGION, "region", "Region"), "2024H1") is None
    empty = make.series([make.missing()] * 4)
    assert led_on(Line(empty, "region", "Region"), "2025H1") is None
