"""The words of the verdict, one by one, at every border."""

from dataclasses import replace

import pytest

from components.text import common
from components.text import verdicts as text
from data_layer.schema import SIMILAR, Comparison, IndicatorId, People, RankInterval, Verdict
from data_layer.statistics.verdicts import verdict_of
from tests import factories as make

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("probability", "nobs", "headline", "certainty"),
    [
        (0.9999, 45, "Med stor sikkerhed over landet.", "over 99 %"),
        (0.95, 45, "Med stor sikkerhed over landet.", "95 %"),
        (0.9499, 45, "Sandsynligvis over landet.", "94 %"),
        (0.90, 45, "Sandsynligvis over landet.", "90 %"),
        (0.8999, 45, "Kan ikke skelnes fra landet.", ""),
        (0.1001, 45, "Kan ikke skelnes fra landet.", ""),
        (0.10, 45, "Sandsynligvis under landet.", "90 %"),
        (0.0501, 45, "Sandsynligvis under landet.", "94 %"),
        (0.05, 45, "Med stor sikkerhed under landet.", "95 %"),
        (0.0001, 45, "Med stor sikkerhed under landet.", "over 99 %"),
        (0.99, 10, "Med stor sikkerhed over landet.", "99 %"),
        (0.99, 9, "For få til at sammenligne.", ""),
        (None, 45, "Andre kommuners tal rækker ikke til en sammenligning.", ""),
        (None, 9, "For få til at sammenligne.", ""),
    ],
)
def test_headline_and_certainty_at_the_borders(probability, nobs, headline, certainty):
    found = make.comparison()
    found = replace(found, probability=probability, verdict=verdict_of(probability, nobs))
    assert text.headline(found.verdict) == headline
    assert text.sureness(found).replace(NBSP, " ") == certainty
    said = headline.removesuffix(".")
    assert text.short(found).replace(NBSP, " ") == (f"{said} ({certainty})" if certainty else said)


@pytest.mark.parametrize(
    ("verdict", "probability", "said"),
    [
        (Verdict.ABOVE, 0.971, "Sandsynlighed for at ligge over landet: 97 %."),
        (Verdict.BELOW, 0.004, "Sandsynlighed for at ligge under landet: over 99 %."),
        (Verdict.PROBABLY_BELOW, 0.0999, "Sandsynlighed for at ligge under landet: 90 %."),
        (Verdict.INDISTINGUISHABLE, 0.35, "Sandsynlighed for at ligge over landet: 35 %."),
        (Verdict.INDISTINGUISHABLE, 0.8999, "Sandsynlighed for at ligge over landet: 89 %."),
        (Verdict.INDISTINGUISHABLE, 0.1001, "Sandsynlighed for at ligge over landet: 11 %."),
        (Verdict.TOO_FEW, 0.99, ""),
    ],
)
def test_the_probability_is_never_rounded_past_the_verdict(verdict, probability, said):
    found = replace(make.comparison(), verdict=verdict, probability=probability)
    assert text.chance(found).replace(NBSP, " ") == said


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (Verdict.ABOVE, "Afgangen er **med stor sikkerhed over regionens**."),
        (Verdict.PROBABLY_ABOVE, "Afgangen er **sandsynligvis over regionens**."),
        (Verdict.INDISTINGUISHABLE, "Afgangen **kan ikke skelnes fra regionens**."),
        (Verdict.PROBABLY_BELOW, "Afgangen er **sandsynligvis under regionens**."),
        (Verdict.BELOW, "Afgangen er **med stor sikkerhed under regionens**."),
    ],
)
def test_a_sentence_about_any_benchmark(verdict, said):
    assert text.level_is("Afgangen", verdict, "regionens") == said


def test_position_only_is_not_judged():
    assert text.headline(Verdict.POSITION_ONLY) == "Vurderes ikke."
    assert text.chance(make.POSITION) == text.bridge(make.POSITION) == ""


@pytest.mark.parametrize(
    ("identity", "count", "expected", "said"),
    [
        (IndicatorId.TURNOVER, 7, 5.4, "Som landet ville I have haft 2 færre fratrådte: omkring 5, oftest 1 til 9."),
        (IndicatorId.TURNOVER, 6, 5.4, "Som landet ville I have haft én fratrådt færre: omkring 5, oftest 1 til 9."),
        (
            IndicatorId.TURNOVER,
            5,
            5.4,
            "Som landet ville I have haft lige så mange fratrådte: omkring 5, oftest 1 til 9.",
        ),
        (IndicatorId.TURNOVER, 4, 5.4, "Som landet ville I have haft én fratrådt mere: omkring 5, oftest 1 til 9."),
        (IndicatorId.TURNOVER, 0, 5.5, "Som landet ville I have haft 6 flere fratrådte: omkring 6, oftest 1 til 9."),
        (
            IndicatorId.SHORT_TENURE_SHARE,
            7,
            5.4,
            "Som landet ville I have haft 2 færre nye: omkring 5, oftest 1 til 9.",
        ),
        (
            IndicatorId.SHORT_TENURE_SHARE,
            6,
            5.4,
            "Som landet ville I have haft én ny færre: omkring 5, oftest 1 til 9.",
        ),
    ],
)
def test_persons_are_whole(identity, count, expected, said):
    assert text.persons(identity, People(count, expected, 1, 9)) == said


def test_an_unusual_number_that_can_not_be_told_apart_is_explained():
    usual = make.comparison()
    unusual = replace(usual, people=People(9, 4.2, 1, 8))
    assert (text.bridge(usual), text.bridge(unusual)) == ("", text.UNUSUAL_BUT_SMALL)
    assert text.bridge(replace(unusual, verdict=Verdict.ABOVE)) == ""
    alike = replace(unusual, level=replace(unusual.level, differs=False))
    assert text.bridge(alike) == text.NO_DIFFERENCE


def test_a_rank_is_an_interval():
    assert text.rank(RankInterval(8, 61, 86)) == ("Plads: nr. 8 til 61 af 86 (nr. 1 er højest).")
    assert "nr. 1 af 86" in text.rank(RankInterval(1, 1, 86))


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (make.comparison(Verdict.ABOVE), "Med stor sikkerhed over landet (97\u00a0%)"),
        (make.comparison(), "Kan ikke skelnes fra landet"),
        (Comparison(Verdict.TOO_FEW), "For få til at sammenligne"),
        (Comparison(Verdict.POSITION_ONLY, rank_share=0.74), "I den midterste halvdel af kommunerne"),
        (Comparison(Verdict.POSITION_ONLY, rank_share=0.75), "I den fjerdedel af kommunerne, der har mest"),
        (Comparison(Verdict.POSITION_ONLY), ""),
    ],
)
def test_a_place_says_its_verdict_or_where_it_lies(found, said):
    assert text.seen(found) == said


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (Verdict.ABOVE, "Med stor sikkerhed over lignende kommuner (97\u00a0%)"),
        (Verdict.PROBABLY_ABOVE, "Sandsynligvis over lignende kommuner (92\u00a0%)"),
        (Verdict.INDISTINGUISHABLE, "Kan ikke skelnes fra lignende kommuner"),
        (Verdict.PROBABLY_BELOW, "Sandsynligvis under lignende kommuner (92\u00a0%)"),
        (Verdict.BELOW, "Med stor sikkerhed under lignende kommuner (97\u00a0%)"),
    ],
)
def test_similar_kommuner_are_a_benchmark_like_the_others(verdict, said):
    assert text.short(make.comparison(verdict), common.in_sentence(SIMILAR)) == said
