"""Genuine callback requests, recorded from a browser that opens the pages: what the attacks then bend."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from typing import Any

from playwright.sync_api import Browser, Request

UPDATE = "/_dash-update-component"
PAGES = (
    "/",
    "/kommune/101",
    "/sammenlign",
    "/regioner",
    "/organisering",
    "/moenstre",
    "/dialog",
    "/praesentation",
    "/data",
)

Body = dict[str, Any]


def record_callbacks(browser: Browser, url: str) -> dict[str, Body]:
    """Open every page and keep one request per server callback."""
    bodies: dict[str, Body] = {}

    def keep(request: Request) -> None:
        if UPDATE in request.url and request.post_data:
            body = json.loads(request.post_data)
            bodies.setdefault(body["output"], body)

    page = browser.new_page(base_url=url)
    page.on("request", keep)
    for path in PAGES:
        page.goto(path, wait_until="networkidle")
    page.close()
    return bodies


def with_value(body: Body, value: Any) -> Iterator[Body]:
    """Replace, one after the other, the value of every input and state that stands alone."""
    for part in ("inputs", "state"):
        for index, entry in enumerate(body.get(part) or []):
            if isinstance(entry, dict):
                bent: Body = json.loads(json.dumps(body))
                bent[part][index]["value"] = value
                yield bent


def with_key(**changes: Any) -> Callable[[Body], Body]:
    """Replace whole parts of the request."""
    return lambda body: {**body, **changes}


def without(key: str) -> Callable[[Body], Body]:
    """Leave one part out."""
    return lambda body: {name: value for name, value in body.items() if name != key}


# none of these can come from the application's own pages: each must be refused
BENT: dict[str, Callable[[Body], Body]] = {
    "unknown output": with_key(output="nope.children", outputs={"id": "nope", "property": "children"}),
    "output only": lambda body: {"output": body["output"]},
    "output a number": with_key(output=5),
    "outputs missing": without("outputs"),
    "outputs of another component": with_key(outputs={"id": "zzz", "property": "zzz"}),
    "inputs missing": without("inputs"),
    "inputs empty": with_key(inputs=[]),
    "inputs a text": with_key(inputs="x"),
    "inputs fifty times": lambda body: {**body, "inputs": body["inputs"] * 50},
    "input a number": with_key(inputs=[5]),
    "changed unknown": with_key(changedPropIds=["zzz.qqq"]),
    "changed without dot": with_key(changedPropIds=["zzz"]),
    "changed a number": with_key(changedPropIds=5),
    "state unasked": lambda body: {**body, "state": [*(body.get("state") or []), {"id": "x", "property": "y"}]},
    "unknown part": with_key(surprise=True),
}

# these have the right shape and a value no control offers: refused, or answered by a page that says so in Danish
STRANGE = {
    "unknown name": "Atlantis",
    "null": None,
    "number": 5,
    "negative": -1e308,
    "list": ["Aalborg"],
    "object": {"a": 1},
    "truth": True,
    "script": "<script>alert(1)</script>",
    "null byte": "a\x00b",
    "lone surrogate": "\ud800",
    "long": "x" * 100_000,
    "traversal": "../../etc/passwd",
    "sql": "101' OR '1'='1",
}

RAW = {
    "empty": b"",
    "not json": b"hello",
    "null": b"null",
    "list": b"[]",
    "string": b'"x"',
    "empty object": b"{}",
    "bottomless": b"[" * 100_000 + b"]" * 100_000,
    "bottomless object": b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
    "broken utf-8": b'{"output":"\xff\xfe"}',
    "prototype": b'{"__proto__":{"x":1},"output":"k.children"}',
    "utf-16": '{"output":"x"}'.encode("utf-16"),
}
