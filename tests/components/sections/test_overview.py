"""Overblik, from a hand-made answer to components."""

from __future__ import annotations

import json

import pytest
from dash import html

from components.sections import overview as section
from components.sections.map_panel import map_panel
from components.sections.national import national_panels
from components.text.danish import indicators
from components.text.danish import map as map_words
from components.text.danish import overview as words
from data_layer.schema import IndicatorId
from tests.components.looking import parts, text
from tests.components.national_views import empty_overview_view, overview_view
from tests.factories import KALUNDBORG, LAESO, benchmark, frame, share


def spoken(component):
    return text(component).replace("\u00a0", " ")


def sections(view):
    return html.Div(list(section.content(view)))


def attribute(component, name):
    return component.to_plotly_json()["props"].get(name)


def test_the_lead_counts_persons_and_says_only_true_fractions():
    assert section.lead(overview_view()).replace("\u00a0", " ") == (
        "I 1. halvår 2024 forlod **79 af 735** børne- og ungerådgivere jobbet. Det er 10,7 %, **knap hver niende**. "
        "Kommunerne spænder fra 4,0 % til 20,0 %, regionerne fra 4,0 % til 15,0 %."
    )


def test_the_lead_without_numbers_says_so():
    assert section.lead(empty_overview_view()) == "Der er ingen landstal for afgangen i 1.\u00a0halvår 2024."


def test_the_lead_without_regions_ends_after_kommuner():
    assert section.lead(overview_view(regions=())).endswith("Kommunerne spænder fra 4,0\u00a0% til 20,0\u00a0%.")
    assert section.lead(overview_view(lowest=None)).endswith("Regionerne spænder fra 4,0\u00a0% til 15,0\u00a0%.")


def test_no_kommune_is_named_in_the_words_of_the_page():
    said = spoken(section.lead(overview_view()))
    assert not any(one.municipality.name in said for one in overview_view().places)


def test_the_chooser_leads_to_min_kommune():
    chooser = next(one for one in parts(sections(overview_view()), "Section") if one.className == "chooser")
    options = parts(chooser, "Option")
    assert options[0].selected is True
    assert [one.value for one in options[1:]] == [
        "/kommune/326-kalundborg",
        "/kommune/101-koebenhavn",
        "/kommune/825-laesoe",
        "/kommune/751-aarhus",
    ]


def test_an_own_kommune_shows_its_number_and_its_page():
    view = overview_view(frame=frame(municipality=KALUNDBORG))
    chooser = next(one for one in parts(sections(view), "Section") if one.className == "chooser")
    assert "Kalundborg: 20,0 % (7 af 35 rådgivere). Afgang i halvåret, 1. halvår 2024." in spoken(chooser)
    assert parts(chooser, "A")[0].href == "/kommune/326-kalundborg"


def test_an_own_kommune_without_a_number_says_why():
    view = overview_view(frame=frame(municipality=LAESO))
    chooser = next(one for one in parts(sections(view), "Section") if one.className == "chooser")
    assert "Læsø: Vises ikke (for få ansatte). Afgang" in spoken(chooser)


def test_four_numbers_carry_n_a_sentence_and_the_mark():
    cards = [one for one in parts(sections(overview_view()), "Article") if one.className == "key-figure"]
    assert [spoken(one.children[1]) for one in cards] == ["10,7 %", "8,1 dage", "8,1 dage", "64 af 94"]
    assert [spoken(one.children[2]) for one in cards] == [
        "79 af 735 rådgivere",
        "pr. fuldtidsansat, 700 fuldtidsansatte",
        "pr. fuldtidsansat, 700 fuldtidsansatte",
        "kommuner, der har svaret",
    ]
    assert "Mellem 10,7 % og 12,0 % i de 3 halvår siden 2. halvår 2022." in spoken(cards[0])
    assert "Godt 2 ud af 3 deler sager" in spoken(cards[3])
    assert all("SIMULEREDE TAL" in text(one) for one in cards)


@pytest.mark.parametrize(("part", "whole", "opening"), [(40, 94, "De deler"), (0, 0, "Ingen svar")])
def test_automatic_switches_are_not_rounded_to_a_slogan(part, whole, opening):
    drawn = sections(overview_view(automatic_switch=(part, whole)))
    assert opening in spoken([one for one in parts(drawn, "Article") if one.className == "key-figure"][3])


