"""Overblik: the national picture and the way to one's own kommune."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses, shell
from components.sections import overview as section
from data_layer import queries


def layout(**query: object) -> Component:
    """Answer with the half-year, indicator and kommune of the address."""
    return section.screen(queries.overview(addresses.read("overview", query)))


dash.register_page("overview", path="/", title=shell.title_of("overview"), layout=layout)
