"""Flask-Caching's store in this process's own memory, without the copy that its own one makes."""

from __future__ import annotations

from typing import Any

from flask_caching.backends.simplecache import SimpleCache


class _AsItIs:
    """Stands where cachelib would pickle: packing and unpacking a view cost more than computing it."""

    def dumps(self, value: Any) -> Any:
        return value

    def loads(self, value: Any) -> Any:
        return value


class LocalCache(SimpleCache):
    """Hands out the very object it was given: views are frozen, so nobody can change what others see."""

    serializer: Any = _AsItIs()
