"""The rule as SQL, one file per step in ``rule/``; each says which part of the rule it carries out."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from data_layer.sources.engine import silenced

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

Branch = tuple[str, ...]  # steps in their order
# What needs what: the branches of a stage need the stages before it, and nothing of each other. A table in its order
# streams through one processor; another works out the persons who need more.
STAGES: tuple[tuple[Branch, ...], ...] = (
    (("tangled_persons",), ("crowded",)),
    (("linked",), ("chains", "tangled_staff")),
    (("staff",),),
    (("absence",),),
    (("measures",),),
)
OF_ABSENCE: tuple[Branch, ...] = (("crowded",), ("absence",))


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
    for branches in _stages(has_absence=has_absence):
        for _ in (step for branch in branches for step in branch):
            next(ticks, None)
        with ThreadPoolExecutor(len(branches)) as pool:
            working = [pool.submit(_run_branch, engine.cursor(), branch) for branch in branches]
        for branch in working:
            branch.result()


def step_names(*, has_absence: bool) -> tuple[str, ...]:
    """Name the steps in their order."""
    return tuple(step for branches in _stages(has_absence=has_absence) for branch in branches for step in branch)


def _stages(*, has_absence: bool) -> Iterator[tuple[Branch, ...]]:
    for stage in STAGES:
        branches = tuple(branch for branch in stage if has_absence or branch not in OF_ABSENCE)
        if branches:
            yield branches


def _run_branch(engine: DuckDBPyConnection, branch: Branch) -> None:
    for name in branch:
        with silenced(f"working on {name}"):
            engine.execute(read_step(name))
