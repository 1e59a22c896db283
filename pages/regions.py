"""Regioner: weighted means, their intervals, their course, and the kommuner inside."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses, shell
from components.sections import regions as section
from data_layer import queries


def layout(**query: object) -> Component:
    """Answer with the indicator, half-year and division of the address."""
    return section.screen(queries.regions(addresses.read("regions", query)))


dash.register_page("regions", path="/regioner", title=shell.title_of("regions"), layout=layout)
