"""Similar kommuner as a benchmark: members and sums against a plain reading of the shipped files."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy.stats import binom

from data_layer import queries
from data_layer.queries import panel as panels
from data_layer.queries.municipality import municipality
from data_layer.queries.similar import similar_benchmark, similar_codes, similar_view
from data_layer.queries.source import active_panel
from data_layer.queries.standing import field
from data_layer.reference.municipalities import municipalities
from data_layer.schema import SIMILAR, IndicatorId, Likeness, MissingState, Request, Verdict
from data_layer.schema import columns as c
from data_layer.statistics.verdicts import probabilities_above
from tests.data_layer.similar_by_hand import nearest_codes, pooled

pytestmark = pytest.mark.usefixtures("loaded")


def asked(code, **choices):
    return queries.municipality(Request(municipality=code, period="2024H1", beside="similar", **choices))


@pytest.mark.parametrize("code", ["482", "326", "101", "563", "155"])
def test_cards_hold_the_sum_over_sum_of_the_nearest_in_place_of_the_region(code):
    view = asked(code)
    codes = nearest_codes(code)
    assert [one.code for one in view.similar] == codes
    for card in view.cards:
        above, below, n = pooled(codes, card.indicator.id.value)
        assert card.region.value.value == pytest.approx(above / below)
        assert (card.region.value.numerator, card.region.value.denominator) == (
            pytest.approx(above),
            pytest.approx(below),
        )
        assert (card.region.name, card.region.n_municipalities, card.region.n_left_out) == (SIMILAR, n, 8 - n)
    above, below, _ = pooled(codes, "turnover", "2019H2")
    assert view.region_series.values[view.region_series.periods.index("2019H2")].value == pytest.approx(above / below)


def test_number_and_weights_choose_the_members():
    view = asked("326", n_similar="12", weights=(0, 0, 2, 1, 0))
    assert [one.code for one in view.similar] == nearest_codes("326", 12, (0, 0, 2, 1, 0))


def test_no_hidden_number_is_in_any_sum_however_few_the_members():
    """A sum of visible cells alone tells nothing of a hidden one, whatever is taken from it."""
    panel = active_panel()
    n_with_hidden = 0
    for place in municipalities()[::2]:
        codes = similar_codes(panel, place.code, Likeness(4))
        found = similar_benchmark(panel, IndicatorId.TURNOVER, codes, "2024H1")
        above, _, n = pooled(list(codes), "turnover")
        assert (found.n_municipalities, found.n_left_out) == (n, 4 - n)
        assert found.value.numerator == (pytest.approx(above) if n else None)
        n_with_hidden += n < 4
    assert n_with_hidden > 5


def test_the_verdict_is_held_against_the_members():
    card = asked("326").cards[0]
    panel = active_panel()
    above = probabilities_above(field(panel, IndicatorId.TURNOVER, "2024H1"), nearest_codes("326"))
    assert card.against_region.probability == pytest.approx(above["326"])
    assert card.against_region.verdict is not Verdict.TOO_FEW
    levels = field(panel, IndicatorId.TURNOVER, "2024H1").levels
    row, n = field(panel, IndicatorId.TURNOVER, "2024H1").row, field(panel, IndicatorId.TURNOVER, "2024H1").n
    draws = np.random.default_rng(5).beta(levels.alpha, levels.beta, (100_000, len(n)))
    inside = [row[code] for code in nearest_codes("326") if code in row]
    group = draws[:, inside] @ n[inside] / n[inside].sum()
    assert card.against_region.probability == pytest.approx((draws[:, row["326"]] > group).mean(), abs=0.006)


def test_the_funnel_stands_around_them():
    view = queries.compare(Request(municipality="326", period="2024H1", centre="similar"))
    above, below, _ = pooled(nearest_codes("326"), "turnover")
    rate = above / below
    assert view.funnel.centre.value.value == pytest.approx(rate)
    high = {
        place.municipality.code
        for place in view.places
        if place.value.numerator > binom.ppf(0.975, place.value.denominator, rate)
    }
    assert {code for code, flag in view.funnel.flags.items() if flag.direction.value == "up"} == high


def test_without_an_own_kommune_there_is_nobody_to_be_like():
    view = queries.compare(Request(centre="similar"))
    assert (view.similar, view.funnel.centre.name) == (None, "")


def test_the_view_tells_distances_differences_and_all_others():
    found = queries.compare(Request(municipality="326", period="2024H1")).similar
    assert [row.municipality.code for row in found.rows] == nearest_codes("326")
    assert all(earlier.distance <= later.distance for earlier, later in zip(found.rows, found.rows[1:], strict=False))
    assert found.own.traits[c.POPULATION] == 48309
    assert {len(row) for row in found.rest.values()} == {98 - 1 - 8}
    weighted = queries.compare(Request(municipality="326", weights=(1, 0, 1, 1, 1))).similar
    assert c.DENSITY not in weighted.rest


def without_service(code):
    panel = active_panel()
    background = panel.background.copy()
    background.loc[code, c.SERVICE_INDEX] = np.nan
    return replace(panel, background=background, found={})


def test_unknown_own_traits_give_nobody_and_leave_the_region_in_place():
    panel = without_service("326")
    choices = queries.choices(Request(municipality="326"))
    found = similar_view(panel, choices)
    assert (found.rows, found.unknown) == ((), (c.SERVICE_INDEX,))
    assert found.benchmark.value.state is MissingState.MISSING
    assert found.comparison.verdict is Verdict.NO_OTHERS
    view = municipality.__wrapped__(panel, Request(municipality="326", beside="similar"))
    assert (view.similar, view.group, view.cards[0].region.name) == ((), "Sjælland", "Sjælland")
    rest = similar_view(panel, replace(choices, likeness=Likeness(weights=(1, 1, 1, 1, 0))))
    assert [row.municipality.code for row in rest.rows] == nearest_codes("326", 8, (1, 1, 1, 1, 0))


def test_a_kommune_whose_traits_are_unknown_is_like_nobody_else_either():
    nearest = nearest_codes("326")[0]
    found = similar_view(without_service(nearest), queries.choices(Request(municipality="326")))
    assert nearest not in {row.municipality.code for row in found.rows}


def test_only_the_latest_questions_are_kept(monkeypatch):
    monkeypatch.setattr(panels, "MOST_RECENT", 2)
    panel = replace(active_panel(), found={})
    asked_ = []
    for key in (1, 2, 1, 3, 1, 2):
        panel.recent("squares", key, lambda key=key: asked_.append(key) or key**2)
    assert asked_ == [1, 2, 3, 2]  # 1 was asked for again in time
    assert panel.recent("squares", 1, lambda: 0) == 1
