"""Answers to requests that went wrong: a short page or a line of JSON, never a stack trace."""

from __future__ import annotations

import logging
from html import escape
from typing import TYPE_CHECKING

import orjson
from flask import Response, request
from werkzeug.exceptions import HTTPException

from components.language import spoken
from components.spoken_links import in_language
from components.text import web as text
from data_layer.errors import DataLayerError
from web.problems import is_api, problem

if TYPE_CHECKING:
    from flask import Flask

log = logging.getLogger("web")

NOTHING_TO_SHOW = {"store_unavailable", "no_dataset", "bad_dataset"}
RETRY_SECONDS = 5

_PAGE = """<!doctype html>
<html lang="{lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title} – {site}</title></head>
<body><main><h1>{title}</h1><p>{help}</p><p><a href="{front}">{link}</a></p></main></body>
</html>
"""


def error_answer(status: int, code: str) -> Response:
    """Say what went wrong, in the form the client reads: a page, a problem of the API, or a line of JSON."""
    title = text.ERROR_TITLES.get(status, text.ERROR_DEFAULT)
    if is_api():
        return problem(status, code.replace("_", "-"), title, text.ERROR_HELP.get(status, text.ERROR_HELP_DEFAULT))
    if wants_page():
        return error_page(status, title, text.ERROR_HELP.get(status, text.ERROR_HELP_DEFAULT))
    return Response(orjson.dumps({"error": code, "message": title}), status, mimetype="application/json")


def error_page(status: int, title: str, help_: str) -> Response:
    """Say on a page of its own what went wrong and what to do."""
    page = _PAGE.format(
        lang=spoken(),
        title=escape(title),
        site=text.SITE_NAME,
        help=escape(help_),
        front=escape(in_language("/")),
        link=text.ERROR_LINK,
    )
    return Response(page, status, mimetype="text/html")


def wants_page() -> bool:
    """Whether a person looks at the answer rather than the application's own scripts."""
    return not request.path.startswith("/_") and "text/html" in request.headers.get("Accept", "")


def register_errors(server: Flask) -> None:
    """Answer every exception; only the unexpected ones are logged with a traceback."""
    server.register_error_handler(HTTPException, answer_http_error)
    server.register_error_handler(DataLayerError, answer_data_error)
    server.register_error_handler(RecursionError, answer_unreadable)
    server.register_error_handler(UnicodeError, answer_unreadable)
    server.register_error_handler(Exception, answer_unexpected)


def answer_http_error(error: HTTPException) -> Response:
    """Keep the status and the headers that belong to it (Allow), replace the English body."""
    status = error.code or 500
    answer = error_answer(status, error.name.lower().replace(" ", "_"))
    if error.get_response().headers.get("Allow"):
        answer.headers["Allow"] = error.get_response().headers["Allow"]
    if status in {411, 413}:  # the rest of the body is not worth reading
        answer.headers["Connection"] = "close"
    return answer


def answer_data_error(error: DataLayerError) -> Response:
    """No data to answer from (said once in the log, by who looked for them), or a value outside what the data know."""
    if error.code in NOTHING_TO_SHOW:
        answer = error_answer(503, error.code)
        answer.headers["Retry-After"] = str(RETRY_SECONDS)
        return answer
    log.warning("refused %r: %s (%s)", request.path[:200], error.code, error.message[:200])
    return error_answer(400, error.code)


def answer_unreadable(error: Exception) -> Response:
    """Nested or encoded in a way nobody reads."""
    log.warning("refused %r: %s", request.path[:200], type(error).__name__)
    return error_answer(400, "unreadable")


def answer_unexpected(error: Exception) -> Response:
    """A fault of ours: one log entry with traceback, nothing of it on screen."""
    log.error("failed %s %r", request.method, request.path[:200], exc_info=error)
    return error_answer(500, "internal")
