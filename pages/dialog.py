"""Dialog: the three factors, their questions, and what kommuner do."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses, shell
from components.sections import dialog as section
from data_layer import queries


def layout(**query: object) -> Component:
    """Answer with the factors, and with the questions the chosen kommune's numbers lead to."""
    return section.screen(queries.dialog(addresses.read("dialog", query)))


dash.register_page("dialog", path=addresses.PAGES["dialog"].path, title=shell.title_of("dialog"), layout=layout)
