"""Regional charts as figures that Plotly accepts."""

from __future__ import annotations

import itertools

import plotly.graph_objects as go
import pytest

from components.charts.regional import PublishedPoint, RegionMean, regional_means
from components.charts.regional_lines import regional_lines
from components.charts.regional_spread import regional_spread
from tests.components.national_views import place, region_row, regions_view
from tests.factories import KALUNDBORG, benchmark, indicator, missing, municipality, series, share

VIEW = regions_view()


def means(published=None, country=VIEW.country, *, simulated=True):
    rows = [
        RegionMean(row.benchmark, "1 af 1 kommuner", emphasised=row.benchmark.name == "Sjælland", published=published)
        for row in VIEW.rows
    ]
    return go.Figure(regional_means(rows, country, VIEW.indicator, simulated=simulated))


def trace(figure, name):
    return next(one for one in figure.data if one.name == name)


def test_weighted_means_are_dots_in_display_order_first_on_top():
    dots = trace(means(), "weighted")
    assert [round(x, 1) for x in dots.x] == [15.0, 20.0, 4.0]
    assert list(dots.y) == [3, 2, 1]  # Nordjylland, suppressed, has no dot
    assert dots.marker.size[1] > dots.marker.size[0]
    assert "95 %-interval: 12,0–19,0\u00a0%" in dots.hovertext[0]


def test_intervals_are_bars_of_regions_that_have_one():
    figure = means()
    assert [round(x) for x in trace(figure, "interval Hovedstaden").x] == [12, 19]
    assert not any(one.name == "interval Nordjylland" for one in figure.data)


def test_unweighted_means_are_small_and_hollow():
    circles = trace(means(), "unweighted")
    assert circles.marker.symbol == "circle-open"
    assert list(circles.x) == [12.0] * 3


def test_numbers_are_written_and_a_missing_one_stands_in_words():
    words = [one.text for one in means().layout.annotations]
    assert "<b>20,0\u00a0%</b>" in words  # the emphasised region
    assert "15,0\u00a0%" in words
    assert "Vises ikke (for få ansatte)" in words
    assert "Landet 10,7\u00a0%" in words
    assert "SIMULEREDE TAL" in words


def test_the_country_is_a_dotted_line_or_nothing():
    (line,) = means().layout.shapes
    assert (round(line.x0, 1), line.line.dash) == (10.7, "dot")
    assert not means(country=benchmark(missing())).layout.shapes


def test_published_figures_are_hollow_diamonds():
    diamonds = trace(means(PublishedPoint("Hovedstaden", 0.16, "godt 16 %")), "published")
    assert set(diamonds.x) == {16.0}
    assert diamonds.hovertext[0] == "Rapporten: godt 16 %"
    assert not any(one.name == "published" for one in means().data)


def lines(emphasised=None):
    return go.Figure(
        regional_lines(
            [row.series for row in VIEW.rows], VIEW.country_series, indicator(), emphasised=emphasised, simulated=True
        )
    )


def test_lines_have_the_country_dotted_and_the_emphasised_region_thick_and_last_of_regions():
    figure = lines("Sjælland")
    assert [one.name for one in figure.data] == ["Hovedstaden", "Midtjylland", "Nordjylland", "Sjælland", "country"]
    assert figure.data[3].line.width > 2 * figure.data[0].line.width
    assert figure.data[-1].line.dash == "dot"
    assert list(figure.data[2].y) == [None] * 4


def test_names_at_the_ends_of_lines_do_not_overlap():
    near = [series([share(100 + n, 1000)] * 4, f"Region {n}", "") for n in range(5)]
    figure = regional_lines(near, VIEW.country_series, indicator(), emphasised=None, simulated=False)
    room = figure["layout"]["height"] - 40 - 34
    top = figure["layout"]["yaxis"]["range"][1]
    heights = sorted(one["y"] / top * room + one["yshift"] for one in figure["layout"]["annotations"])
    assert min(after - before for before, after in itertools.pairwise(heights)) >= 17 - 1e-9


def spread(view=VIEW, own=None):
    return go.Figure(
        regional_spread(view.rows, view.country, view.indicator, own=own, emphasised="Sjælland", simulated=True)
    )


def test_every_kommune_is_a_dot_in_its_region_and_the_own_is_blue_and_named():
    figure = spread(own=KALUNDBORG)
    others, own = figure.data
    assert len(others.x) == 2
    assert [round(x) for x in own.x] == [20]
    assert own.marker.color == "#0b62a8"
    assert "<b>Kalundborg 20,0\u00a0%</b>" in [one.text for one in figure.layout.annotations]
    assert others.hovertext[0] == "<b>København</b><br>15,0\u00a0%<br>60 af 400 rådgivere"


def test_dots_grow_with_staff_and_never_overlap_in_a_wide_plot():
    places = [place(municipality(str(100 + n), f"K{n}"), share(10 + n % 7, 90 + n if n else 900)) for n in range(24)]
    row = region_row("Hovedstaden", share(1, 10), places)
    figure = spread(regions_view(rows=(row,)))
    dots = figure.data[0]
    top = figure.layout.xaxis.range[1]
    at = [(x / top * 1000, y * 98, size / 2) for x, y, size in zip(dots.x, dots.y, dots.marker.size, strict=True)]
    for (x1, y1, r1), (x2, y2, r2) in itertools.combinations(at, 2):
        assert (x1 - x2) ** 2 + (y1 - y2) ** 2 >= (r1 + r2) ** 2 - 1e-6


def test_the_same_numbers_give_the_same_picture():
    assert spread() == spread()


@pytest.mark.parametrize("own", [None, KALUNDBORG])
def test_a_region_without_kommuner_keeps_its_row(own):
    empty = regions_view(rows=(region_row("Hovedstaden", missing(), ()),), country=benchmark(missing()))
    figure = spread(empty, own)
    assert any("Hovedstaden" in one.text for one in figure.layout.annotations)
