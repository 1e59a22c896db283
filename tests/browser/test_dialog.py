"""Dialog in the browser: from a number to its question, and searching."""

from __future__ import annotations

from playwright.sync_api import Page, expect


def test_a_question_on_min_kommune_leads_to_its_place_and_the_search_keeps_what_holds_the_words(page: Page):
    page.goto("/kommune/326-kalundborg")
    page.locator("#spoergsmaal .question").first.click()
    expect(page.locator("h1")).to_have_text("Dialog")
    slug = page.url.partition("#")[2]
    expect(page.locator(f"[id='{slug}']")).to_be_in_viewport()

    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    field = page.get_by_label("Søg i siden")
    field.fill("MENTOR")
    visible = page.locator("[data-item]:visible")
    expect(visible).to_have_count(2)
    expect(page.locator("#soeg-fundet")).to_have_text("Viste punkter: 2")
    field.fill("xyzzy")
    expect(visible).to_have_count(0)
    expect(page.locator("#soeg-fundet")).to_contain_text("Ingen punkter indeholder det")
    page.locator("#spoergsmaal .question").first.click()  # its line is hidden by the search
    expect(page.locator(f"[id='{slug}']")).to_be_in_viewport()
    assert field.input_value() == ""
    assert asked == []
