"""Outlines and tile positions of the kommuner, ready for an SVG."""

from __future__ import annotations

import json
from functools import cache
from itertools import pairwise
from typing import Any

from data_layer.reference.files import FOLDER, read_rows

_UNITS_PER_PIXEL = 5  # source units per SVG unit: the map is about 2,000 wide, below a pixel on any screen

_Point = tuple[int, int]


@cache
def _features() -> list[dict[str, Any]]:
    features: list[dict[str, Any]] = json.loads((FOLDER / "municipality_shapes.json").read_text(encoding="utf-8"))[
        "features"
    ]
    return features


def _svg_point(point: list[int]) -> _Point:
    """Scale one point and turn the y axis downwards, as SVG has it."""
    return round(point[0] / _UNITS_PER_PIXEL), round(-point[1] / _UNITS_PER_PIXEL)


def _rings(feature: dict[str, Any]) -> list[list[_Point]]:
    return [[_svg_point(point) for point in ring] for part in feature["geometry"]["coordinates"] for ring in part]


def _ring_path(ring: list[_Point]) -> str:
    """Write one ring with relative steps, which takes half the characters of absolute ones."""
    steps = [(x - x0, y - y0) for (x0, y0), (x, y) in pairwise(ring)]
    moves = "".join(f"l{dx},{dy}" if dy >= 0 else f"l{dx}{dy}" for dx, dy in steps[:-1] if (dx, dy) != (0, 0))
    return f"M{ring[0][0]},{ring[0][1]}{moves}z"


@cache
def _paths() -> dict[str, str]:
    return {feature["id"][-3:]: "".join(map(_ring_path, _rings(feature))) for feature in _features()}


def map_svg_paths() -> dict[str, str]:
    """Return the SVG path data of each kommune by code, integer units, y downwards."""
    return dict(_paths())


@cache
def map_view_box() -> str:
    """Return the ``viewBox`` that holds all outlines, ``"0 0 width height"``."""
    points = [point for feature in _features() for ring in _rings(feature) for point in ring]
    return f"0 0 {max(x for x, _ in points)} {max(y for _, y in points)}"


@cache
def _tiles() -> dict[str, tuple[int, int]]:
    return {row["code"]: (int(row["row"]), int(row["col"])) for row in read_rows("tilegrid.csv")}


def tile_positions() -> dict[str, tuple[int, int]]:
    """Return row and column of each kommune in the tile map by code, counted from 1."""
    return dict(_tiles())
