"""One frame for every picture: finding, note, controls, picture, source, tools in a fixed order."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from dash import dcc
from dash.development.base_component import Component

from components.attributes import CARRIED, aria, data
from components.elements import html
from components.spoken_links import in_language
from components.tables import Table, data_table
from components.text import common as text
from components.theme import GRAPH_CONFIG


@dataclass(frozen=True, kw_only=True)
class Panel:
    """What a reader, a screen reader and a saved picture need beside the picture itself.

    ``finding``: the heading, one sentence. ``note``: how it is counted, with n and period. ``alternative``: what is
    shown, in words. ``source``: dataset, extract date, n. ``filename``: of the saved picture, without ending.
    ``method``: anchor on the data page. ``private``: numbers of the reader's own, unstored file are among those shown.
    """

    id: str
    finding: str
    note: str
    alternative: str
    table: Table
    source: str
    simulated: bool
    filename: str
    method: str = "metode"
    files: tuple[tuple[str, str], ...] = ()  # label and address of files with the same numbers
    private: bool = False
    stamp: tuple[tuple[str, str], ...] = ()  # header and words of columns that end every row of a file

    @property
    def mark(self) -> str:
        """Words that go wherever the picture goes."""
        return text.marks(simulated=self.simulated, private=self.private)

    @property
    def marked_filename(self) -> str:
        kinds = ((text.SIMULATED_FILE, self.simulated), (text.PRIVATE_FILE, self.private))
        return "-".join([self.filename, *(words for words, is_so in kinds if is_so)])


@dataclass(frozen=True, kw_only=True)
class Chart(Panel):
    """A Plotly chart."""

    figure: dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Picture(Panel):
    """A picture that is not Plotly's: an SVG map, a strip; ``on_wall``: its form for a wide wall, where it has one."""

    content: Component
    on_wall: Component | None = None


def _tools(chart: Panel) -> Component:
    save = data(
        save=chart.id,
        title=chart.finding,
        note=chart.note,
        source=f"{text.SOURCE}: {chart.source}",
        mark=chart.mark,
        filename=chart.marked_filename,
    )
    copied = data(picture="", done=text.PICTURE_COPIED, refused=text.PICTURE_REFUSED)
    method = f"{text.DATA_HREF}#{chart.method}"
    return html.Div(
        [
            html.Details(
                [html.Summary(text.SHOW_TABLE), data_table(chart.table)],
                id=f"{chart.id}-table",
                className="tool-table",
            ),
            html.Button(text.SAVE_PICTURE, type="button", className="tool", **save),
            html.Button(text.SAVE_SVG, type="button", className="tool", **data(svg="")),
            html.Button(text.COPY_PICTURE, type="button", className="tool", **copied),
            html.Button(text.COPY_LINK, type="button", className="tool", **data(copy=chart.id, done=text.COPIED)),
            None if chart.private else pin_button(chart.id),
            *(html.A(label, href=href, download="", className="tool") for label, href in chart.files),
            None if chart.files or chart.private else _table_button(chart.id),
            html.A(text.HOW_COUNTED, href=in_language(method), className="tool", **data(keep=method)),
        ],
        className="tools",
        role="group",
        **aria(label=text.TOOLS),
    )


def _table_button(panel: str) -> Component:
    """Let the reader take the table of any figure; ``assets/35_export.js`` knows the address of the screen."""
    return html.Button(text.SAVE_TABLE, type="button", className="tool", **data(table=panel))


def pin_button(panel: str) -> Component:
    """Let the reader put a panel into the presentation; ``assets/47_pins.js`` does it, on the device alone."""
    marks = data(pin=panel, pinned=text.PINNED, unpinned=text.PIN)
    return html.Button(text.PIN, type="button", className="tool pin", **marks, **aria(pressed="false"))


def with_panel(component: Component, panel: Panel | Callable[[], Panel]) -> Component:
    """Let a drawn component carry what it shows, for ``panels_of``; a function is called only when somebody asks."""
    setattr(component, CARRIED, panel)
    return component


def panels_of(tree: object) -> dict[str, Panel]:
    """Collect what a screen shows, by id.

    Parameters
    ----------
    tree : a Dash tree, before its still parts are compiled.
    """
    found: dict[str, Panel] = {}
    carried = vars(tree).get(CARRIED) if isinstance(tree, Component) else None
    if carried is not None:
        panel = carried() if callable(carried) else carried
        found[panel.id] = panel
    inside = getattr(tree, "children", None) if isinstance(tree, Component) else tree
    for child in inside if isinstance(inside, (list, tuple)) else (inside,):
        if isinstance(child, (Component, list, tuple)):
            found |= panels_of(child)
    return found


def graph(identity: str, figure: dict[str, Any], alternative: str) -> Component:
    """Draw a figure as one image with a text alternative, its height kept free from the start."""
    drawn = dcc.Graph(id=identity, figure=figure, config=GRAPH_CONFIG, className="graph")
    height = str(figure["layout"].get("height", ""))  # so that nothing below jumps
    return html.Div(drawn, role="img", className="picture", **aria(label=alternative), **data(height=height))


def _panel(chart: Panel, picture: Component, controls: Sequence[Component]) -> Component:
    mark = html.Span(f"{chart.mark} · ", className="mark-sim") if chart.mark else None
    article = html.Article(
        [
            html.H2(chart.finding, className="finding"),
            html.P(chart.note, className="note"),
            html.Div(list(controls), className="panel-controls") if controls else None,
            picture,
            html.P([mark, f"{text.SOURCE}: {chart.source}"], className="source"),
            _tools(chart),
        ],
        className="panel",
    )
    return with_panel(article, chart)


def chart_panel(chart: Chart, *, controls: Sequence[Component] = ()) -> Component:
    """Frame a Plotly chart; ``controls`` are links and selects between note and chart."""
    return _panel(chart, graph(chart.id, chart.figure, chart.alternative), controls)


def picture_panel(picture: Picture, *, controls: Sequence[Component] = ()) -> Component:
    """Frame another picture the same way; ``content`` must carry its own text alternative or be hidden from readers."""
    content = html.Div(picture.content, id=picture.id, className="picture")
    return _panel(picture, content, controls)
