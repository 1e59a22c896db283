"""A store in which one kommune, or a handful, have loaded their own numbers: nothing is compared with nobody."""

from __future__ import annotations

import csv
import importlib
import re
from datetime import date

import pytest

from components.text import common, presentation
from components.text import verdicts as verdict_text
from data_layer.demo.files import demo_files
from data_layer.schema import Subject, Verdict
from data_layer.store import open_store, save_dataset
from data_layer.tables.reading import read_subject
from tests.components.looking import parts, text
from tests.conftest import copied_store
from tests.data_layer.queries.conftest import answer_from

SAME_ENDS = re.compile(r"(?:fra|from|mellem) ([0-9]+,[0-9])(?: %| dage)? (?:til|to|og) \1\b")
INDICATORS = ("afgang", "anciennitet", "sygefravaer", "barselsfravaer", "skift-12-maaneder", "sygefravaer-12-maaneder")
STORES = (
    ("851",),
    ("330",),
    ("851", "860"),
    ("851", "860", "101", "751", "461"),
)  # 330 has not answered on organisation
NUMBERED = ("overview", "municipality", "compare", "regions")


@pytest.fixture(scope="module", params=STORES, ids="-".join)
def codes(request, application, database_url, tmp_path_factory):
    """The only kommuner with numbers; the first is the reader's own."""
    url = copied_store(database_url, tmp_path_factory.mktemp("few"))
    table = read_subject(Subject.STAFFING, demo_files()[Subject.STAFFING]).table
    few = table[table["municipality_code"].isin(request.param)]
    own = {"title": "Own", "source": "Own", "extract_date": date(2025, 1, 1), "simulated": False}
    save_dataset(open_store(url), Subject.STAFFING, few, **own)
    answer_from(url)
    yield request.param
    answer_from(database_url)


def layout(page, **query):
    return importlib.import_module(f"pages.{page}").layout(**query)


def said(page, **query):
    return text(layout(page, **query)).replace("\u00a0", " ")


@pytest.mark.parametrize("page", NUMBERED)
@pytest.mark.parametrize("maal", INDICATORS)
@pytest.mark.parametrize("has_own", [True, False])
def test_no_sentence_spans_from_a_number_to_itself(codes, page, maal, has_own):
    shown = said(page, kommune=codes[0] if has_own else "", maal=maal)
    if len(codes) == 1 and page != "compare":  # where the own series stands beside the country's, which it is
        assert SAME_ENDS.findall(shown) == []
    assert "None" not in shown


@pytest.mark.parametrize("page", [*NUMBERED, "organisation", "patterns", "dialog", "sheet", "data"])
def test_every_page_says_whose_numbers_the_countrys_are(codes, page):
    assert common.few_sentence(len(codes), 98) in said(page, kommune=codes[0])


def test_a_ready_made_story_is_told(codes):
    screen = layout("presentation", kommune=codes[0], fortaelling="jeres-tal")
    slides = [one for one in parts(screen, "Section") if (getattr(one, "id", None) or "").startswith("vis-")]
    assert len(slides) == 8
    assert presentation.GONE_TITLE not in text(screen)


def test_the_printed_sheet_says_both_itself(codes):
    (sheet,) = parts(layout("sheet", kommune=codes[0]), "Article")
    shown = text(sheet)
    assert f"{common.FEW_MARK}. {common.few_sentence(len(codes), 98)}" in shown
    assert f"{common.SIMULATED_MARK}. {common.SIMULATED_MORE}" in shown  # the numbers of staff are real


def test_a_large_kommune_is_never_called_too_small(codes):
    shown = said("municipality", kommune=codes[0])
    assert "for lille" not in shown + said("compare", kommune=codes[0])
    assert verdict_text.headline(Verdict.TOO_FEW).removesuffix(".") not in shown
    assert shown.count(verdict_text.headline(Verdict.NO_OTHERS)) >= 4  # each card


def test_no_place_level_or_funnel_among_a_handful(codes):
    shown = said("municipality", kommune=codes[0])
    assert "fjerdedel" not in shown
    assert "tiendedel af kommunerne" not in shown
    assert re.search(r"Anslået niveau: [0-9]", shown) is None
    assert "uden for tragten" not in said("compare", kommune=codes[0])


def own_row(code):
    """The newest row of a kommune in the shipped file, read with nothing but csv."""
    with demo_files()[Subject.STAFFING].open(encoding="utf-8") as file:
        return max(
            (row for row in csv.DictReader(file) if row["municipality_code"] == code), key=lambda row: row["half_year"]
        )


def test_a_childs_turnover_is_the_kommunes_own_number(codes):
    shown, row = said("organisation", kommune=codes[0]), own_row(codes[0])
    stay = 1 - int(row["leavers"]) / int(row["headcount"])
    assert f"er {100 * (1 - stay * stay):.1f} % på et år".replace(".", ",") in shown
    assert "kommunens tal, som det er: for få andre har tal" in shown
    assert "har ikke et synligt tal" not in shown
