"""Data og metode in a real browser: coverage against the shipped file, anchors, files, keyboard."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from playwright.sync_api import expect

FOLDER = Path(__file__).resolve().parents[2] / "data_layer"


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


@pytest.fixture(scope="module")
def seen():
    """(code, half-year) with a turnover that may be seen."""
    rows = [row for row in read(FOLDER / "demo" / "staffing.csv") if row["leavers"].isdigit()]
    return {
        (row["municipality_code"], row["half_year"])
        for row in rows
        if int(row["headcount"]) >= 5 and float(row["fte"]) >= 5
    }


def test_coverage_is_the_files_cell_by_cell(page, seen):
    codes = {row["name"]: row["code"] for row in read(FOLDER / "reference" / "data" / "municipalities.csv")}
    periods = [f"{year}H{half}" for year in range(2016, 2025) for half in (1, 2)][:17]
    page.goto("/data")
    expect(page.locator(".coverage tbody tr")).to_have_count(100)
    rows = [row.split("\t") for row in page.locator(".coverage tbody tr").all_inner_texts()]
    for name, *letters in rows[2:]:
        assert [letter == "T" for letter in letters] == [(codes[name], period) in seen for period in periods]
    ours, reports = rows[0][1:], rows[1][1:]
    assert ours == reports == [str(sum(half == period for _, half in seen)) for period in periods]


def test_a_link_from_a_chart_lands_on_the_definition(page):
    page.goto("/sammenlign?maal=sygefravaer")
    page.locator("#rangering").wait_for()
    page.get_by_role("link", name="Sådan er tallet regnet").first.click()
    page.wait_for_url("**/data**#sickness_absence")
    heading = page.locator("#sickness_absence h3")
    expect(heading).to_be_in_viewport()
    expect(heading).to_have_text("Sygefravær pr. fuldtidsansat")


def test_the_contents_lead_to_their_sections(page):
    page.goto("/data")
    page.get_by_role("link", name="Tilgængelighedserklæring").first.click()
    expect(page.locator("#tilgaengelighed h2")).to_be_in_viewport()
    expect(page.locator("#tilgaengelighed")).to_contain_text("delvist i overensstemmelse")


def test_every_file_of_the_list_can_be_fetched(page):
    page.goto("/data")
    links = page.locator("#hent a[download]")
    expect(links).to_have_count(6)
    for link in links.all():
        with page.expect_download() as download:
            link.click()
        assert Path(download.value.path()).stat().st_size > 300
        published = "publicerede" in download.value.suggested_filename
        assert ("simulerede-tal" in download.value.suggested_filename) != published


def test_the_page_leads_to_the_open_data_api(page):
    page.goto("/data")
    with page.expect_navigation(url="**/api/v1") as opened:
        page.get_by_role("link", name="Åbn API'et").click()
    assert opened.value.json()["openapi"] == "/api/v1/openapi.json"


def test_the_coverage_table_scrolls_by_keyboard_on_a_phone(page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/data")
    region = page.locator(".coverage-scroll")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    expect(region).to_be_focused()
    expect(region).not_to_have_js_property("scrollLeft", 0)
    first = region.locator("tbody tr th").nth(2)
    assert first.bounding_box()["x"] >= region.bounding_box()["x"]


def test_older_versions_can_be_opened(page):
    page.goto("/data")
    page.locator("summary", has_text="Ældre versioner").click()
    expect(page.get_by_text("Der er ingen ældre versioner.")).to_be_visible()
