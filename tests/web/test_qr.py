"""QR codes over HTTP: of this site's own addresses only."""

from __future__ import annotations

import pytest
import segno

from web import qr


@pytest.fixture
def client(application):
    return application.server.test_client()


def test_the_code_holds_the_address_at_the_host_that_was_asked(client):
    answer = client.get("/qr.svg?til=/kommune/326-kalundborg%23serie", headers={"Host": "barometer.example"})
    assert answer.status_code == 200
    assert answer.mimetype == "image/svg+xml"
    assert answer.data == qr.drawn("http://barometer.example/kommune/326-kalundborg#serie")


def test_the_picture_is_the_code_that_segno_makes():
    made = segno.make("https://x.example/a", error="m", micro=False)
    assert f"0h{made.symbol_size(border=4)[0]}".encode() in qr.drawn("https://x.example/a")


@pytest.mark.parametrize(
    "link",
    [
        "",
        "til",
        "//fremmed.example/x",
        "/\\fremmed.example",
        "https://fremmed.example",
        "javascript:1",
        "/a\nb",
        "/" + "a" * 2_000,
    ],
)
def test_anything_else_is_refused(client, link):
    assert client.get("/qr.svg", query_string={"til": link}).status_code == 400
