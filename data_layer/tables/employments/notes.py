"""What an operator should know of an import of employments, a sentence each: numbers only, nothing of a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data_layer.tables.employments.coverage import Coverage, half_year_of


@dataclass(frozen=True)
class Told:
    """Counts of rows and persons, from the step ``told``."""

    n_rows: int
    n_other_function: int
    n_other_group: int
    n_corrected: int
    n_left_on_last_day: int


@dataclass(frozen=True)
class ToldAbsence:
    """Counts of spells."""

    n_sickness: int
    n_leave: int
    n_other: int

    @property
    def n_spells(self) -> int:
        """All of them."""
        return self.n_sickness + self.n_leave + self.n_other


def staff_notes(told: Told, job_groups: Sequence[str]) -> list[str]:
    """Say which rows were kept and which were left out."""
    n_kept = told.n_rows - told.n_other_function - told.n_other_group
    kept = (
        f"Kept {n_kept} of {told.n_rows} employments: account function 6.45.58, job groups {', '.join(job_groups)}; "
        f"left out {told.n_other_function} of other functions, {told.n_other_group} of other job groups."
    )
    corrected = f"{told.n_corrected} rows were replaced by a later row of the same employment."
    last_day = (
        f"{told.n_left_on_last_day} employments ended on the last day of a half-year: employed that day, "
        "so by the rule they are leavers of no half-year."
    )
    return [kept, *([corrected] if told.n_corrected else []), *([last_day] if told.n_left_on_last_day else [])]


def coverage_notes(coverage: Coverage) -> list[str]:
    """Say which half-years were counted and why no others."""
    first, last = coverage.half_years[0], coverage.half_years[-1]
    begin = "as asked" if coverage.is_first_given else "where the earliest end lies (else say --first-half-year)"
    until = "as said" if coverage.is_date_given else "the latest start in the files (else say --extract-date)"
    counted = (
        f"Half-years {first} to {last}: from {first}, {begin}; the extract reaches {coverage.extract_date}, {until}."
    )
    started = half_year_of(coverage.extract_date)
    cut = f"{started} is not complete in the extract and was left out."
    until_now = f"Leavers of the year before {coverage.extract_date} can still become fewer"
    returning = f"{until_now}: who returns within a year has not left."
    return [counted, *([cut] if started > last else []), returning]


def absence_notes(told: ToldAbsence | None) -> list[str]:
    """Say which absence was counted."""
    if told is None:
        return ["No absence file: sickness and parental leave are missing."]
    counted = f"Absence: {told.n_sickness} spells of sickness, {told.n_leave} of parental leave"
    absent = [name for name, n in (("sickness", told.n_sickness), ("parental leave", told.n_leave)) if not n]
    return [
        f"{counted}; {told.n_other} of other kinds were left out.",
        *(f"The file has no spell of {name}, which is therefore missing and not zero." for name in absent),
    ]
