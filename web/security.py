"""Headers that belong on every answer, whoever gives it: Flask, the cache or the static files."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dash import Dash

    from web.wsgi import Application, Environ, Headers, StartResponse

ALWAYS = [
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=(), fullscreen=(self)"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
]
STRICT_TRANSPORT = ("Strict-Transport-Security", "max-age=31536000")
# what is not a page loads nothing, whatever someone makes a browser believe it is
NO_PAGE_POLICY = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"


def page_policy(script_hashes: Iterable[str]) -> str:
    """Scripts only from here or with a known hash; inline styles because React and Plotly set them."""
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
            "frame-ancestors 'none'",
        ]
    )


def secure(app: Dash) -> None:
    """Wrap the server so that no answer leaves without its headers."""
    # hashes are read per page answer: Dash registers its router's inline script with the first request
    server = app.server
    server.wsgi_app = SecurityHeaders(server.wsgi_app, lambda: page_policy(app.csp_hashes()))


class SecurityHeaders:
    """A WSGI layer that adds headers and changes nothing else."""

    def __init__(self, application: Application, policy: Callable[[], str]) -> None:
        self.application = application
        self.policy = policy

    def __call__(self, environ: Environ, start_response: StartResponse) -> Iterable[bytes]:
        """Pass the request on; complete the headers of what comes back."""

        def start(status: str, headers: Headers, exc_info: Any = None) -> Any:
            return start_response(status, [*headers, *self.missing(environ, status, headers)], exc_info)

        return self.application(environ, start)

    def missing(self, environ: Environ, status: str, headers: Headers) -> Headers:
        """List the headers to add to one answer."""
        given = {name.lower(): value for name, value in headers}
        added = [(name, value) for name, value in ALWAYS if name.lower() not in given]
        if not status.startswith("304"):  # a 304 would replace the policy of the page the browser holds
            is_page = given.get("content-type", "").startswith("text/html")
            added.append(("Content-Security-Policy", self.policy() if is_page else NO_PAGE_POLICY))
        if "cache-control" not in given:
            added.append(("Cache-Control", "no-store" if environ["REQUEST_METHOD"] == "POST" else "no-cache"))
        if "https" in {environ.get("wsgi.url_scheme"), environ.get("HTTP_X_FORWARDED_PROTO")}:
            added.append(STRICT_TRANSPORT)
        return added
