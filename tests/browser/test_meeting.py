"""A team meeting in the browser: from choosing to exported files that other programs open, and nothing typed is sent."""

from __future__ import annotations

import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path
from urllib.parse import unquote_plus

import pytest
from docx import Document
from icalendar import Calendar
from playwright.sync_api import Page, expect
from pypdf import PdfReader

MEETING = "/dialog?kommune=326-kalundborg&visning=moede"
NOTE = 'Første linje <b>fed</b> & "citat" ]]> ⟦note:x⟧ kattekvinden\nanden linje\tmed tab'
ACTIONS = [
    ("Zebramentor til de nye; tirsdag, kl. 9 \\ fast", "Mette Ærøsund", "2027-01-15"),
    ("Giraftid\nhver dag", "", ""),
]
FOLLOW_UP = "2027-02-01"
TYPED = ("kattekvinden", "anden linje", "Zebramentor", "Ærøsund", "Giraftid", "2027-01-15", FOLLOW_UP)


@pytest.fixture
def sent(page: Page) -> list[str]:
    """Everything that leaves the browser, in words."""
    found: list[str] = []
    page.on("request", lambda one: found.append(f"{unquote_plus(one.url)} {one.post_data or ''} {one.headers}"))
    return found


def rows(page: Page):
    return page.locator(".action:not([data-template])")


def write_meeting(page: Page) -> None:
    page.locator("[data-note]").first.fill(NOTE)
    for place, (what, who, when) in enumerate(ACTIONS):
        if place:
            page.get_by_role("button", name="Tilføj en aftale").click()
        rows(page).nth(place).locator("[data-action=hvad]").fill(what)
        rows(page).nth(place).locator("[data-action=hvem]").fill(who)
        rows(page).nth(place).locator("[data-action=hvornaar]").fill(when)
    page.get_by_label("Vi følger op").fill(FOLLOW_UP)
    expect(page.locator("#moede-status")).to_have_text("Gemt i denne browser.")


def saved(page: Page, button: str, to: Path) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    file = to / download.value.suggested_filename
    download.value.save_as(file)
    return file


def test_a_whole_meeting_from_choosing_to_files_that_other_programs_open(page: Page, sent, tmp_path):
    page.goto("/dialog?kommune=326-kalundborg")
    page.get_by_role("link", name="Hold et teammøde").click()
    expect(page.locator("h1")).to_have_text("Teammødet")
    page.locator("[data-note]").first.fill("skrevet før der vælges, flodhest")
    first = page.locator("[data-question]").first.get_attribute("data-question")
    page.get_by_role("link", name="Ned: spørgsmål 1").click()
    expect(page).to_have_url(re.compile(f"spoergsmaal=[^,]+,{first},"))
    expect(page.locator("[data-question]").nth(1)).to_have_attribute("data-question", str(first))
    expect(page.locator(f"[data-note='{first}']")).to_have_value("skrevet før der vælges, flodhest")
    page.locator("#moede-flere").click()
    page.locator("#moede-vaelg a").first.click()
    expect(page.locator("[data-question]")).to_have_count(6)
    page.get_by_role("link", name="Tag ud: spørgsmål 6").click()
    expect(page.locator("[data-question]")).to_have_count(5)
    write_meeting(page)
    page.get_by_label("Minutter til spørgsmål 1").fill("15")
    expect(page.locator("[data-total]")).to_have_text("Minutter i alt: 55")

    assert_word_document(saved(page, "Word-dokument", tmp_path))
    assert_calendar(saved(page, "Opfølgning til kalenderen", tmp_path))
    assert_paper(page)
    file = saved(page, "Gem mødefilen", tmp_path)
    told = json.loads(file.read_text(encoding="utf-8"))
    assert [one["hvad"] for one in told["aftaler"]] == [what for what, *_ in ACTIONS]
    assert told["spoergsmaal"][0]["note"] == NOTE
    assert told["spoergsmaal"][0]["minutter"] == 15

    page.reload()
    expect(page.locator("[data-note]").first).to_have_value(NOTE)
    page.get_by_role("button", name="Ryd mødet").click()
    expect(page.locator("[data-note]").first).to_have_value("")
    page.get_by_role("button", name="Fortryd").click()
    expect(page.locator("[data-note]").first).to_have_value(NOTE)
    expect(page.get_by_role("button", name="Ryd mødet")).to_be_focused()
    page.get_by_role("button", name="Fjern 1").click()
    expect(rows(page)).to_have_count(1)
    expect(page.get_by_role("button", name="Fortryd")).to_be_focused()
    page.keyboard.press("Enter")
    expect(rows(page)).to_have_count(2)
    expect(page.get_by_role("button", name="Tilføj en aftale")).to_be_focused()
    assert_opened_again(page, file)
    assert sent
    assert [(word, one) for one in sent for word in (*TYPED, "flodhest") if word in one] == []


