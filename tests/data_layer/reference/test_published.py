from __future__ import annotations

import pytest

from data_layer.errors import DataLayerError
from data_layer.reference import published_fact, published_facts, report_coverage


def test_every_fact_has_an_id_and_a_source() -> None:
    facts = published_facts()
    assert len(facts) == len({fact.id for fact in facts}) == 367
    assert all(fact.source_section and fact.indicator for fact in facts)


def test_exact_open_and_fractional_bounds() -> None:
    exact, almost, fraction = published_fact("SIC08"), published_fact("SIC10"), published_fact("ART3")
    assert (exact.value_low, exact.value_high) == (16.4, 16.4)
    assert (almost.value_low, almost.value_high, almost.wording_precision) == (None, 12, "lidt under")
    assert fraction.value_low == pytest.approx(2 / 3)


def test_figures_that_the_scan_lost_have_no_value() -> None:
    damaged = [fact for fact in published_facts() if "scan damaged" in fact.wording_precision]
    assert damaged
    assert all(fact.value_low is None and fact.value_high is None for fact in damaged)


def test_unknown_fact_is_refused() -> None:
    with pytest.raises(DataLayerError, match="got 'X'"):
        published_fact("X")


def test_coverage_of_the_report() -> None:
    coverage = report_coverage()
    assert next(iter(coverage)) == "2016H1"
    assert list(coverage.values()) == [83, 82, 82, 82, 81, 83, *[82] * 9, 83, 86]
