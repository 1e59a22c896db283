"""Faults of a file in Danish: every kind has words, and a broken file says exactly this."""

from __future__ import annotations

import re
from string import Formatter

import pytest

from components.islands import to_html
from components.sections.file_faults import MOST_SHOWN, fault_list, fault_words
from components.text import faults as words
from data_layer.schema import FaultKind, FileFault
from data_layer.tables.private import read_private
from tests.components.looking import parts, text
from tests.data_layer.sources.test_workbook import xlsx
from tests.data_layer.tables.test_private import HEAD, ROW, TODAY, changed, csv

FACTS = {"cell", "title", "name", "first", "second", "count", "wanted", "most", "width", "code", "region", "found"}
ENGLISH = re.compile(r"\b(the|row|column|cell|write|remove|at most|file|number|expected|half-year|headcount|fte)\b")


def said(data: bytes) -> list[str]:
    """What a reader sees of a file's faults, a line each."""
    faults = [
        FileFault(one.line, one.column, one.kind, dict(one.facts)) for one in read_private(data, "326", TODAY).faults
    ]
    return [" | ".join(text(part) for part in item.children) for item in parts(fault_list(faults)[0], "Li")]


@pytest.mark.parametrize("kind", list(FaultKind))
def test_every_kind_has_words_for_facts_that_faults_have(kind):
    for sentence in words.WORDS[kind]:
        assert sentence.strip()
        assert not ENGLISH.search(re.sub(r"{.*?}", "", sentence))
        fields = {name for _, name, _, _ in Formatter().parse(sentence) if name}
        assert fields <= FACTS | {"value", "whole", "limit", "earlier", "sign", "last", "least", "ranges"}


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"", "Hele filen | Fundet: en tom fil. Ventet: overskrifter og mindst én række. | Hent skabelonen, og sæt tallene ind i den."),
        (HEAD.encode(), "Hele filen | Fundet: kun overskrifter. Ventet: mindst én række under dem. | Udfyld en række for hvert halvår, og gem."),
        (b"\x00\x01", "Hele filen | Fundet: indhold, der ikke er tekst. Ventet: en CSV-fil (UTF-8 eller Latin-1) eller en XLSX-fil. | Gem filen som CSV eller XLSX."),
        (b"\xd0\xcf\x11\xe0rest", "Hele filen | Fundet: en gammel Excel-fil eller en fil med adgangskode. Ventet: XLSX uden adgangskode, eller CSV. | Åbn filen i Excel, fjern adgangskoden, og gem som XLSX."),
        (b"PK\x03\x04rest", "Hele filen | Fundet: en fil, der ikke kan åbnes som regneark. Ventet: en XLSX-fil. | Åbn filen i Excel eller LibreOffice, og gem den igen som XLSX."),
        (csv(*[ROW] * 201), "Hele filen | Fundet: mere end 200 rækker. Ventet: én række for hvert halvår. | Slet rækkerne, der ikke er halvår."),
        (xlsx(one=[["a"], ["b"]], two=[["a"], ["b"]]), "Hele filen | Fundet: 2 ark med indhold. Ventet: ét ark, eller ét, der hedder «egne tal». | Omdøb arket, eller slet de andre."),
        (csv(*(changed(c1=f"{year}H1", c5="5") for year in range(2019, 2024))), "Sygedage | Fundet: 0,15 sygedage pr. fuldtidsansat i den midterste af 5 rækker. Ventet: mindst 0,5, når dagene er alle ansattes tilsammen i halvåret. | Gang med fuldtidsansatte, hvis kolonnen har dage pr. ansat."),
        (xlsx(one=[["a"], ["=1+1"]]), "Linje 2 | Fundet: formlen «=1+1» uden en gemt værdi. Ventet: værdier. | Åbn arket, lad det regne, og gem det; eller indsæt værdierne."),
        (csv(ROW, head=HEAD.replace("Fratrådte", "Rejst")), "Linje 1, Rejst | Fundet: overskriften «Rejst». Ventet: en af skabelonens overskrifter. | Slet kolonnen, eller ret overskriften."),
        (csv([*ROW, "1"], head=f"{HEAD};"), "Linje 2 | Fundet: antallet af celler er 9. Ventet: 8 som i overskriften. | Kontrollér skilletegn; decimalkomma i en kommasepareret fil skal stå i anførselstegn."),
        (csv(ROW, head=HEAD.replace("Fratrådte", "Personaleomsætning")), "Linje 1, Personaleomsætning | Fundet: overskriften «Personaleomsætning». Ventet: fratrådte i ét halvår blandt dem, der var ansat den første dag. | Slet kolonnen: tal for et helt år, eller tal, der også tæller nyansatte, kan ikke sammenlignes."),
        (csv(changed(c0="101")), "Linje 2, Kommunekode | Fundet: kommune 101. Ventet: kommune 326, som siden viser. | Slet rækken, eller gå til den kommunes side."),
        (csv(changed(c0="hele landet")), "Linje 2, Kommunekode | Fundet: «hele landet». Ventet: en kommune. | Slet rækken: landet, regioner og summer regnes her."),
        (csv(changed(c1="2027H1")), "Linje 2, Halvår | Fundet: «2027H1». Ventet: et halvår, der er begyndt. | Ret halvåret."),
        (csv(changed(c1="2026")), "Linje 2, Halvår | Fundet: «2026». Ventet: et halvår. | Skriv én række for hvert halvår: et år kan ikke deles i to."),
        (csv(changed(c1="")), "Linje 2, Halvår | Fundet: en tom celle. Ventet: et halvår. | Skriv for eksempel 1. halvår 2026 eller 2026H1."),
        (csv(changed(c4="36")), "Linje 2, Fratrådte | Fundet: 36, men Antal personer er 35. Ventet: højst 35. | Kontrollér, at begge tal er fra halvåret."),
        (csv(changed(c5="9999")), "Linje 2, Sygedage | Fundet: 9999, men Fuldtidsansatte er 32,5. Ventet: højst 5980. | Kontrollér, at begge tal er fra halvåret."),
        (csv(changed(c4="6,5")), "Linje 2, Fratrådte | Fundet: «6,5». Ventet: et helt tal. | Kolonnen tæller personer, ikke fuldtidsansatte eller andele."),
        (csv(changed(c4='=HYPERLINK("x")')), 'Linje 2, Fratrådte | Fundet: «=HYPERLINK("x")». Ventet: et tal. | Ret cellen, eller lad den stå tom, hvis tallet mangler.'),
        (csv(changed(c3="32", c5="1.234")), "Linje 2, Sygedage | Fundet: «1.234». Ventet: et tal, der kun kan læses på én måde. | Skriv tusinder uden punktum (1234) og decimaler med komma."),
        (csv(ROW, ROW), "Linje 3, Kommunekode + Halvår | Fundet: samme halvår som i linje 2. Ventet: hvert halvår én gang. | Slet den ene af de to rækker."),
    ],
)  # fmt: skip
def test_a_broken_file_says_exactly_this(data, expected):
    lines = said(data)
    assert expected in lines
    assert not any("…" in line for line in lines)  # no fact is wanting


