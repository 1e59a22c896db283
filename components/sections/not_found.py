"""The screen of an address that is no page."""

from __future__ import annotations

from dash.development.base_component import Component

from components.addresses import address
from components.controls import municipality_select
from components.elements import html
from components.sections.page import page
from components.text import shell as text
from data_layer.schema import Frame


def screen(frame: Frame) -> Component:
    """Say that the page does not exist; offer every page and the choice of a kommune."""
    links = html.Ul([html.Li(html.A(label, href=address(name, frame))) for name, label in text.NAV.items()])
    return page(
        frame,
        "overview",
        text.NOT_FOUND,
        None,
        text.NOT_FOUND_LEAD,
        [municipality_select(frame, "municipality")],
        html.Section([html.H2(text.NOT_FOUND_LINKS), links]),
    )
