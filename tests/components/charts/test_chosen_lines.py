"""Chosen kommuner over half-years."""

from itertools import pairwise

import plotly.graph_objects as go
import pytest

from components import theme
from components.charts.chosen_lines import LABEL_GAP_PX, Line, chosen_lines_figure, spread
from components.charts.looks import LOOKS
from data_layer.schema import Unit

PERIODS = ("2022H2", "2023H1", "2023H2", "2024H1")
OWN = Line("Kalundborg", (10.0, None, 30.0, 20.0), ("a", "b", "c", "d"))
OTHER = Line("Vejle", (11.0, 12.0, 21.0, None), ("a", "b", "c", "d"), LOOKS[0])
COUNTRY = Line("Landet", (12.0, 12.1, 12.2, 20.2), ("a", "b", "c", "d"), is_country=True)


def drawn(*lines, unit=Unit.SHARE):
    return go.Figure(chosen_lines_figure(lines, PERIODS, unit=unit, simulated=True))


def test_country_lies_behind_own_in_front_of_it_and_gaps_stay_open():
    figure = drawn(OWN, OTHER, COUNTRY)
    assert next(one.name for one in figure.data) == "Landet"
    own = next(one for one in figure.data if one.name == "Kalundborg")
    assert own.y == (10.0, None, 30.0, 20.0)
    assert (own.line.color, own.line.width, own.connectgaps) == (theme.OWN, 3, False)
    other = next(one for one in figure.data if one.name == "Vejle")
    assert (other.line.dash, other.marker.symbol) == (LOOKS[0].dash, LOOKS[0].symbol)
    assert figure.data[0].line.dash == "dot"


def test_every_line_is_named_at_its_last_value():
    labels = {one.text: one for one in drawn(OWN, OTHER, COUNTRY).layout.annotations}
    assert labels["Vejle"].x == 2
    assert labels["Vejle"].y == 21.0
    assert labels["<b>Kalundborg</b>"].x == 3
    assert labels["Landet"].yshift != labels["<b>Kalundborg</b>"].yshift


def test_a_line_without_numbers_has_no_name_at_its_end():
    empty = Line("Læsø", (None,) * 4, ("",) * 4, LOOKS[1])
    assert "Læsø" not in {one.text for one in drawn(empty, COUNTRY).layout.annotations}
    assert drawn(empty).layout.yaxis.range[1] == 1


@pytest.mark.parametrize("wanted", [[5, 5, 5], [100, 98, 3], [0, 0, 0, 0], [100, 100], []])
def test_labels_are_moved_apart_in_their_order(wanted):
    moved = spread(wanted, LABEL_GAP_PX, 100)
    ordered = sorted(moved)
    assert all(later - earlier >= LABEL_GAP_PX - 1e-9 for earlier, later in pairwise(ordered))
    assert [moved[i] for i in sorted(range(len(wanted)), key=lambda i: wanted[i])] == ordered
    assert all(one <= 100 for one in moved)


def test_labels_that_stand_apart_stay():
    assert spread([10, 60], LABEL_GAP_PX, 100) == [10, 60]
