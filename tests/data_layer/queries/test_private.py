"""A leader's own half-years against an independent reading of the demo file; nothing of them is remembered."""

from __future__ import annotations

import math
from datetime import date

import numpy as np
import pytest

from data_layer import queries
from data_layer.cache import cache
from data_layer.errors import DataLayerError
from data_layer.queries.source import active_panel
from data_layer.schema import FaultKind, IndicatorId, MissingState, Request, Verdict
from data_layer.statistics.control_chart import share_chart
from tests.data_layer.tables.test_private import HEAD, csv

pytestmark = pytest.mark.usefixtures("loaded")
TODAY = date(2026, 11, 24)
KALUNDBORG = Request(municipality="326-kalundborg")
# kommune, half-year, headcount, fte, leavers, sickness, parental leave, short tenure
ROWS = (
    ["326", "2024H2", "34", "31,5", "5", "230,5", "210", "12"],
    ["326", "2025H1", "36", "33", "9", "250", "190", "14"],
)


def ask(*rows, request=KALUNDBORG, head=HEAD):
    return queries.private(csv(*rows, head=head), request, TODAY)


def numbers(*rows, request=KALUNDBORG):
    found = ask(*rows, request=request)
    assert found.faults == ()
    return found.numbers


def wilson(count, n, z=1.959963984540054):
    centre = (count + z * z / 2) / (n + z * z)
    half = z / (n + z * z) * math.sqrt(count * (n - count) / n + z * z / 4)
    return centre - half, centre + half


def test_values_and_intervals_are_those_of_the_file():
    found = numbers(*ROWS)
    cards = {card.indicator.id: card.own for card in found.cards}
    assert found.newest == "2025H1"
    assert cards[IndicatorId.TURNOVER].value == pytest.approx(9 / 36)
    assert (cards[IndicatorId.TURNOVER].lower, cards[IndicatorId.TURNOVER].upper) == pytest.approx(wilson(9, 36))
    assert cards[IndicatorId.SICKNESS_ABSENCE].value == pytest.approx(250 / 33)
    assert cards[IndicatorId.PARENTAL_LEAVE].value == pytest.approx(190 / 33)
    assert cards[IndicatorId.SHORT_TENURE_SHARE].value == pytest.approx(14 / 36)
    assert found.series.periods == ("2024H2", "2025H1")
    assert [one.value for one in found.series.values] == pytest.approx([5 / 34, 9 / 36])


def test_region_and_country_are_those_of_the_newest_loaded_half_year(demo):
    visible = [
        row
        for (_, period), row in demo.items()
        if period == "2024H1" and row.number("leavers") is not None and row.number("headcount") >= 5
    ]
    country = sum(row.number("leavers") for row in visible) / sum(row.number("headcount") for row in visible)
    found = numbers(*ROWS)
    assert found.compared_with == "2024H1"
    assert found.cards[0].country.value.value == pytest.approx(country)
    loaded = queries.municipality(KALUNDBORG).cards[0]
    assert found.cards[0].region == loaded.region
    assert found.cards[0].distribution == loaded.distribution


def test_a_half_year_that_is_loaded_is_compared_with_itself():
    found = numbers(["326", "2023H1", "34", "31,5", "5", "230,5", "210", "12"])
    assert found.compared_with == "2023H1"
    assert found.cards[0].country == queries.municipality(Request("326", "2023H1")).cards[0].country


def test_half_years_before_all_loaded_ones_are_compared_with_the_oldest():
    assert numbers(["326", "2010H1", "34", "31,5", "5", "230,5", "210", "12"]).compared_with == "2016H1"


@pytest.mark.parametrize(
    ("leavers", "verdict"), [(60, Verdict.ABOVE), (14, Verdict.INDISTINGUISHABLE), (0, Verdict.BELOW)]
)
def test_the_verdict_is_that_of_every_other_number(leavers, verdict):
    card = numbers(["326", "2025H1", "120", "110", str(leavers), "100", "100", "10"]).cards[0]
    assert card.against_country.verdict is card.against_region.verdict is verdict
    assert card.against_country.people.expected == pytest.approx(120 * card.country.value.value)
    assert card.against_country.rank is None  # no place among numbers of another half-year


def test_the_loaded_number_given_again_gets_the_loaded_verdict(demo):
    cells = demo["326", "2024H1"].cells
    measures = ("headcount", "fte", "leavers", "sickness_days", "parental_leave_days", "short_tenure_headcount")
    row = ["326", "2024H1", *(cells[name].replace(".", ",") for name in measures)]
    for mine, loaded in zip(numbers(row).cards, queries.municipality(KALUNDBORG).cards, strict=True):
        assert mine.own == loaded.own
        for found, known in (
            (mine.against_country, loaded.against_country),
            (mine.against_region, loaded.against_region),
        ):
            assert found.verdict is known.verdict
            assert found.probability == pytest.approx(known.probability) if known.probability else True
            assert (found.people, found.rank_share, found.days) == (known.people, known.rank_share, known.days)