def test_a_column_without_title_goes_by_its_number():
    assert any(
        line.startswith("Linje 1, kolonne 1 | Fundet: overskriften uden tekst.")
        for line in said(csv(ROW, head=f";{HEAD[13:]}"))
    )


def test_an_absent_column_goes_by_its_danish_name():
    head = HEAD.replace(";Fratrådte", "")
    lines = said(csv(ROW[:4] + ROW[5:], head=head))
    assert lines == [
        "Linje 1, Fratrådte | Fundet: kolonnen mangler. Ventet: kolonnen Fratrådte. | Tilføj kolonnen; lad cellerne stå tomme, hvis tallet mangler."
    ]


def test_only_the_first_faults_are_listed_and_the_rest_counted():
    faults = [FileFault(line, "", FaultKind.NO_NUMBERS, {}) for line in range(1, MOST_SHOWN + 4)]
    shown = fault_list(faults)
    assert len(parts(shown[0], "Li")) == MOST_SHOWN
    assert text(shown[1]) == "… og 3 fejl mere. Ret først dem, der står her."


def test_a_fact_that_is_not_there_leaves_a_gap_and_no_error():
    assert fault_words(FileFault(1, "", FaultKind.TOO_HIGH, {})).expected == "højst …"


def test_markup_in_a_cell_stays_text():
    faults = [FileFault(2, "<b>", FaultKind.NOT_A_NUMBER, {"cell": "<script>{cell}</script>"})]
    assert "<script>" not in to_html(fault_list(faults))
    assert "«&lt;script&gt;{cell}&lt;/script&gt;»" in to_html(fault_list(faults))
