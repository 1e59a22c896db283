"""Sammenlign in a real browser: its numbers against the shipped file, its links by mouse and keyboard, its files."""

from __future__ import annotations

import csv
import math
import re
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Page, expect
from scipy.optimize import minimize
from scipy.stats import betabinom, binom

FOLDER = Path(__file__).resolve().parents[2] / "data_layer"
PERIOD = "2024H1"
SIZES = [(1920, 1080), (1440, 900), (390, 844), (320, 640)]


def read(path):
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


@pytest.fixture(scope="module")
def names():
    return {row["code"]: row["name"] for row in read(FOLDER / "reference" / "data" / "municipalities.csv")}


@pytest.fixture(scope="module")
def turnover(names):
    """Name -> (leavers, headcount) of the kommuner whose turnover may be seen."""
    rows = [row for row in read(FOLDER / "demo" / "staffing.csv") if row["half_year"] == PERIOD]
    seen = [row for row in rows if row["leavers"].isdigit() and int(row["headcount"]) >= 5 and float(row["fte"]) >= 5]
    return {names[row["municipality_code"]]: (int(row["leavers"]), int(row["headcount"])) for row in seen}


def danish(value, decimals=1):
    scaled = math.floor(abs(value) * 10**decimals + 0.5 + 1e-9) / 10**decimals
    return f"{scaled:.{decimals}f}".replace(".", ",")


def wilson(count, n, z=1.959964):
    centre = (count + z * z / 2) / (n + z * z)
    half = z / (n + z * z) * math.sqrt(count * (n - count) / n + z * z / 4)
    return max(0, centre - half), centre + half


def national_rate(turnover):
    return sum(x for x, _ in turnover.values()) / sum(n for _, n in turnover.values())


def verdicts(turnover):
    """How many lie above, probably above, probably below and below: scipy's beta-binomial and joint draws."""
    x, n = np.array(list(turnover.values())).T

    def minus_loglik(point):
        mean, strength = 1 / (1 + np.exp(-point[0])), np.exp(point[1])
        return -betabinom.logpmf(x, n, mean * strength, (1 - mean) * strength).sum()

    fit = minimize(minus_loglik, [-2, 3], method="Nelder-Mead")
    mean, strength = 1 / (1 + np.exp(-fit.x[0])), np.exp(fit.x[1])
    levels = np.random.default_rng(1).beta(mean * strength + x, (1 - mean) * strength + n - x, (40_000, len(x)))
    above = (levels > (levels @ n / n.sum())[:, None]).mean(axis=0)[n >= 10]
    borders = [(0.95, 2), (0.90, 0.95), (0.05, 0.10), (-1, 0.05)]
    return [int(((above > low) & (above <= high)).sum()) for low, high in borders]


def words(locator):
    return locator.inner_text().replace("\u00a0", " ")


def open_(page: Page, address: str) -> Page:
    page.goto(address)
    expect(page.locator("#tragt .main-svg, #rangering .main-svg").first).to_be_attached()
    return page


def table(page):
    """Cells of the full table by kommune."""
    rows = page.locator("#tabel tbody tr").all_inner_texts()
    return {row.split("\t")[0]: [cell.replace("\u00a0", " ") for cell in row.split("\t")[1:]] for row in rows}


def test_every_number_of_the_table_is_the_files(page, turnover):
    shown = table(open_(page, "/sammenlign"))
    assert len(shown) == 98
    rate = national_rate(turnover)
    for name, (leavers, staff) in turnover.items():
        low, high = wilson(leavers, staff)
        _, value, lower, upper, difference, _, counted, of = shown[name]
        assert value == f"{danish(100 * leavers / staff)} %"
        assert (lower, upper) == (f"{danish(100 * low)} %", f"{danish(100 * high)} %")
        assert (counted, of) == (str(leavers), str(staff))
        assert difference.strip("+−") == danish(100 * (leavers / staff - rate))
    missing = set(shown) - set(turnover)
    assert len(missing) == 98 - len(turnover)
    assert all(not any(character.isdigit() for character in shown[name][1]) for name in missing)


