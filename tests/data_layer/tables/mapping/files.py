"""A small file of an invented layout and its mapping; tests change one thing of them."""

from __future__ import annotations

import io

import openpyxl

from data_layer.tables.mapping.reading import read_mapped

HEADER = "Kom.nr;Periode;Personer;Fuldtid;Gået pct.;Syg;Barsel;Nye"
ROWS = ("101;2024H1;40;36,5;12,5;290,5;120;6", "147;2024H1;41;38;9,8;300;90,25;5")
CSV = "\n".join([HEADER, *ROWS])

MAPPING = """subject = "staffing"

[period]
half_year = "Periode"

[columns]
municipality_code = "Kom.nr"
headcount = "Personer"
fte = "Fuldtid"
leavers = { column = "Gået pct.", unit = "per_cent", of = "Personer" }
sickness_days = "Syg"
parental_leave_days = "Barsel"
short_tenure_headcount = "Nye"
"""


def mapping(**lines):
    """The mapping with one line per keyword put in the place of the line of that key; ``extra`` is added at the end."""
    text = MAPPING
    for key, line in lines.items():
        if key == "extra":
            text += line + "\n"
            continue
        (old,) = [found for found in MAPPING.splitlines() if found.startswith(f"{key} =")]
        text = text.replace(old, line)
    return text


def read(folder, plan=MAPPING, content=CSV, name="file.csv"):
    """Read a file by a mapping; both are given as text or bytes."""
    file, map_file = folder / name, folder / "map.toml"
    for path, data in ((file, content), (map_file, plan)):
        path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return read_mapped(file, map_file)


def workbook(*rows, sheet="Sheet", merged=()):
    book = openpyxl.Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    for cells in merged:
        book.active.merge_cells(cells)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def only_fault(reading):
    """The one fault, as line, column, found, expected and remedy."""
    assert reading.table is None
    assert len(reading.faults) == 1, reading.faults
    (fault,) = reading.faults
    return fault.line, fault.column, fault.found, fault.expected, fault.remedy
