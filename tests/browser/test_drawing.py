"""Drawing the own organisation as a leader does: by keyboard alone, back and forth, kept in the address and the browser."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, Response, expect

STORAGE_FORBIDDEN = """
for (const name of ["getItem", "setItem", "removeItem"]) {
  Storage.prototype[name] = () => { throw new DOMException("forbidden", "SecurityError"); };
}
"""


def opened(page: Page, address: str = "/organisering") -> Page:
    page.goto(address)
    expect(page.locator("#jeres-teams")).to_be_visible()
    for chart in page.locator(".js-plotly-plot").all():
        expect(chart.locator(".main-svg").first).to_be_attached(timeout=30_000)
    return page


def drawn(page: Page) -> str:
    return parse_qs(urlsplit(page.url).query).get("hold", [""])[0]


def expect_drawn(page: Page, drawing: str) -> None:
    page.wait_for_url(lambda url: parse_qs(urlsplit(url).query).get("hold", [""])[0] == drawing, timeout=20_000)
    expect(page.locator("#indhold")).to_be_visible()


def tab_to(page: Page, identity: str) -> None:
    for _ in range(30):
        if page.evaluate("document.activeElement.id") == identity:
            return
        page.keyboard.press("Tab")
    pytest.fail(f"the keyboard does not reach {identity}")


def untick(page: Page, number: int, *kinds: str) -> None:
    for kind in kinds:
        tab_to(page, f"hold-{number}-{kind}")
        page.keyboard.press("Space")
        expect(page.locator(f"#hold-{number}-{kind}")).not_to_be_checked()
        expect(page.locator(f"#hold-{number}-{kind}")).to_be_focused()


def test_three_teams_are_drawn_by_keyboard_alone(page):
    answers: list[Response] = []

    def keep(answer: Response) -> None:
        answers.append(answer)

    page.on("response", keep)
    opened(page)
    page.locator("#hold-fra-bunden").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#hold-1-navn")).to_be_focused()
    page.keyboard.type("Modtagelsen")
    untick(page, 1, "forebyggelse", "anbringelse", "handicap")
    tab_to(page, "hold-tilfoej")
    page.keyboard.press("Enter")
    expect(page.locator("#hold-2-navn")).to_be_focused()
    page.keyboard.type("Barn & co, 50%")
    tab_to(page, "hold-2-til")
    page.keyboard.type("12")
    expect(page.locator("#hold-2-modtagelse")).not_to_be_checked()  # the first team has those
    tab_to(page, "hold-tilfoej")
    page.keyboard.press("Enter")
    expect(page.locator("#hold-3-navn")).to_be_focused()
    expect(page.locator("#hold-3-fra")).to_have_value("13")
    page.keyboard.type("Unge")
    tab_to(page, "hold-3-fra-traek")
    teams = ("Modtagelsen.0-22.modtagelse", "Barn & co%2C 50%25.0-12.forebyggelse-anbringelse-handicap")
    expect_drawn(page, ",".join([*teams, "Unge.13-22.forebyggelse-anbringelse-handicap"]))
    expect(page.locator(".drawing .finding")).to_have_text("Som tegnet fordeler I sagerne efter alder.")
    expect(page.locator(".handovers")).to_contain_text(
        "Når barnet fylder 13 år, går sagen fra Barn & co, 50% til Unge."
    )
    assert_nothing_is_kept(page, answers)
    assert_it_comes_back(page, f"{teams[0]},{teams[1]}")


def drag_end(page: Page, identity: str, years: int) -> None:
    """Take an end of a team's bar and move it by whole years."""
    box, value = page.locator(f"#{identity}").bounding_box(), int(page.locator(f"#{identity}").input_value())
    year, y = (box["width"] - 24) / 22, box["y"] + box["height"] / 2
    page.mouse.move(box["x"] + 12 + year * value, y)
    page.mouse.down()
    page.mouse.move(box["x"] + 12 + year * (value + years / 2), y, steps=3)
    page.mouse.move(box["x"] + 12 + year * (value + years), y, steps=3)
    page.mouse.up()


