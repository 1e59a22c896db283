from __future__ import annotations

import gzip
import io
import json

import brotli
import pytest
from dash import html
from flask import Flask

from components.islands import Island
from tests.web.conftest import GOOD
from web.compression import chosen_encoding
from web.lru import BoundedCache
from web.response_cache import cache_responses, read_body
from web.unfinished import MARKS, keep_unfinished_apart, telling_unfinished


def test_same_question_is_answered_once_per_dataset_and_encoding(post, toy):
    toy.version = "counting"
    plain = post(GOOD)
    assert post(GOOD).data == plain.data
    assert toy.calls == 1
    packed = post(GOOD, Accept_Encoding="br")
    assert toy.calls == 2
    assert brotli.decompress(packed.data) == plain.data
    assert gzip.decompress(post(GOOD, Accept_Encoding="gzip").data) == plain.data
    toy.version = "newer"
    post(GOOD)
    assert toy.calls == 4


def test_refusals_are_not_remembered(post, toy):
    body = {**GOOD, "inputs": [{"id": "kommune", "property": "value", "value": "Atlantis"}]}
    assert [post(body).status_code, post(body).status_code] == [400, 400]
    assert toy.calls == 2


def test_query_that_could_matter_passes_the_cache(client, toy):
    toy.version = "query"
    for query in ("endId=1", "endId=2", "endId=1&job=2", "endId=1&job=2"):
        client.post(f"/_dash-update-component?{query}", json=GOOD)
    assert toy.calls == 3


def test_cache_can_be_switched_off(monkeypatch):
    monkeypatch.setenv("RESPONSE_CACHE_MB", "0")
    server, calls = Flask("off"), []
    server.add_url_rule("/_dash-update-component", "x", lambda: str(calls.append(1)), methods=["POST"])
    cache_responses(server, lambda: "1")
    for _ in range(2):
        server.test_client().post("/_dash-update-component", json={})
    assert len(calls) == 2


def test_an_answer_from_a_change_of_dataset_is_not_remembered():
    server, versions = Flask("change"), iter(["1", "2", "1", "1", "1"])
    calls = []
    server.add_url_rule("/_dash-update-component", "x", lambda: str(calls.append(1)), methods=["POST"])
    cache_responses(server, lambda: next(versions))
    for _ in range(3):
        server.test_client().post("/_dash-update-component", json={})
    assert len(calls) == 2


def test_cookie_setting_answer_is_not_shared():
    server, calls = Flask("cookie"), []

    def answer():
        calls.append(1)
        return "x", 200, {"Set-Cookie": "a=1"}

    server.add_url_rule("/_dash-update-component", "x", answer, methods=["POST"])
    cache_responses(server, lambda: "1")
    for _ in range(2):
        server.test_client().post("/_dash-update-component", json={})
    assert len(calls) == 2


class SlowSocket:
    def __init__(self) -> None:
        self.timeouts: list[float | None] = []

    def settimeout(self, seconds: float | None) -> None:
        self.timeouts.append(seconds)


class Silent(io.BytesIO):
    def read(self, _size: int | None = -1) -> bytes:
        raise TimeoutError


def test_body_that_does_not_come_is_given_up():
    connection = SlowSocket()
    assert read_body({"wsgi.input": Silent(), "gunicorn.socket": connection}, 10) is None
    assert connection.timeouts == [15.0, None]


def test_body_that_ends_early_gets_408(client):
    answer = client.post(
        "/_dash-update-component",
        data=b"{}",
        content_type="application/json",
        environ_overrides={"CONTENT_LENGTH": "10"},
    )
    assert answer.status_code == 408
    assert answer.headers["Connection"] == "close"
    assert json.loads(answer.data)["error"] == "incomplete_request"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("gzip, deflate, br, zstd", "br"),
        ("gzip", "gzip"),
        ("br;q=0, gzip;q=0.5", "gzip"),
        ("", ""),
        ("identity", ""),
    ],
)
def test_encoding_is_chosen_from_what_the_client_offers(header, expected):
    assert chosen_encoding(header) == expected


def test_bounded_cache_forgets_the_longest_unused():
    cache: BoundedCache[str] = BoundedCache(80)
    for name in range(8):
        cache.put(bytes([name]), str(name), 10)
    cache.get(b"\x00")
    cache.put(b"x", "new", 10)
    assert cache.get(b"\x01") is None
    assert cache.get(b"\x00") == "0"
    assert len(cache) == 8
    cache.put(b"x", "larger than an eighth", 11)
    assert cache.get(b"x") == "new"


def test_an_unfinished_screen_is_asked_for_again_until_it_is_whole():
    server, states, calls = Flask("unfinished"), iter(["waiting", "failed", "", ""]), []

    def layout():
        calls.append(1)
        state = next(states)
        if state == "failed":
            return Island("part", "div", {MARKS[0]: state}, "x")
        screen = html.Div("x")
        setattr(screen, MARKS[-1], state)
        return screen

    def answer():
        telling_unfinished(layout)()
        return "x"

    server.add_url_rule("/_dash-update-component", "x", answer, methods=["POST"])
    keep_unfinished_apart(server)
    cache_responses(server, lambda: "1")
    headers = [
        server.test_client().post("/_dash-update-component", json={}).headers.get("Cache-Control") for _ in range(4)
    ]
    assert headers == ["no-store", "no-store", None, None]
    assert len(calls) == 3
