"""Pinning, arranging and showing views, by keyboard and as a consultant would."""

from __future__ import annotations

import json

import pytest
from playwright.sync_api import Page, expect
from pypdf import PdfReader

STORY = "/praesentation?fortaelling=jeres-tal&kommune=326-kalundborg"
SMALLEST = 23.9  # pixels on a wall of 1920, less what rounding takes
# every text of the current view: its size as it stands on the wall, and its words
SIZES = """() => {
  const view = document.querySelector(".dia.current");
  const scale = (one) => {
    let factor = 1;
    if (one.getScreenCTM) return Math.hypot(one.getScreenCTM().a, one.getScreenCTM().b);
    for (let at = one; at; at = at.parentElement) factor *= Number(getComputedStyle(at).zoom || 1);
    return factor;
  };
  return [...view.querySelectorAll("*")]
    .filter((one) => !one.closest("[hidden], .dia-tools, .sr-only, defs") && one.getBoundingClientRect().width)
    .filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.data.trim()))
    .map((one) => [parseFloat(getComputedStyle(one).fontSize) * scale(one), one.textContent]);
}"""


def wait_for_charts(page: Page) -> None:
    expect(page.locator(".js-plotly-plot").first).to_be_attached(timeout=20_000)
    for graph in page.locator(".js-plotly-plot").all():
        expect(graph.locator(".main-svg").first).to_be_attached()


def heading(page: Page) -> str:
    return page.locator(".dia.current h2").inner_text()


@pytest.fixture
def wall(page: Page, complaints) -> Page:
    """The story of Kalundborg on the wall, at its first view."""
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(STORY)
    wait_for_charts(page)
    page.locator("[data-deck=start]").focus()
    page.keyboard.press("Enter")
    expect(page.locator("body")).to_have_class("presenting")
    return page


def test_the_whole_story_is_shown_by_keyboard_in_type_that_reads_from_the_back(wall: Page):
    seen = []
    for number in range(1, 9):
        expect(wall.locator(".dia.current")).to_have_attribute("data-place", str(number))
        expect(wall.locator(".dia.current .slide-place")).to_have_text(f"{number} / 8")
        expect(wall.locator(".dia.current .slide-mark:not(.slide-unnamed)")).to_have_text("SIMULEREDE TAL")
        small = [(size, words) for size, words in wall.evaluate(SIZES) if size < SMALLEST]
        assert small == []
        section = wall.locator(".dia.current .slide").bounding_box()
        assert (section["width"], section["height"]) == (1920, 1080)
        foot = wall.locator(".dia.current .slide-foot").bounding_box()
        assert foot["y"] + foot["height"] <= 1080
        seen.append(heading(wall))
        wall.keyboard.press(["ArrowRight", " ", "PageDown"][number % 3])
    assert len(set(seen)) == 8
    wall.keyboard.press("Home")
    assert heading(wall) == seen[0]
    wall.keyboard.press("End")
    assert heading(wall) == seen[-1]
    wall.keyboard.press("ArrowLeft")
    assert heading(wall) == seen[-2]
    assert wall.url.endswith("#vis-7")
    wall.keyboard.press("b")
    expect(wall.locator("body")).to_have_class("presenting blank")
    wall.keyboard.press("ArrowLeft")  # going on lights the wall again
    expect(wall.locator("body")).to_have_class("presenting")
    wall.keyboard.press("Escape")
    expect(wall.locator("body")).to_have_class("")
    expect(wall.locator("[data-deck=start]")).to_be_focused()


