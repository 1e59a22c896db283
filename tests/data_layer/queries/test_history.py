"""Own half-years on the shipped dataset, against a plain reading of its file."""

from __future__ import annotations

from itertools import pairwise
from statistics import median

import pytest

from data_layer import queries
from data_layer.schema import IndicatorId, Request
from tests.components.histories import PERIODS

pytestmark = pytest.mark.usefixtures("loaded")


def asked(code, **changes):
    return queries.municipality(Request(municipality=code, **changes)).history


def persons(demo, code, periods=PERIODS):
    rows = [demo[code, period] for period in periods if (code, period) in demo]
    pairs = [(row.number("leavers"), row.number("headcount")) for row in rows]
    return [(x, n) for x, n in pairs if x is not None and n is not None and n >= 5]


@pytest.mark.parametrize("code", ["101", "230", "751"])
def test_limits_are_three_spreads_around_the_own_rate(demo, code):
    pairs, found = persons(demo, code), asked(code)
    centre = sum(x for x, _ in pairs) / sum(n for _, n in pairs)
    spreads = [(centre * (1 - centre) / n) ** 0.5 for _, n in pairs]
    scores = [(x / n - centre) / spread for (x, n), spread in zip(pairs, spreads, strict=True)]
    steps = [abs(b - a) for a, b in pairwise(scores)]
    factor = max(1.0, sum(steps) / len(steps) / 1.128)
    assert found.chart.centre == pytest.approx(centre)
    assert found.chart.upper == pytest.approx([centre + 3 * factor * spread for spread in spreads])
    assert found.staff == median(n for _, n in pairs)
    assert not found.is_small


def test_a_small_kommune_is_pooled_and_counted_from_where_the_reader_asks(demo):
    pairs, found = persons(demo, "671", PERIODS[6:]), asked("671", start="2019H1")
    assert found.is_small
    assert (found.start, found.n_points, found.chart.pooled) == (6, 11, 2)
    assert found.chart.centre == pytest.approx(sum(x for x, _ in pairs) / sum(n for _, n in pairs))
    (x1, n1), (x2, n2) = pairs[-2:]
    assert found.chart.values[-1] == pytest.approx((x1 + x2) / (n1 + n2))
    assert found.chart.lower[:7] == (None,) * 7
    assert len(found.trend.fitted) == 11


def test_an_older_half_year_sees_nothing_of_what_came_later(demo):
    found = asked("101", period="2020H1")
    assert found.series.periods == PERIODS[:9]
    pairs = persons(demo, "101", PERIODS[:9])
    assert found.chart.centre == pytest.approx(sum(x for x, _ in pairs) / sum(n for _, n in pairs))


def test_days_newcomers_and_year_figures():
    sickness = asked("101", indicator=IndicatorId.SICKNESS_ABSENCE.value)
    assert (sickness.staff, sickness.chart.sigma_z) == (None, None)
    assert asked("671", indicator=IndicatorId.SHORT_TENURE_SHARE.value).chart.pooled == 1
    assert asked("101", indicator=IndicatorId.TURNOVER_YEAR_SHARE.value) is None
    assert asked("101", indicator=IndicatorId.SICKNESS_ABSENCE_YEAR.value) is None


def test_without_any_visible_half_year_there_is_no_history_and_with_few_no_limits():
    assert asked("563") is None
    few = asked("217")
    assert (few.n_points, few.chart, few.trend) == (4, None, None)


@pytest.mark.parametrize(
    ("start", "period", "problem"),
    [
        ("2019H1", "", None),
        ("2016H1", "", None),
        ("2033H1", "", "2033H1"),
        ("covid", "", "covid"),
        ("2020H2", "2020H1", "2020H2"),
    ],
)
def test_a_start_outside_the_half_years_is_a_problem_and_the_whole_period_is_counted(start, period, problem):
    view = queries.municipality(Request(municipality="101", start=start, period=period))
    told = [one.text for one in view.frame.choices.problems if one.key == "start"]
    assert told == ([problem] if problem else [])
    assert view.history.start == (6 if start == "2019H1" else 0)
