"""Min kommune: its sentences at their borders, and the whole screen."""

from dataclasses import replace

import pytest

from components.prose import plain, rich
from components.sections import municipality as section
from components.sections.municipality_lead import lead, standing
from data_layer.schema import (
    SIMILAR,
    Around,
    HalfYear,
    IndicatorId,
    MissingState,
    OrganisationAnswer,
    Subject,
    Unit,
    Value,
    Verdict,
)
from tests import factories as make
from tests.components.looking import parts, text

NBSP = "\u00a0"
EIGHT = ("2020H1", "2020H2", "2021H1", "2021H2", "2022H1", "2022H2", "2023H1", "2023H2")


def leavers(*counts):
    return make.series([make.missing() if one is None else make.share(one, 20) for one in counts], periods=EIGHT)


@pytest.mark.parametrize(
    ("counts", "position"),
    [
        ((1, 2, 3, 4, 1, 2, 3, 4), "within"),  # equal to the largest is within
        ((1, 2, 3, 4, 1, 2, 3, 5), "above"),  # no interval stated
        ((1, 2, 3, 4, 1, 2, 3, 1), "within"),
        ((1, 2, 3, 4, 1, 2, 3, 0), "below"),
        ((None, None, None, None, 1, 2, 3, 9), "few"),  # three earlier half-years
        ((None, None, None, 1, 1, 2, 3, 9), "above"),  # four
        ((1, 2, 3, 4, 1, 2, 3, None), "missing"),
        ((None,) * 8, "none"),
    ],
)
def test_standing_says_nothing_stronger_than_the_series(counts, position):
    assert standing(leavers(*counts), "2023H2", make.indicator()).position == position


@pytest.mark.parametrize(
    ("now", "position"),
    [
        (make.share(9, 20, 0.26, 0.66), "above"),
        (make.share(9, 20, 0.20, 0.66), "above_unsure"),  # the interval reaches the largest earlier value, 20 %
        (make.share(0, 20, 0.0, 0.04), "below"),
        (make.share(0, 20, 0.0, 0.16), "below_unsure"),
    ],
)
def test_standing_does_not_make_much_of_a_difference_inside_the_interval(now, position):
    series = leavers(1, 2, 3, 4, 1, 2, 3, None)
    series = replace(series, values=(*series.values[:-1], now))
    assert standing(series, "2023H2", make.indicator()).position == position


def test_standing_looks_back_only_and_names_the_range():
    found = standing(leavers(2, 1, 3, 4, 2, 20, 20, 20), "2022H1", make.indicator())
    assert found.position == "within"
    assert (found.first, found.low, found.high) == (f"1.{NBSP}halvår 2020", f"5{NBSP}%", f"20{NBSP}%")
    assert found.span == f"5–20{NBSP}%"


def view_with(card):
    return make.municipality_view(cards=(card, *make.municipality_view().cards[1:]))


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (Verdict.ABOVE, "Afgangen er med stor sikkerhed over landets."),
        (Verdict.PROBABLY_ABOVE, "Afgangen er sandsynligvis over landets."),
        (Verdict.INDISTINGUISHABLE, "Afgangen kan ikke skelnes fra landets."),
        (Verdict.PROBABLY_BELOW, "Afgangen er sandsynligvis under landets."),
        (Verdict.BELOW, "Afgangen er med stor sikkerhed under landets."),
    ],
)
def test_lead_says_how_many_left_and_what_chance_allows(verdict, said):
    sentence = plain(lead(view_with(make.card(against_country=make.comparison(verdict)))))
    assert sentence.startswith(
        f"I 1.{NBSP}halvår 2024 forlod 7 af 35 rådgivere jobbet. "
        f"Som landet ville I have haft 3 færre fratrådte: omkring 4, oftest 1 til 8. {said}"
    )


def test_lead_of_a_very_small_group_compares_nothing():
    card = make.card(own=make.share(0, 8, 0, 0.32), against_country=make.comparison(Verdict.TOO_FEW))
    sentence = plain(lead(view_with(card)))
    assert "forlod ingen af jeres 8 rådgivere jobbet" in sentence
    assert f"én person flytter tallet 12,5{NBSP}procentpoint" in sentence


@pytest.mark.parametrize("state", [one for one in MissingState if one is not MissingState.OBSERVED])
def test_lead_without_a_number_says_why(state):
    sentence = plain(lead(view_with(make.card(own=make.missing(state)))))
    assert sentence.startswith("Der er ikke noget tal for Kalundborg i 1.")
    assert not any(character == "%" for character in sentence)


