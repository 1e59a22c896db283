"""The picture of own half-years inside their limits, and of the line through them."""

import plotly.graph_objects as go
import pytest

from components.charts.control import Mark, Own, control_figure, trend_figure
from components.charts.series import Line
from data_layer.schema import Unit
from tests import factories as make
from tests.components.histories import PERIODS, QUIET, history

LOOK = (Unit.SHARE, True)
REGION = Line(make.series([make.share(13, 100)] * 17, "Sjælland", "", PERIODS), "region", "Region")
COUNTRY = Line(make.series([make.share(12, 100)] * 17, "", "", PERIODS), "country", "Landet")


def drawn(found=None, marks=(), start=""):
    found = found or history()
    return control_figure(Own(found.series, "Kalundborg", start), found.chart, marks, [REGION, COUNTRY], LOOK)


def named(figure):
    return {one.name: one for one in go.Figure(figure).data if one.name}


def test_limits_centre_and_own_line_are_those_of_the_chart():
    traces = named(drawn())
    assert list(traces) == ["Region", "Landet", "Øvre grænse", "Nedre grænse", "Jeres niveau", "Kalundborg", "Tegn"]
    centre = sum(QUIET) / (17 * 45)
    reach = 3 * (centre * (1 - centre) / 45) ** 0.5  # sigma_z is below 1 here
    assert traces["Øvre grænse"].y[0] == pytest.approx(100 * (centre + reach), abs=1e-3)
    assert set(traces["Nedre grænse"].y) == {0.0}
    assert len(set(traces["Jeres niveau"].y)) == 1
    assert traces["Kalundborg"].line.width > traces["Region"].line.width
    assert traces["Kalundborg"].y[0] == pytest.approx(100 * 5 / 45, abs=1e-3)


def test_a_sign_worth_a_look_is_orange_filled_and_worded_others_hollow():
    marks = [Mark("2020H1", "Over den øvre grænse", False), Mark("2024H1", "Et af 7 halvår", True)]
    figure = drawn(marks=marks)
    signs = named(figure)["Tegn"]
    assert signs.marker.symbol == ("diamond-open", "diamond")
    assert signs.marker.color == ("#1a1f26", "#c2500a")
    assert signs.text == ("Over den øvre grænse", "Et af 7 halvår")
    assert any(one["text"] == "<b>Se nærmere</b>" for one in figure["layout"]["annotations"])
    calm = drawn(marks=[Mark("2024H1", "Under den nedre grænse", False)])
    assert "#c2500a" not in str(calm)
    assert "Se nærmere" not in str(calm)


def test_gaps_stay_gaps_in_line_limits_and_band():
    counts = (*QUIET[:5], None, *QUIET[6:])
    figure = go.Figure(drawn(history(counts)))
    assert [one.y[5] for one in figure.data if one.name in {"Kalundborg", "Øvre grænse", "Nedre grænse"}] == [None] * 3
    assert figure.data[0].x.count(None) == 2  # two closed shapes


def test_small_staffs_are_drawn_pooled_with_single_half_years_as_dots():
    figure = drawn(history([2] * 8 + [1] * 9, n=14))
    traces = named(figure)
    assert traces["Kalundborg, to halvår"].y[:2] == (None, pytest.approx(100 * 4 / 28, abs=1e-3))
    assert "<b>Kalundborg</b>" in [one.get("hovertext") for one in figure["layout"]["annotations"]]
    assert traces["Enkelt halvår"].mode == "markers"
    assert not any(one["text"].startswith("Enkelt") for one in figure["layout"]["annotations"])


def test_region_and_country_are_named_without_a_number():
    texts = [one["text"] for one in drawn()["layout"]["annotations"]]
    assert "Region" in texts
    assert "Landet" in texts


def test_where_counting_starts_is_marked():
    figure = drawn(history(start=4), start="2018H1")
    assert figure["layout"]["shapes"][0]["x0"] == "1.\u00a0halvår 2018"
    assert any(one["text"] == "Regnes fra her" for one in figure["layout"]["annotations"])
    assert named(figure)["Øvre grænse"].y[:5][3:][0] is None
    assert "shapes" not in drawn()["layout"]


def test_the_line_has_a_band_and_stops_where_counting_starts():
    found = history(start=4)
    lines = tuple(
        make.series([make.missing()] * 4 + [make.share(value, 1) for value in numbers], "", "", PERIODS)
        for numbers in (found.trend.fitted, found.trend.lower, found.trend.upper)
    )
    figure = go.Figure(trend_figure(Own(found.series, "Kalundborg", "2018H1"), lines, LOOK))
    band, line, own = figure.data
    assert band.fill == "toself"
    assert line.name == "Linjen"
    assert line.y[4] == pytest.approx(100 * found.trend.fitted[0], abs=1e-3)
    assert len(own.y) == 17
    assert line.y[:4] == (None,) * 4
    assert figure.layout.xaxis.categoryarray[0] == "1.\u00a0halvår 2016"


def test_points_of_an_unstored_file_are_squares_on_top_and_the_figure_says_so():
    found = history()
    own = Own(found.series, "Kalundborg", unstored=frozenset(PERIODS[-2:]))
    figure = control_figure(own, found.chart, [Mark(PERIODS[-1], "Over", True)], (), LOOK)
    go.Figure(figure)
    squares = figure["data"][-1]
    line = next(one for one in figure["data"] if one["name"] == "Kalundborg")
    assert squares["marker"]["symbol"] == "square"
    assert squares["mode"] == "markers"
    assert squares["y"] == [None] * 15 + line["y"][-2:]
    assert "EGNE TAL, IKKE GEMT" in str(figure["layout"]["annotations"])
    assert "EGNE TAL" not in str(drawn())


def test_a_pooled_point_with_one_unstored_half_year_is_a_square_too():
    found = history([2] * 8 + [1] * 9, n=14)
    own = Own(found.series, "Kalundborg", unstored=frozenset({PERIODS[-2]}))
    squares = control_figure(own, found.chart, (), (), LOOK)["data"][-1]
    assert [value is not None for value in squares["y"]] == [False] * 15 + [True, True]