def test_the_map_panel_has_finding_controls_description_and_table():
    drawn = map_panel(overview_view())
    assert spoken(parts(drawn, "H2")) == "Afgangen er under 5 % i 1 kommune og 20 % og derover i 1"
    assert "3 kommuner med tal" in spoken(drawn)
    assert "1 kommune uden tal er skraveret." in spoken(drawn)
    host = next(one for one in parts(drawn, "Div") if "map" in getattr(one, "className", "").split())
    assert json.loads(attribute(host, "data-map"))["view"] == "shapes"
    rows = [[spoken(cell) for cell in row.children] for row in parts(drawn, "Tr")[1:]]
    assert rows[0] == ["Kalundborg", "Sjælland", "20,0 %", "7 af 35 rådgivere", "Kan ikke skelnes fra landet"]
    assert rows[2] == ["Læsø", "Nordjylland", "Vises ikke (for få ansatte)", "", ""]
    switch = [one for one in parts(drawn, "A") if "fliser" in one.href]
    assert switch[0].href == "/?visning=fliser"


def test_tiles_are_chosen_in_the_address():
    drawn = map_panel(overview_view(frame=frame(view="fliser", municipality=KALUNDBORG)))
    host = next(one for one in parts(drawn, "Div") if "map" in getattr(one, "className", "").split())
    description = json.loads(attribute(host, "data-map"))
    assert (description["view"], description["own"]) == ("tiles", "326")
    assert "visning" not in description["areas"][0]["href"]


def test_parental_leave_on_the_map_is_never_judged():
    drawn = map_panel(overview_view(frame=frame(indicator=IndicatorId.PARENTAL_LEAVE)))
    assert "ikke er et mål at få tallet ned" in spoken(drawn)


def test_three_panels_say_when_the_country_was_lowest_and_highest():
    drawn = national_panels(overview_view())
    assert [spoken(one) for one in parts(drawn, "H2")] == [
        "Afgangen var lavest i 1. halvår 2024 (10,7 %) og højest i 1. halvår 2023 (12,0 %)",
        "Sygefraværet var lavest i 2. halvår 2022 (7,0 dage) og højest i 1. halvår 2023 (9,0 dage)",
        "Barselsfraværet var lavest i 2. halvår 2022 (7,0 dage) og højest i 1. halvår 2023 (9,0 dage)",
    ]
    assert "◇ er dens tal for halvåret (VIVE 2025, afsnit 2.3.1)" in spoken(drawn.children[0])
    rows = [[spoken(cell) for cell in row.children] for row in parts(drawn.children[0], "Tr")]
    assert rows[1] == ["1. halvår 2024", "10,7 %", "79 af 735 rådgivere", "12 %"]
    assert rows[2] == ["2. halvår 2023", "Vises ikke (for få ansatte)", "", "12 %"]
    assert rows[3][3] == "11–14 %"


def test_a_finding_keeps_capitals_inside_its_subject(monkeypatch):
    monkeypatch.setitem(indicators.DEFINITE, IndicatorId.TURNOVER, "afgangen i Danmark")
    assert words.series_finding(IndicatorId.TURNOVER, ("4 %", "2016"), ("8 %", "2024")).startswith(
        "Afgangen i Danmark var"
    )
    assert map_words.finding(IndicatorId.TURNOVER, ("Under 5 %", 1), ("20 %", 2)).startswith("Afgangen i Danmark er")


def test_published_bars_are_the_readable_ones_highest_first_and_not_simulated():
    drawn = section.job_area_panel(overview_view())
    assert "højest i myndighed, voksne: 13 %" in spoken(parts(drawn, "H2"))
    assert "4 af figurens søjler kan ikke læses" in spoken(drawn)
    assert "SIMULEREDE" not in text(drawn)
    rows = [[spoken(cell) for cell in row.children] for row in parts(drawn, "Tr")[1:]]
    assert rows == [
        ["Myndighed, voksne", "13 %"],
        ["Alle kommunale områder under ét", "11 %"],
        ["Tilbud til børn og unge", "10 %"],
    ]


def test_a_half_year_without_numbers_is_a_whole_page_in_words():
    said = spoken(sections(empty_overview_view()))
    assert "Ingen kommuner har tal for afgangen" in said
    assert "Ingen landstal i de indlæste data" in said
    assert "None" not in said


def test_links_onwards_keep_the_kommune_and_carry_a_number():
    view = overview_view(frame=frame(municipality=KALUNDBORG), n_quarter_or_more=2)
    onwards = next(one for one in parts(sections(view), "Ul") if one.className == "next")
    assert [one.href for one in parts(onwards, "A")] == [
        "/regioner?kommune=326-kalundborg",
        "/sammenlign?kommune=326-kalundborg",
        "/organisering?kommune=326-kalundborg",
        "/data?kommune=326-kalundborg",
    ]
    assert "I 2 af 3 kommuner forlod mindst hver fjerde jobbet i halvåret." in spoken(onwards)


def test_a_share_without_a_true_fraction_gets_no_words():
    national = overview_view().national | {IndicatorId.TURNOVER: benchmark(share(70, 100))}
    assert "Det er 70,0\u00a0%." in section.lead(overview_view(national=national))
