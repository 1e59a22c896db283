"""The sheet: the answers of Min kommune and Organisering about one kommune, of one version of the data."""

from __future__ import annotations

from data_layer.queries.municipality import municipality
from data_layer.queries.organisation import organisation
from data_layer.queries.overview import overview
from data_layer.queries.resolve import choices
from data_layer.queries.source import of_one_version
from data_layer.schema import Request
from data_layer.schema.presentation import SheetView


@of_one_version
def sheet(request: Request) -> SheetView:
    """Answer with both screens of the chosen kommune, and the frame of the page itself."""
    known = choices(request).municipality is not None
    screens = (municipality(request), organisation(request)) if known else None
    return SheetView(overview(request).frame, screens)
