"""Presentation: pinned views or a ready-made story, to arrange and to show full screen."""

from __future__ import annotations

import dash
from dash.development.base_component import Component

from components import addresses, pins, shell
from components.sections import presentation as section
from data_layer import queries
from data_layer.schema.presentation import PresentationRequest


def layout(**query: object) -> Component:
    """Answer with the views of the address."""
    request, pinned = addresses.read("presentation", query), pins.read_pins(query)
    frame = queries.presentation(PresentationRequest(request)).frame
    shown = pinned.written_out(frame)
    return section.screen(queries.presentation(pins.asked_of(request, shown)), pinned, shown)


dash.register_page(
    "presentation",
    path=addresses.PAGES["presentation"].path,
    title=shell.title_of("presentation"),
    layout=layout,
)
