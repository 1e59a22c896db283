"""What the cells of one column are: numbers of which kind, kommuner, half-years. Nothing is decided here."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from data_layer.sources.raw_table import Cell, RawTable, cell_text
from data_layer.tables.areas import level_of, parse_municipality
from data_layer.tables.mapping.numbers import proven_sign, read_exact, without_sign
from data_layer.tables.numbers import Problem
from data_layer.tables.vocabulary import missing_state_of


@dataclass(frozen=True)
class Facts:
    """One column of the file: its place, title and cells that are not empty, one per row that has as many cells."""

    place: int
    title: str
    cells: tuple[Cell, ...]
    decimal_sign: str

    @cached_property
    def numbers(self) -> tuple[Decimal, ...]:
        """Numbers among the cells; a per cent sign is let go."""
        read = (read_exact(without_sign(cell), self.decimal_sign) for cell in self.cells)
        return tuple(number for number in read if number is not None)

    @cached_property
    def strange_words(self) -> Counter[str]:
        """Cells that are neither numbers nor words that the template knows."""
        return Counter(cell_text(cell) for cell in self.cells if not self._is_understood(cell))

    def _is_understood(self, cell: Cell) -> bool:
        is_number = read_exact(without_sign(cell), self.decimal_sign) is not None
        return is_number or (isinstance(cell, str) and missing_state_of(cell) is not None)

    @property
    def is_whole(self) -> bool:
        return all(number == number.to_integral_value() for number in self.numbers)

    @property
    def has_per_cent_sign(self) -> bool:
        return any(isinstance(cell, str) and cell.endswith("%") for cell in self.cells)

    @property
    def largest(self) -> Decimal:
        return max(self.numbers, default=Decimal(0))

    @property
    def mean(self) -> Decimal:
        return sum(self.numbers, Decimal(0)) / max(len(self.numbers), 1)

    @cached_property
    def distinct(self) -> Counter[str]:
        return Counter(map(cell_text, self.cells))

    @cached_property
    def kommuner(self) -> frozenset[str]:
        """Distinct cells that are the code or name of a kommune."""
        return frozenset(text for text in self.distinct if not isinstance(parse_municipality(text), Problem))

    @cached_property
    def areas(self) -> tuple[str, ...]:
        """Distinct cells that are another area: the country, a region, a total."""
        return tuple(text for text in self.distinct if text not in self.kommuner and level_of(text) is not None)

    @property
    def others(self) -> tuple[str, ...]:
        """Distinct cells that are no area at all."""
        return tuple(text for text in self.distinct if text not in self.kommuner and text not in self.areas)

    @property
    def names_kommuner(self) -> bool:
        """Tell whether the cells are kommuner by name: letters, and hardly anything else."""
        named = [text for text in self.kommuner if not text.strip().isdecimal()]
        return bool(named) and len(named) >= len(self.others)


def column_facts(raw: RawTable) -> tuple[Facts, ...]:
    """Look at every column."""
    width = len(raw.header)
    rows = [row.cells for row in raw.rows if len(row.cells) >= width]
    by_column = [tuple(cells[place] for cells in rows if str(cells[place]).strip()) for place in range(width)]
    sign = proven_sign((cell for cells in by_column for cell in cells), "")
    return tuple(Facts(place, raw.header[place], cells, sign) for place, cells in enumerate(by_column))
