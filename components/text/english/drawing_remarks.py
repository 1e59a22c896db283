"""Organisation: what is said in English of a drawing that is not finished, or not clear. Never called a fault."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from data_layer.schema.drawing import Question, Transition

NO_HANDOVERS = (
    "As drawn, the organisation brings no changes of caseworker. The child changes when the caseworker leaves or is "
    "away for long."
)
NO_HANDOVERS_YET = (
    "Between the teams you have drawn so far there are no changes of caseworker. But some cases have no team yet (see "
    "the questions below), so changes to and from them cannot be seen."
)
NOTHING_OPEN = "Every case has one team"
NOT_YET = "cannot be worked out yet."
_NO_MODEL = "not a division by age or intervention in the report's sense."


def without_cases(names: Sequence[str]) -> str:
    """Say which teams have no cases."""
    return f"{_and(names)} {'has' if len(names) == 1 else 'have'} no kinds of case yet: tick at least one."


def overlap(names: Sequence[str]) -> str:
    """Say which teams have the same cases, and how that is reckoned."""
    return (
        f"{_and(names)} have the same cases. It is therefore unclear who changes, and changes between them cannot be "
        "seen. Until you have settled it, the page counts as if each had equally many."
    )


def unclear(names: Sequence[str]) -> str:
    """Say it of one hand-over."""
    return f"Unclear how many of the cases: {_and(names)} have the same ones."


def overlaps(questions: Sequence[Question]) -> tuple[tuple[int, ...], ...]:
    """List the groups of teams with the same cases, as positions in the drawing; each once."""
    return tuple(dict.fromkeys(one.teams for one in questions if one.teams))


def no_model(transitions: Collection[Transition]) -> str:
    """Say what is drawn that the report does not count as a way of dividing cases; ``""`` where none is."""
    has_reception, has_districts = Transition.RECEPTION in transitions, Transition.MOVE in transitions
    if has_reception and has_districts:
        return f"A separate reception and districts are {_NO_MODEL}"
    return f"{'A separate reception is' if has_reception else 'Districts are'} {_NO_MODEL}" if transitions else ""


def _and(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} and {parts[-1]}" if len(parts) > 1 else "".join(parts)