def test_the_lead_counts_the_verdicts(page, turnover):
    above, probably_above, probably_below, below = verdicts(turnover)
    n, small = len(turnover), sum(staff < 10 for _, staff in turnover.values())
    said = words(open_(page, "/sammenlign").locator("#hovedpointe"))
    unclear = n - above - probably_above - probably_below - below - small
    assert f"{unclear} af {n} kommuner kan ikke skelnes fra landets {danish(100 * national_rate(turnover))} %." in said
    assert f"{above} ligger med stor sikkerhed over og {below} under" in said
    assert f"{probably_above} sandsynligvis over og {probably_below} under; {small} er for små" in said
    verdict = [row[5] for row in table(page).values()]
    assert sum(one.startswith("Med stor sikkerhed over landet (") for one in verdict) == above
    assert verdict.count("Kan ikke skelnes fra landet") == unclear


def test_the_funnel_shows_the_numbers_and_flags_by_the_exact_rule(page, turnover):
    drawn = open_(page, "/sammenlign?kommune=326-kalundborg").evaluate(
        """() => {
            const dots = document.querySelector('#tragt .js-plotly-plot').data.filter(one => one.mode === 'markers');
            return dots.flatMap(one => one.x.map((n, i) => [one.hovertext[i].match(/<b>(.*?)<\\/b>/)[1], n, one.y[i],
                one.marker.symbol ?? 'circle']));
        }"""
    )
    assert {name: n for name, n, _, _ in drawn} == {name: n for name, (_, n) in turnover.items()}
    assert all(abs(share - 100 * turnover[name][0] / n) < 1e-9 for name, n, share, _ in drawn)
    rate = sum(x for x, _ in turnover.values()) / sum(n for _, n in turnover.values())
    high = {name for name, (x, n) in turnover.items() if x > binom.ppf(0.975, n, rate)}
    low = {name for name, (x, n) in turnover.items() if x < binom.ppf(0.025, n, rate)}
    assert {name for name, _, _, symbol in drawn if symbol.startswith("triangle-up")} == high
    assert {name for name, _, _, symbol in drawn if symbol.startswith("triangle-down")} == low
    assert f"{len(high)} over og {len(low)} under" in words(page.locator("#tragt").locator("xpath=ancestor::article"))


def test_the_funnel_s_choices_are_links_that_keep_the_rest(page):
    open_(page, "/sammenlign?kommune=326-kalundborg")
    before = page.locator("article.panel .finding").first.inner_text()
    page.get_by_text("Justeret for ekstra spredning", exact=True).click()
    expect(page.locator("article.panel .finding").first).not_to_have_text(before)
    page.locator(".panel-controls").get_by_text("Region Sjælland", exact=True).click()
    expect(page.locator("#tragt").get_by_text("Region Sjælland")).to_be_attached()
    assert page.url.endswith("/sammenlign?kommune=326-kalundborg&spredning=justeret&midte=region")
    page.locator(".panel-controls").get_by_text("Liste", exact=True).click()
    expect(page.locator("#rangering .main-svg").first).to_be_attached()
    page.go_back()
    expect(page.locator("#tragt .main-svg").first).to_be_attached()


def test_the_dots_are_the_numbers(page, turnover):
    drawn = open_(page, "/sammenlign?kommune=326-kalundborg&visning=rangering").evaluate(
        """() => {
            const graph = document.querySelector('#rangering .js-plotly-plot');
            const rows = Object.fromEntries(graph.layout.yaxis.tickvals.map(
                (row, i) => [row, graph.layout.yaxis.ticktext[i].replace(/<[^>]*>/g, '')]));
            const dots = graph.data.filter(trace => trace.mode === 'markers');
            return Object.fromEntries(dots.flatMap(trace => trace.y.map((row, i) => [rows[row], trace.x[i]])));
        }"""
    )
    assert drawn.keys() == turnover.keys()
    assert all(abs(drawn[name] - 100 * x / n) < 1e-9 for name, (x, n) in turnover.items())


