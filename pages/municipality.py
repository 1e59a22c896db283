"""Min kommune: one kommune's four numbers, its series, its organisation."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses
from components.sections import municipality as section
from components.text import shell as words
from data_layer import queries
from data_layer.schema import Request


def layout(**query: object) -> Component:
    """Answer with the kommune of the address, or with the choice between all of them."""
    request = addresses.read("municipality", query)
    if queries.choices(request).municipality is None:
        return section.choose(queries.overview(request).frame)
    return section.screen(queries.municipality(request))


def title(token: str = "") -> str:
    """Name the kommune in the browser's tab."""
    place = queries.choices(Request(municipality=token)).municipality
    return words.page_title(place.name if place else words.NAV["municipality"])


dash.register_page("municipality", path_template="/kommune/<token>", title=title, layout=layout)
dash.register_page("municipality_choice", path="/kommune", title=title, layout=layout)
