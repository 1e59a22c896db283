"""HTML attributes whose names contain a hyphen, which Python keywords cannot, and the names of our own marks."""

from __future__ import annotations

from typing import Any

# Marks of a screen's outermost element: "waiting" or "failed" while numbers are missing; "yes" where a reader's own
# words are among what is shown, which no cache may keep (web/unfinished.py).
UNFINISHED, UNKEPT = "data-unfinished", "data-unkept"
MARKS = (UNFINISHED, UNKEPT)
CARRIED = "_panel"  # what a drawn component shows (components/chart_panel.py); no attribute of the element


def aria(**values: str) -> dict[str, Any]:
    """Name ``aria-*`` attributes: ``html.Div(..., **aria(label="..."))``; empty values are left out."""
    return {f"aria-{name}": value for name, value in values.items() if value}


def data(**values: str) -> dict[str, Any]:
    """Name ``data-*`` attributes, empty ones included."""
    return {f"data-{name}": value for name, value in values.items()}
