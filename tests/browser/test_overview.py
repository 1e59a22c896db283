"""Overblik in a real browser: its numbers against the shipped files, the map by pointer, finger and keyboard."""

from __future__ import annotations

import csv
import math
import re
from collections import Counter
from pathlib import Path

import pytest
from playwright.sync_api import expect

DEMO = Path(__file__).resolve().parents[2] / "data_layer" / "demo"
PERIOD = "2024H1"
STATES = {
    "suppressed": "Vises ikke (for få ansatte)",
    "not_reported": "Ikke indberettet",
    "not_applicable": "Ikke relevant",
}


def table(name):
    with (DEMO / name).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def staffing(period=PERIOD):
    return [row for row in table("staffing.csv") if row["half_year"] == period]


def is_number(text):
    return bool(re.fullmatch(r"\d+(\.\d+)?", text))


def sums(rows, numerator, denominator):
    seen = [row for row in rows if is_number(row[numerator]) and is_number(row[denominator])]
    return sum(float(row[numerator]) for row in seen), sum(float(row[denominator]) for row in seen), len(seen)


def danish(value, decimals=1):
    scaled = math.floor(value * 10**decimals + 0.5 + 1e-9) / 10**decimals
    whole, _, part = (
        f"{scaled:,.{decimals}f}".replace(",", ".").rpartition(".")
        if decimals
        else (f"{scaled:,.0f}".replace(",", "."), "", "")
    )
    return f"{whole},{part}" if decimals else whole


def plain(text):
    return text.replace("\u00a0", " ")


def open_map(page, address="/"):
    page.goto(address)
    expect(page.locator("#kort svg .map-legend")).to_be_attached()
    return page.locator("#kort svg")


def test_the_lead_is_the_sum_of_the_file(page):
    leavers, staff, n = sums(staffing(), "leavers", "headcount")
    shares = [int(r["leavers"]) / int(r["headcount"]) for r in staffing() if is_number(r["leavers"])]
    page.goto("/")
    lead = plain(page.locator(".lead").inner_text())
    assert f"forlod {danish(leavers, 0)} af {danish(staff, 0)} børne- og ungerådgivere" in lead
    assert f"{danish(100 * leavers / staff)} %" in lead
    assert f"fra {danish(100 * min(shares))} % til {danish(100 * max(shares))} %" in lead
    assert f"{n} kommuner med tal" in page.locator(".sub").inner_text()


def test_the_four_numbers_are_those_of_the_files(page):
    rows = staffing()
    sick, fte, _ = sums(rows, "sickness_days", "fte")
    leave, fte_leave, _ = sums(rows, "parental_leave_days", "fte")
    answers = [row for row in table("organisation.csv") if row["model"] in {"age", "intervention", "both", "neither"}]
    at_risk = sum(row["model"] != "neither" for row in answers)
    page.goto("/")
    expect(page.locator(".key-number")).to_have_count(4)
    numbers = [plain(one) for one in page.locator(".key-number").all_inner_texts()]
    assert numbers[1:] == [
        f"{danish(sick / fte)} dage",
        f"{danish(leave / fte_leave)} dage",
        f"{at_risk} af {len(answers)}",
    ]


@pytest.mark.parametrize(
    ("maal", "numerator", "breaks"),
    [("afgang", "leavers", (0.05, 0.1, 0.15, 0.2)), ("sygefravaer", "sickness_days", (5, 7, 9, 11))],
)
def test_the_map_paints_and_counts_what_the_file_holds(page, maal, numerator, breaks):
    denominator = "headcount" if maal == "afgang" else "fte"
    open_map(page, f"/?maal={maal}")
    classes = Counter()
    for row in staffing():
        area = page.locator(f"#kort g:not(.map-corner) > a[data-code='{row['municipality_code']}']")
        fill = area.locator("path").get_attribute("fill")
        if is_number(row[numerator]):
            value = float(row[numerator]) / float(row[denominator])
            classes[sum(value >= limit for limit in breaks)] += 1
            shown = f"{danish(100 * value)} %" if maal == "afgang" else f"{danish(value)} dage"
            assert shown in plain(area.get_attribute("aria-label"))
            assert fill.startswith("#")
        else:
            assert STATES[row[numerator]] in area.get_attribute("aria-label")
            assert fill == f"url(#hatch-map-{row[numerator]})"
    legend = plain(" ".join(page.locator(".map-legend text").all_text_contents()))
    counts = [int(found) for found in re.findall(r"(?:derover|%|dage) (\d+)(?= |$)", legend)]
    assert counts[:5] == [classes[index] for index in range(5)]


def test_the_table_of_the_map_has_every_kommune(page):
    open_map(page)
    page.locator("#kort-table summary").click()
    rows = page.locator("#kort-table tbody tr")
    assert rows.count() == 98
    first = next(row for row in staffing() if row["municipality_code"] == "580")  # Aabenraa stands last in Danish order
    cells = [plain(one) for one in rows.last.locator("th, td").all_inner_texts()]
    assert cells[0] == "Aarhus" or cells[0] == "Aabenraa"
    assert f"{first['leavers']} af {first['headcount']} rådgivere" in plain(page.locator("#kort-table").inner_text())


def test_pointing_tells_and_clicking_goes(page):
    open_map(page)
    area = page.locator("#kort g:not(.map-corner) > a[data-code='326']")
    area.hover()
    tip = page.locator(".map-tip")
    expect(tip).to_contain_text("Kalundborg")
    expect(tip).to_contain_text("rådgivere")
    area.click()
    expect(page.locator("h1")).to_have_text("Kalundborg")
    page.go_back()
    expect(page.locator("#kort svg a")).not_to_have_count(0)


