"""Employment records as readings of the staffing and the team subject, suppressed and checked like any other file."""

from __future__ import annotations

from data_layer.schema import Subject
from data_layer.schema import columns as col
from data_layer.sources.employments import EMPLOYMENT_COLUMNS
from data_layer.sources.fault import Fault
from data_layer.sources.progress import Progress, silent
from data_layer.tables.employments.counting import Counts, FaultyRowsError, Question, count_employments
from data_layer.tables.employments.tidy import municipality_table, team_table
from data_layer.tables.layout import MAX_STAFF
from data_layer.tables.reading import Origin, Reading, Understanding
from data_layer.tables.suppression import suppress_small
from data_layer.tables.team_suppression import suppress_teams


def read_employments(question: Question, progress: Progress = silent) -> tuple[Reading, ...]:
    """Read employments, and absence if there is a file of it, into the tables of the kommuner and of their teams.

    Returns
    -------
    The staffing reading and, where a team is named, the team reading; both are suppressed.  Never raises for what a
    file may contain: every fault is in ``faults``.  Neither holds, and no fault tells, anything of a person.
    """
    try:
        counts = count_employments(question, progress)
    except FaultyRowsError as error:
        return (_faulty(error.faults),)
    faults = _unlikely(question, counts)
    return (_faulty(faults),) if faults else _readings(question, counts)


def _faulty(faults: list[Fault]) -> Reading:
    return Reading(Subject.STAFFING, None, faults, Understanding())


def _unlikely(question: Question, counts: Counts) -> list[Fault]:
    """Nobody at all, or a kommune with more caseworkers than any has, is another staff group."""
    if counts.measures.empty:
        expected = f"employments with account function 6.45.58 and job group {' or '.join(question.job_groups)}"
        return [Fault(0, "", f"none in {counts.n_rows} rows", expected, "correct the columns, or say --job-group")]
    sums = municipality_table(counts.measures, counts.teams, counts.known_absence)
    large = sums.loc[(sums[[col.HEADCOUNT, col.FTE]] > MAX_STAFF).any(axis="columns"), col.MUNICIPALITY_CODE]
    if large.empty:
        return []
    codes = ", ".join(sorted(set(large))[:5])
    expected = f"at most {MAX_STAFF} caseworkers in a kommune and half-year"
    return [Fault(0, "", f"more in kommune {codes}", expected, "check account functions and job groups")]


def _readings(question: Question, counts: Counts) -> tuple[Reading, ...]:
    from data_layer.tables.schemas import check_table  # pandera is slow to import, and only imports need it

    staffing, hidden = suppress_small(municipality_table(counts.measures, counts.teams, counts.known_absence))
    teams, hidden_teams = suppress_teams(team_table(counts.measures, counts.teams, counts.known_absence), staffing)
    told = Understanding(
        encoding=counts.encoding,
        separator=counts.separator,
        titles={name: name for name in EMPLOYMENT_COLUMNS},
        n_rows=counts.n_rows,
        notes=counts.notes,
        n_suppressed_by_rule=hidden,
    )
    of_teams = Understanding(n_suppressed_by_rule=hidden_teams)
    file = question.employments
    origin = Origin(file.stem, file.name, extract_date=counts.extract_date)
    readings = [Reading(Subject.STAFFING, check_table(Subject.STAFFING, staffing), [], told, origin)]
    if len(teams):
        checked = check_table(Subject.TEAM_STAFFING, teams)
        readings.append(Reading(Subject.TEAM_STAFFING, checked, [], of_teams, origin))
    return tuple(readings)
