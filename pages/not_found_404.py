"""The page of addresses that are no page."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses, shell
from components.sections import not_found
from data_layer import queries


def layout(**query: object) -> Component:
    """Say that the page does not exist, and where to go instead."""
    return not_found.screen(queries.overview(addresses.read("overview", query)).frame)


dash.register_page(__name__, title=shell.title_of("not_found"), layout=layout)
