"""Flask-Caching's store in Redis. Losing it costs speed, never an answer: every failure is a value not found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import redis
from flask_caching.backends.base import BaseCache
from redis.backoff import NoBackoff
from redis.retry import Retry

from data_layer.cache.breaker import Breaker
from data_layer.cache.sealing import Seal

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import timedelta

PREFIX = "raadgiverbarometret"
PATIENCE_SECONDS = 0.2  # for a connection, and for an answer
REST_SECONDS = 3.0


class SharedCache(BaseCache):
    """What ``queries`` needs of a cache: ``get`` and ``set``."""

    def __init__(self, url: str, secret: str, default_timeout: int) -> None:
        super().__init__(default_timeout)
        self._client = connect(url)
        self._seal = Seal(secret)
        failures = (redis.RedisError, OSError)
        self._reading = Breaker("reading the shared cache", *failures, rest_seconds=REST_SECONDS)
        self._writing = Breaker("writing to the shared cache", *failures, rest_seconds=REST_SECONDS)

    @classmethod
    def factory(cls, _app: Any, _config: Mapping[str, Any], _args: Any, options: Mapping[str, Any]) -> SharedCache:
        """Build it from Flask-Caching's options, see ``data_layer.cache.settings``."""
        return cls(options["url"], options["secret"], options["default_timeout"])

    def get(self, key: str) -> Any:
        """Look up a value; None when there is none, it is not ours, or Redis does not answer."""
        name = self._name(key)
        sealed = self._reading.attempt(lambda: self._client.get(name))
        return self._seal.open(name, sealed) if isinstance(sealed, bytes) else None

    def set(self, key: str, value: Any, timeout: int | timedelta | None = None) -> bool:
        """Keep a value for ``timeout`` (seconds, if a number); False when Redis did not take it."""
        if self._reading.is_out:  # one outage is waited for once
            return False
        name = self._name(key)
        sealed = self._seal.close(name, value)
        lasting = timeout or self.default_timeout
        return bool(self._writing.attempt(lambda: self._client.set(name, sealed, ex=lasting)))

    def _name(self, key: str) -> str:
        return f"{PREFIX}:{self._seal.id}:{key}"


def connect(url: str) -> redis.Redis:
    """Prepare a client that gives up quickly and does not try twice; connects at its first use.

    Raises
    ------
    ValueError: the URL is none of ``redis://``, ``rediss://``, ``unix://``.
    """
    return redis.Redis.from_url(
        url,
        socket_timeout=PATIENCE_SECONDS,
        socket_connect_timeout=PATIENCE_SECONDS,
        retry=Retry(NoBackoff(), 0),
        protocol=2,
        driver_info=None,
    )
