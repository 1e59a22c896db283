"""Own numbers on Min kommune as a leader uses them: chosen, dropped, read off the screen, removed, gone."""

from __future__ import annotations

import math
import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, Route, expect

from tests.browser.test_every_page import AXE, STANDARDS
from tests.data_layer.sources.test_workbook import xlsx
from tests.data_layer.tables.test_private import HEAD, csv

KALUNDBORG = "/kommune/326-kalundborg"
ROWS = (
    ["326", "2. halvår 2024", "34", "31,5", "5", "230,5", "210", "12"],
    ["326", "2025H1", "36", "33", "9", "250", "190", "14"],
)
GOOD = csv(*ROWS)
BAD = csv(["101", *ROWS[0][1:]], [*ROWS[1][:4], "ni", *ROWS[1][5:]])
STRIP = "Egne tal, ikke gemt · kun i denne fane"
NBSP = "\u00a0"


def danish(value: float, decimals: int = 1) -> str:
    return f"{math.floor(value * 10**decimals + 0.5 + 1e-9) / 10**decimals:.{decimals}f}".replace(".", ",")


def opened(page: Page, address: str = KALUNDBORG) -> Page:
    page.goto(address)
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_attached()
    return page


def give(page: Page, data: bytes = GOOD, name: str = "egne.csv") -> None:
    with page.expect_file_chooser() as chooser:
        page.locator("#egne-tal-vaelg").click()
    chooser.value.set_files({"name": name, "mimeType": "text/csv", "buffer": data})


def drop(page: Page, *contents: bytes | int, on: str = ".private") -> None:
    """Drop files as a browser does: bytes, or zeros of a length."""
    data = page.evaluate_handle(
        """contents => {
          const data = new DataTransfer();
          for (const one of contents) data.items.add(new File([new Uint8Array(one)], "egne.csv"));
          return data;
        }""",
        [list(one) if isinstance(one, bytes) else one for one in contents],
    )
    for event in ("dragenter", "dragover", "drop"):
        page.locator(on).first.dispatch_event(event, {"dataTransfer": data})


def requests_of(page: Page) -> list[Request]:
    """Requests from now on, in a list that grows."""
    sent: list[Request] = []

    def keep(request: Request) -> None:
        sent.append(request)

    page.on("request", keep)
    return sent


def shown(page: Page) -> None:
    expect(page.locator(".private-strip")).to_contain_text(STRIP)


def numbers(page: Page) -> list[str]:
    return [one.replace(NBSP, " ") for one in page.locator(".private .big").all_inner_texts()]


EXPECTED = [
    f"{danish(100 * 9 / 36)} %",
    f"{danish(250 / 33)} dage",
    f"{danish(190 / 33)} dage",
    f"{danish(100 * 14 / 36)} %",
]


def test_a_chosen_file_is_drawn_compared_and_said(page):
    give(opened(page))
    shown(page)
    assert numbers(page) == EXPECTED
    expect(page.locator(".private .finding")).to_have_text(f"Jeres egne tal for 1.{NBSP}halvår 2025")
    expect(page.locator(".private")).to_contain_text(
        f"Region Sjælland og landet i 1.{NBSP}halvår 2024, det nyeste halvår"
    )
    expect(page.locator("#announcer")).to_contain_text("Jeres egne tal for")
    expect(page.locator("#egne-tal-vaelg")).to_be_focused()
    expect(page.locator("#serie .scatterlayer .trace")).to_have_count(6)
    expect(page.locator("#serie svg text", has_text="Kalundborg, egne tal 25,0")).to_be_visible()
    expect(page.locator("#serie svg text", has_text="EGNE TAL, IKKE GEMT")).to_be_visible()
    page.locator("#serie-table summary").click()
    cells = page.locator("#serie-table tbody tr").first.locator("th, td").all_inner_texts()
    assert [one.replace(NBSP, " ") for one in cells] == ["1. halvår 2025", "25,0 %", "9 / 36", "–", "–", "–", "–"]


