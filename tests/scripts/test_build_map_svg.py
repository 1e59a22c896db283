"""The committed map file is what its script writes from the reference data."""

from __future__ import annotations

import json

from data_layer.reference.municipalities import by_danish_name
from scripts.build_map_svg import TARGET, main, map_shapes


def committed():
    return json.loads(TARGET.read_text(encoding="utf-8"))


def test_the_committed_file_is_current():
    assert committed() == json.loads(json.dumps(map_shapes())), "run: python -m scripts.build_map_svg"


def test_every_kommune_has_an_outline_and_a_tile_of_its_own():
    codes = {one.code for one in by_danish_name()}
    assert set(committed()["paths"]) == set(committed()["tiles"]) == codes
    assert len({tuple(tile) for tile in committed()["tiles"].values()}) == 98


def test_the_enlarged_corner_lies_in_the_map():
    shapes = committed()
    x, y, width, height = shapes["corner"]["from"]
    left, top = shapes["corner"]["to"]
    zoom = shapes["corner"]["zoom"]
    assert 0 <= x <= x + width <= shapes["width"]
    assert 0 <= y <= y + height <= shapes["height"]
    assert left + width * zoom <= shapes["width"]
    assert top + height * zoom <= shapes["height"]


def test_main_writes_the_file(tmp_path, monkeypatch):
    monkeypatch.setattr("scripts.build_map_svg.TARGET", tmp_path / "map.json")
    main()
    assert json.loads((tmp_path / "map.json").read_text(encoding="utf-8")) == committed()
