"""Closed vocabularies of the product: one word per idea, the same from file to screen to export."""

from __future__ import annotations

from enum import StrEnum


class MissingState(StrEnum):
    """Why a measure has or has no value; every measure carries one."""

    OBSERVED = "observed"
    SUPPRESSED = "suppressed"
    NOT_REPORTED = "not_reported"
    NOT_APPLICABLE = "not_applicable"
    MISSING = "missing"


class Subject(StrEnum):
    """What a dataset is about; one tidy table each."""

    STAFFING = "staffing"
    ORGANISATION = "organisation"
    BACKGROUND = "background"
    TEAM_STAFFING = "team_staffing"  # the teams of some kommuner; a store may have none

    @property
    def is_optional(self) -> bool:
        """Whether the product is whole without a dataset of it."""
        return self is Subject.TEAM_STAFFING


class OrganisationModel(StrEnum):
    """How a kommune divides cases between caseworkers (VIVE 2025, section 2.1)."""

    AGE = "age"
    INTERVENTION = "intervention"
    BOTH = "both"
    NEITHER = "neither"


class IndicatorId(StrEnum):
    """Every indicator of the catalogue; ``*_YEAR*`` covers the half-year and the one before it."""

    TURNOVER = "turnover"
    SICKNESS_ABSENCE = "sickness_absence"
    PARENTAL_LEAVE = "parental_leave"
    SHORT_TENURE_SHARE = "short_tenure_share"
    TURNOVER_YEAR_SHARE = "turnover_year_share"
    TURNOVER_YEAR_RATE = "turnover_year_rate"
    SICKNESS_ABSENCE_YEAR = "sickness_absence_year"
    PARENTAL_LEAVE_YEAR = "parental_leave_year"


class Around(StrEnum):
    """Which group of kommuner a number is held against."""

    COUNTRY = "country"
    REGION = "region"
    SIMILAR = "similar"


class FaultKind(StrEnum):
    """What is wrong with a file, for screens that say it in their own words; every member has Danish ones.

    Faults of commands that only an operator meets stay ``OTHER``: their English words are enough.
    """

    OTHER = "other"
    # the file
    NOT_TEXT = "not_text"
    OPEN_QUOTE = "open_quote"
    OLD_WORKBOOK = "old_workbook"
    NOT_WORKBOOK = "not_workbook"
    MACROS = "macros"
    TOO_MUCH_PACKED = "too_much_packed"
    SEVERAL_SHEETS = "several_sheets"
    FORMULA = "formula"
    HIDDEN_ROWS = "hidden_rows"
    MERGED_CELLS = "merged_cells"
    OTHER_SEPARATOR = "other_separator"
    EMPTY = "empty"
    HEADER_ONLY = "header_only"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    NO_NUMBERS = "no_numbers"
    # the header
    UNKNOWN_COLUMN = "unknown_column"
    REPEATED_COLUMN = "repeated_column"
    ABSENT_COLUMN = "absent_column"
    REPEATED_HEADER = "repeated_header"
    NOT_COMPARABLE = "not_comparable"  # turnover that counts joiners, or a whole year
    # a row
    MISFIT = "misfit"
    UNKNOWN_MUNICIPALITY = "unknown_municipality"
    ISLAND = "island"
    TOTAL_ROW = "total_row"  # the country, a region, a sum
    OTHER_REGION = "other_region"
    OTHER_NAME = "other_name"
    OTHER_MUNICIPALITY = "other_municipality"
    NOT_A_HALF_YEAR = "not_a_half_year"
    DATE_FOR_HALF_YEAR = "date_for_half_year"
    YEAR_FOR_HALF_YEAR = "year_for_half_year"
    YEAR_OUT_OF_RANGE = "year_out_of_range"
    NOT_BEGUN = "not_begun"
    REPEATED_ROW = "repeated_row"
    # a number
    NOT_A_NUMBER = "not_a_number"
    AMBIGUOUS_NUMBER = "ambiguous_number"
    OTHER_DECIMAL_SIGN = "other_decimal_sign"
    NEGATIVE = "negative"
    TOO_HIGH = "too_high"
    TOO_LOW = "too_low"
    DAYS_PER_EMPLOYEE = "days_per_employee"  # all rows of a file together, where the days of everybody are asked for
    NOT_WHOLE = "not_whole"
    MORE_THAN_WHOLE = "more_than_whole"


class Unit(StrEnum):
    """Unit of an indicator's ``value``."""

    SHARE = "share"  # 0-1, shown as per cent
    DAYS_PER_FTE = "days_per_fte"  # full-time-equivalent days per full-time employee
    PER_100 = "per_100"  # leavings per 100 positions


class Verdict(StrEnum):
    """What can be said about a kommune's own level and a benchmark, from P(level above the benchmark).

    The borders stand in ``data_layer.statistics.verdicts``, the words in ``components.text``.
    """

    ABOVE = "above"  # P >= .95
    PROBABLY_ABOVE = "probably_above"  # P >= .90
    INDISTINGUISHABLE = "indistinguishable"
    PROBABLY_BELOW = "probably_below"  # P <= .10
    BELOW = "below"  # P <= .05
    TOO_FEW = "too_few"  # persons
    NO_OTHERS = "no_others"  # too few other kommuner to learn from, or none at all
    POSITION_ONLY = "position_only"

    @property
    def says_nothing(self) -> bool:
        """Whether the number can not be compared."""
        return self in {Verdict.TOO_FEW, Verdict.NO_OTHERS}
