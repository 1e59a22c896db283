"""What follows from a drawn organisation: who has a case, when it passes on, what is left open. Plain Python.

Overlapping teams share their cases evenly, so a case whose team goes on in the next age or intervention may stay.
A transition for which a team is missing before or after counts in no share: it is a question (``questions``).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, permutations
from typing import NamedTuple

from data_layer.schema import OrganisationModel
from data_layer.schema.drawing import (
    OLDEST,
    RUNNING,
    Drawing,
    DrawnView,
    GridRow,
    Handover,
    Intervention,
    Question,
    Transition,
)

Teams = tuple[int, ...]  # positions in Drawing.teams
FROM_TO = {
    Transition.PLACEMENT: ((Intervention.PREVENTION, Intervention.PLACEMENT),),
    Transition.RETURN: ((Intervention.PLACEMENT, Intervention.PREVENTION),),
    Transition.DISABILITY: ((Intervention.PREVENTION, Intervention.DISABILITY),),
    Transition.RECEPTION: tuple((Intervention.RECEPTION, one) for one in RUNNING),
}


class _Kind(NamedTuple):
    """Cases that meet a transition alike: who has them before and after, somebody each time, and at which ages."""

    before: Teams
    after: Teams
    intervention: Intervention
    district: str
    ages: tuple[int, int]

    @property
    def weight(self) -> int:
        return self.ages[1] - self.ages[0] + 1

    @property
    def moved(self) -> float:
        """The part that changes team, 0-1; both sides have a team."""
        return sum(one not in self.after for one in self.before) / len(self.before)


def derived(drawing: Drawing) -> DrawnView:
    """Derive everything a drawing says; an empty one says nothing."""
    if not drawing.teams:
        return DrawnView(drawing)
    rows = grid(drawing)
    passed = _passed(rows, drawing.districts)
    model, partial = model_of(passed)
    return DrawnView(drawing, model, partial, passed, _asked(rows, drawing.districts), rows)


def holders(drawing: Drawing, age: int, intervention: Intervention, district: str) -> Teams:
    """Find the teams that have such a case; none is a gap, several an overlap. ``district``: one of the drawing's."""
    return tuple(
        index
        for index, team in enumerate(drawing.teams)
        if team.first <= age <= team.last and intervention in team.interventions and team.district in {"", district}
    )


def grid(drawing: Drawing) -> tuple[GridRow, ...]:
    """Lay out ages 0-22 by intervention and district, youngest first; a new row wherever a team begins or ends."""
    starts = {0, *(team.first for team in drawing.teams), *(team.last + 1 for team in drawing.teams)}
    edges = [*sorted(start for start in starts if start <= OLDEST), OLDEST + 1]
    districts = drawing.districts
    return tuple(
        GridRow(
            first,
            after - 1,
            {kind: {one: holders(drawing, first, kind, one) for one in districts} for kind in Intervention},
        )
        for first, after in pairwise(edges)
    )


def handovers(drawing: Drawing) -> tuple[Handover, ...]:
    """List the transitions at which some cases pass to another team.

    Returns
    -------
    In the order of ``Transition``, birthdays ascending. Age counts running cases only: reception is short.
    """
    return _passed(grid(drawing), drawing.districts)


def _passed(rows: Sequence[GridRow], districts: Sequence[str]) -> tuple[Handover, ...]:
    found: dict[Transition, list[Handover]] = {
        Transition.AGE: [
            one
            for row, later in pairwise(rows)
            for one in _handover(Transition.AGE, _birthday(row, later), later.first)
        ],
        Transition.MOVE: _handover(Transition.MOVE, _moves(rows, districts)),
    }
    for transition, pairs in FROM_TO.items():
        found[transition] = _handover(transition, [kind for pair in pairs for kind in _switches(rows, pair)])
    return tuple(one for transition in Transition for one in found[transition])


def _birthday(row: GridRow, later: GridRow) -> list[_Kind]:
    return [
        _Kind(teams, later.holders[kind][district], kind, district, (later.first, later.first))
        for kind in RUNNING
        for district, teams in row.holders[kind].items()
        if teams and later.holders[kind][district]
    ]


def _switches(rows: Sequence[GridRow], pair: tuple[Intervention, Intervention]) -> list[_Kind]:
    old, new = pair
    return [
        _Kind(teams, row.holders[new][district], new, district, (row.first, row.last))
        for row in rows
        for district, teams in row.holders[old].items()
        if teams and row.holders[new][district]
    ]


