"""The one verdict: its borders, its false alarms, people, days and pooled half-years. docs/methods.md, "Verdict"."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from scipy import stats

from data_layer.schema import Benchmark, Direction, MissingState, RankInterval, Value, Verdict
from data_layer.statistics.shrinkage import Prior, posterior
from data_layer.statistics.verdicts import (
    days_comparison,
    fit_field,
    people,
    pooled,
    position,
    probabilities_above,
    share_comparison,
    verdict_of,
    with_own,
    with_rank,
)
from tests.data_layer.t10 import LEAVERS, NOBS

OBSERVED, HIDDEN = MissingState.OBSERVED, Value(None, MissingState.SUPPRESSED)
CODES = [f"k{i}" for i in range(10)]


def share(x, n):
    return Value(x / n, OBSERVED, x, n)


def benchmark(rate=92 / 719):
    return Benchmark("", Value(rate, OBSERVED), 10, 0, None)


T10 = {code: share(x, n) for code, x, n in zip(CODES, LEAVERS, NOBS, strict=True)}
FIELD = fit_field({**T10, "hidden": HIDDEN})
ABOVE = probabilities_above(FIELD, CODES)


def compared(code):
    return share_comparison(code, T10[code], benchmark(), FIELD, ABOVE)


@pytest.mark.parametrize(
    ("probability", "verdict"),
    [
        (1.0, Verdict.ABOVE),
        (0.95, Verdict.ABOVE),
        (0.949999, Verdict.PROBABLY_ABOVE),
        (0.90, Verdict.PROBABLY_ABOVE),
        (0.899999, Verdict.INDISTINGUISHABLE),
        (0.5, Verdict.INDISTINGUISHABLE),
        (0.100001, Verdict.INDISTINGUISHABLE),
        (0.10, Verdict.PROBABLY_BELOW),
        (0.050001, Verdict.PROBABLY_BELOW),
        (0.05, Verdict.BELOW),
        (0.0, Verdict.BELOW),
    ],
)
def test_borders_of_the_verdict(probability, verdict):
    assert verdict_of(probability, 10) is verdict
    assert verdict_of(probability, 9) is Verdict.TOO_FEW


def test_verdicts_of_t10_follow_the_reference_probabilities():
    found = [compared(code) for code in CODES]
    assert [one.probability for one in found] == pytest.approx(
        [0.231, 0.896, 0.479, 0.918, 0.078, 0.992, 0.295, 0.679, 0.021, 0.367], abs=0.002
    )
    unclear = Verdict.INDISTINGUISHABLE
    assert [one.verdict for one in found] == [
        *(unclear, unclear, unclear, Verdict.PROBABLY_ABOVE, Verdict.PROBABLY_BELOW),
        *(Verdict.ABOVE, unclear, unclear, Verdict.BELOW, unclear),
    ]


def test_the_object_carries_level_people_and_rank():
    found = with_rank(compared("k5"), "k5", FIELD)
    assert (found.level.mean, found.level.own_weight) == pytest.approx((0.2229, 0.647), abs=5e-4)
    assert found.level.lower < found.level.mean < found.level.upper
    assert found.level.differs
    assert found.rank == RankInterval(1, 4, 10)
    assert (found.people.count, found.people.whole, found.people.fewer) == (14, 7, 7)
    assert (found.people.lower, found.people.upper) == (2, 12)
    assert found.people.flag is Direction.UP
    assert compared("k0").rank is None


def test_a_hidden_kommune_or_benchmark_is_not_compared():
    assert share_comparison("hidden", HIDDEN, benchmark(), FIELD, ABOVE).verdict is Verdict.TOO_FEW
    nobody = replace(benchmark(), value=HIDDEN)
    assert share_comparison("k5", T10["k5"], nobody, FIELD, ABOVE).verdict is Verdict.NO_OTHERS
    assert "hidden" not in ABOVE
    assert FIELD.level("hidden") is None


def test_nothing_is_said_where_nothing_can_be_learnt():
    for values in ({}, {"a": share(3, 20), "b": share(1, 20)}, {code: share(0, 20) for code in CODES}):
        field = fit_field(values)
        assert probabilities_above(field, list(values)) == field.ranks == {}
        for code, value in values.items():
            assert share_comparison(code, value, benchmark(), field, {}).verdict is Verdict.NO_OTHERS
    assert share_comparison("a", share(3, 9), benchmark(), fit_field({}), {}).verdict is Verdict.TOO_FEW


def test_own_numbers_in_or_out_of_the_benchmark_make_no_difference():
    without = {code: probabilities_above(FIELD, [one for one in CODES if one != code])[code] for code in CODES}
    assert list(without.values()) == pytest.approx([ABOVE[code] for code in CODES])
    assert "k3" not in probabilities_above(FIELD, ["k3"])


@pytest.mark.parametrize("nobs", [10, 14, 34, 45, 150, 400])
def test_over_at_true_equality_is_said_at_most_five_times_in_a_hundred(nobs):
    """Exact: the level is the typical one, all others differ as in the demo (m .124, M 29; docs/methods.md)."""
    counts = np.arange(nobs + 1)
    levels = posterior(counts, np.full(nobs + 1, nobs), Prior(0.124, 29.0, 0, 0, 0, 79))
    verdicts = [verdict_of(p, nobs) for p in levels.above(0.124)]
    chance = stats.binom.pmf(counts, nobs, 0.124)
    for side in (Verdict.ABOVE, Verdict.BELOW):
        assert chance[[one is side for one in verdicts]].sum() <= 0.05


def test_over_at_true_equality_in_whole_countries():
    """Simulated with the fit: 20 of 79 kommuner lie exactly at the typical level."""
    generator = np.random.default_rng(12)
    nobs = generator.poisson(45, 79) + 5
    codes, over = [str(i) for i in range(79)], []
    for _ in range(25):
        level = np.where(np.arange(79) < 20, 0.12, generator.beta(0.12 * 29, 0.88 * 29, 79))
        field = fit_field(
            {c: share(float(x), float(n)) for c, x, n in zip(codes, generator.binomial(nobs, level), nobs, strict=True)}
        )
        above = probabilities_above(field, codes)
        over += [verdict_of(above[code], 45) for code in codes[:20]]
    assert np.mean([one is Verdict.ABOVE for one in over]) <= 0.05
    assert np.mean([one in {Verdict.ABOVE, Verdict.PROBABLY_ABOVE} for one in over]) <= 0.10


def test_equal_kommuner_get_no_verdict_though_the_funnel_flags_some():
    generator = np.random.default_rng(5)
    n = generator.poisson(45, 79) + 5.0
    values = {
        str(i): share(float(x), size)
        for i, (x, size) in enumerate(zip(generator.binomial(n.astype(int), 0.12), n, strict=True))
    }
    field = fit_field(values)
    above = probabilities_above(field, values)
    assert {verdict_of(above[code], 45) for code in values} == {Verdict.INDISTINGUISHABLE}
    assert not field.level("0").differs
    assert any(people(value, 0.12).flag is not Direction.NONE for value in values.values())


@pytest.mark.parametrize(
    ("x", "flag"), [(1, Direction.DOWN), (2, Direction.NONE), (10, Direction.NONE), (11, Direction.UP)]
)
def test_people_carry_the_flag_of_the_funnel(x, flag):
    found = people(share(x, 45), 92 / 719)
    assert (found.lower, found.upper, found.whole, found.flag) == (2, 10, 6, flag)


def test_halves_of_persons_round_upwards():
    assert people(share(3, 50), 0.05).whole == 3
    assert people(share(3, 50), 0.05).fewer == 0


def test_position_counts_lower_values():
    ten = (1.0, 2.0, 3.0, 4.0, 5.0, 7.0, 8.0, 8.0, 9.0, 10.0)
    assert position(Value(8.0, OBSERVED), ten).rank_share == 0.6
    assert position(HIDDEN, ten).verdict is Verdict.TOO_FEW


def test_fewer_than_ten_kommuner_give_no_place_and_no_usual_spread():
    nine = (1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 9.0)
    own = Value(9.0, OBSERVED)
    found = days_comparison(own, nine, [own])
    assert (found.verdict, found.rank_share) == (Verdict.NO_OTHERS, None)
    assert (found.days.others_lower, found.days.others_upper, found.days.against_others) == (None, None, Direction.NONE)
    ten = days_comparison(own, (1.0, *nine), [own])
    assert (ten.verdict, ten.days.against_others) == (Verdict.POSITION_ONLY, Direction.UP)


def days(*numbers):
    return [HIDDEN if one is None else Value(one, OBSERVED, one * 30, 30.0) for one in numbers]


@pytest.mark.parametrize(
    ("series", "own", "others"),
    [
        (days(8, 9, 7, 8, 9, 7, 8), Direction.NONE, Direction.NONE),
        (days(8, 9, 7, 8, 9, 7, 8, 9, 7, 30), Direction.UP, Direction.UP),
        (days(8, 9, 8, 9, 8, 9, 8, 9, 8, 0.5), Direction.DOWN, Direction.DOWN),
        (days(30, 9, 7, 8, 9, 7, 8), Direction.NONE, Direction.NONE),
    ],
)
def test_days_are_held_against_own_history_and_the_usual_spread(series, own, others):
    found = days_comparison(series[-1], tuple(np.linspace(5, 12, 50)), series)
    assert found.verdict is Verdict.POSITION_ONLY
    assert (found.days.against_own, found.days.against_others) == (own, others)
    assert found.days.own_lower < found.days.own_upper
    assert found.days.others_lower == pytest.approx((np.sqrt(8.5) - 1.96 * 1.4826 * 0.3155) ** 2, abs=0.2)


def test_a_short_history_of_days_has_no_limits_of_its_own():
    found = days_comparison(days(8)[0], (5.0, 7.0, 8.0), days(9, None, 8))
    assert (found.days.own_lower, found.days.own_upper, found.days.against_own) == (None, None, Direction.NONE)
    assert days_comparison(HIDDEN, (5.0,), days(None)).days is None


def test_pooled_half_years_sum_persons_and_keep_gaps():
    series = [share(2, 14), share(3, 14), HIDDEN, share(1, 15), share(4, 15), share(2, 14)]
    two = pooled(series, 2)
    assert [one.state for one in two] == [
        MissingState.MISSING,
        OBSERVED,
        HIDDEN.state,
        HIDDEN.state,
        OBSERVED,
        OBSERVED,
    ]
    assert (two[1].numerator, two[1].denominator, two[1].value) == (5, 28, pytest.approx(5 / 28))
    assert two[4].value == pytest.approx(5 / 30)
    assert (two[1].lower, two[1].upper) == pytest.approx((0.0788, 0.3559), abs=5e-4)
    assert not any(one.is_observed for one in pooled(series, 4))


def test_pooled_kommuner_are_compared_like_single_half_years():
    values = {code: pooled([value, value], 2)[1] for code, value in T10.items()}
    field = fit_field(values)
    doubled = probabilities_above(field, CODES)
    assert doubled["k5"] > ABOVE["k5"]
    assert share_comparison("k5", values["k5"], benchmark(), field, doubled).people.count == 28


def test_another_number_of_one_kommune_moves_its_own_level_only():
    seen = with_own(FIELD, "k3", share(20, 30))
    prior = FIELD.prior
    reference = stats.beta(prior.mean * prior.strength + 20, (1 - prior.mean) * prior.strength + 10)
    level = seen.level("k3")
    assert seen.prior is prior
    assert (level.mean, level.lower, level.upper) == pytest.approx((reference.mean(), *reference.ppf([0.05, 0.95])))
    assert seen.level("k2") == FIELD.level("k2")
    assert FIELD.level("k3").mean != level.mean  # the field it came from is as it was
    assert probabilities_above(seen, CODES)["k3"] > 0.99


def test_a_kommune_that_had_no_number_can_be_put_in():
    level = with_own(FIELD, "hidden", share(9, 40)).level("hidden")
    assert FIELD.level("hidden") is None
    assert level.mean == pytest.approx((FIELD.prior.mean * FIELD.prior.strength + 9) / (FIELD.prior.strength + 40))


def test_the_same_number_again_changes_nothing():
    again = probabilities_above(with_own(FIELD, "k3", T10["k3"]), CODES)
    assert again == pytest.approx(ABOVE)


def test_what_cannot_be_seen_or_learnt_from_changes_nothing():
    assert with_own(FIELD, "k3", HIDDEN) is FIELD
    nothing = fit_field({"k0": share(1, 10)})
    assert with_own(nothing, "k0", share(5, 10)) is nothing
