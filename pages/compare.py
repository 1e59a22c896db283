"""Sammenlign: all kommuner beside each other, up to six over time, and the table behind both."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses, shell
from components.sections import compare as section
from data_layer import queries


def layout(**query: object) -> Component:
    """Answer with the comparison the address asks for."""
    return section.screen(queries.compare(addresses.read("compare", query)))


dash.register_page("compare", path=addresses.PAGES["compare"].path, title=shell.title_of("compare"), layout=layout)
