"""A flatter figure keeps the names at its right end apart."""

from __future__ import annotations

from components.charts.flattened import LABEL_GAP, flattened


def test_names_that_would_touch_are_pushed_apart_and_others_stay_at_their_values():
    notes = [
        {"name": "end-label", "text": "Landet", "y": 10, "yshift": 0},
        {"name": "end-label", "text": "Ribe", "y": 11, "yshift": 3},
        {"name": "end-label", "text": "Region", "y": 90, "yshift": 0},
        {"name": "simulated", "text": "SIMULEREDE TAL", "y": 1},
    ]
    layout = {"height": 400, "margin": {"t": 30, "b": 20}, "yaxis": {"range": [0, 100]}, "annotations": notes}
    made = flattened({"data": [], "layout": layout}, 150)["layout"]
    shifts = {one["text"]: one.get("yshift") for one in made["annotations"]}
    assert made["height"] == 150
    assert shifts == {"Landet": 0, "Ribe": LABEL_GAP - 1, "Region": 0, "SIMULEREDE TAL": None}
    assert layout["height"] == 400  # the figure given is not changed
