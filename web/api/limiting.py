"""How often one address may ask the open data API. Pages, files and health are never counted.

With ``CACHE_URL`` all processes count together in Redis; without it, or while Redis is away, every process by itself.
"""

from __future__ import annotations

import functools
import hmac
import ipaddress
import math
import time
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from flask import Response, request

from components.text import open_data as text
from data_layer.cache.breaker import Breaker
from data_layer.config import Config
from web.api.formats import XLSX_TYPE
from web.problems import problem

if TYPE_CHECKING:
    from limits import RateLimitItem
    from limits.strategies import FixedWindowRateLimiter

PATIENCE_SECONDS, REST_SECONDS = 0.2, 3.0
ANY = "*"
WORKBOOK_COST = 10  # counts as so many requests: it takes a worker seconds


class Gate:
    """Counts requests; made per worker with the first one, because it starts threads and holds locks."""

    def __init__(self, config: Config) -> None:
        from limits import parse  # two megabytes that only askers of the API need
        from limits.storage import MemoryStorage
        from limits.strategies import FixedWindowRateLimiter

        self.limit: RateLimitItem = parse(config.api_rate_limit)
        self._secret = config.secret_key.encode()
        self._alone = FixedWindowRateLimiter(MemoryStorage())
        self._together = _shared(config.cache_url) if config.cache_url else None
        self._breaker = Breaker("counting in the shared cache", Exception, rest_seconds=REST_SECONDS)

    def waiting_seconds(self, address: str, cost: int = 1) -> int:
        """Count a request; return how long its sender has to wait, 0 when it may pass."""
        name = hmac.digest(self._secret, address.encode(), "sha256").hex()[:24]  # nobody's address is kept
        together = self._together
        found = self._breaker.attempt(lambda: self._count(together, name, cost)) if together else None
        return self._count(self._alone, name, cost) if found is None else found

    def _count(self, counter: FixedWindowRateLimiter, name: str, cost: int) -> int:
        if counter.hit(self.limit, name, cost=cost):
            return 0
        return max(1, math.ceil(counter.get_window_stats(self.limit, name).reset_time - time.time()))


def _shared(url: str) -> FixedWindowRateLimiter:
    from limits.storage import RedisStorage
    from limits.strategies import FixedWindowRateLimiter
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    options: dict[str, Any] = {
        "socket_timeout": PATIENCE_SECONDS,
        "socket_connect_timeout": PATIENCE_SECONDS,
        "retry": Retry(NoBackoff(), 0),
        "protocol": 2,
    }
    return FixedWindowRateLimiter(RedisStorage(url, key_prefix="raadgiverbarometret:api", **options))


@functools.cache
def gate(config: Config) -> Gate:
    return Gate(config)


def refusal(config: Config) -> Response | None:
    """Answer 429 when the sender has asked too often; None lets the request pass. Preflights are not counted."""
    if not config.api_rate_limit or request.method == "OPTIONS":
        return None
    counting = gate(config)
    address = client_address(request.environ, config.trusted_proxies, config.n_proxies)
    seconds = counting.waiting_seconds(address, WORKBOOK_COST if is_workbook() else 1)
    if not seconds:
        return None
    answer = problem(429, "too-many-requests", text.TOO_MANY, text.too_many(config.api_rate_limit, seconds))
    answer.headers["Retry-After"] = str(seconds)
    return answer


def is_workbook() -> bool:
    """Whether a workbook is asked for."""
    asked = request.args.get("format")
    return asked == "xlsx" if asked else XLSX_TYPE in request.headers.get("Accept", "")


def client_address(environ: Mapping[str, Any], trusted: Sequence[str], n_proxies: int) -> str:
    """Name who asks: the connection's other end, or whom a trusted proxy says it speaks for.

    Parameters
    ----------
    trusted : addresses of proxies that are believed; ``"*"`` believes all.
    n_proxies : how many proxies stand in a row; each adds one address to ``X-Forwarded-For``, and what stands before
        them may be anything the client wrote.

    Returns
    -------
    An address; of IPv6 the network of 64 bits, which one household has. What is no address counts as one sender.
    """
    peer = str(environ.get("REMOTE_ADDR", ""))
    if ANY in trusted or peer in trusted:
        said = [part.strip() for part in str(environ.get("HTTP_X_FORWARDED_FOR", "")).split(",") if part.strip()]
        peer = said[-min(n_proxies, len(said))] if said else peer
    try:
        address = ipaddress.ip_address(peer)
    except ValueError:
        return ""
    return str(address) if address.version == 4 else str(ipaddress.ip_network((address, 64), strict=False))
