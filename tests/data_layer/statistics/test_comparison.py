"""Reference values: docs/methods.md, "Funnel", rule of the cards at 12 per cent."""

from __future__ import annotations

import pytest

from data_layer.catalogue import CATALOGUE
from data_layer.schema import Benchmark, IndicatorId, MissingState, Value, Verdict
from data_layer.statistics.comparison import compare

OBSERVED = MissingState.OBSERVED
TURNOVER = CATALOGUE[IndicatorId.TURNOVER].indicator
SICKNESS = CATALOGUE[IndicatorId.SICKNESS_ABSENCE].indicator


def share(x: int, n: int) -> Value:
    return Value(x / n, OBSERVED, x, n)


def benchmark(rate: float) -> Benchmark:
    return Benchmark("", Value(rate, OBSERVED), 79, 0, None)


@pytest.mark.parametrize(
    ("x", "n", "verdict"),
    [
        (11, 45, Verdict.ABOVE),
        (10, 45, Verdict.INDISTINGUISHABLE),
        (0, 28, Verdict.INDISTINGUISHABLE),
        (0, 29, Verdict.BELOW),
        (9, 9, Verdict.TOO_FEW),
    ],
)
def test_verdict_follows_the_exact_rule_at_twelve_per_cent(x, n, verdict):
    assert compare(share(x, n), benchmark(0.12), TURNOVER, ()).verdict is verdict


def test_comparison_tells_expected_persons_and_the_range_of_chance():
    result = compare(share(7, 45), benchmark(92 / 719), TURNOVER, ())
    assert result.expected == pytest.approx(5.758, abs=5e-4)
    assert (result.expected_lower, result.expected_upper) == (2, 10)


def test_days_get_a_position_and_no_verdict():
    result = compare(Value(8.0, OBSERVED, 256, 32), benchmark(7.5), SICKNESS, (5.0, 7.0, 8.0, 9.0))
    assert result.verdict is Verdict.POSITION_ONLY
    assert result.rank_share == 0.5


def test_year_figures_get_no_verdict():
    year = CATALOGUE[IndicatorId.TURNOVER_YEAR_SHARE].indicator
    assert compare(share(7, 45), benchmark(0.2), year, (0.1,)).verdict is Verdict.POSITION_ONLY


def test_a_hidden_value_can_not_be_compared():
    hidden = Value(None, MissingState.SUPPRESSED)
    assert compare(hidden, benchmark(0.12), TURNOVER, ()).verdict is Verdict.TOO_FEW
    assert compare(share(1, 20), Benchmark("", hidden, 0, 5, None), TURNOVER, ()).verdict is Verdict.TOO_FEW