def test_sorting_and_filtering_are_addresses(page, turnover):
    open_(page, "/sammenlign")
    page.get_by_role("link", name="Ansatte ved halvårets begyndelse").click()
    page.wait_for_url("**sorter=-headcount**")
    header = page.locator("#tabel th", has_text="Ansatte ved halvårets begyndelse")
    expect(header).to_have_attribute("aria-sort", "descending")
    biggest = max(turnover, key=lambda name: turnover[name][1])
    assert next(iter(table(page))) == biggest
    page.locator("#goto-region").select_option(label="Region Nordjylland")
    page.wait_for_url("**region=nordjylland**")
    expect(page.locator("#tabel tbody tr")).to_have_count(11)
    assert "sorter=-headcount" in page.url
    page.go_back()
    expect(page.locator("#tabel tbody tr")).to_have_count(98)


def test_kommuner_are_chosen_up_to_six_and_removed_by_keyboard(page):
    open_(page, "/sammenlign?valgte=101,147,151,153,155")
    page.locator("#goto-valgte").select_option(label="Aarhus")
    page.wait_for_url("**,751*")
    expect(page.get_by_text("Der er plads til seks kommuner ad gangen. Fjern en")).to_be_visible()
    assert page.locator("#goto-valgte").count() == 0
    last = page.get_by_role("link", name="Fjern Aarhus")
    last.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#goto-valgte")).to_be_visible()
    expect(page).to_have_url(re.compile(r"valgte=101,147,151,153,155$"))
    expect(page.locator(".chip")).to_have_count(5)


def test_a_seventh_kommune_in_the_address_is_told(page, complaints):
    page.goto("/sammenlign?valgte=101,147,151,153,157,159,161")
    expect(page.locator(".notice")).to_contain_text("seks kommuner")
    complaints.messages.clear()  # the browser reports the 400 of the address


def test_the_file_holds_what_is_on_screen(page):
    open_(page, "/sammenlign?region=sjaelland&sorter=name&kommune=326-kalundborg")
    with page.expect_download() as download:
        page.get_by_role("link", name="Hent som CSV").click()
    assert download.value.suggested_filename == "sammenlign-afgang-2024H1-simulerede-tal.csv"
    content = Path(download.value.path()).read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(content.splitlines(), delimiter=";"))
    shown = [name.removesuffix(" (jeres kommune)") for name in table(page)]
    assert [row["Kommune"] for row in rows] == shown
    with page.expect_download() as download:
        page.get_by_role("link", name="Hent som Excel").click()
    assert download.value.suggested_filename.endswith("-simulerede-tal.xlsx")


def test_the_own_kommune_is_named_in_words_picture_and_table(page, turnover):
    open_(page, "/sammenlign?kommune=326-kalundborg")
    leavers, staff = turnover["Kalundborg"]
    assert f"Kalundborg ligger på {danish(100 * leavers / staff)} %" in words(page.locator("#hovedpointe"))
    expect(page.get_by_role("rowheader", name="Kalundborg (jeres kommune)")).to_be_attached()
    expect(page.locator("#tragt").get_by_text("Kalundborg")).to_be_attached()


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}px")
def test_names_and_labels_of_the_picture_stay_inside_it(page, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_(page, "/sammenlign?kommune=326-kalundborg&region=hovedstaden&valgte=101,147,173&visning=rangering")
    outside = page.evaluate(
        """() => [...document.querySelectorAll('#rangering, #valgte-over-tid')].flatMap(graph => {
            const box = graph.getBoundingClientRect();
            return [...graph.querySelectorAll('svg text')].filter(text => {
                const own = text.getBoundingClientRect();
                return own.width && (own.left < box.left - 2 || own.right > box.right + 2);
            }).map(text => text.textContent);
        })"""
    )
    assert outside == []
