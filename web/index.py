"""The document around the screens: our own styles and scripts in one file each, and no polyfill.

Dash links every file of ``assets/`` by itself. Two dozen requests at 40 ms each are felt on a slow line.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from dash import Dash
from flask import Response, has_request_context, request

from components.language import Language, spoken
from components.sections.embedded import is_embedded

OWN_TAG = re.compile(
    r'<(?:script src|link rel="stylesheet" href)="/assets/(?P<name>[\w.-]+)(?:\?[^"]*)?">(?:</script>)?\s*'
)
POLYFILL_TAG = re.compile(r'<script src="[^"]*/polyfill@[^"]*"></script>\s*')
GENERATORS = "vendor/regenerator-runtime.js"  # the one thing of the polyfill that Dash needs
EMBEDDED_BODY = "<body>", '<body class="embedded">'  # one figure for another site: no header
RUNTIME_TAG = re.compile(rf'<script src="/assets/{re.escape(GENERATORS)}[^"]*"></script>\s*')


@dataclass(frozen=True)
class Bundle:
    """Files of one kind behind one address. ``tag``: how the document asks for it, ``{url}`` left open."""

    folder: Path
    names: tuple[str, ...]
    address: str
    mimetype: str
    tag: str

    @cached_property
    def body(self) -> bytes:
        """All files, in the order of their names."""
        return b"\n".join((self.folder / name).read_bytes() for name in self.names)

    @property
    def linked(self) -> str:
        """The tag; the address changes with the content, so that browsers may keep it for ever."""
        return self.tag.format(url=f"{self.address}?m={hashlib.sha256(self.body).hexdigest()[:16]}")

    def answer(self) -> Response:
        return Response(self.body, mimetype=self.mimetype)


class IndexedDash(Dash):
    """Dash with a document that asks for less.

    Without Babel's polyfill: every browser of today has what it fills in, and draws slower with it. Where setup could
    not fetch the small package that holds the one thing Dash needs of it, the polyfill stays.
    """

    def __init__(self, *positional: Any, **named: Any) -> None:
        self.documents: Mapping[Language, str] = {}
        super().__init__(*positional, **named)
        folder = Path(self.config.assets_folder)
        self.has_generators = (folder / GENERATORS).exists()
        first = (GENERATORS,) if self.has_generators else ()
        scripts, styles = (tuple(sorted(path.name for path in folder.glob(f"*.{end}"))) for end in ("js", "css"))
        self.scripts_bundle = Bundle(
            folder, (*first, *scripts), "/assets/own.js", "text/javascript", '<script src="{url}"></script>'
        )
        self.styles_bundle = Bundle(
            folder, styles, "/assets/own.css", "text/css", '<link rel="stylesheet" href="{url}">'
        )
        for bundle in (self.scripts_bundle, self.styles_bundle):
            self.server.add_url_rule(bundle.address, bundle.address, bundle.answer)

    @property
    def index_string(self) -> str:
        """The document in the language that is spoken; Dash's own until there are any."""
        return self.documents.get(spoken(), self._index_string)

    @index_string.setter
    def index_string(self, value: str) -> None:
        self._index_string = value

    def interpolate_index(self, *in_order: Any, **parts: Any) -> str:
        """Write the document; ``css`` and ``scripts`` are the tags of all files."""
        css, scripts = parts["css"], parts["scripts"]
        if self.has_generators:
            scripts = RUNTIME_TAG.sub("", POLYFILL_TAG.sub("", scripts))
        parts["css"] = in_one(css, self.styles_bundle.linked)
        parts["scripts"] = in_one(scripts, self.scripts_bundle.linked)
        write: Callable[..., str] = super().interpolate_index
        document = write(*in_order, **parts)
        return document.replace(*EMBEDDED_BODY, 1) if has_request_context() and is_embedded(request.args) else document


def in_one(tags: str, tag: str) -> str:
    """Put one tag in the place of the first of our own files, and none in that of the others."""
    first = OWN_TAG.search(tags)
    return tags if first is None else f"{tags[: first.start()]}{tag}\n{OWN_TAG.sub('', tags[first.start() :])}"
