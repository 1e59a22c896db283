"""What stands beside the own numbers of Min kommune: region or similar kommuner, and whether the own are in them."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.attributes import aria
from components.controls import Option, segmented
from components.elements import html
from components.text import common
from components.text import municipality as text
from components.text import sheet as sheet_text
from components.text import similar as similar_text
from data_layer.schema import Around, MunicipalityView


def basis(view: MunicipalityView) -> list[Component]:
    """Build the row of choices below the cards, and what there is to say about similar kommuner."""
    row = [*_beside(view), *_with_own(view), _onward(view)]
    said = _said(view)
    return [html.Div(row, className="basis"), *([html.P(said, className="note")] if said else [])]


def _beside(view: MunicipalityView) -> list[Component]:
    names = {Around.REGION: common.region_name(view.region), Around.SIMILAR: common.SIMILAR_LABEL}
    current = Around.SIMILAR if view.similar else Around.REGION
    options = [
        Option(name, address("municipality", view.frame, beside=one), one is current) for one, name in names.items()
    ]
    return _labelled(similar_text.BESIDE, options)


def _with_own(view: MunicipalityView) -> list[Component]:
    """Whether the own kommune is part of region and country; a kommune without numbers is in neither."""
    if not any(one.own.is_observed for one in view.cards):
        return []
    without = view.frame.choices.without_own
    options = [
        Option(label, address("municipality", view.frame, without_own=out), without is out)
        for out, label in ((False, text.WITH_OWN), (True, text.WITHOUT_OWN))
    ]
    return _labelled(text.COUNTRY_OWN_LABEL if view.similar else text.WITHOUT_OWN_LABEL, options)


def _labelled(label: str, options: list[Option]) -> list[Component]:
    return [html.Span(label, **aria(hidden="true")), segmented(label, options)]


def _onward(view: MunicipalityView) -> Component:
    """The ways to all kommuner (similar ones stay in the middle) and to the sheet."""
    changes = {"centre": Around.SIMILAR} if view.similar else {}
    compare = html.A(text.COMPARE_LINK, href=address("compare", view.frame, **changes))
    return html.Span([compare, html.A(sheet_text.OPEN, href=address("sheet", view.frame))], className="onward")


def _said(view: MunicipalityView) -> list[Component | str] | str:
    if view.similar:
        turnover, absence = (card.region.n_municipalities for card in view.cards[:2])
        words = similar_text.beside([one.name for one in view.similar], turnover, absence)
        simulated = f" {similar_text.SIMULATED}" if view.frame.background.simulated else ""
        href = f"{address('compare', view.frame)}#{ids.COMPARE_SIMILAR}"
        return [f"{words}{simulated} ", html.A(similar_text.CHANGE, href=href), "."]
    is_missed = view.frame.choices.beside is Around.SIMILAR
    return similar_text.beside_not_found(view.municipality.name) if is_missed else ""
