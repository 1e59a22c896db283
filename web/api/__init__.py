"""The open data API under ``/api/v1``: the screens' numbers for programs, read only, described by itself.

``parameters`` says what can be asked, ``resources`` what is answered, ``formats`` how it is written, ``description``
all of it as OpenAPI; ``limiting`` counts who asks. Numbers come from ``queries.open_data`` alone.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping

import orjson
from flask import Blueprint, Flask, Response, request

from components.open_data import API_ROOT
from components.text import open_data as text
from data_layer import queries
from data_layer.cache.code_version import code_version
from data_layer.config import ROOT, Config
from data_layer.queries import OpenData
from web.api.formats import CSV_TYPE, FORMATS, JSON_TYPE, asked_format, name_of_file
from web.api.limiting import refusal
from web.api.parameters import NotUnderstoodError, read_parameters
from web.api.resources import RESOURCES, Page, page_of
from web.compression import chosen_encoding
from web.lru import BoundedCache
from web.problems import open_to_all, problem

MAX_AGE_SECONDS = 60
OPENAPI = "openapi.json"
CACHING = f"public, max-age={MAX_AGE_SECONDS}"
VARY = "Accept, Accept-Encoding"
Written = tuple[bytes, dict[str, str]]  # body, headers
HELD: BoundedCache[Written] = BoundedCache(12 * 1024 * 1024)  # a workbook of thousands of rows takes seconds
PREFLIGHT = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "Accept, If-None-Match",
    "Access-Control-Max-Age": "86400",
}


def register_api(server: Flask, config: Config) -> None:
    """Let ``server`` answer ``/api/v1/...``."""
    api = Blueprint("open_data", __name__, url_prefix=API_ROOT)
    api.before_request(lambda: refusal(config))
    api.after_request(opened)
    api.register_error_handler(NotUnderstoodError, answer_not_understood)
    api.add_url_rule("/", "contents", contents, strict_slashes=False)
    api.add_url_rule(f"/{OPENAPI}", "description", description)
    api.add_url_rule("/<name>", "resource", resource)
    api.add_url_rule("/<path:_path>", "nothing", nothing)
    server.register_blueprint(api)


def opened(answer: Response) -> Response:
    """Say to browsers that pages of every host may read the answer, and how they may ask."""
    if request.method == "OPTIONS":
        answer.headers.pop("Content-Type", None)
        answer.headers.update(PREFLIGHT)
    return open_to_all(answer)


def answer_not_understood(error: NotUnderstoodError) -> Response:
    return error.answer


def resource(name: str) -> Response:
    """Answer one page of a resource in the format that is asked for."""
    if name not in RESOURCES:
        return nothing(name)
    data, asked = queries.open_data(), RESOURCES[name]
    given = read_parameters(asked.all_parameters, data)
    chosen = asked_format(given.get("format", ()))
    tag = etag(data, name, chosen, given)
    if is_held(tag):
        return unchanged(tag)
    body, headers = finished(tag, lambda: _written(page_of(asked, given, data, FORMATS[chosen].rows), chosen))
    return kept(Response(body, headers=headers, content_type=_content_type(FORMATS[chosen].media_type)), tag)


def finished(tag: str, write: Callable[[], Written]) -> Written:
    """Take what the tag names from memory, or write it and remember."""
    held = HELD.get(tag.encode())
    if held is None:
        held = write()
        HELD.put(tag.encode(), held, len(held[0]))
    return held


def _written(page: Page, chosen: str) -> Written:
    form = FORMATS[chosen]
    headers = {"Link": _link_header(page)}
    if form.ending:
        headers["Content-Disposition"] = f'attachment; filename="{name_of_file(page, form.ending)}"'
    return form.write(page), headers


def contents() -> Response:
    """List the resources."""
    read_parameters((), queries.open_data())
    listed = [
        {
            "name": name,
            "href": f"{API_ROOT}/{name}",
            "description": text.RESOURCES[name],
            "parameters": one.all_parameters,
        }
        for name, one in RESOURCES.items()
    ]
    said = {"title": text.TITLE, "summary": text.SUMMARY, "openapi": f"{API_ROOT}/{OPENAPI}", "resources": listed}
    return _made_of(said)


def description() -> Response:
    """Answer the OpenAPI document; its words are those of the loaded data."""
    from web.api.description import openapi  # what makes schemas is loaded when somebody asks for them

    data = queries.open_data()
    read_parameters((), data)
    return _made_of(openapi(data))


def nothing(_path: str) -> Response:
    """Answer every other address below ``/api/v1/``."""
    names = [*RESOURCES, OPENAPI]
    detail = text.no_such_resource(", ".join(names))
    return problem(404, "no-such-resource", text.NO_SUCH_RESOURCE, detail, allowed=names)


def _made_of(said: object) -> Response:
    body = orjson.dumps(said)
    tag = hashlib.sha256(body + _encoding()).hexdigest()[:32]
    if is_held(tag):
        return unchanged(tag)
    return kept(Response(body, content_type=JSON_TYPE), tag)


def etag(data: OpenData, name: str, chosen: str, given: Mapping[str, tuple[str, ...]]) -> str:
    """Name an answer before it is made: which data, which code, which question, written and packed how.

    Teams, which may be hidden after they were stored, are in no answer, and so in no name that somebody could guess at.
    """
    hashes = "".join(info.sha256 for info in data.datasets if not info.subject.is_optional)
    code = "".join(code_version(ROOT / folder) for folder in ("data_layer", "components", "web"))
    question = repr((data.version, hashes, code, name, chosen, sorted(given.items())))
    return hashlib.sha256(question.encode() + _encoding()).hexdigest()[:32]


def _encoding() -> bytes:
    return chosen_encoding(request.headers.get("Accept-Encoding", "")).encode()


def is_held(tag: str) -> bool:
    """Whether the client has this answer; one that a proxy has packed anew comes back with a weak name."""
    held = request.if_none_match
    return held.is_strong(tag) or held.is_weak(tag)


def unchanged(tag: str) -> Response:
    """Tell a client that what it holds is still right."""
    answer = Response(status=304)
    del answer.headers["Content-Type"]
    return kept(answer, tag)


def kept(answer: Response, tag: str) -> Response:
    """Let everybody keep an answer for a minute, and ask after that whether it has changed."""
    answer.set_etag(tag)
    answer.headers["Cache-Control"] = CACHING
    answer.headers["Vary"] = VARY
    return answer


def _content_type(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type == CSV_TYPE else media_type


def _link_header(page: Page) -> str:
    found = vars(page.links).items()
    linked = [f'<{address}>; rel="{rel}"' for rel, address in found if address and rel != "self"]
    described = f'<{API_ROOT}/{OPENAPI}>; rel="service-desc"'
    return ", ".join([*linked, described])
