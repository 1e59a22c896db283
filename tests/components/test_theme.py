"""Charts wear the house look; colours are those of the style sheet."""

import re
from pathlib import Path

import plotly.graph_objects as go
import pytest

from components import theme

TOKENS = Path(__file__).resolve().parents[2] / "assets" / "10_tokens.css"
NAMES = (
    "PAPER",
    "GROUND",
    "INK",
    "INK_2",
    "RULE",
    "RULE_2",
    "OWN",
    "OWN_TINT",
    "REGION",
    "COUNTRY",
    "MARK",
    "SIM",
    "DOT",
)


@pytest.mark.parametrize("name", NAMES)
def test_colours_equal_the_tokens(name):
    tokens = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6});", TOKENS.read_text(encoding="utf-8")))
    assert getattr(theme, name) == tokens[name.lower().replace("_", "-")]


def test_figure_is_danish_still_and_without_template():
    figure = theme.figure([], x={"title": {"text": "x"}}, y={}, height=300, simulated=False)
    layout = go.Figure(figure).layout  # validates
    assert (layout.separators, layout.dragmode, layout.height) == (",.", False, 300)
    assert "template" not in figure["layout"]
    assert figure["layout"]["annotations"] == []


def test_simulated_mark_stands_inside_beside_other_annotations():
    figure = theme.figure([], x={}, y={}, height=300, simulated=True, annotations=[{"text": "a"}], margin={"r": 90})
    assert [one["text"] for one in figure["layout"]["annotations"]] == ["a", "SIMULEREDE TAL"]
    assert figure["layout"]["margin"]["r"] == 90


def test_charts_cannot_be_uploaded_anywhere():
    assert theme.GRAPH_CONFIG["showSendToCloud"] is False
    assert theme.GRAPH_CONFIG["displayModeBar"] is False
