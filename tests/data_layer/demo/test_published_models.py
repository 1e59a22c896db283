"""The regressions of Tables 4.5 to 4.7, refitted with statsmodels on the shipped files."""

from __future__ import annotations

from functools import cache

import numpy as np
import pandas as pd
import pytest
import statsmodels.formula.api as smf

from tests.data_layer.demo.shipped import background, kommuner, per_fte, short_tenure_share, turnover

STRUCTURE = "sickness + parental + population + service + need + commuting"

# sample, outcome, region dummies, tenure -> signed stars
TABLE_4_5 = {
    ("panel", "half", True, True): {"service": 1},
    ("panel", "half", False, True): {"service": 2},
    ("full", "half", True, True): {"tenure": 1, "service": 1},
    ("full", "half", False, True): {"tenure": 1, "service": 2},
    ("panel", "half", True, False): {},
    ("panel", "half", False, False): {"service": 1, "commuting": -1},
    ("full", "half", True, False): {"service": 1},
    ("full", "half", False, False): {"service": 2, "commuting": -1},
    ("panel", "year", True, True): {"tenure": 2, "parental": 1},
    ("panel", "year", False, True): {"tenure": 3, "service": 2},
    ("full", "year", True, True): {"tenure": 3, "parental": 1},
    ("full", "year", False, True): {"tenure": 3, "service": 2},
    ("panel", "year", True, False): {"parental": 2},
    ("panel", "year", False, False): {"service": 1, "parental": 1},
    ("full", "year", True, False): {"parental": 1},
    ("full", "year", False, False): {"service": 1},
}


@cache
def model_table() -> pd.DataFrame:
    rate, traits = turnover(), background()
    table = pd.DataFrame(
        {
            "half": rate["2024H1"],
            "year": rate[["2023H2", "2024H1"]].mean(axis=1, skipna=False),
            "sickness": per_fte("sickness_days")["2023H1"],
            "parental": per_fte("parental_leave_days")["2023H1"],
            "tenure": short_tenure_share()["2023H1"],
            "population": traits["population"] / 1e5,
            "service": traits["service_index"],
            "need": traits["need_index"],
            "commuting": traits["commuting_km"],
            "region": kommuner()["region"],
            "panel": kommuner()["panel"],
        }
    )
    return table.dropna()


@cache
def fitted(sample: str, outcome: str, with_region: bool, with_tenure: bool):
    table = model_table()
    formula = f"{outcome} ~ {STRUCTURE}" + " + tenure" * with_tenure + " + C(region)" * with_region
    return smf.ols(formula, table[table["panel"]] if sample == "panel" else table).fit()


def stars(p: float) -> int:
    return int(np.sum(p <= np.array([0.05, 0.01, 0.001])))


@pytest.mark.parametrize(("sample", "number"), [("full", 82), ("panel", 79)])
def test_number_of_kommuner_in_the_models(sample: str, number: int) -> None:
    assert fitted(sample, "year", True, True).nobs == number


@pytest.mark.parametrize("key", list(TABLE_4_5))
def test_same_variables_are_significant_with_the_same_sign(key: tuple[str, str, bool, bool]) -> None:
    result = fitted(*key)
    terms = [name for name in result.params.index if not name.startswith(("Intercept", "C(region)"))]
    found = {name: int(np.sign(result.params[name])) for name in terms if result.pvalues[name] <= 0.05}
    assert found == {name: int(np.sign(marks)) for name, marks in TABLE_4_5[key].items()}


def test_all_104_cells_have_the_printed_stars() -> None:
    wrong = []
    for key, printed in TABLE_4_5.items():
        result = fitted(*key)
        wrong += [(key, name, marks) for name, marks in printed.items() if stars(result.pvalues[name]) != abs(marks)]
    assert wrong == []


def test_table_4_6_headline_coefficients() -> None:
    result = fitted("full", "year", True, True)
    assert result.params["tenure"] == pytest.approx(0.2171, abs=0.001)
    assert result.pvalues["tenure"] == pytest.approx(0.001, abs=0.0005)
    assert result.params["parental"] == pytest.approx(0.0032, abs=0.0005)
    assert result.pvalues["parental"] == pytest.approx(0.044, abs=0.006)
    assert result.params["service"] == pytest.approx(0.0008, abs=0.0001)
    assert result.pvalues["service"] == pytest.approx(0.068, abs=0.02)
    assert result.params["commuting"] > 0
    assert result.params["population"] < 0
    assert result.rsquared == pytest.approx(0.34, abs=0.05)


def test_table_4_7_headline_coefficients() -> None:
    result = fitted("full", "year", False, True)
    assert result.params["tenure"] == pytest.approx(0.2346, abs=0.001)
    assert result.pvalues["tenure"] < 0.0005
    assert result.params["parental"] == pytest.approx(0.0028, abs=0.0005)
    assert 0.05 < result.pvalues["parental"] < 0.13
    assert result.params["service"] == pytest.approx(0.0011, abs=0.00005)
    assert result.pvalues["service"] == pytest.approx(0.003, abs=0.001)
    assert abs(result.params["commuting"]) < 0.0015
    assert result.rsquared == pytest.approx(0.31, abs=0.02)
