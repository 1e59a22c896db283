"""Models counted, by region, and turnover by model."""

import plotly.graph_objects as go

from components import theme
from components.charts.composition import FILLS, Bar, Point, Stack, counts_figure, points_figure, stacks_figure

NBSP = "\u00a0"
BARS = [Bar("Efter alder", 33, 4, "37 (4 delvist)", ""), Bar("Efter indsats", 11, 0, "11", "")]
CLASSES = [("A", "Alder"), ("I", "Indsats"), ("B", "Begge"), ("H", "Ingen")]


def test_partial_answers_are_hatched_and_the_whole_bar_is_the_count():
    figure = go.Figure(counts_figure(BARS, simulated=True))
    whole, partial = figure.data
    assert [one + other for one, other in zip(whole.x, partial.x, strict=True)] == [37, 11]
    assert partial.marker.pattern.shape == "/"
    assert figure.layout.barmode == "stack"
    labels = {one.text: one for one in figure.layout.annotations}
    assert labels["37 (4 delvist)"].x == 37
    assert figure.layout.yaxis.ticktext == ("Efter alder", "Efter indsats")


def test_stacks_are_shares_with_letter_and_number_inside():
    stacks = [Stack("Region A", (6, 2, 2, 10), "1 uden svar"), Stack("Region B", (0, 0, 0, 0), "")]
    figure = go.Figure(stacks_figure(stacks, CLASSES, simulated=False))
    assert [trace.x[0] for trace in figure.data] == [0.3, 0.1, 0.1, 0.5]
    assert [trace.text[0] for trace in figure.data] == ["A <b>6</b>", "I <b>2</b>", "B <b>2</b>", "H <b>10</b>"]
    assert [trace.x[1] for trace in figure.data] == [0, 0, 0, 0]
    assert figure.layout.yaxis.ticktext == ("Region A<br>1 uden svar", "Region B")
    assert next(trace.name for trace in figure.data) == "A Alder"
    assert figure.layout.legend.itemclick is False


def test_a_sliver_carries_no_text():
    figure = go.Figure(stacks_figure([Stack("Region A", (99, 1, 0, 0), "")], CLASSES, simulated=False))
    assert [trace.text[0] for trace in figure.data] == ["A <b>99</b>", "", "", ""]


def test_classes_differ_without_colour():
    assert len({fill.pattern for fill in FILLS}) == len(FILLS)


def test_points_have_intervals_and_the_country_is_dotted():
    points = [Point("Alder", 10.2, 7.7, 12.6, "10,2 %", ""), Point("Ingen tal", None, None, None, "", "")]
    figure = go.Figure(points_figure(points, 12.2, "Landet 12,2 %", simulated=True))
    trace = figure.data[0]
    assert trace.x == (10.2, None)
    assert round(trace.x[0] + trace.error_x.array[0], 6) == 12.6
    assert trace.error_x.array[1] == 0
    line = figure.layout.shapes[0]
    assert (line.x0, line.line.dash) == (12.2, "dot")
    labels = {one.text: one for one in figure.layout.annotations}
    assert labels["10,2 %"].x == 12.6
    assert labels["Landet 12,2 %"].font.color == theme.COUNTRY
    assert figure.layout.xaxis.ticktext[-1].endswith(f"{NBSP}%")


def test_without_any_interval_the_scale_still_holds_the_country():
    figure = go.Figure(points_figure([Point("Alder", None, None, None, "", "")], 12.2, "Landet", simulated=False))
    assert figure.layout.xaxis.range[1] > 12.2
