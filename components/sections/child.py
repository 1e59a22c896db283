"""What a child can expect: the section of Organisering that puts the case model on screen."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.chart_panel import chart_panel, picture_panel
from components.elements import html
from components.feedback import empty_state
from components.sections.child_asked import Asked
from components.sections.child_charts import causes_panel, course_panel, hundred_panel
from components.sections.child_controls import (
    age_select,
    boundary_switches,
    reception_switch,
    turnover_select,
    years_select,
)
from components.sections.child_parameters import parameters_panel
from components.sections.child_scenarios import scenarios_section
from components.text import child as text
from components.text import child_faults as faults
from data_layer.schema import OrganisationView


def child_section(view: OrganisationView) -> list[Component]:
    """Draw the model's answer with everything it reckons with; a sentence instead of numbers for what cannot be."""
    if view.child is None:
        return []
    asked = Asked(view.frame, view.child)
    intro = text.INTRO if view.frame.choices.municipality else text.INTRO_COUNTRY
    invite = "" if view.drawn.drawing.teams else f" {text.DRAW}"
    head = [html.H2(text.HEADING, className="child-heading"), html.P(f"{intro}{invite}", className="note")]
    if view.child.faults:
        told = [faults.fault(fault, given) for fault, given in view.child.faults]
        return [
            html.Section([*head, _controls(asked), empty_state(faults.TITLE, *told)], id=ids.CHILD, className="child")
        ]
    beside = html.Div([chart_panel(course_panel(asked)), chart_panel(causes_panel(asked))], className="beside")
    pictures = html.Div([picture_panel(hundred_panel(asked)), beside], className="two child-two")
    return [
        html.Section([*head, _controls(asked), pictures], id=ids.CHILD, className="child"),
        scenarios_section(asked),
        parameters_panel(asked),
    ]


def _controls(asked: Asked) -> Component:
    selects = [one(asked) for one in (age_select, years_select, turnover_select, boundary_switches, reception_switch)]
    return html.Div(selects, className="panel-controls child-controls")
