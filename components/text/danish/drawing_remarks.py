"""Organisering: what is said of a drawing that is not finished, or not clear. Never called a fault."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from data_layer.schema.drawing import Question, Transition

NO_HANDOVERS = "Som tegnet giver organiseringen ingen skift. Barnet skifter, når rådgiveren stopper eller er længe væk."
NO_HANDOVERS_YET = (
    "Mellem de teams, I har tegnet indtil nu, er der ingen skift. Men nogle sager har intet team endnu (se "
    "spørgsmålene nedenfor), så skift til og fra dem kan ikke ses."
)
NOTHING_OPEN = "Alle sager har ét team"
NOT_YET = "kan ikke regnes ud endnu."
_NO_MODEL = "ikke en fordeling efter alder eller indsats i rapportens forstand."


def without_cases(names: Sequence[str]) -> str:
    """Say which teams have no cases."""
    return f"{_and(names)} har ingen slags sager endnu: sæt hak ved mindst én."


def overlap(names: Sequence[str]) -> str:
    """Say which teams have the same cases, and how that is reckoned."""
    return (
        f"{_and(names)} har de samme sager. Derfor er det uklart, hvem der skifter, og skift mellem dem kan ikke ses. "
        "Indtil I har afgjort det, regner siden, som om de har lige mange hver."
    )


def unclear(names: Sequence[str]) -> str:
    """Say it of one hand-over."""
    return f"Uklart, hvor mange af sagerne: {_and(names)} har de samme."


def overlaps(questions: Sequence[Question]) -> tuple[tuple[int, ...], ...]:
    """List the groups of teams with the same cases, as positions in the drawing; each once."""
    return tuple(dict.fromkeys(one.teams for one in questions if one.teams))


def no_model(transitions: Collection[Transition]) -> str:
    """Say what is drawn that the report does not count as a way of dividing cases; ``""`` where none is."""
    has_reception, has_districts = Transition.RECEPTION in transitions, Transition.MOVE in transitions
    if has_reception and has_districts:
        return f"En særlig modtagelse og distrikter er {_NO_MODEL}"
    return f"{'En særlig modtagelse' if has_reception else 'Distrikter'} er {_NO_MODEL}" if transitions else ""


def _and(parts: Sequence[str]) -> str:
    return f"{', '.join(parts[:-1])} og {parts[-1]}" if len(parts) > 1 else "".join(parts)
