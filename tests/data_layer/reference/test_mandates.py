"""Mandates of the case kommuner: what can be read, what is left out, and their profile."""

from __future__ import annotations

import pytest

from data_layer.reference.mandates import case_municipalities, deciders_by_print, decisions, mandates, n_uncertain
from data_layer.schema.dialog import Decider


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


def test_the_decider_nearest_the_child_is_found_whatever_the_limits():
    found = {(one.paragraph, one.measure): one for one in decisions()}
    assert len(found) == 22
    home = found["§ 32, stk. 1, nr. 2", "Praktisk, pædagogisk eller anden støtte i hjemmet"]
    assert dict(home.nearest) == {
        "A": Decider.CASEWORKER,
        "B": Decider.CASEWORKER,
        "C": Decider.TEAM,
        "D": Decider.COORDINATOR,
        "E": Decider.CASEWORKER,
    }
    assert home.team == ("C",)
    lost = found["§ 87", "Tabt arbejdsfortjeneste (TA)"]
    assert dict(lost.nearest)["A"] is Decider.TEAM_LEADER  # the head decides the rest
    assert "B" not in dict(found["§ 32, stk. 1, nr. 1", "Ophold i dagtilbud m.m."].nearest)  # none printed
    assert {letter for one in decisions() for letter in one.team} == {"C"}


def test_every_decider_of_the_plans_has_a_place_or_is_none():
    assert {one.decider for one in mandates()} - deciders_by_print().keys() == {"- (none printed)"}
