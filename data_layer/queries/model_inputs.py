"""The table that the models read, from the panel: which half-years and which years of background variables it takes."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data_layer.queries.panel import Panel
from data_layer.reference.regions import division_on
from data_layer.schema import HalfYear
from data_layer.schema import columns as c
from data_layer.schema.patterns_view import ModelPeriods
from data_layer.statistics.model_table import model_table


@dataclass(frozen=True)
class Background:
    """Background variables, one year each: ``table`` by municipality code, nan where unknown; ``years`` by measure."""

    table: pd.DataFrame
    years: dict[str, int]


def background(panel: Panel, until: int) -> Background:
    """Choose for every variable the newest year that is not after ``until``, or else the oldest there is."""
    return panel.once(("background", until), lambda: _background(panel.background_by_year, until))


def _background(stored: pd.DataFrame | None, until: int) -> Background:
    if stored is None:
        return Background(pd.DataFrame(columns=list(c.BACKGROUND_MEASURES), dtype=float), {})
    columns, years = {}, {}
    for measure in c.BACKGROUND_MEASURES:
        known = stored[stored[measure].notna()]
        if known.empty:
            columns[measure] = pd.Series(dtype=float)
            continue
        found = known[c.YEAR].astype(int)
        early = found[found <= until]
        years[measure] = int(found.min() if early.empty else early.max())
        rows = known[found == years[measure]]
        columns[measure] = rows.set_index(c.MUNICIPALITY_CODE)[measure].astype(float)
    return Background(pd.DataFrame(columns), years)


def table_of(panel: Panel) -> pd.DataFrame:
    """Build the model table of the newest half-years; see ``statistics.model_table``."""
    last = HalfYear.parse(panel.periods[-1])
    regions = division_on(last.last_day).region_of
    return model_table(panel.values, background(panel, outcome_begins(panel)).table, regions, panel.periods)


def outcome_begins(panel: Panel) -> int:
    """Name the year in which the year that is explained begins."""
    return HalfYear.from_index(HalfYear.parse(panel.periods[-1]).index - 1).year


def periods_of(panel: Panel) -> ModelPeriods:
    """Tell the half-years and years that ``table_of`` takes."""
    last = HalfYear.parse(panel.periods[-1])
    before, known, earlier = (str(HalfYear.from_index(last.index - back)) for back in (1, 2, 3))
    years = sorted(set(background(panel, outcome_begins(panel)).years.values()))
    return ModelPeriods(before, str(last), known, earlier, tuple(years), division_on(last.last_day).regions)
