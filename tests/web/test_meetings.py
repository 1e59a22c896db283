"""The Word document of a meeting over HTTP: what it holds before the browser fills it in, and what it refuses."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from docx import Document

from tests.reports.conftest import product  # noqa: F401  # a fixture

PATH = "/hent/moede.docx"
MEETING = {"kommune": "326-kalundborg", "visning": "moede", "spoergsmaal": "faglig-tryghed-1,handlemulighed-2"}


@pytest.fixture
def get(product):  # noqa: F811
    client = product.server.test_client()
    return lambda query: client.get(PATH, query_string=query, headers={"Accept": "text/html"})


def test_the_document_has_the_questions_their_numbers_and_marks_to_fill_in(get):
    answer = get(MEETING)
    assert answer.status_code == 200
    assert 'filename="teammoede-kalundborg-simulerede-tal.docx"' in answer.headers["Content-Disposition"]
    with zipfile.ZipFile(io.BytesIO(answer.data)) as file:
        assert {one.compress_type for one in file.infolist()} == {zipfile.ZIP_STORED}
    document = Document(io.BytesIO(answer.data))
    texts = [one.text for one in document.paragraphs]
    asked = [one for one in texts if re.match(r"\d\. ", one)]
    assert [one[:22] for one in asked] == ["1. Kan rådgiverne få f", "2. Er der beslutninger"]
    assert any("13,4\xa0dage" in one for one in texts)
    assert any(one.startswith("SIMULEREDE TAL · Kilde: ") for one in texts)
    assert "SIMULEREDE TAL" in document.sections[0].header.paragraphs[0].text
    marks = re.findall("⟦.*?⟧", "".join([*texts, *(cell.text for cell in document.tables[0].rows[1].cells)]))
    assert set(marks) == {
        *("⟦dato⟧", "⟦opfoelgning⟧", "⟦aftale:hvad⟧", "⟦aftale:hvem⟧", "⟦aftale:hvornaar⟧"),
        *("⟦note:faglig-tryghed-1⟧", "⟦minutter:faglig-tryghed-1⟧"),
        *("⟦note:handlemulighed-2⟧", "⟦minutter:handlemulighed-2⟧"),
    }


def test_every_mark_is_a_text_of_its_own(get):
    document = Document(io.BytesIO(get(MEETING).data))
    texts = [one.text for one in document.element.body.iter() if one.tag.endswith("}t")]
    assert all(re.fullmatch(r"⟦[a-z0-9:-]+⟧", one) for one in texts if "⟦" in one)


def test_without_a_kommune_the_questions_stand_alone(get):
    answer = get({"visning": "moede"})
    texts = [one.text for one in Document(io.BytesIO(answer.data)).paragraphs]
    assert sum(bool(re.match(r"\d\. ", one)) for one in texts) == 5
    assert not any("Kilde" in one for one in texts)


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"kommune": "326-kalundborg"},
        MEETING | {"kommune": "999-ingen"},
        MEETING | {"spoergsmaal": "faglig-tryghed-9"},
        MEETING | {"note": "noget skrevet"},
        [*MEETING.items(), ("kommune", "101")],
    ],
)
def test_an_address_that_is_no_meeting_is_refused_in_words(get, query):
    answer = get(query)
    assert answer.status_code == 400
    assert "Filen kunne ikke laves" in answer.text
