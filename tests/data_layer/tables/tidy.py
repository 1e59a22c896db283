"""Tidy tables of a few rows: every argument is a list with one entry per row; a word in a cell is a missing state."""

from __future__ import annotations

import pandas as pd

from data_layer.schema import MissingState, Subject
from data_layer.tables.layout import LAYOUTS

CODES = ["101", "147", "151", "153", "155", "157"]


def tidy(subject, keys, **measures):
    layout = LAYOUTS[subject]
    columns = dict(keys)
    for measure in layout.measures:
        cells = measures[measure.name]
        columns[measure.name] = [None if cell in list(MissingState) else cell for cell in cells]
        columns[measure.state] = [cell if cell in list(MissingState) else "observed" for cell in cells]
    made = pd.DataFrame({name: pd.Series(columns[name], dtype=layout.dtypes[name]) for name in layout.columns})
    return made.sort_values(list(layout.key), ignore_index=True)


def staffing(headcount=(20,), half_year="2024H1", **changes):
    rows = len(headcount)
    cells = {
        "headcount": list(headcount),
        "fte": [18.5] * rows,
        "leavers": [2] * rows,
        "sickness_days": [100.25] * rows,
        "parental_leave_days": [50.0] * rows,
        "short_tenure_headcount": [3] * rows,
    }
    keys = {"municipality_code": CODES[:rows], "half_year": [half_year] * rows}
    return tidy(Subject.STAFFING, keys, **(cells | changes))


def teams(headcount=(20, 15), code="101", half_year="2024H1", unit=("Nord", "Syd", "Øst", "Vest", "Midt"), **changes):
    rows = len(headcount)
    cells = {
        "headcount": list(headcount),
        "fte": [float(persons) for persons in headcount],
        "leavers": [2] * rows,
        "sickness_days": [100.25] * rows,
        "parental_leave_days": [50.0] * rows,
        "short_tenure_headcount": [3] * rows,
    }
    keys = {"municipality_code": [code] * rows, "unit": list(unit[:rows]), "half_year": [half_year] * rows}
    return tidy(Subject.TEAM_STAFFING, keys, **(cells | changes))


def organisation(model=("age", "missing"), partial=(True, "missing")):
    return tidy(Subject.ORGANISATION, {"municipality_code": CODES[: len(model)]}, model=model, partial=partial)


def background(population=(659350,), **changes):
    rows = len(population)
    cells = {
        "population": list(population),
        "density": [7254.9] * rows,
        "commuting_km": [12.6] * rows,
        "need_index": [68.7] * rows,
        "service_index": ["not_reported"] * rows,
    }
    return tidy(Subject.BACKGROUND, {"municipality_code": CODES[:rows], "year": [2023] * rows}, **(cells | changes))


def big_staffing(n_half_years=40):
    """All rows of a few kommuner over many half-years, with one headcount: several statements when stored."""
    periods = [f"{year}H{half}" for year in range(2010, 2010 + n_half_years // 2) for half in (1, 2)]
    return pd.concat([staffing([20] * 6, period) for period in periods], ignore_index=True)