def test_the_ends_of_a_bar_are_dragged_and_moved_by_arrows_and_a_bordering_team_follows(page):
    running = "forebyggelse-anbringelse-handicap"
    opened(page, f"/organisering?hold=M.0-22.modtagelse,A.0-12.{running},B.13-22.{running}")
    page.locator("#hold-2-til-traek").scroll_into_view_if_needed()
    drag_end(page, "hold-2-til-traek", 3)
    expect_drawn(page, f"M.0-22.modtagelse,A.0-15.{running},B.16-22.{running}")
    expect(page.locator(".handovers")).to_contain_text("fylder 16 år")
    end = page.locator("#hold-3-fra-traek")
    expect(end).to_have_role("slider")
    expect(end).to_have_attribute("aria-valuetext", "fra 16 år")
    end.focus()
    for _ in range(3):
        page.keyboard.press("ArrowLeft")
    expect(page.locator("#hold-2-til")).to_have_value("12")  # at once, before any answer
    expect(end).to_have_attribute("aria-valuetext", "fra 13 år")
    expect_drawn(page, f"M.0-22.modtagelse,A.0-12.{running},B.13-22.{running}")
    expect(end).to_be_focused()
    page.keyboard.press("End")  # a team keeps at least one age
    expect_drawn(page, f"M.0-22.modtagelse,A.0-21.{running},B.22-22.{running}")
    expect(page.locator(".handovers")).to_contain_text("fylder 22 år")
    drag_end(page, "hold-1-til-traek", -4)  # other cases border on nothing here
    expect_drawn(page, f"M.0-18.modtagelse,A.0-21.{running},B.22-22.{running}")


def assert_nothing_is_kept(page: Page, answers: list[Response]) -> None:
    """Only the page router is asked, and told to keep no answer; the network carries the names to nobody else."""
    told = [one for one in answers if "Modtagelsen" in (one.request.post_data or "") + one.request.url]
    assert told
    assert {urlsplit(one.url).path for one in told} == {"/_dash-update-component"}
    assert {one.headers.get("cache-control") for one in told} == {"no-store"}
    assert "Barn &amp; co" not in page.request.get("/organisering").text()


def assert_it_comes_back(page: Page, two_teams: str) -> None:
    """Reload restores; Back undoes one change after the other; the browser offers the last drawing."""
    drawing = drawn(page)
    page.reload()
    expect(page.locator("#hold-2-navn")).to_have_value("Barn & co, 50%")
    page.go_back()
    expect(page.locator("#hold-3-navn")).to_have_value("")
    page.go_back()
    page.go_forward()
    opened(page)
    offer = page.locator("#hold-gemt")
    expect(offer).to_contain_text("Modtagelsen, Barn & co, 50%, Unge")
    offer.get_by_role("link").click()
    expect_drawn(page, drawing)
    assert drawing.startswith(two_teams)


def test_teams_are_moved_removed_and_forgotten(page):
    opened(page, "/organisering?hold=A.0-12.alle,B.13-22.alle,C.0-22.ingen")
    page.locator("#hold-1-ned").click()
    expect_drawn(page, "B.13-22.alle,A.0-12.alle,C.0-22.ingen")
    expect(page.locator("#hold-2-ned")).to_be_focused()
    grip, first = page.locator(".team-grip").nth(2).bounding_box(), page.locator(".team-drawn").first.bounding_box()
    page.mouse.move(grip["x"] + 8, grip["y"] + 8)
    page.mouse.down()
    page.mouse.move(first["x"] + 20, first["y"] + 60, steps=6)
    page.mouse.move(first["x"] + 20, first["y"] + 8, steps=6)
    page.mouse.up()
    expect_drawn(page, "C.0-22.ingen,B.13-22.alle,A.0-12.alle")
    expect(page.locator("#hold-1-navn")).to_have_value("C")
    page.locator("#hold-1-fjern").click()
    expect_drawn(page, "B.13-22.alle,A.0-12.alle")
    expect(page.locator("#hold-1-navn")).to_have_value("B")
    page.locator("#hold-1-navn").fill("Bo")
    page.locator("#hold-tilfoej").click()  # a text on the way counts
    expect_drawn(page, "Bo.13-22.alle,A.0-12.alle,.13-22.alle")
    expect(page.locator("#hold-3-navn")).to_be_focused()
    page.locator("#hold-2-fra").select_option("15")  # the youngest age takes the oldest with it
    expect_drawn(page, "Bo.13-22.alle,A.15-15.alle,.13-22.alle")
    page.get_by_role("link", name="Begynd forfra").click()
    expect_drawn(page, "")
    page.locator("#hold-gemt").get_by_role("button").click()
    expect(page.locator("#hold-gemt")).to_be_hidden()
    assert page.evaluate("localStorage.getItem('tegning:')") is None


def test_a_mailed_drawing_leaves_the_own_one_alone_until_it_is_kept(page):
    opened(page, "/organisering?hold=Mine.0-22.alle")
    offer = page.locator("#hold-gemt")
    expect(offer).to_contain_text("er ikke gemt i browseren")
    offer.get_by_role("button", name="Behold denne tegning").click()
    expect(offer).to_be_hidden()
    opened(page, "/organisering?hold=Andres.0-12.alle")
    expect(offer).to_contain_text("I browseren ligger jeres egen: Mine.")
    page.locator("#hold-1-navn").fill("Andres team")
    page.locator("#hold-1-navn").press("Enter")
    expect_drawn(page, "Andres team.0-12.alle")
    assert page.evaluate("localStorage.getItem('tegning:')") == "Mine.0-22.alle"
    offer.get_by_role("button", name="Behold denne tegning").click()
    assert page.evaluate("localStorage.getItem('tegning:')") == "Andres team.0-12.alle"
    expect(page.locator("#hold-1-navn")).to_be_focused()


