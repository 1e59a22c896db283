"""Organisering og skift: how kommuner divide cases, and what that means for a child's changes of caseworker."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses, shell
from components.sections import organisation as section
from data_layer import queries


def layout(**query: object) -> Component:
    """Answer with the organisation of all kommuner and of the chosen one."""
    return section.screen(queries.organisation(addresses.read("organisation", query)))


dash.register_page(
    "organisation",
    path=addresses.PAGES["organisation"].path,
    title=shell.title_of("organisation"),
    layout=layout,
)
