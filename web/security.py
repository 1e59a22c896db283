"""Headers that belong on every answer, whoever gives it: Flask, the cache or the static files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

from components.sections.embedded import is_embedded
from data_layer.errors import DataLayerError

if TYPE_CHECKING:
    from dash import Dash

    from web.wsgi import Application, Environ, Headers, StartResponse

NO_FRAME = ("X-Frame-Options", "DENY")
ALWAYS = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), fullscreen=(self)"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
]
HOST = re.compile(r"https?://(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:[0-9]{1,5})?")
STRICT_TRANSPORT = ("Strict-Transport-Security", "max-age=31536000")
# what is not a page loads nothing, whatever someone makes a browser believe it is
NO_PAGE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def page_policy(script_hashes: Iterable[str], ancestors: Iterable[str] = ()) -> str:
    """Scripts only from here or with a known hash; inline styles because React and Plotly set them.

    ``ancestors``: sites that may show the page in a frame.
    """
    return "; ".join(
        [
            "default-src 'none'",
            " ".join(["script-src 'self'", *script_hashes]),
            "style-src 'self' 'unsafe-inline'",
            "img-src 'self' data: blob:",
            "font-src 'self'",
            "connect-src 'self'",
            "manifest-src 'self'",
            "form-action 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            " ".join(["frame-ancestors", *(ancestors or ["'none'"])]),
        ]
    )


def secure(app: Dash, embed_hosts: Sequence[str] = ()) -> None:
    """Wrap the server so that no answer leaves without its headers; ``embed_hosts`` may frame a figure.

    Raises
    ------
    DataLayerError ``bad_config``: one of them is no site as a browser's policy writes it.
    """
    if wrong := [one for one in embed_hosts if not HOST.fullmatch(one)]:
        raise DataLayerError(
            "bad_config",
            f"Expected EMBED_HOSTS to be sites like https://intranet.kommune.dk, separated by spaces; got {wrong[:5]}.",
        )
    # hashes are read per page answer: Dash registers its router's inline script with the first request
    server = app.server
    server.wsgi_app = SecurityHeaders(
        server.wsgi_app, lambda ancestors: page_policy(app.csp_hashes(), ancestors), embed_hosts
    )


class SecurityHeaders:
    """A WSGI layer that adds headers and changes nothing else."""

    def __init__(
        self, application: Application, policy: Callable[[Sequence[str]], str], embed_hosts: Sequence[str] = ()
    ) -> None:
        self.application = application
        self.policy = policy
        self.embed_hosts = embed_hosts

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Pass the request on; complete the headers of what comes back."""

        def start(status: str, headers: Headers, exc_info: Any = None) -> Any:
            return start_response(status, [*headers, *self.missing(environ, status, headers)], exc_info)

        return self.application(environ, start)

    def missing(self, environ: Environ, status: str, headers: Headers) -> Headers:
        """List the headers to add to one answer."""
        given = {name.lower(): value for name, value in headers}
        ancestors = self.embed_hosts if is_figure(environ) else ()
        always = ALWAYS if ancestors else [*ALWAYS, NO_FRAME]
        added = [(name, value) for name, value in always if name.lower() not in given]
        if not status.startswith("304"):  # a 304 would replace the policy of the page the browser holds
            is_page = given.get("content-type", "").startswith("text/html")
            added.append(("Content-Security-Policy", self.policy(ancestors) if is_page else NO_PAGE_POLICY))
        if "cache-control" not in given:
            added.append(("Cache-Control", "no-store" if environ["REQUEST_METHOD"] == "POST" else "no-cache"))
        if "https" in {environ.get("wsgi.url_scheme"), environ.get("HTTP_X_FORWARDED_PROTO")}:
            added.append(STRICT_TRANSPORT)
        return added


def is_figure(environ: Environ) -> bool:
    """Whether one figure alone is asked for, the only thing another site may frame."""
    query = parse_qs(environ.get("QUERY_STRING", ""))
    return is_embedded({key: values[0] for key, values in query.items()})