def test_a_drawing_follows_to_another_page_and_back_and_counts_while_its_writer_rests(page):
    opened(page, "/organisering?hold=A.0-22.alle")
    page.locator("#hold-1-navn").click()
    page.keyboard.press("End")
    page.keyboard.type(" og ")
    expect_drawn(page, "A og.0-22.alle")  # nobody has left the field
    page.keyboard.type("B")
    expect(page.locator("#hold-1-navn")).to_have_value("A og B")
    expect_drawn(page, "A og B.0-22.alle")
    expect(page.locator(".who").first).to_have_text("A og B")
    page.get_by_role("navigation").get_by_role("link", name="Dialog").click()
    expect(page.locator("h1")).to_contain_text("Dialog")
    assert drawn(page) == ""
    page.get_by_role("navigation").get_by_role("link", name="Organisering").click()
    expect_drawn(page, "A og B.0-22.alle")
    expect(page.locator("#hold-1-navn")).to_have_value("A og B")


def test_a_drawing_works_without_storage_and_survives_the_choice_of_a_kommune(page):
    page.add_init_script(STORAGE_FORBIDDEN)
    opened(page, "/organisering?hold=A.0-12.alle,B.13-22.alle")
    page.locator("#hold-1-navn").fill("<b>Barn</b>")
    page.locator("#hold-1-navn").press("Enter")
    expect(page.locator(".handovers")).to_contain_text("fra <b>Barn</b> til B")
    page.locator("#goto-kommune").select_option(label="Kalundborg")
    page.wait_for_url(re.compile("kommune=326-kalundborg"))
    expect(page.locator(".drawing .table caption")).to_contain_text(["Kommuner efter organisering", "Team efter alder"])
    expect_drawn(page, "<b>Barn</b>.0-12.alle,B.13-22.alle")
    page.locator("#goto-kommune").select_option(label="Aarhus")
    expect_drawn(page, "")


RUNNING = "forebyggelse-anbringelse-handicap"
TEAMS = f"Modtagelsen.0-22.modtagelse,Børneteam.0-12.{RUNNING},Ungeteam.13-22.{RUNNING}"


def test_a_name_counts_however_its_writer_leaves_it(page):
    address = f"/organisering?kommune=326-kalundborg&hold={TEAMS.replace('Ungeteam', '')}"
    opened(page, address)
    page.locator("#hold-3-navn").fill("Ungeteam")
    page.keyboard.press("Tab")  # into a list of the editor
    expect_drawn(page, TEAMS)
    expect(page.locator(".handovers")).to_contain_text("til Ungeteam")
    page.locator("#hold-2-navn").fill("Familieteam")
    page.get_by_role("link", name="Regnes med", exact=True).click()  # its address was made before the name
    renamed = TEAMS.replace("Børneteam", "Familieteam")
    page.wait_for_url(re.compile("overdrages-modtagelse="))
    expect_drawn(page, renamed)
    expect(page.locator("#hold-2-navn")).to_have_value("Familieteam")
    expect(page.locator(".handovers")).to_contain_text("fra Familieteam til Ungeteam")
    page.locator("#hold-3-navn").fill("Unge")
    page.get_by_role("navigation").get_by_role("link", name="Dialog").click()
    expect(page.locator("h1")).to_contain_text("Dialog")
    page.get_by_role("navigation").get_by_role("link", name="Organisering").click()
    expect_drawn(page, renamed.replace("Ungeteam", "Unge"))


def test_a_new_team_takes_what_nobody_has_and_an_age_that_follows_is_told(page):
    opened(page, "/organisering?hold=N.0-17.alle.Nord,S.0-17.alle.Syd")
    page.locator("#hold-tilfoej").click()
    expect_drawn(page, "N.0-17.alle.Nord,S.0-17.alle.Syd,.18-22.alle")
    page.locator("#hold-2-fra").select_option("20")
    expect_drawn(page, "N.0-17.alle.Nord,S.20-20.alle.Syd,.18-22.alle")
    expect(page.locator("#hold-2-til")).to_have_value("20")
    expect(page.locator("#hold-status")).to_have_text("«Til og med» fulgte med til 20 år.")
    page.locator("#hold-2-fra").select_option("18")
    expect_drawn(page, "N.0-17.alle.Nord,S.18-20.alle.Syd,.18-22.alle")
    expect(page.locator("#hold-status")).to_have_text("")
