"""A figure over half-years in fewer pixels, its names at the right end kept apart anew."""

from __future__ import annotations

from typing import Any

LABEL_GAP = 16  # pixels between two names


def flattened(figure: dict[str, Any], height: int) -> dict[str, Any]:
    """Give a figure another height.

    Parameters
    ----------
    figure : of ``components.charts.series`` or ``control``: end labels are pushed apart in pixels of its own height.
    height : pixels, with the margins.
    """
    layout = figure["layout"]
    low, high = layout["yaxis"]["range"]
    margin = layout["margin"]
    pixels = (height - margin["t"] - margin["b"]) / (high - low)
    ends = sorted((one for one in layout["annotations"] if one.get("name") == "end-label"), key=lambda one: one["y"])
    rest = [one for one in layout["annotations"] if one.get("name") != "end-label"]
    lowest, spread = float("-inf"), []
    for one in ends:
        at = one["y"] * pixels
        lowest = max(at, lowest + LABEL_GAP)
        spread.append(one | {"yshift": lowest - at})
    return figure | {"layout": layout | {"height": height, "annotations": [*spread, *rest]}}
