"""The language of an answer is that of its address: documents, screens, files, slides, errors."""

from __future__ import annotations

import csv
import html
import io
import json
import re

import pytest
from docx import Document

from components.language import Language, spoken
from tests.english import danish_in
from tests.reports.conftest import opened, texts

KALUNDBORG = "/kommune/326-kalundborg"


@pytest.fixture
def ask(client):
    """Ask the page router as the browser does."""

    def ask_(search, path=KALUNDBORG):
        inputs = [
            {"id": "_pages_location", "property": "pathname", "value": path},
            {"id": "_pages_location", "property": "search", "value": search},
        ]
        body = {
            "output": ".._pages_content.children..._pages_store.data..",
            "outputs": [
                {"id": "_pages_content", "property": "children"},
                {"id": "_pages_store", "property": "data"},
            ],
            "inputs": inputs,
            "changedPropIds": ["_pages_location.pathname", "_pages_location.search"],
        }
        answer = client.post("/_dash-update-component", data=json.dumps(body), content_type="application/json")
        assert answer.status_code == 200
        return answer.get_data(as_text=True)

    return ask_


def file_rows(answer, delimiter):
    content = answer.get_data(as_text=True).removeprefix("\ufeff")
    return list(csv.reader(io.StringIO(content), delimiter=delimiter))


def test_the_document_speaks_and_offers_the_other_language(client):
    english = client.get(f"{KALUNDBORG}?sprog=en").get_data(as_text=True)
    danish = client.get(KALUNDBORG).get_data(as_text=True)
    assert '<html lang="en">' in english
    assert ">My municipality<" in english
    assert 'hreflang="da">Dansk<' in english
    assert '<html lang="da">' in danish
    assert ">Min kommune<" in danish
    assert 'href="?sprog=en" lang="en" hreflang="en">English<' in danish


def test_a_screen_is_in_the_language_of_its_address_and_the_next_one_in_its_own(ask):
    assert "left the job" in ask("?sprog=en")
    assert "forlod jobbet" in ask("")
    assert spoken() is Language.DANISH


def test_an_unknown_language_is_told_and_danish_spoken(ask):
    answer = ask("?sprog=de")
    assert "forlod jobbet" in answer
    assert "ikke p\u00e5 «de»" in answer or "ikke p\\u00e5" in answer


@pytest.mark.parametrize("path", ["/intet?sprog=en", "/hent/intet.csv?sprog=en", "/kommune/999-intet?sprog=en"])
def test_errors_are_told_in_the_language(client, path):
    answer = client.get(path, headers={"Accept": "text/html"})
    assert answer.status_code == 404
    assert '<html lang="en">' in answer.text
    assert 'href="/?sprog=en"' in answer.text or "data-keep" in answer.text


@pytest.mark.parametrize(
    ("path", "status"),
    [
        ("/?visning=//[", 200),
        ("/?visning=http://[x", 200),
        ("/hent/figur.csv?visning=//[%23x", 400),
        ("/praesentation?visninger=//[%23x", 200),
        ("/hent/praesentation.pptx?visninger=//[%23x", None),
    ],
)
def test_a_view_that_is_no_address_is_never_a_fault_of_ours(client, path, status):
    answer = client.get(path).status_code
    assert answer == status if status else answer < 500


def test_a_presentation_of_what_is_no_address_is_shown_and_says_so(ask):
    assert "overskrift" in ask("?visninger=//[%23x&kommune=326-kalundborg", "/praesentation")


def test_a_csv_is_written_for_a_spreadsheet_of_the_language(client):
    danish = file_rows(client.get("/hent/sammenlign.csv?maal=afgang"), ";")
    english = file_rows(client.get("/hent/sammenlign.csv?maal=afgang&sprog=en"), ",")
    assert danish[0][0] == "Kommune"
    assert english[0][0] == "Municipality"
    assert [row[2].replace(",", ".") for row in danish[1:] if row[2][:1].isdigit()] == [
        row[2] for row in english[1:] if row[2][:1].isdigit()
    ]


def test_the_file_behind_a_figure_is_in_the_language_of_the_screen_it_stands_on(client):
    address = f"/hent/figur.csv?visning={KALUNDBORG}%3Fsprog%3Den%23serie"
    (title, *_), *rest = file_rows(client.get(address), ",")
    assert title == "Half-year"
    assert rest[0][0].replace("\u00a0", " ") == "H1 2024"


def test_slides_are_in_english_with_the_same_numbers(client):
    story = "/hent/praesentation.pptx?kommune=326-kalundborg&fortaelling=jeres-tal"
    english = said_on(client.get(f"{story}&sprog=en").data)
    assert not {one for one in danish_in(english) if len(one) > 3}
    assert any("6.1%" in one for one in english)
    assert {'#,##0"%"'} == axis_formats(client.get(f"{story}&sprog=en").data)
    assert {'#,##0" %"'} == axis_formats(client.get(story).data)
    assert any("6,1\u00a0%" in one for one in said_on(client.get(story).data))


def axis_formats(content):
    """How numbers with a unit are written along the axes of charts that an office program draws."""
    charts = [shape.chart for slide in opened(content).slides for shape in slide.shapes if shape.has_chart]
    axes = [re.findall(r'formatCode="([^"]*%[^"]*)"', chart.part.blob.decode()) for chart in charts]
    return {html.unescape(one) for found in axes for one in found}


def said_on(content):
    deck = opened(content)
    return [one for slide in deck.slides for one in texts(slide.shapes)]


def test_the_meeting_document_is_in_english(client):
    asked = "spoergsmaal=faglig-tryghed-1,sammenhaengskraft-5"
    content = client.get(f"/hent/moede.docx?kommune=326-kalundborg&visning=moede&{asked}&sprog=en").data
    document = Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    assert document.core_properties.language == "en-GB"
    said = [one.text for one in document.paragraphs] + cells
    assert not danish_in([one for one in said if "\N{MATHEMATICAL LEFT WHITE SQUARE BRACKET}" not in one])
