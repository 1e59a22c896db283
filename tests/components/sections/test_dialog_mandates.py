"""Mandates on Dialog: every unit has Danish words, probable readings say so, what is left out is counted."""

from __future__ import annotations

import pytest

from components.sections.dialog_mandates import cases_section, mandate_table, mandates_section
from components.text import mandates as words
from components.text import own_mandates
from data_layer.queries.suggestions import SUGGESTED_TO_ALL
from data_layer.reference.mandates import case_municipalities, deciders_by_print, mandates, n_uncertain
from data_layer.schema.dialog import Decider
from data_layer.schema.dialog_view import DialogView
from tests import factories as make
from tests.components.looking import parts, text

VIEW = DialogView(make.frame(), SUGGESTED_TO_ALL, mandates(), n_uncertain(), case_municipalities())


def test_every_decision_of_the_report_is_worded_in_danish():
    said = {cell.text for one in mandates() for cell in mandate_table(one.measure, [one]).rows[0]}
    english = ("up to", "above", "below", "per month", "provider", "printed", "other", "hours", "months")
    assert not [one for one in said if any(word in one.lower() for word in english)]


@pytest.mark.parametrize(
    ("decider", "unit", "limit", "note", "said"),
    [
        ("Rådgiver", "kr. (up to)", "5.000", "", "Rådgiver: op til 5.000 kr."),
        ("Teamleder", "no limit printed", "", "", "Teamleder: uden angivet grænse"),
        ("- (none printed)", "", "", "", "Ingen angivet"),
        (
            "Teamleder",
            "kr. (up to)",
            "1",
            "plus all internal offers",
            "Teamleder: op til 1 kr., og alle interne tilbud",
        ),
        ("Rådgiver", "kr. (up to)", "1", "line stands on the following page", "Rådgiver: op til 1 kr."),
    ],
)
def test_a_decision_in_words(decider, unit, limit, note, said):
    assert words.decision(decider, unit, limit, note) == said


def test_the_section_counts_the_team_level_and_what_is_left_out():
    section = mandates_section(VIEW)
    assert len(parts(section, "Details")) == 22 + 1  # a fold per measure, and the own ones
    said = text(section)
    assert "Teamet uden teamleder beslutter i kommune C" in said
    assert "15 felter i rapportens tabeller kan ikke læses sikkert nok" in said
    assert {"Sikker", "Sandsynlig"} <= {text(cell) for cell in parts(section, "Td")}


def test_the_five_are_profiled():
    rows = [text(row) for row in parts(cases_section(VIEW.cases), "Tr")][1:]
    assert len(rows) == 5
    assert "Under 40.000" in rows[0]
    assert "Over 100.000" in rows[3]


def test_the_form_names_deciders_as_the_tables_do():
    printed = [who for who, decider in deciders_by_print().items() if decider is Decider.HEAD]
    assert printed == [own_mandates.DECIDERS[Decider.HEAD][1]]
