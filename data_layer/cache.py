"""The one cache object. ``queries`` memoizes with it; keys hold the dataset version, so nothing has to be cleared."""

from __future__ import annotations

from flask_caching import Cache

cache = Cache(config={"CACHE_TYPE": "SimpleCache", "CACHE_THRESHOLD": 4000, "CACHE_DEFAULT_TIMEOUT": 86_400})
