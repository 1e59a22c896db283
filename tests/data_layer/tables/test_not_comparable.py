import pytest

from data_layer.tables.not_comparable import not_comparable
from data_layer.tables.vocabulary import COLUMN_SYNONYMS


@pytest.mark.parametrize(
    "title",
    [
        "Personaleomsætning",
        "personaleomsætning i pct.",
        "Sum(Personaleomsætning kommune stablet søjler.Værdi)",
        "Sum(Personaleomsætning kommune.Tilgangsprocent)",
        "Tilgang",
        "TILGANG I ALT",
        "Nytilgang",
        "Til- og afgang",
        "Nyansatte",
        "SIRKA omsætning",
        "Mobilitet",
        "joiners",
        "new_hires",
    ],
)
def test_turnover_that_counts_joiners_is_refused_with_the_reason(title):
    assert "counts joiners" in not_comparable(title).remedy


@pytest.mark.parametrize(
    "title",
    [
        "Årlig afgang",
        "Afgang pr. år",
        "Fratrådte i året",
        "Afgang, helår",
        "leavers_per_year",
        "Annual turnover",
        "Fratrådte 12 mdr.",
        "Afgang på årsbasis",
    ],
)
def test_yearly_turnover_is_refused_with_the_reason(title):
    assert "a year's leavers" in not_comparable(title).remedy


@pytest.mark.parametrize(
    "title",
    [
        *(title for column, synonyms in COLUMN_SYNONYMS.items() for title in (column, *synonyms)),
        "Afgang pr. halvår",
        "leavers half-year",
        "Halvårlig afgang",
        "tilgængelighed",
        "Omsætning",
        "Indbyggere",
        "Årets udgifter",
        "",
    ],
)
def test_other_titles_are_not_refused(title):
    assert not_comparable(title) is None
