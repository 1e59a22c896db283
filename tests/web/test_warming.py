from __future__ import annotations

import contextlib
import json

from data_layer.errors import DataLayerError
from web import warming


def test_a_router_question_asks_for_the_page_of_an_address():
    question = json.loads(warming.router_question("/kommune/326-kalundborg", "?maal=afgang"))
    assert [one["value"] for one in question["inputs"]] == ["/kommune/326-kalundborg", "?maal=afgang"]
    assert question["output"] == ".._pages_content.children..._pages_store.data.."


def test_warm_asks_the_application_for_every_path(monkeypatch):
    monkeypatch.setattr(warming, "PAUSE_SECONDS", 0)
    asked = []

    def application(environ, start_response):
        asked.append((environ["wsgi.input"].read(), environ["HTTP_ACCEPT_ENCODING"]))
        start_response("200 OK", [])
        return [b"{}"]

    assert warming.warm(application, ["/a", "/b"]) == 2
    assert asked == [(warming.router_question("/a"), "br"), (warming.router_question("/b"), "br")]


def test_keep_warm_warms_once_per_dataset_version(monkeypatch):
    versions = iter(["away", "1", "1", "2"])
    warmed = []

    class StopError(Exception):
        pass

    def dataset_version():
        version = next(versions, None)
        if version is None:
            raise StopError
        if version == "away":
            raise DataLayerError("store_unavailable", "away")
        return version

    monkeypatch.setattr(warming, "POLL_SECONDS", 0)
    monkeypatch.setattr(warming, "warm", lambda _application, paths: warmed.append(paths))
    with contextlib.suppress(StopError):
        warming.keep_warm(None, lambda: ["/a"], dataset_version)
    assert warmed == [["/a"], ["/a"]]
