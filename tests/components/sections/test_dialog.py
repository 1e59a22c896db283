"""Dialog: the factors are whole, every line has an address and a section, questions are told with their numbers."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from components.sections import dialog as section
from components.sections.dialog_questions import meeting_panel, reason
from components.text import dialog as words
from components.text.danish.dialog_factors import FACTORS
from data_layer.queries.suggestions import RULES
from data_layer.schema.dialog import Factor, Facts, Occasion, QuestionId, Suggested, Suggestion
from data_layer.schema.dialog_view import DialogView
from tests import factories as make
from tests.components.looking import hrefs, parts, text

FACTS = Facts(33, 12, 13.4, 9)
FIRST = Suggestion(QuestionId(Factor.COHESION, 5), Occasion.NEWCOMERS, "3.3.2")
SUGGESTED = Suggested((FIRST, Suggestion(QuestionId(Factor.ROOM, 1))), FACTS)


def screen(**choices):
    return section.screen(DialogView(make.frame(**choices), SUGGESTED))


def test_there_are_fifteen_questions_five_per_box():
    assert [(one.box, len(one.questions)) for one in FACTORS.values()] == [
        ("Boks 3.2", 5),
        ("Boks 3.3", 5),
        ("Boks 3.4", 5),
    ]
    assert all(question.endswith("?") for one in FACTORS.values() for question in one.questions)


@pytest.mark.parametrize("factor", Factor)
def test_every_line_stands_in_a_section_of_its_factor(factor):
    one = FACTORS[factor]
    lines = [*one.strengthens, *one.weakens, *one.practices]
    assert all(re.fullmatch(r"3\.\d\.\d(, 3\.\d\.\d)?", line.section) for line in lines)
    assert all(line.section.startswith(one.section) for line in lines)
    assert all(practice.spread for practice in one.practices)


def test_every_line_has_an_address_of_its_own_and_links_to_it():
    page = screen()
    items = [one for one in parts(page, "Li") if "data-item" in vars(one)]
    assert len(items) == 15 + 31 + 20 + 21  # questions, strengthens, weakens, practices
    assert len({one.id for one in items}) == len(items)
    for item in items:
        assert f"#{item.id}" in hrefs(item)


def test_links_inside_the_page_have_targets():
    page = screen(municipality=make.KALUNDBORG)
    targets = {vars(one).get("id") for name in ("Li", "H2", "Section") for one in parts(page, name)}
    anchors = {href.removeprefix("#") for href in hrefs(page) if href.startswith("#")}
    assert anchors <= targets


def test_the_own_questions_are_named_marked_and_sourced():
    said = text(screen(municipality=make.KALUNDBORG))
    assert "Spørgsmål, som tallene for Kalundborg lægger op til" in said
    assert "ikke til at dømme ud fra" in said
    assert "SIMULEREDE TAL · Kilde" in said
    alone = text(screen())
    assert "Fem spørgsmål at begynde med" in alone
    assert "Vælg en kommune" in alone


@pytest.mark.parametrize(
    ("occasion", "told"),
    [
        (Occasion.NEWCOMERS, "12 af 33 rådgivere har været ansat under ét år."),
        (Occasion.ABSENCE, "Sygefraværet er 13,4 dage pr. fuldtidsansat: blandt den fjerdedel af kommunerne"),
        (Occasion.AGE_SPLIT, "I fordeler sagerne efter barnets alder."),
        (Occasion.SMALL_GROUP, "I er 33 rådgivere."),
        (Occasion.TURNOVER, "9 af 33 rådgivere forlod jobbet: en større andel end i landet"),
    ],
)
def test_a_reason_tells_the_number_what_the_report_ties_it_to_and_where(occasion, told):
    section = next(rule.section for rule in RULES if rule.occasion is occasion)
    said = reason(Suggestion(QuestionId(Factor.ROOM, 1), occasion, section), FACTS).replace("\u00a0", " ")
    assert said.startswith(told)
    assert words.SUGGESTIONS_WHY[occasion] in said
    assert f"({words.section(section)})" in said


def test_a_common_question_has_no_number():
    assert reason(Suggestion(QuestionId(Factor.ROOM, 1)), FACTS) == words.COMMON_REASON


def test_min_kommune_leads_to_the_questions_with_its_kommune():
    panel = meeting_panel(make.frame(municipality=make.KALUNDBORG), SUGGESTED)
    assert "/dialog?kommune=326-kalundborg#sammenhaengskraft-spoergsmaal-5" in hrefs(panel)
    assert meeting_panel(make.frame(), None) is None


def test_a_reason_from_the_organisation_names_its_dataset_and_whether_it_is_simulated():
    split = Suggested((Suggestion(QuestionId(Factor.SECURITY, 4), Occasion.AGE_SPLIT, "3.4.1"),), FACTS)
    frame = make.frame(municipality=make.KALUNDBORG, simulated=False)
    simulated = replace(frame, organisation=replace(frame.organisation, simulated=True))
    said = text(meeting_panel(simulated, split))
    assert "SIMULEREDE TAL" in said
    assert "organisering: " in said
    others = text(meeting_panel(simulated, SUGGESTED))
    assert "SIMULEREDE TAL" not in others
    assert "organisering: " not in others


def test_a_split_by_both_is_told_as_both():
    assert words.age_split(by_both=True) == "I fordeler sagerne efter både barnets alder og indsatsen."
