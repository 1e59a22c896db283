"""Decks as other programs read them: their numbers are the queries' numbers, and the marks go with them."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import zipfile

import openpyxl
import pytest
from openxml_audit import OpenXmlValidator
from pypdf import PdfReader

from components import addresses
from components.formats import half_year
from components.pins import Pin, pins_text
from data_layer import queries
from data_layer.schema import IndicatorId
from reports.asking import asked
from reports.deck import deck_bytes, first_sentences
from tests.reports.conftest import charts, opened, texts

MID, LARGE, SUPPRESSED = "326-kalundborg", "101-koebenhavn", "563-fanoe"
MARK = "SIMULEREDE TAL"
EVERY_KIND = (
    "/?kommune=326-kalundborg#kort",
    "/?kommune=326-kalundborg#landet-turnover",
    "/?kommune=326-kalundborg#omraader",
    "/sammenlign?kommune=326-kalundborg&valgte=101,751&visning=rangering#rangering",
    "/sammenlign?kommune=326-kalundborg&valgte=101,751#valgte-over-tid",
    "/regioner?kommune=326-kalundborg#regioner-spredning",
    "/organisering?kommune=326-kalundborg#barnets-alder",
    "/organisering?kommune=326-kalundborg#hvad-flytter-mest",
    "/organisering?kommune=326-kalundborg#modeller-paa-kort",
    "/organisering?kommune=326-kalundborg#afgang-pr-model",
    "/nej#x",
)


def books(content):
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        names = [one for one in parts.namelist() if one.endswith(".xlsx")]
        return [openpyxl.load_workbook(io.BytesIO(parts.read(one))) for one in names]


def slide_with(content, words):
    return next(one for one in opened(content).slides if words in one.shapes.title.text_frame.text)


def test_a_story_has_a_slide_for_every_view_and_a_last_one(story):
    deck = opened(story(MID))
    assert len(deck.slides) == 9
    assert round(deck.slide_width / deck.slide_height, 2) == 1.78
    assert "Kalundborg" in deck.slides[0].shapes.title.text_frame.text


def test_the_series_is_the_querys(story):
    drawn = charts(opened(story(MID)).slides[1])[0]
    view = queries.municipality(addresses.read("municipality", {"token": MID}))
    country = next(one for one in drawn.plots[0].series if one.name == "Landet")
    wanted = [round(one.value * 100, 4) for one in view.cards[0].country_series.values]
    assert [round(one, 4) for one in country.values] == wanted
    assert len(drawn.plots[0].categories) == len(view.cards[0].country_series.periods)


def test_the_funnel_has_every_kommune_once_and_the_own_one_by_name(story):
    drawn = charts(slide_with(story(MID), "tragten"))[0]
    view = queries.compare(addresses.read("compare", {"kommune": MID, "maal": "afgang"}))
    rows = [one for one in view.places if one.value.is_observed]
    series = {one.name: list(one.values) for one in drawn.plots[0].series}
    assert series["Kalundborg"] == [
        pytest.approx(next(r.value.value for r in rows if r.municipality.code == "326") * 100)
    ]
    dots = [
        y
        for name in ("Inden for grænserne", "Under", "Over", "Langt under", "Langt over")
        for y in series.get(name, ())
    ]
    assert sorted([*dots, *series["Kalundborg"]]) == pytest.approx(sorted(one.value.value * 100 for one in rows))


def test_the_workbook_inside_holds_the_charts_numbers_and_the_whole_table(story):
    deck = opened(story(MID))
    for chart in (one for slide in deck.slides for one in charts(slide)):
        book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
        cells = [
            cell
            for row in book.worksheets[0].iter_rows(values_only=True)
            for cell in row
            if isinstance(cell, (int, float))
        ]
        shown = [value for one in chart.plots[0].series for value in one.values if value is not None]
        assert {round(one, 6) for one in shown} <= {round(one, 6) for one in cells}
        head = [row[0] for row in book["Tabel"].iter_rows(max_row=2, values_only=True)]
        assert head[1] == MARK
    funnel = next(book for book in books(story(MID)) if "Ansatte" in str(book["Tabel"]["B5"].value))
    assert [cell.value for cell in funnel["Tabel"]["A"]][5:7] == ["Assens", "Ballerup"]


def test_a_card_and_the_questions_are_text(story):
    deck = opened(story(MID))
    view = queries.municipality(addresses.read("municipality", {"token": MID}))
    words = list(texts(deck.slides[0].shapes))
    assert view.cards[0].indicator.id is IndicatorId.TURNOVER
    assert any(one.startswith("6,1\xa0%") for one in words)
    assert "12,2\xa0%" in words  # the country, in the table
    assert any("1. " in one and "5. " in one for one in texts(deck.slides[7].shapes))


@pytest.mark.parametrize("token", [MID, LARGE, SUPPRESSED])
def test_every_slide_its_notes_and_its_workbooks_carry_the_mark(story, token):
    deck = opened(story(token))
    for slide in deck.slides:
        assert MARK in list(texts(slide.shapes))
        assert MARK in slide.notes_slide.notes_text_frame.text
    for book in books(story(token)):
        assert book["Tabel"]["A2"].value == MARK


def test_notes_say_what_was_chosen_where_it_comes_from_and_how_it_is_counted(story):
    notes = opened(story(MID)).slides[0].notes_slide.notes_text_frame.text
    newest = queries.overview(addresses.read("overview", {})).frame.choices.period
    for words in (
        "Kommune: Kalundborg",
        half_year(newest),
        "udtræk",
        "https://tal.example/kommune/326-kalundborg",
        "2 af 33",
    ):
        assert words in notes or words in " ".join(texts(opened(story(MID)).slides[0].shapes))


def test_a_suppressed_kommune_is_said_in_words_and_drawn_nowhere(story):
    content = story(SUPPRESSED)
    deck = opened(content)
    assert "Vises ikke" in deck.slides[0].shapes.title.text_frame.text
    names = [one.name for slide in deck.slides for chart in charts(slide) for one in chart.plots[0].series]
    assert "Fanø" not in names
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        xml = " ".join(
            parts.read(one).decode()
            for one in parts.namelist()
            if one.startswith(("ppt/slides/", "ppt/charts/", "ppt/notesSlides/")) and one.endswith(".xml")
        )
    assert not re.search(r">(nan|NaN|None|inf|-100|-1)<", xml)


def test_a_gap_is_no_zero_in_the_chart(product):
    content = deck_bytes(asked({"visninger": pins_text([Pin("/kommune/326-kalundborg", "serie")])}))
    own = next(one for one in charts(opened(content).slides[0])[0].plots[0].series if "to halvår" in one.name)
    assert own.values[0] is None  # two half-years put together begin with the second


def test_the_readers_own_title_stands_above_the_finding(product):
    content = deck_bytes(
        asked({"visninger": pins_text([Pin("/regioner", "regioner-niveau", "Vi er <ikke> alene; 50 %")])})
    )
    slide = opened(content).slides[0]
    assert slide.shapes.title.text_frame.text == "Vi er <ikke> alene; 50 %"
    assert any("spænder fra" in one for one in texts(slide.shapes))


@pytest.fixture(scope="module")
def every_kind(product):
    return deck_bytes(asked({"kommune": MID, "visninger": pins_text([Pin(*one.split("#")) for one in EVERY_KIND])}))


def test_every_kind_of_view_is_valid_to_the_office_schema(every_kind, story, tmp_path):
    for name, content in (("kinds", every_kind), ("story", story(MID))):
        file = tmp_path / f"{name}.pptx"
        file.write_bytes(content)
        result = OpenXmlValidator().validate(file)
        assert [str(one) for one in result.errors] == []


def test_a_view_that_shows_nothing_says_why_on_its_slide(every_kind):
    slide = opened(every_kind).slides[len(EVERY_KIND) - 1]
    assert any("hører ikke til en side her" in one for one in texts(slide.shapes))


def test_the_map_is_made_of_named_outlines(every_kind):
    group = next(one for one in opened(every_kind).slides[0].shapes if one.shape_type == 6)
    assert {"Kalundborg", "Fanø", "Bornholm"} <= {one.name for one in group.shapes}
    assert len({one.name for one in group.shapes}) == 98


def test_another_program_opens_the_deck_and_shows_its_words_and_numbers(story, tmp_path):
    office = shutil.which("soffice") or shutil.which("libreoffice")
    assert office, "LibreOffice is missing; see scripts/system_packages.sh"
    file = tmp_path / "deck.pptx"
    file.write_bytes(story(MID))
    command = [
        office,
        f"-env:UserInstallation=file://{tmp_path}/profile",
        "--headless",
        "--convert-to",
        "pdf",
        file.name,
    ]
    subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, timeout=120)
    pages = [page.extract_text().replace("\xa0", " ") for page in PdfReader(tmp_path / "deck.pdf").pages]
    assert len(pages) == 9
    assert all(MARK in page for page in pages)
    for words, page in (
        ("6,1 %", 0),
        ("Øvre grænse 22,1 %", 1),
        ("Kalundborg 6,1 %", 2),
        ("Landet 12,2 %", 3),
        ("37 (4 delvist)", 5),
    ):
        assert words in pages[page]


def test_whole_sentences_are_taken_while_they_fit():
    assert first_sentences("En. To to to. Tre", 9) == "En."
    assert first_sentences("Meget lang saetning", 5) == "Meget lang saetning"
