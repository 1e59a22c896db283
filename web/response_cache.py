"""Keep whole callback answers.

Every callback is a pure function of the request's body and the active dataset: the same question about the same data
has the same answer, compressed once. A callback that is not pure (a clock, a cookie) must not be written.
"""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from data_layer.errors import DataLayerError
from web.compression import chosen_encoding
from web.guard import MAX_BODY_BYTES, UPDATE_PATH
from web.lru import BoundedCache

if TYPE_CHECKING:
    from flask import Flask

    from web.wsgi import Application, Environ, Headers, StartResponse

DEFAULT_MEGABYTES = 64
BODY_SECONDS = 15.0
NOT_KEPT = ("Cache-Control", "no-store")  # the screen is not finished, see web.unfinished


@dataclass(frozen=True)
class Answer:
    """A finished answer: status line, headers, bytes on the wire."""

    status: str
    headers: Headers
    body: bytes

    def send(self, start_response: StartResponse) -> Iterable[bytes]:
        """Hand the answer to the server."""
        start_response(self.status, self.headers)
        return [self.body]


INCOMPLETE = b'{"error":"incomplete_request"}'
TOO_SLOW = Answer(
    "408 Request Timeout",
    [("Content-Type", "application/json"), ("Content-Length", str(len(INCOMPLETE))), ("Connection", "close")],
    INCOMPLETE,
)


def cache_responses(server: Flask, dataset_version: Callable[[], str]) -> None:
    """Put the cache in front of Flask; ``RESPONSE_CACHE_MB=0`` turns it off."""
    megabytes = int(os.environ.get("RESPONSE_CACHE_MB", DEFAULT_MEGABYTES))
    server.wsgi_app = ResponseCache(server.wsgi_app, dataset_version, megabytes * 1024 * 1024)  # type: ignore[method-assign]


class ResponseCache:
    """A WSGI layer that answers repeated callback requests without waking Flask."""

    def __init__(self, application: Application, dataset_version: Callable[[], str], max_bytes: int) -> None:
        self.application = application
        self.dataset_version = dataset_version
        self.answers: BoundedCache[Answer] = BoundedCache(max_bytes)

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Answer from memory, or ask the application and remember."""
        length = body_length(environ)
        if not length:
            return self.application(environ, start_response)
        body = read_body(environ, length)
        if body is None:
            return TOO_SLOW.send(start_response)
        environ["wsgi.input"] = io.BytesIO(body)
        version = self._version()
        if not version or not is_cacheable(environ):
            return self.application(environ, start_response)
        key = key_of(version, environ, body)
        answer = self.answers.get(key)
        if answer is None:
            answer = collected(self.application, environ)
            # answers given while the dataset changed are of the one or the other: nobody knows of which
            if is_lasting(answer) and self._version() == version:
                self.answers.put(key, answer, len(answer.body) + 1_000)
        return answer.send(start_response)

    def _version(self) -> str:
        """Ask for the version; empty while there is none, and the application says so."""
        try:
            return self.dataset_version()
        except DataLayerError:
            return ""


def key_of(version: str, environ: Environ, body: bytes) -> bytes:
    """Name a question: what is asked, of which data, in which encoding."""
    encoding = chosen_encoding(environ.get("HTTP_ACCEPT_ENCODING", ""))
    return hashlib.sha256(f"{version}\0{encoding}\0".encode() + body).digest()


def is_lasting(answer: Answer) -> bool:
    """Whether the answer is the same for everybody who asks the same, now and later."""
    passing = any(name == "Set-Cookie" or (name, value) == NOT_KEPT for name, value in answer.headers)
    return answer.status.startswith("200") and not passing


def body_length(environ: Environ) -> int:
    """How many bytes of a callback request to read; 0 leaves the request to the application."""
    if environ["PATH_INFO"] != UPDATE_PATH or environ["REQUEST_METHOD"] != "POST":
        return 0
    length = environ.get("CONTENT_LENGTH") or ""
    return int(length) if length.isdigit() and int(length) <= MAX_BODY_BYTES else 0


def is_cacheable(environ: Environ) -> bool:
    """Whether the answer depends on the body alone; ``endId`` only names the page load."""
    query = environ.get("QUERY_STRING", "")
    return environ.get("CONTENT_TYPE", "").startswith("application/json") and (
        not query or (query.startswith("endId=") and "&" not in query)
    )


def read_body(environ: Environ, length: int) -> bytes | None:
    """Read a body that must come within seconds; ``None`` when it does not, or ends early."""
    connection = environ.get("gunicorn.socket")
    if connection is not None:
        connection.settimeout(BODY_SECONDS)
    try:
        body: bytes = environ["wsgi.input"].read(length)
    except OSError:
        return None
    finally:
        if connection is not None:
            connection.settimeout(None)
    return body if len(body) == length else None


def collected(application: Application, environ: Environ) -> Answer:
    """Run the application and gather all it says."""
    started: list[Any] = []

    def start(status: str, headers: Headers, _exc_info: Any = None) -> None:
        started[:] = [status, list(headers)]

    chunks = application(environ, start)
    try:
        body = b"".join(chunks)
    finally:
        if hasattr(chunks, "close"):
            chunks.close()
    return Answer(started[0], started[1], body)
