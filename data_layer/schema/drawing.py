"""A kommune's own organisation as its leader draws it, and what follows from it. Team names are user text."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from data_layer.schema.enums import OrganisationModel

OLDEST = 22  # help can go on until the day a young person turns 23
MOST_TEAMS = 12
MOST_NAME, MOST_DISTRICT = 30, 20  # characters


class Intervention(StrEnum):
    """What a child's case is about at a given time."""

    RECEPTION = "reception"  # notified, being examined
    PREVENTION = "prevention"
    PLACEMENT = "placement"
    DISABILITY = "disability"


RUNNING = (Intervention.PREVENTION, Intervention.PLACEMENT, Intervention.DISABILITY)  # a case stays in one for years


class Transition(StrEnum):
    """What makes a case pass to another team, though nobody has left."""

    RECEPTION = "reception"  # from reception to help
    AGE = "age"
    PLACEMENT = "placement"  # from prevention to placement
    RETURN = "return"  # from placement back to prevention
    DISABILITY = "disability"  # from prevention to disability
    MOVE = "move"  # to another district of the kommune


@dataclass(frozen=True)
class Team:
    """One team: ``first`` to ``last`` age [whole years, both included, 0-22], and what cases it has.

    ``name``: cleaned user text of at most ``MOST_NAME`` characters, may be ``""``; ``district``: the same, ``""`` for
    the whole kommune. ``interventions``: in the order of the enum, none left out twice; may be empty.
    """

    name: str
    first: int
    last: int
    interventions: tuple[Intervention, ...]
    district: str = ""


@dataclass(frozen=True)
class Drawing:
    """An organisation; no teams: nothing is drawn."""

    teams: tuple[Team, ...] = ()

    @property
    def districts(self) -> tuple[str, ...]:
        """Districts in the order drawn; ``("",)`` where the kommune is undivided."""
        return tuple(dict.fromkeys(team.district for team in self.teams if team.district)) or ("",)


NOTHING_DRAWN = Drawing()


@dataclass(frozen=True)
class Handover:
    """One transition at which cases pass from team to team.

    ``age``: the birthday, only of ``Transition.AGE``. ``share``: of the kinds of case (intervention x district, or age
    x district) with a team before and after, how large a part changes team [0-1], every kind weighing the same.
    ``interventions``, ``districts``: those it concerns, the interventions as they are after the transition; ``ages``:
    the youngest and the oldest it concerns, None where that is every age that has teams. ``by_intervention``: the
    share of each intervention with a team before and after.
    ``before``, ``after``: positions of teams in ``Drawing.teams``.
    """

    transition: Transition
    share: float
    before: tuple[int, ...]
    after: tuple[int, ...]
    interventions: tuple[Intervention, ...]
    districts: tuple[str, ...]
    age: int | None = None
    ages: tuple[int, int] | None = None
    by_intervention: dict[Intervention, float] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether every case changes team."""
        return self.share >= 1

    def share_of(self, *kinds: Intervention) -> float:
        """The share [0-1] of some interventions together, each weighing the same; 0 where none of them has teams."""
        known = [self.by_intervention[kind] for kind in kinds if kind in self.by_intervention]
        return sum(known) / len(known) if known else 0.0


@dataclass(frozen=True)
class Question:
    """Cases of no team, or of several: ``teams`` are positions in ``Drawing.teams``, none for a gap.

    ``district``: ``""`` where it is so in the whole kommune.
    """

    first: int
    last: int
    interventions: tuple[Intervention, ...]
    teams: tuple[int, ...]
    district: str = ""


@dataclass(frozen=True)
class GridRow:
    """Ages ``first`` to ``last``, between which no team changes; ``holders``: intervention -> district -> teams."""

    first: int
    last: int
    holders: dict[Intervention, dict[str, tuple[int, ...]]]


@dataclass(frozen=True)
class DrawnView:
    """What a drawing says. ``model``: None while nothing is drawn; ``partial``: for a part of the cases only."""

    drawing: Drawing = NOTHING_DRAWN
    model: OrganisationModel | None = None
    partial: bool = False
    handovers: tuple[Handover, ...] = ()
    questions: tuple[Question, ...] = ()
    grid: tuple[GridRow, ...] = ()


NOTHING_DERIVED = DrawnView()
