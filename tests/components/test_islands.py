from __future__ import annotations

import json

import pytest
from dash import dcc, html
from plotly.io.json import to_json_plotly

from components.elements import unchecked
from components.islands import Island, compile_still, to_html


@pytest.mark.parametrize(
    ("node", "written"),
    [
        (html.P("a < b & c"), "<p>a &lt; b &amp; c</p>"),
        (html.A("x", href='/a?b=1&c="2"', className="tool"), '<a href="/a?b=1&amp;c=&#34;2&#34;" class="tool">x</a>'),
        (html.Label("x", htmlFor="y"), '<label for="y">x</label>'),
        (html.Option("x", value="1", selected=True), '<option selected value="1">x</option>'),
        (html.Option("x", value="1", selected=False), '<option value="1">x</option>'),
        (html.Div([html.Br(), None, "t", 3], tabIndex=0), '<div tabindex="0"><br>t3</div>'),
        (html.Div(**{"data-goto": "", "aria-hidden": "true"}), '<div data-goto="" aria-hidden="true"></div>'),
        (html.Img(src="data:x", alt=""), '<img alt="" src="data:x">'),
        (html.P("a\x00b"), "<p>ab</p>"),
        ([html.P("<script>alert(1)</script>")], "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"),
    ],
)
def test_still_parts_are_written_escaped(node, written):
    found = to_html(node)
    assert sorted(found) == sorted(written)
    assert found.replace(" ", "").startswith(written.split(" ")[0])


def test_a_still_tree_becomes_one_island_with_its_own_tag_and_attributes():
    island = compile_still(html.Section([html.H2("t"), html.P("p")], className="panel", id="own"))
    assert isinstance(island, Island)
    assert (island.id, island.tag) == ("part", "section")
    assert island.attributes == {"id": "own", "className": "panel"}
    assert island.content == "<h2>t</h2><p>p</p>"


def test_around_a_chart_everything_else_becomes_islands_and_parents_get_an_id():
    graph = dcc.Graph(id="g")
    tree = compile_still(html.Div([html.P("a"), html.Div(graph, className="picture"), None, "text"], id="own"))
    assert tree.id == "own"
    still, parent, text = tree.children
    assert (still.tag, still.content, still.id) == ("p", "a", "part-0")
    assert (parent.id, parent.className, parent.children) == ("part-1", "picture", [graph])
    assert (text.tag, text.content) == ("span", "text")


def test_the_same_shape_gets_the_same_ids():
    def screen(word: str) -> list[str]:
        tree = compile_still(html.Div([html.P(word), dcc.Graph(id="g")]))
        return [child.id for child in tree.children]

    assert screen("a") == screen("b") == ["part-0", "g"]


def test_an_island_reaches_the_browser_as_a_component():
    sent = json.loads(to_json_plotly(compile_still(html.P("a"))))
    assert sent == {
        "type": "Island",
        "namespace": "barometer",
        "props": {"id": "part", "tag": "p", "attributes": {}, "content": "a"},
    }


def test_unchecked_elements_are_written_like_their_checked_ones():
    assert to_html(unchecked(html.Td)("x", className="num")) == to_html(html.Td("x", className="num"))
