"""What if: changes beside today in chart, table and words, and what matters most."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import plotly.graph_objects as go
import pytest

from components.sections import child_scenarios as section
from components.sections.child_asked import Asked
from components.sections.child_swings import swings_panel
from components.text import child_scenarios as words
from data_layer.schema.case_view import CaseChoices, ParameterId, Scenario, ScenarioKind, Swing
from tests import factories as make
from tests.components.child_views import COVER, DISTRICTS, HALVES, KEEP, LEVELS, REGION, WITH_AGE, child_view, on_screen
from tests.components.looking import parts, text

PLAIN = str.maketrans({"\u00a0": " ", "\u2011": "-"})


def asked(child=None, own=make.KALUNDBORG):
    view = on_screen(child, own)
    return Asked(view.frame, view.child)


def said(one):
    return (one if isinstance(one, str) else text(one)).translate(PLAIN)


def cards(child):
    screen = section.scenarios_section(asked(child))
    found = [one for one in parts(screen, "Div") if getattr(one, "className", "") == "panel"]
    return [said(one) for one in found]


def test_the_finding_names_the_change_that_keeps_most():
    chart = section.scenarios_chart(asked())
    go.Figure(chart.figure)
    assert chart.finding == "Distrikter i stedet for aldersteams giver flest børn samme rådgiver: 46 af 100 mod 5 i dag"
    worse = section.scenarios_chart(asked(child_view(scenarios=(REGION,))))
    assert worse.finding == "Ingen af de valgte ændringer giver flere børn samme rådgiver"


def test_every_change_says_children_hand_overs_and_cause():
    first, second = cards(child_view())
    assert "46 af 100 beholder deres rådgiver, 41 flere end i dag." in first
    # 400 cases, 1.667 and .767 changes in three years
    assert "102 overdragelser om året ved 400 åbne sager, 120 færre end i dag." in first
    assert "Hyppigste årsag: at rådgiveren stopper." in first
    assert "3.4.1" in first
    assert "Rådgiveren følger med i 50 % af overgangene" in second


def test_the_table_has_signed_differences():
    table = section.scenarios_chart(asked()).table
    today, districts, _ = table.rows
    assert [cell.number for cell in districts][1:3] == [46, 41]
    assert said(districts[2].text) == "+41"
    assert said(districts[5].text) == "−120"
    assert (today[2].text, today[5].text) == ("", "")
    assert table.columns[0].label == "Hvad nu hvis"


def test_card_and_table_say_the_difference_of_the_numbers_that_are_shown():
    child = child_view(scenarios=(DISTRICTS,))
    today, districts = child.results
    rounded_apart = replace(child, results=(replace(today, hand_overs=52.6), replace(districts, hand_overs=50.4)))
    (card,) = cards(rounded_apart)
    assert "50 overdragelser om året ved 400 åbne sager, 3 færre end i dag." in card
    shown = section.scenarios_chart(asked(rounded_apart)).table.rows[1]
    assert [said(cell.text) for cell in shown[4:6]] == ["50", "−3"]


@pytest.mark.parametrize(
    ("scenario", "settings", "told"),
    [
        (DISTRICTS, HALVES, "barnet møder ingen aldersgrænse i perioden"),
        (KEEP, HALVES, "der er ingen overgang"),
        (Scenario(ScenarioKind.COVER, 0.0), HALVES, "så ofte har en vikar sagen imellem i dag"),
        (Scenario(ScenarioKind.TURNOVER, 0.2256), HALVES, "afgangen er den samme"),
    ],
)
def test_a_change_that_changes_nothing_says_why(scenario, settings, told):
    (card,) = cards(child_view(settings, scenarios=(scenario,)))
    assert told in card


def test_turnover_that_is_lower_today_is_said_so():
    (card,) = cards(child_view(scenarios=(REGION,)))
    assert LEVELS.region > WITH_AGE.turnover
    assert "Afgang på et år: 30,0 %." in card
    assert "Afgangen er allerede lavere i dag." in card


def test_a_vacancy_cover_moves_hand_overs_only():
    (card,) = cards(child_view(HALVES, scenarios=(COVER,)))
    assert "46 af 100 beholder deres rådgiver, som i dag." in card
    assert words.COVER_KEEPS in card


def test_slots_offer_each_change_once_and_lead_to_addresses():
    slots = section._slots(asked())
    first, second, third = (parts(slot, "Option") for slot in slots)
    assert [said(one) for one in first if one.selected] == ["Distrikter i stedet for aldersteams"]
    assert [said(one) for one in third if one.selected] == ["Ingen"]
    assert "Distrikter i stedet for aldersteams" not in [said(one) for one in second]
    query = {said(one): parse_qs(urlsplit(one.value).query)["hvad-hvis"][0] for one in third}
    assert query["Afgang som i regionen"] == "distrikter,behold-50,region"
    assert query["Afgang på 10 % på et år"] == "distrikter,behold-50,afgang-10"
    assert parse_qs(urlsplit(first[0].value).query)["hvad-hvis"] == ["behold-50"]


def test_an_own_amount_stays_in_its_slot_and_the_last_change_can_be_taken_away():
    odd = Scenario(ScenarioKind.TURNOVER, 0.125)
    slot = section._slots(asked(child_view(scenarios=(odd,))))[0]
    options = parts(slot, "Option")
    assert [said(one) for one in options if one.selected] == ["Afgang på 12,5 % på et år"]
    assert options[0].value.endswith("hvad-hvis=ingen")


def test_without_any_change_the_choices_stay():
    screen = section.scenarios_section(asked(child_view(scenarios=())))
    assert len(parts(screen, "Select")) == 4
    assert [one.id for one in parts(screen, "Graph")] == ["hvad-flytter-mest"]


def test_without_a_kommune_the_country_stands_in_the_regions_place():
    options = parts(section._slots(asked(own=None))[2], "Option")
    assert "Afgang som i landet" in [said(one) for one in options]


@pytest.mark.parametrize("kind", list(ScenarioKind))
def test_every_kind_has_its_words(kind):
    assert words.name(kind, "5 %", has_own=True)
    assert words.brief(kind, "5 %", has_own=True)
    assert all(words.against(kind))
    assert words.nothing(kind)


def test_what_matters_most_is_the_widest_bar():
    chart = swings_panel(asked())
    go.Figure(chart.figure)
    assert chart.finding == "Mest betyder aldersgrænsen: fra 0 til 46 af 100 børn med samme rådgiver"
    assert chart.figure["data"][0]["x"][0] == pytest.approx(100 * HALVES_SAME)
    assert len(chart.table.rows) == len(child_view().swings)


HALVES_SAME = (1 - 0.2256) ** 3


def test_a_boundary_the_child_does_not_meet_is_only_supposed():
    chart = swings_panel(asked(child_view(HALVES)))
    assert chart.finding.startswith("Af det, I har i dag, betyder afgangen mest: fra ")
    assert "en tænkt aldersgrænse midt i perioden" in chart.table.rows[0][0].text
    assert "Tænkt aldersgrænse" in str(chart.figure)
    assert "er tænkt midt i perioden" in chart.note


def test_swings_of_less_than_half_a_child_stand_in_the_table_only():
    small = Swing(ParameterId.RETURN, 0.0, 0.3, 0.050, 0.052)
    chart = swings_panel(asked(replace(child_view(), swings=(*child_view().swings, small))))
    assert len(chart.table.rows) > len(chart.figure["data"][0]["y"])
    alone = swings_panel(asked(replace(child_view(choices=CaseChoices()), swings=(small,))))
    assert len(alone.figure["data"][0]["y"]) == 1


def test_the_note_goes_from_the_own_turnover_where_that_is_the_lowest():
    assert "går fra den fjerdedel af kommunerne, hvor den er lavest, til" in swings_panel(asked()).note
    own = Swing(ParameterId.TURNOVER, 0.2256, 0.26, 0.46, 0.40)
    chart = swings_panel(asked(replace(child_view(), swings=(own,))))
    without = replace(child_view(), swings=(Swing(ParameterId.BOUNDARY_SHARE, 0.0, 1.0, 0.0, 0.5),))
    assert "Afgangen går" not in swings_panel(asked(without)).note
    assert "Afgangen går fra jeres egen til den fjerdedel af kommunerne, hvor den er højest." in chart.note


def test_a_turnover_above_todays_is_not_offered():
    child = replace(child_view(), levels={ScenarioKind.REGION: 0.3, ScenarioKind.QUARTER: 0.15})
    offered = [said(one) for one in parts(section._slots(asked(child))[2], "Option")]
    assert "Afgang som i regionen" not in offered
    assert "Afgang som i den laveste fjerdedel" in offered
    assert "Afgang på 20 % på et år" in offered
    low = replace(child, settings=replace(HALVES, turnover=0.12))
    assert "Afgang på 15 % på et år" not in [said(one) for one in parts(section._slots(asked(low))[2], "Option")]


def test_one_is_written_in_words():
    assert words.more(1, "1") == "én flere end i dag"
    assert words.more(-1, "1") == "én færre end i dag"
    assert words.leading("aldersgrænsen") == "Hyppigste årsag: aldersgrænsen."
