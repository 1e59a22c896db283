"""Where in a file the table stands: the header's line and rows, and the last line."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from data_layer.sources.fault import UnreadableFileError
from data_layer.sources.files import read_file
from data_layer.sources.progress import Progress, silent
from data_layer.sources.raw_table import RawRow, RawTable
from data_layer.tables.mapping.plan import FilePlan
from data_layer.tables.mapping.titles import join_header_rows
from data_layer.tables.reading import is_misfit
from data_layer.tables.suggestion.titles import header_score

MAX_ABOVE = 15  # rows above a header
FEWEST_TITLES = 2
GOOD_HEADER = 4  # two titles that are ours


@dataclass(frozen=True)
class Located:
    """The table under its header, how a mapping says where it is, and the texts above it."""

    raw: RawTable
    plan: FilePlan
    above: tuple[str, ...]


def locate(path: Path, sheet: str, progress: Progress = silent) -> Located:
    """Read a file and find its table.

    Raises
    ------
    UnreadableFileError: as ``read_file``.
    """
    first = read_file(path, sheet, progress)
    raw = _with_best_header(first, path, sheet, progress)
    joined, n_rows = _joined(raw)
    last = _last_line(joined)
    plan = FilePlan(
        sheet=sheet and joined.sheet,
        header_line=raw.header_line if raw.header_line != first.header_line else 0,
        header_rows=n_rows,
        last_line=last,
    )
    rows = tuple(row for row in joined.rows if not last or row.line <= last)
    return Located(replace(joined, rows=rows), plan, _above(first, raw.header_line))


def _with_best_header(first: RawTable, path: Path, sheet: str, progress: Progress) -> RawTable:
    best = _header_row(first)
    if first.separator and not _rows_fit(first) and header_score(map(str, best.cells)) < GOOD_HEADER:
        return max((first, *_other_readings(path, sheet)), key=lambda one: (_rows_fit(one), header_score(one.header)))
    line = _with_row_above(first, best.line)
    if line != first.header_line:
        return read_file(path, sheet, progress, line)
    return first


def _above(first: RawTable, line: int) -> tuple[str, ...]:
    """Collect the texts that may name a period: the sheet, the notes and what stands above the header."""
    rows = [RawRow(first.header_line, tuple(first.header)), *first.rows]
    cells = [str(cell) for row in rows if row.line < line for cell in row.cells if str(cell).strip()]
    return (first.sheet, *first.notes, *cells)


def _header_row(raw: RawTable) -> RawRow:
    """Find the row near the top with most known titles; the first one when equal."""
    rows = [RawRow(raw.header_line, tuple(raw.header)), *raw.rows[:MAX_ABOVE]]
    return max(rows, key=lambda row: header_score(map(str, row.cells)))


def _rows_fit(raw: RawTable) -> bool:
    """Tell whether most rows have the header's width; otherwise a line above it was taken for the header."""
    fitting = sum(not is_misfit(row, len(raw.header)) for row in raw.rows)
    return len(raw.header) > 1 and 2 * fitting >= len(raw.rows)


def _with_row_above(raw: RawTable, line: int) -> int:
    """Begin one row higher where that row is a header too: several titles that stand over those of the line."""
    rows = {row.line: row for row in (RawRow(raw.header_line, tuple(raw.header)), *raw.rows[:MAX_ABOVE])}
    above, below = rows.get(line - 1), rows[line]
    is_header = above is not None and _n_filled(above) >= FEWEST_TITLES and _is_words(above)
    if above is None or not is_header:
        return line
    joined = join_header_rows(RawTable(tuple(map(str, above.cells)), line - 1, (below, below)), 2)
    return line - 1 if header_score(joined.header) >= header_score(map(str, below.cells)) else line


def _is_words(row: RawRow) -> bool:
    return all(isinstance(cell, str) and not _has_number(cell) for cell in row.cells)


def _other_readings(path: Path, sheet: str) -> list[RawTable]:
    """Read a CSV file again from lower lines: a title line above the table hides its separator."""
    readings = []
    for line in range(2, MAX_ABOVE):
        try:
            readings.append(read_file(path, sheet, header_line=line))
        except UnreadableFileError:
            continue
    return readings


def _joined(raw: RawTable) -> tuple[RawTable, int]:
    """Join the row below the header where it goes on with it: words only, under gaps that merged cells leave."""
    below = raw.rows[0]
    has_gaps = "" in raw.header or len(raw.header) < len(below.cells)
    if not has_gaps or not _is_words(below) or len(raw.rows) < FEWEST_TITLES:
        return raw, 1
    joined = join_header_rows(raw, 2)
    return (joined, 2) if header_score(joined.header) >= header_score(raw.header) else (raw, 1)


def _has_number(cell: str) -> bool:
    return cell.replace(",", "").replace(".", "").strip().isdecimal()


def _last_line(raw: RawTable) -> int:
    """Find where a source note or a legend begins: rows at the end with at most one cell, below rows with more."""
    widths = [_n_filled(row) for row in raw.rows]
    end = next((place for place in range(len(widths), 0, -1) if widths[place - 1] > 1), 0)
    return raw.rows[end - 1].line if 0 < end < len(raw.rows) else 0


def _n_filled(row: RawRow) -> int:
    return sum(bool(str(cell).strip()) for cell in row.cells)
