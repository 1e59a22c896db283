"""The switch between Danish and English: same screen, same choices, and every way on keeps the language."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

KALUNDBORG = "/kommune/326-kalundborg"
SIZES = {"wide": (1440, 900), "phone": (390, 844), "wall": (1920, 1080)}


def open_at(page, path):
    page.goto(path)
    expect(page.locator("main h1")).to_be_visible()
    return page


def address(page):
    return re.sub(r"^https?://[^/]+", "", page.url)


def test_the_switch_keeps_every_choice_and_goes_both_ways(page):
    open_at(page, f"{KALUNDBORG}?maal=sygefravaer&periode=2023H2")
    page.get_by_role("link", name="English").click()
    expect(page.locator(".lead")).to_contain_text("H2\u00a02023")
    assert address(page) == f"{KALUNDBORG}?maal=sygefravaer&periode=2023H2&sprog=en"
    expect(page.locator("html")).to_have_attribute("lang", "en")
    expect(page).to_have_title("Kalundborg \u2013 R\u00e5dgiverbarometret")
    page.get_by_role("link", name="Dansk").click()
    expect(page.locator(".lead")).to_contain_text("2.\u00a0halv\u00e5r 2023")
    assert address(page) == f"{KALUNDBORG}?maal=sygefravaer&periode=2023H2"


def test_pages_choices_and_back_stay_in_english(page):
    open_at(page, f"{KALUNDBORG}?sprog=en")
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Compare").click()
    expect(page.locator("main h1")).to_have_text("Compare")
    page.locator("#goto-periode").select_option(label="H1\u00a02020")
    expect(page.locator(".lead, .sub").first).to_contain_text("H1\u00a02020")
    assert "sprog=en" in page.url
    page.go_back()
    page.go_back()
    expect(page.locator("main h1")).to_have_text("Kalundborg")
    expect(page.locator(".lead")).to_contain_text("caseworkers left the job")


def test_the_switch_follows_the_reader(page):
    """What the switch leads to is the screen that stands, also after a screen has been changed without a page load."""
    open_at(page, "/")
    page.get_by_role("link", name="Sammenlign", exact=True).first.click()
    expect(page.locator("main h1")).to_have_text("Sammenlign")
    expect(page.get_by_role("link", name="English")).to_have_attribute(
        "href", re.compile(r"^/sammenlign\?.*sprog=en$|^/sammenlign\?sprog=en$")
    )


def test_what_is_pinned_in_english_is_shown_in_the_language_of_the_presentation(page):
    open_at(page, f"{KALUNDBORG}?sprog=en")
    page.locator("button[data-pin='serie']").click()
    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Presentation").click()
    expect(page.locator("main h1")).to_have_text("Presentation")
    assert "visninger=/kommune/326-kalundborg" in page.url
    assert page.url.count("sprog=en") == 1
    page.get_by_role("link", name="Dansk").click()
    expect(page.locator("main h1")).to_have_text("Pr\u00e6sentation")
    expect(page.locator("#dias .slide")).to_have_count(1)


@pytest.mark.parametrize("size", SIZES)
def test_the_switch_stands_in_the_header_without_sideways_scroll(page, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    for path in ("/?sprog=en", "/"):
        open_at(page, path)
        expect(page.locator("#sprog")).to_be_in_viewport()
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_date_in_a_meeting_is_written_in_english(page):
    open_at(page, "/dialog?kommune=326-kalundborg&visning=moede&sprog=en")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.evaluate("window.barometer.locale") == "en-GB"
