"""QR codes of our own addresses, for the wall: an audience opens the view it sees."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import segno
from flask import Response, request

if TYPE_CHECKING:
    from flask import Flask

PATH = "/qr.svg"
LONGEST = 2_000  # characters; a QR code of more cannot be read from a wall
REFUSED = b"expected til=/an/address/of/this/site\n"


def register_qr(server: Flask) -> None:
    """Answer ``/qr.svg?til=/kommune/326-kalundborg#serie`` with that address of this site as a QR code."""

    def qr() -> Response:
        link = request.args.get("til", "")
        if not is_ours(link):
            return Response(REFUSED, 400, mimetype="text/plain")
        address = f"{request.host_url.rstrip('/')}{link}"
        return Response(drawn(address), mimetype="image/svg+xml", headers={"Cache-Control": "private, max-age=3600"})

    server.add_url_rule(PATH, PATH, qr)


def is_ours(link: str) -> bool:
    """Whether a link is a path of this site, short enough and without control characters."""
    return link.startswith("/") and link[1:2] not in {"/", "\\"} and len(link) <= LONGEST and link.isprintable()


def drawn(address: str) -> bytes:
    """Draw an address, black on white with the border readers need; kept nowhere, it may hold names of own teams."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="svg", scale=4, border=4, light="#fff", xmldecl=False)
    return out.getvalue()
