"""What the reader can set in the case model: native selects and rows of links, every option a finished address."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from dash.development.base_component import Component

from components import ids
from components.attributes import data
from components.case_addresses import case_word
from components.controls import Option, goto_select, segmented
from components.elements import html
from components.formats import count, percent
from components.sections.child_asked import Asked
from components.text import addresses as words
from components.text import child as text
from components.text import child_parameters as names
from data_layer.schema.case import LONGEST, OLDEST, YearBasis
from data_layer.schema.case_view import ParameterId, ParameterSource, TurnoverFrom

_ANY = "000-any"  # stands for any choice in an address
USUAL_AGES = (6, 12, 13, 15, 18)
TENTHS = tuple(n / 10 for n in range(11))


@dataclass(frozen=True)
class Steps:
    """Values offered for one parameter and how they are written."""

    values: tuple[float, ...]
    write: Callable[[float], str]


def _percent(value: float) -> str:
    return percent(value, 0 if round(value * 100, 6) == round(value * 100) else 1)


def _days(value: float) -> str:
    return names.days(count(value))


STEPS = {
    ParameterId.BOUNDARY_SHARE: Steps(TENTHS[1:], _percent),
    ParameterId.PLACEMENT: Steps(tuple(n / 100 for n in (0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 15)), _percent),
    ParameterId.PLACEMENT_SHARE: Steps(TENTHS, _percent),
    ParameterId.RETURN: Steps(tuple(n / 100 for n in (0, 5, 10, 15, 20, 25, 30, 40)), _percent),
    ParameterId.RETURN_SHARE: Steps(TENTHS, _percent),
    ParameterId.RECEPTION_SHARE: Steps(TENTHS, _percent),
    ParameterId.LONG_SHARE: Steps(TENTHS, _percent),
    ParameterId.SICKNESS_SPELL: Steps((30, 45, 60, 90, 120, 180), _days),
    ParameterId.LEAVE_SPELL: Steps((120, 160, 200, 250, 300), _days),
    ParameterId.COVER: Steps(TENTHS, _percent),
    ParameterId.CASELOAD: Steps((50, 100, 150, 200, 300, 400, 500, 600, 800, 1000, 1500, 2000, 3000, 5000), count),
}
WHOLE = {ParameterId.SICKNESS_SPELL, ParameterId.LEAVE_SPELL, ParameterId.CASELOAD}
OWN_TURNOVERS = tuple(n / 100 for n in (5, 10, 12, 15, 18, 20, 24, 25, 30, 40, 50))


def step_select(asked: Asked, identity: ParameterId) -> Component:
    """Draw the select of one parameter without its label, which stands in the table's row."""
    steps, parameter = STEPS[identity], asked.child.parameters[identity]
    here = asked.href()
    pattern = asked.href(**{identity.value: _ANY})
    options = [(steps.write(value), pattern.replace(_ANY, _word(identity, value))) for value in steps.values]
    now = steps.write(parameter.value)
    options = [(label, here if label == now else href) for label, href in options]
    if now not in [label for label, _ in options]:
        options.insert(0, (now, here))
    if parameter.source is ParameterSource.CHOSEN:
        options.append((names.SUGGESTED, asked.href(**{identity.value: ""})))
    return select(words.CASE_KEYS[identity.value], options, here)


def _word(identity: ParameterId, value: float) -> str:
    return case_word(identity.value, int(value) if identity in WHOLE else float(value))


def select(key: str, options: Sequence[tuple[str, str]], here: str) -> Component:
    """Draw a native select whose label stands elsewhere (``ids.goto(key)``)."""
    items = [html.Option(name, value=href, selected=href == here) for name, href in options]
    return html.Select(items, id=ids.goto(key), className="select", **data(goto=""))


def age_select(asked: Asked) -> Component:
    """Choose the age at the start; ages at which the years could not pass are left out."""
    years = min(asked.child.choices.years, int(LONGEST))
    ages = range(int(OLDEST) - years + 1)
    options = [(names.years(age), age) for age in ages if age < OLDEST]
    return _select(asked, "entry_age", text.CONTROL_AGE, options, asked.child.choices.entry_age)


