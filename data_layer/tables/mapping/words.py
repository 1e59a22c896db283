"""What a mapped file's owner is told, in the titles of the file: faults, columns, and what was left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cached_property

from data_layer.schema import FaultKind
from data_layer.schema import columns as col
from data_layer.sources.fault import Fault, shown
from data_layer.sources.raw_table import RawRow, RawTable
from data_layer.tables.layout import LAYOUTS
from data_layer.tables.mapping.document import cell_word
from data_layer.tables.mapping.places import Places, source_key, whole_key
from data_layer.tables.mapping.plan import ColumnPlan, MappingPlan, PeriodPlan

JOINT = " + "
_CODES = "; or say what it means under [codes] in the mapping"
REMEDIES_BY_KIND = {
    FaultKind.NOT_A_NUMBER: _CODES,
    FaultKind.TOTAL_ROW: "; or leave it out by [drop] in the mapping",
    FaultKind.ISLAND: "; or leave it out by [drop] in the mapping",
    FaultKind.NOT_A_HALF_YEAR: "; or say how it is written by format under [period] in the mapping",
    FaultKind.DATE_FOR_HALF_YEAR: '; or write format = "{year}-{month}-{day}" under [period] in the mapping',
    FaultKind.REPEATED_ROW: "; or choose rows by [keep] or [drop] in the mapping",
}
REMEDIES_BY_COLUMN = {col.MODEL: _CODES, col.PARTIAL: _CODES}


@dataclass(frozen=True)
class Words:
    """The file's table as chosen by the mapping, and the way back from our names to its titles."""

    raw: RawTable
    plan: MappingPlan
    places: Places

    def translate(self, fault: Fault) -> Fault:
        """Name the file's columns, and the cell that a converted number came from."""
        column = JOINT.join(self._titles.get(name, name) for name in fault.column.split(JOINT))
        hint = REMEDIES_BY_KIND.get(fault.kind) or REMEDIES_BY_COLUMN.get(fault.column, "")
        translated = replace(self._with_wholes_title(fault), column=column, remedy=fault.remedy + hint)
        origin = self._origin(fault)
        return (
            translated
            if origin in {"", fault.found}
            else replace(translated, found=f"{translated.found}, from {origin}")
        )

    def labels(self) -> dict[str, str]:
        """Tell for each of our columns where it comes from, and in which unit it stood."""
        labels = {column.name: self._label(column) for column in self.plan.columns}
        period = self.plan.period
        return labels | ({period.name: self._titles[period.name]} if period else {})

    def notes(self, filters: Iterable[str], others: Iterable[str]) -> tuple[str, ...]:
        """Tell what was left out and which codes were understood, before what the reading itself tells."""
        used = set(self.places.values())
        unused = [title for place, title in enumerate(self.raw.header) if place not in used and title]
        left = [f"columns not used: {', '.join(unused)}"] if unused else []
        return (f"mapping {self.plan.name}", *left, *filters, *self._codes(), *others)

    @cached_property
    def _titles(self) -> dict[str, str]:
        columns = {column.name: self._title(source_key(column.name), column.name) for column in self.plan.columns}
        return columns | ({self.plan.period.name: self._period_title(self.plan.period)} if self.plan.period else {})

    def _title(self, key: str, name: str) -> str:
        place = self.places.get(key)
        return name if place is None else self.raw.header[place] or f"column {place + 1}"

    def _period_title(self, period: PeriodPlan) -> str:
        if period.fixed:
            return f"{period.fixed} in every row"
        keys = [key for key in ("period.half_year", "period.half") if key in self.places]
        return JOINT.join(self._title(key, period.name) for key in keys)

    def _label(self, column: ColumnPlan) -> str:
        if column.fixed:
            return f"{column.fixed} in every row"
        title = self._titles[column.name]
        of = f" of {self._title(whole_key(column.name), '')}" if whole_key(column.name) in self.places else ""
        hours = f", {column.hours_per_day} hours a day" if column.hours_per_day != 1 else ""
        factor = f" x {column.factor}" if column.factor != 1 else ""
        return f"{title} ({column.unit or ''}{of}{hours}{factor})" if column.converts else title

    def _with_wholes_title(self, fault: Fault) -> Fault:
        whole = dict(fault.facts).get("whole", "") if fault.kind is FaultKind.MORE_THAN_WHOLE else ""
        if whole not in self._titles:
            return fault
        title = self._titles[whole]
        return replace(fault, found=fault.found.replace(whole, title), expected=fault.expected.replace(whole, title))

    def _origin(self, fault: Fault) -> str:
        """Quote the cell of the file where the fault's cell was made from another unit."""
        row = self._rows.get(fault.line)
        place = self.places.get(source_key(fault.column))
        made = any(column.converts for column in self.plan.columns if column.name == fault.column)
        return shown(row.cells[place]) if made and row and place is not None else ""

    @cached_property
    def _rows(self) -> dict[int, RawRow]:
        return {row.line: row for row in self.raw.rows}

    def _codes(self) -> list[str]:
        measures = {source_key(measure.name) for measure in LAYOUTS[self.plan.subject].measures}
        places = {place for key, place in self.places.items() if key in measures}
        words = Counter(cell_word(row.cells[place]) for row in self.raw.rows for place in places)
        return [f"{shown(code)} read as {word}, cells: {words[code]}" for code, word in self.plan.codes.items()]


def by_line(faults: Iterable[Fault]) -> list[Fault]:
    """Order faults as in the file; of several in one cell the first one is told."""
    once: dict[tuple[int, str], Fault] = {}
    for fault in faults:
        once.setdefault((fault.line, fault.column), fault)
    return sorted(once.values(), key=lambda fault: fault.line)
