"""From two files to counts: the engine is opened, fed, asked and closed here; no person leaves it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from data_layer.schema import HalfYear
from data_layer.schema import columns as col
from data_layer.sources.employments import ABSENCE_COLUMNS, EMPLOYMENT_COLUMNS
from data_layer.sources.engine import private_engine, silenced
from data_layer.sources.fault import Fault, UnreadableFileError
from data_layer.sources.person_rows import PersonRows, person_rows
from data_layer.sources.progress import Progress
from data_layer.tables.employments.coverage import Coverage, find_coverage, give_calendar, read_recorded
from data_layer.tables.employments.faults import unreadable
from data_layer.tables.employments.loading import ABSENCE_LABEL, load_absence, load_employments
from data_layer.tables.employments.notes import (
    Told,
    ToldAbsence,
    absence_notes,
    coverage_notes,
    staff_notes,
)
from data_layer.tables.employments.places import Places, Team
from data_layer.tables.employments.steps import read_step, run_steps, step_names
from data_layer.tables.employments.tidy import KnownAbsence
from data_layer.tables.employments.vocabulary import CASEWORKERS, PARENTAL_LEAVE, SICKNESS
from data_layer.tables.team_names import team_notes

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

MEASURE_OF_ABSENCE = {SICKNESS: col.SICKNESS_DAYS, PARENTAL_LEAVE: col.PARENTAL_LEAVE_DAYS}
NO_ABSENCE = "CREATE TABLE absent_days (team INT, half BIGINT, absence INT, days DOUBLE)"


@dataclass(frozen=True)
class Question:
    """The files and what the operator says of them.

    ``extract_date``: the last day the files know; ``first_half_year``: the first whose leavers were all recorded;
    both are found in the files when not given.  ``today``: starts after it are plans.
    """

    employments: Path
    absence: Path | None = None
    job_groups: tuple[str, ...] = CASEWORKERS
    extract_date: date | None = None
    first_half_year: HalfYear | None = None
    today: date = field(default_factory=lambda: datetime.now(UTC).date())


@dataclass(frozen=True)
class Counts:
    """``measures``: one row per (team, half) with the six measures, before suppression; ``teams`` by their number."""

    measures: pd.DataFrame
    teams: tuple[Team, ...]
    known_absence: KnownAbsence
    extract_date: date
    n_rows: int
    encoding: str
    separator: str
    notes: tuple[str, ...]
    told_absence: ToldAbsence | None = None


class FaultyRowsError(Exception):
    """Rows that cannot be taken; carries the faults to the one place that reports them."""

    def __init__(self, faults: list[Fault]) -> None:
        super().__init__(f"{len(faults)} faults")
        self.faults = faults


def count_employments(question: Question, progress: Progress) -> Counts:
    """Count every half-year of both files.

    Raises
    ------
    FaultyRowsError: a file that cannot be read, or rows that cannot be taken.
    """
    try:
        with private_engine() as engine, ExitStack() as files:
            ticks = _ticks(question, progress)
            rows = files.enter_context(person_rows(engine, question.employments, "employment_rows", EMPLOYMENT_COLUMNS))
            places = _load(engine, question, rows, files, ticks)
            return _count(engine, question, rows, places, ticks)
    except UnreadableFileError as error:
        raise FaultyRowsError([unreadable(error)]) from None


def _ticks(question: Question, progress: Progress) -> Iterator[object]:
    """Tick once per file and step: the first of them is reading the employments."""
    has_absence = question.absence is not None
    return iter(progress(["employments", "absence", *step_names(has_absence=has_absence)], "counting the employments"))


def _load(
    engine: DuckDBPyConnection, question: Question, rows: PersonRows, files: ExitStack, ticks: Iterator[object]
) -> Places:
    next(ticks)
    places, faults = load_employments(engine, rows, question.job_groups)
    next(ticks)
    if question.absence is not None:
        faults += _load_absence(engine, person_rows(engine, question.absence, "absence_rows", ABSENCE_COLUMNS), files)
    if faults:
        raise FaultyRowsError(faults)
    return places


def _load_absence(
    engine: DuckDBPyConnection, opening: AbstractContextManager[PersonRows], files: ExitStack
) -> list[Fault]:
    try:
        return load_absence(engine, files.enter_context(opening))
    except UnreadableFileError as error:
        return [unreadable(error, ABSENCE_LABEL)]


def _count(
    engine: DuckDBPyConnection, question: Question, rows: PersonRows, places: Places, ticks: Iterator[object]
) -> Counts:
    has_absence = question.absence is not None
    recorded = read_recorded(engine, question.today, with_absence=has_absence)
    coverage = find_coverage(recorded, question.extract_date, question.first_half_year)
    give_calendar(engine, coverage.half_years)
    if not has_absence:
        engine.execute(NO_ABSENCE)
    run_steps(engine, ticks, has_absence=has_absence)
    next(ticks, None)  # the bar goes
    told = Told(*_one_row(engine, "told"))
    told_absence = ToldAbsence(*_one_row(engine, "told_absence")) if has_absence else None
    return Counts(
        measures=_measures(engine),
        teams=places.teams,
        known_absence=_known_absence(engine, coverage) if has_absence else KnownAbsence(),
        extract_date=coverage.extract_date,
        n_rows=told.n_rows,
        encoding=rows.text.encoding if rows.text else "Parquet",
        separator=rows.text.separator if rows.text else "",
        notes=(
            *staff_notes(told, question.job_groups),
            *team_notes(places.n_spellings),
            *coverage_notes(coverage),
            *absence_notes(told_absence),
        ),
        told_absence=told_absence,
    )


def _measures(engine: DuckDBPyConnection) -> pd.DataFrame:
    with silenced("handing over the counts"):
        counts: pd.DataFrame = engine.table("measures").df()
    return counts


def _one_row(engine: DuckDBPyConnection, step: str) -> tuple[int, ...]:
    with silenced("counting rows"):
        row: tuple[int, ...] = engine.execute(read_step(step)).fetchall()[0]
    return row


def _known_absence(engine: DuckDBPyConnection, coverage: Coverage) -> KnownAbsence:
    with silenced("looking at the kinds of absence"):
        found = engine.table("absence_places").filter("absence > 0").project("workplace, absence").fetchall()
    return KnownAbsence(
        coverage.absence_from,
        frozenset(f"{code}" for code, _ in found),
        frozenset(MEASURE_OF_ABSENCE[kind] for _, kind in found),
    )
