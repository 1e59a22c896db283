"""What a drawing says: the model, the hand-overs, the grid of who has the case, the questions, other kommuner."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.addresses import case_changes
from components.attributes import aria, data
from components.elements import html
from components.formats import count, date, percent
from components.sections.organisation_charts import n_answers
from components.tables import Cell, Column, Table, data_table
from components.text import child as child_text
from components.text import child_faults, common, datasets
from components.text import drawing as text
from components.text import drawing_remarks as remarks
from components.text import organisation as words
from data_layer.schema import OrganisationModel, OrganisationView
from data_layer.schema.case_view import ChildView
from data_layer.schema.drawing import DrawnView, GridRow, Handover, Intervention, Question, Transition


def answer_parts(view: OrganisationView) -> list[Component]:
    """Say what follows; something is drawn."""
    drawn = view.drawn
    names = text.names(drawn.drawing)
    heading = text.QUESTIONS if drawn.questions else remarks.NOTHING_OPEN
    return [
        html.Div(
            [html.Div([*_model(view), *_handovers(drawn, names), *_child(view)]), html.Div(_shares(view))],
            className="drawing-answer",
        ),
        html.Div([html.H3(text.GRID), _grid(drawn, names)], className="drawing-grid"),
        html.Div(
            [html.H3(heading), _questions(drawn, names)],
            className="drawing-questions",
        ),
    ]


def _model(view: OrganisationView) -> list[Component]:
    drawn, own = view.drawn, view.own
    if drawn.model is None:
        return []
    lines = [f"{text.finding(drawn.model, partial=drawn.partial)}."]
    if own is not None and own.model is not None:
        unlike = text.unlike_answer(own.municipality.name, own.model, partial=own.partial)
        is_same = (own.model, own.partial) == (drawn.model, drawn.partial)
        lines.append(text.SAME_AS_ANSWER if is_same else unlike)
    if drawn.model is OrganisationModel.NEITHER and drawn.handovers:
        lines.append(remarks.no_model([one.transition for one in drawn.handovers]))
    finding, *rest = lines
    return [html.H3(finding, className="finding"), *([html.P(" ".join(rest))] if rest else [])]


def _child(view: OrganisationView) -> list[Component]:
    """Say at once what it means for the child that is followed below; the reason where the model has no number."""
    child = view.child
    if child is None:
        return []
    if not child.results:
        why = " ".join(child_faults.fault(*one) for one in child.faults)
        return [html.P([html.Strong(text.FOR_A_CHILD), f" {remarks.NOT_YET} {why}"], className="drawing-child")]
    words_ = child_text.hundred_finding(child.choices.entry_age, child.choices.years, child.today.hundred)
    without = child_text.not_counted(child.left_out) if child.left_out else ""
    link = html.A(text.TO_CHILD, href=f"#{ids.CHILD}")
    said = [html.Strong(text.FOR_A_CHILD), f" {words_}{without}. ", *_count_reception(view, child), link]
    return [html.P(said, className="drawing-child")]


def _count_reception(view: OrganisationView, child: ChildView) -> list[Component | str]:
    """Let the reader count the hand-over from reception at once, where it is drawn and left out."""
    if Transition.RECEPTION not in child.left_out or not child.reception_drawn:
        return []
    href = case_changes(view.frame)(reception_share=float(child.reception_drawn))
    return [html.A(child_text.COUNT_RECEPTION, href=href), ". "]


def _shares(view: OrganisationView) -> list[Component]:
    """The four models in the region and the country; nothing while no kommune is chosen, or nobody has answered."""
    own, n = view.own, n_answers(view)
    if own is None or not n:
        return []
    table = shares_table(view)
    dataset = view.frame.organisation
    mark = html.Span(f"{common.SIMULATED_MARK} · ", className="mark-sim") if dataset.simulated else None
    source = words.source(datasets.shown(dataset.title), date(dataset.extract_date), n)
    return [html.H4(text.SHARES), data_table(table), html.P([mark, f"{common.SOURCE}: {source}"], className="note")]


def shares_table(view: OrganisationView) -> Table:
    """Build models by region and country: kommuner and their share of those with an answer."""
    region = view.frame.choices.division.region_of[view.own.municipality.code] if view.own else ""
    inside = next(counts for name, counts, _ in view.by_region if name == region)
    whole = {one.model: one.n for one in view.counts}
    columns = (
        Column(words.TABLE_COLUMNS[2]),
        Column(common.region_name(region), numeric=True),
        Column(words.COUNTRY, numeric=True),
    )
    rows = tuple(
        (
            Cell(text.shares_own(words.MODELS[model]) if model is view.drawn.model else words.MODELS[model]),
            _counted(inside[model], sum(inside.values())),
            _counted(whole[model], sum(whole.values())),
        )
        for model in OrganisationModel
    )
    return Table(text.SHARES_CAPTION, columns, rows)


def _counted(n: int, of: int) -> Cell:
    return Cell(text.count_of(n, of, percent(n / of, 0)) if of else count(n), n)


def _handovers(drawn: DrawnView, names: tuple[str, ...]) -> list[Component]:
    if not drawn.handovers:
        is_open = any(not one.teams for one in drawn.questions)
        return [html.P(remarks.NO_HANDOVERS_YET if is_open else remarks.NO_HANDOVERS), *_remarks(drawn, names)]
    is_whole = all(one.is_whole for one in drawn.handovers)
    return [
        html.H4(text.HANDOVERS),
        html.Ul([_handover(one, drawn, names) for one in drawn.handovers], className="handovers"),
        *_remarks(drawn, names),
        *([] if is_whole else [html.P(text.PARTLY_NOTE, className="note")]),
    ]


def _remarks(drawn: DrawnView, names: tuple[str, ...]) -> list[Component]:
    """Say what is not finished or not clear: teams without cases, teams with the same ones."""
    empty = [name for name, team in zip(names, drawn.drawing.teams, strict=True) if not team.interventions]
    lines = [remarks.without_cases(empty)] if empty else []
    lines += [remarks.overlap([names[one] for one in teams]) for teams in remarks.overlaps(drawn.questions)]
    return [html.P(line, className="notice") for line in lines]


def _handover(one: Handover, drawn: DrawnView, names: tuple[str, ...]) -> Component:
    shared = _shared(one, drawn)
    words_ = remarks.unclear([names[team] for team in shared]) if shared else text.extent(one, drawn.drawing)
    extent = html.Span(words_, className="extent")
    return html.Li([html.Strong(text.when(one)), text.from_to(names, one), extent])


def _shared(one: Handover, drawn: DrawnView) -> tuple[int, ...]:
    """Find the teams that have the same cases where these pass on in part; ``()`` where it is clear who moves."""
    if one.is_whole:
        return ()
    met = {*one.before, *one.after}
    asked = [question for question in drawn.questions if len(met & set(question.teams)) and _is_met(one, question)]
    return asked[0].teams if asked else ()


def _is_met(one: Handover, question: Question) -> bool:
    is_there = one.age is None or question.first <= one.age <= question.last + 1
    return is_there and bool(set(one.interventions) & set(question.interventions))


def _questions(drawn: DrawnView, names: tuple[str, ...]) -> Component:
    if not drawn.questions:
        return html.P(text.QUESTIONS_NONE)
    return html.Ul([html.Li(text.question(one, names)) for one in drawn.questions])


def _grid(drawn: DrawnView, names: tuple[str, ...]) -> Component:
    head = [html.Th(label, scope="col") for label in (text.GRID_AGE, *text.INTERVENTIONS.values())]
    table = html.Table(
        [
            html.Caption(text.GRID_CAPTION),
            html.Thead(html.Tr(head)),
            html.Tbody([_grid_row(row, names) for row in drawn.grid]),
        ],
        className="table who-has-it",
    )
    return html.Div(table, className="table-scroll", role="region", tabIndex=0, **aria(label=text.GRID_CAPTION))


def _grid_row(row: GridRow, names: tuple[str, ...]) -> Component:
    cells = [_grid_cell(row, kind, names) for kind in Intervention]
    return html.Tr([html.Th(text.ages(row.first, row.last), scope="row"), *cells])


def _grid_cell(row: GridRow, kind: Intervention, names: tuple[str, ...]) -> Component:
    by_district = row.holders[kind]
    label = data(label=text.INTERVENTIONS[kind])
    if len(set(by_district.values())) == 1:
        return html.Td(_holder(names, next(iter(by_district.values()))), **label)
    lines = [html.Span(_holder(names, teams, one), className="who-line") for one, teams in by_district.items()]
    return html.Td(lines, **label)


def _holder(names: tuple[str, ...], teams: tuple[int, ...], district: str = "") -> Component:
    words_ = text.holder(names, teams)
    kind = f"team-{teams[0] + 1}" if len(teams) == 1 else "asked"
    return html.Span(text.in_district(district, words_) if district else words_, className=f"who {kind}")
