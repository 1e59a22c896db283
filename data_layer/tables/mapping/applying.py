"""A file's raw cells turned into the template's raw cells by a mapping; the template's reading then checks them all.

Faults found here are only those of converting: a share that means no whole number of persons, a period that is not
written as stated, a row that does not fit the header.  Every fault has the line and the title of the file itself.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from data_layer.schema import MissingState
from data_layer.schema import columns as col
from data_layer.sources.fault import Fault, named, shown
from data_layer.sources.raw_table import Cell, RawRow, RawTable
from data_layer.tables.layout import LAYOUTS, Kind
from data_layer.tables.mapping.document import cell_word
from data_layer.tables.mapping.numbers import Column, describe_column, proven_sign, read_exact, seems_a_share
from data_layer.tables.mapping.period import period_cell
from data_layer.tables.mapping.places import Places, source_key, whole_key
from data_layer.tables.mapping.plan import NEED_WHOLE, ColumnPlan, MappingPlan, PeriodPlan
from data_layer.tables.numbers import Problem
from data_layer.tables.vocabulary import missing_state_of

PLACEHOLDER = MissingState.MISSING.value  # stands where a fault has been told


def convert_rows(raw: RawTable, plan: MappingPlan, places: Places) -> tuple[RawTable, Mapping[tuple[int, str], Fault]]:
    """Write the table as the template has it.

    Parameters
    ----------
    raw : the file's table, filtered, every row as wide as the header.
    places : of every column that the mapping names.

    Returns
    -------
    The table under our names, and the faults of converting by line and our name; there the table's cell says
    ``missing``, and what the template's reading thinks of it does not count.
    """
    work = _Work(raw, plan, places, proven_sign(_number_cells(raw, plan, places), plan.file.decimal_sign))
    made = {column.name: work.measured(column) for column in plan.columns}
    made |= {plan.period.name: work.periods(plan.period)} if plan.period else {}
    by_row = zip(*(cells for cells, _ in made.values()), strict=True)
    rows = tuple(RawRow(row.line, cells) for row, cells in zip(raw.rows, by_row, strict=True))
    converted = replace(raw, header=tuple(made), rows=rows, decimal_sign=work.decimal_sign)
    return converted, {(fault.line, name): fault for name, (_, faults) in made.items() for fault in faults}


def _number_cells(raw: RawTable, plan: MappingPlan, places: Places) -> list[Cell]:
    kinds = {measure.name: measure.kind for measure in LAYOUTS[plan.subject].measures}
    names = [column.name for column in plan.columns if kinds.get(column.name) in {Kind.COUNT, Kind.AMOUNT}]
    keys = [key for name in names for key in (source_key(name), whole_key(name)) if key in places]
    return [row.cells[places[key]] for key in keys for row in raw.rows]


Made = tuple[list[Cell], list[Fault]]


@dataclass(frozen=True)
class _Work:
    """What is known of the whole file while its columns are converted."""

    raw: RawTable
    plan: MappingPlan
    places: Places
    decimal_sign: str

    def periods(self, period: PeriodPlan) -> Made:
        """Make the column with the period."""
        if period.fixed:
            return [period.fixed] * len(self.raw.rows), []
        place = self.places["period.half_year"]
        half = self.places.get("period.half", place)
        made = [period_cell(period, row.cells[place], row.cells[half]) for row in self.raw.rows]
        return self._told(made, half)

    def measured(self, plan: ColumnPlan) -> Made:
        """Make one of our columns."""
        if plan.fixed:
            return [self._fixed(plan, row) for row in self.raw.rows], []
        place = self.places[source_key(plan.name)]
        cells = [row.cells[place] for row in self.raw.rows]
        if plan.name not in self._measures:
            return cells, []
        coded = list(map(self._coded, cells))
        return self._converted(plan, coded, place) if plan.converts else (coded, [])

    def _fixed(self, plan: ColumnPlan, row: RawRow) -> Cell:
        """A yes or no for every row says nothing of a row without a model: it takes over why there is none."""
        place = self.places.get(source_key(col.MODEL))
        if self._measures.get(plan.name) is not Kind.YES_NO or place is None:
            return plan.fixed
        model = self._coded(row.cells[place])
        return model if isinstance(model, str) and missing_state_of(model) is not None else plan.fixed

    @property
    def _measures(self) -> Mapping[str, Kind]:
        return {measure.name: measure.kind for measure in LAYOUTS[self.plan.subject].measures}

    def _coded(self, cell: Cell) -> Cell:
        return self.plan.codes.get(cell_word(cell), cell)

    def _converted(self, plan: ColumnPlan, cells: list[Cell], place: int) -> Made:
        column = describe_column(plan, cells, self.decimal_sign)
        if seems_a_share(plan, [one for cell in cells if (one := column.read(cell, self.decimal_sign)) is not None]):
            return [PLACEHOLDER] * len(cells), [self._all_shares(plan, place)]
        wholes = self._wholes(plan)
        made = [self._number(column, cell, whole) for cell, whole in zip(cells, wholes, strict=True)]
        return self._told(made, place)

    def _wholes(self, plan: ColumnPlan) -> list[Cell]:
        if plan.unit not in NEED_WHOLE:
            return [1] * len(self.raw.rows)
        return [self._coded(row.cells[self.places[whole_key(plan.name)]]) for row in self.raw.rows]

    def _number(self, column: Column, cell: Cell, whole: Cell) -> Cell | Problem:
        """Convert a number; anything else goes on as it is, for the template's reading to judge."""
        number, base = column.read(cell, self.decimal_sign), read_exact(whole, self.decimal_sign)
        if number is None:
            return cell
        if base is None:
            is_state = isinstance(whole, str) and missing_state_of(whole) is not None
            return whole if is_state else self._no_whole(column.plan, whole)
        return column.convert(number, base, to_count=self._measures[column.plan.name] is Kind.COUNT)

    def _no_whole(self, plan: ColumnPlan, whole: Cell) -> Problem:
        title = self.raw.header[self.places[whole_key(plan.name)]]
        return Problem(f"a number in {shown(title)} of the same row, not {shown(whole)}", "correct that cell")

    def _told(self, made: list[Cell | Problem], place: int) -> Made:
        """Take the problems out, as faults of the cells at ``place``."""
        pairs = list(zip(self.raw.rows, made, strict=True))
        faults = [self._fault(row, place, one) for row, one in pairs if isinstance(one, Problem)]
        return [PLACEHOLDER if isinstance(one, Problem) else one for one in made], faults

    def _fault(self, row: RawRow, place: int, problem: Problem) -> Fault:
        cell, title = row.cells[place], self.raw.header[place]
        facts = (*problem.facts, *named(cell=cell))
        return Fault(row.line, title, shown(cell), problem.expected, problem.remedy, problem.kind, facts)

    def _all_shares(self, plan: ColumnPlan, place: int) -> Fault:
        return Fault(
            line=self.raw.header_line,
            column=self.raw.header[place],
            found=f"no number above 1 in a column stated as {plan.unit}",
            expected="per cent from 0 to 100",
            remedy='write unit = "share" in the mapping; where all are below 1 %, unit = "share" and factor = 0.01',
        )
