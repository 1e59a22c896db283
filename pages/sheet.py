"""The sheet: one kommune on one side of A4."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses, shell
from components.sections import sheet as section
from data_layer import queries


def layout(**query: object) -> Component:
    """Answer with the chosen kommune's numbers, series, organisation and questions."""
    view = queries.sheet(addresses.read("sheet", query))
    return section.screen(view.frame, view.screens)


dash.register_page("sheet", path=addresses.PAGES["sheet"].path, title=shell.title_of("sheet"), layout=layout)
