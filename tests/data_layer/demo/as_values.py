"""The shipped files as the product's values, read without the product's readers."""

from __future__ import annotations

from functools import cache

import numpy as np

from data_layer.schema import IndicatorId, MissingState, Value
from data_layer.statistics.model_table import model_table
from tests.data_layer.demo.shipped import HALF_YEARS, background, kommuner, wide

PARTS = {
    IndicatorId.TURNOVER: ("leavers", "headcount"),
    IndicatorId.SHORT_TENURE_SHARE: ("short_tenure_headcount", "headcount"),
    IndicatorId.SICKNESS_ABSENCE: ("sickness_days", "fte"),
    IndicatorId.PARENTAL_LEAVE: ("parental_leave_days", "fte"),
}


def value(x: float, n: float) -> Value:
    if np.isnan(x) or np.isnan(n):
        return Value(None, MissingState.MISSING)
    return Value(x / n, MissingState.OBSERVED, x, n)


@cache
def demo_values():
    return {
        indicator: {
            (code, half): value(wide(x).loc[code, half], wide(n).loc[code, half])
            for code in wide(x).index
            for half in HALF_YEARS
        }
        for indicator, (x, n) in PARTS.items()
    }


@cache
def demo_table():
    return model_table(demo_values(), background(), kommuner()["region"].to_dict(), HALF_YEARS)
