"""Min kommune in a real browser: its numbers against the shipped file, its pictures, its narrow form."""

from __future__ import annotations

import csv
import math
import re
from itertools import pairwise
from pathlib import Path

import pytest
from playwright.sync_api import expect

STAFFING = Path(__file__).resolve().parents[2] / "data_layer" / "demo" / "staffing.csv"
PERIOD = "2024H1"


def rows():
    """Kommuner whose turnover may be seen in the half-year: numbers, not words, and at least five of both."""
    with STAFFING.open(encoding="utf-8-sig", newline="") as file:
        found = [row for row in csv.DictReader(file) if row["half_year"] == PERIOD and row["leavers"].isdigit()]
    return [row for row in found if int(row["headcount"]) >= 5 and float(row["fte"]) >= 5]


def danish(value, decimals=1):
    scaled = math.floor(value * 10**decimals + 0.5 + 1e-9) / 10**decimals
    return f"{scaled:.{decimals}f}".replace(".", ",")


def wilson(count, n, z=1.959964):
    centre = (count + z * z / 2) / (n + z * z)
    half = z / (n + z * z) * math.sqrt(count * (n - count) / n + z * z / 4)
    return centre - half, centre + half


def shown(page):
    return page.locator("main").inner_text().replace("\u00a0", " ")


@pytest.mark.parametrize("code", ["326", "101", "360", "851"])
def test_the_four_numbers_are_those_of_the_file(page, code):
    own = next(row for row in rows() if row["municipality_code"] == code)
    leavers, staff, fte = int(own["leavers"]), int(own["headcount"]), float(own["fte"])
    page.goto(f"/kommune/{code}")
    expect(page.locator(".card")).to_have_count(4)
    big = [one.replace("\u00a0", " ") for one in page.locator(".big").all_inner_texts()]
    assert big == [
        f"{danish(100 * leavers / staff)} %",
        f"{danish(float(own['sickness_days']) / fte)} dage",
        f"{danish(float(own['parental_leave_days']) / fte)} dage",
        f"{danish(100 * int(own['short_tenure_headcount']) / staff)} %",
    ]
    low, high = wilson(leavers, staff)
    said = shown(page)
    assert f"Usikkerhed: {danish(100 * low)}–{danish(100 * high)} %" in said
    assert f"{leavers} af {staff} rådgivere forlod jobbet" in said


def test_the_country_is_the_sum_of_leavers_over_the_sum_of_staff(page):
    visible = rows()
    country = sum(int(row["leavers"]) for row in visible) / sum(int(row["headcount"]) for row in visible)
    page.goto("/kommune/326-kalundborg")
    card = page.locator(".card").first
    expect(card.locator(".key-country")).to_contain_text(f"Landet: {danish(100 * country)}\u00a0%")


def test_leaving_the_own_kommune_out_takes_it_from_the_sums(page):
    others = [row for row in rows() if row["municipality_code"] != "101"]
    country = sum(int(row["leavers"]) for row in others) / sum(int(row["headcount"]) for row in others)
    page.goto("/kommune/101-koebenhavn")
    page.get_by_role("link", name="uden jeres egne tal").click()
    expect(page.locator(".key-country").first).to_contain_text(f"Landet: {danish(100 * country)}\u00a0%")
    assert page.url.endswith("/kommune/101-koebenhavn?uden-egen=ja")


def test_a_suppressed_kommune_shows_words_and_no_own_number(page):
    page.goto("/kommune/563-fanoe")
    expect(page.locator(".card .missing")).to_have_count(4)
    assert page.locator(".big").count() == 0
    assert "Vises ikke (for få ansatte)" in shown(page)
    page.locator("#serie-table summary").click()
    own = page.locator(".table tbody td:nth-child(2)").all_inner_texts()
    assert set(own) == {"Vises ikke (for få ansatte)"}


def test_the_chart_draws_the_own_series_and_its_table_agrees(page):
    page.goto("/kommune/326-kalundborg?visning=region-og-land")
    expect(page.locator("#serie .scatterlayer .trace")).to_have_count(3)
    page.locator("#serie-table summary").click()
    assert page.locator(".table tbody tr").count() == 17
    first = page.locator(".table tbody tr").first
    assert first.locator("td").first.inner_text() == page.locator(".big").first.inner_text()


