"""Build the static twin of Min kommune: the same charts for all kommuner in one page, nothing computed on a server."""

from __future__ import annotations

import gzip
import html
import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import brotli

from benchmarks.targets import ROOT

PLOTLY = "plotly-basic.min.js"
REST = "rest.json"
SELECT = re.compile("<select.*?</select>", re.DOTALL)
PAGE = """<!doctype html><html lang="da"><meta charset="utf-8"><title>Static twin</title>
<style>@font-face{{font-family:Inter;src:url(inter-latin.woff2)}}body{{font-family:Inter}}</style>
<select>{options}</select><main>{places}</main><script src="{plotly}"></script>
<script>const D={data};function go(n){{const m=D[n];
m.parts.forEach((h,i)=>document.getElementById('p'+i).innerHTML=h);
m.figures.forEach((f,i)=>Plotly.react('g'+i,f.data,f.layout,{{responsive:true,displayModeBar:false}}))}}
const s=document.querySelector('select');s.onchange=()=>go(s.value);go({first});
addEventListener('load',()=>fetch('{rest}').then(r=>r.json()).then(r=>Object.assign(D,r)))</script></html>"""


def build(folder: Path, layouts: dict[str, Any], first: str) -> Path:
    """Write the page for ``layouts`` (kommune name -> the product's own layout as JSON) into ``folder``.

    The same words, tables, small pictures and charts as the product; the first kommune stands in the page, the others
    come in a second file once the first chart is drawn.
    """
    folder.mkdir(parents=True, exist_ok=True)
    data = {name: {"parts": _parts(layout), "figures": _figures(layout)} for name, layout in layouts.items()}
    shape = data[first]
    same = {name: one for name, one in data.items() if len(one["parts"]) == len(shape["parts"])}
    places = "".join(f'<div id="p{i}"></div>' for i in range(len(shape["parts"])))
    graphs = "".join(f'<div id="g{i}" style="height:420px"></div>' for i in range(len(shape["figures"])))
    page = PAGE.format(
        options="".join(f"<option>{html.escape(name)}</option>" for name in same),
        places=places + graphs,
        plotly=PLOTLY,
        rest=REST,
        data=_compact({first: shape}),
        first=json.dumps(first),
    )
    (folder / "index.html").write_text(page, encoding="utf-8")
    (folder / REST).write_text(_compact(same), encoding="utf-8")
    for name in (PLOTLY, "inter-latin.woff2"):
        shutil.copy(ROOT / "assets" / "vendor" / name, folder / name)
    _compress(folder)
    return folder


def _compact(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")


def _compress(folder: Path) -> None:
    for name in ("index.html", REST, PLOTLY):
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


def _parts(layout: Any) -> list[str]:
    """Return the still parts as HTML, without the selects (the twin has its own)."""
    return [_element(node["props"]) for node in _walk(layout) if node["type"] == "Island"]


def _element(island: dict[str, Any]) -> str:
    name = html.escape(island["attributes"].get("className", ""))
    return f'<{island["tag"]} class="{name}">{SELECT.sub("", island["content"])}</{island["tag"]}>'
