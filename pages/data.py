"""Data og metode: datasets, coverage, definitions, methods, files, accessibility statement."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses, shell
from components.sections import data as section
from data_layer import queries


def layout(**query: object) -> Component:
    """Answer with the state of the data."""
    return section.screen(queries.data_status(addresses.read("data", query)))


dash.register_page("data", path=addresses.PAGES["data"].path, title=shell.title_of("data"), layout=layout)
