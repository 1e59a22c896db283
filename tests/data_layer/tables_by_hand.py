"""Hand-sized staffing tables whose answer fits in the head."""

from __future__ import annotations

import pandas as pd

from data_layer.schema import MissingState
from data_layer.schema import columns as c

OBSERVED = MissingState.OBSERVED.value


def staffing(rows: list[tuple[str, str, dict[str, float | str]]]) -> pd.DataFrame:
    """Build a tidy staffing table; a measure is a number, a state word, or absent (missing)."""
    return pd.DataFrame([_row(code, half_year, cells) for code, half_year, cells in rows]).astype(
        dict.fromkeys(c.STAFFING_MEASURES, "Float64")
    )


def _row(code: str, half_year: str, cells: dict[str, float | str]) -> dict[str, object]:
    row: dict[str, object] = {c.MUNICIPALITY_CODE: code, c.HALF_YEAR: half_year}
    for measure in c.STAFFING_MEASURES:
        cell = cells.get(measure, MissingState.MISSING.value)
        row[measure] = None if isinstance(cell, str) else cell
        row[c.state_of(measure)] = cell if isinstance(cell, str) else OBSERVED
    return row


def counts(leavers: list[int], headcount: list[int], half_year: str = "2024H1") -> pd.DataFrame:
    """Build staffing of kommuner 101, 102 ... with leavers and headcount in one half-year."""
    pairs = enumerate(zip(leavers, headcount, strict=True), start=101)
    return staffing([(str(code), half_year, {c.LEAVERS: x, c.HEADCOUNT: n}) for code, (x, n) in pairs])
