"""HTML attributes whose names contain a hyphen, which Python keywords cannot."""

from __future__ import annotations

from typing import Any


def aria(**values: str) -> dict[str, Any]:
    """Name ``aria-*`` attributes: ``html.Div(..., **aria(label="..."))``; empty values are left out."""
    return {f"aria-{name}": value for name, value in values.items() if value}


def data(**values: str) -> dict[str, Any]:
    """Name ``data-*`` attributes, empty ones included."""
    return {f"data-{name}": value for name, value in values.items()}
