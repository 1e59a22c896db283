"""The HTTP side of the application: everything between a socket and a Dash callback.

Here belongs what is true of every answer whatever page it carries: headers, limits, checks of what a client sent,
error answers, compression, caching, static files, health. Nothing here knows an indicator, a chart or a page, and
nothing here touches a table. `app.py` calls :func:`harden` once, as its last act.

An answer passes, from the outside in:

    security   headers on everything
    cache      whole compressed callback answers, per dataset version
    static     precompressed files that never reach Flask
    Flask      guard (is the request sane?) -> language -> status (does the page exist?) -> Dash -> compress
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from web.compression import compress_answers
from web.errors import register_errors
from web.guard import guard
from web.health import register_health
from web.language import speak
from web.pages_status import register_status
from web.response_cache import cache_responses
from web.security import secure
from web.static_files import serve_static_files
from web.unfinished import keep_unfinished_apart
from web.warming import keep_warm

if TYPE_CHECKING:
    from dash import Dash

__all__ = ["harden", "keep_warm"]


def harden(
    app: Dash,
    *,
    status_of: Callable[[str, Mapping[str, str]], int],
    dataset_version: Callable[[], str],
    is_healthy: Callable[[], bool],
    embed_hosts: Sequence[str] = (),
) -> None:
    """Wire everything in the right order; call last, when all pages and callbacks are registered.

    Parameters
    ----------
    status_of : (path, query) of a page address -> HTTP status; 200 for a page that exists.
    dataset_version : the version every number on screen comes from; cached answers are keyed on it. Must be cheap.
    is_healthy : whether the store answers.
    embed_hosts : sites that may show a figure of ours in a frame.
    """
    server = app.server
    compress_answers(server)
    keep_unfinished_apart(server)
    register_errors(server)
    guard(app)
    speak(server)  # after the guard, which lets no endless body be read
    register_status(server, status_of)
    register_health(server, is_healthy, app.config.assets_folder)
    serve_static_files(app)
    cache_responses(server, dataset_version)
    secure(app, embed_hosts)
