"""Every figure of a view equals what a plain reading of the shipped file gives."""

from __future__ import annotations

import pytest

from data_layer import queries
from data_layer.errors import DataLayerError
from data_layer.reference.municipalities import municipalities
from data_layer.reference.spelling import sort_key
from data_layer.schema import IndicatorId, MissingState, OrganisationModel, Request, Unit, Verdict

pytestmark = pytest.mark.usefixtures("loaded")
CODES = [place.code for place in municipalities()]


def pooled(demo, codes, numerator, denominator, half_year="2024H1"):
    """Sum over sum of the rows where both are numbers."""
    rows = [(demo[code, half_year].number(numerator), demo[code, half_year].number(denominator)) for code in codes]
    seen = [(x, n) for x, n in rows if x is not None and n is not None]
    return sum(x for x, _ in seen) / sum(n for _, n in seen), len(seen)


def test_overview_national_figures_are_sums_over_sums(demo):
    view = queries.overview(Request(period="2024H1"))
    for identity, numerator, denominator in [
        (IndicatorId.TURNOVER, "leavers", "headcount"),
        (IndicatorId.SICKNESS_ABSENCE, "sickness_days", "fte"),
        (IndicatorId.PARENTAL_LEAVE, "parental_leave_days", "fte"),
        (IndicatorId.SHORT_TENURE_SHARE, "short_tenure_headcount", "headcount"),
    ]:
        expected, n = pooled(demo, CODES, numerator, denominator)
        assert view.national[identity].value.value == pytest.approx(expected)
        assert (view.national[identity].n_municipalities, view.national[identity].n_left_out) == (n, 98 - n)


def test_overview_counts_match_the_file(demo):
    view = queries.overview(Request(period="2024H1"))
    rates = [
        r.number("leavers") / r.number("headcount")
        for (_, h), r in demo.items()
        if h == "2024H1" and r.number("headcount")
    ]
    assert view.n_observed == len(rates)
    assert view.n_quarter_or_more == sum(rate >= 0.25 for rate in rates)
    assert (view.lowest.value.value, view.highest.value.value) == (min(rates), max(rates))
    assert view.automatic_switch == (64, 94)
    assert (len(view.job_areas), view.n_job_areas_unreadable) == (3, 4)


@pytest.mark.parametrize("code", ["101", "326", "420", "851"])
def test_municipality_cards_match_the_file(demo, code):
    row = demo[code, "2024H1"]
    turnover, sickness, parental, tenure = queries.municipality(Request(municipality=code, period="2024H1")).cards
    assert turnover.own.value == pytest.approx(row.number("leavers") / row.number("headcount"))
    assert sickness.own.value == pytest.approx(row.number("sickness_days") / row.number("fte"))
    assert parental.own.value == pytest.approx(row.number("parental_leave_days") / row.number("fte"))
    assert tenure.own.numerator == row.number("short_tenure_headcount")


def test_municipality_region_is_a_sum_over_sum_with_and_without_the_own(demo):
    sjaelland = [place.code for place in municipalities() if place.code == "326" or place.region == _region("326")]
    for without, codes in [(False, sjaelland), (True, [code for code in sjaelland if code != "326"])]:
        view = queries.municipality(Request(municipality="326", period="2024H1", without_own=without))
        expected, n = pooled(demo, codes, "leavers", "headcount")
        assert view.cards[0].region.value.value == pytest.approx(expected)
        assert view.cards[0].region.n_municipalities == n
        assert view.cards[0].region.n_left_out == len(codes) - n


def _region(code: str) -> str:
    return next(place.region for place in municipalities() if place.code == code)


def test_municipality_change_is_in_persons_against_the_half_year_before(demo):
    card = queries.municipality(Request(municipality="326", period="2024H1")).cards[0]
    assert card.change == demo["326", "2024H1"].number("leavers") - demo["326", "2023H2"].number("leavers")


def test_municipality_without_numbers_says_why():
    view = queries.municipality(Request(municipality="825", period="2024H1"))
    assert view.cards[0].own.state in {MissingState.NOT_REPORTED, MissingState.SUPPRESSED}
    assert view.cards[0].against_country.verdict is Verdict.TOO_FEW
    assert view.caveats[0] in {"not_reported", "suppressed"}


def test_municipality_neighbouring_half_years_stop_at_the_ends():
    first = queries.municipality(Request(municipality="326", period="2016H1"))
    last = queries.municipality(Request(municipality="326", period="2024H1"))
    assert (first.previous_period, first.next_period) == (None, "2016H2")
    assert (last.previous_period, last.next_period) == ("2023H2", None)


def test_small_staff_is_a_caveat():
    places = [queries.municipality(Request(municipality=code, period="2024H1")) for code in CODES]
    for view in places:
        n = view.cards[0].own.denominator
        assert ("small_staff" in view.caveats) == (n is not None and 15 <= n < 34)
        assert ("very_small_staff" in view.caveats) == (n is not None and n < 15)


