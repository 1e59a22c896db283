"""Rows with person data that cannot be taken: told by line, column and what is wrong, never by what stands there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pandas as pd

from data_layer.sources.engine import silenced
from data_layer.sources.fault import Fault, UnreadableFileError
from data_layer.sources.person_rows import PersonRows, WrongHeaderError
from data_layer.tables.employments.places import Places
from data_layer.tables.employments.steps import read_step
from data_layer.tables.not_comparable import not_comparable
from data_layer.tables.numbers import Problem

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MAX_FAULTS = 200
_DATE = Problem("a date such as 2024-06-30 or 30-06-2024", "write year-month-day")
_SHARE = Problem("a share between 0 and 1", "full time, 37 hours or 100 % are written 1")
_END = Problem("an end on the first day or later", "correct one of the two days")
WRONG = {
    "empty": ("nothing", Problem("a value", "fill in the cell")),
    "no_date": ("something that is no date", _DATE),
    "far_date": ("a day before 1940 or far ahead", _DATE),
    "end_before_start": ("an end before the start", _END),
    "no_number": ("something that is no number", _SHARE),
    "out_of_range": ("a number below 0 or above 1", _SHARE),
}
PLACE = "place"  # wrong in the words that name a place: places.problems says how


@dataclass(frozen=True)
class Checked:
    """One file under check: its rows, the engine's table of them, and the step that finds what is wrong."""

    rows: PersonRows
    table: str
    who: str  # the table's column of persons
    step: str
    label: str = ""  # of columns in faults, where two files are read


def unreadable(error: UnreadableFileError, label: str = "") -> Fault:
    """Tell why a file cannot be read; a column of turnover counted in another way is refused with the reason."""
    for place, title in enumerate(error.titles if isinstance(error, WrongHeaderError) else (), start=1):
        problem = not_comparable(title)
        if problem:
            return _fault(1, f"{label}column {place}", "a title of turnover", problem)
    return replace(error.fault, column=f"{label}{error.fault.column}")


def row_faults(engine: DuckDBPyConnection, checked: Checked, places: Places) -> list[Fault]:
    """Find the rows that cannot be taken: the first 200 faults one by one, and how many more there are."""
    with silenced("checking the rows"):
        table = engine.table(checked.table)
        n_rows = _count(table.aggregate("count(*)").fetchall())
        bad = table.filter(" OR ".join(f"{column} IS NULL" for column in (checked.who, "first", "last", "share")))
        if not places.problems and not _count(bad.aggregate("count(*)").fetchall()):
            return []
    found = _look_for_faults(engine, checked, places)
    lines = checked.rows.lines({row for row, *_ in found}, n_rows)
    faults = [
        _fault(lines.get(row, 0), f"{checked.label}{column}", *_wrong(places, key, column, wrong))
        for row, key, column, wrong, _ in found
    ]
    return faults + _more(found[0][-1] - len(found), checked.label)


def _count(rows: list[tuple[int]]) -> int:
    return rows[0][0]


def _look_for_faults(
    engine: DuckDBPyConnection, checked: Checked, places: Places
) -> list[tuple[int, int, str, str, int]]:
    keys = [key for key, _ in places.problems]
    frame = pd.DataFrame(
        {"place_key": pd.Series(keys, dtype="uint64"), "column_name": [name for _, name in places.problems]},
        columns=["place_key", "column_name"],
    ).astype({"column_name": "str"})
    with silenced("looking for faults"):
        engine.register("place_problems", frame)
        found: list[tuple[int, int, str, str, int]] = engine.execute(read_step(checked.step), [MAX_FAULTS]).fetchall()
        engine.unregister("place_problems")
    return found


def _wrong(places: Places, key: int, column: str, wrong: str) -> tuple[str, Problem]:
    if wrong == PLACE:
        return "something else", places.problems[key, column]
    return WRONG[wrong]


def _fault(line: int, column: str, found: str, problem: Problem) -> Fault:
    return Fault(line, column, found, problem.expected, problem.remedy, problem.kind)


def _more(n_more: int, label: str) -> list[Fault]:
    if n_more <= 0:
        return []
    return [
        Fault(
            0,
            label,
            f"{n_more} more faults of these kinds",
            "rows without faults",
            "mend the first ones and look again",
        )
    ]
