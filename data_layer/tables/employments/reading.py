"""Employment records as readings of the staffing and the team subject, suppressed and checked like any other file."""

from __future__ import annotations

from data_layer.schema import Subject
from data_layer.schema import columns as col
from data_layer.sources.employments import EMPLOYMENT_COLUMNS
from data_layer.sources.fault import Fault
from data_layer.sources.progress import Progress, silent
from data_layer.tables.employments.counting import Counts, FaultyRowsError, Question, count_employments
from data_layer.tables.employments.loading import ABSENCE_LABEL
from data_layer.tables.employments.tidy import municipality_table, team_table
from data_layer.tables.layout import MAX_STAFF
from data_layer.tables.reading import EITHER_SIGN, Origin, Reading, Understanding
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
    """Nobody at all, more caseworkers than any kommune has, or absence of nobody here: other rows than were meant."""
    if counts.measures.empty:
        expected = f"employments with account function 6.45.58 and job group {' or '.join(question.job_groups)}"
        return [Fault(0, "", f"none in {counts.n_rows} rows", expected, "correct the columns, or say --job-group")]
    sums = municipality_table(counts.measures, counts.teams, counts.known_absence)
    large = sums.loc[(sums[[col.HEADCOUNT, col.FTE]] > MAX_STAFF).any(axis="columns"), col.MUNICIPALITY_CODE]
    if large.empty:
        return _unlikely_absence(counts)
    codes = ", ".join(sorted(set(large))[:5])
    expected = f"at most {MAX_STAFF} caseworkers in a kommune and half-year"
    return [Fault(0, "", f"more in kommune {codes}", expected, "check account functions and job groups")]


def _unlikely_absence(counts: Counts) -> list[Fault]:
    """Find spells that are all of other kinds, or all of other persons, and would tell of nothing."""
    told, days = counts.told_absence, counts.measures[[col.SICKNESS_DAYS, col.PARENTAL_LEAVE_DAYS]].to_numpy().sum()
    if told is None or days > 0 or not told.n_spells:
        return []
    if told.n_other == told.n_spells:
        found, expected = f"{told.n_other} spells of other kinds only", "spells of sickness or parental_leave"
        return [Fault(0, f"{ABSENCE_LABEL}kind", found, expected, "write these two words for the kinds that are these")]
    found = f"none of {told.n_spells} spells within a counted employment"
    remedy = "write persons and kommuner as in the file of employments; leave out --absence if there is none"
    return [Fault(0, ABSENCE_LABEL, found, "absence of the persons employed", remedy)]


def _readings(question: Question, counts: Counts) -> tuple[Reading, ...]:
    from data_layer.tables.schemas import check_table  # pandera is slow to import, and only imports need it

    staffing, hidden = suppress_small(municipality_table(counts.measures, counts.teams, counts.known_absence))
    teams, hidden_teams = suppress_teams(team_table(counts.measures, counts.teams, counts.known_absence), staffing)
    told = Understanding(
        encoding=counts.encoding,
        separator=counts.separator,
        decimal_sign=EITHER_SIGN if counts.separator else "",
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
