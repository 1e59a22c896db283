"""A leader's own newest half-years, read as an import is read, for one kommune; nothing of it is kept."""

from __future__ import annotations

from datetime import date

from data_layer.schema import PRIVATE_SHEET, FaultKind, HalfYear, MissingState, Subject
from data_layer.schema import columns as col
from data_layer.sources.fault import Fault, named
from data_layer.sources.files import read_content
from data_layer.sources.progress import Progress, silent
from data_layer.sources.raw_table import Limits
from data_layer.tables.header import without_merged
from data_layer.tables.layout import LAYOUTS
from data_layer.tables.reading import Reading, read_with
from data_layer.tables.rules import ParsedRow, check_row

# a few half-years, on a sheet that an office has designed
LIMITS = Limits(rows=200, unpacked_bytes=3_000_000, parts=100, sheet_rows=2_000, weight=12_000)


def read_private(data: bytes, code: str, today: date, progress: Progress = silent) -> Reading:
    """Read own half-years of kommune ``code``.

    Returns
    -------
    As ``read_subject``. Faults too: a row of another kommune, a half-year that has not begun ``today``, and a file
    without a single number.
    """

    def rule(row: ParsedRow) -> list[Fault]:
        return [*check_row(row), *_check_municipality(row, code), *_check_begun(row, today)]

    layout = LAYOUTS[Subject.STAFFING]
    reading = read_with(
        lambda: without_merged(read_content(data, PRIVATE_SHEET, progress, LIMITS)), layout, progress, rule
    )
    return reading if reading.table is None or _has_numbers(reading) else _without_numbers(reading)


def _check_municipality(row: ParsedRow, code: str) -> list[Fault]:
    found = row.key.get(col.MUNICIPALITY_CODE, code)
    if found == code:
        return []
    return [
        Fault(
            line=row.line,
            column=col.MUNICIPALITY_CODE,
            found=f"kommune {found}",
            expected=f"kommune {code}, whose page this is",
            remedy="remove the row, or open the page of that kommune",
            kind=FaultKind.OTHER_MUNICIPALITY,
            facts=named(found=found, code=code),
        )
    ]


def _check_begun(row: ParsedRow, today: date) -> list[Fault]:
    text = row.key.get(col.HALF_YEAR)
    if text is None or HalfYear.parse(str(text)).first_day <= today:
        return []
    return [
        Fault(
            line=row.line,
            column=col.HALF_YEAR,
            found=str(text),
            expected=f"a half-year that has begun by {today}",
            remedy="correct the half-year",
            kind=FaultKind.NOT_BEGUN,
            facts=named(cell=text),
        )
    ]


def _has_numbers(reading: Reading) -> bool:
    """Whether any cell held a number, shown or withheld by the rule for small kommuner."""
    table = reading.table
    states = [table[col.state_of(name)] for name in col.STAFFING_MEASURES] if table is not None else []
    is_observed = any((state == MissingState.OBSERVED.value).any() for state in states)
    return is_observed or reading.understanding.n_suppressed_by_rule > 0


def _without_numbers(reading: Reading) -> Reading:
    fault = Fault(
        line=0,
        column="",
        found="no numbers",
        expected="at least one number",
        remedy="fill in the template",
        kind=FaultKind.NO_NUMBERS,
    )
    return Reading(reading.subject, None, [fault], reading.understanding)
