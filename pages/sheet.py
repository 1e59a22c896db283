"""The sheet: one kommune on one side of A4."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses
from components.sections import sheet as section
from components.text import sheet as text
from components.text.shell import page_title
from data_layer import queries


def layout(**query: object) -> Component:
    """Answer with the chosen kommune's numbers, series, organisation and questions."""
    view = queries.sheet(addresses.read("sheet", query))
    return section.screen(view.frame, view.screens)


dash.register_page("sheet", path=addresses.PAGES["sheet"].path, title=page_title(text.TITLE), layout=layout)
