"""Half-years of a small staff added together, against a plain reading of the shipped file and statsmodels' Wilson."""

from __future__ import annotations

import pytest
from statsmodels.stats.proportion import proportion_confint

from data_layer import queries
from data_layer.schema import IndicatorId, Request
from tests.data_layer.demo.shipped import wide

pytestmark = pytest.mark.usefixtures("loaded")
LAST = ["2022H2", "2023H1", "2023H2", "2024H1"]
PARTS = {IndicatorId.TURNOVER: "leavers", IndicatorId.SHORT_TENURE_SHARE: "short_tenure_headcount"}


def cards(code, period="2024H1"):
    view = queries.municipality(Request(municipality=code, period=period))
    return {card.indicator.id: card for card in view.cards}


@pytest.mark.parametrize("code", ["326", "530", "773"])
def test_sums_and_intervals_are_those_of_the_half_years(code):
    for identity, measure in PARTS.items():
        shown = dict(cards(code)[identity].pooled)
        x, n = (wide(one).loc[code, LAST] for one in (measure, "headcount"))
        for size in (2, 4):
            count, nobs = x.iloc[-size:].sum(), n.iloc[-size:].sum()
            if x.iloc[-size:].isna().any():
                assert size not in shown
                continue
            assert (shown[size].numerator, shown[size].denominator) == (count, nobs)
            if identity is IndicatorId.SHORT_TENURE_SHARE:  # who is new is counted in two half-years
                assert (shown[size].lower, shown[size].upper) == (None, None)
                continue
            bounds = proportion_confint(count, nobs, method="wilson")
            assert (shown[size].lower, shown[size].upper) == pytest.approx(bounds)


def test_large_staffs_days_and_gaps_have_none():
    assert cards("101")[IndicatorId.TURNOVER].pooled == ()  # hundreds of persons
    assert cards("326")[IndicatorId.SICKNESS_ABSENCE].pooled == ()
    assert cards("563")[IndicatorId.TURNOVER].pooled == ()  # hidden
    assert [n for n, _ in cards("326", "2016H2")[IndicatorId.TURNOVER].pooled] == [2]  # the data begin in 2016


@pytest.mark.parametrize(("staff", "is_shown"), [(33, True), (34, False)])
def test_the_border_is_34_persons(staff, is_shown):
    size = wide("headcount")["2024H1"]
    code = size.index[size == staff][0]
    assert bool(cards(code)[IndicatorId.TURNOVER].pooled) is is_shown
