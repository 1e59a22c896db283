"""Sammenlign: all kommuner beside each other, up to six over time, and the table behind both."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses
from components.sections import compare as section
from components.text import shell as words
from data_layer import queries


def layout(**query: object) -> Component:
    """Answer with the comparison the address asks for."""
    return section.screen(queries.compare(addresses.read("compare", query)))


dash.register_page(
    "compare", path=addresses.PAGES["compare"].path, title=words.page_title(words.NAV["compare"]), layout=layout
)
