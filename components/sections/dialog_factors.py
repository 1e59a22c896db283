"""One factor on Dialog: what it is, its questions, what strengthens and weakens it, what kommuner do."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from components.attributes import aria, data
from components.elements import html
from components.formats import NBSP
from components.text import dialog as text
from components.text import dialog_factors as factors_text
from components.text.records import FactorText, Point
from data_layer.schema.dialog import Factor, QuestionId


def drawing() -> Component:
    """Draw the three factors as circles that overlap; each leads to its own section."""
    circles = [
        html.Li(
            html.A(
                [html.Strong(one.name), html.Span(one.short)],
                href=f"#{one.slug}",
                className="factor",
            )
        )
        for one in factors_text.FACTORS.values()
    ]
    return html.Section(
        [html.H2(text.PICTURE_HEADING, className="sr-only"), html.Ul(circles, className="factors")],
        className="first",
    )


def factor_section(factor: Factor) -> Component:
    """Put everything about one factor under its name."""
    one = factors_text.FACTORS[factor]
    lists = text.points(factor)
    return html.Section(
        [
            html.H2(one.name, id=one.slug),
            html.P(f"{one.short} ({text.section(one.section)})", className="note"),
            html.H3(f"{text.QUESTIONS} ({one.box})"),
            _questions(factor, one),
            html.Div(
                [
                    html.Div([html.H3(heading), _points(factor, kind, lists[kind])])
                    for kind, heading in (("styrker", text.STRENGTHENS), ("svaekker", text.WEAKENS))
                ],
                className="halves",
            ),
            html.P(f"{text.ROOM_FINDING} ({text.section(text.ROOM_FINDING_SECTION)})", className="warning")
            if factor is Factor.ROOM
            else None,
            html.H3(text.PRACTICES),
            _practices(factor, one),
        ],
        className="panel",
    )


def leaders_section() -> Component:
    """Say that leaders need the same of their own leaders."""
    lines = [
        html.Li([html.Strong(f"{factors_text.FACTORS[factor].name}: "), line]) for factor, line in text.LEADERS.items()
    ]
    return html.Section(
        [
            html.H2(text.LEADERS_HEADING, id=text.LEADERS_SLUG),
            html.P(f"{text.LEADERS_INTRO} ({text.section(text.LEADERS_SECTION)})", className="note"),
            html.Ul(lines, className="points"),
            html.P(text.LEADERS_LIMIT),
        ],
        className="panel",
    )


def _item(slug: str, content: Sequence[Component | str]) -> Component:
    """Give a line its own address, reached by a link at its end."""
    link = html.A(f"{NBSP}#", href=f"#{slug}", className="anchor", **aria(label=text.LINK))
    return html.Li([*content, link], id=slug, **data(item=""))


def _questions(factor: Factor, one: FactorText) -> Component:
    lines = [
        _item(text.question_slug(QuestionId(factor, number)), [question])
        for number, question in enumerate(one.questions, 1)
    ]
    return html.Ol(lines, className="points asked")


def _points(factor: Factor, kind: str, points: Sequence[Point]) -> Component:
    lines = [
        _item(
            text.point_slug(factor, kind, number),
            [point.text, f"{NBSP} ", html.Span(point.section, className="section")],
        )
        for number, point in enumerate(points, 1)
    ]
    return html.Ul(lines, className="points")


def _practices(factor: Factor, one: FactorText) -> Component:
    lines = [
        _item(
            text.point_slug(factor, "praksis", number),
            [
                html.Span(practice.text),
                html.Span(f" {practice.spread}", className="spread"),
                html.Span(f" {practice.section}", className="section"),
            ],
        )
        for number, practice in enumerate(one.practices, 1)
    ]
    return html.Ul(lines, className="points practices")
