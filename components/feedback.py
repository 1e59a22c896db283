"""What the reader sees when there is nothing to see, or a choice could not be honoured."""

from __future__ import annotations

from dash.development.base_component import Component

from components.attributes import aria, data
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


def waiting_state(title: str, progress: str, help_: str, at: int, of: int) -> Component:
    """Say calmly that numbers are on their way; ``at`` of ``of`` is done. ``assets/45_waiting.js`` asks again."""
    bar = html.Progress(value=str(at), max=str(max(of, 1)), className="progress-bar", **aria(label=progress))
    return html.Div(
        [html.P(title, className="empty-title"), bar, html.P(progress, **data(progress="")), html.P(help_)],
        className="empty waiting",
    )


def failed_state(title: str, help_: str, retry: str) -> Component:
    """Say that something of ours failed, and offer to try again (``assets/45_waiting.js``)."""
    button = html.Button(retry, type="button", className="tool", **data(again=""))
    return html.Div(
        [html.P(title, className="empty-title"), html.P(help_), html.P(button)], className="empty", role="status"
    )
