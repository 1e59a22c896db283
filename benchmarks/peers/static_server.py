"""Serve a folder of precompressed files under the same gunicorn as the Dash peers."""

from __future__ import annotations

import mimetypes
import os
from collections.abc import Callable
from pathlib import Path

FOLDER = Path(os.environ["STATIC_FOLDER"])
FILES = {file.name: file.read_bytes() for file in FOLDER.iterdir()}
FOREVER = "public, max-age=31536000, immutable"


def server(environ: dict[str, str], start_response: Callable[..., object]) -> list[bytes]:
    name = environ["PATH_INFO"].lstrip("/") or "index.html"
    if name not in FILES:
        start_response("404 Not Found", [])
        return [b""]
    accepted = environ.get("HTTP_ACCEPT_ENCODING", "")
    ending, coding = next(
        ((end, word) for end, word in ((".br", "br"), (".gz", "gzip")) if word in accepted and name + end in FILES),
        ("", ""),
    )
    body = FILES[name + ending]
    kind = mimetypes.guess_type(name)[0] or "application/octet-stream"
    headers = [
        ("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text") else kind),
        ("Content-Length", str(len(body))),
        ("Vary", "Accept-Encoding"),
        ("Cache-Control", "no-cache" if name.endswith(".html") else FOREVER),
    ]
    start_response("200 OK", headers + ([("Content-Encoding", coding)] if coding else []))
    return [body]