def limits(code):
    """Laney's limits of the newest half-year, from the file alone."""
    with STAFFING.open(encoding="utf-8-sig", newline="") as file:
        own = [row for row in csv.DictReader(file) if row["municipality_code"] == code]
    pairs = [(int(row["leavers"]), int(row["headcount"])) for row in sorted(own, key=lambda row: row["half_year"])]
    centre = sum(x for x, _ in pairs) / sum(n for _, n in pairs)
    spreads = [math.sqrt(centre * (1 - centre) / n) for _, n in pairs]
    scores = [(x / n - centre) / spread for (x, n), spread in zip(pairs, spreads, strict=True)]
    steps = [abs(later - earlier) for earlier, later in pairwise(scores)]
    reach = 3 * max(1, sum(steps) / len(steps) / 1.128) * spreads[-1]
    return max(0, centre - reach), centre, centre + reach


def test_the_limits_on_the_chart_and_in_the_table_are_those_of_the_own_half_years(page):
    lower, centre, upper = limits("101")
    page.goto("/kommune/101-koebenhavn")
    labels = page.locator("#serie .annotation-text")
    expect(labels.filter(has_text=f"Øvre grænse {danish(100 * upper)}")).to_be_visible()
    expect(labels.filter(has_text=f"Nedre grænse {danish(100 * lower)}")).to_be_visible()
    expect(labels.filter(has_text=f"Jeres niveau {danish(100 * centre)}")).to_be_visible()
    page.locator("#serie-table summary").click()
    newest = page.locator("#serie-table tbody tr").first
    assert newest.locator("td").nth(2).inner_text() == f"{danish(100 * lower)}–{danish(100 * upper)}\u00a0%"


def test_counting_from_another_half_year_is_chosen_by_name_and_kept_in_the_address(page):
    page.goto("/kommune/101-koebenhavn")
    note = page.locator("article.panel", has=page.locator("#serie")).locator(".note")
    page.get_by_label("Regn fra").select_option("1.\u00a0halvår 2020 · covid begynder")
    expect(note).to_contain_text("i 9 halvår siden 1.\u00a0halvår 2020")
    assert page.url.endswith("/kommune/101-koebenhavn?fra=2020H1")
    page.get_by_role("link", name="Hvilken retning?").click()
    expect(note).to_contain_text("af de 9 halvår med tal")
    assert page.url.endswith("?visning=retning&fra=2020H1")
    page.goto("/kommune/101-koebenhavn?fra=2024H1")
    expect(page.locator(".finding").first).to_contain_text("Der er kun ét halvår med tal")


def test_switching_the_indicator_changes_the_chart_only(page):
    page.goto("/kommune/326-kalundborg")
    cards = page.locator(".cards").inner_text()
    page.get_by_role("link", name="Sygefravær", exact=True).click()
    expect(page.locator(".finding")).to_contain_text("sygefraværet")
    assert page.locator(".cards").inner_text() == cards


def test_on_a_phone_the_names_at_the_lines_are_short_and_inside(page):
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto("/kommune/326-kalundborg?visning=region-og-land")
    labels = page.locator("#serie .annotation-text")
    expect(labels.filter(has_text=re.compile("^Kalundborg$"))).to_be_visible()
    chart = page.locator("#serie").bounding_box()
    for label in labels.all():
        box = label.bounding_box()
        assert box["x"] + box["width"] <= chart["x"] + chart["width"] + 1
    page.set_viewport_size({"width": 1440, "height": 900})
    expect(labels.filter(has_text=re.compile(r"^Kalundborg \d"))).to_be_visible()


def test_the_page_prints_without_controls(page):
    page.goto("/kommune/326-kalundborg")
    expect(page.locator(".card")).to_have_count(4)
    page.emulate_media(media="print")
    expect(page.locator(".lead")).to_be_visible()
    expect(page.locator("#goto-kommune")).to_be_hidden()
    expect(page.locator(".tools").first).to_be_hidden()
    assert page.locator(".sim strong").is_visible()
