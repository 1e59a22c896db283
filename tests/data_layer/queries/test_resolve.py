from __future__ import annotations

import pytest

from data_layer import queries
from data_layer.schema import IndicatorId, Request

pytestmark = pytest.mark.usefixtures("loaded")


def test_nothing_asked_means_the_latest_half_year_and_turnover():
    choices = queries.choices(Request())
    assert (str(choices.period), choices.indicator, choices.municipality) == ("2024H1", IndicatorId.TURNOVER, None)
    assert (choices.division.id, choices.problems) == ("2007", ())


@pytest.mark.parametrize("text", ["326", "326-kalundborg", "326-wrong-slug", "0326"])
def test_a_municipality_is_known_by_its_code(text):
    assert queries.choices(Request(municipality=text)).municipality.name == "Kalundborg"


@pytest.mark.parametrize(
    ("request_", "key"),
    [
        (Request(municipality="999-x"), "municipality"),
        (Request(municipality="411"), "municipality"),
        (Request(municipality="<script>"), "municipality"),
        (Request(period="2031H1"), "period"),
        (Request(period="2024"), "period"),
        (Request(indicator="nonsense"), "indicator"),
        (Request(region="skaane"), "region"),
        (Request(region="oestdanmark"), "region"),
        (Request(division="1970"), "division"),
        (Request(sort="rank"), "sort"),
        (Request(sort="--name"), "sort"),
        (Request(chosen=("101", "zzz")), "municipality"),
        (Request(chosen=("101", "147", "151", "153", "157", "159", "161")), "too_many_chosen"),
        (Request(unknown=(("maal", "x"),)), "maal"),
        (Request(n_similar="3"), "n_similar"),
        (Request(n_similar="21"), "n_similar"),
        (Request(n_similar="otte"), "n_similar"),
        (Request(weights=(0, 0, 0, 0, 0)), "weights"),
        (Request(weights=(1, 3, 1, 1, 1)), "weights"),
    ],
)
def test_what_cannot_be_honoured_becomes_a_problem_and_a_default(request_, key):
    choices = queries.choices(request_)
    assert [problem.key for problem in choices.problems] == [key]
    assert len(choices.chosen) <= 6


def test_a_region_belongs_to_its_division():
    assert queries.choices(Request(division="2027", region="oestdanmark")).region is not None


def test_problem_texts_are_cut():
    assert len(queries.choices(Request(period="x" * 500)).problems[0].text) == 40


@pytest.mark.parametrize(("given", "number"), [("", 8), ("4", 4), ("20", 20), ("21", 8), ("08", 8)])
def test_how_many_similar_kommuner_is_a_number_from_four_to_twenty(given, number):
    assert queries.choices(Request(n_similar=given)).likeness.number == number
