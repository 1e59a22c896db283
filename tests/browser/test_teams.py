"""The team panel in a real browser: a store of its own with made-up teams, their numbers counted from the file again."""

from __future__ import annotations

import csv
import io
import math
import re
import subprocess
import sys
from collections import defaultdict

import openpyxl
import pytest
from playwright.sync_api import expect

from tests.conftest import ROOT, Complaints, copied_store, running

STAFFING = ROOT / "data_layer" / "demo" / "staffing.csv"
COLUMNS = ("municipality_code", "unit", "half_year", "headcount", "fte", "leavers", "sickness_days")
COLUMNS = (*COLUMNS, "parental_leave_days", "short_tenure_headcount")
LONG = "Modtagelse & <i>visitation</i> af familier, hold nummer 2-3"
WEIGHTS = {  # kommune -> team -> share of its staff
    "101": {"Team 2": 0.3, "Team 10": 0.3, LONG: 0.2, "": 0.2},
    "360": {"Nord": 0.5, "Syd": 0.4, "Lille": 0.1},
}
PERIODS = ("2022H2", "2023H1", "2023H2", "2024H1")


def kommune_rows(code):
    with STAFFING.open(encoding="utf-8-sig", newline="") as file:
        found = [row for row in csv.DictReader(file) if row["municipality_code"] == code]
    return {row["half_year"]: row for row in found if row["half_year"] in PERIODS}


def parts(total, weights):
    """Divide whole persons by weight; the first team takes what is left."""
    shares = [math.floor(total * weight) for weight in weights]
    return [shares[0] + total - sum(shares), *shares[1:]]


def team_rows(code):
    weights = list(WEIGHTS[code].values())
    for period, own in kommune_rows(code).items():
        counts = {name: parts(int(own[name]), weights) for name in ("headcount", "leavers", "short_tenure_headcount")}
        for place, unit in enumerate(WEIGHTS[code]):
            days = {name: float(own[name]) * weights[place] for name in ("fte", "sickness_days", "parental_leave_days")}
            cells = {name: str(round(days[name], 2)) if name in days else counts[name][place] for name in COLUMNS[3:]}
            yield {"municipality_code": code, "unit": unit, "half_year": period} | cells


@pytest.fixture(scope="module")
def teams_file(tmp_path_factory):
    file = tmp_path_factory.mktemp("teams") / "teams.csv"
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS)
        writer.writeheader()
        writer.writerows(row for code in WEIGHTS for row in team_rows(code))
    return file


