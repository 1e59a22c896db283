"""Which table of Statistikbanken a file is, which of its rows are about a kommune on 1 January, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from data_layer.reference.statbank_tables import StatbankTable, statbank_tables
from data_layer.sources.fault import Fault, UnreadableFileError, refuse, shown
from data_layer.sources.progress import Progress, silent
from data_layer.sources.raw_table import Cell, RawRow, cell_text
from data_layer.sources.statbank import StatbankFile, read_statbank
from data_layer.tables.areas import Level, level_of, parse_municipality
from data_layer.tables.layout import FIRST_YEAR
from data_layer.tables.not_comparable import not_comparable
from data_layer.tables.numbers import Problem, find_decimal_sign
from data_layer.tables.outside import Entry, Outcome, OutsideReading, coverage, gather, parse_figure, together
from data_layer.tables.reading import Understanding, is_misfit, misfit
from data_layer.tables.region_check import check_region
from data_layer.tables.vocabulary import plain

# Danmarks Statistik's signs: nought; cannot occur; not known, too uncertain or confidential.
MARKS = {"-": "0", ".": "not_applicable", "..": "missing", "...": "missing", "x": "suppressed"}
SOURCE = "Danmarks Statistik, statistikbanken.dk"
_PERIOD = re.compile(r"^((?:19|20)[0-9]{2})(?:[KQ]([1-4])|M(0[1-9]|1[0-2]))?(?: .*)?$")
_TOTAL = re.compile(r"^(?:tot|ialt|total)\b|\bi alt$|\btotal$")
_PEOPLE = frozenset({"koen", "alder", "civilstand"})


def read_statbank_files(paths: Sequence[Path], table_id: str = "", progress: Progress = silent) -> OutsideReading:
    """Read one or more CSV files of Statistikbanken.

    Parameters
    ----------
    table_id : which table a file is whose name and columns do not tell.

    Returns
    -------
    Population on 1 January, area and mean commuting distance by kommune and year since 2007.  Rows of the country,
    of regions and of Christian's island (411), other quarters and months, and groups other than everybody are left
    out and told.  Never raises for what a file may contain.
    """
    joined = together([_read_one(path, table_id, progress) for path in paths], [path.name for path in paths])
    return replace(joined, title=f"Statistikbanken {joined.title}")


def _read_one(path: Path, table_id: str, progress: Progress) -> OutsideReading:
    try:
        file = read_statbank(path, progress)
        table = _identify(path.name, file, table_id)
    except UnreadableFileError as error:
        return OutsideReading([], [error.fault])
    context = _Context(file, table, find_decimal_sign(_figures(file)))
    entries, faults, notes = gather(
        [*_check_columns(context), *_check_headings(context), *_outcomes(context, progress)]
    )
    if not entries and not faults:
        faults = [Fault(0, "TID", "no figure of 1 January", "2024, 2024K1 or 2024M01", "choose such a time")]
    told = Understanding(
        encoding=file.raw.encoding,
        separator=file.raw.separator,
        sheet=file.raw.sheet,
        decimal_sign=context.decimal_sign,
        titles={table.measure: f"{file.raw.header[file.content]} of {table.id}"},
        n_rows=len(file.raw.rows),
        notes=(*coverage(entries, table.id), *notes),
    )
    return OutsideReading(entries, faults, told, table.id, SOURCE)


def _identify(name: str, file: StatbankFile, table_id: str) -> StatbankTable:
    """Name the table by what the operator says, by the file's name, or by columns that no other table has."""
    tables = statbank_tables()
    if table_id:
        return tables[table_id]
    in_name = [one for one in tables if re.search(rf"(?<![A-Z0-9]){one}(?![A-Z0-9])", name.upper())]
    found = in_name if len(in_name) == 1 else _by_columns(file)
    if len(found) == 1:
        return tables[found[0]]
    raise refuse(
        f"variables {', '.join(sorted(file.variables))}, which several tables have",
        f"a file whose name says its table ({', '.join(tables)})",
        "name the file after its table, or add --table",
    )


def _by_columns(file: StatbankFile) -> list[str]:
    first = cell_text(file.raw.rows[0].cells[file.time]) if len(file.raw.rows[0].cells) > file.time else ""
    period = _PERIOD.match(first.strip())
    if "bopomr" in file.variables and "socio" in file.variables:
        return ["AFSTB4"]
    if period is None or not file.others or not file.variables - {"omraade"} <= _PEOPLE:
        return []
    return ["FOLK1A"] if period[2] else ["FOLK1AM"] if period[3] else []


@dataclass(frozen=True)
class _Context:
    """What is known of the whole file when a row is read."""

    file: StatbankFile
    table: StatbankTable
    decimal_sign: str

    def fault(self, row: RawRow, place: int, problem: Problem) -> Fault:
        cell = row.cells[place]
        return Fault(row.line, self.file.raw.header[place], shown(cell), problem.expected, problem.remedy, problem.kind)

    def is_total(self, variable: str, cell: Cell) -> bool:
        words, known = plain(cell_text(cell)), [plain(word) for word in self.table.totals.get(variable, ())]
        if not known:
            return bool(_TOTAL.search(words))
        return words in known or words == " ".join(known[:2]) or words == known[0].lstrip("0")


