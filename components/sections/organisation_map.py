"""The map of organisation models: the house's map with classes in place of values, a letter on every tile."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from dash.development.base_component import Component

from components import ids, theme
from components.addresses import address, addresses_of
from components.attributes import data
from components.chart_panel import Picture, picture_panel
from components.charts.composition import FILLS
from components.charts.map import SHAPES, as_attribute
from components.controls import Option, segmented
from components.elements import html
from components.formats import date
from components.sections.organisation_table import answers_table
from components.text import common, datasets
from components.text import map as map_text
from components.text import organisation as text
from data_layer.schema import MissingState, Municipality, OrganisationAnswer, OrganisationModel, OrganisationView

VIEW_OUTLINES = "kort"  # tiles are the default here: they have room for a letter


def map_panel(view: OrganisationView) -> Component:
    """Draw every kommune's model; tiles with letters, or outlines, as the address says."""
    tiles = view.frame.choices.view != VIEW_OUTLINES
    dataset = view.frame.organisation
    description = map_description(view, tiles=tiles)
    picture = Picture(
        id=ids.ORGANISATION_MAP,
        finding=text.MAP_FINDING,
        note=text.MAP_NOTE,
        content=html.Div(className="map map-tiles" if tiles else "map", **data(map=as_attribute(description))),
        alternative=description["label"],
        table=answers_table(view, links=False),
        source=text.source(
            datasets.shown(dataset.title), date(dataset.extract_date), sum(count.n for count in view.counts)
        ),
        simulated=dataset.simulated,
        filename="organisering-kort",
    )
    return picture_panel(picture, controls=(_switch(view, tiles=tiles),))


def map_description(view: OrganisationView, *, tiles: bool) -> dict[str, Any]:
    """Describe the map to ``assets/41_map.js``; see ``components.charts.map.municipality_map`` for the keys."""
    own, href = view.own, addresses_of("organisation", view.frame)
    counts = {count.model: count.n for count in view.counts}
    return {
        "source": SHAPES,
        "view": "tiles" if tiles else "shapes",
        "label": text.alternative_map([(model, counts[model]) for model in OrganisationModel]),
        "mark": common.SIMULATED_MARK if view.frame.organisation.simulated else "",
        "markColour": theme.SIM,
        "own": own.municipality.code if own else "",
        "ownLabel": own.municipality.name if own and not tiles else "",  # a tile carries its name itself
        "ownLegend": text.own_legend(own.municipality.name, view.drawn.model) if own else "",
        "ownColour": theme.OWN,
        "corner": map_text.CORNER,
        "failure": map_text.FAILURE,
        "areas": [_area(view, answer, href) for answer in view.answers],
        **_legend(view),
    }


def _area(view: OrganisationView, answer: OrganisationAnswer, href: Callable[[Municipality], str]) -> dict[str, Any]:
    model = answer.model
    words = text.answer(model, partial=answer.partial) if model else text.no_answer(answer.state)
    return {
        "code": answer.municipality.code,
        "name": answer.municipality.name,
        "short": answer.municipality.name[:4],
        "brief": text.LETTERS[model] if model else "",
        "lines": [words, *_drawn_line(view, answer)],
        "paint": model.value if model else answer.state.value,
        "href": href(answer.municipality),
    }


def _drawn_line(view: OrganisationView, answer: OrganisationAnswer) -> list[str]:
    """Say at the own kommune what its reader has drawn."""
    is_own = view.own is not None and view.own.municipality == answer.municipality
    return [text.drawn_as(view.drawn.model)] if is_own and view.drawn.model else []


def own_model(view: OrganisationView) -> OrganisationModel | None:
    """The model drawn, else the one answered."""
    return view.drawn.model or (view.own.model if view.own else None)


def _legend(view: OrganisationView) -> dict[str, Any]:
    fills = dict(zip(OrganisationModel, FILLS, strict=True))
    own = own_model(view)
    labels = {model: text.legend(model, own=model is own) for model in OrganisationModel}
    states = [answer.state for answer in view.answers if answer.model is None]
    missing = [
        {"paint": state.value, "label": text.no_answer(state), "n": states.count(state), "missing": True}
        for state in MissingState
        if state in states
    ]
    longest = max(len(label) for label in [*labels.values(), *(str(row["label"]) for row in missing)])
    return {
        "paints": {model.value: fill.colour for model, fill in fills.items()},
        "inks": {model.value: fill.ink for model, fill in fills.items()},
        "legendTitle": text.LEGEND_TITLE,
        "legendCount": map_text.LEGEND_COUNT,
        "labelWidth": 7 * longest + 12,
        "classes": [{"paint": count.model.value, "label": labels[count.model], "n": count.n} for count in view.counts],
        "missing": missing,
    }


def _switch(view: OrganisationView, *, tiles: bool) -> Component:
    return segmented(
        map_text.VIEW_LABEL,
        [
            Option(map_text.VIEW_TILES_LABEL, address("organisation", view.frame, view=""), tiles),
            Option(map_text.VIEW_SHAPES_LABEL, address("organisation", view.frame, view=VIEW_OUTLINES), not tiles),
        ],
    )
