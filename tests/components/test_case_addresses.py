"""What an address says of the case model: every word back and forth, and what cannot be becomes a fault."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.addresses import KEYS, PAGES, address, case_changes, read
from components.case_addresses import FIELDS, case_words, read_case
from components.text import addresses as words
from data_layer.schema.case import CaseFault, YearBasis
from data_layer.schema.case_view import NOTHING_ASKED, CaseChoices, Scenario, ScenarioKind, TurnoverFrom
from tests import factories

EVERYTHING = CaseChoices(
    entry_age=7,
    years=5,
    turnover=0.185,
    basis=YearBasis.SUM,
    boundaries=(12, 18),
    boundary_share=0.75,
    boundary_shares=((12, 0.5), (18, 0.125)),
    placement=0.04,
    placement_share=1.0,
    return_rate=0.2,
    return_share=0.0,
    reception_share=0.6,
    long_share=0.4,
    sickness_spell=45,
    leave_spell=180,
    cover=0.3,
    caseload=640,
    scenarios=(
        Scenario(ScenarioKind.DISTRICTS),
        Scenario(ScenarioKind.KEEP, 0.5),
        Scenario(ScenarioKind.TURNOVER, 0.125),
    ),
)


def test_nothing_given_is_nothing_asked():
    assert read_case({}) == NOTHING_ASKED
    assert address("organisation", factories.frame()) == "/organisering"


def test_every_choice_survives_its_address():
    assert read_case(case_words(EVERYTHING)) == EVERYTHING


def test_the_address_is_readable():
    written = address("organisation", factories.frame(case=EVERYTHING))
    assert (
        "fraalder=7&aar=5&afgang-fra=18,5&aarsafgang=sum&graenser=12,18&flyttes=75&flyttes-ved=12-50,18-12.5&anbringelse=4"
        in written
    )
    assert written.endswith("sager=640&hvad-hvis=distrikter,behold-50,afgang-12.5")


def test_other_pages_do_not_carry_the_model():
    assert address("compare", factories.frame(case=EVERYTHING)) == "/sammenlign"
    assert read("compare", {"fraalder": "99"}).case == NOTHING_ASKED


def test_another_kommune_is_not_told_what_was_said_of_the_first():
    frame = factories.frame(case=EVERYTHING, municipality=factories.KALUNDBORG)
    other = address("organisation", frame, municipality=factories.AARHUS)
    assert "graenser" not in other
    assert "sager" not in other
    assert "fraalder=7" in other


def test_keys_are_nobody_elses():
    others = [key for name, key in KEYS.items() if name not in FIELDS]
    assert not set(words.CASE_KEYS.values()) & set(others)
    assert len(set(words.CASE_KEYS.values())) == len(words.CASE_KEYS)
    assert set(FIELDS) <= set(PAGES["organisation"].fields)


@pytest.mark.parametrize(
    ("field", "text", "fault"),
    [
        ("entry_age", "23", CaseFault.ENTRY_AGE),
        ("entry_age", "-1", CaseFault.ENTRY_AGE),
        ("entry_age", "ti", CaseFault.ENTRY_AGE),
        ("entry_age", "²", CaseFault.ENTRY_AGE),
        ("years", "0", CaseFault.YEARS),
        ("years", "16", CaseFault.YEARS),
        ("turnover", "96", CaseFault.TURNOVER),
        ("turnover", "nan", CaseFault.TURNOVER),
        ("turnover", "1e1", CaseFault.TURNOVER),
        ("basis", "gennemsnit", CaseFault.TURNOVER),
        ("boundaries", "12,12", CaseFault.BOUNDARY_AGE),
        ("boundaries", "0", CaseFault.BOUNDARY_AGE),
        ("boundaries", "23", CaseFault.BOUNDARY_AGE),
        ("boundaries", "1,2,3,4,5,6,7,8,9", CaseFault.BOUNDARY_AGE),
        ("boundary_share", "101", CaseFault.SHARE),
        ("boundary_shares", "12-101", CaseFault.SHARE),
        ("boundary_shares", "12-50,12-60", CaseFault.SHARE),
        ("boundary_shares", "23-50", CaseFault.SHARE),
        ("boundary_shares", "12", CaseFault.SHARE),
        ("reception_share", "101", CaseFault.SHARE),
        ("placement", "91", CaseFault.RATE),
        ("sickness_spell", "0", CaseFault.ABSENCE),
        ("cover", "200", CaseFault.HAND_OVERS),
        ("caseload", "20001", CaseFault.CASELOAD),
        ("scenarios", "flere-penge", CaseFault.SCENARIO),
        ("scenarios", "behold-", CaseFault.SCENARIO),
        ("scenarios", "region-5", CaseFault.SCENARIO),
        ("scenarios", "afgang-99", CaseFault.SCENARIO),
        ("scenarios", "region,region", CaseFault.SCENARIO),
        ("scenarios", "region,bedste-kvartal,distrikter,vikar-0", CaseFault.SCENARIO),
    ],
)
def test_what_cannot_be_is_a_fault_with_its_text(field, text, fault):
    found = read_case({field: text})
    assert found.faults == ((fault, text),)
    assert case_words(found) == case_words(NOTHING_ASKED)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])  # a table of all characters is made first
@given(st.dictionaries(st.sampled_from(FIELDS), st.text(max_size=60)))
def test_any_text_is_read_or_told(given_):
    found = read_case(given_)
    assert all(len(text) <= 40 for _, text in found.faults)
    assert read_case({name: word for name, word in case_words(found).items() if word}) == CaseChoices(
        **{name: getattr(found, name) for name in FIELDS}
    )


def test_none_is_a_choice():
    assert read_case({"boundaries": "ingen", "scenarios": "ingen"}) == CaseChoices(boundaries=(), scenarios=())
    assert read_case({"turnover": "landet"}).turnover is TurnoverFrom.COUNTRY


@pytest.mark.parametrize("case", [NOTHING_ASKED, EVERYTHING])
@pytest.mark.parametrize("changes", [{}, *({name: getattr(EVERYTHING, name)} for name in FIELDS), {"placement": ""}])
def test_one_changed_choice_is_written_as_every_address_is(case, changes):
    for frame in (factories.frame(case=case), factories.frame(case=case, municipality=factories.KALUNDBORG)):
        assert case_changes(frame)(**changes) == address("organisation", frame, **changes)
