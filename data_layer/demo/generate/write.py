"""The generated arrays as the three CSV files of the product."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from data_layer.demo.generate.calibrate import State
from data_layer.demo.generate.frame import Floats, Frame, Ints, half_years
from data_layer.reference import municipality
from data_layer.schema import MissingState, Subject
from data_layer.schema.columns import (
    BACKGROUND_KEY,
    BACKGROUND_MEASURES,
    ORGANISATION_KEY,
    ORGANISATION_MEASURES,
    STAFFING_KEY,
    STAFFING_MEASURES,
)

BACKGROUND_YEAR = 2023


@dataclass(frozen=True)
class Simulation:
    """Everything that is written; 98 x 17 arrays beside the ground they stand on."""

    frame: Frame
    state: State
    leavers: Ints
    short_tenure: Ints
    sickness: Floats  # days per full-time employee
    parental: Floats
    organisation: Sequence[tuple[str, str, str]]


def _staffing_row(made: Simulation, place: int, column: int) -> list[object]:
    """Return the measures of one kommune and half-year, or the word for why there are none."""
    frame, cell = made.frame, (place, column)
    if not frame.covered[cell]:
        return [municipality(frame.codes[place]).default_gap] * len(STAFFING_MEASURES)
    fte = float(frame.fte[cell])
    days: list[object] = [MissingState.SUPPRESSED] * 2
    if frame.days_visible[cell]:
        days = [f"{per_fte[cell] * fte:.2f}" for per_fte in (made.sickness, made.parental)]
    return [frame.headcount[cell], fte, made.leavers[cell], *days, made.short_tenure[cell]]


def _staffing(made: Simulation) -> Iterable[list[object]]:
    for place, code in enumerate(made.frame.codes):
        for column, half_year in enumerate(half_years()):
            yield [code, half_year, *_staffing_row(made, place, column)]


def _background(made: Simulation) -> Iterable[list[object]]:
    frame, values = made.frame, made.state.values
    for place, code in enumerate(frame.codes):
        traits = (int(frame.population[place]), frame.density[place], frame.commuting_km[place])
        yield [code, BACKGROUND_YEAR, *traits, values["need"][place], values["service"][place]]


def _write(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def write_files(made: Simulation, folder: Path) -> None:
    """Write staffing.csv, organisation.csv and background.csv into ``folder``."""
    folder.mkdir(parents=True, exist_ok=True)
    _write(folder / f"{Subject.STAFFING}.csv", STAFFING_KEY + STAFFING_MEASURES, _staffing(made))
    _write(folder / f"{Subject.ORGANISATION}.csv", ORGANISATION_KEY + ORGANISATION_MEASURES, made.organisation)
    _write(folder / f"{Subject.BACKGROUND}.csv", BACKGROUND_KEY + BACKGROUND_MEASURES, _background(made))
