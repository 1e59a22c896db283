"""What a mapping file says, checked and typed: plain records, no reading and no converting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from data_layer.schema import Subject
from data_layer.schema import columns as col

Reference = str | int  # the title of a column in the file, or its number counted from 1
ABSENT: Reference = 0  # no column


class ColumnUnit(StrEnum):
    """What a column holds where it is not what the template asks for."""

    PER_CENT = "per_cent"  # 0-100, of another column
    SHARE = "share"  # 0-1, of another column
    DAYS_PER_FTE = "days_per_fte"  # times the column with full-time employees
    HOURS = "hours"  # divided by the hours of a full-time day
    HOURS_PER_FTE = "hours_per_fte"


PARTS = frozenset({ColumnUnit.PER_CENT, ColumnUnit.SHARE})
NEED_WHOLE = PARTS | {ColumnUnit.DAYS_PER_FTE, ColumnUnit.HOURS_PER_FTE}
NEED_HOURS = frozenset({ColumnUnit.HOURS, ColumnUnit.HOURS_PER_FTE})
UNITS: Mapping[str, frozenset[ColumnUnit]] = {
    col.LEAVERS: PARTS,
    col.SHORT_TENURE_HEADCOUNT: PARTS,
    col.SICKNESS_DAYS: frozenset(ColumnUnit),
    col.PARENTAL_LEAVE_DAYS: frozenset(ColumnUnit),
}


@dataclass(frozen=True)
class FilePlan:
    """How the file is laid out; 0 and ``""`` mean: found out from the file."""

    sheet: str = ""
    header_line: int = 0
    header_rows: int = 1
    last_line: int = 0
    decimal_sign: str = ""


@dataclass(frozen=True)
class ColumnPlan:
    """Where one of our columns comes from.

    ``source`` is their column, or ``fixed`` the word that every row gets. ``of`` is the column that a share or a rate
    is of; ``hours_per_day`` and ``factor`` are as stated in the mapping.
    """

    name: str
    source: Reference = ABSENT
    unit: ColumnUnit | None = None
    of: Reference = ABSENT
    hours_per_day: Decimal = Decimal(1)
    factor: Decimal = Decimal(1)
    fixed: str = ""

    @property
    def converts(self) -> bool:
        """Tell whether cells are turned into other numbers."""
        return self.unit is not None or self.factor != 1


@dataclass(frozen=True)
class PeriodPlan:
    """Where the half-year or year of a row comes from.

    ``source`` is the column with the period, or with the year where ``half`` is the column with the half. ``form`` is
    how the period is written, e.g. ``{month}-{year}``; ``halves`` maps the words of the file to 1 and 2; ``fixed`` is
    the period of every row.
    """

    name: str
    source: Reference = ABSENT
    half: Reference = ABSENT
    form: str = ""
    halves: Mapping[str, int] = field(default_factory=dict)
    fixed: str = ""


@dataclass(frozen=True)
class MappingPlan:
    """A whole mapping file.

    ``codes`` maps their cells to our words; ``keep`` and ``drop`` map a column to the cells whose rows are used or left
    out.
    """

    name: str
    subject: Subject
    columns: tuple[ColumnPlan, ...]
    file: FilePlan = FilePlan()
    period: PeriodPlan | None = None
    codes: Mapping[str, str] = field(default_factory=dict)
    keep: Mapping[str, frozenset[str]] = field(default_factory=dict)
    drop: Mapping[str, frozenset[str]] = field(default_factory=dict)
