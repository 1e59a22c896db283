"""The process's own memory: nothing is copied, and it does not grow without end."""

from __future__ import annotations

from flask import Flask
from flask_caching import Cache

from data_layer.cache import LOCAL


def remembered(**settings):
    cache = Cache(config={"CACHE_TYPE": LOCAL, "CACHE_THRESHOLD": 3, "CACHE_DEFAULT_TIMEOUT": 60, **settings})
    cache.init_app(Flask("local"))
    return cache


def test_the_very_object_comes_back():
    cache, view = remembered(), ("a view",)
    cache.set("key", view)
    assert cache.get("key") is view
    assert cache.get("other") is None


def test_it_holds_no_more_than_its_threshold():
    cache = remembered()
    for number in range(20):
        cache.set(str(number), (number,))
    assert sum(cache.get(str(number)) is not None for number in range(20)) <= 4
    assert cache.get("19") == (19,)


def test_a_memoized_question_is_asked_once():
    asked = []
    cache = remembered()

    @cache.memoize()
    def question(version):
        asked.append(version)
        return {"version": version}

    assert question("1-2-3") is question("1-2-3")
    assert asked == ["1-2-3"]
