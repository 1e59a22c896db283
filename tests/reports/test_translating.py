"""From a figure to a chart of an office program, on figures whose numbers fit in the head."""

from __future__ import annotations

import pytest

from components import theme
from components.chart_panel import Chart
from components.formats import NBSP
from components.tables import Cell, Column, Table
from reports.figures import tinted
from reports.native import Kind, Side
from reports.translating import native_chart

TABLE = Table(
    "Afgang", (Column("Kommune"), Column("Ansatte")), ((Cell("A"), Cell("3", 3.0)), (Cell("B"), Cell("4", 4.0)))
)


def chart(*traces, x=None, y=None, **layout):
    axes = {
        "xaxis": x or {},
        "yaxis": y or {"range": [0, 20], "tickvals": [0, 10, 20], "ticktext": ["0", "10", f"20{NBSP}%"]},
    }
    return Chart(
        id="x", finding="f", note="n", alternative="a", table=TABLE, source="s", simulated=True, filename="x",
        figure={"data": list(traces), "layout": axes | layout},
    )  # fmt: skip


def years(n):
    return {"tickvals": [0], "ticktext": ["2020"], "range": [-0.4, n - 0.6]}


def line(name, y, **more):
    return {"type": "scatter", "mode": "lines+markers", "name": name, "x": list(range(len(y))), "y": y, **more}


def test_counted_half_years_become_named_ones_below_their_years():
    made = native_chart(chart(line("country", [10.0, 12.0, 11.0]), x=years(3)), "Ribe")
    assert made.kind is Kind.LINE
    assert [(group.heading, group.names) for group in made.categories] == [("2020", ("1.", "2.")), ("2021", ("1.",))]
    assert made.series[0].name == "Landet"


def test_a_gap_stays_a_gap_and_is_no_zero():
    made = native_chart(chart(line("own", [10.0, None, 0.0]), x=years(3)), "Ribe")
    assert (made.series[0].name, made.series[0].ys) == ("Ribe", (10.0, None, 0.0))


def test_a_band_is_not_drawn_where_lines_bound_it():
    band = {"type": "scatter", "mode": "lines", "x": [0, 1], "y": [1, 2], "fill": "toself"}
    assert [one.name for one in native_chart(chart(band, line("own", [1.0, 2.0]), x=years(2)), "Ribe").series] == [
        "Ribe"
    ]


def test_the_printed_range_becomes_two_lines_over_its_half_years():
    shape = {"type": "rect", "x0": 0.6, "x1": 2.4, "y0": 11, "y1": 14}
    made = native_chart(chart(line("country", [12.0, 12.0, 12.0]), x=years(3), shapes=[shape]), "")
    assert [one.ys for one in made.series[1:]] == [(None, 11, 11), (None, 14, 14)]


def test_names_at_the_end_hang_on_their_lines_and_stand_apart():
    notes = [
        theme.direct_label(name, 2, y, theme.OWN, bold=name == "Ribe") for name, y in (("Ribe", 10.2), ("Landet", 10.0))
    ]
    made = native_chart(
        chart(line("own", [9, 9, 10.2]), line("country", [9, 9, 10.0]), x=years(3), annotations=notes), "Ribe"
    )
    own, country = (one.labels[2] for one in made.series)
    assert (own.text, own.bold, own.side, country.text) == ("Ribe", True, Side.RIGHT, "Landet")
    assert own.lift == pytest.approx(0.05 - 0.2 / 20)
    assert country.lift == 0


def test_the_mark_of_simulated_numbers_is_left_to_the_slide():
    made = native_chart(
        chart(line("own", [1.0, 2.0]), x=years(2), annotations=[theme.mark_of("SIMULEREDE TAL")]), "Ribe"
    )
    assert made.series[0].labels == {}


def points(name, x, y, **marker):
    return {"type": "scatter", "mode": "markers", "name": name, "x": x, "y": y, "marker": marker}


def test_the_own_dot_is_blue_and_largest():
    made = native_chart(
        chart(points("others", [1, 2], [3, 4], size=7, color="#8b939d"), points("own", [3], [5])), "Ribe"
    )
    others, own = (one.look for one in made.series)
    assert (own.fill, made.series[1].name) == (theme.OWN, "Ribe")
    assert own.size > others.size


