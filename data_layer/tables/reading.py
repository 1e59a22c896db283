"""A file into a validated tidy table, or the list of everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pandas as pd

from data_layer.errors import DataLayerError
from data_layer.schema import FaultKind, Subject
from data_layer.schema import columns as col
from data_layer.sources.fault import Fault, UnreadableFileError, named, shown
from data_layer.sources.files import read_file
from data_layer.sources.progress import Progress, silent
from data_layer.sources.raw_table import Cell, RawRow, RawTable
from data_layer.tables.areas import parse_municipality
from data_layer.tables.cells import parse_cell
from data_layer.tables.export import SIMULATED_MARK
from data_layer.tables.header import Header, read_header, without_merged
from data_layer.tables.keys import PARSERS
from data_layer.tables.layout import LAYOUTS, Kind, Layout
from data_layer.tables.numbers import Problem, find_decimal_sign
from data_layer.tables.region_check import check_region
from data_layer.tables.respondents import merge_respondents
from data_layer.tables.rules import ParsedRow, check_keys_once, check_row, check_units
from data_layer.tables.suppression import suppress_small
from data_layer.tables.team_names import name_teams_once
from data_layer.tables.team_suppression import suppress_teams
from data_layer.tables.vocabulary import MUNICIPALITY_NAME, REGION

EITHER_SIGN = "either"
RowRule = Callable[[ParsedRow], list[Fault]]
SUPPRESSIONS: dict[Subject, Callable[[pd.DataFrame], tuple[pd.DataFrame, int]]] = {
    Subject.STAFFING: suppress_small,
    Subject.TEAM_STAFFING: suppress_teams,  # again in the store, where the kommuner's own numbers are known
}


@dataclass(frozen=True)
class Understanding:
    """What was understood of a file, for its owner to confirm."""

    encoding: str = ""
    separator: str = ""
    sheet: str = ""
    decimal_sign: str = ""  # "" when no number has decimals, EITHER_SIGN when every cell may have its own
    titles: dict[str, str] = field(default_factory=dict)  # column -> title in the file
    n_rows: int = 0
    marked_simulated: bool = False  # the file says so itself, as an export of simulated data does
    n_suppressed_by_rule: int = 0
    notes: tuple[str, ...] = ()  # what else its owner should know, a sentence each


@dataclass(frozen=True)
class Origin:
    """What a reader knows of where its table comes from; the operator's own words go before.

    ``built_on``: id of the active version that the table was put onto, 0 for none; it must still be active when saved.
    ``simulated``: cells of a simulated version are left in the table.  ``extract_date``: the last day the file knows.
    """

    title: str
    source: str
    built_on: int | None = None
    simulated: bool = False
    extract_date: date | None = None


@dataclass(frozen=True)
class Reading:
    """Either a table that satisfies the schema and the disclosure rule, or faults in the order of the file."""

    subject: Subject
    table: pd.DataFrame | None
    faults: list[Fault]
    understanding: Understanding
    origin: Origin | None = None

    def require_table(self) -> pd.DataFrame:
        """Return the table of a reading without faults.

        Raises
        ------
        DataLayerError ``bad_file``: the file has faults.
        """
        if self.table is None:
            raise DataLayerError("bad_file", f"Expected a file without faults, got {self.faults[:5]}.")
        return self.table


def read_subject(subject: Subject, path: Path, progress: Progress = silent) -> Reading:
    """Read a CSV or XLSX file of the subject's template.

    Parameters
    ----------
    progress : wraps the rows, e.g. in a progress bar.

    Returns
    -------
    Never raises for what a file may contain: every fault is in ``faults`` and ``table`` is then None.
    """
    return read_with(lambda: without_merged(read_file(path, subject.value, progress)), LAYOUTS[subject], progress)


def read_with(
    source: Callable[[], RawTable], layout: Layout, progress: Progress = silent, rule: RowRule = check_row
) -> Reading:
    """Read whatever ``source`` hands over; ``rule`` finds what is wrong between the cells of a row."""
    try:
        raw = source()
    except UnreadableFileError as error:
        return Reading(layout.subject, None, [error.fault], Understanding())
    return _read_raw(raw, layout, progress, rule)


def _read_raw(raw: RawTable, layout: Layout, progress: Progress, rule: RowRule) -> Reading:
    header, faults = read_header(raw, layout)
    if not header.places:
        return Reading(layout.subject, None, faults, Understanding())
    reader = _Reader(layout, header, raw.decimal_sign or find_decimal_sign(_number_cells(raw, header, layout)))
    rows = []
    for raw_row in progress(raw.rows, "reading the rows"):
        row, found = _parse_row(raw_row, raw, reader)
        rows.append(row)
        faults += [*found, *rule(row)]
    faults += [*check_keys_once(rows, reader.key), *check_units(rows)]
    understanding = _understand(raw, reader)
    if faults:
        return Reading(layout.subject, None, sorted(faults, key=lambda fault: fault.line), understanding)
    if reader.has(col.RESPONDENT):
        rows, notes = merge_respondents(rows)
        understanding = replace(understanding, notes=notes)
    if reader.has(col.UNIT):
        rows, team_notes = name_teams_once(rows)
        understanding = replace(understanding, notes=(*understanding.notes, *team_notes))
    return _finish(layout, rows, understanding)


def _understand(raw: RawTable, reader: _Reader) -> Understanding:
    return Understanding(
        encoding=raw.encoding,
        separator=raw.separator,
        sheet=raw.sheet,
        decimal_sign=reader.decimal_sign,
        titles=reader.header.titles,
        n_rows=len(raw.rows),
        marked_simulated=any(SIMULATED_MARK in note for note in raw.notes),
    )


def _finish(layout: Layout, rows: list[ParsedRow], understanding: Understanding) -> Reading:
    from data_layer.tables.schemas import check_table  # pandera is slow to import, and only imports need it

    table = build_table(layout, rows)
    removed = 0
    if layout.subject in SUPPRESSIONS:
        table, removed = SUPPRESSIONS[layout.subject](table)
    checked = check_table(layout.subject, table)
    return Reading(layout.subject, checked, [], replace(understanding, n_suppressed_by_rule=removed))


def build_table(layout: Layout, rows: list[ParsedRow]) -> pd.DataFrame:
    """Build the tidy table, sorted by key, from rows without faults."""
    keys = {name: [row.key[name] for row in rows] for name in layout.key}
    values = {one.name: [row.cells[one.name].value for row in rows] for one in layout.measures}
    states = {one.state: [row.cells[one.name].state.value for row in rows] for one in layout.measures}
    columns = keys | values | states
    table = pd.DataFrame({name: pd.Series(columns[name], dtype=layout.dtypes[name]) for name in layout.columns})
    return table.sort_values(list(layout.key), ignore_index=True)


def _number_cells(raw: RawTable, header: Header, layout: Layout) -> Iterable[Cell]:
    names = [one.name for one in layout.measures if one.kind in {Kind.COUNT, Kind.AMOUNT}]
    places = [header.places[name] for name in names if name in header.places]
    return (row.cells[place] for row in raw.rows for place in places if place < len(row.cells))


@dataclass(frozen=True)
class _Reader:
    """What is known of the whole file when a row is read."""

    layout: Layout
    header: Header
    decimal_sign: str

    @property
    def key(self) -> tuple[str, ...]:
        """What may stand once: the subject's key, and the respondent where the file names one."""
        return (*self.layout.key, *filter(self.has, self.layout.optional_key))

    def fault(self, row: RawRow, name: str, problem: Problem) -> Fault:
        title = self.header.titles[name]
        cell = self.cell(row, name)
        facts = (*problem.facts, *named(cell=cell))
        return Fault(row.line, title, shown(cell), problem.expected, problem.remedy, problem.kind, facts)

    def cell(self, row: RawRow, name: str) -> Cell:
        return row.cells[self.header.places[name]]

    def has(self, name: str) -> bool:
        return name in self.header.places


