"""The house look of charts: colours (the same as ``assets/10_tokens.css``), layout and graph settings."""

from __future__ import annotations

from typing import Any

from components.text import common as text
from components.text import formats as number_text

PAPER = "#ffffff"
GROUND = "#f6f5f1"
INK = "#1a1f26"
INK_2 = "#545d69"
RULE = "#dcdfe3"
RULE_2 = "#eceef0"
OWN = "#0b62a8"
OWN_TINT = "#e3eef8"
REGION = "#767676"
COUNTRY = "#1a1f26"
MARK = "#c2500a"
SIM = "#fff3cf"
DOT = "#b9c0c8"  # one of the other kommuner

SANS = 'Inter, system-ui, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
FONT_SIZE = 13

OWN_LINE = {"color": OWN, "width": 3}
REGION_LINE = {"color": REGION, "width": 2}
COUNTRY_LINE = {"color": COUNTRY, "width": 1.5, "dash": "dot"}

GRAPH_CONFIG: Any = {
    "displayModeBar": False,
    "displaylogo": False,
    "showSendToCloud": False,
    "responsive": False,  # assets/34_charts.js follows the width and keeps the height
    "locale": "da",
    "doubleClick": False,
    "showTips": False,
}

_AXIS = {
    "automargin": True,
    "fixedrange": True,
    "showline": False,
    "zeroline": False,
    "ticks": "",
    "gridcolor": RULE_2,
    "tickfont": {"color": INK_2},
    "title": {"font": {"color": INK_2}},
}


def mark_of(words: str) -> dict[str, Any]:
    """Annotation that no screenshot of the plot can lose."""
    return {
        "name": "simulated",
        "text": words,
        "xref": "paper",
        "yref": "paper",
        "x": 0,
        "y": 1,
        "xanchor": "left",
        "yanchor": "bottom",
        "yshift": 6,
        "showarrow": False,
        "bgcolor": SIM,
        "borderpad": 3,
        "font": {"size": 11, "color": INK_2},
    }


def direct_label(label: str, x: Any, y: float, colour: str, *, bold: bool = False, shift: float = 0) -> dict[str, Any]:
    """Annotation right of the point (x, y) that names a line; ``shift`` moves it up by that many pixels."""
    return {
        "text": f"<b>{label}</b>" if bold else label,
        "x": x,
        "y": y,
        "xanchor": "left",
        "yanchor": "middle",
        "xshift": 10,
        "yshift": shift,
        "showarrow": False,
        "font": {"color": colour, "size": FONT_SIZE},
    }


def figure(
    data: list[dict[str, Any]],
    *,
    x: dict[str, Any],
    y: dict[str, Any],
    height: int,
    simulated: bool,
    private: bool = False,
    **layout: Any,
) -> dict[str, Any]:
    """Put traces into the house layout.

    Parameters
    ----------
    data : traces as plain dicts in Plotly's schema.
    x, y : axis settings laid over the house axis.
    height : pixels; the width follows the page.
    simulated, private : add their mark inside the plot.
    layout : further layout keys; ``annotations`` are kept beside the mark, ``margin`` is laid over the house margin.

    Returns
    -------
    A figure as a plain dict, without a template.
    """
    words = text.marks(simulated=simulated, private=private)
    annotations = [*layout.pop("annotations", ()), *([mark_of(words)] if words else [])]
    margin = {"l": 8, "r": 16, "t": 34, "b": 8, "pad": 4} | layout.pop("margin", {})
    house = {
        "height": height,
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": SANS, "size": FONT_SIZE, "color": INK},
        "separators": number_text.DECIMAL + number_text.THOUSANDS,
        "dragmode": False,
        "showlegend": False,
        "hovermode": "closest",
        "hoverlabel": {"bgcolor": PAPER, "bordercolor": RULE, "font": {"family": SANS, "size": 13, "color": INK}},
        "margin": margin,
        "xaxis": _AXIS | {"showgrid": False} | x,
        "yaxis": _AXIS | y,
        "annotations": annotations,
    }
    return {"data": data, "layout": house | layout}