def test_a_logarithmic_axis_and_its_words_come_as_numbers_of_persons():
    axis = {"type": "log", "range": [1, 2], "tickvals": [10, 50], "ticktext": ["10", "50"]}
    note = theme.direct_label("Ribe", 1.5, 12, theme.OWN)
    made = native_chart(chart(points("own", [31.6], [12]), x=axis, annotations=[note]), "Ribe")
    assert (made.across.is_log, made.across.low, made.across.high) == (True, 10, 100)
    assert made.series[1].xs == (pytest.approx(31.62, abs=0.01),)


def test_rows_keep_their_names_left_of_the_plot():
    rows = {"range": [1.5, -0.5], "tickvals": [0, 1], "ticktext": ["Efter<br>alder", "Efter indsats"]}
    made = native_chart(chart(points("x", [5, 6], [0, 1]), x={"range": [0, 10]}, y=rows), "")
    named = made.series[-1]
    assert [label.text for label in named.labels.values()] == ["Efter alder", "Efter indsats"]
    assert made.value.is_turned
    assert not made.value.is_shown


def test_error_bars_become_lines_with_gaps_between():
    trace = points("x", [5, 6], [0, 1]) | {"error_x": {"array": [1, 2], "arrayminus": [2, 1]}}
    made = native_chart(chart(trace, x={"range": [0, 10]}), "")
    assert made.series[0].xs == (3, 6, None, 5, 8, None)
    assert made.series[0].ys == (0, 0, None, 1, 1, None)


def test_a_line_across_the_plot_ends_at_its_edges_also_upside_down():
    across = {"range": [0, 10]}
    shape = {
        "type": "line",
        "x0": 4,
        "x1": 4,
        "y0": 0,
        "y1": 1.2,
        "yref": "paper",
        "line": {"dash": "dot", "color": "#1a1f26"},
    }
    upright = native_chart(chart(points("x", [5], [1]), x=across, y={"range": [0, 5]}, shapes=[shape]), "").series[1]
    turned = native_chart(chart(points("x", [5], [1]), x=across, y={"range": [5, 0]}, shapes=[shape]), "").series[1]
    assert (upright.xs, upright.ys, upright.look.dash) == ((4, 4), (0, 5), "dot")
    assert turned.ys == (5, 0)


def bar(y, x, **more):
    return {"type": "bar", "orientation": "h", "x": x, "y": y, **more}


def test_bars_are_named_by_ticks_and_the_words_beside_them():
    axis = {"range": [1.5, -0.5], "tickvals": [0, 1], "ticktext": ["Efter alder", "Efter indsats"]}
    note = theme.direct_label("3 (1 delvist)", 3, 0, theme.INK)
    made = native_chart(
        chart(bar([0, 1], [3, 4]), x={"range": [0, 9], "visible": False}, y=axis, annotations=[note]), ""
    )
    assert made.names == ("Efter alder: 3 (1 delvist)", "Efter indsats")
    assert (made.kind, made.is_horizontal, made.is_stacked, made.value.is_shown) == (Kind.BAR, True, False, False)
    assert made.series[0].name == "Ansatte"  # the table's column with the same numbers


def test_bars_that_count_upwards_are_written_from_the_top():
    made = native_chart(chart(bar([0, 1], [3, 4]), x={"range": [0, 9]}, y={"range": [-0.5, 1.5]}), "")
    assert made.series[0].ys == (4, 3)


def test_bars_that_begin_elsewhere_are_lifted_by_a_part_that_is_not_seen():
    made = native_chart(chart(bar([0, 1], [3, 4], base=[1, 2]), x={"range": [0, 9]}, y={"range": [1.5, -0.5]}), "")
    assert made.is_stacked
    assert (made.series[0].ys, made.series[0].look.fill) == ((1, 2), "")


def test_a_hollow_marker_is_filled_with_a_tint_because_paper_is_not_drawn_everywhere():
    assert tinted("#c2500a") == "#e0a784"
    assert tinted("#000000") == "#7f7f7f"
