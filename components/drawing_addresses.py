"""The part of an address that holds a drawn organisation: ``hold=Born.0-12.alle,Unge.13-22.anbringelse.Nord``.

Teams are joined by commas; name, ages, interventions and district of a team by full stops; a percent sign, full stop or
comma in a name is written as in an address. Names are user text: everything that is drawn with them must be escaped.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from components.text import addresses as words
from data_layer.schema.drawing import MOST_DISTRICT, MOST_NAME, MOST_TEAMS, OLDEST, Drawing, Intervention, Team

_ESCAPES = {"%": "%25", ".": "%2E", ",": "%2C"}
_ESCAPED = re.compile("%(25|2E|2C)", re.IGNORECASE)
_AGES = re.compile("([0-9]{1,2})-([0-9]{1,2})")
_KNOWN = {word: kind for kind, word in words.INTERVENTIONS.items()}
MOST_UNKNOWN = 3  # told of a drawing
MOST_READ = 8_000  # characters; no drawing is longer

Unknown = tuple[str, str]


def read_drawing(text: str) -> tuple[Drawing, list[Unknown]]:
    """Read a drawing; a team that is not understood is left out and told.

    Returns
    -------
    The drawing, and pairs of key (``hold``, or ``hold-mange`` for teams beyond the most) and text.
    """
    parts = [part for part in text[:MOST_READ].split(",") if part]
    read = [(part, _team(part)) for part in parts]
    strange = [(words.KEYS["drawing"], part) for part, team in read if team is None]
    teams = [team for _, team in read if team is not None]
    many = [(words.MANY_TEAMS, str(len(teams)))] if len(teams) > MOST_TEAMS else []
    return Drawing(tuple(teams[:MOST_TEAMS])), strange[:MOST_UNKNOWN] + many


def _team(part: str) -> Team | None:
    fields = part.split(".")
    if len(fields) not in {3, 4}:
        return None
    ages, kinds = _AGES.fullmatch(fields[1]), _interventions(fields[2])
    name, district = (clean(_ESCAPED.sub(_unescaped, one)) for one in (fields[0], "".join(fields[3:])))
    if not ages or kinds is None or len(name) > MOST_NAME or len(district) > MOST_DISTRICT:
        return None
    first, last = int(ages[1]), int(ages[2])
    return Team(name, first, last, kinds, district) if first <= last <= OLDEST else None


def _unescaped(found: re.Match[str]) -> str:
    return chr(int(found[1], 16))


def _interventions(text: str) -> tuple[Intervention, ...] | None:
    if text in {words.ALL_INTERVENTIONS, words.NO_INTERVENTIONS}:
        return tuple(Intervention) if text == words.ALL_INTERVENTIONS else ()
    given = text.split("-")
    return tuple(kind for word, kind in _KNOWN.items() if word in given) if set(given) <= set(_KNOWN) else None


def clean(text: str) -> str:
    """Drop what cannot be seen, or turns the reading direction; white space becomes single blanks."""
    seen = "".join(
        " " if one.isspace() else one for one in text if one.isspace() or unicodedata.category(one)[0] != "C"
    )
    return " ".join(seen.split())


def drawing_text(drawing: Drawing) -> str:
    """Write a drawing as it stands in an address; ``""`` for none."""
    return ",".join(_team_text(team) for team in drawing.teams)


def _team_text(team: Team) -> str:
    fields = [_escaped(team.name), f"{team.first}-{team.last}", _kinds_text(team.interventions)]
    return ".".join([*fields, _escaped(team.district)] if team.district else fields)


def _kinds_text(kinds: Sequence[Intervention]) -> str:
    if len(kinds) == len(Intervention):
        return words.ALL_INTERVENTIONS
    return "-".join(words.INTERVENTIONS[kind] for kind in kinds) or words.NO_INTERVENTIONS


def _escaped(text: str) -> str:
    return "".join(_ESCAPES.get(one, one) for one in text)
