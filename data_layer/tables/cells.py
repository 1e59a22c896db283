"""One measure's cell: a value, or the state that says why there is none."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.schema import FaultKind, MissingState
from data_layer.sources.fault import named
from data_layer.sources.raw_table import Cell
from data_layer.tables.layout import Kind, Measure
from data_layer.tables.numbers import Problem, parse_number
from data_layer.tables.vocabulary import ANSWER_OF_WORD, MODEL_OF_WORD, missing_state_of, plain

Value = float | int | str | bool | None


@dataclass(frozen=True)
class ParsedCell:
    """``value`` is None exactly when ``state`` is not observed."""

    value: Value
    state: MissingState


def parse_cell(cell: Cell, measure: Measure, decimal_sign: str) -> ParsedCell | Problem:
    """Read a measure's cell.

    Parameters
    ----------
    cell : number, or text: a number, one of the missing words or, by the measure's kind, a category.
    decimal_sign : of the whole file, from ``find_decimal_sign``.
    """
    state = missing_state_of(cell) if isinstance(cell, str) else None
    if state is not None:
        return ParsedCell(None, state)
    value = _parse_value(cell, measure, decimal_sign)
    return value if isinstance(value, Problem) else ParsedCell(value, MissingState.OBSERVED)


def _parse_value(cell: Cell, measure: Measure, decimal_sign: str) -> float | str | Problem:
    if measure.kind is Kind.MODEL:
        return MODEL_OF_WORD.get(_word(cell)) or Problem("age, intervention, both or neither", "use one of these words")
    if measure.kind is Kind.YES_NO:
        answer = ANSWER_OF_WORD.get(_word(cell))
        return Problem("yes or no", "write yes where only a part is split, otherwise no") if answer is None else answer
    number = parse_number(cell, decimal_sign)
    return number if isinstance(number, Problem) else _check_range(number, measure)


def _word(cell: Cell) -> str:
    return plain(str(int(cell) if isinstance(cell, float) and cell.is_integer() else cell))


def _check_range(number: float, measure: Measure) -> float | Problem:
    if number < 0:
        remedy = "correct the sign, or write the word that says why there is no number"
        return Problem("zero or more", remedy, FaultKind.NEGATIVE)
    if number > measure.maximum:
        expected, remedy = f"at most {measure.maximum:.10g}", "check unit, decimal sign and thousands separator"
        return Problem(expected, remedy, FaultKind.TOO_HIGH, named(most=f"{measure.maximum:.10g}"))
    if number < measure.minimum:
        expected, remedy = f"at least {measure.minimum:g}", f"{measure.name} is 100 on average: write 98, not 0.98"
        return Problem(expected, remedy, FaultKind.TOO_LOW, named(least=f"{measure.minimum:g}"))
    if measure.kind is Kind.AMOUNT:
        return number
    if not number.is_integer():
        remedy = f"{measure.name} counts people, not full-time employees or shares"
        return Problem("a whole number", remedy, FaultKind.NOT_WHOLE)
    return int(number)
