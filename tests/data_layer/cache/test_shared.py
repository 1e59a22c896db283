"""The shared cache against a real Redis; what happens when it goes away while two processes run is in tests/machines."""

from __future__ import annotations

import pytest
import redis
from flask import Flask
from flask_caching import Cache

from data_layer.cache import settings
from data_layer.cache.shared import PATIENCE_SECONDS, SharedCache, connect


def cache_at(url, signer="own"):
    built = Cache()
    built.init_app(Flask("test"), {"CACHE_DEFAULT_TIMEOUT": 60, **settings(url, signer)})
    return built


@pytest.fixture
def raw(redis_server):
    client = redis.Redis.from_url(redis_server.url)
    client.flushall()
    yield client
    client.close()


def test_a_value_is_kept_for_every_process_with_the_secret_and_for_no_other(redis_server, raw):
    assert cache_at(redis_server.url).set("key", ("a", 1))
    assert cache_at(redis_server.url).get("key") == ("a", 1)
    assert cache_at(redis_server.url, "another").get("key") is None
    assert cache_at(redis_server.url).get("another key") is None
    (name,) = raw.keys()
    assert 0 < raw.ttl(name) <= 60
    assert b"own" not in name + raw.get(name)


def test_a_value_that_somebody_changed_in_redis_is_not_read(redis_server, raw):
    shared = cache_at(redis_server.url)
    shared.set("key", "a")
    (name,) = raw.keys()
    raw.set(name, raw.get(name)[:-1] + b"x")
    assert shared.get("key") is None
    raw.delete(name)
    raw.lpush(name, "a list, not a value")
    assert shared.get("key") is None


def test_without_redis_nothing_is_found_and_nothing_fails(caplog):
    shared = cache_at("redis://127.0.0.1:1/0")
    assert shared.get("key") is None
    assert shared.set("key", "a") is False
    assert len(caplog.messages) == 1


def test_a_redis_that_takes_nothing_costs_one_line(redis_server, raw, caplog):
    shared = cache_at(redis_server.url)
    raw.config_set("maxmemory", "1")
    raw.config_set("maxmemory-policy", "noeviction")
    try:
        assert [shared.set("key", "a") for _ in range(3)] == [False] * 3
        assert shared.get("key") is None
    finally:
        raw.config_set("maxmemory", "0")
    assert len(caplog.messages) == 1
    assert "writing to the shared cache fails" in caplog.text


def test_no_cache_url_means_no_settings():
    assert settings("", "secret") == {}


def test_the_client_gives_up_early_and_does_not_try_twice():
    given = connect("redis://127.0.0.1:1/0").connection_pool.connection_kwargs
    assert given["socket_timeout"] == given["socket_connect_timeout"] == PATIENCE_SECONDS <= 0.2
    assert given["retry"].get_retries() == 0


def test_a_wrong_url_is_a_value_error():
    with pytest.raises(ValueError, match="redis://"):
        SharedCache("http://127.0.0.1", "secret", 60)
