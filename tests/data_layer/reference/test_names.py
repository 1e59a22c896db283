from __future__ import annotations

import pytest

from data_layer.reference import municipalities, municipality_code_of

VARIANTS = {
    "0101": "101",
    "101": "101",
    " 101 ": "101",
    "101.0": "101",
    "101 København": "101",
    "København": "101",
    "KØBENHAVN": "101",
    "koebenhavn": "101",
    "Københavns Kommune": "101",
    "Kobenhavn": None,
    "Frederiksberg Kommune": "147",
    "Frederiksberg": "147",
    "Høje Taastrup": "169",
    "Høje-Tåstrup": "169",
    "Høje-Taastrup Kommune": "169",
    "Lyngby Taarbæk": "173",
    "Lyngby-Tårbæk Kommune": "173",
    "Helsingørs Kommune": "217",
    "Bornholm": "400",
    "Bornholms Regionskommune": "400",
    "Bornholms Kommune": "400",
    "Assens": "420",
    "Assens Kommune": "420",
    "Faaborg Midtfyn": "430",
    "Fåborg-Midtfyn": "430",
    "Faaborg-midtfyn": "430",
    "Nordfyn": "480",
    "Nordfyns": "480",
    "Nordfyns Kommune": "480",
    "Ærø": "492",
    "Aeroe": "492",
    "Aabenraa": "580",
    "Åbenrå": "580",
    "A\u030abenra\u030a": "580",
    "Horsens Kommune": "615",
    "Århus": "751",
    "Aarhus": "751",
    "Århus Kommune": "751",
    "  Ringkøbing -  Skjern ": "760",
    "Ikast Brande": "756",
    "Brønderslev-Dronninglund": "810",
    "Brønderslev": "810",
    "Vesthimmerland": "820",
    "Vesthimmerlands Kommune": "820",
    "Rebild Kommune (3)": "840",
    "Aalborg": "851",
    "Ålborg": "851",
    "411": None,
    "0411": None,
    "Christiansø": None,
    "Hele landet": None,
    "Region Sjælland": None,
    "101 Odense": None,
    "999": None,
    "1": None,
    "": None,
    "Kommune": None,
}


@pytest.mark.parametrize(("text", "code"), VARIANTS.items())
def test_variant_means(text: str, code: str | None) -> None:
    assert municipality_code_of(text) == code


@pytest.mark.parametrize("pattern", ["{}", "{} Kommune", "{}s Kommune", "{} kommune"])
def test_every_official_name_is_understood(pattern: str) -> None:
    wrong = [one.name for one in municipalities() if municipality_code_of(pattern.format(one.name)) != one.code]
    assert wrong == []


def test_every_slug_and_code_is_understood() -> None:
    for one in municipalities():
        assert municipality_code_of(one.slug) == municipality_code_of(f"0{one.code}") == one.code
