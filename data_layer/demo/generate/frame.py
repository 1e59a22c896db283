"""The fixed ground of the simulation: 98 kommuner, which half-years they have, how many caseworkers."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from data_layer.reference import divisions, municipalities
from data_layer.schema import HalfYear

Floats = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]

FIRST = HalfYear(2016, 1)
N_HALF_YEARS = 17
LAST = N_HALF_YEARS - 1  # 2024H1
TENURE = LAST - 2  # 2023H1, the half-year of the explaining variables
SMALLEST_PANEL_HEADCOUNT = 12  # keeps every panel kommune above ten full-time employees
SMALLEST_HEADCOUNT = 6

# Half-years (0 = 2016H1) in which a kommune outside the panel has numbers; column sums are VIVE 2025, Table 4.1.
PARTLY_COVERED = {
    "155": (0, 1, 2, 3, 4),
    "187": (5,),
    "217": (13, 14, 15, 16),
    "330": (15, 16),
    "479": (0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16),
    "482": (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16),
    "492": (0, 16),
    "741": (16,),
    "813": (5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16),
}


@dataclass(frozen=True)
class Frame:
    """Kommuner in rows (by code), half-years in columns."""

    codes: tuple[str, ...]
    region: Ints  # index in the display order of the division of 2007
    population: Floats
    density: Floats
    commuting_km: Floats
    panel: Bools  # the 79 with all half-years
    covered: Bools  # 98 x 17
    headcount: Ints  # 98 x 17, zero where not covered
    fte: Floats  # 98 x 17, zero where not covered

    @property
    def days_visible(self) -> Bools:
        """Cells with at least ten full-time employees, where days of absence may be shown."""
        return self.covered & (self.fte >= 10)


def half_years() -> list[str]:
    """List the canonical names of the half-years, 2016H1 to 2024H1."""
    return [str(HalfYear.from_index(FIRST.index + step)) for step in range(N_HALF_YEARS)]


def coverage(codes: tuple[str, ...], panel: Bools) -> Bools:
    """Mark the cells that have numbers."""
    covered = np.repeat(panel[:, None], N_HALF_YEARS, axis=1)
    for code, columns in PARTLY_COVERED.items():
        covered[codes.index(code), list(columns)] = True
    return covered


def draw_headcount(population: Floats, panel: Bools, rng: np.random.Generator) -> Ints:
    """Draw caseworkers per half-year: 0.7 per 1,000 inhabitants, slow growth, a drift of its own per kommune."""
    shape = (len(population), N_HALF_YEARS)
    drift = rng.normal(0, 0.012, shape).cumsum(axis=1) + rng.normal(0, 0.010, shape)
    growth = 0.06 * (np.arange(N_HALF_YEARS) - 8) / 8
    mean = 0.70 * (population[:, None] / 1000) ** 0.98 * np.exp(growth + drift)
    floor = np.where(panel, SMALLEST_PANEL_HEADCOUNT, SMALLEST_HEADCOUNT)[:, None]
    return np.maximum(floor, np.round(mean)).astype(np.int64)


def build_frame(rng: np.random.Generator) -> Frame:
    """Build the ground from the reference data; only staff sizes are drawn."""
    kommuner = municipalities()
    codes = tuple(one.code for one in kommuner)
    regions = divisions()[0].regions
    panel = np.array([one.in_report_panel for one in kommuner])
    population = np.array([one.population for one in kommuner], dtype=float)
    covered = coverage(codes, panel)
    headcount = draw_headcount(population, panel, rng) * covered
    return Frame(
        codes=codes,
        region=np.array([regions.index(one.region) for one in kommuner]),
        population=population,
        density=np.array([one.density for one in kommuner]),
        commuting_km=np.array([one.commuting_km for one in kommuner]),
        panel=panel,
        covered=covered,
        headcount=headcount,
        fte=np.round(headcount * rng.uniform(0.93, 0.97, (len(codes), 1)), 1),
    )
