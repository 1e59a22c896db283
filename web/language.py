"""Answer every request in the language of its address."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, unquote

from flask import g, request

from components.language import language_of, speaking
from components.text.addresses import KEYS, LANGUAGE
from web.guard import UPDATE_PATH

if TYPE_CHECKING:
    from flask import Flask


def speak(server: Flask) -> None:
    """Choose the language before anything is written, and leave it when the answer stands."""

    def begin() -> None:
        g.speaking = speaking(language_of(asked_language()))
        g.speaking.__enter__()

    def end(_error: BaseException | None) -> None:
        if spoken := g.pop("speaking", None):
            spoken.__exit__(None, None, None)

    server.before_request(begin)
    server.teardown_request(end)


def asked_language() -> str:
    """Find the language's word: in the address; in that of the screen a callback asks for, or of a figure's."""
    if request.path == UPDATE_PATH:
        return _in_query(_search_of(request.get_json(silent=True)))
    figure = unquote(request.args.get(KEYS["view"], "")).partition("#")[0]
    return request.args.get(LANGUAGE, "") or _in_query(figure.partition("?")[2])


def _search_of(body: Any) -> str:
    inputs = body.get("inputs") if isinstance(body, dict) else None
    searches = [one.get("value") for one in inputs or [] if isinstance(one, dict) and one.get("property") == "search"]
    return searches[0] if searches and isinstance(searches[0], str) else ""


def _in_query(search: str) -> str:
    return parse_qs(search.removeprefix("?")).get(LANGUAGE, [""])[-1]
