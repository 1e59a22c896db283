"""Which rows of a file a mapping uses."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from data_layer.sources.fault import Fault, shown
from data_layer.sources.raw_table import RawRow, RawTable
from data_layer.tables.mapping.document import cell_word
from data_layer.tables.mapping.places import Places, filter_key
from data_layer.tables.mapping.plan import MappingPlan
from data_layer.tables.reading import is_misfit, misfit

MAX_SHOWN = 5


def keep_fitting(raw: RawTable) -> tuple[RawTable, list[Fault]]:
    """Leave out the rows whose cells do not match the header, and list them as faults."""
    width = len(raw.header)
    faults = [misfit(row, width) for row in raw.rows if is_misfit(row, width)]
    return replace(raw, rows=tuple(row for row in raw.rows if not is_misfit(row, width))), faults


def filter_rows(raw: RawTable, plan: MappingPlan, places: Places) -> tuple[RawTable, list[str], list[Fault]]:
    """Use the rows that every ``keep`` names and no ``drop`` does.

    Returns
    -------
    The table, what to tell of each filter, and a fault where it leaves no row.
    """
    notes, faults = [], []
    for section, filters in (("keep", plan.keep), ("drop", plan.drop)):
        for title, words in filters.items():
            place = places[filter_key(section, title)]
            rows = tuple(row for row in raw.rows if _is_named(row, place, words) == (section == "keep"))
            notes.append(f"{section} {shown(title)}: {len(raw.rows) - len(rows)} of {len(raw.rows)} rows left out")
            faults += [_nothing_left(raw, filter_key(section, title), place)] if raw.rows and not rows else []
            raw = replace(raw, rows=rows)
    return raw, notes, faults


def check_any_row(raw: RawTable) -> list[Fault]:
    """Find a table without rows."""
    if raw.rows:
        return []
    remedy = "correct header_line, header_rows or last_line under [file] in the mapping"
    return [Fault(raw.header_line, "", "no row that can be read below the header", "at least one row", remedy)]


def _is_named(row: RawRow, place: int, words: Iterable[str]) -> bool:
    return cell_word(row.cells[place]) in words


def _nothing_left(raw: RawTable, key: str, place: int) -> Fault:
    cells = list(dict.fromkeys(row.cells[place] for row in raw.rows))
    more = f" and {len(cells) - MAX_SHOWN} more" if len(cells) > MAX_SHOWN else ""
    return Fault(
        line=raw.header_line,
        column=raw.header[place],
        found=f"no row left by {key}; the column has {', '.join(map(shown, cells[:MAX_SHOWN]))}{more}",
        expected="at least one row",
        remedy=f"correct {key} in the mapping",
    )
