"""Addresses: what is read, what is written, and that both agree."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components import addresses
from components.text import addresses as words
from data_layer.schema import Around, HalfYear, IndicatorId, Likeness, Request
from data_layer.schema.choices import PatternChoices
from data_layer.schema.patterns import FitMethod, Measure, Outcome, Trait
from tests import factories as make


def test_read_takes_the_token_of_the_path_and_the_first_of_repeated_keys():
    request = addresses.read("municipality", {"token": "326-kalundborg", "periode": ["2023H2", "2020H1"]})
    assert (request.municipality, request.period) == ("326-kalundborg", "2023H2")


def test_read_tells_unknown_indicator_words_and_ignores_foreign_keys():
    request = addresses.read("compare", {"maal": "omsætning" * 9, "fbclid": "x"})
    assert request.indicator == ""
    assert request.unknown == (("maal", ("omsætning" * 9)[:40]),)


@pytest.mark.parametrize("value", [None, 3, [], {"a": 1}])
def test_read_takes_no_other_type_for_text(value):
    assert addresses.read("overview", {"kommune": value}) == Request()


@pytest.mark.parametrize("identity", list(IndicatorId))
def test_every_indicator_survives_the_round_trip(identity):
    written = addresses.address("compare", make.choices(indicator=identity))
    key = written.partition("maal=")[2].partition("&")[0]
    assert addresses.read("compare", {"maal": key} if key else {}).indicator in (identity.value, "")


def test_address_of_a_frame_leaves_defaults_out_and_of_choices_pins_the_half_year():
    frame = make.frame(municipality=make.KALUNDBORG)
    assert addresses.address("municipality", frame) == "/kommune/326-kalundborg"
    assert addresses.address("municipality", frame.choices) == "/kommune/326-kalundborg?periode=2024H1"
    assert addresses.address("overview", make.frame()) == "/"


def test_changes_replace_and_remove_choices():
    frame = make.frame(municipality=make.KALUNDBORG, period=HalfYear(2023, 1))
    assert addresses.address("compare", frame, municipality="") == "/sammenlign?periode=2023H1"
    assert addresses.address("compare", frame, period="2024H1", indicator=IndicatorId.SICKNESS_ABSENCE) == (
        "/sammenlign?kommune=326-kalundborg&maal=sygefravaer"
    )
    assert addresses.address("compare", frame, chosen=(make.AARHUS, "101"), region="Sjælland") == (
        "/sammenlign?kommune=326-kalundborg&periode=2023H1&region=sjaelland&valgte=751,101"
    )


def test_division_is_left_out_only_when_the_half_year_has_it_of_itself():
    assert "inddeling" not in addresses.address("regions", make.frame())
    assert addresses.address("regions", make.frame(), division="2027") == "/regioner?inddeling=2027"
    assert addresses.address("regions", make.frame(division=make.division("2027"))) == "/regioner?inddeling=2027"


def test_leaving_the_own_kommune_out_is_an_address_too():
    frame = make.frame(municipality=make.KALUNDBORG)
    written = addresses.address("municipality", frame, without_own=True)
    assert written == "/kommune/326-kalundborg?uden-egen=ja"
    assert addresses.read("municipality", {"token": "326-kalundborg", "uden-egen": "ja"}).without_own
    assert not addresses.read("municipality", {"token": "326-kalundborg", "uden-egen": "nej"}).without_own
    assert addresses.address("municipality", make.frame(without_own=True), without_own=False) == "/kommune"


def test_the_funnel_s_choices_are_addresses():
    written = addresses.address("compare", make.frame(), adjusted=True, centre=Around.REGION)
    assert written == "/sammenlign?spredning=justeret&midte=region"
    read = addresses.read("compare", {"spredning": "justeret", "midte": "region"})
    assert (read.adjusted, read.centre) == (True, "region")
    assert not addresses.read("compare", {"spredning": "andet"}).adjusted


def test_a_page_carries_only_choices_it_knows():
    frame = make.frame(sort="navn", chosen=(make.AARHUS,))
    assert addresses.address("municipality", frame) == "/kommune"


@pytest.mark.parametrize("start", ["2022H2", "2024H1"])
@pytest.mark.parametrize("view", ["", words.VIEW_TREND, words.VIEW_BESIDE])
def test_where_counting_starts_and_the_question_of_the_chart_survive_the_address(start, view):
    frame = make.frame(municipality=make.KALUNDBORG, start=HalfYear.parse(start), view=view)
    written = addresses.address("municipality", frame)
    query = dict(parse_qsl(urlsplit(written).query))
    assert query["fra"] == start
    asked = addresses.read("municipality", {"token": "326-kalundborg"} | query)
    assert (asked.start, asked.view, asked.unknown) == (start, view, ())
    assert "fra" not in addresses.address("municipality", frame, start="")


def test_views_of_other_pages_are_neither_carried_nor_understood():
    frame = make.frame(municipality=make.KALUNDBORG, view="felter")
    assert addresses.address("municipality", frame) == "/kommune/326-kalundborg"
    asked = addresses.read("municipality", {"visning": "felter" * 20})
    assert (asked.view, asked.unknown) == ("", (("visning", ("felter" * 20)[:40]),))
    assert addresses.read("overview", {"visning": "felter"}).view == "felter"


@given(
    st.integers(4, 20), st.tuples(*[st.sampled_from((0, 1, 2))] * 5).filter(any), st.sampled_from(("region", "similar"))
)
def test_similar_kommuner_survive_the_address(number, weights, beside):
    likeness = Likeness(number, weights)
    frame = make.frame(municipality=make.KALUNDBORG, likeness=likeness, beside=Around(beside))
    for page in ("compare", "municipality"):
        written = addresses.address(page, frame)
        read = addresses.read(page, dict(parse_qsl(urlsplit(written).query)))
        assert Likeness(int(read.n_similar or 8), read.weights or (1,) * 5) == likeness
        assert ((read.beside or "region"), read.unknown) == (beside, ())


def test_similar_kommuner_are_written_in_words_and_without_what_is_usual():
    frame = make.frame(municipality=make.KALUNDBORG)
    written = addresses.address("compare", frame, centre=Around.SIMILAR, n_similar="12", weights=(2, 1, 0, 1, 1))
    assert written.endswith("?kommune=326-kalundborg&lignende=12&vaegte=indbyggere2,pendling0&midte=lignende")
    assert addresses.address("municipality", frame, beside=Around.SIMILAR).endswith("?mod=lignende")
    assert addresses.address("compare", frame, centre=Around.COUNTRY, n_similar="8", weights=(1,) * 5).endswith(
        "?kommune=326-kalundborg"
    )


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("midte", "verden"),
        ("mod", "landet"),
        ("mod", "x" * 99),
        ("vaegte", "indbyggere3"),
        ("vaegte", "pendling"),
        ("vaegte", "hav1"),
        ("vaegte", "pendling2,pendling0"),
        ("vaegte", "indbyggere0,taethed0,pendling0,udgiftsbehov0,serviceniveau0"),
        ("vaegte", ","),
    ],
)
def test_words_no_vocabulary_knows_are_told(key, text):
    read = addresses.read("compare", {key: text})
    assert read.unknown == ((key, text[:40]),)
    assert (read.centre, read.beside, read.weights) == ("", "", ())


PATTERNS = (
    PatternChoices(),
    PatternChoices(Trait.HISTORY, FitMethod.QUASI_BINOMIAL, Outcome.HALF, (Trait.NEED, Trait.DENSITY), True, True),
    PatternChoices(traits=(), across=Measure.POPULATION, up=Measure.TURNOVER_YEAR_RATE),
    PatternChoices(traits=tuple(Trait)),
)


@pytest.mark.parametrize("chosen", PATTERNS)
def test_patterns_survive_the_round_trip(chosen):
    written = addresses.address("patterns", make.frame(patterns=chosen))
    read = addresses.read("patterns", dict(parse_qsl(urlsplit(written).query)))
    assert set(read.patterns.traits) == set(chosen.traits)
    assert addresses.address("patterns", make.frame(patterns=read.patterns)) == written
    assert read.unknown == ()


def test_patterns_leave_defaults_out_and_other_pages_leave_patterns_out():
    assert addresses.address("patterns", make.frame()) == "/moenstre"
    changed = make.frame(patterns=PATTERNS[1])
    assert addresses.address("compare", changed) == "/sammenlign"
    assert addresses.address("patterns", changed, trait=Trait.SHORT_TENURE, traits=()) == (
        "/moenstre?metode=kvasi-binomial&forklar=halvaaret&med=ingen&udvalg=hele-perioden&regionsled=ja"
    )


def test_words_that_no_pattern_knows_are_told_and_cost_nothing():
    query = {
        "egenskab": "held",
        "metode": "OLS",
        "med": "held,anciennitet,x,y,z",
        "udvalg": "' OR 1=1",
        "lodret": "\x00",
    }
    read = addresses.read("patterns", query)
    assert read.patterns == PatternChoices(traits=(Trait.SHORT_TENURE,))
    assert [key for key, _ in read.unknown] == ["egenskab", "metode", "udvalg", "lodret", "med", "med", "med"]
    assert addresses.read("compare", query) == Request()
    assert addresses.read("patterns", {"med": "x" * 100_000}).unknown == (("med", "x" * 40),)
    assert addresses.read("patterns", {"med": "," * 1000}).patterns == PatternChoices()
