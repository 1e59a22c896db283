"""The empty file a leader fills in: rows for the half-years that are not loaded yet, and what the columns mean."""

from __future__ import annotations

from collections.abc import Sequence

from components.exports import BYTE_ORDER_MARK, Row, csv_text
from components.formats import half_year
from components.text import private as text
from data_layer.schema import Municipality
from data_layer.schema import columns as col

NOTE_SIGN = "# "


def template_rows(place: Municipality, periods: Sequence[str]) -> tuple[Row, ...]:
    """Write the header and one row per half-year, with nothing but kommune and half-year filled in."""
    given = {col.MUNICIPALITY_CODE: place.code}
    filled = ({**given, col.HALF_YEAR: half_year(period).replace("\N{NO-BREAK SPACE}", " ")} for period in periods)
    rows = (tuple(row.get(name, "") for name in text.TEMPLATE_COLUMNS) for row in filled)
    return (tuple(text.TEMPLATE_COLUMNS.values()), *rows)


def template_csv(place: Municipality, rows: Sequence[Row]) -> str:
    """Write the rows as a Danish spreadsheet reads them, below a line that says what the file is."""
    note = f"{NOTE_SIGN}{text.template_note(place.name)}\r\n"
    return BYTE_ORDER_MARK + note + csv_text(rows).removeprefix(BYTE_ORDER_MARK)


def guide_rows() -> tuple[tuple[str, str], ...]:
    """Say what each column holds."""
    meanings = ((title, text.COLUMN_MEANING[name]) for name, title in text.TEMPLATE_COLUMNS.items())
    return (*meanings, ("", text.EMPTY_CELLS))
