"""The three pictures of what a child can expect: a hundred children, their course by age, the causes."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from dash.development.base_component import Component

from components import ids
from components.attributes import aria
from components.chart_panel import Chart, Picture
from components.charts.child import ABSENCE_FILLS, CAUSE_FILLS, Bar, Column, bars_figure, course_figure
from components.charts.hundred import COLUMNS, WALL_COLUMNS, hundred_picture
from components.elements import html
from components.formats import number, percent, span
from components.sections.child_asked import Asked, basis_note
from components.tables import Cell, Table
from components.tables import Column as Heading
from components.text import child as text
from components.text import child_parameters as names
from components.text import common
from data_layer.schema import Unit
from data_layer.schema.case import Absence, Cause
from data_layer.schema.case_view import ChildView

METHOD = "metode"


def hundred_panel(asked: Asked) -> Picture:
    """Describe the picture of 100 children."""
    child = asked.child
    hundred, case = child.today.hundred, child.choices
    words = common.SIMULATED_MARK if asked.simulated else ""

    def drawn(columns: int) -> Component:
        picture = hundred_picture(hundred, text.COUNT_MARKS, words, columns)
        described = html.Div(picture, role="img", **aria(label=text.hundred_alternative(hundred)))
        return html.Div([described, _legend(hundred)])

    return Picture(
        id=ids.CHILD_HUNDRED,
        finding=text.hundred_finding(case.entry_age, case.years, hundred),
        note=asked.note(basis_note(asked)),
        content=drawn(COLUMNS),
        on_wall=drawn(WALL_COLUMNS),
        alternative=text.hundred_alternative(hundred),
        table=asked.marked(hundred_table(child)),
        source=asked.source,
        simulated=asked.simulated,
        filename=asked.filename("hundrede-boern"),
        method=METHOD,
        stamp=asked.stamp,
    )


def _legend(hundred: tuple[int, ...]) -> Component:
    items = [
        html.Li([html.Strong(str(n)), f" {name}"], className=f"changes-{index}")
        for index, (n, name) in enumerate(zip(hundred, text.COUNTS, strict=True))
    ]
    return html.Ul(items, className="changes")


def hundred_table(child: ChildView) -> Table:
    """Build number of changes by children, whole and exact."""
    shares = child.today.outcome.counts
    rows = tuple(
        (Cell(name), Cell(str(n), n), Cell(percent(share), share))
        for name, n, share in zip(text.COUNTS, child.today.hundred, shares, strict=True)
    )
    return Table(text.HUNDRED_CAPTION, _headings(text.COUNT_COLUMNS), rows)


def _headings(labels: tuple[str, ...]) -> tuple[Heading, ...]:
    return tuple(Heading(label, numeric=place > 0) for place, label in enumerate(labels))


def course_panel(asked: Asked) -> Chart:
    """Describe the chart of 100 children along their age."""
    child = asked.child
    start, same = child.choices.entry_age, [counts[0] for counts in child.by_year]
    drops = [(before - after, place + 1) for place, (before, after) in enumerate(pairwise(same))]
    most = max(drops, key=lambda drop: (drop[0], -drop[1]))[1]
    crossed = {round(after) for after, _ in child.settings.crossed}
    return Chart(
        id=ids.CHILD_COURSE,
        finding=text.course_finding(start + most, same[most - 1], same[most], at_boundary=most in crossed),
        note=asked.note(text.course_note(has_band=child.band is not None, has_boundary=bool(crossed))),
        figure=course_figure(
            [_column(child, place) for place in range(len(child.by_year))],
            text.COUNTS,
            text.AXIS_AGE,
            [(after - 0.5, names.years(start + after)) for after in sorted(crossed)],
            simulated=asked.simulated,
        ),
        alternative=text.course_alternative([(start + place, n) for place, n in enumerate(same)]),
        table=asked.marked(course_table(child)),
        source=asked.source,
        simulated=asked.simulated,
        filename=asked.filename("barnets-alder"),
        files=asked.files("child"),
        method=METHOD,
        stamp=asked.stamp,
    )


def _column(child: ChildView, place: int) -> Column:
    age, counts = child.choices.entry_age + place, child.by_year[place]
    hovers = [partial(text.course_hover, age)(name, n) for name, n in zip(text.COUNTS, counts, strict=True)]
    lower, upper = child.band.same_by_year[place] if child.band and place else (None, None)
    return Column(
        label=str(age),
        counts=counts,
        hovers=tuple(hovers),
        same=100 * child.today.outcome.course[place].same,
        lower=None if lower is None else 100 * lower,
        upper=None if upper is None else 100 * upper,
    )


def course_table(child: ChildView) -> Table:
    """Build ages by number of changes, with the interval of the first and the expected changes so far."""
    rows = []
    for place, year in enumerate(child.today.outcome.course):
        bounds = span(*child.band.same_by_year[place], Unit.SHARE, 0) if child.band else ""
        expected = sum(year.expected.values())
        counts = (Cell(str(n), n) for n in child.by_year[place])
        rows.append(
            (Cell(str(child.choices.entry_age + place)), *counts, Cell(bounds), Cell(number(expected, 2), expected))
        )
    return Table(text.COURSE_CAPTION, _headings(text.COURSE_COLUMNS), tuple(rows))


def causes_panel(asked: Asked) -> Chart:
    """Describe the chart of changes by cause, per 100 children."""
    child = asked.child
    outcome, leading = child.today.outcome, child.today.leading
    causes = _causes(child)
    lasting = [(text.CAUSES[cause], _per_hundred(outcome.expected[cause])) for cause in causes]
    for_a_time = [(text.ABSENCES[absence], _per_hundred(outcome.temporary[absence])) for absence in Absence]
    n = _per_hundred(outcome.expected[leading]) if leading else ""
    return Chart(
        id=ids.CHILD_CAUSES,
        finding=text.causes_finding(leading, n, _per_hundred(outcome.total), child.choices.years),
        note=asked.note(text.CAUSES_NOTE),
        figure=bars_figure(
            _cause_bars(child),
            [*(text.CAUSES[cause] for cause in causes), *text.ABSENCES.values()],
            [*CAUSE_FILLS[: len(causes)], *ABSENCE_FILLS],
            simulated=asked.simulated,
        ),
        alternative=text.causes_alternative(lasting, for_a_time),
        table=asked.marked(causes_table(child)),
        source=asked.source,
        simulated=asked.simulated,
        filename=asked.filename("aarsager"),
        method=METHOD,
        stamp=asked.stamp,
    )


def _per_hundred(expected: float) -> str:
    return number(100 * expected)


def _causes(child: ChildView) -> list[Cause]:
    """List the causes of lasting changes; the end of reception only where it is counted."""
    return [cause for cause in Cause if cause is not Cause.RECEPTION or child.settings.reception_share]


def _cause_bars(child: ChildView) -> list[Bar]:
    outcome, causes = child.today.outcome, _causes(child)
    nothing = (0.0,) * len(Absence)
    amounts = (
        (*(outcome.expected[cause] for cause in causes), *nothing),
        (*(outcome.first[cause] for cause in causes), *nothing),
        (*(0.0 for _ in causes), *(outcome.temporary[absence] for absence in Absence)),
    )
    names = (*(text.CAUSES[cause] for cause in causes), *text.ABSENCES.values())
    return [_cause_bar(name, names, row) for name, row in zip(text.CAUSE_ROWS, amounts, strict=True)]


def _cause_bar(name: str, names: tuple[str, ...], amounts: tuple[float, ...]) -> Bar:
    labels = tuple(_per_hundred(one) for one in amounts)
    hovers = tuple(text.cause_hover(name, which, n) for which, n in zip(names, labels, strict=True))
    return Bar(name, tuple(100 * one for one in amounts), labels, hovers, text.bar_end(_per_hundred(sum(amounts))))


def causes_table(child: ChildView) -> Table:
    """Build causes by changes per 100 children and by first changes; substitutes are never a first change."""
    outcome = child.today.outcome
    rows = [
        (
            Cell(text.CAUSES[cause]),
            _measured(outcome.expected[cause]),
            _measured(outcome.first[cause]),
            Cell(text.LASTING),
        )
        for cause in _causes(child)
    ]
    first = sum(outcome.first.values())
    rows.append((Cell(text.TOTAL), _measured(outcome.total), _measured(first), Cell(text.LASTING)))
    rows += [
        (Cell(text.ABSENCES[one]), _measured(outcome.temporary[one]), Cell(text.NOT_FIRST), Cell(text.FOR_A_TIME))
        for one in Absence
    ]
    headings = _headings(text.CAUSES_COLUMNS)
    return Table(text.CAUSES_CAPTION, (*headings[:-1], Heading(text.CAUSES_COLUMNS[-1])), tuple(rows))


def _measured(expected: float) -> Cell:
    return Cell(number(100 * expected, 1), 100 * expected)
