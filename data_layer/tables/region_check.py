"""A region that a file states must be the one that the product's dated division gives the kommune."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from data_layer.reference import division_on, divisions, municipality, region_named
from data_layer.schema import FaultKind, RegionDivision
from data_layer.sources.fault import named
from data_layer.sources.raw_table import Cell, cell_text
from data_layer.tables.numbers import Problem


def check_region(code: str, cell: Cell, years: Iterable[int] = ()) -> Problem | None:
    """Compare a region with the division in force on 1 January of the years (any division without years).

    A known trap: lists from the address register put Greve (253) and 269 under Hovedstaden before 2027; they belong to
    the region with the other 15.  Returns None where the region is right in one of the years, or the cell is empty.
    """
    text = cell_text(cell)
    if not text.strip():
        return None
    in_force = [division_on(date(year, 1, 1)) for year in sorted(set(years))] or list(divisions())
    if region_named(text) in {one.region_of[code] for one in in_force}:
        return None
    remedy = "correct the region or remove the column: the regions are known here"
    return Problem(
        _belonging(code, in_force[0]), remedy, FaultKind.OTHER_REGION, named(region=in_force[0].region_of[code])
    )


def _belonging(code: str, division: RegionDivision) -> str:
    region = division.region_of[code]
    moves = any(other.region_of[code] != region for other in divisions())
    end = f" until {division.valid_to}" if moves and division.valid_to else ""
    start = f" from {division.valid_from}" if moves and division.valid_to is None else ""
    return f"Region {region}, where {municipality(code).name} ({code}) belongs{end}{start}"
