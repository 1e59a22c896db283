"""The map of kommuner as a description: paints, legend and one entry per kommune. ``assets/41_map.js`` draws it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from components import theme
from components.charts.map_classes import MapClass, class_index, map_classes
from components.formats import count, in_unit, measured, number, span
from components.text import common
from components.text import map as text
from components.text import verdicts as verdict_text
from data_layer.schema import Indicator, MissingState, Municipality, Place, Unit, Value

SHAPES = "/assets/map_shapes.json"
_STATES = (MissingState.SUPPRESSED, MissingState.NOT_REPORTED, MissingState.NOT_APPLICABLE, MissingState.MISSING)
_DARK_FROM = 3  # classes from here on carry white text


@dataclass(frozen=True)
class MapContent:
    """What a map shows: every kommune's value of one indicator in one half-year, in words of the screen."""

    places: Sequence[Place]
    indicator: Indicator
    period: str
    own: Municipality | None
    simulated: bool

    @property
    def own_place(self) -> Place | None:
        """The reader's kommune, when one is chosen."""
        return next((place for place in self.places if place.municipality == self.own), None)

    @property
    def classes(self) -> tuple[MapClass, ...]:
        """The five classes with their numbers of kommuner."""
        return map_classes([p.value for p in self.places], self.indicator.id, judged=self.indicator.judged)

    @property
    def class_labels(self) -> list[tuple[str, int]]:
        """Range in words and number of kommuner, lowest class first."""
        return [(class_label(one, self.indicator.unit), one.n) for one in self.classes]

    @property
    def missing(self) -> list[tuple[MissingState, int]]:
        """Missing states that occur, and how often."""
        states = Counter(place.value.state for place in self.places)
        return [(state, states[state]) for state in _STATES if states[state]]


def class_label(one: MapClass, unit: Unit) -> str:
    """Name a class: ``Under 5 %``, ``5-10 %`` (from 5 up to, not including, 10), ``20 % og derover``."""
    if one.lower is None:
        return text.class_below(in_unit(one.upper or 0, unit, 0))
    if one.upper is None:
        return text.class_from(in_unit(one.lower, unit, 0))
    return span(one.lower, one.upper, unit, 0)


def basis(value: Value, indicator: Indicator) -> str:
    """Say how many persons a value stands on; ``""`` when it has none."""
    if value.numerator is None or value.denominator is None:
        return ""
    return text.basis(indicator.id, count(value.numerator), count(value.denominator))


def municipality_map(content: MapContent, *, tiles: bool, href: Callable[[Municipality], str]) -> dict[str, Any]:
    """Describe the map.

    Parameters
    ----------
    content : what it shows.
    tiles : equal tiles instead of outlines.
    href : address of a kommune.

    Returns
    -------
    Plain values for the ``data-map`` attribute: ``paints`` and ``inks`` by class ("0" lowest to "4"), ``classes`` and
    ``missing`` for the legend, ``areas`` by name, a missing state in place of a class where there is no value.
    """
    title = text.legend_title(content.indicator.id, content.period)
    own = content.own_place
    own_label = text.own_label(own.municipality.name, measured(own.value, content.indicator)) if own else ""
    return {
        "source": SHAPES,
        "view": "tiles" if tiles else "shapes",
        "label": text.alternative(title, content.class_labels, own_label),
        "mark": common.SIMULATED_MARK if content.simulated else "",
        "markColour": theme.SIM,
        "own": own.municipality.code if own else "",
        "ownLabel": own_label,
        "ownColour": theme.OWN,
        "corner": text.CORNER,
        "cornerShort": text.CORNER_SHORT,
        "failure": text.FAILURE,
        "areas": [_area(place, content.indicator, href) for place in content.places],
        **_legend(content, title),
    }


def _legend(content: MapContent, title: str) -> dict[str, Any]:
    labels = content.class_labels
    missing = [
        {"paint": state.value, "label": text.missing_label(state), "n": n, "missing": True}
        for state, n in content.missing
    ]
    longest = max(len(label) for label in [*(one for one, _ in labels), *(str(row["label"]) for row in missing)])
    return {
        "paints": {str(index): one.fill for index, one in enumerate(content.classes)},
        "inks": {str(index): theme.PAPER for index in range(_DARK_FROM, len(labels))},
        "legendTitle": title,
        "legendCount": text.LEGEND_COUNT,
        "labelWidth": 7 * longest + 12,
        "classes": [{"paint": str(index), "label": label, "n": n} for index, (label, n) in enumerate(labels)],
        "missing": missing,
    }


def _area(place: Place, indicator: Indicator, href: Callable[[Municipality], str]) -> dict[str, Any]:
    value = place.value
    lines = [measured(value, indicator), basis(value, indicator), said(place)]
    return {
        "code": place.municipality.code,
        "name": place.municipality.name,
        "short": text.tile_name(place.municipality.name),
        "brief": _brief(place, indicator),
        "lines": [line for line in lines if line],
        "paint": value.state.value if value.value is None else str(class_index(value.value, indicator.id)),
        "href": href(place.municipality),
    }


def said(place: Place) -> str:
    """Say what the number allows, in the words of every screen; ``""`` where there is none."""
    return verdict_text.seen(place.comparison) if place.value.is_observed else ""


def _brief(place: Place, indicator: Indicator) -> str:
    """Write the number without unit, as a tile has room for it; one decimal, so that it never contradicts the class."""
    if place.value.value is None:
        return ""
    return number(place.value.value * (100 if indicator.unit is Unit.SHARE else 1), 1)


def as_attribute(description: dict[str, Any]) -> str:
    """Write a description as the text of a data attribute."""
    return json.dumps(description, ensure_ascii=False, separators=(",", ":"))
