"""Another kommune on the same screen: patched in place, and asked for in the words that workers have prepared."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from web.warming import router_question


def choose(page: Page, name: str) -> None:
    page.locator("#goto-kommune").select_option(label=name)
    expect(page.locator("h1")).to_have_text(name)


def test_a_change_of_kommune_asks_the_prepared_question(page):
    page.goto("/kommune/326-kalundborg")
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_attached()
    with page.expect_request("**/_dash-update-component") as asked:
        choose(page, "Odense")
    assert asked.value.post_data_buffer == router_question("/kommune/461-odense")


def test_the_chart_stays_and_shows_the_new_kommune(page):
    page.goto("/kommune/326-kalundborg")
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_attached()
    page.evaluate("document.querySelector('.js-plotly-plot').dataset.before = 'yes'")
    choose(page, "Odense")
    expect(page.locator(".js-plotly-plot svg text", has_text="Odense")).to_be_visible()
    assert page.locator(".js-plotly-plot").first.get_attribute("data-before") == "yes"
    assert page.title().startswith("Odense")


def test_back_and_forward_walk_through_kommuner_and_pages(page):
    page.goto("/kommune/326-kalundborg")
    choose(page, "Odense")
    page.locator("nav").get_by_text("Regioner").click()
    expect(page.locator("h1")).to_have_text("Regioner")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Odense")
    page.go_back()
    expect(page.locator("h1")).to_have_text("Kalundborg")
    expect(page.locator("#goto-kommune option:checked")).to_have_text("Kalundborg")
    page.go_forward()
    expect(page.locator("h1")).to_have_text("Odense")


def test_back_and_forward_return_to_where_the_reader_was(page):
    page.goto("/sammenlign?kommune=326-kalundborg")
    expect(page.locator("#tragt .main-svg").first).to_be_attached()
    link = page.locator("table.table").last.locator("tbody a").nth(20)
    link.scroll_into_view_if_needed()
    left_at = page.evaluate("scrollY")
    assert left_at > 1_000
    link.click()
    expect(page.locator(".cards")).to_be_visible()
    assert page.evaluate("scrollY") == 0
    page.evaluate("scrollTo(0, 400)")
    page.go_back()
    expect(page.locator("#tragt .main-svg").first).to_be_attached()
    assert abs(page.evaluate("scrollY") - left_at) < 50
    page.go_forward()
    expect(page.locator(".cards")).to_be_visible()
    assert abs(page.evaluate("scrollY") - 400) < 50


def test_a_kommune_without_numbers_and_back_again(page):
    page.goto("/kommune/326-kalundborg")
    choose(page, "Fanø")
    choose(page, "Odense")
    expect(page.locator(".js-plotly-plot svg text", has_text="Odense")).to_be_visible()


def test_only_the_last_of_quick_choices_is_shown(page):
    page.goto("/kommune/326-kalundborg")
    expect(page.locator(".js-plotly-plot .main-svg").first).to_be_attached()
    for name in ("Odense", "Vejle", "Viborg"):
        page.locator("#goto-kommune").select_option(label=name)
    expect(page.locator("h1")).to_have_text("Viborg")
    page.wait_for_load_state("networkidle")
    expect(page.locator("h1")).to_have_text("Viborg")
    assert page.url.endswith("/kommune/791-viborg")


def test_an_answer_that_comes_while_react_builds_the_one_before_is_the_one_that_stays(page):
    """The second screen has other parts than the first, the third the same as the second: a patch would go astray."""
    page.goto("/organisering")
    drawn = "const all = [...document.querySelectorAll('.js-plotly-plot')]; return all.length > 5 && "
    page.wait_for_function(f"() => {{ {drawn} all.every(one => one.querySelector('.main-svg')) }}", timeout=60_000)
    page.evaluate(
        """() => {
          const { set_props } = window.dash_clientside;
          window.dash_clientside.set_props = (...all) => setTimeout(() => set_props(...all), 1500);
          document.getElementById("indhold").dataset.before = "yes";
        }"""
    )
    for age in (8, 9):
        with page.expect_response("**/_dash-update-component"):
            page.evaluate("age => window.barometer.go(`/organisering?hvad-hvis=ingen&fraalder=${age}`)", age)
    expect(page.locator("#indhold:not([data-before])")).to_be_visible(timeout=20_000)  # React has built
    page.wait_for_timeout(500)
    assert page.locator("#goto-fraalder option:checked").inner_text() == "9 år"
    assert "9\u2011årig" in page.locator("article:has(#hundrede-boern) h2").inner_text()