def test_a_dropped_workbook_says_the_same(page):
    rows = [[326, "2024H2", 34, 31.5, 5, 230.5, 210, 12], [326, "2025H1", 36, 33, 9, 250, 190, 14]]
    drop(opened(page), xlsx(**{"egne tal": [HEAD.split(";"), *rows]}))
    shown(page)
    assert numbers(page) == EXPECTED


def test_a_file_dropped_beside_the_place_is_taken_and_does_not_replace_the_page(page):
    drop(opened(page), GOOD, on="h1")
    shown(page)
    assert page.url.endswith(KALUNDBORG)


@pytest.mark.parametrize("address", ["/kommune?kommune=326", "/kommune?kommune=326-kalundborg&sprog=en"])
def test_an_address_written_by_hand_takes_them_as_well(page, address):
    give(opened(page, address))
    expect(page.locator(".private-strip")).to_be_visible()
    assert [re.sub(r"[^0-9]", "", one) for one in numbers(page)] == [re.sub(r"[^0-9]", "", one) for one in EXPECTED]
    page.locator("#goto-kommune").select_option(label="Odense")
    expect(page.locator("h1")).to_have_text("Odense")
    expect(page.locator(".private-strip")).to_have_count(0)


def test_the_place_shows_that_it_takes_the_file(page):
    place = opened(page).locator(".private")
    data = page.evaluate_handle("() => { const d = new DataTransfer(); d.items.add(new File(['a'], 'a')); return d; }")
    place.dispatch_event("dragenter", {"dataTransfer": data})
    expect(place).to_have_attribute("data-over", "")
    place.dispatch_event("dragleave", {"dataTransfer": data})
    expect(place).not_to_have_attribute("data-over", "")


def test_numbers_stay_through_choices_and_pages_and_only_with_their_kommune(page):
    give(opened(page))
    shown(page)
    page.get_by_role("link", name="Sygefravær", exact=True).click()
    expect(page.locator("#serie svg text", has_text="Kalundborg, egne tal 7,6")).to_be_visible()
    page.locator("#goto-periode").select_option(label=f"2.{NBSP}halvår 2022")
    expect(page.locator("h2.finding", has_text="2022")).to_be_visible()
    shown(page)
    page.get_by_role("link", name="uden jeres egne tal").click()
    expect(page.locator(".segmented a[aria-current]", has_text="uden")).to_be_visible()
    shown(page)
    page.locator("#goto-kommune").select_option(label="Odense")
    expect(page.locator("h1")).to_have_text("Odense")
    expect(page.locator(".private-strip")).to_have_count(0)
    page.go_back()
    expect(page.locator("h1")).to_have_text("Kalundborg")
    shown(page)
    page.locator("nav").get_by_text("Regioner").click()
    expect(page.locator("h1")).to_have_text("Regioner")
    page.go_back()
    shown(page)
    assert numbers(page) == EXPECTED


def test_one_click_removes_them(page):
    give(opened(page))
    shown(page)
    page.get_by_role("button", name="Fjern").click()
    expect(page.locator(".private-strip")).to_have_count(0)
    expect(page.locator("#announcer")).to_contain_text("Jeres egne tal er fjernet")
    expect(page.locator("#egne-tal-vaelg")).to_be_focused()
    assert "Egne tal" not in page.locator("main").inner_text()
    page.get_by_role("link", name="Sygefravær", exact=True).click()
    expect(page.locator("h2.finding", has_text="sygefraværet")).to_be_visible()
    expect(page.locator(".private-strip")).to_have_count(0)


def test_a_reload_forgets_and_nothing_was_kept_in_the_browser(page, context):
    give(opened(page))
    shown(page)
    kept = page.evaluate(
        """async () => [JSON.stringify(localStorage), JSON.stringify(sessionStorage), JSON.stringify(history.state),
                        document.cookie, JSON.stringify(await indexedDB.databases()), JSON.stringify(await caches.keys())]"""
    )
    assert kept[1:] in (["{}", "null", "", "[]", "[]"], ["{}", '{"entry":"first"}', "", "[]", "[]"])
    assert "326" not in kept[0].replace("326-kalundborg", "")
    assert context.cookies() == []
    page.reload()
    expect(page.locator("h1")).to_have_text("Kalundborg")
    expect(page.locator(".private-strip")).to_have_count(0)