def test_the_enlarged_corner_answers_too(page):
    open_map(page)
    page.locator(".map-corner a[data-code='147']").hover()
    expect(page.locator(".map-tip")).to_contain_text("Frederiksberg")


def test_the_map_is_one_stop_for_tab_and_arrows_reach_every_kommune(page):
    svg = open_map(page, "/?kommune=326-kalundborg")
    assert svg.locator("[tabindex='0']").count() == 1
    svg.locator("[tabindex='0']").focus()
    expect(page.locator(".map-tip")).to_contain_text("Kalundborg")
    seen, frontier = {"326"}, ["326"]
    while frontier:
        here = frontier.pop()
        for key in ("ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown"):
            svg.locator(f"g:not(.map-corner) > a[data-code='{here}']").focus()
            page.keyboard.press(key)
            there = page.evaluate("document.activeElement.dataset.code")
            if there not in seen:
                seen.add(there)
                frontier.append(there)
    assert len(seen) == 98
    assert svg.locator("[tabindex='0']").count() == 1


def test_escape_hides_the_tip_and_enter_goes(page):
    svg = open_map(page, "/?kommune=326-kalundborg")
    svg.locator("[tabindex='0']").focus()
    page.keyboard.press("Escape")
    expect(page.locator(".map-tip")).to_be_hidden()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).not_to_have_text("Overblik")
    assert "/kommune/" in page.url


def test_tiles_are_an_address_and_carry_names_and_numbers(page):
    open_map(page, "/?kommune=326-kalundborg")
    page.get_by_role("link", name="Lige store fliser").click()
    expect(page.locator("#kort svg rect").first).to_be_attached()
    expect(page.locator("#kort svg text", has_text=re.compile("^Kalu$"))).to_be_visible()
    assert page.url.endswith("/?kommune=326-kalundborg&visning=fliser")
    expect(page.locator(".map-legend")).to_contain_text("Kalundborg")  # a label would cover other tiles
    expect(page.locator(".map-own-label")).to_have_count(0)
    page.reload()
    expect(page.locator("#kort svg text", has_text=re.compile("^Kalu$"))).to_be_visible()


def test_choosing_another_indicator_redraws_the_map(page):
    open_map(page)
    page.locator("#goto-maal").select_option(label="Barselsfravær pr. fuldtidsansat")
    expect(page.locator(".map-legend")).to_contain_text("Barselsfravær pr. fuldtidsansat")
    expect(page.locator(".panel:has(#kort) .source")).to_contain_text(
        f"{sums(staffing(), 'parental_leave_days', 'fte')[2]} kommuner med tal"
    )
    fills = {one.get_attribute("fill") for one in page.locator("#kort a > path").all()}
    assert all(fill.startswith("url") or fill[1:3] == fill[3:5] for fill in fills)  # grey: never judged


def test_the_map_is_drawn_for_its_width(page):
    open_map(page)
    page.set_viewport_size({"width": 390, "height": 844})
    expect(page.locator("#kort svg text", has_text="Forstørret")).to_be_visible()
    assert page.locator("#kort svg").bounding_box()["width"] <= 390
    assert {one.get_attribute("font-size") for one in page.locator(".map-legend text").all()} <= {"12", "13", "14"}


def test_a_finger_tells_first_and_goes_on_the_second_tap(browser, server_url):
    context = browser.new_context(base_url=server_url, has_touch=True, viewport={"width": 390, "height": 844})
    page = context.new_page()
    open_map(page)
    area = page.locator("#kort g:not(.map-corner) > a[data-code='615']")
    area.tap()
    expect(page.locator(".map-tip")).to_contain_text("Horsens")
    area.tap()
    expect(page.locator("h1")).to_have_text("Horsens")
    context.close()


def test_without_outlines_the_page_says_so_and_keeps_the_table(page):
    page.route("**/map_shapes.json*", lambda route: route.fulfill(body="half a fi"))
    page.goto("/")
    expect(page.locator("#kort .map")).to_have_text("Kortet kunne ikke hentes. Tallene står i tabellen under figuren.")
    page.locator("#kort-table summary").click()
    assert page.locator("#kort-table tbody tr").count() == 98


def test_the_saved_picture_is_a_png_with_a_name(page):
    open_map(page)
    with page.expect_download() as download:
        page.locator(".panel:has(#kort)").get_by_role("button", name="Gem billede").click()
    saved = Path(download.value.path()).read_bytes()
    assert download.value.suggested_filename == f"kort-afgang-{PERIOD}-simulerede-tal.png"
    assert saved.startswith(b"\x89PNG")
    assert len(saved) > 100_000


def test_choosing_a_kommune_goes_to_its_page(page):
    page.goto("/")
    page.locator("#goto-vaelg").select_option(label="Kalundborg")
    expect(page.locator("h1")).to_have_text("Kalundborg")


def test_national_lines_end_where_the_file_ends(page):
    leavers, staff, _ = sums(staffing("2023H2"), "leavers", "headcount")
    page.goto("/")
    panel = page.locator(".panel:has(#landet-turnover)")
    panel.locator("summary").click()
    assert panel.locator("tbody tr").count() == 17
    cells = [plain(one) for one in panel.locator("tbody tr").nth(1).locator("th, td").all_inner_texts()]
    assert cells == [
        "2. halvår 2023",
        f"{danish(100 * leavers / staff)} %",
        f"{danish(leavers, 0)} af {danish(staff, 0)} rådgivere",
        "12 %",
    ]


def test_published_bars_are_never_marked_as_simulated(page):
    page.goto("/")
    panel = page.locator(".panel:has(#omraader)")
    expect(panel.locator(".annotation-text").first).to_be_visible()
    assert "SIMULEREDE" not in panel.inner_text()
    assert "VIVE 2025, figur 2.6" in plain(panel.inner_text())
