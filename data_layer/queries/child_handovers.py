"""When a case is handed over by itself: from the reader, the drawing, or the loaded answers with assumptions."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.queries.panel import Panel
from data_layer.schema import Choices, OrganisationAnswer, OrganisationModel
from data_layer.schema.case_view import Parameter, ParameterId, ParameterSource
from data_layer.schema.drawing import DrawnView, Intervention, Transition

DEFAULT_BOUNDARY = 12
Usual = tuple[float, float, float]  # taken, from, to
WHOLLY: Usual = (0.9, 0.5, 1.0)  # share of the cases that a hand-over really moves
PARTLY: Usual = (0.5, 0.1, 0.9)
NEVER: Usual = (0.0, 0.0, 0.0)
UNCOUNTED: Usual = (0.0, 0.0, 1.0)  # of the cases, from reception: the clock starts with the caseworker after that
NEVER_COUNTED = frozenset({Transition.DISABILITY, Transition.MOVE})  # nobody knows how often these happen
FOLLOWED = (Intervention.PREVENTION, Intervention.PLACEMENT)  # what a child of the model is in
BY_AGE = frozenset({OrganisationModel.AGE, OrganisationModel.BOTH})
BY_INTERVENTION = frozenset({OrganisationModel.INTERVENTION, OrganisationModel.BOTH})


@dataclass(frozen=True)
class HandedOver:
    """Boundaries as (age, share of cases moved) and the parameters that say where they come from."""

    boundaries: tuple[tuple[float, float], ...]
    parameters: tuple[Parameter, ...]


def handed_over(panel: Panel, choices: Choices, drawn: DrawnView) -> HandedOver:
    """Find when cases are handed over; what the reader sets goes before the drawing, that before the loaded answer.

    An answer says whether, never at which age: that, and how many of the cases, are assumptions. The drawing knows all
    of it; disability and moves are in its hand-overs but not in the model, reception where the reader counts it.
    """
    own = choices.municipality
    if drawn.drawing.teams:
        return _drawn(choices, drawn)
    return _answered(choices, panel.answers[own.code] if own else None)


def _drawn(choices: Choices, drawn: DrawnView) -> HandedOver:
    case = choices.case
    birthdays = ((one.age, one.share_of(*FOLLOWED)) for one in drawn.handovers)
    at_ages = {age: share for age, share in birthdays if age and share}
    moved = {one.transition: one.share for one in drawn.handovers}
    ages = tuple(at_ages) if case.boundaries is None else case.boundaries
    usual = max(at_ages.values(), default=WHOLLY[0])
    share = case.boundary_share
    single = dict(case.boundary_shares)
    is_other = bool(ages) and not set(ages) & set(at_ages)  # the drawing knows none of them
    boundaries = tuple(
        (float(age), single.get(age, at_ages.get(age, usual) if share is None else share)) for age in ages
    )
    return HandedOver(
        boundaries,
        (
            _ages(len(ages), ParameterSource.DRAWING, is_chosen=case.boundaries is not None),
            _known(ParameterId.BOUNDARY_SHARE, usual if share is None and is_other else share, usual)
            if at_ages
            else assumed(ParameterId.BOUNDARY_SHARE, share, WHOLLY),
            _known(ParameterId.PLACEMENT_SHARE, case.placement_share, moved.get(Transition.PLACEMENT, 0.0)),
            _known(ParameterId.RETURN_SHARE, case.return_share, moved.get(Transition.RETURN, 0.0)),
        ),
    )


def _answered(choices: Choices, answer: OrganisationAnswer | None) -> HandedOver:
    case, model = choices.case, answer.model if answer else None
    usual = PARTLY if answer and answer.partial else WHOLLY
    ages = case.boundaries if case.boundaries is not None else (DEFAULT_BOUNDARY,) if model in BY_AGE else ()
    source = ParameterSource.ANSWER if model else ParameterSource.ASSUMPTION
    share = assumed(ParameterId.BOUNDARY_SHARE, case.boundary_share, usual)
    moved = usual if model in BY_INTERVENTION else NEVER
    return HandedOver(
        tuple((float(age), dict(case.boundary_shares).get(age, share.value)) for age in ages),
        (
            _ages(len(ages), source, is_chosen=case.boundaries is not None),
            share,
            assumed(ParameterId.PLACEMENT_SHARE, case.placement_share, moved, source),
            assumed(ParameterId.RETURN_SHARE, case.return_share, moved, source),
        ),
    )


def undrawn(choices: Choices, drawn: DrawnView) -> tuple[int, ...]:
    """List the boundaries of the reader that the drawing does not have; none where nothing is drawn."""
    if not drawn.drawing.teams:
        return ()
    has = {one.age for one in drawn.handovers if one.age and one.share_of(*FOLLOWED)}
    return tuple(age for age in choices.case.boundaries or () if age not in has)


def reception_drawn(drawn: DrawnView) -> float:
    """Return the share of cases that the drawing hands over when the examination of a child at home is over."""
    over = [one for one in drawn.handovers if one.transition is Transition.RECEPTION]
    return over[0].share_of(Intervention.PREVENTION) if over else 0.0


def left_out(drawn: DrawnView, reception_share: float) -> tuple[Transition, ...]:
    """List the hand-overs of the drawing that the model does not count."""
    uncounted = NEVER_COUNTED if reception_share else NEVER_COUNTED | {Transition.RECEPTION}
    return tuple(one.transition for one in drawn.handovers if one.transition in uncounted)


def _ages(n: int, source: ParameterSource, *, is_chosen: bool) -> Parameter:
    return Parameter(ParameterId.BOUNDARIES, n, ParameterSource.CHOSEN if is_chosen else source)


def _known(identity: ParameterId, chosen: float | None, drawn: float) -> Parameter:
    source = ParameterSource.DRAWING if chosen is None else ParameterSource.CHOSEN
    return Parameter(identity, drawn if chosen is None else chosen, source)


def assumed(
    identity: ParameterId,
    chosen: float | None,
    usual: Usual,
    source: ParameterSource | None = None,
) -> Parameter:
    """Take the reader's value, else the usual one with its range; what an answer excludes (0) comes from the answer."""
    value, low, high = usual
    if chosen is not None:
        return Parameter(identity, float(chosen), ParameterSource.CHOSEN, low, high)
    if source and high == 0:
        return Parameter(identity, value, source)
    return Parameter(identity, value, ParameterSource.ASSUMPTION, low, high)
