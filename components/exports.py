"""A table as the rows of a file: pure functions from what is on screen to what a spreadsheet or a program reads.

Units move from the cells into the header, so that a column holds numbers only: ``Afgang (%)`` and ``12.34``.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from components.formats import NBSP, unit_of
from components.spoken_links import in_language
from components.tables import Cell, Table
from components.text import downloads as text
from components.text import formats as words

FILE_ROOT = "/hent"
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")
BYTE_ORDER_MARK = "\ufeff"
_DECIMALS = 6

Entry = str | float
Row = tuple[Entry, ...]


def export_rows(table: Table, stamp: Sequence[tuple[str, str]]) -> tuple[Row, ...]:
    """Write a table as rows: a header, then numbers where a cell has one and words where it has none.

    Parameters
    ----------
    table : what stands on the screen.
    stamp : header and words of columns that end every row, so that no row can be cut loose from where it comes from.

    Returns
    -------
    Header row and data rows; numbers in the unit of the header (shares times 100), rounded to six decimals.
    """
    units = [column_unit([row[index] for row in table.rows]) for index in range(len(table.columns))]
    labels = map(_label, (column.label for column in table.columns), units)
    rows = (tuple(_entry(cell, unit) for cell, unit in zip(row, units, strict=True)) for row in table.rows)
    end = tuple(words for _, words in stamp)
    return ((*labels, *(label for label, _ in stamp)), *((*row, *end) for row in rows))


def column_unit(cells: Sequence[Cell]) -> str:
    """Find the unit that all numbers of a column are written with; ``""`` where there is none or more than one."""
    units = {unit_of(cell.text) for cell in cells if cell.number is not None}
    return units.pop() if len(units) == 1 else ""


def _label(label: str, unit: str) -> str:
    return f"{label} ({unit})" if unit else label


def _entry(cell: Cell, unit: str) -> Entry:
    if cell.number is None:
        return cell.text.replace(NBSP, " ")
    scale = 100 if unit in {"%", words.PERCENTAGE_POINTS} else 1
    return round(cell.number * scale, _DECIMALS)


def csv_text(rows: Sequence[Row]) -> str:
    """Write rows as a spreadsheet of the language reads them: in Danish semicolon and decimal comma; BOM, CR LF.

    Text that a spreadsheet would run as a formula gets an apostrophe; numbers are left as they are.
    """
    out = io.StringIO()
    writer = csv.writer(out, delimiter=words.CELLS, lineterminator="\r\n")
    writer.writerows([_csv_entry(entry) for entry in row] for row in rows)
    return BYTE_ORDER_MARK + out.getvalue()


def _csv_entry(entry: Entry) -> str:
    return escape_formula(entry) if isinstance(entry, str) else decimal(entry)


def decimal(number: float) -> str:
    """Write a number without thousands marks: ``1234,5``, whole numbers without decimals."""
    shortest = f"{number:.{_DECIMALS}f}".rstrip("0").rstrip(".")
    return ("0" if shortest == "-0" else shortest).replace(".", words.DECIMAL)


def escape_formula(entry: str) -> str:
    """Put an apostrophe before text that a spreadsheet would run as a formula."""
    return f"'{entry}" if entry.startswith(FORMULA_SIGNS) else entry


def file_name(stem: str, *parts: str, simulated: bool) -> str:
    """Name a file without its ending: what it is, what was chosen, and whether the numbers are simulated."""
    named = (stem, *parts, text.SIMULATED_FILE if simulated else "")
    return "-".join(part for part in named if part)


def file_href(name: str, address: str) -> str:
    """Write the address of a file that answers the same choices as the page at ``address``."""
    query = address.partition("?")[2]
    return in_language(f"{FILE_ROOT}/{name}?{query}" if query else f"{FILE_ROOT}/{name}")
