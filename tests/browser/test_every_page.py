"""What holds on every page at every size: drawn, quiet console, no foreign host, accessible, nothing cut off."""

from __future__ import annotations

import itertools
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ADDRESSES = [
    "/",
    "/?kommune=326-kalundborg&visning=fliser&maal=barselsfravaer",
    "/kommune",
    "/kommune/326-kalundborg",
    "/kommune/101-koebenhavn?maal=sygefravaer",
    "/kommune/563-fanoe",  # suppressed
    "/kommune/155-dragoer",  # a partnership carries the task
    "/sammenlign",
    "/sammenlign?kommune=326-kalundborg&region=sjaelland&valgte=101,147&sorter=-value&visning=rangering",
    "/sammenlign?kommune=326-kalundborg&valgte=101&spredning=justeret&midte=region",
    "/kommune/101-koebenhavn?mod=lignende&lignende=12&vaegte=taethed0,pendling2&visning=region-og-land",
    "/regioner",
    "/regioner?kommune=326-kalundborg&inddeling=2027&maal=sygefravaer",
    "/organisering",
    "/organisering?kommune=326-kalundborg",
    "/organisering?kommune=326-kalundborg&fraalder=2&aar=15&graenser=3,6,12&afgang-fra=24&hjemgivelse=20&hvad-hvis=vikar-10",
    "/organisering?kommune=326-kalundborg&hold=Ind.0-22.modtagelse,Donaudampfschifffahrtsgesellsc.5-17.alle.Syd",
    "/moenstre",
    "/moenstre?kommune=326-kalundborg&egenskab=serviceniveau&metode=kvasi-binomial&regionsled=ja&vandret=befolkning",
    "/dialog?kommune=326-kalundborg",
    "/dialog?visning=moede",
    "/dialog?kommune=326-kalundborg&visning=moede&spoergsmaal=faglig-tryghed-1,sammenhaengskraft-5",
    "/praesentation",
    "/praesentation?fortaelling=jeres-tal&kommune=326-kalundborg",
    "/praesentation?visninger=/%23kort;/sammenlign?visning%3Drangering%23rangering!Vores titel;/organisering%23modeller-paa-kort;/nej%23x",
    "/sammenlign?kommune=326-kalundborg&visning=indlejret&figur=tragt",
    "/ark",
    "/ark?kommune=326-kalundborg",
    "/data",
    "/findes-ikke",
    "/?sprog=en",
    "/kommune/326-kalundborg?sprog=en",
    "/sammenlign?kommune=326-kalundborg&sprog=en",
    "/regioner?kommune=326-kalundborg&sprog=en",
    "/organisering?kommune=326-kalundborg&sprog=en",
    "/moenstre?kommune=326-kalundborg&sprog=en",
    "/dialog?kommune=326-kalundborg&sprog=en",
    "/dialog?kommune=326-kalundborg&visning=moede&sprog=en",
    "/praesentation?fortaelling=jeres-tal&kommune=326-kalundborg&sprog=en",
    "/ark?kommune=326-kalundborg&sprog=en",
    "/data?sprog=en",
]
SIZES = [(1920, 1080), (1440, 900), (390, 844), (320, 640)]


@pytest.fixture
def open_page(page: Page, complaints):
    """Open an address at a size and wait until the screen stands and its charts are drawn."""

    def open_(address: str, size: tuple[int, int]) -> Page:
        page.set_viewport_size({"width": size[0], "height": size[1]})
        page.goto(address)
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator("[data-unfinished='waiting']")).to_have_count(0, timeout=60_000)
        for graph in page.locator(".js-plotly-plot").all():
            expect(graph.locator(".main-svg").first).to_be_attached()
        if address == "/findes-ikke":
            complaints.messages.clear()  # the browser reports the 404 that the test asked for
        return page

    return open_


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}px")
@pytest.mark.parametrize("address", ADDRESSES)
def test_page_is_whole(open_page, address, size):
    page = open_page(address, size)
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0]
    is_english = "sprog=en" in address
    assert page.evaluate("document.documentElement.lang") == ("en" if is_english else "da")
    text = page.locator("body").inner_text()
    assert not re.search(r"\b(nan|NaN|null|undefined|Infinity)\b", text)
    assert is_english or not re.search(r"\bNone\b", text)  # an English word too
    assert ("SIMULATED NUMBERS" if is_english else "SIMULEREDE TAL") in text or address == "/findes-ikke"
    assert_headings_go_down_one_level_at_a_time(page)
    assert_every_chart_has_finding_table_alternative_and_source(page)
    if size[0] >= SIZES[1][0]:
        assert_no_table_is_cut_off(page)


def assert_no_table_is_cut_off(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
    cut = "regions => regions.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.ariaLabel)"
    assert page.locator(".table-scroll").evaluate_all(cut) == []


def assert_headings_go_down_one_level_at_a_time(page: Page) -> None:
    levels = page.evaluate("[...document.querySelectorAll('h1,h2,h3,h4')].map(h => Number(h.tagName[1]))")
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in itertools.pairwise(levels))


def assert_every_chart_has_finding_table_alternative_and_source(page: Page) -> None:
    for panel in page.locator("article.panel:has(.picture)").all():
        assert panel.locator("h2").inner_text().strip()
        assert re.search(r"\b(Kilde|Source)\b", panel.locator(".source").inner_text())
        assert panel.locator("table tbody tr").count() > 0
        described = panel.locator("[role=img][aria-label], [role=application][aria-label], svg[aria-label]")
        expect(described.first).to_be_attached()


@pytest.fixture
def unpoliced(browser: Browser, server_url: str):
    """A profile without the Content-Security-Policy, so that axe can be put into the page."""
    opened = browser.new_context(base_url=server_url, locale="da-DK", bypass_csp=True, reduced_motion="reduce")
    yield opened
    opened.close()


@pytest.mark.parametrize("address", ADDRESSES)
def test_page_has_no_serious_accessibility_fault(unpoliced: BrowserContext, address):
    page = unpoliced.new_page()
    page.set_viewport_size({"width": 1440, "height": 900})
    page.goto(address)
    expect(page.locator("h1")).to_be_visible()
    page.wait_for_load_state("networkidle")
    page.add_script_tag(path=AXE)
    for width, height in ((1440, 900), (390, 844), (320, 640)):
        page.set_viewport_size({"width": width, "height": height})
        result = page.evaluate("standards => axe.run(document, {runOnly: standards})", STANDARDS)
        faults = [
            (width, one["impact"], one["id"], one["nodes"][0]["target"], one["nodes"][0]["failureSummary"])
            for one in result["violations"]
            if one["impact"] in {"serious", "critical", "moderate"}
        ]
        assert faults == []


def test_every_link_inside_the_product_answers(open_page, server_url):
    page = open_page("/?kommune=326-kalundborg", SIZES[1])
    found = set()
    for address in (one for one in ADDRESSES if one != "/findes-ikke"):
        page.goto(address)
        expect(page.locator("h1")).to_be_visible()
        hrefs = page.evaluate(
            "[...document.querySelectorAll('a[href]')].map(a => new URL(a.getAttribute('href'), location).href)"
        )
        values = page.evaluate("[...document.querySelectorAll('select option')].map(o => o.value).filter(v => v)")
        found |= {href.split("#")[0] for href in hrefs if href.startswith(server_url)}
        found |= {server_url + value for value in values if value.startswith("/")}
    statuses = {href: page.request.get(href).status for href in sorted(found)}
    assert {href: status for href, status in statuses.items() if status != 200} == {}
    assert len(found) > 200
