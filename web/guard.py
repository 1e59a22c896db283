"""Stop what no browser of ours sends before it reaches Dash, which validates nothing itself."""

from __future__ import annotations

import functools
import logging
from typing import TYPE_CHECKING, Any

import orjson
from dash.fingerprint import check_fingerprint
from flask import Response, abort, request
from flask.json.provider import DefaultJSONProvider

from web.contract import KNOWN_KEYS, MAX_DEPTH, Contract, is_deeper_than, read_contract
from web.errors import error_answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from dash import Dash

log = logging.getLogger("web")

MAX_BODY_BYTES = 1_000_000
UPDATE_PATH = "/_dash-update-component"
DASH_PATHS = {"/_dash-layout", "/_dash-dependencies", "/_favicon.ico", UPDATE_PATH}
SUITES = "/_dash-component-suites/"


class StrictJson(DefaultJSONProvider):
    """Read JSON as the standard has it: no NaN, no broken UTF-8, no bottomless nesting."""

    def loads(self, s: str | bytes, **_: Any) -> Any:
        """Parse, raising ValueError (which Flask answers with 400)."""
        return orjson.loads(s)


def guard(app: Dash) -> None:
    """Check every request before Dash sees it."""
    server = app.server
    server.json = StrictJson(server)
    server.config["MAX_CONTENT_LENGTH"] = MAX_BODY_BYTES

    @functools.cache
    def contract_of(output: str) -> Contract:
        return read_contract(app.callback_map[output])

    def check() -> Response | None:
        if request.path == UPDATE_PATH and request.method == "POST":
            if request.content_length is None:  # a body without end is not waited for
                abort(411)
            problem = problem_of(request.get_json(), app.callback_map, contract_of)
            return refuse(problem) if problem else None
        if request.path.startswith(SUITES):
            check_suite_path(app.registered_paths)
        elif request.path.startswith("/_") and request.path not in DASH_PATHS:
            abort(404)
        return None

    server.before_request(check)


def problem_of(body: Any, callbacks: Mapping[str, Any], contract_of: Any) -> str:
    """Name what is wrong with a callback request, or return an empty text."""
    if not isinstance(body, dict) or not body.keys() <= KNOWN_KEYS:
        return "body"
    output = body.get("output")
    if not isinstance(output, str) or output not in callbacks:
        return "output"
    if is_deeper_than(MAX_DEPTH, body):
        return "depth"
    return str(contract_of(output).problem(body))


def refuse(problem: str) -> Response:
    """Answer 400 and leave one line in the log."""
    log.warning("refused callback request: bad %s", problem)
    return error_answer(400, f"bad_{problem.lower()}")


def check_suite_path(registered: Mapping[str, set[str]]) -> None:
    """Let only files through that a component library registered; Dash answers 500 to the rest."""
    package, _, path = request.path.removeprefix(SUITES).partition("/")
    if not path or check_fingerprint(path)[0] not in registered.get(package, ()):
        abort(404)
