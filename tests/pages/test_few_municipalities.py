"""A store in which one kommune, or a handful, have loaded their own numbers: nothing is compared with nobody."""

from __future__ import annotations

import importlib
import re
from datetime import date

import pytest

from components.text import common
from components.text import verdicts as verdict_text
from data_layer.demo.files import demo_files
from data_layer.schema import Subject, Verdict
from data_layer.store import open_store, save_dataset
from data_layer.tables.reading import read_subject
from tests.components.looking import parts, text
from tests.conftest import copied_store
from tests.data_layer.queries.conftest import answer_from

AALBORG = "851-aalborg"
SAME_ENDS = re.compile(r"(?:fra|from|mellem) ([0-9]+,[0-9])(?: %| dage)? (?:til|to|og) \1\b")
INDICATORS = ("afgang", "under-1-aar", "sygefravaer", "barselsfravaer", "skift-12-maaneder", "sygefravaer-12-maaneder")
FEW = {1: ("851",), 2: ("851", "860"), 5: ("851", "860", "101", "751", "461")}


@pytest.fixture(scope="module", params=FEW, ids=lambda n: f"{n} with numbers")
def n_kommuner(request, application, database_url, tmp_path_factory):
    url = copied_store(database_url, tmp_path_factory.mktemp("few"))
    table = read_subject(Subject.STAFFING, demo_files()[Subject.STAFFING]).table
    few = table[table["municipality_code"].isin(FEW[request.param])]
    own = {"title": "Own", "source": "Own", "extract_date": date(2025, 1, 1), "simulated": False}
    save_dataset(open_store(url), Subject.STAFFING, few, **own)
    answer_from(url)
    yield request.param
    answer_from(database_url)


def said(page, **query):
    return text(importlib.import_module(f"pages.{page}").layout(**query)).replace("\u00a0", " ")


@pytest.mark.parametrize("page", ["overview", "municipality", "compare", "regions"])
@pytest.mark.parametrize("maal", INDICATORS)
@pytest.mark.parametrize("kommune", ["", AALBORG])
def test_no_sentence_spans_from_a_number_to_itself(n_kommuner, page, maal, kommune):
    shown = said(page, kommune=kommune, maal=maal)
    if n_kommuner == 1 and page != "compare":  # where the own series stands beside the country's, which it is
        assert SAME_ENDS.findall(shown) == []
    assert "None" not in shown


@pytest.mark.parametrize("page", ["overview", "municipality", "compare", "regions", "organisation", "dialog"])
def test_every_page_says_whose_numbers_the_countrys_are(n_kommuner, page):
    assert common.few_sentence(n_kommuner, 98) in said(page, kommune=AALBORG)


def test_the_printed_sheet_says_both_itself(n_kommuner):
    (sheet,) = parts(importlib.import_module("pages.sheet").layout(kommune=AALBORG), "Article")
    shown = text(sheet)
    assert f"{common.FEW_MARK}. {common.few_sentence(n_kommuner, 98)}" in shown
    assert f"{common.SIMULATED_MARK}. {common.SIMULATED_ORGANISATION}" in shown  # the numbers of staff are real


def test_a_large_kommune_is_never_called_too_small(n_kommuner):
    shown = said("municipality", kommune=AALBORG) + said("compare", kommune=AALBORG)
    assert "for lille" not in shown
    assert verdict_text.headline(Verdict.TOO_FEW).removesuffix(".") not in said("municipality", kommune=AALBORG)
    cannot = verdict_text.headline(Verdict.NO_OTHERS)
    assert shown.count(cannot) >= (
        4 if n_kommuner < 3 else 2
    )  # four cards; of five kommuner only days, without a place


def test_no_place_among_a_handful(n_kommuner):
    shown = said("municipality", kommune=AALBORG)
    assert "fjerdedel" not in shown
    assert "tiendedel af kommunerne" not in shown
