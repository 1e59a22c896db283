"""Regioner in a real browser: its numbers against the shipped file."""

from __future__ import annotations

import csv
import math
from pathlib import Path

import pytest
from playwright.sync_api import expect

ROOT = Path(__file__).resolve().parents[2]
STAFFING = ROOT / "data_layer" / "demo" / "staffing.csv"
DIVISIONS = ROOT / "data_layer" / "reference" / "data" / "region_divisions.csv"
PERIODS = [f"{year}H{half}" for year in range(2016, 2025) for half in (1, 2)][:-1]


def rows():
    with STAFFING.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def region_of(division):
    with DIVISIONS.open(encoding="utf-8", newline="") as file:
        return {
            row["municipality_code"]: row["region"] for row in csv.DictReader(file) if row["division_id"] == division
        }


def shares(period, region=None, division="2007"):
    regions = region_of(division)
    return [
        (int(row["leavers"]), int(row["headcount"]))
        for row in rows()
        if row["half_year"] == period
        and row["leavers"].isdigit()
        and region in {None, regions[row["municipality_code"]]}
    ]


def pooled(pairs):
    return sum(x for x, _ in pairs) / sum(n for _, n in pairs)


def danish(value):
    scaled = math.floor(1000 * value + 0.5 + 1e-9) / 10
    return f"{scaled:.1f} %".replace(".", ",")


def plain(text):
    return text.replace("\u00a0", " ")


def table(page, anchor):
    page.locator(f"#{anchor}-table summary").click()
    lines = page.locator(f"#{anchor}-table tr").all()
    return [[plain(cell) for cell in line.locator("th, td").all_inner_texts()] for line in lines]


@pytest.mark.parametrize("division", ["2007", "2027"])
def test_means_are_sums_over_sums_and_the_unweighted_stands_beside(page, division):
    page.goto(f"/regioner?inddeling={division}")
    shown = {row[0]: row for row in table(page, "regioner-niveau")[1:]}
    for region in set(region_of(division).values()):
        pairs = shares("2024H1", region, division)
        assert shown[region][1] == danish(pooled(pairs))
        assert shown[region][3] == danish(sum(x / n for x, n in pairs) / len(pairs))
        assert shown[region][4] == f"{sum(x for x, _ in pairs)} af {sum(n for _, n in pairs):,} rådgivere".replace(
            ",", "."
        )
        assert shown[region][5] == str(len(pairs))
        total = list(region_of(division).values()).count(region)
        assert shown[region][6] == str(total - len(pairs))
    assert shown["Landet"][1] == danish(pooled(shares("2024H1")))


def test_the_interval_is_the_ratio_interval_of_the_kommuner(page):
    page.goto("/regioner")
    shown = {row[0]: row for row in table(page, "regioner-niveau")[1:]}
    pairs = shares("2024H1", "Hovedstaden")
    k, p, staff = len(pairs), pooled(pairs), sum(n for _, n in pairs)
    error = math.sqrt(k / (k - 1) * sum((x - p * n) ** 2 for x, n in pairs)) / staff
    lower, upper = (
        float(part.replace(",", ".")) / 100 for part in shown["Hovedstaden"][2].removesuffix(" %").split("–")
    )
    t_22 = 2.0739
    assert lower == pytest.approx(p - t_22 * error, abs=0.0011)
    assert upper == pytest.approx(p + t_22 * error, abs=0.0011)


def test_the_lead_names_exactly_the_regions_clear_of_the_country(page):
    page.goto("/regioner")
    shown = table(page, "regioner-niveau")[1:]
    country = pooled(shares("2024H1"))
    lead = plain(page.locator(".lead").inner_text())
    for name, value, interval, *_ in shown[:-1]:
        lower, upper = (float(part.replace(",", ".")) / 100 for part in interval.removesuffix(" %").split("–"))
        assert (f"{name} ({value})" in lead) == (lower > country or upper < country)


def test_lines_finding_counts_the_half_years_of_the_file(page):
    page.goto("/regioner?kommune=326-kalundborg")
    above = sum(pooled(shares(period, "Sjælland")) > pooled(shares(period)) for period in PERIODS)
    finding = page.locator(".panel:has(#regioner-tid) h2").inner_text()
    assert finding in {
        f"Sjælland har ligget over landet i {above} af {len(PERIODS)} halvår",
        f"Sjælland har ligget over landet i alle {len(PERIODS)} halvår",
        f"Sjælland har ikke ligget over landet i noget af de {len(PERIODS)} halvår",
    }


def test_every_kommune_with_a_number_is_a_dot_and_the_own_is_named(page):
    page.goto("/regioner?kommune=326-kalundborg")
    chart = page.locator("#regioner-spredning")
    expect(chart.locator(".annotation-text", has_text="Kalundborg")).to_be_visible()
    assert chart.locator(".scatterlayer .point").count() == len(shares("2024H1"))
    assert len(table(page, "regioner-spredning")) == len(shares("2024H1")) + 1


def test_the_choice_of_division_and_of_a_region_are_addresses(page):
    page.goto("/regioner?kommune=326-kalundborg")
    page.get_by_role("link", name="De fire regioner").click()
    expect(page.locator("#regioner-niveau .annotation-text", has_text="Østdanmark").first).to_be_visible()
    assert "inddeling=2027" in page.url
    page.locator("#goto-region").select_option(label="Region Nordjylland")
    expect(page.locator(".panel:has(#regioner-tid) h2")).to_contain_text("Nordjylland")
    assert "region=nordjylland" in page.url
    page.go_back()
    expect(page.locator(".panel:has(#regioner-tid) h2")).to_contain_text("Østdanmark")


@pytest.mark.parametrize("width", [320, 390, 1440])
def test_words_in_the_charts_stay_inside_and_apart(page, width):
    page.set_viewport_size({"width": width, "height": 900})
    page.goto("/regioner?kommune=326-kalundborg")
    for anchor in ("regioner-niveau", "regioner-tid", "regioner-spredning"):
        chart = page.locator(f"#{anchor}")
        expect(chart.locator(".annotation-text").first).to_be_visible()
        frame = chart.bounding_box()
        for label in chart.locator(".annotation-text").all():
            box = label.bounding_box()
            assert box["x"] >= frame["x"] - 1
            assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1