def _figures(file: StatbankFile) -> Iterator[Cell]:
    return (row.cells[file.content] for row in file.raw.rows if file.content < len(row.cells))


def _check_columns(context: _Context) -> Iterator[Fault]:
    """Refuse columns that are not comparable, and groups of people none of which is everybody."""
    raw = context.file.raw
    for title in raw.header:
        problem = not_comparable(title)
        if problem:
            yield Fault(
                raw.header_line, title, f"the title {shown(title)}", problem.expected, problem.remedy, problem.kind
            )
    for variable, place in context.file.others.items():
        values = dict.fromkeys(row.cells[place] for row in raw.rows if place < len(row.cells))
        if values and not any(context.is_total(variable, value) for value in values):
            found = ", ".join(shown(value) for value in list(values)[:3])
            expected = f"rows for everybody ({' or '.join(context.table.totals.get(variable, ('TOT', 'I alt')))})"
            yield Fault(raw.header_line, raw.header[place], found, expected, "choose the total of this variable")


def _check_headings(context: _Context) -> Iterator[Fault]:
    """Where every region stands above its kommuner, as on the web page, they must be its own."""
    raw, place = context.file.raw, context.file.area
    rows = _first_rows(raw.rows, place)
    levels = [level_of(row.cells[place]) for row in rows]
    regions = [n for n, level in enumerate(levels) if level is Level.REGION]
    if len(regions) < 2 or any(levels[n + 1 : n + 2] != [None] for n in regions):
        return
    years = _years(context)
    heading = None
    for row, level in zip(rows, levels, strict=True):
        heading = row.cells[place] if level is Level.REGION else heading
        code = parse_municipality(row.cells[place])
        if heading is not None and isinstance(code, str):
            problem = check_region(code, heading, years)
            if problem:
                found = f"{shown(row.cells[place])} under {shown(heading)}"
                remedy = "take the rows in the order of Statistikbanken"
                yield Fault(row.line, raw.header[place], found, problem.expected, remedy, problem.kind)


def _years(context: _Context) -> set[int]:
    """First and last year of the file since the 98 exist."""
    periods = [parse_period(_at(row, context.file.time)) for row in context.file.raw.rows]
    years = [period[0] for period in periods if not isinstance(period, Problem) and period[0] >= FIRST_YEAR]
    return {min(years), max(years)} if years else set()


def _first_rows(rows: Iterable[RawRow], place: int) -> list[RawRow]:
    """Pick for each value of a column the row where it stands first."""
    first: dict[Cell, RawRow] = {}
    for row in rows:
        if place < len(row.cells):
            first.setdefault(row.cells[place], row)
    return list(first.values())


def _at(row: RawRow, place: int) -> Cell:
    return row.cells[place] if place < len(row.cells) else ""


def parse_period(cell: Cell) -> tuple[int, bool] | Problem:
    """Read ``2024``, ``2024K1`` or ``2024M01`` as year, and whether it is the year or begins on 1 January."""
    match = _PERIOD.match(cell_text(cell).strip())
    if match is None:
        return Problem(
            "a year, quarter or month such as 2024, 2024K1 or 2024M01", "take TID as Statistikbanken writes it"
        )
    return int(match[1]), match[2] in {None, "1"} and match[3] in {None, "01"}


def _outcomes(context: _Context, progress: Progress) -> Iterator[Outcome]:
    for row in progress(context.file.raw.rows, "reading the rows"):
        yield _outcome(row, context)


def _outcome(row: RawRow, context: _Context) -> Outcome:
    file, width = context.file, len(context.file.raw.header)
    if is_misfit(row, width):
        return misfit(row, width)
    other = _other_area(row.cells[file.area]) or _other_people(row, context)
    if other:
        return other
    code, period = parse_municipality(row.cells[file.area]), parse_period(row.cells[file.time])
    if isinstance(code, Problem):
        return context.fault(row, file.area, code)
    if isinstance(period, Problem):
        return context.fault(row, file.time, period)
    return _figure(row, (code, period[0]), context) if _is_used(period) else _why_unused(period)


def _other_area(cell: Cell) -> str:
    level = level_of(cell)
    if level is Level.ISLAND:
        return f"{shown(cell)}, an island outside the kommuner"
    return level.value if level else ""


def _other_people(row: RawRow, context: _Context) -> str:
    others = (
        context.file.raw.header[place]
        for variable, place in context.file.others.items()
        if not context.is_total(variable, row.cells[place])
    )
    variable = next(others, "")
    return f"groups of {variable} other than everybody" if variable else ""


def _is_used(period: tuple[int, bool]) -> bool:
    return period[1] and period[0] >= FIRST_YEAR


def _why_unused(period: tuple[int, bool]) -> str:
    return "times other than 1 January" if period[0] >= FIRST_YEAR else f"years before {FIRST_YEAR}"


def _figure(row: RawRow, key: tuple[str, int], context: _Context) -> Entry | Fault:
    cell = row.cells[context.file.content]
    parsed = parse_figure(cell, key, context.table.measure, context.decimal_sign, MARKS)
    if isinstance(parsed, Problem):
        return context.fault(row, context.file.content, parsed)
    return Entry(row.line, key, context.table.measure, parsed)
