"""Plain Dash, as its tutorial teaches: pandas and plotly.express in a server callback, defaults everywhere."""

from __future__ import annotations

from common import NAMES, frame
from dash import Dash, Input, Output, dcc, html
from figures import view

LABELS = ("Seneste", "Ændring", "Rang", "Landsgennemsnit")
table = frame()
app = Dash(__name__, title="plain", use_async=False)
server = app.server


def number(position: int) -> html.Div:
    return html.Div(
        [html.Div(LABELS[position]), html.Div(id=f"k{position}", style={"fontSize": 28})], style={"flex": 1}
    )


app.layout = html.Div(
    [
        html.H1("Kommuneoverblik"),
        dcc.Dropdown(NAMES, NAMES[0], id="kommune", clearable=False),
        html.Div([number(position) for position in range(4)], style={"display": "flex"}),
        dcc.Graph(id="line"),
        dcc.Graph(id="bar", style={"height": 420}),
    ]
)


@app.callback(
    Output("line", "figure"),
    Output("bar", "figure"),
    *[Output(f"k{position}", "children") for position in range(4)],
    Input("kommune", "value"),
)
def update(name: str) -> tuple[object, ...]:
    line, bar, numbers = view(table, name)
    return line, bar, *numbers
