"""The questions that numbers lead to, with the numbers: on Min kommune and on Dialog."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.chart_panel import Picture, pin_button, with_panel
from components.elements import html
from components.formats import count, date, days
from components.sections.page import source_of
from components.tables import Cell, Column, Table
from components.text import common, datasets
from components.text import dialog as text
from components.text import dialog_factors as factors_text
from components.text import meeting as meeting_text
from components.text.addresses import MEETING
from data_layer.schema import Frame, Municipality
from data_layer.schema.dialog import Facts, Occasion, Suggested, Suggestion


def meeting_panel(frame: Frame, suggested: Suggested | None) -> Component | None:
    """Put the questions on Min kommune, each leading to its place on Dialog."""
    if suggested is None:
        return None
    here = address("dialog", frame)
    return _carrying(
        frame,
        suggested,
        here,
        html.H2(text.ASK_MUNICIPALITY),
        html.P(text.ASK_NOTE, className="note"),
        question_list(suggested, here),
        html.P([meeting_link(frame), " · ", html.A(text.ASK_ALL, href=here)]),
    )


def _carrying(frame: Frame, suggested: Suggested, here: str, *content: Component, first: bool = False) -> Component:
    """Frame questions that can be pinned; on the wall they stand without a way elsewhere."""
    section = html.Section(
        [*content, source_line(frame, suggested), html.P(pin_button(ids.DIALOG_QUESTIONS), className="tools")],
        className="panel first" if first else "panel",
        id=ids.DIALOG_QUESTIONS,
    )
    return with_panel(section, lambda: _questions_view(frame, suggested, here))


def _questions_view(frame: Frame, suggested: Suggested, here: str) -> Picture:
    asked = [(text.question(one.question), reason(one, suggested.facts)) for one in suggested.suggestions]
    sources, is_simulated = sources_of(frame, suggested)
    own = frame.choices.municipality
    return Picture(
        id=ids.DIALOG_QUESTIONS,
        finding=text.ASK_MUNICIPALITY,
        note=text.ASK_NOTE,
        content=question_list(suggested, here),
        alternative=" ".join(question for question, _ in asked),
        table=Table(
            text.ASK_MUNICIPALITY, tuple(map(Column, text.ASK_COLUMNS)), tuple((Cell(a), Cell(b)) for a, b in asked)
        ),
        source="; ".join(sources),
        simulated=is_simulated,
        filename=f"{own.slug}-spoergsmaal" if own else "spoergsmaal",
    )


def suggested_panel(frame: Frame, municipality: Municipality | None, suggested: Suggested) -> Component:
    """Begin Dialog with what the kommune's numbers lead to, or with five common questions."""
    heading = text.heading_of(municipality.name) if municipality else text.ASK_HEADING
    note = text.ASK_NOTE if municipality else f"{text.ASK_NOTE} {text.ASK_NOTE_NONE}"
    link = html.P(meeting_link(frame))
    content = (html.H2(heading), html.P(note, className="note"), question_list(suggested, ""), link)
    if municipality is None:
        return html.Section(list(content), className="panel first", id=ids.DIALOG_QUESTIONS)
    return _carrying(frame, suggested, address("dialog", frame), *content, first=True)


def meeting_link(frame: Frame) -> Component:
    """Lead to the meeting about the questions; the script adds what this browser keeps of one."""
    return html.A(meeting_text.OPEN_OWN, href=address("dialog", frame, view=MEETING), className="button")


def sources_of(frame: Frame, suggested: Suggested) -> tuple[list[str], bool]:
    """Name the datasets the reasons rest on, that of the organisation only where one of them does; is one simulated?"""
    sources, is_simulated = [source_of(frame)], frame.staffing.simulated
    if any(one.occasion is Occasion.AGE_SPLIT for one in suggested.suggestions):
        answers = frame.organisation
        sources.append(text.organisation_source(datasets.shown(answers.title), date(answers.extract_date)))
        is_simulated = is_simulated or answers.simulated
    return sources, is_simulated


def source_line(frame: Frame, suggested: Suggested) -> Component:
    """Name what the reasons of these questions rest on, marked where it is simulated."""
    sources, is_simulated = sources_of(frame, suggested)
    mark = html.Span(f"{common.SIMULATED_MARK} · ", className="mark-sim") if is_simulated else None
    return html.P([mark, f"{common.SOURCE}: {'; '.join(sources)}"], className="source")


def question_list(suggested: Suggested, page: str) -> Component:
    """List questions with the reason for each; ``page``: address of Dialog, ``""`` on it."""
    return html.Ol([_question(one, suggested.facts, page) for one in suggested.suggestions], className="questions")


def _question(suggestion: Suggestion, facts: Facts, page: str) -> Component:
    identity = suggestion.question
    return html.Li(
        [
            html.A(text.question(identity), href=f"{page}#{text.question_slug(identity)}", className="question"),
            html.P(
                [
                    html.Span(factors_text.FACTORS[identity.factor].name, className="factor-name"),
                    reason(suggestion, facts),
                ]
            ),
        ]
    )


def reason(suggestion: Suggestion, facts: Facts) -> str:
    """Say which number leads to the question, what the report ties it to, and where."""
    occasion = suggestion.occasion
    if occasion is None:
        return text.COMMON_REASON
    found, why = told(occasion, facts), text.SUGGESTIONS_WHY[occasion]
    return f"{found} {why} ({text.section(suggestion.section)})"


def told(occasion: Occasion, facts: Facts) -> str:
    """Say the number alone that leads to a question."""
    staff = count(facts.staff) if facts.staff is not None else ""
    if occasion is Occasion.NEWCOMERS:
        return text.newcomers(count(facts.newcomers or 0), staff)
    if occasion is Occasion.TURNOVER:
        return text.turnover(count(facts.leavers or 0), staff)
    if occasion is Occasion.ABSENCE:
        return text.absence(days(facts.sickness or 0.0))
    return text.age_split(by_both=facts.by_both) if occasion is Occasion.AGE_SPLIT else text.small_group(staff)