def test_another_tab_knows_nothing(page, context):
    give(opened(page))
    shown(page)
    other = context.new_page()
    other.goto(KALUNDBORG)
    expect(other.locator("h1")).to_have_text("Kalundborg")
    expect(other.locator(".private-strip")).to_have_count(0)


def test_the_file_travels_in_one_request_and_in_no_address(page):
    opened(page)
    sent = requests_of(page)
    give(page)
    shown(page)
    page.wait_for_load_state("networkidle")
    assert [(one.method, one.url.split("/", 3)[3]) for one in sent] == [("POST", "egne-tal/326-kalundborg")]
    assert sent[0].post_data_buffer == GOOD
    assert sent[0].headers["content-type"] == "application/octet-stream"
    assert "cookie" not in sent[0].all_headers()
    assert sent[0].response().headers["cache-control"] == "no-store"
    assert page.url.endswith(KALUNDBORG)


def test_links_and_pictures_leave_them_behind_or_say_what_they_are(page, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    give(opened(page))
    shown(page)
    page.get_by_role("button", name="Kopiér link").first.click()
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"{KALUNDBORG}?periode=2024H1&v=1#serie")
    with page.expect_download() as download:
        page.get_by_role("button", name="Gem billede").first.click()
    assert download.value.suggested_filename.endswith("-egne-tal-ikke-gemt.png")
    assert Path(download.value.path()).stat().st_size > 20_000


def test_faults_are_listed_in_danish_and_the_next_file_replaces_them(page, complaints):
    give(opened(page), BAD)
    expect(page.locator(".private .finding")).to_have_text("Filen er ikke vist: der er 2 fejl i den")
    lines = [re.sub(r"\s+", " ", one) for one in page.locator(".fault-list li").all_inner_texts()]
    assert lines == [
        "Linje 2, Kommunekode Fundet: kommune 101. Ventet: kommune 326, som siden viser. Slet rækken, eller gå til den kommunes side.",
        "Linje 3, Fratrådte Fundet: «ni». Ventet: et tal. Ret cellen, eller lad den stå tom, hvis tallet mangler.",
    ]
    expect(page.locator("#announcer")).to_contain_text("Filen er ikke vist")
    expect(page.locator("#egne-tal-vaelg")).to_be_focused()
    expect(page.locator("#serie").get_by_text("Egne tal")).to_have_count(0)
    give(page)
    shown(page)
    expect(page.locator(".fault-list")).to_have_count(0)


