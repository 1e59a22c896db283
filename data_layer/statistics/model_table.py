"""The table that the regressions read: one row per kommune, outcomes and traits, nan where a number is not visible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from data_layer.schema import HalfYear, IndicatorId, Value
from data_layer.schema import columns as c
from data_layer.schema.patterns import Outcome, Trait

REGION, IN_PANEL, IS_CAPITAL = "region", "in_panel", "is_capital"
CAPITAL = ("101", "147")  # Copenhagen and Frederiksberg
TENURE_EARLIER = "short_tenure_earlier"
HISTORIES = {"1y": "history_1y", "2y": "history_2y", "all": "history_all"}
YEARS_BACK = {"1y": 2, "2y": 4}  # half-years
COUNTS = {Outcome.YEAR: ("leavers_year", "staff_year"), Outcome.HALF: ("leavers_half", "staff_half")}
_BACKGROUND = {
    Trait.POPULATION: (c.POPULATION, 1e5),
    Trait.DENSITY: (c.DENSITY, 1e3),
    Trait.COMMUTING: (c.COMMUTING_KM, 1.0),
    Trait.NEED: (c.NEED_INDEX, 1.0),
    Trait.SERVICE: (c.SERVICE_INDEX, 1.0),
}
Values = Mapping[IndicatorId, Mapping[tuple[str, str], Value]]  # as in queries.panel.Panel


def model_table(
    values: Values, background: pd.DataFrame, region_of: Mapping[str, str], periods: Sequence[str]
) -> pd.DataFrame:
    """Put outcomes of the last half-years beside what was known before them, as the report does.

    Parameters
    ----------
    values : per indicator, (code, half-year) -> value.
    background : population, density, commuting, need, service per kommune (index: code), nan where unknown.
    region_of : code -> region; its keys are the kommuner of the table.
    periods : half-years of the loaded data, oldest first; the last one ends the outcomes.

    Returns
    -------
    Index: code. ``year``, ``half`` [share 0-1], their counts, one column per Trait (HISTORY as ``history_1y`` ...),
    ``short_tenure_earlier``, ``region``, ``in_panel`` (a number in every half-year), ``is_capital``. Absence and
    tenure are of the half-year before the outcome year. Source: VIVE 2025, section 4.1.4.
    """
    codes = sorted(region_of)
    rates = _wide(values[IndicatorId.TURNOVER], codes, periods, "value")
    last = HalfYear.parse(periods[-1])
    now, before, known, earlier = (str(HalfYear.from_index(last.index - back)) for back in range(4))
    traits = background.reindex(codes)
    table = pd.DataFrame(
        {
            Outcome.YEAR.value: _mean(rates, [before, now]),
            Outcome.HALF.value: _mean(rates, [now]),
            Trait.SHORT_TENURE.value: _at(values[IndicatorId.SHORT_TENURE_SHARE], codes, known),
            TENURE_EARLIER: _at(values[IndicatorId.SHORT_TENURE_SHARE], codes, earlier),
            Trait.SICKNESS.value: _at(values[IndicatorId.SICKNESS_ABSENCE], codes, known),
            Trait.PARENTAL_LEAVE.value: _at(values[IndicatorId.PARENTAL_LEAVE], codes, known),
            REGION: pd.Series(region_of, dtype="str").reindex(codes),
            IN_PANEL: rates.notna().all(axis=1),
            IS_CAPITAL: [code in CAPITAL for code in codes],
        },
        index=pd.Index(codes),
    )
    own = {trait.value: traits[column].astype(float) / unit for trait, (column, unit) in _BACKGROUND.items()}
    return table.assign(**own, **_histories(rates, known), **_counts(values, codes, [before, now]))


def _histories(rates: pd.DataFrame, until: str) -> dict[str, pd.Series]:
    """Mean turnover of one year, two years and all half-years up to ``until``; nan unless every one is visible."""
    end = HalfYear.parse(until).index
    spans = {back: [str(HalfYear.from_index(end - i)) for i in range(number)] for back, number in YEARS_BACK.items()}
    spans["all"] = [period for period in rates.columns if period <= until]
    return {HISTORIES[back]: _mean(rates, periods) for back, periods in spans.items()}


def _counts(values: Values, codes: Sequence[str], periods: Sequence[str]) -> dict[str, pd.Series]:
    parts = [_wide(values[IndicatorId.TURNOVER], codes, periods, part) for part in ("numerator", "denominator")]
    columns = {Outcome.YEAR: list(periods), Outcome.HALF: list(periods[-1:])}
    return {
        name: part[columns[outcome]].sum(axis=1, skipna=False)
        for outcome, names in COUNTS.items()
        for name, part in zip(names, parts, strict=True)
    }


def _mean(rates: pd.DataFrame, periods: Sequence[str]) -> pd.Series:
    return rates.reindex(columns=list(periods)).mean(axis=1, skipna=False) if periods else rates.sum(axis=1) * np.nan


def _at(values: Mapping[tuple[str, str], Value], codes: Sequence[str], period: str) -> pd.Series:
    return _wide(values, codes, [period], "value")[period]


def _wide(
    values: Mapping[tuple[str, str], Value], codes: Sequence[str], periods: Sequence[str], part: str
) -> pd.DataFrame:
    """Lay one part of the values out by kommune and half-year."""
    cells = [[getattr(values.get((code, period)), part, None) for period in periods] for code in codes]
    return pd.DataFrame(cells, index=pd.Index(codes), columns=list(periods), dtype=float)
