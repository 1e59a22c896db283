"""The application answers addresses like a server should."""

from __future__ import annotations

import pytest

from components import addresses
from components.text import shell as words


@pytest.mark.parametrize("path", [page.path for page in addresses.PAGES.values()])
def test_every_page_of_the_address_book_is_registered(application, path):
    import dash

    assert path in {page["path"] for page in dash.page_registry.values()}


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/", 200),
        ("/kommune", 200),
        ("/kommune/", 200),
        ("/kommune/326-kalundborg?periode=2020H1&maal=sygefravaer", 200),
        ("/kommune/326-kalundborg?periode=1999H1", 400),
        ("/kommune/326-kalundborg?maal=x", 400),
        ("/sammenlign?kommune=999", 400),
        ("/moenstre?egenskab=serviceniveau&metode=hc3&med=anciennitet,pendling&udvalg=hele-perioden", 200),
        ("/moenstre?egenskab=held", 400),
        ("/moenstre?med=anciennitet,held", 400),
        ("/sammenlign?egenskab=held", 200),
        ("/kommune/999-ukendt", 404),
        ("/kommune/999", 404),
        ("/kommune/326-kalundborg/mere", 404),
        ("/findes-ikke", 404),
    ],
)
def test_status_tells_whether_the_address_means_something(client, address, status):
    answer = client.get(address)
    assert answer.status_code == status
    assert 'lang="da"' in answer.text


@pytest.mark.parametrize(
    ("address", "target"),
    [
        ("/kommune/326", "/kommune/326-kalundborg"),
        ("/kommune/326-forkert?periode=2023H2&maal=afgang", "/kommune/326-kalundborg?periode=2023H2&maal=afgang"),
    ],
)
def test_a_kommune_has_one_address(client, address, target):
    answer = client.get(address)
    assert (answer.status_code, answer.headers["Location"]) == (301, target)


def test_first_answer_holds_header_description_and_what_to_do_without_scripts(client):
    answer = client.get("/").text
    for label in words.NAV.values():
        assert label in answer
    assert f'content="{words.DESCRIPTION}"' in answer
    assert words.NOSCRIPT in answer
    assert 'href="#indhold"' in answer


def test_fonts_are_announced_only_when_they_are_there(application, tmp_path):
    (tmp_path / "inter-latin.woff2").write_bytes(b"")
    assert application.present_fonts(tmp_path) == ("inter-latin.woff2",)
