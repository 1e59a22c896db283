"""Build the static twin of Min kommune: the same charts for all kommuner in one page, nothing computed on a server."""

from __future__ import annotations

import gzip
import html
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import brotli

from benchmarks.targets import ROOT

PLOTLY = "plotly-basic.min.js"
PAGE = """<!doctype html><html lang="da"><meta charset="utf-8"><title>Static twin</title>
<style>@font-face{{font-family:Inter;src:url(inter-latin.woff2)}}body{{font-family:Inter}}</style>
<select>{options}</select><h1></h1><div id="cards"></div>{graphs}<script src="{plotly}"></script>
<script>const D={data};function go(n){{const m=D[n];document.querySelector('h1').textContent=n;
document.getElementById('cards').textContent=m.text;
m.figures.forEach((f,i)=>Plotly.react('g'+i,f.data,f.layout,{{responsive:true,displayModeBar:false}}))}}
const s=document.querySelector('select');s.onchange=()=>go(s.value);go({first})</script></html>"""


def build(folder: Path, layouts: dict[str, Any], first: str) -> Path:
    """Write the page for ``layouts`` (kommune name -> the product's own layout as JSON) into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    data = {name: {"text": " ".join(_texts(layout)), "figures": _figures(layout)} for name, layout in layouts.items()}
    graphs = "".join(f'<div id="g{i}" style="height:420px"></div>' for i in range(len(data[first]["figures"])))
    options = "".join(f"<option>{html.escape(name)}</option>" for name in data)
    inline = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    page = PAGE.format(options=options, graphs=graphs, plotly=PLOTLY, data=inline, first=json.dumps(first))
    (folder / "index.html").write_text(page, encoding="utf-8")
    for name in (PLOTLY, "inter-latin.woff2"):
        shutil.copy(ROOT / "assets" / "vendor" / name, folder / name)
    _compress(folder)
    return folder


def _compress(folder: Path) -> None:
    for name in ("index.html", PLOTLY):
        content = (folder / name).read_bytes()
        (folder / f"{name}.br").write_bytes(brotli.compress(content, quality=11))
        (folder / f"{name}.gz").write_bytes(gzip.compress(content, 9))


def _walk(node: Any) -> Iterator[dict[str, Any]]:
    """Yield every component of a layout in JSON, outermost first."""
    if isinstance(node, dict) and "props" in node:
        yield node
        yield from _walk(node["props"].get("children"))
    elif isinstance(node, list):
        for child in node:
            yield from _walk(child)


def _figures(layout: Any) -> list[Any]:
    return [node["props"]["figure"] for node in _walk(layout) if node["type"] == "Graph"]


def labels(layout: Any) -> Iterator[str]:
    """Yield the texts written beside the lines: a kommune without numbers has none of its own."""
    for figure in _figures(layout):
        yield from (note.get("text", "") for note in figure["layout"].get("annotations", ()))


def _texts(layout: Any) -> Iterator[str]:
    """Texts of the cards, so that the twin carries the same words."""
    for card in (node for node in _walk(layout) if "card" in str(node["props"].get("className", "")).split()):
        yield from (node["props"]["children"] for node in _walk(card) if isinstance(node["props"].get("children"), str))
