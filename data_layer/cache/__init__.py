"""The one cache object. ``queries`` keeps answers in it; keys name the dataset version, so nothing has to be cleared.

Without ``CACHE_URL`` every process remembers for itself; with it, all processes on all machines share one Redis.
"""

from __future__ import annotations

from typing import Any

from flask_caching import Cache

LOCAL = "data_layer.cache.local.LocalCache"

cache = Cache(config={"CACHE_TYPE": LOCAL, "CACHE_THRESHOLD": 4000, "CACHE_DEFAULT_TIMEOUT": 86_400})


def settings(url: str, secret: str) -> dict[str, Any]:
    """Write Flask-Caching's settings for a ``CACHE_URL``; none at all for an empty one."""
    if not url:
        return {}
    return {"CACHE_TYPE": "data_layer.cache.shared.SharedCache", "CACHE_OPTIONS": {"url": url, "secret": secret}}


__all__ = ["cache", "settings"]
