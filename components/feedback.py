"""What the reader sees when there is nothing to see, or a choice could not be honoured."""

from __future__ import annotations

from dash.development.base_component import Component

from components.elements import html
from components.text import feedback as words
from data_layer.schema import Frame


def problems(frame: Frame) -> Component | None:
    """Tell which choices of the address could not be honoured; None when all could."""
    if not frame.choices.problems:
        return None
    lines = [html.P(words.problem(one.key, one.text)) for one in frame.choices.problems]
    return html.Div(lines, className="notice", role="status")


def empty_state(title: str, *paragraphs: str, action: Component | None = None) -> Component:
    """Say in words that there is nothing to draw, why, and what can be done."""
    return html.Div(
        [html.P(title, className="empty-title"), *(html.P(one) for one in paragraphs), action], className="empty"
    )
