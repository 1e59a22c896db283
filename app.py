"""The application, built once per process: ``create_app`` for tests and tools, ``server`` for gunicorn."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode

import dash
from dash import Dash
from flask import Flask, Response, redirect, request

import web
import web.figure_files  # answers below /hent/ too
from components import addresses, shell
from components.islands import compiled
from components.language import Language, speaking
from components.sections.embedded import embeddable
from components.text import common as text
from data_layer import queries
from data_layer.config import ROOT, Config, read_config
from web.api import register_api
from web.decks import register_decks
from web.downloads import register_downloads
from web.index import IndexedDash
from web.meetings import register_meetings
from web.private import register_private
from web.qr import register_qr

FONTS = ("inter-latin.woff2", "source-serif-4-latin.woff2")
VENDOR = ROOT / "assets" / "vendor"


def create_app(config: Config) -> Dash:
    """Build the application; Dash keeps its pages in module state, so call it once per process.

    Raises
    ------
    DataLayerError ``store_unavailable`` or ``no_dataset``: see ``python -m data_layer seed``.
    """
    app = IndexedDash(
        "app",
        use_pages=True,
        pages_folder=str(ROOT / "pages"),
        assets_folder=str(ROOT / "assets"),
        title=text.PRODUCT,
        update_title=None,
        suppress_callback_exceptions=True,
        include_pages_meta=False,
        use_async=False,
        enable_mcp=False,
        meta_tags=[{"name": "viewport", "content": "width=device-width, initial-scale=1"}],
    )
    app.server.secret_key = config.secret_key
    queries.init(config, app.server)
    app.documents = documents(present_fonts(VENDOR))
    app.layout = shell.layout()
    compile_pages()
    correct_slugs(app.server)
    register_downloads(app.server)
    register_decks(app.server, config.pptx_template)
    register_meetings(app.server)
    register_private(app.server)
    register_qr(app.server)
    register_api(app.server, config)
    web.harden(
        app,
        status_of=status_of,
        dataset_version=queries.dataset_version,
        is_healthy=queries.is_healthy,
        embed_hosts=config.embed_hosts,
    )
    return app


def documents(fonts: tuple[str, ...]) -> dict[Language, str]:
    """Write the document around the screens in every language."""
    written = {}
    for language in Language:
        with speaking(language):
            written[language] = shell.index_string(fonts)
    return written


def compile_pages() -> None:
    """Let every page answer with its still parts as finished HTML, and with one figure alone where it is asked to."""
    for page in dash.page_registry.values():
        page["layout"] = compiled(embeddable(page["layout"]))


def present_fonts(vendor: Path) -> tuple[str, ...]:
    """List the fonts that setup could fetch."""
    return tuple(name for name in FONTS if (vendor / name).exists())


def status_of(path: str, query: Mapping[str, str]) -> int:
    """Tell the HTTP status of a page address: 404 for no page or no such kommune, 400 for an impossible choice."""
    found = addresses.page_of(path)
    if found is None:
        return 404
    name, token = found
    asked = addresses.read(name, {**query, "token": token})
    problems = queries.choices(asked).problems
    if token and any(problem.key == "municipality" for problem in problems):
        return 404
    return 400 if problems else 200


def correct_slugs(server: Flask) -> None:
    """Send /kommune/326 and a misspelt name to the one address of the kommune, query kept."""

    def to_canonical() -> Response | None:
        found = addresses.page_of(request.path)
        if request.method not in {"GET", "HEAD"} or not found or not found[1]:
            return None
        place = queries.choices(addresses.read("municipality", {"token": found[1]})).municipality
        if place is None or found[1] == place.token:
            return None
        query = f"?{urlencode(list(request.args.items(multi=True)), safe=',')}" if request.args else ""
        return redirect(f"/kommune/{place.token}{query}", 301)  # type: ignore[return-value]

    server.before_request(to_canonical)


def warm_up() -> None:
    """Prepare the newest half-year of every kommune in this worker; never returns (see ``gunicorn.conf.py``)."""
    web.keep_warm(server.wsgi_app, municipality_paths, queries.dataset_version)


def municipality_paths() -> list[str]:
    """List the address of every kommune."""
    places = queries.overview(addresses.read("overview", {})).frame.municipalities
    return [f"/kommune/{place.token}" for place in places]


app = create_app(read_config())
server = app.server

if __name__ == "__main__":
    app.run(port=8050)
