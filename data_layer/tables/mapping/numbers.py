"""Numbers in another unit turned into the template's: only what follows from what is stated, never a guess."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from data_layer.sources.raw_table import Cell
from data_layer.tables.mapping.plan import ColumnPlan, ColumnUnit
from data_layer.tables.numbers import Problem, find_decimal_sign, parse_number

TOP = {ColumnUnit.PER_CENT: Decimal(100), ColumnUnit.SHARE: Decimal(1)}
MOST_DECIMALS = 8  # a workbook's 0.122807017543859 is exact enough at eight


@dataclass(frozen=True)
class Column:
    """One of their number columns as a whole: its plan, and how many decimals its most exact cell has."""

    plan: ColumnPlan
    decimals: int

    def read(self, cell: Cell, decimal_sign: str) -> Decimal | None:
        """Read a cell's number as it is written; None where it is none. Only per cent may carry their sign."""
        return read_exact(without_sign(cell) if self.plan.unit is ColumnUnit.PER_CENT else cell, decimal_sign)

    def convert(self, number: Decimal, whole: Decimal, *, to_count: bool) -> int | float | Problem:
        """Turn one number into the template's unit.

        Parameters
        ----------
        whole : what it is a part of, or the full-time employees; 1 where the unit needs none.
        to_count : persons are wanted.
        """
        scaled, top = number * self.plan.factor, self._top
        if top and not 0 <= scaled <= top:
            return _outside(top)
        if top and to_count:
            return self._persons(scaled, whole, top)
        return float(scaled * whole / ((top or 1) * self.plan.hours_per_day))

    @property
    def _top(self) -> Decimal | None:
        """What the whole is written as: 100 per cent, or 1; None where the column is no part of a whole."""
        return TOP.get(self.plan.unit) if self.plan.unit else None

    def _persons(self, number: Decimal, whole: Decimal, top: Decimal) -> int | Problem:
        """Find the one number of persons whose share is written like this, at the column's number of decimals."""
        half = Decimal(5).scaleb(-self.decimals - 1) * self.plan.factor
        low, high = math.ceil((number - half) * whole / top), math.floor((number + half) * whole / top)
        if low == high:
            return low
        return _ambiguous(low, high, whole) if low < high else _impossible(top, whole, round(number * whole / top))


def _impossible(top: Decimal, whole: Decimal, near: int) -> Problem:
    unit, other = ("share", "per_cent") if top == 1 else ("per_cent", "share")
    remedy = f"correct the cell, the column that of names, or unit (perhaps {other} is meant)"
    return Problem(f"a {unit} of {_written(whole)} that means whole persons; {near} is nearest", remedy)


def _written(number: Decimal) -> str:
    return f"{number.normalize():f}"


def _outside(top: Decimal) -> Problem:
    other = ', or write unit = "per_cent"' if top == 1 else ""
    return Problem(f"a number from 0 to {top}", f"correct the cell{other}")


def _ambiguous(low: int, high: int, whole: Decimal) -> Problem:
    expected = f"a share of {_written(whole)} exact enough to mean one number of persons, not all from {low} to {high}"
    return Problem(expected, "ask for the number of persons, or for the share with more decimals")


def read_exact(cell: Cell, decimal_sign: str) -> Decimal | None:
    """Read a number as it is written; None where it is none."""
    number = parse_number(cell, decimal_sign)
    return None if isinstance(number, Problem) else Decimal(repr(number))


def without_sign(cell: Cell) -> Cell:
    """Let a trailing per cent sign go."""
    return cell.strip().removesuffix("%").strip() if isinstance(cell, str) else cell


def describe_column(plan: ColumnPlan, cells: Iterable[Cell], decimal_sign: str) -> Column:
    """Look at a whole column: spreadsheets write 12,50 as 12,5, so its most exact cell tells how it was rounded."""
    decimals = max((_decimals(without_sign(cell), decimal_sign) for cell in cells), default=0)
    return Column(plan, min(decimals, MOST_DECIMALS))


def _decimals(cell: Cell, decimal_sign: str) -> int:
    number = read_exact(cell, decimal_sign)
    if number is None:
        return 0
    if isinstance(cell, str):
        return len(cell.rpartition(decimal_sign)[2]) if decimal_sign and decimal_sign in cell else 0
    exponent = number.normalize().as_tuple().exponent
    return max(-exponent, 0) if isinstance(exponent, int) else 0


def proven_sign(cells: Iterable[Cell], stated: str) -> str:
    """Take the decimal sign that is stated, else the one that the cells prove."""
    return stated or find_decimal_sign(without_sign(cell) for cell in cells)


def seems_a_share(plan: ColumnPlan, numbers: Sequence[Decimal]) -> bool:
    """Tell whether a column stated as per cent holds nothing above 1: shares, then."""
    return plan.unit is ColumnUnit.PER_CENT and any(0 < one < 1 for one in numbers) and max(numbers) <= 1
