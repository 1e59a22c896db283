"""What if: up to three changes beside today, what the report says against each, and what matters most."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.case_addresses import scenario_word
from components.chart_panel import Chart, chart_panel
from components.charts.child import COUNT_FILLS, Bar, bars_figure
from components.controls import goto_select
from components.elements import html
from components.formats import MINUS, count, number, percent
from components.sections.child_asked import Asked
from components.sections.child_charts import METHOD
from components.sections.child_controls import step_select
from components.sections.child_swings import swings_panel
from components.tables import Cell, Column, Table
from components.text import addresses as words
from components.text import child as child_text
from components.text import child_scenarios as text
from data_layer.schema.case_view import (
    MOST_SCENARIOS,
    ParameterId,
    Scenario,
    ScenarioKind,
    ScenarioResult,
)

_ANY = "000-any"  # stands for any scenario in an address
OFFERED = (
    Scenario(ScenarioKind.DISTRICTS),
    *(Scenario(ScenarioKind.KEEP, share) for share in (0.25, 0.5, 0.75, 1.0)),
    Scenario(ScenarioKind.REGION),
    Scenario(ScenarioKind.QUARTER),
    *(Scenario(ScenarioKind.TURNOVER, share) for share in (0.05, 0.1, 0.15, 0.2)),
    *(Scenario(ScenarioKind.COVER, share) for share in (0.0, 0.1, 0.25, 0.5)),
)
LOWER_TURNOVER = frozenset({ScenarioKind.REGION, ScenarioKind.QUARTER, ScenarioKind.TURNOVER})


def scenarios_section(asked: Asked) -> Component:
    """Draw the choices, the chart and a card per change, and below what matters most."""
    others = asked.child.results[1:]
    controls = html.Div([*_slots(asked), _caseload(asked)], className="panel-controls child-controls")
    return html.Section(
        [
            html.H2(text.HEADING, className="child-heading"),
            html.P(text.INTRO, className="note"),
            controls,
            chart_panel(scenarios_chart(asked)) if others else None,
            html.Div([_card(asked, one) for one in others], className="what-if") if others else None,
            chart_panel(swings_panel(asked)) if asked.child.swings else None,
        ],
        className="child",
        id=ids.CHILD_WHAT_IF,
    )


def _slots(asked: Asked) -> list[Component]:
    """Three selects; a change that stands in one is not offered in the others."""
    return [_slot(asked, place) for place in range(MOST_SCENARIOS)]


def _slot(asked: Asked, place: int) -> Component:
    chosen, here = asked.child.scenarios, asked.href()
    mine = chosen[place] if place < len(chosen) else None
    others = [one for one in chosen if one is not mine]
    named = [scenario_word(one) for one in chosen]
    pattern = _address(asked, [*named[:place], _ANY, *named[place + 1 :]])
    without = here if mine is None else _address(asked, [scenario_word(one) for one in others])
    offered = [
        *([mine] if mine and mine not in OFFERED else []),
        *(one for one in OFFERED if one not in others and (one == mine or asked.child.is_lower(one))),
    ]
    options = [(text.NONE, without)]
    options += [
        (_name(asked, one), here if one == mine else pattern.replace(_ANY, scenario_word(one))) for one in offered
    ]
    return goto_select(text.SLOTS[place], f"{words.CASE_KEYS['scenarios']}-{place + 1}", options, here)


def _address(asked: Asked, named: list[str]) -> str:
    return asked.href(scenarios=",".join(named) or words.NO_SCENARIOS)


def _caseload(asked: Asked) -> Component:
    label = html.Label(text.CASELOAD, htmlFor=ids.goto(words.CASE_KEYS[ParameterId.CASELOAD.value]))
    return html.Div([label, step_select(asked, ParameterId.CASELOAD)], className="pick")


def _name(asked: Asked, scenario: Scenario) -> str:
    return text.name(scenario.kind, _amount(scenario), has_own=asked.frame.choices.municipality is not None)


def _amount(scenario: Scenario) -> str:
    return percent(scenario.amount, 0 if round(scenario.amount * 100, 6) == round(scenario.amount * 100) else 1)


def _brief(asked: Asked, result: ScenarioResult) -> str:
    scenario = result.scenario
    if scenario is None:
        return text.TODAY
    return text.brief(scenario.kind, _amount(scenario), has_own=asked.frame.choices.municipality is not None)


def _full(asked: Asked, result: ScenarioResult) -> str:
    return _name(asked, result.scenario) if result.scenario else text.TODAY


def scenarios_chart(asked: Asked) -> Chart:
    """Describe the chart of 100 children today and under every change; at least one change."""
    today, *others = asked.child.results
    best = max(others, key=lambda one: one.outcome.same)
    is_better = best.hundred[0] > today.hundred[0]
    return Chart(
        id=ids.CHILD_SCENARIOS,
        finding=text.finding(_full(asked, best) if is_better else "", best.hundred[0], today.hundred[0]),
        note=asked.note(text.NOTE),
        figure=bars_figure(
            [_bar(asked, one) for one in asked.child.results],
            child_text.COUNTS,
            COUNT_FILLS,
            simulated=asked.simulated,
        ),
        alternative=text.alternative([(_full(asked, one), one.hundred[0]) for one in asked.child.results]),
        table=asked.marked(scenarios_table(asked)),
        source=asked.source,
        simulated=asked.simulated,
        filename=asked.filename("hvad-nu-hvis"),
        files=asked.files("scenarios"),
        method=METHOD,
        stamp=asked.stamp,
    )


def _bar(asked: Asked, result: ScenarioResult) -> Bar:
    name = _full(asked, result)
    hovers = tuple(text.hover(name, what, str(n)) for what, n in zip(child_text.COUNTS, result.hundred, strict=True))
    return Bar(_brief(asked, result), result.hundred, tuple(map(str, result.hundred)), hovers, "")


def scenarios_table(asked: Asked) -> Table:
    """Build today and the changes by children, changes per child, hand-overs per year and the leading cause."""
    columns = tuple(
        Column(label or text.FIRST_COLUMN, numeric=0 < place < len(text.COLUMNS) - 1)
        for place, label in enumerate(text.COLUMNS)
    )
    return Table(text.CAPTION, columns, tuple(_row(asked, one) for one in asked.child.results))


def _row(asked: Asked, result: ScenarioResult) -> tuple[Cell, ...]:
    today = asked.child.today
    kept, moved = result.hundred[0] - today.hundred[0], result.hand_overs - today.hand_overs
    return (
        Cell(_full(asked, result)),
        Cell(str(result.hundred[0]), result.hundred[0]),
        Cell(_signed(kept) if result.scenario else "", kept if result.scenario else None),
        Cell(number(result.outcome.total, 2), result.outcome.total),
        Cell(count(result.hand_overs), result.hand_overs),
        Cell(_signed(_moved(today, result)) if result.scenario else "", moved if result.scenario else None),
        Cell(child_text.CAUSES[result.leading] if result.leading else text.NO_CAUSE),
    )


def _moved(today: ScenarioResult, result: ScenarioResult) -> int:
    """Count hand-overs more than today, as the two numbers that are shown differ."""
    return round(result.hand_overs) - round(today.hand_overs)


def _signed(change: int) -> str:
    sign = "+" if change > 0 else MINUS if change < 0 else ""
    return f"{sign}{count(abs(change))}"


def _card(asked: Asked, result: ScenarioResult) -> Component:
    """Say one change in words: children, hand-overs, leading cause, and what the report says against it."""
    scenario = result.scenario or Scenario(ScenarioKind.KEEP)
    report, consider = text.against(scenario.kind)
    return html.Div(
        [
            html.H3(_full(asked, result)),
            *(html.P(line) for line in _lines(asked, result, scenario)),
            html.P([html.Strong(f"{text.REPORT_SAYS} "), report], className="against"),
            html.P([html.Strong(f"{text.CONSIDER} "), consider], className="note"),
        ],
        className="panel",
    )


def _lines(asked: Asked, result: ScenarioResult, scenario: Scenario) -> list[str]:
    if result.changes_nothing:
        return [text.nothing(scenario.kind)]
    today, caseload = asked.child.today, asked.child.parameters[ParameterId.CASELOAD].value
    kept = result.hundred[0] - today.hundred[0]
    moved = _moved(today, result)
    lines = [
        text.children(result.hundred[0], text.more(kept, count(abs(kept)))),
        text.hand_overs(count(result.hand_overs), count(caseload), text.more(moved, count(abs(moved)))),
    ]
    if result.leading:
        lines.append(text.leading(child_text.CAUSES_INSIDE[result.leading]))
    if scenario.kind in LOWER_TURNOVER:
        lower = [text.ALREADY_LOWER] if today.turnover < result.turnover else []
        lines = [text.at_turnover(percent(result.turnover)), *lower, *lines]
    return [*lines, text.COVER_KEEPS] if scenario.kind is ScenarioKind.COVER else lines