def _parse_row(row: RawRow, raw: RawTable, reader: _Reader) -> tuple[ParsedRow, list[Fault]]:
    width = len(raw.header)
    if is_misfit(row, width):
        return ParsedRow(row.line, {}, {}), [misfit(row, width)]
    if row.cells[:width] == raw.header:
        return ParsedRow(row.line, {}, {}), [_header_again(row)]
    key, key_faults = _parse_key(row, reader)
    cells, cell_faults = {}, []
    for measure in reader.layout.measures:
        if reader.has(measure.name):
            parsed = parse_cell(reader.cell(row, measure.name), measure, reader.decimal_sign)
            if isinstance(parsed, Problem):
                cell_faults.append(reader.fault(row, measure.name, parsed))
            else:
                cells[measure.name] = parsed
    return ParsedRow(row.line, key, cells), [*key_faults, *cell_faults]


def _header_again(row: RawRow) -> Fault:
    found, expected = "the header a second time", "one header, in front of the rows"
    remedy = "remove the line; a second table needs a file of its own"
    return Fault(row.line, "", found, expected, remedy, FaultKind.REPEATED_HEADER)


def is_misfit(row: RawRow, width: int) -> bool:
    """Tell whether a row has too few cells, or content beyond the header."""
    return len(row.cells) < width or any(cell != "" for cell in row.cells[width:])