@pytest.fixture(scope="module")
def server_url(teams_file, database_url):
    """The real application on a copy of the demo store that was given teams by the operator's own command."""
    folder = teams_file.parent
    url = copied_store(database_url, folder)
    command = [sys.executable, "-m", "data_layer", "import", "team_staffing", str(teams_file), "--title", "Egne teams"]
    done = subprocess.run(command, cwd=ROOT, env={"DATABASE_URL": url}, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    with running(folder, DATABASE_URL=url) as started:
        yield started.url


def counted(teams_file, code, periods):
    """Leavers and persons per team over the half-years, with nothing but csv."""
    sums = defaultdict(lambda: [0, 0])
    with teams_file.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            if row["municipality_code"] == code and row["half_year"] in periods:
                sums[row["unit"]][0] += int(row["leavers"])
                sums[row["unit"]][1] += int(row["headcount"])
    return sums


def danish(value):
    return f"{math.floor(value * 10 + 0.5 + 1e-9) / 10:.1f}".replace(".", ",")


def wilson(count, n, z=1.959964):
    centre = (count + z * z / 2) / (n + z * z)
    half = z / (n + z * z) * math.sqrt(count * (n - count) / n + z * z / 4)
    return centre - half, centre + half


def expected(sums, name):
    left, staff = sums[name]
    low, high = wilson(left, staff)
    return [
        name or "Uden team",
        f"{danish(100 * left / staff)} %",
        f"{danish(100 * max(low, 0))}–{danish(100 * high)} %",
        f"{left} af {staff}",
    ]


def table_of(page):
    """The rows of the team table as text, without the last column."""
    page.locator("#teams-table summary").click()
    rows = page.locator("#teams-table tbody tr")
    return [
        [cell.replace("\u00a0", " ") for cell in rows.nth(place).locator("th, td").all_inner_texts()[:4]]
        for place in range(rows.count())
    ]


ORDER = [LONG, "Team 2", "Team 10", ""]


@pytest.mark.parametrize(("choice", "periods"), [("", PERIODS[-1:]), ("?samlet=4", PERIODS)])
def test_the_numbers_on_screen_are_those_of_the_file(page, teams_file, choice, periods):
    page.goto(f"/kommune/101-koebenhavn{choice}")
    expect(page.locator("#teams .scatterlayer .trace")).to_have_count(2)
    shown = table_of(page)
    sums = counted(teams_file, "101", periods)
    assert shown[:4] == [expected(sums, name) for name in ORDER]
    own = [int(kommune_rows("101")[period][name]) for name in ("leavers", "headcount") for period in periods]
    left, staff = sum(own[: len(periods)]), sum(own[len(periods) :])
    assert shown[4] == ["København", f"{danish(100 * left / staff)} %", "–", "–"]
    assert shown[5][0] == "Landet"


def test_names_are_text_and_stand_in_alphabetical_order(page):
    page.goto("/kommune/101-koebenhavn")
    picture = page.locator("#teams")
    expect(picture.locator("text", has_text="Team 10")).to_be_visible()
    assert "<i>visitation</i>" in picture.inner_text().replace("\n", "")
    assert page.locator("article:has(#teams) i").count() == 0
    label = page.locator("article:has(#teams) [role=img]").get_attribute("aria-label")
    assert label.startswith("Prikfigur. Afgangen i 1.\u00a0halvår 2024. Modtagelse & <i>")
    assert "SIMULEREDE TAL" in picture.inner_text()


def test_putting_half_years_together_is_an_address(page):
    page.goto("/kommune/101-koebenhavn")
    page.get_by_role("link", name="2 halvår", exact=True).click()
    expect(page.locator("article:has(#teams) h2")).to_contain_text("over 2 halvår til og med 1.\u00a0halvår 2024")
    assert page.url.endswith("/kommune/101-koebenhavn?samlet=2")


def test_a_small_team_hides_another_and_neither_can_be_read_anywhere(page, teams_file):
    small = counted(teams_file, "360", PERIODS[-1:])["Lille"]
    assert small[1] < 5
    page.goto("/kommune/360-lolland?samlet=1")
    section = page.locator("section#teams")
    expect(section).to_contain_text("skjult")
    words = section.inner_text().replace("\u00a0", " ")
    assert f"{small[0]} af {small[1]}" not in words
    stored = page.request.get("/hent/dataset/team_staffing.csv").text()
    lille = [line for line in stored.splitlines() if line.startswith("360,Lille,2024H1")]
    assert lille == ["360,Lille,2024H1" + ",suppressed" * 6]
    other = [line for line in stored.splitlines() if line.startswith("360,Syd,2024H1")]
    assert other == ["360,Syd,2024H1" + ",suppressed" * 6]


def test_a_kommune_without_teams_has_no_panel_and_the_panel_comes_and_goes(page):
    page.goto("/kommune/461-odense")
    expect(page.locator("#serie .trace").first).to_be_visible()
    assert page.locator("#teams").count() == 0
    page.get_by_label("Kommune").select_option(label="København")
    expect(page.locator("#teams .scatterlayer .trace")).to_have_count(2)
    page.get_by_label("Kommune").select_option(label="Odense")
    expect(page.locator("#teams")).to_have_count(0)


def test_the_picture_and_the_files_hold_what_the_screen_shows(page, teams_file):
    page.goto("/kommune/101-koebenhavn")
    expect(page.locator("#teams .scatterlayer .trace")).to_have_count(2)
    panel = page.locator("article", has=page.locator("#teams"))
    with page.expect_download() as saved:
        panel.get_by_role("button", name="Gem billede").click()
    assert saved.value.suggested_filename == "koebenhavn-teams-afgang-2024h1-simulerede-tal.png"
    width, height = png_size(saved.value.path().read_bytes())
    assert width == 2400
    assert height > 2 * 1.3 * page.locator("#teams .main-svg").first.bounding_box()["height"]
    files = {}
    for ending in ("CSV", "Excel"):
        with page.expect_download() as saved:
            panel.get_by_role("link", name=f"Hent som {ending}").click()
        files[ending] = saved.value.path().read_bytes()
    rows = list(csv.reader(io.StringIO(files["CSV"].decode("utf-8-sig")), delimiter=";"))
    left, staff = counted(teams_file, "101", PERIODS[-1:])["Team 10"]
    assert float(rows[3][1].replace(",", ".")) == pytest.approx(100 * left / staff, abs=1e-6)
    assert rows[3][0] == "Team 10"
    sheet = openpyxl.load_workbook(io.BytesIO(files["Excel"])).worksheets[0]
    assert [cell.value for cell in sheet["A"]][:5] == ["Team", LONG, "Team 2", "Team 10", "Uden team"]


def png_size(content):
    return int.from_bytes(content[16:20], "big"), int.from_bytes(content[20:24], "big")


@pytest.mark.parametrize("choice", ["samlet=4", "maal=sygefravaer"])
def test_a_narrow_phone_shows_long_names_without_scrolling_sideways(browser, server_url, choice):
    complaints = Complaints()
    context = browser.new_context(base_url=server_url, locale="da-DK", viewport={"width": 320, "height": 720})
    page = context.new_page()
    complaints.listen(page, server_url)
    page.goto(f"/kommune/101-koebenhavn?{choice}")
    expect(page.locator("#teams .scatterlayer .trace").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    frame = page.locator("#teams").bounding_box()
    fitted = re.compile(rf"^{round(frame['width'])}$")  # drawn for the width it has
    expect(page.locator("#teams .main-svg").first).to_have_attribute("width", fitted)
    names = page.locator("#teams .annotation-text")
    for place in range(names.count()):
        box = names.nth(place).bounding_box()
        assert box["x"] >= frame["x"] - 1
        assert box["x"] + box["width"] <= frame["x"] + frame["width"] + 1
    context.close()
    assert not complaints.messages
