from __future__ import annotations

import re

from data_layer.reference import map_svg_paths, map_view_box, municipalities, tile_positions

CODES = {one.code for one in municipalities()}


def corners(path: str) -> list[tuple[int, int]]:
    """Follow absolute M and relative l commands."""
    points, x, y = [], 0, 0
    for letter, numbers in re.findall(r"([Ml])([^Mlz]*)", path):
        dx, dy = map(int, re.findall(r"-?\d+", numbers))
        x, y = (dx, dy) if letter == "M" else (x + dx, y + dy)
        points.append((x, y))
    return points


def middle(code: str) -> tuple[float, float]:
    points = corners(map_svg_paths()[code])
    return sum(x for x, _ in points) / len(points), sum(y for _, y in points) / len(points)


def test_every_kommune_has_an_outline_inside_the_view_box() -> None:
    paths = map_svg_paths()
    assert set(paths) == CODES
    left, top, width, height = map(int, map_view_box().split())
    points = [point for path in paths.values() for point in corners(path)]
    assert (left, top) == (0, 0)
    assert (max(x for x, _ in points), max(y for _, y in points)) == (width, height)
    assert min(min(point) for point in points) >= 0


def test_outlines_are_small_closed_integer_paths() -> None:
    paths = map_svg_paths()
    assert all(re.fullmatch(r"(M\d+,\d+(l-?\d+,?-?\d+)+z)+", path) for path in paths.values())
    assert sum(map(len, paths.values())) < 40_000


def test_north_is_up_and_west_is_left() -> None:
    assert middle("860")[1] < middle("851")[1] < middle("580")[1]  # Hjørring, Aalborg, Aabenraa
    assert middle("561")[0] < middle("461")[0] < middle("101")[0]  # Esbjerg, Odense, København


def test_a_caller_cannot_change_the_cached_outlines() -> None:
    map_svg_paths().clear()
    tile_positions().clear()
    assert set(map_svg_paths()) == set(tile_positions()) == CODES


def test_tiles_are_98_different_cells_of_13_by_17() -> None:
    cells = list(tile_positions().values())
    assert len(set(cells)) == 98
    assert all(1 <= row <= 13 and 1 <= column <= 17 for row, column in cells)
    assert tile_positions()["101"] == (7, 17)
