"""The funnel of the demo dataset against scipy on a plain reading of the shipped file."""

from __future__ import annotations

import pytest
from scipy.stats import betabinom, binom

from data_layer import queries
from data_layer.schema import Direction, IndicatorId, Request

pytestmark = pytest.mark.usefixtures("loaded")


def counted(view):
    return {
        place.municipality.code: (int(place.value.numerator), int(place.value.denominator)) for place in view.places
    }


def outside(numbers, quantile):
    """Count high and low at 95 % and everybody outside 99.8 %, by quantiles at each staff."""
    high = [code for code, (x, n) in numbers.items() if x > quantile(0.975, n)]
    low = [code for code, (x, n) in numbers.items() if x < quantile(0.025, n)]
    far = [code for code, (x, n) in numbers.items() if x > quantile(0.999, n) or x < quantile(0.001, n)]
    return high, low, far


def test_flags_follow_the_exact_rule_at_the_country_s_rate():
    view = queries.compare(Request(period="2024H1"))
    numbers = counted(view)
    rate = sum(x for x, _ in numbers.values()) / sum(n for _, n in numbers.values())
    high, low, far = outside(numbers, lambda p, n: binom.ppf(p, n, rate))
    found = view.funnel
    assert (found.plain.high, found.plain.low, found.plain.alarms) == (len(high), len(low), len(far))
    assert {code for code, flag in found.flags.items() if flag.direction is Direction.UP} == set(high)
    assert {code for code, flag in found.flags.items() if flag.direction is Direction.DOWN} == set(low)
    assert {code for code, flag in found.flags.items() if flag.is_alarm} == set(far)


def test_the_adjusted_limits_are_beta_binomial_with_the_fitted_spread():
    view = queries.compare(Request(period="2024H1", adjusted=True))
    numbers, prior = counted(view), {place.comparison.level.own_weight: place for place in view.places}
    place = next(iter(prior.values()))
    n, weight = place.value.denominator, place.comparison.level.own_weight
    strength = n / weight - n  # own_weight = n / (n + M)
    rate = view.country.value.value
    high, low, far = outside(numbers, lambda p, n: betabinom.ppf(p, n, rate * strength, (1 - rate) * strength))
    found = view.funnel
    assert found.is_adjusted
    assert (found.adjusted.high, found.adjusted.low, found.adjusted.alarms) == (len(high), len(low), len(far))
    assert set(found.flags) == {*high, *low}


def test_a_region_can_be_the_centre_of_all_kommuner():
    view = queries.compare(Request(municipality="326", centre="region", period="2024H1"))
    assert (view.centre_region, view.funnel.centre.name) == ("Sjælland", "Sjælland")
    rate = view.funnel.centre.value.value
    high, low, _ = outside(counted(view), lambda p, n: binom.ppf(p, n, rate))
    assert (view.funnel.plain.high, view.funnel.plain.low) == (len(high), len(low))


def test_a_filter_limits_the_dots_and_becomes_the_possible_centre():
    view = queries.compare(Request(region="nordjylland", municipality="326"))
    assert view.centre_region == "Nordjylland"
    assert {place.region for place in view.places} == {"Nordjylland"}
    assert set(view.funnel.flags) <= {place.municipality.code for place in view.places}


def test_drawn_lines_enclose_the_centre_and_narrow_with_the_staff():
    found = queries.compare(Request()).funnel
    rate = found.centre.value.value
    lower, upper = found.warning
    assert all(low <= rate <= high for low, high in zip(lower, upper, strict=True))
    assert upper[-1] - lower[-1] < upper[0] - lower[0]
    assert all(outer >= inner for outer, inner in zip(found.alarm[1], upper, strict=True))


@pytest.mark.parametrize("indicator", [IndicatorId.SICKNESS_ABSENCE, IndicatorId.TURNOVER_YEAR_SHARE])
def test_what_counts_no_persons_has_no_funnel(indicator):
    assert queries.compare(Request(indicator=indicator)).funnel is None


def test_one_unknown_region_or_nothing_chosen_offers_no_regional_centre():
    view = queries.compare(Request(centre="region"))
    assert (view.centre_region, view.funnel.centre.name) == (None, "")