def assert_opened_again(page: Page, file: Path) -> None:
    page.get_by_role("button", name="Ryd mødet").click()
    page.locator("#moede-fil").set_input_files(file)
    last = page.locator("#moede-sidst")
    expect(last.locator("h3")).to_contain_text("Sidst aftalte I")
    expect(last.locator("li").first).to_contain_text(
        "Zebramentor til de nye; tirsdag, kl. 9 \\ fast · Mette Ærøsund · 15. januar 2027"
    )
    expect(page.locator("[data-lastnote]").first).to_contain_text('<b>fed</b> & "citat"')
    page.get_by_role("button", name="Vis på væggen").click()
    expect(page.locator("[data-place]")).to_have_text("1 af 7")
    expect(page.locator(".wall-page.current li").first).to_contain_text("Zebramentor")
    page.keyboard.press("Escape")
    page.get_by_role("button", name="Skriv videre på det møde").click()
    expect(page.locator("[data-note]").first).to_have_value(NOTE)


def assert_word_document(file: Path) -> None:
    with zipfile.ZipFile(file) as entries:
        assert entries.testzip() is None
    document = Document(io.BytesIO(file.read_bytes()))
    texts = [one.text for one in document.paragraphs]
    assert NOTE in texts
    assert "Vi følger op: 1. februar 2027" in texts
    assert any("SIMULEREDE TAL" in one and "Kilde" in one for one in texts)
    table = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    days = ["15. januar 2027", "–"]
    expected = [[what, who or "–", day] for (what, who, _), day in zip(ACTIONS, days, strict=True)]
    assert table == [["Hvad", "Hvem", "Hvornår"], *expected]
    assert "⟦" not in "".join([*texts, str(table)]).replace("⟦note:x⟧", "")
    assert len(document.tables) == 1
    assert "Noter til andre spørgsmål" not in texts


def assert_paper(page: Page) -> None:
    """What "Udskriv eller gem som PDF" gives to the browser."""
    words = " ".join(
        "".join(
            sheet.extract_text() for sheet in PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
        ).split()
    )
    for expected in (
        "Kalundborg, 1. halvår 2024",
        "kattekvinden anden linje",
        "1. februar 2027",
        "SIMULEREDE TAL",
        "Det siger jeres tal",
    ):
        assert expected in words
    assert "Zebramentor til de nye; tirsdag, kl. 9 \\ fast · Mette Ærøsund · 15. januar 2027" in words
    assert not [one for one in ("Vis på væggen", "Tag mødet med", "Start uret", "Skriv aldrig") if one in words]


def assert_calendar(file: Path) -> None:
    content = file.read_bytes()
    assert max(map(len, content.split(b"\r\n"))) <= 75
    calendar = Calendar.from_ical(content)
    (event,), tasks = calendar.walk("VEVENT"), calendar.walk("VTODO")
    assert event.decoded("dtstart") == date(2027, 2, 1)
    assert "Zebramentor til de nye; tirsdag, kl. 9 \\ fast – Mette Ærøsund – 15. januar 2027" in event["description"]
    assert [str(one["summary"]) for one in tasks] == [what for what, *_ in ACTIONS]
    assert tasks[0].decoded("due") == date(2027, 1, 15)
    assert len({str(one["uid"]) for one in (event, *tasks)}) == 3


def test_foreign_edited_and_large_files_get_a_sentence_and_change_nothing(page: Page, tmp_path):
    page.goto(MEETING)
    write_meeting(page)
    good = json.loads(saved(page, "Gem mødefilen", tmp_path).read_text(encoding="utf-8"))
    questions, actions = good["spoergsmaal"], good["aftaler"]
    wrong = {
        "ikke en mødefil": [b"", b"hej", b"[1]", b"null", json.dumps({**good, "format": "andet"}).encode()],
        "for stor": [b" " * 600_000],
        "nyere udgave": [json.dumps({**good, "version": 2}).encode()],
        "anden kommune (Fanø)": [json.dumps({**good, "kommune": "563-fanoe", "kommunenavn": "Fanø"}).encode()],
        "ændret og kan ikke læses": [
            json.dumps({**good, **change}).encode()
            for change in (
                {"version": "1"},
                {"dato": "2027-02-30"},
                {"opfoelgning": 7},
                {"spoergsmaal": [{**questions[0], "id": "__proto__"}]},
                {"spoergsmaal": [questions[0], questions[0]]},
                {"spoergsmaal": [{**questions[0], "note": "x" * 5001}]},
                {"spoergsmaal": [{**questions[0], "minutter": 1e9}]},
                {"aftaler": [{**actions[0], "hvem": None}]},
                {"aftaler": actions * 30},
                {"aftaler": {}},
            )
        ],
    }
    for sentence, contents in wrong.items():
        for content in contents:
            page.locator("#moede-fil").set_input_files(
                {"name": "a.json", "mimeType": "application/json", "buffer": content}
            )
            expect(page.locator("#moede-status")).to_contain_text(sentence)
            expect(page.locator("#moede-status")).to_contain_text("Intet er ændret.")
            page.locator("#moede-status").evaluate("one => { one.textContent = '' }")
    expect(page.locator("#moede-sidst")).to_be_hidden()
    expect(page.locator("[data-note]").first).to_have_value(NOTE)


