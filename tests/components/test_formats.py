"""Danish numbers and dates."""

from datetime import date

import pytest

from components import formats
from data_layer.schema import HalfYear, IndicatorId, MissingState
from tests import factories as make

NBSP = "\u00a0"


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (1234567.891, 3, "1.234.567,891"),
        (60828, 0, "60.828"),
        (0.5, 0, "1"),  # halves go away from zero, as in school
        (2.5, 0, "3"),
        (12.25, 1, "12,3"),
        (-2.44, 1, "−2,4"),
        (-0.04, 1, "0,0"),  # no minus before nothing
        (7 / 35 * 100, 1, "20,0"),
        (0.1 + 0.2, 1, "0,3"),
    ],
)
def test_number_is_danish(value, decimals, written):
    assert formats.number(value, decimals) == written


def test_units_stay_with_their_number():
    assert formats.percent(0.2) == f"20,0{NBSP}%"
    assert formats.days(8) == f"8,0{NBSP}dage"
    assert formats.percentage_points(0.04) == f"4,0{NBSP}procentpoint"


def test_half_years_and_dates_are_words():
    assert formats.half_year("2024H1") == f"1.{NBSP}halvår 2024"
    assert formats.half_year(HalfYear(2009, 2)) == f"2.{NBSP}halvår 2009"
    assert formats.half_year_short("2009H2") == f"2.{NBSP}halvår 09"
    assert formats.date("2024-06-30T12:00:00") == formats.date(date(2024, 6, 30)) == f"30.{NBSP}juni 2024"


@pytest.mark.parametrize(
    ("identity", "value", "written"),
    [
        (IndicatorId.TURNOVER, make.share(7, 35), f"20,0{NBSP}%"),
        (IndicatorId.SICKNESS_ABSENCE, make.per_fte(8.04), f"8,0{NBSP}dage"),
        (IndicatorId.TURNOVER_YEAR_RATE, make.per_fte(24.13), "24,1"),
        (IndicatorId.TURNOVER, make.missing(MissingState.SUPPRESSED), "Vises ikke (for få ansatte)"),
        (IndicatorId.TURNOVER, make.missing(MissingState.NOT_REPORTED), "Ikke indberettet"),
        (IndicatorId.TURNOVER, make.missing(MissingState.NOT_APPLICABLE), "Ikke relevant"),
        (IndicatorId.TURNOVER, make.missing(MissingState.MISSING), "Mangler"),
    ],
)
def test_measured_is_a_number_or_words_never_both(identity, value, written):
    assert formats.measured(value, make.indicator(identity)) == written


def test_interval_says_its_unit_once_and_nothing_without_bounds():
    turnover = make.indicator(IndicatorId.TURNOVER)
    assert formats.interval(make.share(7, 35, 0.048, 0.235), turnover) == f"4,8–23,5{NBSP}%"
    assert formats.interval(make.share(7, 35), turnover) == ""


def test_danish_alphabet_ends_with_three_letters_and_aa_is_the_last():
    names = ["Aabenraa", "Ærø", "Århus", "Ølstykke", "Vejle", "Albertslund"]
    assert sorted(names, key=formats.sort_key) == ["Albertslund", "Vejle", "Ærø", "Ølstykke", "Aabenraa", "Århus"]


def test_ascii_text_spells_danish_letters_out():
    assert formats.ascii_text("Sjælland") == "sjaelland"
    assert formats.ascii_text("Østdanmark") == "oestdanmark"
