"""The shipped CSV files as wide tables, read without the product's readers."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

import numpy as np
import pandas as pd

ROOT = Path(__file__).parents[3] / "data_layer"
HALF_YEARS = [f"{year}H{half}" for year in range(2016, 2025) for half in (1, 2)][:17]
WORDS = ["suppressed", "not_reported", "not_applicable", "missing"]
MEASURES = ["headcount", "fte", "leavers", "sickness_days", "parental_leave_days", "short_tenure_headcount"]
REGIONS = ["Hovedstaden", "Sjælland", "Syddanmark", "Midtjylland", "Nordjylland"]


def read_text(name: str) -> pd.DataFrame:
    with (ROOT / "demo" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return pd.DataFrame(list(csv.DictReader(file)))


@cache
def kommuner() -> pd.DataFrame:
    frame = pd.read_csv(ROOT / "reference" / "data" / "municipalities.csv", dtype={"code": str}).set_index("code")
    return frame.assign(panel=frame["in_panel_79"] == "yes")


@cache
def staffing_text() -> pd.DataFrame:
    return read_text("staffing")


@cache
def wide(measure: str) -> pd.DataFrame:
    """Kommuner by half-years as numbers; every word becomes NaN."""
    text = staffing_text().pivot_table(index="municipality_code", columns="half_year", values=measure, aggfunc="first")[
        HALF_YEARS
    ]
    return text.mask(text.isin(WORDS)).astype(float)


@cache
def background() -> pd.DataFrame:
    return read_text("background").set_index("municipality_code").astype(float)


def panel() -> pd.Index:
    return kommuner().index[kommuner()["panel"]]


def turnover() -> pd.DataFrame:
    return wide("leavers") / wide("headcount")


def per_fte(measure: str) -> pd.DataFrame:
    return wide(measure) / wide("fte")


def short_tenure_share() -> pd.DataFrame:
    return wide("short_tenure_headcount") / wide("headcount")


def pooled(numerator: pd.DataFrame, denominator: pd.DataFrame, codes: pd.Index) -> pd.Series:
    """Sum over sum; a kommune without both numbers is left out."""
    both = numerator.notna() & denominator.notna()
    return numerator.where(both).loc[codes].sum() / denominator.where(both).loc[codes].sum()


def quartiles(values: pd.Series) -> dict[str, np.ndarray]:
    shares = [0.25, 0.5, 0.75]
    found = values.dropna().to_numpy()
    return {
        "pandas": np.quantile(found, shares),
        "stata": np.quantile(found, shares, method="averaged_inverted_cdf"),
    }


def sickness_year(how: str) -> pd.Series:
    """Days per full-time employee over 2023H2 and 2024H1, added as rates or pooled over both half-years."""
    days, fte = wide("sickness_days"), wide("fte")
    if how == "rates":
        return days["2023H2"] / fte["2023H2"] + days["2024H1"] / fte["2024H1"]
    return (days["2023H2"] + days["2024H1"]) / ((fte["2023H2"] + fte["2024H1"]) / 2)