def years_select(asked: Asked) -> Component:
    """Choose for how many years the child is followed."""
    most = min(int(LONGEST), int(OLDEST) - asked.child.choices.entry_age)
    options = [(names.years(n), n) for n in range(1, most + 1)]
    return _select(asked, "years", text.CONTROL_YEARS, options, asked.child.choices.years)


def turnover_select(asked: Asked) -> Component:
    """Choose whose turnover, or a figure of a year."""
    chosen = asked.child.choices.turnover
    own = asked.frame.choices.municipality
    whose: list[tuple[str, Any]] = [
        (label, one) for one, label in names.TURNOVERS.items() if own or one is TurnoverFrom.COUNTRY
    ]
    figures = sorted({*OWN_TURNOVERS, *([chosen] if isinstance(chosen, float) else [])})
    options = [*whose, *((names.of_a_year(_percent(one)), one) for one in figures)]
    shown = chosen if own or isinstance(chosen, float) else TurnoverFrom.COUNTRY
    return _select(asked, "turnover", text.CONTROL_TURNOVER, options, shown)


def _select(asked: Asked, field: str, label: str, options: Sequence[tuple[str, Any]], chosen: Any) -> Component:
    here = asked.href()
    pattern = asked.href(**{field: _ANY})
    made = [
        (name, here if value == chosen else pattern.replace(_ANY, case_word(field, value))) for name, value in options
    ]
    return goto_select(label, words.CASE_KEYS[field], made, here)


def boundary_switches(asked: Asked) -> Component:
    """Switch age boundaries on and off, one link each."""
    on = tuple(int(age) for age, _ in sorted(asked.child.settings.boundaries))
    options = [
        Option(names.years(age), asked.href(boundaries=_turned(on, age)), age in on)
        for age in sorted({*USUAL_AGES, *on})
    ]
    return html.Div(
        [html.Span(text.CONTROL_BOUNDARIES, className="switch-label"), segmented(text.CONTROL_BOUNDARIES, options)],
        className="pick switches-row",
    )


def _turned(on: tuple[int, ...], age: int) -> tuple[int, ...]:
    return tuple(one for one in on if one != age) if age in on else tuple(sorted((*on, age)))


def reception_switch(asked: Asked) -> Component | None:
    """Count the hand-over from reception or not; None where the drawing has none and nobody asked for it."""
    child = asked.child
    is_counted = child.settings.reception_share > 0
    if not (is_counted or child.reception_drawn):
        return None
    counted = asked.href() if is_counted else asked.href(reception_share=float(child.reception_drawn))
    without = asked.href(reception_share="") if is_counted else asked.href()
    options = [
        Option(text.RECEPTION_COUNTED[False], without, not is_counted),
        Option(text.RECEPTION_COUNTED[True], counted, is_counted),
    ]
    label = html.Span(text.CONTROL_RECEPTION, className="switch-label")
    return html.Div([label, segmented(text.CONTROL_RECEPTION, options)], className="pick switches-row")


def boundary_select(asked: Asked, age: int, share: float) -> Component:
    """Draw the select of the share that one of several boundaries moves."""
    here, field = asked.href(), "boundary_shares"
    chosen = dict(asked.child.choices.boundary_shares)
    values = sorted({*TENTHS, share})
    options = [
        (_percent(one), here if one == share else asked.href(**{field: tuple(sorted({**chosen, age: one}.items()))}))
        for one in values
    ]
    if age in chosen:
        rest = tuple(pair for pair in chosen.items() if pair[0] != age)
        options.append((names.SUGGESTED, asked.href(**{field: rest})))
    return select(boundary_key(age), options, here)


def boundary_key(age: int) -> str:
    """Name the control of one boundary."""
    return f"{words.CASE_KEYS['boundary_shares']}-{age}"


def basis_select(asked: Asked) -> Component | None:
    """Choose how two half-years make a year; None where the reader gave the year's figure."""
    if asked.child.settings.basis is YearBasis.GIVEN:
        return None
    here = asked.href()
    options = [
        (names.BASES[basis], here if basis is asked.child.choices.basis else asked.href(basis=basis))
        for basis in words.BASES
    ]
    return select(words.CASE_KEYS["basis"], options, here)
