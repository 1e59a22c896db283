"""Compress answers that Flask produces, once per content; a page asked for again unchanged costs a 304."""

from __future__ import annotations

import gzip
import hashlib
import re
from typing import TYPE_CHECKING

import brotli
from flask import request

from web.lru import BoundedCache
from web.problems import is_api

if TYPE_CHECKING:
    from flask import Flask, Response

MIN_BYTES = 500
POST_QUALITY = 4  # half the time of 5 for a twentieth more bytes
API_QUALITY = 4  # rows of numbers: 9 takes four times as long for 4 % fewer bytes
COMPRESSIBLE = re.compile(r"text/|application/(json|javascript|xml)|image/svg")
MEMORY_BYTES = 16 * 1024 * 1024


def chosen_encoding(accepted: str) -> str:
    """Pick ``"br"``, ``"gzip"`` or ``""`` from an Accept-Encoding header."""
    parts = [part.replace(" ", "") for part in accepted.lower().split(",")]
    offered = {part.split(";")[0] for part in parts if not part.endswith((";q=0", ";q=0.0"))}
    return next((encoding for encoding in ("br", "gzip") if encoding in offered), "")


def compressed(body: bytes, encoding: str, quality: int) -> bytes:
    """Compress with brotli or gzip at one of their common qualities (0-11, 0-9)."""
    if encoding == "br":
        return brotli.compress(body, quality=quality)  # type: ignore[no-any-return]
    return gzip.compress(body, min(quality, 9), mtime=0)


def compress_answers(server: Flask) -> None:
    """Compress text answers: carefully when they can be asked for again, fast when they are a callback's."""
    held: BoundedCache[bytes] = BoundedCache(MEMORY_BYTES)

    def compress(response: Response) -> Response:
        if not is_compressible(response):
            return response
        body = response.get_data()
        digest = hashlib.sha256(body).digest()
        encoding = chosen_encoding(request.headers.get("Accept-Encoding", ""))
        if encoding:
            key = digest + encoding.encode()
            packed = held.get(key)
            if packed is None:
                packed = compressed(body, encoding, chosen_quality())
                # whole callback answers are cached elsewhere, a reader's own words nowhere
                if request.method != "POST" and not response.cache_control.no_store:
                    held.put(key, packed, len(packed))
            response.set_data(packed)
            response.headers["Content-Encoding"] = encoding
        response.vary.add("Accept-Encoding")
        return with_etag(response, digest, encoding)

    server.after_request(compress)


def chosen_quality() -> int:
    """Take time for what is asked for again and again."""
    if request.method == "POST":
        return POST_QUALITY
    return API_QUALITY if is_api() else 9


def is_compressible(response: Response) -> bool:
    """Whether the answer is text, long enough to gain, and not compressed yet."""
    return (
        not response.direct_passthrough
        and not response.is_streamed
        and "Content-Encoding" not in response.headers
        and bool(COMPRESSIBLE.match(response.mimetype or ""))
        and (response.content_length or len(response.get_data())) >= MIN_BYTES
    )


def with_etag(response: Response, digest: bytes, encoding: str) -> Response:
    """Let a client that holds this very content keep it; an answer that named itself keeps its name."""
    if response.get_etag()[0]:
        return response
    if request.method not in {"GET", "HEAD"} or response.status_code != 200:
        return response
    response.set_etag(digest.hex()[:24] + encoding)
    return response.make_conditional(request.environ)  # type: ignore[return-value]
