"""Pictures to take home: SVG with text as text, and a picture on the clipboard or a sentence why not."""

from __future__ import annotations

import pytest
from lxml import etree
from playwright.sync_api import Page, expect

KALUNDBORG = "/kommune/326-kalundborg"
SVG = "{http://www.w3.org/2000/svg}"


def saved(page: Page, figure: str, tmp_path) -> tuple[str, etree._Element]:
    with page.expect_download() as download:
        page.locator(f".panel:has(#{figure})").get_by_role("button", name="Gem som SVG").click()
    file = tmp_path / "picture.svg"
    download.value.save_as(file)
    return download.value.suggested_filename, etree.parse(file).getroot()


@pytest.mark.parametrize(
    ("address", "figure", "words"),
    [
        (KALUNDBORG, "serie", "Kalundborg"),
        ("/?kommune=326-kalundborg", "kort", "Afgang i halvåret"),
        # the figures' own marks are outlines
        ("/organisering?kommune=326-kalundborg", "hundrede-boern", "SIMULEREDE TAL"),
    ],
)
def test_an_svg_carries_its_words_as_text_in_named_fonts(page, tmp_path, address, figure, words):
    page.goto(address)
    expect(page.locator(f"#{figure} :is(svg, img)").first).to_be_visible()
    name, root = saved(page, figure, tmp_path)
    texts = ["".join(one.itertext()).replace("\xa0", " ") for one in root.iter(f"{SVG}text")]
    assert name.endswith("-simulerede-tal.svg")
    assert page.locator(f".panel:has(#{figure}) h2").first.inner_text().split()[0] in texts[0]
    assert "SIMULEREDE TAL" in texts
    assert any(one.startswith("Kilde: ") for one in texts)
    assert any(words in one for one in texts)
    assert {one.get("font-family") for one in root.findall(f"{SVG}text")} <= {
        '"Source Serif 4", Georgia, serif',
        'Inter, system-ui, "Segoe UI", Roboto, Arial, sans-serif',
    }
    inner = root.find(f"{SVG}svg")
    assert float(inner.get("y")) + float(inner.get("height")) < float(root.get("height"))
    assert inner.get("viewBox")


def test_a_picture_is_copied_as_a_picture(page, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.goto(KALUNDBORG)
    expect(page.locator("#serie .main-svg").first).to_be_visible()
    page.locator(".panel:has(#serie)").get_by_role("button", name="Kopiér billede").click()
    expect(page.get_by_role("button", name="Billedet er kopieret")).to_be_visible()
    types = page.evaluate("navigator.clipboard.read().then((items) => items.flatMap((one) => one.types))")
    assert types == ["image/png"]


def test_a_browser_that_copies_no_pictures_says_so(page):
    page.add_init_script("delete window.ClipboardItem")
    page.goto(KALUNDBORG)
    expect(page.locator("#serie .main-svg").first).to_be_visible()
    page.locator(".panel:has(#serie)").get_by_role("button", name="Kopiér billede").click()
    expect(page.get_by_role("button", name="Browseren tillader ikke")).to_be_visible()
    expect(page.get_by_role("button", name="Kopiér billede")).to_be_visible(timeout=10_000)
