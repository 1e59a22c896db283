"""What went wrong with a request to the open data API (RFC 9457): a Danish sentence, and names for programs."""

from __future__ import annotations

from typing import Any

import orjson
from flask import Response, request

from components.open_data import API_ROOT

PROBLEM_TYPE = "application/problem+json"
URN = "urn:raadgiverbarometret:problem:"
MOST_RECEIVED = 100
EXPOSED = "ETag, Link, Retry-After, Content-Disposition"


def is_api() -> bool:
    """Whether the request is one to the API, and its errors are problems."""
    return request.path == API_ROOT or request.path.startswith(f"{API_ROOT}/")


def problem(status: int, kind: str, title: str, detail: str, **more: Any) -> Response:
    """Answer a problem.

    Parameters
    ----------
    kind : last part of its ``type``, which programs can rely on.
    more : ``parameter``, ``received`` and ``allowed`` where a choice was wrong.
    """
    if "received" in more:
        more["received"] = more["received"][:MOST_RECEIVED]
    said = {"type": URN + kind, "title": title, "status": status, "detail": detail, "instance": request.path, **more}
    body = orjson.dumps(_written(said))
    answer = Response(body, status, {"Cache-Control": "no-store"}, content_type=PROBLEM_TYPE)
    return open_to_all(answer)


def _written(said: Any) -> Any:
    """Replace what no text file can hold: halves of characters that an address can carry."""
    if isinstance(said, str):
        return said.encode("utf-8", "replace").decode()
    if isinstance(said, dict):
        return {name: _written(value) for name, value in said.items()}
    return said


def open_to_all(answer: Response) -> Response:
    """Let pages of any host read the answer: everything here is public, and nothing is done on anybody's behalf."""
    answer.headers["Access-Control-Allow-Origin"] = "*"
    answer.headers["Access-Control-Expose-Headers"] = EXPOSED
    answer.headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    return answer
