"""Write ``assets/map_shapes.json``: outlines, tile positions and the enlarged corner of the map, from reference data.

Run it as ``python -m scripts.build_map_svg`` after changing ``municipality_shapes.json`` or ``tilegrid.csv``; a test
compares the file with what it would write.
"""

from __future__ import annotations

import json
from pathlib import Path

from data_layer.reference.shapes import map_svg_paths, map_view_box, tile_positions

TARGET = Path(__file__).resolve().parent.parent / "assets" / "map_shapes.json"

# Around the capital kommuner are a few pixels wide: that corner is drawn a second time, three times as large, in the
# empty sea between the islands. Numbers are units of the outlines.
_CORNER = {"from": [1797, 1436, 226, 254], "to": [1565, 420], "zoom": 3}
_ROOM_FOR_CORNER = 2250


def map_shapes() -> dict[str, object]:
    """Return the content of the file: ``width``, ``height``, ``paths`` and ``tiles`` by code, ``corner``."""
    height = int(map_view_box().split()[3])
    return {
        "width": _ROOM_FOR_CORNER,
        "height": height,
        "paths": map_svg_paths(),
        "tiles": tile_positions(),
        "corner": _CORNER,
    }


def main() -> None:
    """Write the file."""
    TARGET.write_text(json.dumps(map_shapes(), separators=(",", ":"), sort_keys=True) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
