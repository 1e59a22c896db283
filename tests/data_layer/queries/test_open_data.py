"""The open data are the numbers of the screens, and of the shipped file; what is hidden there is hidden here."""

from __future__ import annotations

import random
from collections import defaultdict

import pytest

from data_layer import queries
from data_layer.queries.open_data import RESOURCES
from data_layer.reference.regions import division
from data_layer.schema import IndicatorId, MissingState, Request, Subject, Verdict
from data_layer.schema.open_data import Against, Selection

PARTS = {
    IndicatorId.TURNOVER: ("leavers", "headcount"),
    IndicatorId.SICKNESS_ABSENCE: ("sickness_days", "fte"),
    IndicatorId.PARENTAL_LEAVE: ("parental_leave_days", "fte"),
    IndicatorId.SHORT_TENURE_SHARE: ("short_tenure_headcount", "headcount"),
}
NUMBERS = ("value", "numerator", "denominator", "lower", "upper")


@pytest.fixture(scope="module")
def data(loaded):
    return queries.open_data()


def chosen(data, **changes):
    everything = {
        "codes": tuple(place.code for place in data.places),
        "region": None,
        "division": data.division,
        "indicators": tuple(IndicatorId),
        "periods": data.periods,
        "against": tuple(Against),
    }
    return Selection(**everything | changes)


def every(data, resource, **changes):
    rows = data.rows(resource, chosen(data, **changes))
    return list(rows.page(0, len(rows)))


@pytest.mark.parametrize("indicator", PARTS)
def test_a_random_sample_of_the_series_is_the_shipped_file(data, demo, indicator):
    above, below = PARTS[indicator]
    found = {(row.municipality_code, row.half_year): row for row in every(data, "series", indicators=(indicator,))}
    assert len(found) == 98 * 17
    for key in random.Random(6).sample(sorted(demo), 300):  # noqa: S311
        n, d, row = demo[key].number(above), demo[key].number(below), found[key]
        if n is None or d is None:
            assert row.state is not MissingState.OBSERVED
            assert [getattr(row, name) for name in NUMBERS] == [None] * 5
        else:
            assert (row.numerator, row.denominator, row.state) == (n, d, MissingState.OBSERVED)
            assert row.value == pytest.approx(n / d)


def test_a_hand_picked_row_is_what_min_kommune_shows(data):
    own = queries.municipality(Request(municipality="326", period="2024H1")).cards[0].own
    (row,) = every(data, "series", codes=("326",), indicators=(IndicatorId.TURNOVER,), periods=("2024H1",))
    assert {name: getattr(row, name) for name in (*NUMBERS, "state")} == vars(own)
    assert (row.municipality, row.region, row.division) == ("Kalundborg", "Sjælland", "2007")


def test_benchmarks_are_sums_over_sums_of_the_file_with_who_is_left_out(data, demo):
    region_of = division("2007").region_of
    sums = defaultdict(lambda: [0.0, 0.0, 0, 0])
    for (code, half_year), row in demo.items():
        n, d = row.number("leavers"), row.number("headcount")
        for group in (None, region_of[code]):
            one = sums[group, half_year]
            if n is None or d is None:
                one[3] += 1
            else:
                one[0], one[1], one[2] = one[0] + n, one[1] + d, one[2] + 1
    found = every(data, "benchmarks", indicators=(IndicatorId.TURNOVER,))
    assert len(found) == 6 * 17
    for row in found:
        n, d, inside, outside = sums[row.region, row.half_year]
        assert (row.numerator, row.denominator) == (n, d)
        assert row.value == pytest.approx(n / d)
        assert (row.n_municipalities, row.n_left_out) == (inside, outside)
        assert (row.level is Against.COUNTRY) == (row.region is None)


def test_benchmarks_are_those_of_regioner_with_the_plain_mean_beside(data):
    view = queries.regions(Request(period="2023H2", indicator="sickness_absence"))
    shown = {one.benchmark.name: one.benchmark for one in view.rows} | {None: view.country}
    for row in every(data, "benchmarks", indicators=(IndicatorId.SICKNESS_ABSENCE,), periods=("2023H2",)):
        benchmark = shown[row.region]
        assert {name: getattr(row, name) for name in (*NUMBERS, "state")} == vars(benchmark.value)
        assert row.unweighted_mean == benchmark.unweighted_mean


def test_the_division_of_2027_has_its_own_region(data):
    found = every(data, "benchmarks", division=division("2027"), indicators=(IndicatorId.TURNOVER,))
    assert {row.region for row in found} == {None, *division("2027").regions}
    both = [row for row in found if row.region == "Østdanmark" and row.half_year == "2024H1"]
    old = every(data, "benchmarks", indicators=(IndicatorId.TURNOVER,), periods=("2024H1",))
    parts = [row.numerator for row in old if row.region in {"Hovedstaden", "Sjælland"}]
    assert [row.numerator for row in both] == [sum(parts)]


