"""The workbook inside a chart: beside the chart's own numbers the whole table of the panel, with its marks."""

from __future__ import annotations

import io

from openpyxl import load_workbook

from components.chart_panel import Panel
from components.exports import export_rows
from components.text import common
from components.text import reports as text


def with_table(book: bytes, panel: Panel) -> bytes:
    """Add a sheet with the panel's table; the chart's own sheet stays first and as it is.

    Numbers are numbers, unrounded; what is missing stands in words.
    """
    opened = load_workbook(io.BytesIO(book))
    sheet = opened.create_sheet(text.TABLE_SHEET)
    head = [panel.mark, f"{common.SOURCE}: {panel.source}"] if panel.mark else [f"{common.SOURCE}: {panel.source}"]
    for line in (panel.table.caption, *head):
        sheet.append([line])
    sheet.append([])
    for row in export_rows(panel.table, ()):
        sheet.append(list(row))
    for line in sheet.iter_rows():
        for cell in line:
            if isinstance(cell.value, str):
                cell.data_type = "s"  # text stays text, whatever it begins with
    made = io.BytesIO()
    opened.save(made)
    return made.getvalue()