def test_screen_has_four_cards_chart_change_organisation_and_caveats():
    screen = section.screen(make.municipality_view())
    said = text(screen)
    assert text(parts(screen, "H1")) == "Kalundborg"
    assert [text(one) for one in parts(screen, "H2")] == [
        "De fire tal",
        "Har I selv nyere tal?",
        f"Afgangen i 1.{NBSP}halvår 2024 kan endnu ikke holdes op mod jeres egne udsving",
        f"Siden 2.{NBSP}halvår 2023",
        "Sådan er sagerne fordelt",
        "Forbehold for jeres tal",
        "Sådan er tallene regnet",
    ]
    assert "Region Sjælland · 35 børne- og ungerådgivere · Sager fordelt efter alder" in said
    assert "én mere (34 → 35)" in said
    assert "2 flere (5 → 7)" in said  # leavers
    assert "37 af de 94 kommuner" in said
    assert "Der mangler et eller flere halvår" in said


def test_screen_steps_to_the_half_years_beside():
    view = make.municipality_view(frame=make.frame(municipality=make.KALUNDBORG, period=HalfYear(2023, 2)))
    view = replace(view, previous_period="2023H1", next_period="2024H1")
    links = {one.to_plotly_json()["props"].get("aria-label"): one.href for one in parts(section.screen(view), "A")}
    assert links[f"Forrige halvår: 1.{NBSP}halvår 2023"] == "/kommune/326-kalundborg?periode=2023H1"
    assert links[f"Næste halvår: 1.{NBSP}halvår 2024"] == "/kommune/326-kalundborg"


def missing_view(state=MissingState.SUPPRESSED, **changes):
    none = make.missing(state)
    cards = tuple(
        replace(one, own=none, own_series=make.series([none] * 4), change=None)
        for one in make.municipality_view().cards
    )
    return make.municipality_view(
        cards=cards,
        own_series=make.series([none] * 4),
        headcount=Value(None, state),
        headcount_before=Value(None, state),
        caveats=("suppressed", "not_in_report_panel"),
        organisation=OrganisationAnswer(make.KALUNDBORG, None, partial=False, state=state),
        **changes,
    )


def test_screen_without_any_number_stays_whole_and_honest():
    said = text(section.screen(missing_view()))
    assert "Der er ingen tal for jer; figuren viser dem, I sammenlignes med" in said
    assert "Kan ikke regnes: et af de to halvår mangler." in said
    assert "Jeres organisering står ikke i de indlæste data. Svaret vises ikke." in said
    assert "med jeres egne tal" not in said
    assert "Kommunen er ikke blandt de 79" in said


def test_table_under_the_chart_holds_the_parts_of_every_number():
    screen = section.screen(make.municipality_view())
    rows = [[text(cell) for cell in parts(row) if cell._type in {"Th", "Td"}] for row in parts(screen, "Tr")]
    assert rows[1] == [f"1.{NBSP}halvår 2024", f"20,0{NBSP}%", "7 / 35", f"15,0{NBSP}%", f"12,0{NBSP}%"]
    assert rows[3][:3] == [f"1.{NBSP}halvår 2023", "Ikke indberettet", "–"]


def test_days_have_their_own_units_in_chart_and_change():
    frame = make.frame(municipality=make.KALUNDBORG, indicator=IndicatorId.SICKNESS_ABSENCE)
    own = make.series([make.per_fte(8.0)] * 4)
    country = make.series([make.per_fte(7.5)] * 4, "", "")
    view = make.municipality_view(frame=frame, own_series=own, region_series=country, country_series=country)
    screen = section.screen(view)
    assert "Sygefraværet i 1." in text(parts(screen, "H2")[2])
    assert "240 / 30,0" in text(screen)
    assert f"2,0{NBSP}dage mere" in text(screen)


def test_a_year_figure_can_be_chosen_by_address():
    frame = make.frame(municipality=make.KALUNDBORG, indicator=IndicatorId.TURNOVER_YEAR_SHARE)
    screen = section.screen(make.municipality_view(frame=frame))
    assert "Skift på 12 måneder" in text(screen)
    assert "frem til udgangen af" in text(screen)


