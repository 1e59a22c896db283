"""Classes of the map: fixed breaks, counted values, colours apart for every eye."""

from __future__ import annotations

import itertools

import pytest

from components.charts.map_classes import BREAKS, JUDGED_FILLS, NEUTRAL_FILLS, class_index, map_classes
from data_layer.schema import IndicatorId
from tests.factories import missing, per_fte, share


def luminance(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize(
    ("value", "index"), [(0.0, 0), (0.0499, 0), (0.05, 1), (0.1, 2), (0.1999, 3), (0.20, 4), (1.0, 4)]
)
def test_a_value_on_a_break_belongs_to_the_class_above(value, index):
    assert class_index(value, IndicatorId.TURNOVER) == index


def test_every_indicator_has_four_rising_breaks():
    for identity in IndicatorId:
        breaks = BREAKS[identity]
        assert len(breaks) == 4
        assert list(breaks) == sorted(set(breaks))


def test_classes_count_what_is_observed_and_nothing_else():
    classes = map_classes([share(1, 100), share(1, 10), share(3, 10), missing()], IndicatorId.TURNOVER, judged=True)
    assert [one.n for one in classes] == [1, 0, 1, 0, 1]
    assert [(one.lower, one.upper) for one in classes] == [
        (None, 0.05),
        (0.05, 0.1),
        (0.1, 0.15),
        (0.15, 0.2),
        (0.2, None),
    ]


def test_what_is_not_judged_is_grey():
    classes = map_classes([per_fte(7.0)], IndicatorId.PARENTAL_LEAVE, judged=False)
    assert all(one.fill[1:3] == one.fill[3:5] == one.fill[5:7] for one in classes)


@pytest.mark.parametrize("fills", [JUDGED_FILLS, NEUTRAL_FILLS])
def test_classes_darken_in_clear_steps(fills):
    steps = [(luminance(lighter) + 0.05) / (luminance(darker) + 0.05) for lighter, darker in itertools.pairwise(fills)]
    assert min(steps) > 1.35
