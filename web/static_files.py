"""Scripts, styles and fonts, compressed once and served without Flask.

Dash reads each file from its package and compresses nothing; Flask-Compress compresses anew on every request. Here the
files the index asks for are written once, under their content's hash, beside their brotli and gzip forms. Addresses
that carry a fingerprint are kept by browsers for a year; the few that do not (chunks that scripts load by name) for
an hour.
"""

from __future__ import annotations

import hashlib
import logging
import os
import re
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from html import unescape
from pathlib import Path
from typing import TYPE_CHECKING

from dash.fingerprint import check_fingerprint
from whitenoise import WhiteNoise

from data_layer.config import ROOT
from web.compression import MIN_BYTES, compressed
from web.guard import SUITES

if TYPE_CHECKING:
    from dash import Dash

    from web.wsgi import Application, Environ, StartResponse

log = logging.getLogger("web")

YEAR, HOUR = 31_536_000, 3_600
LINKED = re.compile(r'(?:src|href)="(/(?:_dash-component-suites|assets)/[^"]+)"')
ALREADY_COMPRESSED = {".woff2", ".png", ".jpg", ".gz", ".br"}
NEVER_ASKED_FOR = ("mathjax", ".map", "dash_table/async")
FULL_PLOTLY = "package_data/plotly.min.js"
LARGE_BYTES = 2_000_000
CHUNK = re.compile(r"/async-[\w-]+\.js$")


def serve_static_files(app: Dash) -> None:
    """Export what pages load and put WhiteNoise in front of Flask; without a writable folder Flask serves on."""
    folder = Path(os.environ.get("STATIC_DIR") or ROOT / "build" / "static")
    try:
        files = export_files(app, folder)
    except OSError as error:
        log.warning("static files are served uncompressed: %s", error)
        return
    app.server.wsgi_app = StaticFiles(app.server.wsgi_app, files)


def export_files(app: Dash, folder: Path) -> dict[str, Path]:
    """Write every file with its compressed forms; return address -> file. Files already there are reused."""
    folder.mkdir(parents=True, exist_ok=True)
    client = app.server.test_client()
    index = client.get("/").get_data(as_text=True)
    with ThreadPoolExecutor() as pool:  # brotli and gzip leave the interpreter's lock
        written = {url: pool.submit(write_file, folder, url, body) for url, body in read_files(app, index)}
        return {url: future.result() for url, future in written.items()}


def read_files(app: Dash, index: str) -> Iterator[tuple[str, bytes]]:
    """Read the bytes behind every address that a page may ask for."""
    client = app.server.test_client()
    linked = linked_urls(index)
    chunks = set(chunk_urls(app)) - {check_fingerprint(url)[0] for url in linked}
    for url in sorted({*linked, *chunks, *asset_urls(Path(app.config.assets_folder))}):
        answer = client.get(url, buffered=True)
        if answer.status_code == 200:
            yield url, answer.get_data()


def linked_urls(index: str) -> Iterable[str]:
    """Addresses in the index, without their query."""
    return {unescape(url).partition("?")[0] for url in LINKED.findall(index)}


def chunk_urls(app: Dash) -> Iterator[str]:
    """Addresses that scripts load by themselves later; the full Plotly only where no smaller one is in assets."""
    has_own_plotly = any(Path(app.config.assets_folder).rglob("plotly*.min.js"))
    for package, paths in app.registered_paths.items():
        for path in paths:
            if any(word in path for word in NEVER_ASKED_FOR) or (has_own_plotly and path == FULL_PLOTLY):
                continue
            yield f"{SUITES}{package}/{path}"


def asset_urls(folder: Path) -> Iterator[str]:
    """Addresses of the application's own files."""
    for path in folder.rglob("*"):
        if path.is_file() and not path.name.startswith("."):
            yield f"/assets/{path.relative_to(folder).as_posix()}"


def write_file(folder: Path, url: str, body: bytes) -> Path:
    """Write a file and its compressed forms under its content's hash."""
    target = folder / hashlib.sha256(body).hexdigest()[:20] / url.rsplit("/", 1)[-1]
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        if len(body) >= MIN_BYTES and target.suffix not in ALREADY_COMPRESSED:
            # what every page loads is worth the best; chunks few pages load, and giants, a tenth of the time
            quality = 9 if len(body) > LARGE_BYTES or CHUNK.search(url) else 11
            replace_file(target.with_name(target.name + ".br"), compressed(body, "br", quality))
            replace_file(target.with_name(target.name + ".gz"), compressed(body, "gzip", 9))
        replace_file(target, body)  # last: its presence says that all forms are there
    return target


def replace_file(path: Path, body: bytes) -> None:
    """Write in one step, so that two servers starting at once never read half a file."""
    partial = path.with_name(f".{path.name}.{os.getpid()}")
    partial.write_bytes(body)
    partial.replace(path)


class StaticFiles:
    """A WSGI layer that knows two lifetimes for the same file: with and without a fingerprint in the address."""

    def __init__(self, application: Application, files: dict[str, Path]) -> None:
        self.lasting = WhiteNoise(application, max_age=YEAR, immutable_file_test=lambda *_: True, **COMMON)
        self.lasting.FOREVER = YEAR
        self.passing = WhiteNoise(application, max_age=HOUR, **COMMON)
        for url, path in files.items():
            self.lasting.add_file_to_dictionary(url, str(path))
            self.passing.add_file_to_dictionary(url, str(path))

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Serve a file, or pass the request on."""
        layer = self.lasting if is_fingerprinted(environ) else self.passing
        return layer(environ, start_response)  # type: ignore[no-any-return]


def is_fingerprinted(environ: Environ) -> bool:
    """Whether the address changes when the file does. Fonts are named in CSS without one and do not change."""
    path = environ["PATH_INFO"]
    if path.startswith("/assets/"):
        return str(environ.get("QUERY_STRING", "")).startswith("m=") or str(path).endswith(".woff2")
    return bool(check_fingerprint(path)[1])


def add_content_etag(headers: dict[str, str], path: str, _url: str) -> None:
    """Name the content, not the time it was written."""
    headers["ETag"] = f'"{Path(path).parent.name}"'


COMMON = {"allow_all_origins": False, "add_headers_function": add_content_etag}
