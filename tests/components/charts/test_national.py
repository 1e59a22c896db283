"""The country over time and the published bars, as figures that Plotly accepts."""

from __future__ import annotations

import plotly.graph_objects as go

from components.charts.job_areas import job_area_bars
from components.charts.national import national_series, published_marks
from data_layer.schema import IndicatorId, Unit
from tests.components.national_views import TURNOVER_FACTS, fact
from tests.factories import indicator, missing, per_fte, series, share

TURNOVER = series([share(80, 700), share(84, 700), missing(), share(79, 735)], "", "")


def drawn(line=TURNOVER, facts=TURNOVER_FACTS, identity=IndicatorId.TURNOVER, *, simulated=True):
    shown = indicator(identity)
    return go.Figure(national_series(line, shown, published_marks(facts, shown.unit), simulated=simulated))


def test_line_holds_per_cent_and_leaves_gaps_open():
    line = drawn().data[0]
    assert [None if value is None else round(value, 2) for value in line.y] == [11.43, 12.0, None, 10.75]
    assert line.line.dash == "dot"
    assert line.connectgaps is False
    assert line.hovertext[0] == "<b>2.\u00a0halvår 2022</b><br>11,4\u00a0%"
    assert line.hovertext[2] == ""


def test_published_points_stand_at_their_half_years():
    points = drawn().data[1]
    assert list(points.x) == [3, 2]  # 2024H1, 2023H2
    assert list(points.y) == [12.0, 12.0]
    assert points.hovertext[0].endswith("Rapporten: 12\u00a0%")


def test_published_range_covers_its_half_years_and_is_labelled():
    figure = drawn()
    (band,) = figure.layout.shapes
    assert (band.x0, band.x1, band.y0, round(band.y1, 9)) == (-0.4, 3.4, 11.0, 14.0)
    assert [one.text for one in figure.layout.annotations] == ["Rapporten: 11–14\u00a0%", "SIMULEREDE TAL"]


def test_sickness_band_leaves_out_the_corona_years():
    periods = ("2019H1", "2019H2", "2020H1", "2021H1", "2022H2", "2023H1", "2024H1")
    figure = drawn(
        series([per_fte(8.0)] * 7, "", "", periods=periods), (fact("SIC11", 6.0, 10.0),), IndicatorId.SICKNESS_ABSENCE
    )
    assert [(band.x0, band.x1) for band in figure.layout.shapes] == [(-0.4, 1.4), (4.6, 6.4)]
    assert [one.text for one in figure.layout.annotations][:-1] == ["Rapporten: 6–10\u00a0dage"]


def test_half_years_outside_the_report_carry_no_mark():
    figure = drawn(series([share(1, 10)] * 2, "", "", periods=("2025H1", "2025H2")), simulated=False)
    assert not figure.layout.shapes
    assert len(figure.data) == 1
    assert not figure.layout.annotations


def test_a_fact_without_both_bounds_or_unknown_is_not_drawn():
    assert published_marks((fact("TUR01", 12.0, None), fact("TUR04", 1.0, 1.0)), Unit.SHARE) == ()


def test_an_empty_series_draws_an_empty_axis():
    figure = drawn(series([missing()] * 4, "", ""), ())
    assert list(figure.data[0].y) == [None] * 4


def test_job_areas_are_bars_with_written_numbers_and_no_simulated_mark():
    figure = go.Figure(job_area_bars([("Myndighed, voksne", 13.0, "13 %"), ("Alle", 11.0, "11 %")]))
    assert list(figure.data[0].x) == [13.0, 11.0]
    assert list(figure.data[0].text) == ["<b>13 %</b>", "<b>11 %</b>"]
    assert [one.text for one in figure.layout.annotations] == ["Myndighed, voksne", "Alle"]
