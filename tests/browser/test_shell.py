"""Between pages: addresses, memory, focus, waiting, failing, saving."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

ROUTER = "**/_dash-update-component*"
KALUNDBORG = "/kommune/326-kalundborg"


def address(page):
    return re.sub(r"^https?://[^/]+", "", page.url)


def open_at(page, path):
    page.goto(path)
    expect(page.locator("main h1")).to_be_visible()
    return page


def choose(page, key, label):
    page.locator(f"#goto-{key}").focus()
    page.locator(f"#goto-{key}").select_option(label=label)


def test_the_header_stands_without_scripts(browser, server_url):
    context = browser.new_context(base_url=server_url, java_script_enabled=False)
    page = context.new_page()
    page.goto("/")
    expect(page.get_by_role("navigation", name="Sider")).to_be_visible()
    expect(page.locator("noscript p")).to_contain_text("JavaScript")
    context.close()


def test_a_choice_becomes_the_address_and_back_undoes_it(page):
    open_at(page, KALUNDBORG)
    choose(page, "periode", "2.\u00a0halvår 2020")
    expect(page.locator(".lead")).to_contain_text("2.\u00a0halvår 2020")
    assert address(page) == f"{KALUNDBORG}?periode=2020H2"
    page.go_back()
    expect(page.locator(".lead")).to_contain_text("1.\u00a0halvår 2024")
    expect(page.locator("#goto-periode option:checked")).to_have_text("1.\u00a0halvår 2024")


def test_focus_open_tables_and_place_survive_a_choice(page):
    open_at(page, KALUNDBORG)
    page.locator("summary").first.click()
    link = page.get_by_role("link", name="Sygefravær", exact=True)
    link.scroll_into_view_if_needed()
    before = page.evaluate("scrollY")
    link.click()
    expect(page.locator(".finding")).to_contain_text("sygefraværet")
    expect(page.get_by_role("link", name="Sygefravær", exact=True)).to_be_focused()
    expect(page.locator("details[open]")).to_have_count(1)
    assert abs(page.evaluate("scrollY") - before) < 150


def test_a_choice_by_keyboard_keeps_focus_and_is_announced(page):
    open_at(page, KALUNDBORG)
    choose(page, "periode", "2.\u00a0halvår 2020")
    expect(page.locator("#announcer")).to_contain_text("I 2.\u00a0halvår 2020 forlod")
    expect(page.locator("#goto-periode")).to_be_focused()


def test_another_page_starts_at_its_heading_with_the_same_choices(page):
    open_at(page, f"{KALUNDBORG}?periode=2020H2")
    page.evaluate("scrollTo(0, 900)")
    page.get_by_role("navigation", name="Sider").get_by_role("link", name="Sammenlign").click()
    expect(page.locator("main h1")).to_have_text("Sammenlign")
    expect(page.locator("main h1")).to_be_focused()
    assert page.evaluate("scrollY") == 0
    assert address(page) == "/sammenlign?kommune=326-kalundborg&periode=2020H2"
    expect(page.locator("nav a[aria-current=page]")).to_have_text("Sammenlign")


def test_the_chosen_kommune_is_remembered_and_can_be_forgotten(page):
    open_at(page, "/kommune")
    page.locator("main").get_by_role("link", name="Kalundborg").click()
    expect(page.locator("main h1")).to_have_text("Kalundborg")
    open_at(page, "/kommune")
    expect(page.locator("main h1")).to_have_text("Kalundborg")
    assert address(page) == KALUNDBORG
    open_at(page, "/")
    assert address(page) == "/?kommune=326-kalundborg"
    open_at(page, KALUNDBORG)
    choose(page, "kommune", "Ingen kommune")
    expect(page.locator("main h1")).to_have_text("Vælg jeres kommune")
    open_at(page, "/")
    assert address(page) == "/"


def test_somebody_elses_link_does_not_change_what_is_remembered(page):
    open_at(page, "/kommune")
    page.locator("main").get_by_role("link", name="Kalundborg").click()
    expect(page.locator("main h1")).to_have_text("Kalundborg")
    open_at(page, "/kommune/101-koebenhavn")
    expect(page.locator("main h1")).to_have_text("København")
    open_at(page, "/kommune")
    expect(page.locator("main h1")).to_have_text("Kalundborg")


def test_forbidden_storage_breaks_nothing(page):
    page.add_init_script("Object.defineProperty(window, 'localStorage', {get() { throw new Error('forbidden') }})")
    open_at(page, "/kommune")
    page.locator("main").get_by_role("link", name="Kalundborg").click()
    expect(page.locator("main h1")).to_have_text("Kalundborg")


def test_a_failed_request_is_told_in_danish_and_retried_without_loss(page, complaints):
    open_at(page, KALUNDBORG)
    page.route(ROUTER, lambda route: route.fulfill(status=503, body="{}"))
    choose(page, "periode", "2.\u00a0halvår 2021")
    expect(page.get_by_role("alert")).to_contain_text("Siden kunne ikke hentes")
    expect(page.locator("main h1")).to_have_text("Kalundborg")
    page.unroute(ROUTER)
    page.get_by_role("button", name="Prøv igen").click()
    expect(page.locator(".lead")).to_contain_text("2.\u00a0halvår 2021")
    expect(page.locator("#trouble")).to_be_hidden()
    complaints.messages.clear()  # the 503 the test made


def test_waiting_is_shown_calmly_and_only_when_it_lasts(page):
    open_at(page, KALUNDBORG)
    held = []

    def hold(route):
        held.append(route)

    page.route(ROUTER, hold)
    choose(page, "periode", "2.\u00a0halvår 2021")
    expect(page.locator("#progress")).to_be_visible()
    expect(page.locator("#_pages_content")).to_have_attribute("aria-busy", "true")
    held[0].continue_()
    expect(page.locator("#progress")).to_be_hidden()
    expect(page.locator(".lead")).to_contain_text("2.\u00a0halvår 2021")


def test_the_picture_carries_its_words_and_a_telling_name(page, tmp_path):
    open_at(page, KALUNDBORG)
    expect(page.locator("#serie .main-svg").first).to_be_visible()
    with page.expect_download() as download:
        page.get_by_role("button", name="Gem billede").click()
    assert download.value.suggested_filename == "kalundborg-afgang-egne-udsving-2024h1-simulerede-tal.png"
    saved = tmp_path / "picture.png"
    download.value.save_as(saved)
    header = saved.read_bytes()[:24]
    assert header[:8] == b"\x89PNG\r\n\x1a\n"
    assert int.from_bytes(header[16:20], "big") == 2400
    assert saved.stat().st_size > 50_000


def test_the_copied_link_pins_the_half_year(page, context):
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_at(page, KALUNDBORG)
    page.get_by_role("button", name="Kopiér link").click()
    expect(page.get_by_role("button", name="Linket er kopieret")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").endswith(f"{KALUNDBORG}?periode=2024H1&v=1#serie")


def test_a_wrong_choice_is_told_and_the_page_works(page, complaints):
    open_at(page, f"{KALUNDBORG}?periode=1999H1")
    expect(page.locator(".notice")).to_contain_text("«1999H1»")
    expect(page.locator(".card")).to_have_count(4)
    complaints.messages.clear()  # the browser reports the status 400


def test_links_to_a_place_on_another_page_arrive_there(page):
    open_at(page, KALUNDBORG)
    page.get_by_role("link", name="Tilgængelighedserklæring").click()
    expect(page.locator("main h1")).to_have_text("Data og metode")
    assert address(page) == "/data?kommune=326-kalundborg#tilgaengelighed"
    expect(page.locator("#tilgaengelighed")).to_be_in_viewport()


@pytest.mark.parametrize("size", [(1440, 900), (390, 844)])
def test_every_part_of_the_page_is_reached_by_tab(page, size):
    page.set_viewport_size({"width": size[0], "height": size[1]})
    open_at(page, KALUNDBORG)
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    expect(page.locator(".skip")).to_be_in_viewport()
    page.keyboard.press("Enter")
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(page.evaluate("document.activeElement.id || document.activeElement.textContent.trim()"))
    assert {"goto-kommune", "goto-periode", "Sygefravær", "Vis som tabel", "Gem billede", "Kopiér link"} <= reached


def test_only_what_changed_is_announced(page):
    open_at(page, KALUNDBORG)
    page.get_by_role("link", name="Sygefravær", exact=True).click()
    expect(page.locator("#announcer")).to_have_text(re.compile(r"^Ingen tegn på ændring i sygefraværet"))


def test_charts_keep_their_height_through_every_width(page):
    open_at(page, KALUNDBORG)
    chart = page.locator("#serie .main-svg").first
    expect(chart).to_be_visible()
    for width in (390, 1440, 320, 1000):
        page.set_viewport_size({"width": width, "height": 900})
        expect(chart).to_have_attribute("height", "400")
        holder = page.locator("#serie").bounding_box()
        expect(chart).to_have_attribute("width", re.compile(rf"^{round(holder['width'])}(\.\d+)?$"))