@pytest.mark.parametrize("code", ["326", "101", "825", "155", "440"])
def test_verdicts_are_those_of_min_kommune(data, code):
    cards = {card.indicator.id: card for card in queries.municipality(Request(municipality=code)).cards}
    found = every(data, "verdicts", codes=(code,), indicators=tuple(cards), periods=data.periods[-1:])
    assert len(found) == 8
    for row in found:
        card = cards[row.indicator]
        said = card.against_country if row.against is Against.COUNTRY else card.against_region
        assert (row.value, row.state) == (card.own.value, card.own.state)
        assert row.verdict is (said.verdict if card.own.is_observed else None)
        is_said = card.own.is_observed and said.verdict is not Verdict.TOO_FEW
        assert row.probability_above == (said.probability if is_said else None)
        assert row.share_below == (said.rank_share if is_said else None)
        assert row.level_mean == (said.level.mean if is_said and said.level else None)
        assert row.count_upper == (said.people.upper if is_said and said.people else None)
        assert row.own_upper == (said.days.own_upper if is_said and said.days else None)


def test_a_region_s_verdicts_are_those_computed_for_everybody(data):
    found = every(data, "verdicts", region="Nordjylland", against=(Against.REGION,), periods=("2022H1",))
    compared = queries.compare(Request(period="2022H1", region="nordjylland")).places
    assert len(found) == 8 * 11
    assert {row.municipality for row in found} >= {place.municipality.name for place in compared}


def test_organisation_is_the_answers_of_the_screen(data):
    shown = {answer.municipality.code: answer for answer in queries.organisation(Request()).answers}
    found = every(data, "organisation")
    assert len(found) == 98
    for row in found:
        answer = shown[row.municipality_code]
        assert (row.model, row.state) == (answer.model, answer.state)
        assert row.partial == (answer.partial if answer.model else None)
    assert {row.partial for row in found} == {True, False, None}


def test_no_resource_has_a_number_without_an_observed_state(data):
    for resource in ("series", "benchmarks", "verdicts"):
        for row in every(data, resource, periods=data.periods[-2:]):
            given = [getattr(row, name, None) for name in (*NUMBERS, "verdict", "probability_above", "level_mean")]
            assert row.state is MissingState.OBSERVED or not any(one is not None for one in given)
    states = {row.state for row in every(data, "series")}
    assert states >= {MissingState.SUPPRESSED, MissingState.NOT_REPORTED, MissingState.NOT_APPLICABLE}


@pytest.mark.parametrize("year", ["2007", "2027"])
def test_totals_hold_exactly_the_visible_cells_so_nothing_hidden_is_left_when_they_are_subtracted(data, year):
    """In every half-year and indicator, over every way of dividing the country."""
    dated, sums = division(year), defaultdict(lambda: [0.0, 0.0, 0, 0])
    for row in every(data, "series", division=dated):
        for region in (None, row.region):
            one = sums[region, row.half_year, row.indicator]
            one[0], one[1] = one[0] + (row.numerator or 0), one[1] + (row.denominator or 0)
            one[2 if row.state is MissingState.OBSERVED else 3] += 1
    for row in every(data, "benchmarks", division=dated):
        above, below, inside, outside = sums[row.region, row.half_year, row.indicator]
        assert (row.n_municipalities, row.n_left_out) == (inside, outside)
        assert (row.numerator or 0, row.denominator or 0) == (pytest.approx(above), pytest.approx(below))


def test_what_is_loaded_is_told(data):
    found = every(data, "datasets")
    assert [row.subject for row in found] == [Subject.STAFFING, Subject.ORGANISATION, Subject.BACKGROUND]
    assert all(row.simulated for row in found)
    assert (found[0].first_period, found[0].last_period, found[1].last_period) == ("2016H1", "2024H1", None)


def test_kommuner_have_the_region_of_the_division(data):
    (old,) = every(data, "kommuner", codes=("326",))
    (new,) = every(data, "kommuner", codes=("326",), division=division("2027"))
    assert (old.token, old.region, str(old.valid_to)) == ("326-kalundborg", "Sjælland", "2026-12-31")
    assert (new.region, str(new.valid_from), new.valid_to) == ("Østdanmark", "2027-01-01", None)


@pytest.mark.parametrize("resource", RESOURCES)
def test_pages_are_the_whole_in_its_order(data, resource):
    rows = data.rows(resource, chosen(data, periods=data.periods[-1:]))
    whole = list(rows.page(0, len(rows)))
    cut = [row for start in range(0, len(rows), 37) for row in rows.page(start, start + 37)]
    assert cut == whole
    assert len(set(map(repr, whole))) == len(whole)