def _moves(rows: Sequence[GridRow], districts: Sequence[str]) -> list[_Kind]:
    return [
        _Kind(row.holders[kind][old], row.holders[kind][new], kind, new, (row.first, row.last))
        for old, new in permutations(districts, 2)
        for row in rows
        for kind in RUNNING
        if row.holders[kind][old] and row.holders[kind][new]
    ]


def _handover(transition: Transition, kinds: Iterable[_Kind], age: int | None = None) -> list[Handover]:
    """Sum the kinds of case up; nothing where no case moves."""
    known = list(kinds)
    parts = [kind.moved for kind in known]
    moving = [kind for kind, part in zip(known, parts, strict=True) if part]
    if not moving:
        return []
    met, pairs = {kind.intervention for kind in moving}, {(kind.before, kind.after) for kind in moving}
    moved = sum(part * kind.weight for kind, part in zip(known, parts, strict=True))
    is_whole = all(part == 1 for part in parts)
    return [
        Handover(
            transition=transition,
            share=1.0 if is_whole else moved / sum(kind.weight for kind in known),
            before=tuple(sorted({one for old, new in pairs for one in old if one not in new})),
            after=tuple(sorted({one for _, new in pairs for one in new})),
            interventions=tuple(kind for kind in Intervention if kind in met),
            districts=tuple(dict.fromkeys(kind.district for kind in moving)),
            age=age,
            by_intervention=_by_intervention(known),
            ages=None if _span(moving) == _span(known) else _span(moving),
        )
    ]


def _by_intervention(known: Sequence[_Kind]) -> dict[Intervention, float]:
    parts: dict[Intervention, list[_Kind]] = {}
    for kind in known:
        parts.setdefault(kind.intervention, []).append(kind)
    return {
        met: sum(kind.moved * kind.weight for kind in kinds) / sum(kind.weight for kind in kinds)
        for met, kinds in parts.items()
    }


def _span(kinds: Sequence[_Kind]) -> tuple[int, int]:
    return min(kind.ages[0] for kind in kinds), max(kind.ages[1] for kind in kinds)


def model_of(passed: Sequence[Handover]) -> tuple[OrganisationModel, bool]:
    """Name the report's model (section 2.1) and whether it holds for a part of the cases only.

    A separate reception and districts are no model. By intervention wholly: every placement changes team; a team for
    disability alone is partly.
    """
    age = max((one.share for one in passed if one.transition is Transition.AGE), default=0.0)
    placed = max(
        (one.share for one in passed if one.transition in {Transition.PLACEMENT, Transition.RETURN}), default=0.0
    )
    has_type = placed > 0 or any(one.transition is Transition.DISABILITY for one in passed)
    partial = 0 < age < 1 or (has_type and placed < 1)
    if age and has_type:
        return OrganisationModel.BOTH, partial
    if age or has_type:
        return OrganisationModel.AGE if age else OrganisationModel.INTERVENTION, partial
    return OrganisationModel.NEITHER, False


def questions(drawing: Drawing) -> tuple[Question, ...]:
    """Ask about cases of no team or of several; alike ones in one question, youngest first."""
    return _asked(grid(drawing), drawing.districts)


def _asked(rows: Sequence[GridRow], districts: Sequence[str]) -> tuple[Question, ...]:
    spans: dict[tuple[int, int, Teams, str], list[Intervention]] = {}
    for district in districts:
        for kind in Intervention:
            for first, last, teams in _open_spans(rows, kind, district):
                spans.setdefault((first, last, teams, district), []).append(kind)
    merged: dict[tuple[int, int, Teams, tuple[Intervention, ...]], list[str]] = {}
    for (first, last, teams, district), kinds in spans.items():
        merged.setdefault((first, last, teams, tuple(kinds)), []).append(district)
    found = [
        Question(first, last, kinds, teams, district)
        for (first, last, teams, kinds), where in merged.items()
        for district in ([""] if len(where) == len(districts) else where)
    ]
    return tuple(sorted(found, key=lambda one: (one.first, bool(one.teams), one.last)))


def _open_spans(rows: Sequence[GridRow], kind: Intervention, district: str) -> list[tuple[int, int, Teams]]:
    """Join neighbouring ages with the same teams, and keep those without exactly one."""
    spans: list[tuple[int, int, Teams]] = []
    for row in rows:
        teams = row.holders[kind][district]
        if spans and spans[-1][2] == teams:
            spans[-1] = (spans[-1][0], row.last, teams)
        else:
            spans.append((row.first, row.last, teams))
    return [span for span in spans if len(span[2]) != 1]
