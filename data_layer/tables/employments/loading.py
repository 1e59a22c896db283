"""The two files into the engine's tables, or everything that is wrong with their rows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from data_layer.schema import FaultKind
from data_layer.sources.engine import silenced
from data_layer.sources.fault import Fault, UnreadableFileError
from data_layer.sources.person_rows import PersonRows, let_go, misfits, take_in
from data_layer.tables.employments.faults import Checked, row_faults
from data_layer.tables.employments.places import Places, learn_absence_places, learn_places
from data_layer.tables.employments.steps import read_step

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

ABSENCE_LABEL = "absence: "
HEADER_ONLY = Fault(
    0,
    "",
    "a header only",
    "at least one row below the header",
    "check that the data were saved with it",
    FaultKind.HEADER_ONLY,
)


def load_employments(
    engine: DuckDBPyConnection, rows: PersonRows, job_groups: Sequence[str]
) -> tuple[Places, list[Fault]]:
    """Make the tables ``employments`` and ``places`` from the view ``employment_rows``."""
    try:
        _run(engine, "macros")
        take_in(engine, rows)
        places = learn_places(engine, job_groups)
        _run(engine, "employments")
    except UnreadableFileError as error:
        return Places(), misfits(engine, rows) or [error.fault]
    if not places.teams:
        return places, [HEADER_ONLY]
    faults = row_faults(engine, Checked(rows, "employments", "person", "employment_faults"), places)
    let_go(engine, rows)
    return places, faults


def load_absence(engine: DuckDBPyConnection, rows: PersonRows) -> list[Fault]:
    """Make the table ``spells`` from the view ``absence_rows``."""
    try:
        take_in(engine, rows)
        places = learn_absence_places(engine)
        _run(engine, "spells")
    except UnreadableFileError as error:
        return [replace(one, column=ABSENCE_LABEL) for one in misfits(engine, rows) or [error.fault]]
    faults = row_faults(engine, Checked(rows, "spells", "employee", "absence_faults", ABSENCE_LABEL), places)
    let_go(engine, rows)
    return faults


def _run(engine: DuckDBPyConnection, step: str) -> None:
    with silenced("reading the rows"):
        engine.execute(read_step(step))
