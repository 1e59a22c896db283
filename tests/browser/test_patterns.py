"""Moenstre in a real browser: waiting for the models, and its numbers against statsmodels on the shipped files."""

from __future__ import annotations

import re
import time

import psutil
import pytest
from playwright.sync_api import expect

from tests.conftest import running
from tests.data_layer.demo.test_published_models import fitted

MODULE = "data_layer.statistics.apart"
SECONDS = 60


@pytest.fixture(scope="module")
def fresh(tmp_path_factory, database_url):
    """A server that nobody has asked for models yet; one worker, so that it is asked for all of them."""
    folder = tmp_path_factory.mktemp("fresh")
    with running(folder, DATABASE_URL=database_url, WARM_UP="0", WEB_CONCURRENCY="1") as started:
        yield started


@pytest.fixture
def server_url(fresh):
    return fresh.url


def processes(server):
    """The processes that fit models: one at most."""
    return [one for one in psutil.Process(server.pid).children(recursive=True) if MODULE in one.cmdline()]


def fitting(server):
    """The process that fits models, as soon as there is one."""
    end = time.monotonic() + SECONDS
    while time.monotonic() < end:
        for process in processes(server):
            return process
        time.sleep(0.01)
    return pytest.fail("nobody fits models")


def whole(page):
    expect(page.locator("[data-unfinished='']")).to_be_attached(timeout=SECONDS * 1000)


def table(page, anchor):
    lines = page.locator(f"#{anchor} tr").all()
    return [[cell.replace("\u00a0", " ") for cell in line.locator("th, td").all_inner_texts()] for line in lines]


def points(share):
    return f"{100 * share:+.2f}".replace(".", ",").replace("-", "−")


def test_the_page_is_usable_at_once_and_whole_without_a_new_load(page, fresh):
    page.goto("/moenstre?kommune=326-kalundborg")
    process = fitting(fresh)
    process.suspend()
    expect(page.locator(".waiting").first).to_contain_text("Beregner")
    expect(page.locator("#announcer")).to_contain_text("Beregner", timeout=10_000)
    expect(page.locator("#to-maal .main-svg").first).to_be_attached()
    page.locator("#to-maal-table summary").click()
    page.locator("#goto-lodret").focus()
    page.evaluate("scrollTo(0, document.querySelector('#goto-lodret').getBoundingClientRect().top + scrollY - 100)")
    page.locator("#tabel-4-5 summary").click()
    page.locator("#goto-lodret").focus()
    page.evaluate("window.stays = 'yes'")
    page.wait_for_timeout(1200)  # asked again, without news
    place = page.locator("#goto-lodret").bounding_box()["y"]
    process.resume()
    whole(page)
    expect(page.locator("#modelkurve .main-svg").first).to_be_attached()
    assert page.evaluate("[window.stays, document.activeElement.id]") == ["yes", "goto-lodret"]
    assert page.locator("#to-maal-table").get_attribute("open") is not None
    assert page.locator("#tabel-4-5").get_attribute("open") is not None
    assert page.locator("#goto-lodret").bounding_box()["y"] == pytest.approx(place, abs=5)
    expect(page.locator("#announcer")).to_contain_text("Anciennitet peger samme vej i alle 26 modeller")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.wait_for_timeout(1500)
    assert asked == []  # nobody asks any more


def test_numbers_on_screen_are_those_of_statsmodels(page):
    page.goto("/moenstre")
    whole(page)
    model = fitted("full", "year", True, True)
    page.locator("#modelkurve-table summary").click()
    row = next(row for row in table(page, "modelkurve-table") if row[0] == "M10")
    low, high = 0.1 * model.conf_int().loc["tenure"]
    assert row[1:3] == [points(0.1 * model.params["tenure"]), f"{points(low)} til {points(high)}"]
    assert row[4] == str(int(model.nobs))
    own = fitted("full", "year", False, True)
    first = table(page, "egen-model")[1]
    assert first[1] == points(0.1 * own.params["tenure"])
    assert f"forklarer {100 * own.rsquared:.0f}" in page.locator("#egen-model").inner_text()
    expect(page.locator(".joint")).to_contain_text("her er det 24 (p = 0,002)")


def test_another_trait_and_another_model_are_addresses(page):
    page.goto("/moenstre")
    whole(page)
    page.locator("#goto-egenskab").select_option(label="Serviceniveau")
    found = re.compile("Serviceniveau peger samme vej i alle 46 modeller")
    expect(page.locator(".finding").first).to_have_text(found, timeout=SECONDS * 1000)
    expect(page).to_have_url(re.compile("egenskab=serviceniveau"))
    page.locator("#egen-model").get_by_role("link", name="Med regioner").click()
    whole(page)
    expect(page.locator("#egen-model tbody tr")).to_have_count(11, timeout=SECONDS * 1000)
    model = fitted("full", "year", True, True)
    service = next(row for row in table(page, "egen-model") if "serviceniveau" in row[0])
    assert service[1] == points(10 * model.params["service"])
    page.go_back()
    page.go_back()
    expect(page.locator(".finding").first).to_contain_text("Anciennitet")


def test_a_process_that_dies_is_told_calmly_and_can_be_asked_again(page, fresh):
    for process in processes(fresh):
        process.kill()
        process.wait(10)
    page.goto("/moenstre?med=taethed&metode=hc3")
    for _ in range(2):
        process = fitting(fresh)
        process.kill()
        process.wait(10)
    expect(page.locator("[data-unfinished='failed']")).to_be_attached(timeout=SECONDS * 1000)
    expect(page.locator("#egen-model")).to_contain_text("Det er ikke noget, du har gjort")
    with page.expect_request("**/_dash-update-component"):
        page.locator("#egen-model button[data-again]").click()
    assert "Traceback" not in page.locator("body").inner_text()
    assert "no answer to OwnModel" in fresh.log()


def test_who_goes_on_is_not_brought_back(page, fresh):
    page.goto("/moenstre?med=pendling&metode=vaegtet")
    expect(page.locator("h1")).to_have_text("Mønstre", timeout=SECONDS * 1000)
    page.locator("nav").get_by_text("Regioner").click()
    expect(page.locator("h1")).to_have_text("Regioner", timeout=SECONDS * 1000)
    page.wait_for_timeout(1500)
    expect(page.locator("h1")).to_have_text("Regioner")
