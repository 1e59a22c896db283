"""Screens nobody may keep: some numbers are still being computed, or a reader's own words are among them."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING

import dash
from dash.development.base_component import Component
from flask import g, has_request_context

from components.attributes import MARKS
from web.response_cache import NOT_KEPT

if TYPE_CHECKING:
    from flask import Flask, Response


def keep_unfinished_apart(server: Flask) -> None:
    """Forbid every cache to hold such a screen; call when all pages are registered."""

    def forbid(response: Response) -> Response:
        if g.pop("unfinished", False):
            response.headers[NOT_KEPT[0]] = NOT_KEPT[1]
        return response

    server.after_request(forbid)
    for page in dash.page_registry.values():
        page["layout"] = telling_unfinished(page["layout"])


def telling_unfinished(layout: Callable[..., Component]) -> Callable[..., Component]:
    """Let a page's layout tell the answer it becomes part of when nobody may keep it."""

    @wraps(layout)
    def answer(**query: object) -> Component:
        screen = layout(**query)
        if has_request_context() and is_unfinished(screen):
            g.unfinished = True
        return screen

    return answer


def is_unfinished(screen: Component) -> bool:
    """Read the marks off a screen, or off the finished HTML that it has become."""
    given = {**vars(screen), **vars(screen).get("attributes", {})}
    return any(given.get(mark) for mark in MARKS)
