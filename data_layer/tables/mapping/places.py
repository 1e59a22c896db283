"""Every column that a mapping names, found in the file; and the file cut to what the mapping says is the table."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from data_layer.schema import columns as col
from data_layer.sources.fault import Fault, shown
from data_layer.sources.raw_table import RawTable
from data_layer.tables.mapping.plan import ABSENT, MappingPlan, Reference
from data_layer.tables.mapping.titles import find_place, join_header_rows
from data_layer.tables.mapping.toml_text import dotted
from data_layer.tables.not_comparable import not_comparable

_ROWS = re.compile(r"[0-9]+")
Places = Mapping[str, int]  # key of the mapping, such as columns.leavers -> place in the row


def cut_table(raw: RawTable, plan: MappingPlan) -> RawTable:
    """Join the header rows and leave out what stands below the last line."""
    joined = join_header_rows(raw, plan.file.header_rows)
    last = plan.file.last_line
    return replace(joined, rows=tuple(row for row in joined.rows if not last or row.line <= last))


def find_places(raw: RawTable, plan: MappingPlan) -> tuple[Places, list[Fault]]:
    """Find every column; one that is not there, or stands twice, is a fault at the file's header."""
    if sheet := _check_sheet(raw, plan):
        return {}, sheet
    found = {key: find_place(raw, reference, key) for key, reference in _references(plan).items()}
    faults = [place for place in found.values() if isinstance(place, Fault)]
    places = {key: place for key, place in found.items() if isinstance(place, int)}
    return places, [*faults, *_check_comparable(raw, places)]


def _references(plan: MappingPlan) -> dict[str, Reference]:
    named: dict[str, Reference] = {source_key(column.name): column.source for column in plan.columns}
    named |= {whole_key(column.name): column.of for column in plan.columns}
    if plan.period:
        named |= {"period.half_year": plan.period.source, "period.half": plan.period.half}
    named |= {filter_key(section, title): title for section in ("keep", "drop") for title in getattr(plan, section)}
    return {key: reference for key, reference in named.items() if reference != ABSENT}


def source_key(name: str) -> str:
    """Name the place of the column that ``name`` comes from."""
    return f"columns.{name}"


def whole_key(name: str) -> str:
    """Name the place of the column that ``name`` is a part or a rate of."""
    return f"columns.{name}.of"


def filter_key(section: str, title: str) -> str:
    """Name the place of a column that rows are chosen by."""
    return f"{section}.{dotted((title,))}"


def check_merged(raw: RawTable) -> list[Fault]:
    """Find merged cells among the rows: all but the first of them are empty. In the header they may stand."""
    below = [ref for ref in raw.merged if any(row.line in _rows_of(ref) for row in raw.rows)]
    if not below:
        return []
    line, ref = _rows_of(below[0]).start, below[0]
    more = f" and {len(below) - 1} more" if len(below) > 1 else ""
    remedy = "split them, and write the value into every cell; only the header may be merged"
    return [Fault(line, "", f"merged cells ({ref}){more}", "a cell for each column and row", remedy)]


def _rows_of(ref: str) -> range:
    first, last = map(int, _ROWS.findall(ref)[:2])
    return range(first, last + 1)


def _check_comparable(raw: RawTable, places: Places) -> list[Fault]:
    """Refuse as leavers what counts joiners or a whole year, as the template does."""
    place = places.get(source_key(col.LEAVERS))
    problem = None if place is None else not_comparable(raw.header[place])
    if place is None or problem is None:
        return []
    title = raw.header[place]
    remedy = problem.remedy.replace("remove the column", "do not map the column to leavers", 1)
    return [Fault(raw.header_line, title, f"the title {shown(title)}", problem.expected, remedy, problem.kind)]


def _check_sheet(raw: RawTable, plan: MappingPlan) -> list[Fault]:
    wanted = plan.file.sheet
    if not wanted or raw.sheet.strip().casefold() == wanted.casefold():
        return []
    found = f"the sheet {shown(raw.sheet)}" if raw.sheet else "a CSV file, which has no sheets"
    remedy = "correct file.sheet in the mapping, or remove it"
    return [Fault(0, "", found, f"a sheet called {shown(wanted)}", remedy)]