def test_a_year_takes_the_half_year_before_from_the_file_or_else_from_the_loaded_data(demo):
    asked = Request(municipality="326", indicator=IndicatorId.TURNOVER_YEAR_RATE.value)
    loaded = demo["326", "2024H1"]
    before = loaded.number("leavers") / loaded.number("headcount")
    first, second = numbers(*ROWS, request=asked).series.values
    assert first.value == pytest.approx(100 * (before + 5 / 34))
    assert second.value == pytest.approx(100 * (5 / 34 + 9 / 36))
    alone = numbers(ROWS[1], request=asked).series.values[0]
    assert alone.state is MissingState.MISSING  # nobody knows the half-year before


def test_small_own_cells_are_hidden_like_all_others():
    found = numbers(["326", "2025H1", "4", "4", "1", "10", "10", "1"])
    assert {card.own.state for card in found.cards} == {MissingState.SUPPRESSED}
    assert found.n_hidden == 6
    few = numbers(["326", "2025H1", "9", "8,5", "1", "10", "10", "1"])
    assert [card.own.is_observed for card in few.cards] == [True, False, False, True]


def test_the_newest_half_year_is_the_newest_with_anything_in_it():
    found = numbers(ROWS[0], ["326", "2025H1", "", "", "", "", "", ""])
    assert found.newest == "2024H2"
    assert found.series.values[1].state is MissingState.MISSING


def test_leaving_the_own_kommune_out_changes_what_it_is_held_against():
    without = Request(municipality="101", without_own=True)
    row = ["101", "2025H1", "400", "390", "50", "100", "100", "10"]
    assert numbers(row, request=without).cards[0].country != numbers(row, request=Request("101")).cards[0].country


def test_faults_come_with_line_column_kind_and_facts():
    found = ask(["326", "2025H1", "34", "31,5", "x", "230,5", "210", "12"])
    assert found.numbers is None
    fault = found.faults[0]
    assert (fault.line, fault.column, fault.kind, fault.facts) == (
        2,
        "Fratrådte",
        FaultKind.NOT_A_NUMBER,
        {"cell": "x"},
    )


def test_a_file_that_says_it_is_simulated_stays_so():
    assert numbers(*ROWS).simulated is False
    assert queries.private(b"# SIMULEREDE TAL\n" + csv(*ROWS), KALUNDBORG, TODAY).numbers.simulated is True


def test_no_kommune_is_an_error_of_the_address():
    with pytest.raises(DataLayerError, match="98 kommuner"):
        ask(*ROWS, request=Request())


def test_nothing_of_a_file_is_remembered(monkeypatch):
    numbers(*ROWS)  # what belongs to the loaded data is remembered by now
    kept = []
    monkeypatch.setattr(cache, "set", lambda *given, **_: kept.append(given))
    monkeypatch.setattr(cache.cache, "set", lambda *given, **_: kept.append(given))
    first = numbers(["326", "2025H2", "77", "70", "7", "70", "70", "7"])
    assert first.cards[0].own.numerator == 7
    assert kept == []
    assert queries.municipality(KALUNDBORG).own_series.periods[-1] == "2024H1"
    assert numbers(["326", "2025H2", "77", "70", "8", "70", "70", "7"]).cards[0].own.numerator == 8


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 11, 24), ("2024H2", "2025H1", "2025H2", "2026H1")),
        (date(2024, 9, 1), ("2024H2",)),  # nothing newer has ended: the running half-year
        (date(2035, 2, 1), ("2032H1", "2032H2", "2033H1", "2033H2", "2034H1", "2034H2")),
    ],
)
def test_the_template_asks_for_half_years_that_ended_and_are_not_loaded(today, expected):
    assert queries.private_periods(today) == expected


def test_the_control_chart_goes_on_with_the_half_years_of_the_file():
    """The same tested function over loaded and own half-years; where both have one, the file's counts."""
    panel = active_panel()
    rows = (["326", "2023H1", "40", "31,5", "6", "", "", "12"], *ROWS)
    found = numbers(*rows).history
    assert found.series.periods == (*panel.periods, "2024H2", "2025H1")
    loaded = [panel.value(IndicatorId.TURNOVER, "326", one) for one in panel.periods]
    pairs = {period: (value.numerator, value.denominator) for period, value in zip(panel.periods, loaded, strict=True)}
    pairs |= {"2023H1": (6, 40), "2024H2": (5, 34), "2025H1": (9, 36)}
    x, n = zip(*(tuple(np.nan if one is None else one for one in pair) for pair in pairs.values()), strict=True)
    assert found.chart == share_chart(x, n, pooled=2 if found.is_small else 1)
    assert found.chart.n_points == sum(value is not None for value in found.chart.values)


def test_counting_starts_where_the_address_says():
    asked = Request(municipality="326-kalundborg", start="2019H1")
    found = numbers(*ROWS, request=asked).history
    assert found.series.periods[found.start] == "2019H1"


def test_the_loaded_history_stays_as_it_was():
    before = queries.municipality(KALUNDBORG).history
    numbers(*ROWS)
    assert queries.municipality(KALUNDBORG).history == before
