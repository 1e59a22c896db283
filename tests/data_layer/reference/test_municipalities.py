from __future__ import annotations

from collections import Counter

import pytest

from data_layer.errors import DataLayerError
from data_layer.reference import by_danish_name, municipalities, municipality
from data_layer.schema import MissingState


def test_98_kommuner_sorted_by_code() -> None:
    codes = [one.code for one in municipalities()]
    assert len(codes) == len(set(codes)) == 98
    assert codes == sorted(codes)
    assert (codes[0], codes[-1]) == ("101", "860")


def test_population_sums_to_denmark_without_christiansoe() -> None:
    assert sum(one.population for one in municipalities()) == 5_961_158


def test_region_sizes() -> None:
    assert Counter(one.region for one in municipalities()) == {
        "Hovedstaden": 29,
        "Sjælland": 17,
        "Syddanmark": 22,
        "Midtjylland": 19,
        "Nordjylland": 11,
    }


def test_panel_has_79() -> None:
    assert sum(one.in_report_panel for one in municipalities()) == 79


def test_kalundborg_as_printed() -> None:
    one = municipality("326")
    assert (one.name, one.token, one.region) == ("Kalundborg", "326-kalundborg", "Sjælland")
    assert (one.population, one.commuting_km, one.in_report_panel) == (48309, 26.6, True)


def test_unknown_code_is_refused() -> None:
    with pytest.raises(DataLayerError, match="98 kommuner, got '411'") as caught:
        municipality("411")
    assert caught.value.code == "unknown_municipality"


@pytest.mark.parametrize(
    ("code", "slug"),
    [("101", "koebenhavn"), ("492", "aeroe"), ("580", "aabenraa"), ("760", "ringkoebing-skjern"), ("350", "lejre")],
)
def test_slug_is_ascii(code: str, slug: str) -> None:
    assert municipality(code).slug == slug


def test_slugs_are_unique_ascii() -> None:
    slugs = [one.slug for one in municipalities()]
    assert len(set(slugs)) == 98
    assert all(slug.isascii() and slug.replace("-", "").isalpha() for slug in slugs)


def test_reasons_for_gaps() -> None:
    gaps = {one.name: one.default_gap for one in municipalities()}
    suppressed = {name for name, state in gaps.items() if state is MissingState.SUPPRESSED}
    assert suppressed == {"Fanø", "Læsø", "Langeland", "Samsø", "Ærø"}
    not_applicable = {name for name, state in gaps.items() if state is MissingState.NOT_APPLICABLE}
    assert not_applicable == {"Dragør", "Vallensbæk"}
    assert gaps["Herning"] is gaps["Odense"] is MissingState.NOT_REPORTED


def test_danish_order_puts_the_three_letters_last() -> None:
    names = [one.name for one in by_danish_name()]
    assert names[:2] == ["Albertslund", "Allerød"]
    assert names[-4:] == ["Ærø", "Aabenraa", "Aalborg", "Aarhus"]
    assert names.index("Rudersdal") < names.index("Rødovre")
    assert names.index("Tønder") < names.index("Tårnby") < names.index("Vallensbæk")
