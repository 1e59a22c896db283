"""Data og metode: datasets, coverage, definitions, methods, files, accessibility statement."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses
from components.sections import data as section
from components.text import shell as words
from data_layer import queries


def layout(**query: object) -> Component:
    """Answer with the state of the data."""
    return section.screen(queries.data_status(addresses.read("data", query)))


dash.register_page("data", path=addresses.PAGES["data"].path, title=words.page_title(words.NAV["data"]), layout=layout)
