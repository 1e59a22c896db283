"""The screen Moenstre: the 46 models, a model of one's own, what lasts, and two measures against each other."""

from __future__ import annotations

from dash.development.base_component import Component

from components.attributes import UNFINISHED
from components.controls import municipality_select, period_select
from components.elements import html
from components.formats import half_year
from components.sections.page import page
from components.sections.patterns_curve import curve_section
from components.sections.patterns_lasting import lasting_section
from components.sections.patterns_own import own_section
from components.sections.patterns_printed import printed_section
from components.sections.patterns_scatter import scatter_section
from components.text import common
from components.text import patterns as text
from data_layer.schema.patterns import Curve
from data_layer.schema.patterns_view import PatternsView


def screen(view: PatternsView) -> Component:
    """Put the page together."""
    frame = view.frame
    made = page(
        frame,
        "patterns",
        text.TITLE,
        text.subtitle(half_year(view.periods.last)),
        lead(view),
        (municipality_select(frame, "patterns"), period_select(frame, "patterns")),
        simulated_background(view),
        curve_section(view),
        printed_section(view),
        own_section(view),
        lasting_section(view),
        scatter_section(view),
    )
    setattr(made, UNFINISHED, unfinished(view))
    return made


def simulated_background(view: PatternsView) -> Component | None:
    """Say on top when nothing but the background variables is simulated."""
    if view.frame.staffing.simulated or not view.simulated:
        return None
    return html.P([html.Strong(f"{common.SIMULATED_MARK}. "), common.SIMULATED_BACKGROUND], className="notice")


def unfinished(view: PatternsView) -> str:
    """Say whether asking again will show more."""
    if view.is_waiting:
        return "waiting"
    return "" if view.is_whole else "failed"


def lead(view: PatternsView) -> str:
    """Name the traits that stand out in all their models."""
    curves = view.models.curves
    if not curves:
        return text.LEAD_FAILED if view.models_failed else text.LEAD_WAITING
    fitted = [one for one in curves.values() if one.points]
    if not fitted:
        return text.LEAD_NONE
    return text.lead([one.trait for one in fitted if is_steady(one)], len(fitted))


def is_steady(curve: Curve) -> bool:
    """Whether a trait points one way in all its models and is significant in most of them."""
    return is_one_way(curve) and 2 * curve.n_significant > len(curve.points)


def is_one_way(curve: Curve) -> bool:
    return curve.n_above in {0, len(curve.points)}
