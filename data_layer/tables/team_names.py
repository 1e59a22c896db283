"""One team under one name: names that differ in capitals only are the same team of a kommune."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from data_layer.schema import columns as col
from data_layer.tables.keys import team_key
from data_layer.tables.rules import ParsedRow

Place = tuple[str, str]  # kommune, name of the team


def shown_names(n_rows: Mapping[Place, int]) -> dict[Place, str]:
    """Choose the name that each team is shown by, whatever it is called in a row.

    Parameters
    ----------
    n_rows : how many rows write a kommune's team in this way.

    Returns
    -------
    For each place the name that most rows of the kommune write; of equally common ones the first in sort order.
    """
    chosen: dict[Place, str] = {}
    for code, name in sorted(n_rows, key=lambda place: (-n_rows[place], place[1])):
        chosen.setdefault((code, team_key(name)), name)
    return {(code, name): chosen[code, team_key(name)] for code, name in n_rows}


def name_teams_once(rows: Iterable[ParsedRow]) -> tuple[list[ParsedRow], list[str]]:
    """Write every team of a file in one way, and say of how many names this was not so.

    Parameters
    ----------
    rows : without faults; ``key`` has the kommune and the team.
    """
    placed = [((str(row.key[col.MUNICIPALITY_CODE]), str(row.key[col.UNIT])), row) for row in rows]
    shown = shown_names(Counter(place for place, _ in placed))
    named = [replace(row, key={**row.key, col.UNIT: shown[place]}) for place, row in placed]
    return named, team_notes(sum(name != shown[code, name] for code, name in shown))


def team_notes(n_spellings: int) -> list[str]:
    """Say that names of teams were taken as the same."""
    if not n_spellings:
        return []
    if n_spellings == 1:
        return ["1 name of a team differs from another in capitals or blanks only: they are the same team."]
    return [f"{n_spellings} names of teams differ from others in capitals or blanks only: they are the same teams."]
