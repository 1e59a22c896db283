"""The editor of teams: plain fields, read from the document by ``assets/46_drawing.js``. Names are user text."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.attributes import aria, data
from components.elements import html
from components.sections.drawing_ages import ages_picture
from components.text import addresses as words
from components.text import drawing as text
from data_layer.schema import OrganisationView
from data_layer.schema.drawing import MOST_DISTRICT, MOST_NAME, MOST_TEAMS, OLDEST, Drawing, Intervention, Team


def editor(view: OrganisationView) -> Component:
    """Draw one set of fields per team, in the order of the address, and what can be done with all of them."""
    drawing = view.drawn.drawing
    names = text.names(drawing)
    rows = [_team(index + 1, team, names[index], len(names)) for index, team in enumerate(drawing.teams)]
    return html.Div(
        [
            html.H3(text.EDITOR),
            html.P(text.EDITOR_HELP, className="note"),
            html.Ol(rows, className="teams-drawn", **data(teams="")),
            html.Div(
                [
                    _add(drawing),
                    _clear(view),
                    html.P("", id=ids.DRAWING_STATUS, role="status", className="drawing-status"),
                ],
                className="drawing-tools",
            ),
            ages_picture(drawing, names),
        ],
        className="drawing-editor",
    )


def _clear(view: OrganisationView) -> Component:
    href = address("organisation", view.frame, drawing="")
    return html.A(text.CLEAR, href=href, className="tool", **data(focus=ids.DRAWING_FROM_NOTHING))


def _add(drawing: Drawing) -> Component:
    if len(drawing.teams) >= MOST_TEAMS:
        return html.P(text.FULL, className="note")
    return html.Button(text.ADD, type="button", id=ids.DRAWING_ADD, className="button", **data(act="add"))


def _team(number: int, team: Team, name: str, n_teams: int) -> Component:
    return html.Li(
        html.Fieldset(
            [
                html.Legend(text.team_legend(number, name), className="sr-only"),
                html.Span("", className="team-grip", title=text.GRIP, **data(grip=""), **aria(hidden="true")),
                _text_field(number, "navn", text.NAME, team.name, MOST_NAME),
                html.Div(
                    [
                        _age_field(number, "fra", text.FIRST, team.first),
                        _age_field(number, "til", text.LAST, team.last),
                    ],
                    className="team-ages",
                ),
                _kinds(number, team),
                _text_field(number, "distrikt", text.DISTRICT, team.district, MOST_DISTRICT, text.DISTRICT_HELP),
                _buttons(number, name, n_teams),
            ]
        ),
        className=f"team-drawn team-{number}",
    )


def _text_field(number: int, what: str, label: str, value: str, most: int, placeholder: str = "") -> Component:
    identity = ids.team_field(number, what)
    box = html.Input(
        id=identity,
        type="text",
        value=value,
        maxLength=most,
        autoComplete="off",
        spellCheck="false",
        className="field",
        placeholder=placeholder or None,
        **data(field=what),
    )
    return html.Div([html.Label(label, htmlFor=identity), box], className=f"team-field team-{what}")


def _age_field(number: int, what: str, label: str, value: int) -> Component:
    identity = ids.team_field(number, what)
    options = [html.Option(str(age), value=str(age), selected=age == value) for age in range(OLDEST + 1)]
    box = html.Select(options, id=identity, className="select", **data(field=what))
    return html.Div([html.Label(label, htmlFor=identity), box], className="team-field")


def _kinds(number: int, team: Team) -> Component:
    boxes = [_kind(number, team, kind) for kind in Intervention]
    return html.Div(
        [html.Span(text.KINDS, className="team-label"), *boxes],
        className="team-kinds",
        role="group",
        **aria(label=text.KINDS),
    )


def _kind(number: int, team: Team, kind: Intervention) -> Component:
    identity = ids.team_field(number, words.INTERVENTIONS[kind])
    is_on = kind in team.interventions
    box = html.Input(id=identity, type="checkbox", checked=is_on, **data(kind=words.INTERVENTIONS[kind]))
    return html.Label([box, text.INTERVENTIONS_SHORT[kind]], htmlFor=identity)


def _buttons(number: int, name: str, n_teams: int) -> Component:
    actions = (
        ("op", "up", text.UP, number == 1),
        ("ned", "down", text.DOWN, number == n_teams),
        ("fjern", "remove", text.REMOVE, False),
    )
    buttons = [
        html.Button(
            label,
            type="button",
            id=ids.team_field(number, what),
            className="tool",
            disabled=is_off,
            **data(act=act),
            **aria(label=text.action(label, name)),
        )
        for what, act, label, is_off in actions
    ]
    return html.Div(buttons, className="team-buttons")
