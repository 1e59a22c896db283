"""The report's 46 regressions as data; what is inferred stays marked (VIVE 2025, section 4.1.4)."""

from __future__ import annotations

from functools import cache

from data_layer.reference.files import read_rows
from data_layer.schema.patterns import Outcome, Specification, Trait

_OUTCOMES = {"full_year_2023H2_2024H1": Outcome.YEAR, "half_year_2024H1": Outcome.HALF}
_TENURE = {"none": "", "2023H1": "before", "2022H2": "earlier", "unknown": "assumed"}
_NO = "none"


@cache
def model_battery() -> tuple[Specification, ...]:
    """List the 46 models in the order of the file.

    The file names the report's half-years; here they are relative to the outcome, so that the models can be fitted to
    any dataset. A structural block holds no seniority, whatever the report leaves open about it.
    """
    return tuple(map(_specification, read_rows("model_battery.csv")))


def _specification(row: dict[str, str]) -> Specification:
    structural = row["block"] == "structural"
    return Specification(
        id=row["model_id"],
        group=row["group"],
        panel_only=row["sample"] == "panel_79",
        outcome=_OUTCOMES[row["outcome"]],
        with_region=row["region_dummies"] == "yes",
        tenure="" if structural else _TENURE[row["seniority"]],
        geography=Trait(row["geography"]),
        without_capital=row["excludes_cph_frb"] == "yes",
        history="" if row["lagged_turnover"] == _NO else row["lagged_turnover"],
        structural_only=structural,
        without_need=row["excluded_variables"] != _NO,
        table=row["in_table"],
        certain=row["certainty"] == "certain",
        reason=row["reason"],
    )
