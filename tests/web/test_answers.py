"""Errors, statuses, headers, health: what a client reads besides the content."""

from __future__ import annotations

import logging

import pytest

from tests.web.conftest import GOOD


def test_every_answer_carries_the_headers(client, post):
    for answer in (
        client.get("/"),
        client.get("/nope"),
        client.get("/healthz"),
        post(GOOD),
        post(b"["),
        client.get("/_x"),
    ):
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert answer.headers["X-Frame-Options"] == "DENY"
        assert answer.headers["Referrer-Policy"] == "same-origin"
        assert "frame-ancestors 'none'" in answer.headers["Content-Security-Policy"]
        assert answer.headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert answer.headers["Permissions-Policy"]
        assert answer.headers["Cache-Control"] in {"no-cache", "no-store"}
        assert "Strict-Transport-Security" not in answer.headers


def test_page_policy_allows_exactly_dashs_inline_scripts(client, toy):
    policy = client.get("/").headers["Content-Security-Policy"]
    scripts = next(part for part in policy.split("; ") if part.startswith("script-src"))
    assert scripts == " ".join(["script-src 'self'", *toy.app.csp_hashes()])
    assert len(toy.app.csp_hashes()) == 2
    assert "unsafe-eval" not in policy
    assert "default-src 'none'" in policy


def test_transport_security_only_over_https(client):
    assert "Strict-Transport-Security" in client.get("/", headers={"X-Forwarded-Proto": "https"}).headers
    assert "Strict-Transport-Security" in client.get("/", base_url="https://localhost").headers


def test_unchanged_answer_costs_a_304_that_leaves_the_policy_alone(client):
    first = client.get("/_dash-layout", headers={"Accept-Encoding": "gzip"})
    again = client.get(
        "/_dash-dependencies", headers={"If-None-Match": client.get("/_dash-dependencies").headers["ETag"]}
    )
    assert first.status_code == 200
    assert again.status_code == 304
    assert again.data == b""
    assert "Content-Security-Policy" not in again.headers


def test_unknown_page_is_404_and_still_the_application(client):
    for path in ("/nope", "/nope/deep/x", "/%00", "/kommune/%ff", "/?bad=1", "/<script>alert(1)</script>"):
        answer = client.get(path)
        assert answer.status_code == 404
        assert b"_dash-renderer" in answer.data
        assert b"<script>alert(1)" not in answer.data
    assert client.get("/").status_code == 200


def test_broken_address_shows_a_danish_page_and_logs_once(client, caplog):
    with caplog.at_level(logging.INFO):
        page = client.get("/api/broken", headers={"Accept": "text/html"})
        line = client.get("/api/broken")
    assert (page.status_code, line.status_code) == (500, 500)
    assert "Der er sket en fejl hos os" in page.get_data(as_text=True)
    assert line.json["error"] == "internal"
    assert b"secret" not in page.data + line.data
    assert [record.exc_info is not None for record in caplog.records] == [True, True]


def test_broken_callback_is_500_without_detail(post):
    body = {**GOOD, "inputs": [{"id": "kommune", "property": "value", "value": "broken"}]}
    answer = post(body)
    assert answer.status_code == 500
    assert b"secret" not in answer.data
    assert answer.json["message"] == "Der er sket en fejl hos os"


@pytest.mark.parametrize("error", [RecursionError("deep"), UnicodeDecodeError("utf-8", b"x", 0, 1, "bad")])
def test_unreadable_request_is_400(toy, client, monkeypatch, error):
    def fail() -> str:
        raise error

    monkeypatch.setitem(toy.app.server.view_functions, "broken", fail)
    assert client.get("/api/broken").status_code == 400


def test_missing_page_without_scripts_is_explained_in_danish(client):
    text = client.get("/assets/nope.css", headers={"Accept": "text/html"}).get_data(as_text=True)
    assert "Siden findes ikke" in text
    assert 'lang="da"' in text


def test_health_follows_the_store(client, toy, caplog):
    assert client.get("/healthz").json == {"status": "ok"}
    toy.is_healthy = False
    assert client.get("/healthz").status_code == 503
    toy.version = "gone"
    assert client.get("/healthz").json == {"status": "store_unreachable"}
    assert "does not answer" in caplog.text


def test_robots_and_icon(client):
    assert b"User-agent" in client.get("/robots.txt").data
    assert client.get("/favicon.ico").mimetype == "image/svg+xml"


def test_without_data_every_answer_is_503_in_danish_and_says_when_to_come_back(client, post, toy, caplog):
    toy.version = "away"
    page = client.get("/", headers={"Accept": "text/html"})
    callback = post(GOOD)
    assert "Tallene kan ikke hentes lige nu" in page.get_data(as_text=True)
    assert callback.json == {"error": "store_unavailable", "message": "Tallene kan ikke hentes lige nu"}
    for answer in (page, callback):
        assert answer.status_code == 503
        assert int(answer.headers["Retry-After"]) > 0
    assert not caplog.messages  # who looked for the data has said so, once
    toy.version = "back"
    assert post(GOOD).status_code == client.get("/").status_code == 200
