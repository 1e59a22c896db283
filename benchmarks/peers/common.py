"""The same made-up numbers for all peers: 98 kommuner, 17 half-years, one indicator."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pandas as pd

MUNICIPALITIES = json.loads((Path(__file__).parent / "kommuner.json").read_text(encoding="utf-8"))
NAMES = [one["name"] for one in MUNICIPALITIES]
PERIODS = [f"{2018 + i // 2}H{1 + i % 2}" for i in range(17)]
OWN, REGION, COUNTRY, OTHER = "#0f4c81", "#c8553d", "#7a7a7a", "#b8c4d0"


def frame() -> pd.DataFrame:
    """Return one row per (kommune, periode) with ``region`` and ``value``."""
    rng = np.random.default_rng(42)
    level = rng.normal(10, 2, (98, 1)) + rng.normal(0, 0.15, (98, 1)) * np.arange(17)
    values = np.round(level + rng.normal(0, 0.4, (98, 17)), 2)
    index = pd.MultiIndex.from_product([NAMES, PERIODS], names=["kommune", "periode"])
    table = pd.DataFrame({"value": values.ravel()}, index=index).reset_index()
    return table.assign(region=table["kommune"].map({one["name"]: one["region"] for one in MUNICIPALITIES}))
