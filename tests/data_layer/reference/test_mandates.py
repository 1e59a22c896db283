"""Mandates of the case kommuner: what can be read, what is left out, and their profile."""

from __future__ import annotations

import pytest

from data_layer.reference.mandates import case_municipalities, mandates, n_uncertain


def test_uncertain_fields_are_counted_and_left_out():
    assert (len(mandates()), n_uncertain()) == (147, 15)
    assert sum(one.is_certain for one in mandates()) == 61
    assert {one.municipality for one in mandates()} == set("ABCDE")
    assert "not legible" not in {one.decider for one in mandates()}


def test_a_mandate_as_the_report_prints_it():
    first = mandates()[0]
    assert (first.paragraph, first.municipality, first.decider) == ("§ 32, stk. 1, nr. 2", "A", "Rådgiver")
    assert (first.limit, first.unit, first.table) == ("5000", "kr. (up to)", "Tabel 3.1")


def test_spending_against_expected_is_spending_over_the_socio_economic_index():
    for one in case_municipalities():
        assert 100 * one.spending / one.socio_economic == pytest.approx(
            one.against_expected, abs=1.1
        )  # both are printed whole
    bands = [(one.fewest_inhabitants, one.most_inhabitants) for one in case_municipalities()]
    assert bands == [(None, 40000), (60000, 100000), (60000, 100000), (100000, None), (40000, 60000)]
