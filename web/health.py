"""Addresses for machines: health, robots, the icon that browsers ask for unasked."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from flask import Response, send_from_directory

if TYPE_CHECKING:
    from flask import Flask

log = logging.getLogger("web")

ROBOTS = "User-agent: *\nDisallow: /_dash-\n"


def register_health(server: Flask, is_healthy: Callable[[], bool], assets_folder: str) -> None:
    """Add ``/healthz``, ``/robots.txt`` and ``/favicon.ico``."""

    def health() -> Response:
        well = answers(is_healthy)
        status, word = (200, "ok") if well else (503, "store_unreachable")
        return Response(f'{{"status":"{word}"}}', status, mimetype="application/json")

    def favicon() -> Response:
        folder = Path(assets_folder).absolute()
        return send_from_directory(folder, "favicon.svg", mimetype="image/svg+xml", max_age=86_400)

    server.add_url_rule("/healthz", "healthz", health)
    server.add_url_rule("/robots.txt", "robots", lambda: Response(ROBOTS, mimetype="text/plain"))
    server.add_url_rule("/favicon.ico", "favicon", favicon)


def answers(is_healthy: Callable[[], bool]) -> bool:
    """Ask the store; any failure is an answer too."""
    try:
        return is_healthy()
    except Exception:
        log.exception("the store does not answer")
        return False
