"""The browser's own print: what was chosen is said, nothing is clipped, the mark is there, no controls."""

from __future__ import annotations

import io

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader

PAGES = (
    "/",
    "/kommune/326-kalundborg",
    "/sammenlign?kommune=326-kalundborg",
    "/regioner?kommune=326-kalundborg",
    "/moenstre?kommune=326-kalundborg",
    "/dialog?kommune=326-kalundborg",
    "/data",
    "/ark?kommune=326-kalundborg",
)
WIDTH = 688  # pixels between the margins of an upright A4 sheet


def printed(page, address):
    page.goto(address)
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator("[data-unfinished='waiting']")).to_have_count(0, timeout=60_000)
    for box in page.locator(".picture[data-height]:not([data-height=''])").all():
        expect(box.locator(".main-svg").first).to_be_attached(timeout=20_000)
    content = page.pdf(prefer_css_page_size=True, print_background=True)
    return [one.extract_text().replace("\xa0", " ") for one in PdfReader(io.BytesIO(content)).pages]


@pytest.mark.parametrize("address", PAGES)
def test_a_printed_page_says_what_was_chosen_and_holds_its_mark(page, address):
    words = printed(page, address)
    assert "Valgt: " in "".join(words)
    assert "1. halvår 2024" in "".join(words)
    assert "SIMULEREDE TAL" in words[0]
    assert not any(
        one in "".join(words) for one in ("Gem billede", "Kopiér link", "Vis i præsentation", "Udskriv, eller")
    )
    page.set_viewport_size({"width": WIDTH, "height": 900})
    page.emulate_media(media="print")
    wide = "(all) => all.filter((one) => one.clientWidth && one.scrollWidth > one.clientWidth + 1).length"
    assert page.locator(".table-scroll").evaluate_all(wide) == 0


def test_every_row_of_a_long_table_is_printed_whole(page):
    words = "".join("".join(printed(page, "/sammenlign?kommune=326-kalundborg")).split())
    rows = page.locator(".page-sammenlign .table tbody tr, .page-compare .table tbody tr").all_inner_texts()
    assert len(rows) >= 98
    for row in rows:
        assert "".join(row.split("\t")[0].split("\n")[0].split()) in words


def test_a_kommune_fits_on_one_sheet(page):
    words = printed(page, "/ark?kommune=326-kalundborg")
    assert len(words) == 1
    for one in (
        "Kalundborg",
        "6,1 %",
        "Region Sjælland: 12,4 %",
        "Landet: 12,2 %",
        "Til jeres næste teammøde",
        "Adresse: /ark",
    ):
        assert one in words[0]
