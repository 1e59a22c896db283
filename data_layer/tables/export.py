"""A tidy table as the CSV text that the importer reads back to the identical table."""

from __future__ import annotations

import csv
import io
from decimal import Decimal

import pandas as pd

from data_layer.schema import MissingState, Subject
from data_layer.sources.raw_table import NOTE_SIGN
from data_layer.tables.layout import LAYOUTS, Measure

SIMULATED_MARK = "SIMULEREDE TAL"
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def marked_csv_text(subject: Subject, table: pd.DataFrame, *, simulated: bool) -> str:
    """Write ``csv_text`` for a file that leaves the house: simulated numbers say so in a first line of their own."""
    note = f"{NOTE_SIGN}{SIMULATED_MARK}\n" if simulated else ""
    return note + csv_text(subject, table)


def csv_text(subject: Subject, table: pd.DataFrame) -> str:
    """Write the template's columns: comma, decimal point, sorted by key, a word where a value is missing.

    Parameters
    ----------
    table : tidy table of the subject.

    Returns
    -------
    Text with Unix line ends; equal tables give equal text.
    """
    layout = LAYOUTS[subject]
    ordered = table.sort_values(list(layout.key))
    cells = [ordered[name].astype(str).to_list() for name in layout.key]
    cells += [_measure_cells(ordered, measure) for measure in layout.measures]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(layout.template)
    writer.writerows([escape_formula(cell) for cell in row] for row in zip(*cells, strict=True))
    return out.getvalue()


def escape_formula(text: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


def _measure_cells(table: pd.DataFrame, measure: Measure) -> list[str]:
    pairs = zip(table[measure.name].astype(object), table[measure.state], strict=True)
    return [_cell(value) if state == MissingState.OBSERVED.value else str(state) for value, state in pairs]


def _cell(value: object) -> str:
    """Text that reads back as the same value."""
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else _decimals(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


def _decimals(value: float) -> str:
    """Write without exponent, and never exactly three decimals: ``1.234`` might be a thousand to who reads it."""
    text = format(Decimal(repr(float(value))), "f")
    return f"{text}0" if len(text.partition(".")[2]) == 3 else text