def test_an_unknown_municipality_is_an_error():
    with pytest.raises(DataLayerError, match="98 kommuner"):
        queries.municipality(Request(municipality="999-nowhere"))


def test_every_view_of_every_kommune_and_period_can_be_asked():
    periods = queries.overview(Request()).frame.periods
    for code in CODES:
        assert len(queries.municipality(Request(municipality=code)).cards) == 4
    for period in periods:
        for identity in IndicatorId:
            view = queries.compare(Request(period=period, indicator=identity))
            assert len(view.places) + len(view.missing) == 98
            assert len(queries.regions(Request(period=period, indicator=identity, division="2027")).rows) == 4


def test_hidden_values_carry_no_number_anywhere():
    for period in queries.overview(Request()).frame.periods:
        for identity in IndicatorId:
            for place in queries.compare(Request(period=period, indicator=identity)).missing:
                hidden = place.value
                assert (hidden.value, hidden.numerator, hidden.denominator, hidden.lower) == (None, None, None, None)


def test_compare_filters_sorts_and_keeps_the_own_kommune_first():
    request = Request(municipality="326", region="sjaelland", sort="name", chosen=("101", "326", "420"))
    view = queries.compare(request)
    names = [place.municipality.name for place in view.places]
    assert names == sorted(names, key=lambda name: name.replace("Ø", "~"))
    assert {place.region for place in view.places} == {_region("326")}
    assert [series.code for series in view.chosen] == ["326", "101", "420"]
    assert view.region.n_municipalities == len(view.places)


@pytest.mark.parametrize(("sort", "descending"), [("-value", True), ("value", False)])
def test_compare_sorts_by_value(sort, descending):
    values = [place.value.value for place in queries.compare(Request(sort=sort)).places]
    assert values == sorted(values, reverse=descending)


@pytest.mark.parametrize("sort", ["", "name", "nonsense"])
def test_compare_sorts_by_name_by_itself(sort):
    names = [place.municipality.name for place in queries.compare(Request(sort=sort)).places]
    assert names == sorted(names, key=sort_key)
    assert (names[0], names[-1]) == ("Assens", "Aarhus")


def test_compare_shows_intervals_for_shares_of_one_half_year_only():
    assert all(place.value.lower is not None for place in queries.compare(Request()).places)
    for identity in (IndicatorId.SICKNESS_ABSENCE, IndicatorId.TURNOVER_YEAR_SHARE, IndicatorId.TURNOVER_YEAR_RATE):
        assert all(place.value.lower is None for place in queries.compare(Request(indicator=identity)).places)


def test_regions_of_both_divisions(demo):
    five, four = (queries.regions(Request(division=division, period="2024H1")) for division in ("2007", "2027"))
    assert [row.n_total for row in five.rows] == [29, 17, 22, 19, 11]
    assert [row.n_total for row in four.rows] == [46, 22, 19, 11]
    together = five.rows[0].benchmark.value.numerator + five.rows[1].benchmark.value.numerator
    assert four.rows[0].benchmark.value.numerator == together
    assert len(five.published) == 5


def test_year_figures_follow_the_pooled_half_years(demo):
    view = queries.regions(Request(indicator=IndicatorId.TURNOVER_YEAR_RATE, period="2024H1"))
    both = [
        code for code in CODES if demo[code, "2024H1"].number("headcount") and demo[code, "2023H2"].number("headcount")
    ]
    now, _ = pooled(demo, both, "leavers", "headcount")
    before, _ = pooled(demo, both, "leavers", "headcount", "2023H2")
    assert view.country.value.value == pytest.approx(100 * (now + before))
    share = queries.regions(Request(indicator=IndicatorId.TURNOVER_YEAR_SHARE, period="2024H1")).country
    assert share.value.value == pytest.approx(1 - (1 - now) * (1 - before))
    assert view.indicator.unit is Unit.PER_100


def test_organisation_counts_stand_beside_the_published_ones():
    view = queries.organisation(Request(municipality="326"))
    assert [(count.n, count.n_partial) for count in view.counts] == [(37, 4), (11, 0), (16, 5), (30, 0)]
    assert all((count.n, count.n_partial) == (count.published_n, count.published_partial) for count in view.counts)
    assert sum(sum(counts.values()) + unanswered for _, counts, unanswered in view.by_region) == 98
    assert view.own.municipality.code == "326"
    assert [count.model for count in view.counts] == list(OrganisationModel)


def test_data_status_coverage_equals_the_published_table(demo):
    view = queries.data_status(Request())
    assert view.observed_by_period == view.published_by_period
    assert view.observed_by_period[0] == 83
    assert len(view.coverage) == 98
    assert {definition.indicator.id for definition in view.definitions} == set(IndicatorId)
    assert view.definitions[0].next_period == "2024H2"
