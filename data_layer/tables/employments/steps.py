"""The rule as SQL, one file per step in ``rule/``; each says which part of the rule it carries out."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from data_layer.sources.engine import silenced

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

STAFF_STEPS = ("tangled_persons", "linked", "chains", "tangled_staff", "staff")
ABSENCE_STEP = "absence"
LAST_STEP = "measures"


@cache
def read_step(name: str) -> str:
    """Read the SQL of one step."""
    return (files(__package__) / "rule" / f"{name}.sql").read_text(encoding="utf-8")


def run_steps(engine: DuckDBPyConnection, ticks: Iterator[object], *, has_absence: bool) -> None:
    """Carry out the rule on the tables ``employments``, ``places``, ``calendar`` and, if there is one, ``spells``.

    ``ticks`` is moved on before each step, so that a progress bar can follow.

    Raises
    ------
    UnreadableFileError: the engine failed; nothing of the rows is told.
    """
    for name in step_names(has_absence=has_absence):
        next(ticks, None)
        with silenced(f"working on {name}"):
            engine.execute(read_step(name))


def step_names(*, has_absence: bool) -> tuple[str, ...]:
    """Name the steps in their order."""
    return (*STAFF_STEPS, *([ABSENCE_STEP] if has_absence else []), LAST_STEP)
