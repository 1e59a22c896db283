"""The few places where many rows belong: each combination of kommune, account function, job group and team, once.

Their words are understood here, one look-up per combination; the engine then works with numbers.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

import pandas as pd

from data_layer.sources.engine import silenced
from data_layer.sources.fault import refuse
from data_layer.tables.areas import parse_municipality
from data_layer.tables.employments.vocabulary import (
    AUTHORITY_FUNCTION,
    absence_kind,
    parse_function,
    parse_job_group,
    parse_team,
)
from data_layer.tables.numbers import Problem
from data_layer.tables.team_names import Place, shown_names

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

T = TypeVar("T")
MAX_PLACES = 200_000  # 98 kommuner with two thousand teams and titles each
PLACE_COLUMNS = ("municipality_code", "account_function", "job_group", "unit")
ABSENCE_PLACE_COLUMNS = ("municipality_code", "kind")


@dataclass(frozen=True)
class Team:
    """A team of a kommune; ``unit`` is ``""`` for caseworkers of no team."""

    municipality_code: str
    unit: str


@dataclass(frozen=True)
class Places:
    """Teams by their number in the engine, and problems: (place key, column) -> what is wrong there.

    ``n_spellings``: names of teams that are written in another way than they are shown.
    """

    teams: tuple[Team, ...] = ()
    n_spellings: int = 0
    problems: dict[tuple[int, str], Problem] = field(default_factory=dict)


def learn_places(engine: DuckDBPyConnection, job_groups: Sequence[str]) -> Places:
    """Understand the places of ``employment_rows`` and give them to the engine as the table ``places``.

    ``position``: kommune, account function and job group; ``workplace``: the kommune's code where the function is
    6.45.58, else 0; ``counted``: that function and one of ``job_groups``; ``team``: number of kommune and unit.
    """
    found = _distinct(engine, "employment_rows", PLACE_COLUMNS)
    parsers: dict[str, Callable[[str], Any]] = {
        "municipality_code": parse_municipality,
        "account_function": parse_function,
        "job_group": parse_job_group,
        "unit": parse_team,
    }
    written, problems = _parse(found, parsers)
    cells = _one_spelling(written, [place.n_rows for place in found])
    teams = sorted({_team(row) for row in cells}, key=lambda team: (team.municipality_code, not team.unit, team.unit))
    numbers, positions = {team: number for number, team in enumerate(teams)}, _numbered(_position(row) for row in cells)
    counted = {parse_job_group(word) for word in job_groups}
    rows = [
        (
            place.key,
            place.n_rows,
            positions[_position(row)],
            int(row["municipality_code"]) if row["account_function"] == AUTHORITY_FUNCTION else 0,
            numbers[_team(row)],
            row["account_function"] == AUTHORITY_FUNCTION and row["job_group"] in counted,
        )
        for place, row in zip(found, cells, strict=True)
    ]
    _give(engine, "places", rows, ("place_key", "n_rows", "position", "workplace", "team", "counted"))
    names = {(row["municipality_code"], place.words[-1]) for place, row in zip(found, cells, strict=True)}
    n_names = len({(code, unit) for code, unit in names if unit})
    return Places(tuple(teams), n_names - sum(bool(team.unit) for team in teams), problems)


def learn_absence_places(engine: DuckDBPyConnection) -> Places:
    """Understand kommuner and kinds of ``absence_rows`` and give them to the engine as ``absence_places``."""
    found = _distinct(engine, "absence_rows", ABSENCE_PLACE_COLUMNS)
    cells, problems = _parse(found, {"municipality_code": parse_municipality, "kind": absence_kind})
    rows = [
        (place.key, place.n_rows, int(row["municipality_code"]), row["kind"] or 0)
        for place, row in zip(found, cells, strict=True)
    ]
    _give(engine, "absence_places", rows, ("place_key", "n_rows", "workplace", "absence"))
    return Places(problems=problems)


@dataclass(frozen=True)
class _Found:
    """A combination of words as it stands in ``n_rows`` rows of the file; the words without blanks around them."""

    key: int
    n_rows: int
    words: tuple[str, ...]


def _distinct(engine: DuckDBPyConnection, view: str, columns: Sequence[str]) -> list[_Found]:
    names = ", ".join(columns)
    with silenced("looking for kommuner, functions and teams"):
        distinct = engine.view(view).aggregate(f"{names}, count(*) AS n_rows", names)
        found = distinct.project(f"hash({names}) AS place_key, n_rows, {names}").limit(MAX_PLACES + 1).fetchall()
    if len(found) > MAX_PLACES:
        found_text = f"more than {MAX_PLACES} different combinations of {names}"
        raise refuse(
            found_text, "the names of kommuner, functions, job groups and teams", "check what the columns hold"
        )
    return [_Found(key, n_rows, tuple((word or "").strip() for word in words)) for key, n_rows, *words in found]


def _parse(
    found: Sequence[_Found], parsers: dict[str, Callable[[str], Any]]
) -> tuple[list[dict[str, Any]], dict[tuple[int, str], Problem]]:
    """Understand every word; where it cannot be, note the problem and go on with an empty value."""
    once = {name: cache(parser) for name, parser in parsers.items()}
    cells: list[dict[str, Any]] = []
    problems: dict[tuple[int, str], Problem] = {}
    for place in found:
        parsed = {name: parser(word) for (name, parser), word in zip(once.items(), place.words, strict=True)}
        problems |= {(place.key, name): value for name, value in parsed.items() if isinstance(value, Problem)}
        cells.append({name: _EMPTY[name] if isinstance(value, Problem) else value for name, value in parsed.items()})
    return cells, problems


_EMPTY = {"municipality_code": "0", "account_function": 0, "job_group": "", "unit": "", "kind": 0}


def _one_spelling(cells: Sequence[dict[str, Any]], n_rows: Sequence[int]) -> list[dict[str, Any]]:
    """Write a team everywhere as most rows of its kommune do."""
    places = [(row["municipality_code"], row["unit"]) for row in cells]
    times: Counter[Place] = Counter()
    for place, n in zip(places, n_rows, strict=True):
        times[place] += n
    shown = shown_names(times)
    return [row | {"unit": shown[place]} for row, place in zip(cells, places, strict=True)]


def _team(row: dict[str, Any]) -> Team:
    return Team(row["municipality_code"], row["unit"])


def _position(row: dict[str, Any]) -> tuple[Any, ...]:
    return row["municipality_code"], row["account_function"], row["job_group"]


def _numbered(keys: Iterable[T]) -> dict[T, int]:
    return {key: number for number, key in enumerate(dict.fromkeys(keys))}


def _give(engine: DuckDBPyConnection, name: str, rows: list[tuple[Any, ...]], columns: tuple[str, ...]) -> None:
    frame = pd.DataFrame.from_records(rows, columns=list(columns))
    narrow = {name: "int32" for name in columns if frame[name].dtype == "int64"}
    frame = frame.astype({**narrow, "place_key": "uint64"})
    engine.register(f"{name}_frame", frame)
    engine.view(f"{name}_frame").create(name)
    engine.unregister(f"{name}_frame")