def test_kommuner_without_names_everywhere_in_the_deck_and_back_again(page: Page, complaints):
    page.goto("/praesentation?kommune=326-kalundborg&visninger=/sammenlign?visning%3Drangering%23rangering;/%23kort")
    wait_for_charts(page)
    names = [one for one in json.loads(page.locator("#dias").get_attribute("data-names")) if one != "Vejen"]

    def named() -> list[str]:
        texts = page.locator("#dias").evaluate(
            "deck => [deck.innerText, ...[...deck.querySelectorAll('svg text, [aria-label]')]"
            ".filter(one => one.getClientRects().length)"
            ".map(one => `${one.textContent} ${one.ariaLabel ?? ''}`)].join(' ')"
        )
        return [name for name in names if name in texts]

    assert len(named()) > 60
    page.locator("[data-deck=start]").click()
    page.keyboard.press("a")
    expect(page.locator("body")).to_have_class("presenting anonymous")
    assert named() == []
    expect(page.locator(".map-hidden")).to_contain_text("et sted på kortet er også et navn")
    drawn = page.locator(".js-plotly-plot").first.inner_text()
    assert "Kommune 1" in drawn
    page.keyboard.press("a")
    page.keyboard.press("a")
    assert page.locator(".js-plotly-plot").first.inner_text() == drawn  # stable
    page.keyboard.press("a")
    assert len(named()) > 60


def test_the_deck_goes_on_when_the_network_drops_and_notes_follow_in_a_window_of_their_own(wall: Page):
    wall.context.set_offline(True)
    with wall.context.expect_page() as opened:
        wall.keyboard.press("n")
    notes = opened.value
    expect(notes.locator("h1")).to_have_text(heading(wall))
    expect(notes.locator("body")).to_contain_text("Sådan er det talt")
    expect(notes.locator("body")).to_contain_text("Tallene er simulerede")
    first = notes.locator("h1").inner_text()
    following = notes.locator(".notes-next > h2").inner_text().removeprefix("Næste: ")
    notes.keyboard.press("ArrowRight")
    expect(notes.locator("h1")).to_have_text(following)
    assert heading(wall) == following != first
    wall.keyboard.press("q")
    code = wall.locator(".dia.current .slide-qr")
    expect(code).to_be_visible()
    assert code.evaluate("image => image.complete && image.naturalWidth > 0")
    wall.context.set_offline(False)


def test_views_are_pinned_titled_ordered_removed_and_kept_on_the_device(page: Page, complaints):
    page.goto("/kommune/326-kalundborg")
    wait_for_charts(page)
    card = page.locator(".card").first.get_by_role("button", name="Vis i præsentation")
    card.click()
    expect(page.locator(".card").first.get_by_role("button")).to_have_text("Er i præsentationen")
    page.locator("#serie").scroll_into_view_if_needed()
    page.locator("article:has(#serie) .tool").first.focus()
    page.keyboard.press("p")
    expect(page.locator("#nav-presentation")).to_have_attribute("data-n", "2")
    page.locator("#nav-presentation").click()
    expect(page.locator(".dia")).to_have_count(2)
    expect(page.locator("#dias-enhed")).to_be_hidden()
    page.get_by_label("Egen titel: visning 2").fill("100 % vores; ja!")
    page.keyboard.press("Enter")
    expect(page.locator("#vis-2 h2")).to_have_text("100 % vores; ja!")
    page.get_by_role("link", name="Flyt op: visning 2").press("Enter")
    expect(page.locator("#vis-1 h2")).to_have_text("100 % vores; ja!")
    page.goto("/praesentation")  # what was arranged is what the device remembers
    page.locator("#nav-presentation").click()
    expect(page.locator("#vis-1 h2")).to_have_text("100 % vores; ja!")
    page.get_by_role("link", name="Fjern: visning 1").click()
    expect(page.locator(".dia")).to_have_count(1)
    page.get_by_role("link", name="Fjern alle").click()
    expect(page.locator("main")).to_contain_text("Her er ingen visninger endnu")
    expect(page.locator("#nav-presentation")).to_have_attribute("data-n", "")


def test_a_mailed_presentation_does_not_overwrite_the_one_on_the_device(page: Page, complaints):
    page.goto("/?kommune=326-kalundborg")
    page.locator("article:has(#kort) .pin").click()
    page.goto("/praesentation?visninger=/sammenlign%23tragt")
    expect(page.locator("#dias-enhed")).to_contain_text("en anden præsentation. Gemte visninger: 1.")
    page.get_by_label("Egen titel: visning 1").fill("Deres")
    page.keyboard.press("Enter")
    expect(page.locator("#vis-1 h2")).to_have_text("Deres", timeout=15_000)
    page.get_by_role("link", name="Vis dem i stedet").click()
    expect(page.locator("#vis-1-kort")).to_be_attached()
    page.go_back()
    page.get_by_role("button", name="Gem på denne enhed").click()
    expect(page.locator("#dias-enhed")).to_be_hidden()
    assert "Deres" in page.evaluate("localStorage.getItem('visninger')")