def misfit(row: RawRow, width: int) -> Fault:
    """Say what is wrong with such a row."""
    return Fault(
        line=row.line,
        column="",
        found=f"{len(row.cells)} cell{'s' if len(row.cells) != 1 else ''}",
        expected=f"{width} cells, as in the header",
        remedy="add or remove separators; a decimal comma in a file separated by commas must stand in quotes",
        kind=FaultKind.MISFIT,
        facts=named(count=len(row.cells), width=width),
    )


def _parse_key(row: RawRow, reader: _Reader) -> tuple[dict[str, str | int], list[Fault]]:
    key: dict[str, str | int] = {}
    faults = []
    for name in reader.key:
        source = MUNICIPALITY_NAME if name == col.MUNICIPALITY_CODE and not reader.has(name) else name
        if reader.has(source):
            parsed = PARSERS[name](reader.cell(row, source))
            if isinstance(parsed, Problem):
                faults.append(reader.fault(row, source, parsed))
            else:
                key[name] = parsed
    return key, faults + _check_name(row, reader, key) + _check_region(row, reader, key)


def _check_name(row: RawRow, reader: _Reader, key: dict[str, str | int]) -> list[Fault]:
    """Where code and name both stand, they must mean the same kommune."""
    code = key.get(col.MUNICIPALITY_CODE)
    if code is None or not (reader.has(MUNICIPALITY_NAME) and reader.has(col.MUNICIPALITY_CODE)):
        return []
    if parse_municipality(reader.cell(row, MUNICIPALITY_NAME)) == code:
        return []
    expected, remedy = f"the name of kommune {code}, as the code says", "correct the code or the name"
    problem = Problem(expected, remedy, FaultKind.OTHER_NAME, named(code=code))
    return [reader.fault(row, MUNICIPALITY_NAME, problem)]


def _check_region(row: RawRow, reader: _Reader, key: dict[str, str | int]) -> list[Fault]:
    """Where a region stands beside the kommune, it must be the one the kommune was in at the time."""
    code = key.get(col.MUNICIPALITY_CODE)
    if not isinstance(code, str) or not reader.has(REGION):
        return []
    period = str(key.get(reader.layout.period or "", ""))
    problem = check_region(code, reader.cell(row, REGION), [int(period[:4])] if period else [])
    return [] if problem is None else [reader.fault(row, REGION, problem)]
