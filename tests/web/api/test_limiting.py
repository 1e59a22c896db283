"""Who is counted, how often one may ask, and that Redis away stops nobody."""

from __future__ import annotations

import time

import pytest
from flask import Flask

from data_layer.config import Config, read_config
from web.api import limiting
from web.api.limiting import Gate, client_address

LIMITED = Config("", "secret", api_rate_limit="5/hour")


@pytest.fixture(autouse=True)
def _forget():
    limiting.gate.cache_clear()
    yield
    limiting.gate.cache_clear()


@pytest.fixture
def ask():
    """Ask a tiny application that counts; returns the status and when to come back."""
    server = Flask("counting")

    def ask_(config, path="/x", method="GET", **headers):
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        with server.test_request_context(path, method=method, headers=named, environ_base={"REMOTE_ADDR": "127.0.0.1"}):
            return limiting.refusal(config)

    return ask_


def test_the_sixth_of_five_is_told_when_to_come_back(ask):
    assert [ask(LIMITED) for _ in range(5)] == [None] * 5
    refused = ask(LIMITED)
    assert (refused.status_code, refused.content_type) == (429, "application/problem+json")
    assert 0 < int(refused.headers["Retry-After"]) <= 3600
    assert refused.headers["Access-Control-Allow-Origin"] == "*"
    assert "5/hour" in refused.get_json()["detail"]


def test_others_and_preflights_are_not_counted_along(ask):
    for number in range(9):
        assert ask(LIMITED, X_Forwarded_For=f"10.0.0.{number}") is None
        assert ask(LIMITED, method="OPTIONS") is None
    assert ask(LIMITED) is None


def test_a_workbook_counts_as_ten(ask):
    assert ask(LIMITED, "/x?format=xlsx").status_code == 429
    assert ask(LIMITED, Accept=limiting.XLSX_TYPE).status_code == 429


def test_without_a_limit_nobody_is_counted(ask):
    assert {ask(Config("", "secret", api_rate_limit="")) for _ in range(50)} == {None}


ADDRESSES = [
    ("203.0.113.9", "", ("127.0.0.1",), 1, "203.0.113.9"),
    ("203.0.113.9", "198.51.100.1", ("127.0.0.1",), 1, "203.0.113.9"),  # nobody's proxy is not believed
    ("127.0.0.1", "198.51.100.1", ("127.0.0.1",), 1, "198.51.100.1"),
    ("127.0.0.1", "6.6.6.6, 198.51.100.1", ("127.0.0.1",), 1, "198.51.100.1"),  # what the client wrote itself
    ("172.18.0.5", "6.6.6.6, 198.51.100.1", ("*",), 1, "198.51.100.1"),
    ("172.18.0.5", "6.6.6.6, 198.51.100.1, 10.0.0.2", ("*",), 2, "198.51.100.1"),
    ("172.18.0.5", "198.51.100.1", ("*",), 3, "198.51.100.1"),
    ("127.0.0.1", "", ("127.0.0.1",), 1, "127.0.0.1"),
    ("127.0.0.1", "unknown", ("127.0.0.1",), 1, ""),
    ("2001:db8::1:2", "", (), 1, "2001:db8::/64"),
    ("2001:db8::ffff:1", "", (), 1, "2001:db8::/64"),
    ("", "", (), 1, ""),
]


@pytest.mark.parametrize(("peer", "forwarded", "trusted", "n", "counted"), ADDRESSES)
def test_the_address_is_the_connection_s_or_whom_a_trusted_proxy_speaks_for(peer, forwarded, trusted, n, counted):
    environ = {"REMOTE_ADDR": peer, "HTTP_X_FORWARDED_FOR": forwarded}
    assert client_address(environ, trusted, n) == counted


def test_processes_count_together_in_redis_and_keep_nobody_s_address(redis_server, monkeypatch):
    monkeypatch.setattr(limiting, "PATIENCE_SECONDS", 10.0)  # what is tested is the count, not a busy machine
    config = Config("", "secret", cache_url=redis_server.url, api_rate_limit="3/hour")
    one, other = Gate(config), Gate(config)
    assert [one.waiting_seconds("198.51.100.1"), other.waiting_seconds("198.51.100.1")] == [0, 0]
    assert one.waiting_seconds("198.51.100.1") == 0
    assert other.waiting_seconds("198.51.100.1") > 0
    assert other.waiting_seconds("198.51.100.2") == 0
    from redis import Redis

    with Redis.from_url(redis_server.url) as client:
        names = [name.decode() for name in client.keys("*")]
    assert any(name.startswith("raadgiverbarometret:api") for name in names)
    assert not any("198.51" in name for name in names)


def test_without_redis_every_process_counts_by_itself_and_waits_for_nothing():
    config = Config("", "secret", cache_url="redis://127.0.0.1:9/0", api_rate_limit="2/hour")
    started, gate = time.monotonic(), Gate(config)
    assert [gate.waiting_seconds("198.51.100.1") > 0 for _ in range(4)] == [False, False, True, True]
    assert time.monotonic() - started < 2


def test_settings_are_read_and_checked(monkeypatch):
    monkeypatch.setenv("DATABASE_URL", "sqlite://")
    for name, value in (("API_RATE_LIMIT", "60/hour"), ("FORWARDED_ALLOW_IPS", "10.0.0.1, ::1"), ("PROXY_COUNT", "2")):
        monkeypatch.setenv(name, value)
    found = read_config()
    assert (found.api_rate_limit, found.trusted_proxies, found.n_proxies) == ("60/hour", ("10.0.0.1", "::1"), 2)
    monkeypatch.setenv("API_RATE_LIMIT", "")
    assert read_config().api_rate_limit == ""
    for name, value in (("API_RATE_LIMIT", "many"), ("PROXY_COUNT", "0")):
        with monkeypatch.context() as patch:
            patch.setenv(name, value)
            with pytest.raises(ValueError, match=name):
                read_config()
