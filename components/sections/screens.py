"""From the answer of any page to its screen, for what collects panels of several pages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dash.development.base_component import Component

from components.sections import compare, data, dialog, municipality, organisation, overview, patterns, regions

SCREENS: dict[str, Callable[[Any], Component]] = {
    "overview": overview.screen,
    "municipality": municipality.screen,
    "compare": compare.screen,
    "regions": regions.screen,
    "organisation": organisation.screen,
    "patterns": patterns.screen,
    "dialog": dialog.screen,
    "data": data.screen,
}
