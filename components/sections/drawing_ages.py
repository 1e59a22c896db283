"""The picture of ages: one bar per team on a common scale, its two ends native sliders (``assets/47_ages.js``)."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from components import ids
from components.attributes import aria, data
from components.elements import html
from components.text import drawing as text
from data_layer.schema.drawing import OLDEST, Drawing, Team

ENDS = ("fra", "til")


def ages_picture(drawing: Drawing, names: Sequence[str]) -> Component:
    """Draw a row per team in the order of the address; the ends say in words which age they stand at."""
    rows = [_row(index + 1, team, names[index]) for index, team in enumerate(drawing.teams)]
    return html.Div(
        [html.H4(text.AGES), html.P(text.AGES_HELP, className="note"), _scale(), *rows],
        className="ages-drawn",
        role="group",
        **aria(label=text.AGES),
    )


def _scale() -> Component:
    """Name every age above its column; the screen readers have the words of the ends."""
    numbers = html.Span([html.Span(str(age)) for age in range(OLDEST + 1)], className="age-numbers")
    return html.Div(
        [html.Span(text.GRID_AGE, className="age-name"), numbers], className="age-scale", **aria(hidden="true")
    )


def _row(number: int, team: Team, name: str) -> Component:
    ends = [_end(number, what, age, name) for what, age in zip(ENDS, (team.first, team.last), strict=True)]
    return html.Div(
        [
            html.Span(name, className="age-name"),
            html.Span([html.Span("", className="age-bar"), *ends], className="age-track"),
        ],
        className=f"age-row team-{number}",
        **data(first=str(team.first), last=str(team.last)),
    )


def _end(number: int, what: str, age: int, name: str) -> Component:
    return html.Input(
        id=ids.team_field(number, f"{what}-traek"),
        type="range",
        min=0,
        max=OLDEST,
        step=1,
        value=age,
        className=f"age-end age-{what}",
        **data(end=what, says=text.AGE_ENDS[what]),
        **aria(label=text.age_end(what, name), valuetext=text.age_words(what, age)),
    )
