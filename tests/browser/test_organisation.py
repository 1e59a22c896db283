"""Organisering in a real browser: its counts against the shipped files, its map and its table."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import expect

FOLDER = Path(__file__).resolve().parents[2] / "data_layer"


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


@pytest.fixture(scope="module")
def answers():
    rows = read(FOLDER / "demo" / "organisation.csv")
    return {row["municipality_code"]: row for row in rows if row["model"] in {"age", "intervention", "both", "neither"}}


def words(locator):
    return locator.inner_text().replace("\u00a0", " ")


def test_the_lead_counts_the_files_answers(page, answers):
    page.goto("/organisering")
    risk = sum(row["model"] != "neither" for row in answers.values())
    share = round(100 * risk / len(answers))
    expect(page.locator("#hovedpointe")).to_be_visible()
    said = words(page.locator("#hovedpointe"))
    assert said.startswith(f"I {risk} af {len(answers)} kommuner ({share} %) kan et barn skifte rådgiver")


def test_counts_and_regions_are_the_files(page, answers):
    regions = {row["code"]: row["region"] for row in read(FOLDER / "reference" / "data" / "municipalities.csv")}
    page.goto("/organisering")
    counts = Counter(row["model"] for row in answers.values())
    by_region = Counter((regions[code], row["model"]) for code, row in answers.items())
    drawn = page.locator("#modeller .js-plotly-plot").evaluate("one => one.data.map(trace => trace.x)")
    assert [whole + partial for whole, partial in zip(*drawn, strict=True)] == [
        counts[model] for model in ("age", "intervention", "both", "neither")
    ]
    page.locator("#modeller-pr-region-table summary").click()
    rows = page.locator("#modeller-pr-region-table tbody tr").all_inner_texts()
    for row in rows:
        name, *cells = row.split("\t")
        expected = [by_region[name.removeprefix("Region "), m] for m in ("age", "intervention", "both", "neither")]
        assert [int(cell) for cell in cells[:4]] == expected


def test_turnover_by_model_is_leavers_over_staff(page, answers):
    staff = [row for row in read(FOLDER / "demo" / "staffing.csv") if row["half_year"] == "2024H1"]
    seen = [row for row in staff if row["leavers"].isdigit() and float(row["fte"]) >= 5]
    page.goto("/organisering")
    drawn = page.locator("#afgang-pr-model .js-plotly-plot").evaluate("one => one.data[0].x")
    for model, value in zip(("age", "intervention", "both", "neither"), drawn, strict=True):
        of_model = [row for row in seen if answers.get(row["municipality_code"], {}).get("model") == model]
        rate = sum(int(row["leavers"]) for row in of_model) / sum(int(row["headcount"]) for row in of_model)
        assert value == pytest.approx(100 * rate, abs=1e-6)


def test_the_map_names_every_kommune_and_its_answer(page, answers):
    page.goto("/organisering?kommune=326-kalundborg")
    areas = page.locator("#modeller-paa-kort a.map-area")
    expect(areas).to_have_count(98)
    labels = {one.get_attribute("data-code"): one.get_attribute("aria-label") for one in areas.all()}
    said = {"age": "Efter alder", "intervention": "Efter indsats", "both": "Efter både", "neither": "Hverken"}
    assert all(said[row["model"]] in labels[code] for code, row in answers.items())
    page.get_by_role("link", name="Kort", exact=True).click()
    page.wait_for_url("**visning=kort**")
    expect(page.locator("#modeller-paa-kort .map-corner")).to_be_attached()


def test_the_own_kommune_is_told_what_its_organisation_means(page, answers):
    page.goto("/organisering")
    expect(page.get_by_text("Vælg jeres kommune for at se")).to_be_visible()
    page.locator("#goto-kommune").select_option(label="Kalundborg")
    page.wait_for_url("**326-kalundborg**")
    expect(page.locator(".own-model h2")).to_contain_text("Kalundborg")
    expect(page.locator(".own-model")).to_contain_text("Tal om:")


def test_the_table_sorts_by_its_headers(page):
    page.goto("/organisering")
    page.locator("#svar th", has_text="Region").get_by_role("link").click()
    page.wait_for_url("**sorter=region**")
    expect(page.locator("#svar th", has_text="Region")).to_have_attribute("aria-sort", "ascending")
    expect(page.locator("#svar tbody tr")).to_have_count(98)
