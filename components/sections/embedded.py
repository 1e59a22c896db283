"""One figure without the shell, for a page of another site: the figure, its source, the way here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps

from dash.development.base_component import Component

from components import ids
from components.attributes import MARKS, data
from components.chart_panel import Chart, Panel, Picture, chart_panel, panels_of, picture_panel
from components.elements import html
from components.text import addresses as words
from components.text import common
from components.text import presentation as text


def is_embedded(query: Mapping[str, object]) -> bool:
    """Whether an address asks for one figure alone."""
    view = query.get("visning")
    return isinstance(view, str) and words.EMBEDDED in view.split(",")


def embeddable(layout: Callable[..., Component]) -> Callable[..., Component]:
    """Let a page answer with one of its figures when the address asks for it."""

    @wraps(layout)
    def answer(**query: object) -> Component:
        screen = layout(**query)
        return bare(screen, str(query.get(words.FIGURE, ""))) if is_embedded(query) else screen

    return answer


def bare(screen: Component, figure: str) -> Component:
    """Take one figure out of a screen; a sentence where the screen has no such figure."""
    panel = panels_of(screen).get(figure)
    here = _here(screen)
    made = html.Main(
        [
            html.H1(common.PRODUCT, id=ids.TITLE, className="sr-only", tabIndex=-1),
            _drawn(panel),
            html.P(
                html.A(text.SEE_HERE, href=f"{here}#{figure}", target="_blank", rel="noopener"), className="onward-out"
            ),
        ],
        id=ids.CONTENT,
        className="embedded-figure",
        tabIndex=-1,
        **data(here=here),
    )
    root = html.Div([made])
    for mark in MARKS:
        setattr(root, mark, vars(screen).get(mark))
    return root


def _drawn(panel: Panel | None) -> Component:
    if isinstance(panel, Chart):
        return chart_panel(panel)
    return picture_panel(panel) if isinstance(panel, Picture) else html.P(text.GONE_PANEL, className="notice")


def _here(screen: Component) -> str:
    """The address that the screen says it is at."""
    for part in getattr(screen, "children", None) or []:
        if isinstance(part, Component) and (here := vars(part).get("data-here")):
            return str(here)
    return "/"
