"""What each subject's tidy table consists of: keys, measures, types and largest values. No checks live here."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from data_layer.schema import Subject
from data_layer.schema import columns as col


class Kind(StrEnum):
    """What a measure's cell holds when it is observed."""

    COUNT = "count"  # whole number, zero or more
    AMOUNT = "amount"  # number, zero or more
    MODEL = "model"  # one of OrganisationModel
    YES_NO = "yes_no"


DTYPES = {Kind.COUNT: "Int64", Kind.AMOUNT: "Float64", Kind.MODEL: "str", Kind.YES_NO: "boolean"}
KEY_DTYPES = {col.MUNICIPALITY_CODE: "str", col.UNIT: "str", col.HALF_YEAR: "str", col.YEAR: "int64"}


@dataclass(frozen=True)
class Measure:
    """One measured column; ``maximum`` and ``minimum`` are far from any Danish kommune: only slips lie outside."""

    name: str
    kind: Kind
    maximum: float = 0.0  # unused by MODEL and YES_NO
    minimum: float = 0.0

    @property
    def state(self) -> str:
        """Name of the column with the missing state."""
        return col.state_of(self.name)

    @property
    def dtype(self) -> str:
        return DTYPES[self.kind]


@dataclass(frozen=True)
class Layout:
    """Key and measures of one subject, in the order of the template."""

    subject: Subject
    key: tuple[str, ...]
    measures: tuple[Measure, ...]
    optional_key: tuple[str, ...] = ()  # a file may carry them; rows that differ in nothing else are merged into one

    @property
    def columns(self) -> tuple[str, ...]:
        """Columns of the tidy table: keys, then each measure followed by its state."""
        return (*self.key, *(name for measure in self.measures for name in (measure.name, measure.state)))

    @property
    def template(self) -> tuple[str, ...]:
        """Columns of the file template: keys and measures; a missing state is a word in the measure's cell."""
        return (*self.key, *(measure.name for measure in self.measures))

    @property
    def dtypes(self) -> dict[str, str]:
        """Pandas dtype of each column of the tidy table."""
        keys = {name: KEY_DTYPES[name] for name in self.key}
        return keys | {
            name: dtype
            for measure in self.measures
            for name, dtype in ((measure.name, measure.dtype), (measure.state, "str"))
        }

    @property
    def period(self) -> str | None:
        """Key column that holds the time, if the subject has one."""
        return next((name for name in self.key if name in PERIODS), None)


PERIODS = (col.HALF_YEAR, col.YEAR)
MAX_STAFF = 5_000
DAYS_IN_HALF_YEAR = 184
MIN_INDEX = 10  # of an index whose average is 100: 0.98 is meant as 98
STAFFING_MEASURES = (
    Measure(col.HEADCOUNT, Kind.COUNT, MAX_STAFF),
    Measure(col.FTE, Kind.AMOUNT, MAX_STAFF),
    Measure(col.LEAVERS, Kind.COUNT, MAX_STAFF),
    Measure(col.SICKNESS_DAYS, Kind.AMOUNT, MAX_STAFF * DAYS_IN_HALF_YEAR),
    Measure(col.PARENTAL_LEAVE_DAYS, Kind.AMOUNT, MAX_STAFF * DAYS_IN_HALF_YEAR),
    Measure(col.SHORT_TENURE_HEADCOUNT, Kind.COUNT, MAX_STAFF),
)

LAYOUTS = {
    Subject.STAFFING: Layout(Subject.STAFFING, col.STAFFING_KEY, STAFFING_MEASURES),
    Subject.ORGANISATION: Layout(
        Subject.ORGANISATION,
        col.ORGANISATION_KEY,
        (Measure(col.MODEL, Kind.MODEL), Measure(col.PARTIAL, Kind.YES_NO)),
        optional_key=(col.RESPONDENT,),
    ),
    Subject.BACKGROUND: Layout(
        Subject.BACKGROUND,
        col.BACKGROUND_KEY,
        (
            Measure(col.POPULATION, Kind.COUNT, 2_000_000),
            Measure(col.DENSITY, Kind.AMOUNT, 50_000),
            Measure(col.COMMUTING_KM, Kind.AMOUNT, 500),
            Measure(col.NEED_INDEX, Kind.AMOUNT, 1_000, MIN_INDEX),
            Measure(col.SERVICE_INDEX, Kind.AMOUNT, 1_000, MIN_INDEX),
        ),
    ),
    Subject.TEAM_STAFFING: Layout(Subject.TEAM_STAFFING, col.TEAM_KEY, STAFFING_MEASURES),
}
HAS_STAFF = (Subject.STAFFING, Subject.TEAM_STAFFING)  # the disclosure rule for small staffs holds here
MAX_UNIT = 60  # characters of a team's name

FIRST_YEAR = 2007  # the 98 kommuner exist since the municipal reform
LAST_YEAR = 2099
