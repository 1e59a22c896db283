"""Give page addresses their HTTP status: Dash alone answers 200 to any address."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from flask import g, request

if TYPE_CHECKING:
    from flask import Flask, Response

PAGE_ENDPOINTS = {"/", "/<path:path>"}


def register_status(server: Flask, status_of: Callable[[str, Mapping[str, str]], int]) -> None:
    """Answer page addresses with the status the application knows; the page still loads and says it in Danish."""

    def decide() -> None:
        if request.endpoint in PAGE_ENDPOINTS:
            g.page_status = status_of(request.path, request.args)

    def apply(response: Response) -> Response:
        status = g.pop("page_status", 200)
        if response.status_code == 200:
            response.status_code = status
        return response

    server.before_request(decide)
    server.after_request(apply)
