"""Rules that hold between cells: parts within wholes, and each key once."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from data_layer.schema import FaultKind
from data_layer.schema import columns as col
from data_layer.sources.fault import Fault, named
from data_layer.tables.cells import ParsedCell
from data_layer.tables.keys import team_key
from data_layer.tables.layout import DAYS_IN_HALF_YEAR
from data_layer.tables.suppression import ABSENCE_MEASURES, MIN_FTE_FOR_ABSENCE

LEAST_SICKNESS = 0.5  # days per full-time employee and half-year; half of the kommuner have over 7 (VIVE 2025, 4.4)
MIN_ROWS_FOR_UNITS = 5


@dataclass(frozen=True)
class ParsedRow:
    """What could be read of one row; a key or cell with a fault is absent."""

    line: int
    key: Mapping[str, str | int]
    cells: Mapping[str, ParsedCell]


def check_row(row: ParsedRow) -> list[Fault]:
    """Find parts that exceed their whole, and a part without what it belongs to."""
    faults = [_check_part(row, part, col.HEADCOUNT, 1) for part in (col.LEAVERS, col.SHORT_TENURE_HEADCOUNT)]
    faults += [_check_part(row, days, col.FTE, DAYS_IN_HALF_YEAR) for days in ABSENCE_MEASURES]
    faults.append(_check_partial(row))
    return [fault for fault in faults if fault is not None]


def check_keys_once(rows: Iterable[ParsedRow], key: tuple[str, ...]) -> list[Fault]:
    """Find rows whose key stood on an earlier line; both lines are named, and a respondent is not."""
    first: dict[tuple[str, ...], int] = {}
    faults = []
    for row in rows:
        if len(row.key) < len(key):
            continue
        identity = tuple(row.key[name] for name in key)
        same = tuple(team_key(str(row.key[name])) for name in key)  # a team is the same however its name is written
        earlier = first.setdefault(same, row.line)
        if earlier != row.line:
            faults.append(_repeated(row.line, earlier, key, identity))
    return faults


def check_units(rows: Sequence[ParsedRow]) -> list[Fault]:
    """Find sickness that can only be days per employee: below half a day per full-time employee."""
    pairs = [(_number(row, col.SICKNESS_DAYS), _number(row, col.FTE)) for row in rows]
    rates = [days / fte for days, fte in pairs if days is not None and fte is not None and fte >= MIN_FTE_FOR_ABSENCE]
    if len(rates) < MIN_ROWS_FOR_UNITS or median(rates) >= LEAST_SICKNESS:
        return []
    return [
        Fault(
            line=0,
            column=col.SICKNESS_DAYS,
            found=f"{median(rates):.2g} days per full-time employee in the middle of {len(rates)} rows",
            expected="days of all employees together in the half-year",
            remedy="multiply by the full-time employees if the column holds days per employee",
            kind=FaultKind.DAYS_PER_EMPLOYEE,
            facts=named(value=f"{median(rates):.2g}", count=len(rates), least=LEAST_SICKNESS),
        )
    ]


def _repeated(line: int, earlier: int, key: tuple[str, ...], identity: tuple[str | int, ...]) -> Fault:
    shown_parts = [str(part) for name, part in zip(key, identity, strict=True) if name != col.RESPONDENT]
    return Fault(
        line=line,
        column=" + ".join(key),
        found=f"{' '.join(shown_parts)} a second time, first in line {earlier}",
        expected="one row for each",
        remedy=f"remove line {earlier} or line {line}",
        kind=FaultKind.REPEATED_ROW,
        facts=named(earlier=earlier),
    )


def _number(row: ParsedRow, name: str) -> float | None:
    cell = row.cells.get(name)
    return cell.value if cell is not None and isinstance(cell.value, int | float) else None


def _check_part(row: ParsedRow, part: str, whole: str, times: int) -> Fault | None:
    value, limit = _number(row, part), _number(row, whole)
    if value is None or limit is None or value <= limit * times:
        return None
    bound = whole if times == 1 else f"{times} x {whole}"
    return Fault(
        line=row.line,
        column=part,
        found=f"{value:g} with {whole} {limit:g}",
        expected=f"at most {bound} ({limit * times:g})",
        remedy="check that both numbers are of this kommune and half-year",
        kind=FaultKind.MORE_THAN_WHOLE,
        facts=named(whole=whole, value=f"{value:g}", limit=f"{limit:g}", most=f"{limit * times:g}"),
    )


def _check_partial(row: ParsedRow) -> Fault | None:
    model, partial = row.cells.get(col.MODEL), row.cells.get(col.PARTIAL)
    if model is None or partial is None or partial.value is None or model.value is not None:
        return None
    return Fault(
        line=row.line,
        column=col.PARTIAL,
        found=f"an answer where model is {model.state}",
        expected="an answer only where model has one",
        remedy=f"write {model.state} here too, or fill in model",
    )
