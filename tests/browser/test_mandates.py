"""A leader's own mandates in the browser: compared, kept, taken home as files, never sent."""

from __future__ import annotations

import csv
import io
import json
from urllib.parse import unquote_plus

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.test_every_page import AXE, STANDARDS, unpoliced  # noqa: F401  # a fixture

HOME = "32-stk-1-nr-2-praktisk-paedagogisk-eller-anden-stoette-i-hjemmet"
LOST = "87-tabt-arbejdsfortjeneste-ta"
PAGE = "/dialog?kommune=326-kalundborg"


@pytest.fixture
def form(page: Page):
    page.goto(PAGE)
    page.locator("#jeres-beslutninger > summary").click()
    return page.locator("#jeres-beslutninger")


def row(form, word: str):
    return form.locator(f"[data-mandate='{word}']")


def test_answers_are_compared_kept_and_taken_home(page: Page, form):
    sent: list[str] = []
    page.on("request", lambda one: sent.append(f"{unquote_plus(one.url)} {one.post_data or ''}"))
    expect(form.locator("[data-mandate]")).to_have_count(22)
    row(form, HOME).locator("[data-who]").select_option("koordinator")
    row(form, HOME).locator("[data-limit]").fill("=HYPERLINK(kattekvinden)")
    compared = row(form, HOME).locator("[data-compared]")
    expect(compared).to_have_text("Strammere: som i D · længere væk end i A, B, C, E · teamet beslutter noget i C")
    row(form, LOST).locator("[data-who]").select_option("team")
    expect(row(form, LOST).locator("[data-compared]")).to_have_text(
        "Strammere: tættere på barnet end i A · længere væk end i B, C, D, E"
    )
    row(form, LOST).locator("[data-who]").select_option("intet")
    expect(row(form, LOST).locator("[data-compared]")).to_have_text("Tavst hos jer")
    expect(form.locator("[data-sum]")).to_contain_text("Strammere: 1 · Tavst hos jer: 1 · Ikke udfyldt: 20")
    expect(form).to_contain_text("Bredere er ikke bedre")
    expect(page.locator("section:has(> #jeres-beslutninger)")).to_contain_text("15 felter")

    with page.expect_download() as download:
        form.get_by_role("button", name="Gem til regneark").click()
    text = download.value.path().read_bytes().decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(text, newline=""), delimiter=";"))
    assert {len(line) for line in lines} == {6}
    assert lines[1][:4] == [
        "§ 32, stk. 1, nr. 2",
        "Praktisk, pædagogisk eller anden støtte i hjemmet",
        "Koordinator eller faglig konsulent",
        "'=HYPERLINK(kattekvinden)",
    ]
    with page.expect_download() as download:
        form.get_by_role("button", name="Gem som fil").click()
    content = download.value.path().read_bytes()
    read = json.loads(content)

    page.reload()
    expect(row(form, HOME).locator("[data-who]")).to_have_value("koordinator")
    page.locator("#jeres-beslutninger > summary").click()
    form.get_by_role("button", name="Ryd mine svar").click()
    expect(row(form, HOME).locator("[data-who]")).to_have_value("")
    first = read["beslutninger"][0]
    wrong = [b"hej", b"null", b" " * 200_000]
    wrong += [json.dumps({**read, **change}).encode() for change in (
        {"format": "x"}, {"version": 2}, {"kommune": "563-fanoe"}, {"beslutninger": [first, first]},
        {"beslutninger": [{**first, "hvem": "kongen"}]}, {"beslutninger": [{**first, "graense": "x" * 121}]},
        {"beslutninger": [{**first, "id": "toString"}]},
    )]  # fmt: skip
    status = page.locator("#mandater-status")
    for one in wrong:
        status.evaluate("one => { one.textContent = '' }")
        page.locator("#mandater-fil").set_input_files({"name": "a.json", "mimeType": "application/json", "buffer": one})
        expect(status).to_contain_text("Intet er ændret.")
    expect(row(form, HOME).locator("[data-who]")).to_have_value("")
    page.locator("#mandater-fil").set_input_files({"name": "a.json", "mimeType": "application/json", "buffer": content})
    expect(row(form, HOME).locator("[data-limit]")).to_have_value("=HYPERLINK(kattekvinden)")
    form.get_by_role("button", name="Fortryd").click()
    expect(row(form, HOME).locator("[data-who]")).to_have_value("")
    assert [one for one in sent if "kattekvinden" in one or "koordinator" in one] == []


@pytest.mark.parametrize(
    ("own", "levels", "kind"),
    [
        ("raadgiver", [["A", "team"], ["B", "team"], ["C", "raadgiver"]], "wider"),
        ("raadgiver", [["A", "team"], ["B", "raadgiver"]], "level"),
        ("teamleder", [["A", "team"], ["B", "team"], ["C", "team"], ["D", "leder"]], "tighter"),
        ("team", [["A", "raadgiver"], ["B", "leder"]], "level"),
        ("team", [], "none"),
        ("uklart", [["A", "team"]], "unclear"),
        ("intet", [], "silent"),
        ("", [["A", "team"]], "empty"),
    ],
)
def test_the_verdict_is_what_own_is_against_more_than_half(page: Page, own, levels, kind):
    page.goto("/data")
    ladder = ["raadgiver", "team", "koordinator", "teamleder", "leder", "visitationsudvalg"]
    found = page.evaluate("given => window.barometer.compareMandates(...given)", [own, levels, ladder])
    assert found["kind"] == kind


def test_what_is_folded_or_on_the_wall_is_accessible_too(unpoliced: BrowserContext):  # noqa: F811
    page = unpoliced.new_page()
    page.goto(PAGE)
    page.locator("#jeres-beslutninger > summary").click()
    page.locator("[data-who]").first.select_option("team")
    assert faults(page, "#jeres-beslutninger") == []
    page.goto("/dialog?kommune=326-kalundborg&visning=moede")
    page.locator("#moede-flere").click()
    page.locator("[data-note]").first.fill("en note")
    assert faults(page, "#moede") == []
    page.get_by_role("button", name="Vis på væggen").click()
    expect(page.locator("[data-place]")).to_have_text("1 af 6")
    assert faults(page, "#moede-vaeg") == []


def faults(page: Page, inside: str) -> list:
    page.add_script_tag(path=AXE)
    found = []
    for width, height in ((1440, 900), (390, 844), (320, 640)):
        page.set_viewport_size({"width": width, "height": height})
        result = page.evaluate("([inside, rules]) => axe.run(inside, {runOnly: rules})", [inside, STANDARDS])
        found += [
            (width, one["id"], one["nodes"][0]["target"], one["nodes"][0]["failureSummary"])
            for one in result["violations"]
        ]
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    return found