def test_a_blocked_store_and_a_note_of_ten_megabytes_lose_nothing(page: Page, tmp_path):
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }")
    page.goto(MEETING)
    note = page.locator("[data-note]").first
    note.fill("det her står der")
    expect(page.locator("#moede-status")).to_contain_text("Browseren kan ikke gemme mere.")
    page.get_by_role("link", name="Op: spørgsmål 2").click()
    expect(page).to_have_url(re.compile("spoergsmaal="))
    expect(page.locator("[data-note]").nth(1)).to_have_value("det her står der")
    assert "det her står der" in saved(page, "Gem mødefilen", tmp_path).read_text(encoding="utf-8")

    field = page.locator("[data-note]").first
    field.focus()
    field.evaluate(
        """one => { const data = new DataTransfer(); data.setData("text", "x".repeat(1e7));
        one.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true })); }"""
    )
    expect(page.locator("#moede-status")).to_have_text("Der er plads til 5.000 tegn. Resten er ikke taget med.")
    page.on("dialog", lambda dialog: dialog.accept())


def test_the_wall_by_keyboard_in_type_for_the_room(page: Page):
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(MEETING)
    show = page.get_by_role("button", name="Vis på væggen")
    show.focus()
    page.keyboard.press("Enter")
    current = page.locator(".wall-page.current")
    place = page.locator("[data-place]")
    expect(place).to_have_text("1 af 6")
    expect(current.locator("h3")).to_be_focused()
    expect(current.locator(".asked-numbers")).to_contain_text("Kilde")
    smallest = """() => Math.min(...[...document.querySelectorAll(".wall *")].filter((one) => one.offsetParent
      && !one.classList.contains("sr-only") && [...one.childNodes].some((node) => node.nodeType === 3 && node.nodeValue.trim()))
      .map((one) => parseFloat(getComputedStyle(one).fontSize)))"""
    for key, shown in (("ArrowRight", "2 af 6"), ("End", "6 af 6"), ("ArrowLeft", "5 af 6"), ("Home", "1 af 6")):
        assert page.evaluate(smallest) >= 24
        page.keyboard.press(key)
        expect(place).to_have_text(shown)
    current.get_by_role("button", name="Start uret").focus()
    page.keyboard.press("Enter")
    expect(current.get_by_role("timer")).to_have_text("9:59", timeout=4000)
    expect(page.locator("#moede-siger")).to_have_text("Uret går: 10:00")
    page.keyboard.press("Enter")
    expect(current.get_by_role("button", name="Start uret")).to_be_visible()
    current.locator("[data-note]").focus()
    page.keyboard.type("skrevet på væggen")
    page.keyboard.press("ArrowLeft")
    expect(place).to_have_text("1 af 6")
    page.keyboard.press("Escape")
    expect(current.locator("h3")).to_be_focused()
    page.keyboard.press("Escape")
    expect(show).to_be_focused()
    expect(page.locator("[data-note]").first).to_have_value("skrevet på væggen")


def test_notes_on_questions_that_are_taken_out_stay_in_the_word_document(page: Page, tmp_path):
    page.goto(MEETING)
    field = page.locator("[data-note]").first
    word = field.get_attribute("data-note")
    asked = page.locator(".asked-question").first.inner_text()
    field.fill("Næsehornet\nbliver")
    expect(page.locator("#moede-status")).to_have_text("Gemt i denne browser.")
    page.get_by_role("link", name=re.compile("^Tag ud")).first.click()
    expect(page.locator(f"[data-note='{word}']")).to_have_count(0)
    expect(page.locator("#moede-status")).to_contain_text("1 spørgsmål, der ikke er valgt nu")
    document = Document(saved(page, "Word", tmp_path))
    rows_ = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
    assert [note for _, note in rows_] == ["Næsehornet\nbliver"]
    assert rows_[0][0] == asked
    assert "Noter til andre spørgsmål" in [one.text for one in document.paragraphs]


def test_two_tabs_write_on_one_meeting_and_lose_nothing(page: Page):
    page.goto(MEETING)
    other = page.context.new_page()
    other.goto(MEETING)
    page.locator("[data-note]").first.fill("Fra det første vindue")
    expect(other.locator("[data-note]").first).to_have_value("Fra det første vindue")
    other.locator("[data-note]").nth(1).fill("Fra det andet vindue")
    expect(page.locator("[data-note]").nth(1)).to_have_value("Fra det andet vindue")
    page.reload()
    expect(page.locator("[data-note]").first).to_have_value("Fra det første vindue")
    expect(page.locator("[data-note]").nth(1)).to_have_value("Fra det andet vindue")
    other.close()
