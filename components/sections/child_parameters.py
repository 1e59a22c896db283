"""The table of everything the case model reckons with: value or control, where it comes from, how far it can be off."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from components import ids
from components.attributes import aria
from components.elements import html
from components.formats import DASH, count, percent, span
from components.sections.child_asked import Asked
from components.sections.child_controls import STEPS, basis_select, boundary_key, boundary_select, step_select
from components.text import addresses as words
from components.text import child_parameters as text
from data_layer.schema import Unit
from data_layer.schema.case_view import Parameter, ParameterId, ParameterSource

ABOVE = {ParameterId.ENTRY_AGE, ParameterId.YEARS}
YEARLY = {ParameterId.TURNOVER}
COUNTED = {ParameterId.SICKNESS_DAYS, ParameterId.LEAVE_DAYS}


def parameters_panel(asked: Asked) -> Component:
    """Draw the table with its controls, and the assumptions."""
    rows = [row for identity in ParameterId for row in _rows(asked, identity)]
    table = html.Table(
        [
            html.Caption(text.CAPTION),
            html.Thead(html.Tr([html.Th(label, scope="col") for label in text.COLUMNS])),
            html.Tbody(rows),
        ],
        className="table",
    )
    return html.Section(
        [
            html.H2(text.HEADING),
            html.P(text.NOTE, className="note"),
            html.Div(table, className="table-scroll", role="region", tabIndex=0, **aria(label=text.CAPTION)),
            html.H3(text.ASSUMPTIONS_HEADING),
            html.Ul(
                [html.Li([html.Strong(what), " ", errs]) for what, errs in text.ASSUMPTIONS], className="assumptions"
            ),
        ],
        className="panel parameters",
        id=ids.CHILD_PARAMETERS,
    )


def _rows(asked: Asked, identity: ParameterId) -> list[Component]:
    """Draw a parameter, and below the share of all boundaries that of each where there are several."""
    boundaries = sorted(asked.child.settings.boundaries)
    single = boundaries if identity is ParameterId.BOUNDARY_SHARE and len(boundaries) > 1 else []
    return [_row(asked, identity), *(_boundary_row(asked, int(age), share) for age, share in single)]


def _boundary_row(asked: Asked, age: int, share: float) -> Component:
    child = asked.child
    is_chosen = age in dict(child.choices.boundary_shares)
    source = child.parameters[ParameterId.BOUNDARY_SHARE].source
    is_other = age in child.undrawn and source is ParameterSource.DRAWING
    told = text.SOURCES[ParameterSource.CHOSEN if is_chosen or is_other else source]
    head = html.Label(text.at_age(age), htmlFor=ids.goto(boundary_key(age)))
    cells = (boundary_select(asked, age, share), _with_undrawn(told, [age] if age in child.undrawn else ()), "")
    return html.Tr([html.Th(head, scope="row"), *map(html.Td, cells)])


def _row(asked: Asked, identity: ParameterId) -> Component:
    control = _control(asked, identity)
    name = text.NAMES[identity]
    head = html.Label(name, htmlFor=ids.goto(words.CASE_KEYS[identity.value])) if control else name
    cells = (control or _value(asked, identity), _source(asked, identity), _range(asked.child.parameters.get(identity)))
    return html.Tr([html.Th(head, scope="row"), *map(html.Td, cells)])


def _control(asked: Asked, identity: ParameterId) -> Component | None:
    if identity is ParameterId.BASIS:
        return basis_select(asked)
    has_steps = identity in STEPS and identity is not ParameterId.CASELOAD  # that one stands with the scenarios
    return step_select(asked, identity) if has_steps else None


def _value(asked: Asked, identity: ParameterId) -> str:
    child = asked.child
    if identity is ParameterId.BASIS:
        return text.BASES[child.settings.basis]
    if identity is ParameterId.BOUNDARIES:
        ages = [f"{text.years(age)} ({percent(share, 0)})" for age, share in sorted(child.settings.boundaries)]
        return ", ".join(ages) or text.NO_AGES
    value = child.parameters[identity].value
    if identity in ABOVE:
        return text.years(value)
    if identity is ParameterId.CASELOAD:
        return count(value)
    return text.days(count(value)) if identity in COUNTED else percent(value)


def _source(asked: Asked, identity: ParameterId) -> str:
    child = asked.child
    if identity is ParameterId.BASIS:
        return text.BASIS_NOTES[child.settings.basis]
    if identity in ABOVE:
        return text.ABOVE
    source = child.parameters[identity].source
    if identity is ParameterId.BOUNDARIES and source is ParameterSource.ANSWER and child.settings.boundaries:
        return text.AGES_ASSUMED
    if identity is ParameterId.BOUNDARIES:
        return _with_undrawn(text.SOURCES[source], child.undrawn)
    note = text.NOTES.get(identity, "")
    return f"{text.SOURCES[source]}. {note}." if note else text.SOURCES[source]


def _with_undrawn(source: str, ages: Sequence[int]) -> str:
    return f"{source}. {text.not_drawn(ages)}" if ages else source


def _range(parameter: Parameter | None) -> str:
    if parameter is None or parameter.lower is None or parameter.upper is None or parameter.lower == parameter.upper:
        return ""
    if parameter.id in {ParameterId.SICKNESS_SPELL, ParameterId.LEAVE_SPELL}:
        return text.days(f"{count(parameter.lower)}{DASH}{count(parameter.upper)}")
    return span(parameter.lower, parameter.upper, Unit.SHARE, 1 if parameter.id in YEARLY else 0)
