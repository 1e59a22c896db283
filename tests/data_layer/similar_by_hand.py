"""Similar kommuner and their sums from the shipped files with plain pandas: nothing of the product is asked."""

from __future__ import annotations

import numpy as np
import pandas as pd

from tests.data_layer.demo.shipped import background, wide

TRAITS = ("population", "density", "commuting_km", "need_index", "service_index")
PARTS = {
    "turnover": ("leavers", "headcount"),
    "sickness_absence": ("sickness_days", "fte"),
    "parental_leave": ("parental_leave_days", "fte"),
    "short_tenure_share": ("short_tenure_headcount", "headcount"),
}


def nearest_codes(code: str, number: int = 8, weights: tuple[int, ...] = (1, 1, 1, 1, 1)) -> list[str]:
    table = background()[list(TRAITS)].copy()
    table[["population", "density"]] = np.log(table[["population", "density"]])
    scores = (table - table.mean()) / table.std(ddof=0)
    squares = ((scores - scores.loc[code]) ** 2).mul(list(weights), axis=1).sum(axis=1) / sum(weights)
    return list(np.sqrt(squares).drop(code).nsmallest(number).index)


def pooled(codes: list[str], indicator: str, half_year: str = "2024H1") -> tuple[float, float, int]:
    """Sum above, sum below the line, and how many are in them: only those with both numbers."""
    above, below = (wide(measure).loc[codes, half_year] for measure in PARTS[indicator])
    seen: pd.Series = above.notna() & below.notna()
    return float(above[seen].sum()), float(below[seen].sum()), int(seen.sum())
