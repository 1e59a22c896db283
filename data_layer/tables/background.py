"""Figures from several public sources on top of the background table: measure by measure, year by year."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from data_layer.reference.statbank_tables import AREA_KM2
from data_layer.schema import MissingState, Subject
from data_layer.schema import columns as col
from data_layer.tables.cells import ParsedCell
from data_layer.tables.layout import LAYOUTS, Kind, Measure
from data_layer.tables.rules import ParsedRow

LAYOUT = LAYOUTS[Subject.BACKGROUND]
MEASURES = {one.name: one for one in LAYOUT.measures} | {AREA_KM2: Measure(AREA_KM2, Kind.AMOUNT, 5_000)}
UNKNOWN = ParsedCell(None, MissingState.MISSING)

Key = tuple[str, int]  # municipality code, year
Said = Mapping[Key, Mapping[str, ParsedCell]]  # what a source says; a measure it does not mention is absent


@dataclass(frozen=True)
class Merged:
    """The whole table to be, what was kept of the old one (cells per measure), and densities computed."""

    rows: list[ParsedRow]
    kept: dict[str, int]
    n_densities: int
    n_areas_unused: int


def merge_said(said: Said, old: pd.DataFrame | None) -> Merged:
    """Put what a source says onto the active table.

    Parameters
    ----------
    said : cells by (kommune, year); ``area_km2`` among them becomes density where the population of the same kommune
        and year is known, in ``said`` or in ``old``, and no density is said itself.
    old : tidy background table, or None.

    Returns
    -------
    One row per (kommune, year) of either.  A figure that is said replaces the old cell; where a source only says that
    it has none, a known figure stays.
    """
    before = _cells_of(old)
    after = {key: dict(before.get(key, {})) for key in before.keys() | said.keys()}
    densities = unused = 0
    for key, cells in said.items():
        after[key] |= {
            name: cell for name, cell in cells.items() if name != AREA_KM2 and _is_news(cell, after[key].get(name))
        }
        if AREA_KM2 in cells and col.DENSITY not in cells:
            density = _density(after[key].get(col.POPULATION), cells[AREA_KM2])
            densities, unused = densities + (density is not None), unused + (density is None)
            after[key] |= {col.DENSITY: density} if density else {}
    rows = [_row(key, cells) for key, cells in sorted(after.items()) if cells]
    return Merged(rows, _kept(before, after), densities, unused)


def _cells_of(table: pd.DataFrame | None) -> dict[Key, dict[str, ParsedCell]]:
    if table is None:
        return {}
    records = table.astype(object).where(table.notna(), None).to_dict("records")
    return {
        (str(row[col.MUNICIPALITY_CODE]), int(row[col.YEAR])): {
            one.name: ParsedCell(row[one.name], MissingState(row[one.state])) for one in LAYOUT.measures
        }
        for row in records
    }


def _is_news(cell: ParsedCell, old: ParsedCell | None) -> bool:
    return cell.state is MissingState.OBSERVED or old is None or old.state is not MissingState.OBSERVED


def _density(population: ParsedCell | None, area: ParsedCell) -> ParsedCell | None:
    """Inhabitants per km2 with one decimal, as far as the area's decimals carry."""
    if population is None or not isinstance(population.value, int | float) or not isinstance(area.value, int | float):
        return None
    return ParsedCell(round(population.value / area.value, 1), MissingState.OBSERVED) if area.value else None


def _row(key: Key, cells: Mapping[str, ParsedCell]) -> ParsedRow:
    code, year = key
    whole = {one.name: cells.get(one.name, UNKNOWN) for one in LAYOUT.measures}
    return ParsedRow(0, {col.MUNICIPALITY_CODE: code, col.YEAR: year}, whole)


def _kept(before: Said, after: Said) -> dict[str, int]:
    """Count per measure the old values that stay."""
    stays = Counter(
        name
        for key, cells in before.items()
        for name, cell in cells.items()
        if cell.state is MissingState.OBSERVED and after[key][name] is cell
    )
    return {one.name: stays[one.name] for one in LAYOUT.measures if stays[one.name]}
