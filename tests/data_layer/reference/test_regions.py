from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from data_layer.errors import DataLayerError
from data_layer.reference import division, division_on, divisions, municipalities


def test_two_divisions_without_a_gap() -> None:
    before, after = divisions()
    assert (before.id, before.valid_from, before.valid_to) == ("2007", date(2007, 1, 1), date(2026, 12, 31))
    assert (after.id, after.valid_from, after.valid_to) == ("2027", date(2027, 1, 1), None)


def test_display_order() -> None:
    assert division("2007").regions == ("Hovedstaden", "Sjælland", "Syddanmark", "Midtjylland", "Nordjylland")
    assert division("2027").regions == ("Østdanmark", "Syddanmark", "Midtjylland", "Nordjylland")


def test_oestdanmark_is_hovedstaden_and_sjaelland() -> None:
    old, new = division("2007").region_of, division("2027").region_of
    assert Counter(new.values()) == {"Østdanmark": 46, "Syddanmark": 22, "Midtjylland": 19, "Nordjylland": 11}
    assert {old[code] for code, name in new.items() if name == "Østdanmark"} == {"Hovedstaden", "Sjælland"}
    assert all(old[code] == name for code, name in new.items() if name != "Østdanmark")


def test_every_division_covers_every_kommune() -> None:
    for one in divisions():
        assert set(one.region_of) == {kommune.code for kommune in municipalities()}
    assert division("2007").region_of == {kommune.code: kommune.region for kommune in municipalities()}


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2024, 6, 30), "2007"), (date(2026, 12, 31), "2007"), (date(2027, 1, 1), "2027")]
)
def test_division_of_a_day(day: date, expected: str) -> None:
    assert division_on(day).id == expected


def test_unknown_division_and_day_are_refused() -> None:
    with pytest.raises(DataLayerError, match="2007, 2027"):
        division("1970")
    with pytest.raises(DataLayerError, match="from 2007-01-01 on"):
        division_on(date(2006, 12, 31))
