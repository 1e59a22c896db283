"""The four cards, at the borders of what they can say."""

from dataclasses import replace

import pytest

from components.cards import number_card
from components.text import cards as words
from components.text import verdicts as verdict_words
from data_layer.schema import SIMILAR, Comparison, Direction, IndicatorId, MissingState, UsualDays, Verdict
from tests import factories as make
from tests.components.looking import parts, text

NBSP = "\u00a0"


def drawn(card, *, simulated=False):
    return number_card(card, "Kalundborg", "2024H1", simulated=simulated)


def test_share_card_says_value_n_benchmarks_interval_and_persons():
    said = text(drawn(make.card()))
    for words_ in (
        f"20,0{NBSP}%",
        "7 af 35 rådgivere forlod jobbet",
        f"Usikkerhed: 10,0–35,9{NBSP}%",
        f"Region Sjælland: 15,0{NBSP}%",
        f"Landet: 12,0{NBSP}%",
        "Kan ikke skelnes fra landet. Som landet ville I have haft 3 færre fratrådte: omkring 4, oftest 1 til 8.",
        f"Anslået niveau: 15,0{NBSP}% (9–22{NBSP}%)",
        f"Sandsynlighed for at ligge over landet: 60{NBSP}%. Plads: nr. 8 til 61 af 86",
    ):
        assert words_ in said


@pytest.mark.parametrize(
    ("verdict", "mark", "headline"),
    [
        (Verdict.ABOVE, "▲", "Med stor sikkerhed over landet."),
        (Verdict.PROBABLY_ABOVE, "△", "Sandsynligvis over landet."),
        (Verdict.BELOW, "▼", "Med stor sikkerhed under landet."),
        (Verdict.INDISTINGUISHABLE, "", "Kan ikke skelnes fra landet."),
    ],
)
def test_only_what_chance_cannot_explain_gets_a_mark_with_a_word(verdict, mark, headline):
    card = drawn(make.card(against_country=make.comparison(verdict)))
    said = text(next(one for one in parts(card, "P") if one.className == "verdict"))
    assert said.startswith(f"{mark} {headline}" if mark else headline)


def test_parental_leave_is_never_marked_and_told_as_colleagues():
    card = make.card(IndicatorId.PARENTAL_LEAVE, make.per_fte(22.0, 32.0))
    card = replace(card, against_country=Comparison(Verdict.POSITION_ONLY, rank_share=0.95))
    said = text(drawn(card))
    assert "omkring 6 var på barsel hele halvåret" in said  # 22 * 32 / 110 = 6.4
    assert "ikke noget, der skal sænkes" in said
    assert "▲" not in said


@pytest.mark.parametrize(
    ("days", "who"), [(40, "mindre end én fuldtidsansat"), (110, "omkring én"), (220, "omkring 2")]
)
def test_colleagues_on_leave_are_counted_in_words_when_few(days, who):
    assert who in words.parental_body(words.on_leave(days))


def test_days_card_gives_a_place_and_what_one_absence_does():
    card = make.card(IndicatorId.SICKNESS_ABSENCE, make.per_fte(10.4, 32.0))
    card = replace(card, against_country=Comparison(Verdict.POSITION_ONLY, rank_share=0.8))
    said = text(drawn(card))
    assert "I den fjerdedel af kommunerne, der har mest." in said
    assert f"2,5{NBSP}dage over landet." in said
    assert f"flytter tallet 3,4{NBSP}dage" in said  # 110 / 32


@pytest.mark.parametrize(
    ("own", "others", "said"),
    [
        (Direction.NONE, Direction.NONE, "Inden for jeres egne udsving (4,0–12,0 dage). Én medarbejder"),
        (Direction.UP, Direction.NONE, "Mere, end jeres egne udsving normalt giver (4,0–12,0 dage). Én"),
        (
            Direction.DOWN,
            Direction.DOWN,
            "normalt giver (4,0–12,0 dage). Mindre, end kommuner normalt har (3,0–14,0 dage).",
        ),
        (Direction.NONE, Direction.UP, "Mere, end kommuner normalt har (3,0–14,0 dage). Én"),
    ],
)
def test_days_are_held_against_the_own_half_years_and_the_usual_spread(own, others, said):
    usual = UsualDays(4.0, 12.0, own, 3.0, 14.0, others)
    card = make.card(IndicatorId.SICKNESS_ABSENCE, against_country=replace(make.POSITION, days=usual))
    assert said in text(drawn(card)).replace(NBSP, " ")
    short = replace(usual, own_lower=None, own_upper=None)
    assert "egne udsving" not in text(drawn(replace(card, against_country=replace(make.POSITION, days=short))))


@pytest.mark.parametrize(
    ("rank_share", "place"),
    [
        (0.95, "tiendedel"),
        (0.9, "tiendedel"),
        (0.75, "har mest"),
        (0.5, "midterste"),
        (0.25, "midterste"),
        (0.1, "har mindst"),
        (0.0, "tiendedel"),
    ],
)
def test_places_are_rough_on_purpose(rank_share, place):
    assert place in verdict_words.position(rank_share)


