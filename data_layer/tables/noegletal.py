"""Which key figures of noegletal.dk are measures of this product, and what their blocks say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from data_layer.reference import municipality, municipality_code_of
from data_layer.reference.statbank_tables import AREA_KM2
from data_layer.schema import columns as col
from data_layer.sources.fault import Fault, UnreadableFileError, shown
from data_layer.sources.noegletal import FIRST_FIGURE, KeyFigure, NoegletalFile, read_noegletal
from data_layer.sources.progress import Progress, silent
from data_layer.sources.raw_table import Cell, RawRow, cell_text
from data_layer.tables.areas import level_of, parse_municipality
from data_layer.tables.layout import FIRST_YEAR, LAST_YEAR
from data_layer.tables.not_comparable import not_comparable
from data_layer.tables.numbers import Problem
from data_layer.tables.outside import Entry, Outcome, OutsideReading, coverage, gather, parse_figure
from data_layer.tables.reading import Understanding, is_misfit, misfit
from data_layer.tables.vocabulary import plain

SOURCE = "noegletal.dk"
DECIMAL_SIGN = ","  # of the format, which also has a thousands point
MARKS = {"m": "missing", "u": "not_applicable", "-": "0"}  # missing that year; undefined; a true nought
MEASURES = (col.POPULATION, col.DENSITY, AREA_KM2, col.COMMUTING_KM, col.NEED_INDEX, col.SERVICE_INDEX)

_DAY = r"(?: (?:pr|den) 1 (?:1|jan|januar))?"
# Names by rule, as their ids are not public.  Not the two indices: what noegletal.dk calls expenditure need is an
# amount in kroner for all tasks, so an operator has to say it.
_NAMES = {
    col.POPULATION: re.compile(
        rf"^(?:antal )?(?:indbyggere|indbyggertal|befolkning|befolkningstal|folketal)(?: i alt)?{_DAY}$"
    ),
    col.DENSITY: re.compile(r"^befolkningstaethed\b|^(?:antal )?(?:indbyggere|indb) pr (?:km\w?|kvadratkilometer)$"),
    AREA_KM2: re.compile(rf"^(?:kommunens )?areal(?: i)?(?: km\w?| kvadratkilometer)?{_DAY}$"),
    col.COMMUTING_KM: re.compile(r"^(?:gennemsnitlig )?pendlingsafstand(?: i)?(?: km)?$"),
}
_FOOTNOTE = re.compile(r"\(\d+\)")


def read_noegletal_file(path: Path, named: Mapping[str, str], progress: Progress = silent) -> OutsideReading:
    """Read a CSV of noegletal.dk.

    Parameters
    ----------
    named : key figure -> one of ``MEASURES``, as the operator says it; goes before the rules.

    Returns
    -------
    Figures by kommune and year since 2007.  Key figures that are no measure, rows of regions and the country, and older
    years are left out and told; a file without any recognised key figure is a fault that lists the names.  Never raises
    for what a file may contain.
    """
    try:
        file = read_noegletal(path, progress)
    except UnreadableFileError as error:
        return OutsideReading([], [error.fault])
    measures = {figure: measure for figure in file.figures if (measure := _measure_of(figure.name, named))}
    outcomes: list[Outcome] = [*_check_names(file, measures, named)]
    once = Counter(measures.values())
    for figure, measure in ((figure, measure) for figure, measure in measures.items() if once[measure] == 1):
        outcomes += _outcomes(figure, measure, file, progress)
    entries, faults, notes = gather(outcomes)
    aside = [shown(figure.name) for figure in file.figures if figure not in measures]
    notes += [f"left aside, no measure of this product by its name: {', '.join(aside)}"] if aside else []
    titles = {measure: figure.name for figure, measure in measures.items()}
    told = _understand(file, titles, [*coverage(entries, SOURCE), *notes])
    title = f"{SOURCE}: {', '.join(filter(None, titles.values())) or path.stem}"
    return OutsideReading(entries, faults, told, title, file.signature or SOURCE)


def _understand(file: NoegletalFile, titles: dict[str, str], notes: Sequence[str]) -> Understanding:
    raw = file.raw
    n_rows = sum(len(figure.rows) for figure in file.figures)
    return Understanding(raw.encoding, raw.separator, raw.sheet, DECIMAL_SIGN, titles, n_rows, notes=tuple(notes))


def _bare(name: str) -> str:
    return plain(_FOOTNOTE.sub(" ", name))


def _measure_of(name: str, named: Mapping[str, str]) -> str | None:
    bare = _bare(name)
    said = {_bare(key): measure for key, measure in named.items()}
    return said.get(bare) or next((measure for measure, pattern in _NAMES.items() if pattern.search(bare)), None)


def _check_names(file: NoegletalFile, measures: Mapping[KeyFigure, str], named: Mapping[str, str]) -> Iterator[Fault]:
    """Refuse figures that are not comparable, names the file does not have, and a measure that two figures give."""
    for figure in file.figures:
        problem = not_comparable(figure.name)
        if problem:
            found = f"the key figure {shown(figure.name)}"
            yield Fault(figure.line, "", found, problem.expected, problem.remedy, problem.kind)
    there = ", ".join(shown(figure.name) for figure in file.figures) or "none"
    for name in named:
        if _bare(name) not in {_bare(figure.name) for figure in file.figures}:
            yield Fault(0, "", f"no key figure {shown(name)}", f"one of {there}", "correct --measure")
    for measure in dict.fromkeys(measures.values()):
        own = [figure for figure in measures if measures[figure] == measure]
        if len(own) > 1:
            found = f"{' and '.join(shown(figure.name) for figure in own)} for {measure}"
            yield Fault(own[1].line, "", found, "one key figure for each measure", "download one of them")
    if not measures:
        expected = "one that is population, density, area or commuting distance by its name"
        yield Fault(0, "", f"the key figures {there}", expected, 'say which it is: --measure "NAME=need_index"')


@dataclass(frozen=True)
class _Block:
    """What is known of the file when a row of one block is read."""

    measure: str
    years: tuple[int, ...]

    def fault(self, row: RawRow, title: str, cell: Cell, problem: Problem) -> Fault:
        return Fault(row.line, title, shown(cell), problem.expected, problem.remedy, problem.kind)


def _outcomes(figure: KeyFigure, measure: str, file: NoegletalFile, progress: Progress) -> Iterator[Outcome]:
    block = _Block(measure, file.years)
    for row in progress(figure.rows, f"reading {measure}"):
        yield from _row_outcomes(row, block)


def _row_outcomes(row: RawRow, block: _Block) -> Iterator[Outcome]:
    width = FIRST_FIGURE + len(block.years)
    if is_misfit(row, width):
        yield misfit(row, width)
        return
    name, code = row.cells[0], parse_municipality(row.cells[1])
    level = level_of(name) or level_of(row.cells[1])
    if level is not None:
        yield level.value
    elif isinstance(code, Problem):
        yield block.fault(row, "Kom.nr", row.cells[1], code)
    elif cell_text(name).strip() and municipality_code_of(cell_text(name)) != code:
        expected = f"{municipality(code).name}, the name of kommune {code}"
        yield block.fault(row, "", name, Problem(expected, "correct the code or the name"))
    else:
        for year, cell in zip(block.years, row.cells[FIRST_FIGURE:], strict=False):
            yield _figure(row, (code, year), cell, block)


def _figure(row: RawRow, key: tuple[str, int], cell: Cell, block: _Block) -> Outcome:
    year = key[1]
    if not FIRST_YEAR <= year <= LAST_YEAR:
        return f"years before {FIRST_YEAR}, when there were other kommuner"
    parsed = parse_figure(cell, key, block.measure, DECIMAL_SIGN, MARKS)
    if isinstance(parsed, Problem):
        return block.fault(row, str(year), cell, parsed)
    return Entry(row.line, key, block.measure, parsed)