def test_small_groups_are_told_what_one_person_does():
    small = text(
        section.screen(make.municipality_view(caveats=("small_staff",), headcount=Value(25.0, MissingState.OBSERVED)))
    )
    assert f"I var 25 rådgivere. Én person flytter afgangen 4,0{NBSP}procentpoint" in small
    very = text(
        section.screen(
            make.municipality_view(caveats=("very_small_staff",), headcount=Value(8.0, MissingState.OBSERVED))
        )
    )
    assert "I var kun 8 rådgivere" in very


def test_real_complete_data_have_no_caveats():
    view = make.municipality_view(caveats=(), frame=make.frame(simulated=False, municipality=make.KALUNDBORG))
    said = text(section.screen(view))
    assert "Forbehold" not in said
    assert "SIMULEREDE" not in said


def test_partial_organisation_is_said():
    answer = replace(make.municipality_view().organisation, partial=True)
    assert "kun en del af sagerne" in text(section.screen(make.municipality_view(organisation=answer)))


def test_choice_lists_every_kommune_under_its_region():
    screen = section.choose(make.frame())
    assert [text(one) for one in parts(screen, "H3")] == [
        "Region Hovedstaden",
        "Region Sjælland",
        "Region Midtjylland",
        "Region Nordjylland",
    ]
    link = next(one for one in parts(screen, "A") if text(one) == "Læsø")
    assert link.href == "/kommune/825-laesoe"
    assert "data-remember" in link.to_plotly_json()["props"]


def test_emphasis_is_drawn_and_can_be_dropped():
    before, strong, after = rich("a **b** c")
    assert (before, text(strong), after) == ("a ", "b", " c")
    assert rich("**b**")[0].children == "b"
    assert plain("a **b**") == "a b"


def test_units_of_the_factories_are_those_of_the_catalogue():
    assert make.indicator(IndicatorId.TURNOVER).unit is Unit.SHARE


SIMILAR_CHOICES = {"municipality": make.KALUNDBORG, "beside": Around.SIMILAR}


def similar_view(**changes):
    cards = tuple(
        replace(one, region=replace(one.region, name=SIMILAR, n_municipalities=2, n_left_out=0))
        for one in make.municipality_view().cards
    )
    made = make.municipality_view(
        frame=make.frame(**SIMILAR_CHOICES),
        cards=cards,
        region_series=replace(make.municipality_view().region_series, name=SIMILAR),
        similar=(make.AARHUS, make.KOBENHAVN),
    )
    return replace(made, **changes)


def test_similar_kommuner_stand_in_the_region_s_place_and_are_named():
    said = text(section.screen(similar_view())).replace(NBSP, " ")
    assert "Lignende kommuner: 15,0 %" in said
    assert "Region Sjælland: " not in said
    assert "Lignende kommuner er de 2, der ligger nærmest jer i det, der tæller: Aarhus og København." in said
    assert "2 af dem har et tal for halvåret. Tallet er vægtet som regionens: deres tal lagt sammen" in said
    assert "Landet regnes" in said
    assert "simulerede" not in said.split("altid uden jeres egne.")[1].split("Vælg, hvor mange")[0]
    labels = [header.children for header in parts(section.screen(similar_view()), "Th")]
    assert "Lignende kommuner" in labels


def test_the_choice_between_region_and_similar_kommuner_is_two_links():
    links = {text(one): one.href for one in parts(section.screen(make.municipality_view()), "A")}
    assert links["Lignende kommuner"].endswith("?mod=lignende")
    links = {text(one): one.href for one in parts(section.screen(similar_view()), "A")}
    assert links["Region Sjælland"] == "/kommune/326-kalundborg"
    assert links["Sammenlign med andre kommuner"].endswith("mod=lignende&midte=lignende")


def test_it_is_said_when_similar_kommuner_cannot_be_found():
    view = make.municipality_view(frame=make.frame(**SIMILAR_CHOICES))
    said = text(section.screen(view))
    assert "Lignende kommuner kan ikke findes: baggrundstal for Kalundborg mangler" in said
    assert "Lignende kommuner er de" not in said


def test_simulated_traits_are_told_where_they_choose_the_kommuner():
    made = similar_view()
    background = make.dataset(Subject.BACKGROUND, simulated=True)
    said = text(section.screen(replace(made, frame=replace(made.frame, background=background))))
    assert "Kommunerne er fundet med baggrundstal, der helt eller delvist er simulerede." in said