def test_too_few_says_what_one_person_does():
    card = make.card(own=make.share(2, 8, 0.07, 0.59), against_country=make.comparison(Verdict.TOO_FEW))
    said = text(drawn(card))
    assert "For få til at sammenligne. Én person flytter tallet 12,5" in said


@pytest.mark.parametrize(
    ("state", "identity", "why"),
    [
        (MissingState.SUPPRESSED, IndicatorId.TURNOVER, "Færre end 5 ansatte."),
        (MissingState.SUPPRESSED, IndicatorId.SICKNESS_ABSENCE, "Færre end 10 fuldtidsansatte."),
        (MissingState.NOT_REPORTED, IndicatorId.TURNOVER, "ikke med i datagrundlaget"),
        (MissingState.NOT_APPLICABLE, IndicatorId.TURNOVER, "En anden kommune"),
        (MissingState.MISSING, IndicatorId.TURNOVER, "mangler i de indlæste data"),
    ],
)
def test_a_missing_value_is_said_with_its_reason_and_never_as_a_number(state, identity, why):
    card = make.card(identity, own=make.missing(state), change=None)
    said = text(drawn(card))
    assert why in said
    assert "0,0" not in said
    assert "Kan ikke skelnes" not in said


def test_year_figures_tell_which_they_are():
    share, rate = (make.indicator(one) for one in (IndicatorId.TURNOVER_YEAR_SHARE, IndicatorId.TURNOVER_YEAR_RATE))
    said = text(drawn(make.card(year=((share, make.share(226, 1000)), (rate, make.per_fte(24.0))))))
    assert f"Mindst ét skift på 12 måneder: 22,6{NBSP}%" in said
    assert "24 afgange pr. 100 stillinger pr. år" in said
    assert words.YEAR_MISSING in text(drawn(make.card(year=((share, make.missing()),))))


def test_nobody_leaving_is_a_word_and_the_mark_follows_the_data():
    said = text(drawn(make.card(own=make.share(0, 14, 0.0, 0.2)), simulated=True))
    assert "Ingen af 14 rådgivere forlod jobbet" in said
    assert "SIMULEREDE TAL" in said


def test_a_single_half_year_has_no_small_line():
    card = make.card(own_series=make.series([make.missing(), make.missing(), make.missing(), make.share(1, 9)]))
    assert len(parts(drawn(card), "Img")) == 1


def test_a_half_year_without_any_kommune_has_no_strip():
    empty = make.benchmark(make.missing(MissingState.MISSING))
    card = make.card(own=make.missing(), distribution=(), region=empty, country=empty, change=None)
    assert parts(drawn(card), "Img") == []
    assert "Landet: Mangler" in text(drawn(card))


def test_the_verdict_against_the_region_or_similar_kommuner_is_one_line():
    card = make.card(against_region=make.comparison(Verdict.PROBABLY_ABOVE))
    assert f"Sandsynligvis over Region Sjælland (92{NBSP}%)." in text(drawn(card))
    similar = replace(card, region=replace(card.region, name=SIMILAR))
    assert f"Sandsynligvis over lignende kommuner (92{NBSP}%)." in text(drawn(similar))
    open_ = replace(card, against_region=make.comparison(probability=0.21))
    said = f"Kan ikke skelnes fra Region Sjælland. Sandsynlighed for at ligge over den: 21{NBSP}%."
    assert said in text(drawn(open_))
    assert f"Sandsynlighed for at ligge over dem: 21{NBSP}%." in text(drawn(replace(open_, region=similar.region)))
    for nothing in (Comparison(Verdict.TOO_FEW), make.POSITION):
        assert "Region Sjælland (" not in text(drawn(make.card(against_region=nothing)))


def test_parental_leave_and_days_get_no_verdict_against_anybody():
    for identity in (IndicatorId.PARENTAL_LEAVE, IndicatorId.SICKNESS_ABSENCE):
        said = text(drawn(make.card(identity)))
        assert not any(word in said for word in ("sikkerhed", "sandsynligvis", "skelnes"))


def test_small_staffs_see_two_and_four_half_years_together_marked_as_overlapping():
    two, four = make.share(8, 36, 0.117, 0.381), make.share(13, 71, 0.110, 0.288)
    said = text(drawn(make.card(pooled=((2, two), (4, four)))))
    assert f"Halvår lagt sammen: to 22,2{NBSP}% (11,7–38,1{NBSP}%), fire 18,3{NBSP}% (11,0–28,8{NBSP}%)." in said
    assert "Omtrentligt: samme ansatte tæller flere gange." in said
    new = replace(two, lower=None, upper=None)
    assert f"to 22,2{NBSP}%. Uden interval: den samme nye tæller to gange." in text(
        drawn(make.card(pooled=((2, new),)))
    )
    assert "Halvår lagt sammen: to 22,2" in text(drawn(make.card(pooled=((2, two),))))
    assert "lagt sammen" not in text(drawn(make.card()))
