"""Draws the map of kommuner as shapes of the program itself: every kommune an outline that can be coloured anew."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from pptx.enum.dml import MSO_PATTERN
from pptx.enum.shapes import MSO_SHAPE
from pptx.slide import Slide

from components import theme
from data_layer.config import ROOT
from data_layer.schema import MissingState
from reports.pptx_chart import rgb
from reports.pptx_place import Place
from reports.pptx_text import add_text, line

SHAPES = ROOT / "assets" / "map_shapes.json"
HATCH = "#7d8590"
_HATCHES = {
    MissingState.SUPPRESSED: MSO_PATTERN.LIGHT_UPWARD_DIAGONAL,
    MissingState.NOT_REPORTED: MSO_PATTERN.LIGHT_DOWNWARD_DIAGONAL,
    MissingState.NOT_APPLICABLE: MSO_PATTERN.LIGHT_HORIZONTAL,
    MissingState.MISSING: MSO_PATTERN.SMALL_GRID,
}
SQUARE, ROW_INCH = 182_880, 0.32
EDGE_EMU, OWN_EDGE_EMU = 3_175, 25_400
_STEP = re.compile(r"([Mlz])|(-?\d+)")
Ring = list[tuple[int, int]]


@cache
def outlines() -> tuple[dict[str, list[Ring]], int, int]:
    """Read every kommune's rings by code, and width and height of the map; the file's numbers count downwards."""
    shapes = json.loads(SHAPES.read_text(encoding="utf-8"))
    return {code: _rings(path) for code, path in shapes["paths"].items()}, shapes["width"], shapes["height"]


def _rings(path: str) -> list[Ring]:
    """Read ``M x,y l dx,dy ... z``, several times."""
    rings: list[Ring] = []
    for part in path.split("M")[1:]:
        numbers = [int(found) for _, found in _STEP.findall(part) if found]
        x, y = numbers[0], numbers[1]
        ring = [(x, y)]
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        rings.append(ring)
    return rings


def add_map(slide: Slide, place: Place, description: dict[str, Any]) -> None:
    """Draw outlines left and the legend right.

    Parameters
    ----------
    description : of ``components.charts.map.municipality_map``; every missing state has a hatch of its own.
    """
    rings, width, height = outlines()
    scale = min(place.width * 0.66 / width, place.height / height)
    areas = {one["code"]: one for one in description["areas"]}
    own, shapes = description.get("own", ""), []
    for code in sorted(rings, key=own.__eq__):  # the own kommune in front
        area = areas.get(code)
        paint = area["paint"] if area else MissingState.MISSING.value
        drawn = [_outline(slide, place, ring, scale) for ring in rings[code]]
        for shape in drawn:
            _paint(shape, description, paint)
            _edge(shape, is_own=code == own)
            _name(shape, area)
        shapes += drawn
    slide.shapes.add_group_shape(shapes).name = description["legendTitle"]
    _legend(slide, place.part(scale * width / place.width + 0.04, 1.0), description)


def _outline(slide: Slide, place: Place, ring: Ring, scale: float) -> Any:
    (x, y), *rest = ring
    builder = slide.shapes.build_freeform(x, y, scale=scale)
    builder.add_line_segments(rest, close=True)
    shape = builder.convert_to_shape(place.left, place.top)
    shape.shadow.inherit = False
    return shape


def _paint(shape: Any, description: dict[str, Any], paint: str) -> None:
    colour = description["paints"].get(paint)
    if colour:
        shape.fill.solid()
        shape.fill.fore_color.rgb = rgb(colour)
        return
    shape.fill.patterned()
    shape.fill.pattern = _HATCHES[MissingState(paint)]
    shape.fill.fore_color.rgb, shape.fill.back_color.rgb = rgb(HATCH), rgb(theme.PAPER)


def _edge(shape: Any, *, is_own: bool) -> None:
    shape.line.color.rgb = rgb(theme.OWN if is_own else theme.PAPER)
    shape.line.width = OWN_EDGE_EMU if is_own else EDGE_EMU


def _name(shape: Any, area: dict[str, Any] | None) -> None:
    if area:
        shape.name = area["name"]
        shape._element.nvSpPr.cNvPr.set("descr", ", ".join([area["name"], *area["lines"]]))  # noqa: SLF001


def _legend(slide: Slide, place: Place, description: dict[str, Any]) -> None:
    add_text(slide, place.upper(0.4), [line(description["legendTitle"], 14, bold=True)])
    rest = place.below(0.45)
    for one in [*description["classes"], *description["missing"]]:
        square = slide.shapes.add_shape(MSO_SHAPE.RECTANGLE, rest.left, rest.top, SQUARE, SQUARE)
        square.shadow.inherit = False
        _paint(square, description, one["paint"])
        square.line.color.rgb, square.line.width = rgb(theme.RULE), EDGE_EMU
        beside = Place(rest.left + SQUARE * 2, rest.top, rest.width - SQUARE * 2, SQUARE)
        add_text(slide, beside, [line(f"{one['label']} ({one['n']})", 13, after=0)], middle=True)
        rest = rest.below(ROW_INCH)
    own = description.get("ownLabel") or description.get("ownLegend") or ""
    if own:
        add_text(slide, rest.upper(0.4), [line(own, 14, bold=True, colour=theme.OWN)])