def test_a_slow_answer_is_waited_for_in_the_panel(page, complaints):
    """Nothing is said for the first 300 ms; then the panel says that the file is read, until the answer is there."""
    waiting: list[Route] = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/egne-tal/**", hold)
    page.clock.install(time=0)
    opened(page)
    page.clock.pause_at(3_600_000)  # from now on it goes as the test says
    with page.expect_request("**/egne-tal/**"):
        give(page)
    status = page.locator("#egne-tal-status")
    page.clock.run_for(290)
    expect(status).to_be_empty()
    page.clock.run_for(20)
    expect(status).to_have_text("Læser filen …")
    expect(page.locator("#egne-tal")).to_have_attribute("aria-busy", "true")
    page.clock.resume()
    waiting[0].continue_()
    shown(page)
    expect(status).to_be_empty()
    expect(page.locator("#egne-tal")).not_to_have_attribute("aria-busy", "true")


def test_a_faulty_file_takes_the_place_of_a_good_one(page, complaints):
    give(opened(page))
    shown(page)
    give(page, BAD)
    expect(page.locator(".fault-list li")).to_have_count(2)
    expect(page.locator(".private-strip")).to_have_count(0)
    page.get_by_role("link", name="Sygefravær", exact=True).click()
    expect(page.locator("h2.finding", has_text="sygefraværet")).to_be_visible()
    expect(page.locator(".private-strip")).to_have_count(0)


@pytest.mark.parametrize(
    ("contents", "said"),
    [
        ((500_001,), "Filen er for stor."),
        ((GOOD, GOOD), "Slip én fil ad gangen."),
    ],
    ids=["large", "two"],
)
def test_what_the_page_itself_refuses_is_never_sent(page, contents, said):
    opened(page)
    sent = requests_of(page)
    drop(page, *contents)
    expect(page.get_by_role("alert").filter(has_text=said)).to_be_visible()
    assert sent == []
    drop(page, GOOD)
    shown(page)


def test_a_server_that_is_away_keeps_the_file_for_another_try(page, complaints):
    opened(page)
    page.route("**/egne-tal/**", lambda route: route.abort())
    give(page)
    expect(page.locator("#trouble")).to_be_visible()
    expect(page.locator(".private-strip")).to_have_count(0)
    page.unroute("**/egne-tal/**")
    page.locator("#trouble-retry").click()
    shown(page)
    expect(page.locator("#trouble")).to_be_hidden()
    complaints.messages.clear()


@pytest.mark.parametrize(("status", "said"), [(413, "Filen er for stor."), (403, "Serveren tog ikke imod filen.")])
def test_a_refusal_of_the_server_is_said_beside_the_file(page, complaints, status, said):
    opened(page)
    page.route("**/egne-tal/**", lambda route: route.fulfill(status=status, json={"error": "x", "message": "x"}))
    give(page)
    expect(page.get_by_role("alert").filter(has_text=said)).to_be_visible()
    expect(page.locator("#trouble")).to_be_hidden()
    complaints.messages.clear()


def test_waiting_is_shown(page):
    opened(page)
    waiting = []

    def hold(route: Route) -> None:
        waiting.append(route)

    page.route("**/egne-tal/**", hold)
    give(page)
    expect(page.locator("#progress")).to_be_visible()
    waiting[0].continue_()
    shown(page)
    expect(page.locator("#progress")).to_be_hidden()


def test_it_is_used_by_keyboard_alone(page):
    opened(page)
    with page.expect_file_chooser() as chooser:
        page.locator("#egne-tal-vaelg").press("Enter")
    chooser.value.set_files({"name": "egne.csv", "mimeType": "text/csv", "buffer": GOOD})
    shown(page)
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Fjern")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator(".private-strip")).to_have_count(0)
    expect(page.locator("#egne-tal-vaelg")).to_be_focused()


def test_the_template_comes_as_a_file(page):
    opened(page)
    for name, ending in (("CSV", "csv"), ("Excel", "xlsx")):
        with page.expect_download() as download:
            page.locator(".private").get_by_role("link", name=name).click()
        assert download.value.suggested_filename == f"skabelon-egne-tal-kalundborg.{ending}"


@pytest.mark.parametrize(("data", "width"), [(GOOD, 1440), (GOOD, 320), (BAD, 390)])
def test_every_state_is_accessible_and_fits(browser, server_url, data, width):
    context = browser.new_context(base_url=server_url, locale="da-DK", bypass_csp=True, reduced_motion="reduce")
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    give(opened(page), data)
    expect(page.locator(".private .finding")).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.add_script_tag(path=AXE)
    result = page.evaluate("standards => axe.run(document, {runOnly: standards})", STANDARDS)
    context.close()
    faults = [(one["id"], one["nodes"][0]["target"]) for one in result["violations"] if one["impact"] != "minor"]
    assert faults == []


def test_on_a_phone_the_new_names_at_the_lines_are_short_and_inside(page):
    page.set_viewport_size({"width": 390, "height": 844})
    give(opened(page))
    shown(page)
    expect(page.locator("#serie .annotation-text", has_text=re.compile("^Egne tal$"))).to_be_visible()
    chart = page.locator("#serie").bounding_box()
    for label in page.locator("#serie .annotation-text").all():
        box = label.bounding_box()
        assert box["x"] + box["width"] <= chart["x"] + chart["width"] + 1


def test_on_paper_the_numbers_keep_their_mark_and_the_empty_place_is_left_out(page):
    opened(page)
    page.emulate_media(media="print")
    expect(page.locator(".private")).to_be_hidden()
    page.emulate_media(media="screen")
    give(page)
    shown(page)
    page.emulate_media(media="print")
    expect(page.locator(".private-strip")).to_be_visible()
    expect(page.get_by_role("button", name="Fjern")).to_be_hidden()