def test_a_presentation_is_saved_to_a_file_and_comes_back_and_other_files_change_nothing(
    page: Page, complaints, tmp_path
):
    page.goto("/praesentation?visninger=/%23kort!Vores kort;/sammenlign%23tragt")
    wait_for_charts(page)
    with page.expect_download() as saving:
        page.get_by_role("button", name="Gem som fil").click()
    file = tmp_path / "praesentation.json"
    saving.value.save_as(file)
    assert [one["titel"] for one in json.loads(file.read_text("utf-8"))["visninger"]] == ["Vores kort", ""]
    page.goto("/praesentation")
    page.set_input_files("#dias-fil", file)
    expect(page.locator(".dia")).to_have_count(2)
    expect(page.locator("#vis-1 h2")).to_have_text("Vores kort")
    before = page.url
    good = json.loads(file.read_text("utf-8"))
    bad = {
        "Filen er ikke en præsentation herfra": [
            b"",
            b"[]",
            b"\x89PNG",
            b"{}",
            json.dumps({**good, "visninger": []}).encode(),
        ],
        "En visning i filen er ikke en adresse herfra": [
            json.dumps({**good, "visninger": [{"adresse": href}]}).encode()
            for href in ("https://fremmed.example/#x", "//ond.example/#x", "javascript:1#x", "/uden-figur", 7)
        ],
        "Filen er for stor": [b" " * 70_000],
        "kan ikke rumme flere": [json.dumps({**good, "visninger": good["visninger"] * 20}).encode()],
    }
    for sentence, contents in bad.items():
        for content in contents:
            page.set_input_files("#dias-fil", {"name": "x.json", "mimeType": "application/json", "buffer": content})
            expect(page.locator("#dias-status")).to_contain_text(sentence)
            page.locator("#dias-status").evaluate("place => (place.textContent = '')")
    assert page.url == before
    expect(page.locator(".dia")).to_have_count(2)


def test_the_deck_is_printed_one_view_a_sheet_with_its_mark_and_source(page: Page, tmp_path):
    page.goto(STORY)
    wait_for_charts(page)
    page.pdf(path=tmp_path / "deck.pdf", prefer_css_page_size=True)
    sheets = PdfReader(tmp_path / "deck.pdf").pages
    assert len(sheets) == 8
    for number, sheet in enumerate(sheets, start=1):
        words = sheet.extract_text()
        assert float(sheet.mediabox.width) > float(sheet.mediabox.height)
        assert "SIMULEREDE TAL" in words
        assert "Kilde" in words
        assert f"{number} / 8" in words
        assert "Flyt op" not in words


@pytest.mark.parametrize(
    "link", ["/sammenlign?kommune=326-kalundborg#lignende-billede", "/kommune/326-kalundborg#serie"]
)
def test_a_link_to_a_figure_arrives_at_the_top_of_its_panel(page: Page, complaints, link):
    page.goto(link)
    wait_for_charts(page)
    panel = page.locator(f"article:has([id='{link.partition('#')[2]}'])")
    expect(panel.locator(".main-svg").first).to_be_attached()
    expect(panel.locator("h2").first).to_be_in_viewport()
    assert 0 <= panel.bounding_box()["y"] < 120


def test_slides_follow_the_switch_that_takes_names_away(page: Page, complaints):
    page.goto("/praesentation?visninger=/sammenlign%23tragt")
    wait_for_charts(page)
    slides = page.locator("a[href^='/hent/praesentation.pptx']")
    switch = page.get_by_role("button", name="Andre kommuner uden navn")
    switch.click()
    expect(switch).to_have_attribute("aria-pressed", "true")
    assert slides.get_attribute("href").endswith("&navne=nej")
    expect(page.locator(".slide-unnamed").first).to_be_visible()
    switch.click()
    assert "navne" not in slides.get_attribute("href")
