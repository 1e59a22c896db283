"""Everything the report prints about levels and distributions, recomputed from the shipped files."""

from __future__ import annotations

import numpy as np
import pandas as pd
import pytest
from scipy import stats

from tests.data_layer.demo.shipped import (
    HALF_YEARS,
    REGIONS,
    background,
    kommuner,
    panel,
    per_fte,
    pooled,
    quartiles,
    read_text,
    short_tenure_share,
    sickness_year,
    turnover,
    wide,
)

COVERAGE = [83, 82, 82, 82, 81, 83, 82, 82, 82, 82, 82, 82, 82, 82, 82, 83, 86]
CORONA = ["2020H1", "2020H2", "2021H1", "2021H2", "2022H1", "2022H2"]


def in_region(name: str, *, only_panel: bool) -> pd.Index:
    frame = kommuner()
    return frame.index[(frame["region"] == name) & (frame["panel"] | (not only_panel))]


def test_coverage_per_half_year_is_table_4_1() -> None:
    assert wide("headcount").notna().sum().tolist() == COVERAGE


def test_79_kommuner_are_always_covered_88_ever_10_never() -> None:
    covered = wide("headcount").notna()
    assert (covered.all(axis=1).sum(), covered.any(axis=1).sum(), (~covered.any(axis=1)).sum()) == (79, 88, 10)
    assert set(covered.index[covered.all(axis=1)]) == set(panel())
    never = kommuner().loc[covered.index[~covered.any(axis=1)], "name"]
    expected = "Albertslund Allerød Fanø Fredensborg Herning Holstebro Hørsholm Lemvig Læsø Rebild"
    assert set(never) == set(expected.split())


def test_days_of_absence_are_visible_for_the_whole_panel() -> None:
    assert wide("sickness_days").loc[panel()].notna().all(axis=None)
    assert wide("parental_leave_days").loc[panel()].notna().all(axis=None)


@pytest.mark.parametrize("everyone", [False, True])
def test_national_turnover_stays_between_11_and_14_per_cent(everyone: bool) -> None:
    codes = kommuner().index if everyone else panel()
    assert pooled(wide("leavers"), wide("headcount"), codes).between(0.11, 0.14).all()


@pytest.mark.parametrize("everyone", [False, True])
@pytest.mark.parametrize("half_year", ["2023H2", "2024H1"])
def test_national_turnover_prints_as_12_per_cent(half_year: str, everyone: bool) -> None:
    codes = kommuner().index if everyone else panel()
    assert 0.115 <= pooled(wide("leavers"), wide("headcount"), codes)[half_year] < 0.125


def test_national_turnover_has_no_trend() -> None:
    national = pooled(wide("leavers"), wide("headcount"), panel())[HALF_YEARS]
    assert stats.linregress(np.arange(17), national).pvalue > 0.1
    assert stats.kendalltau(np.arange(17), national).pvalue > 0.1


@pytest.mark.parametrize("only_panel", [True, False])
def test_regional_turnover_is_figure_2_8(only_panel: bool) -> None:
    found = {
        name: pooled(wide("leavers"), wide("headcount"), in_region(name, only_panel=only_panel))["2024H1"]
        for name in REGIONS
    }
    national = pooled(wide("leavers"), wide("headcount"), panel() if only_panel else kommuner().index)["2024H1"]
    assert 0.16 < found["Hovedstaden"] < 0.165
    assert national < found["Sjælland"] < 0.125
    assert 0.115 <= found["Syddanmark"] < 0.125
    assert 0.075 <= found["Midtjylland"] < 0.08
    assert 0.095 <= found["Nordjylland"] < 0.10
    assert found["Hovedstaden"] / found["Midtjylland"] == pytest.approx(2, abs=0.15)


@pytest.mark.parametrize("everyone", [False, True])
def test_extremes_of_turnover_in_2024h1(everyone: bool) -> None:
    rate = turnover().loc[kommuner().index if everyone else panel(), "2024H1"].dropna()
    assert (rate == 0).sum() == 1
    assert rate.max() == pytest.approx(0.40)
    assert (rate >= 0.39).sum() == 1
    assert (rate >= 0.25).sum() == 9


@pytest.mark.parametrize("how", ["rates", "pooled"])
def test_sickness_of_the_year_is_figures_2_3_and_2_4(how: str) -> None:
    days, weights = sickness_year(how), (wide("fte")["2023H2"] + wide("fte")["2024H1"]) / 2
    inside = days[panel()]
    assert (round(inside.min(), 1), round(inside.max(), 1)) == (4.5, 41.4)
    assert (inside >= 21).sum() == 22
    assert 16 < np.average(inside, weights=weights[panel()]) < 17

    regional = {}
    for name in REGIONS:
        codes = in_region(name, only_panel=True)
        regional[name] = np.average(days[codes], weights=weights[codes])
    assert 21 < regional["Sjælland"] < 21.5
    assert 18 < regional["Hovedstaden"] < 18.5
    assert round(regional["Syddanmark"], 1) == 16.4
    assert round(regional["Nordjylland"], 1) == 14.6
    assert 11.5 < regional["Midtjylland"] < 12


def test_kommuner_outside_the_panel_change_no_extreme_of_sickness() -> None:
    outside = sickness_year("rates").drop(panel()).dropna()
    assert outside.between(4.6, 20.99).all()


def test_national_sickness_stays_in_the_usual_band() -> None:
    series = pooled(wide("sickness_days"), wide("fte"), panel())
    assert series.drop(CORONA).between(6, 10).all()


def test_national_parental_leave_stays_between_6_and_8_days() -> None:
    assert pooled(wide("parental_leave_days"), wide("fte"), panel()).between(6, 8).all()


def table_4_4() -> dict[str, tuple[pd.Series, list[float], int]]:
    """Row: values; mean, quartiles and IQR as printed; printed decimals."""
    rate, traits = turnover(), background()
    return {
        "year": (rate[["2023H2", "2024H1"]].mean(axis=1, skipna=False), [0.13, 0.08, 0.12, 0.17, 0.09], 2),
        "half": (rate["2024H1"], [0.13, 0.07, 0.11, 0.16, 0.09], 2),
        "year before": (rate[["2022H2", "2023H1"]].mean(axis=1, skipna=False), [0.14, 0.09, 0.12, 0.17, 0.08], 2),
        "two years before": (
            rate.loc[:, "2021H2":"2023H1"].mean(axis=1, skipna=False),
            [0.14, 0.11, 0.13, 0.17, 0.06],
            2,
        ),
        "sickness": (per_fte("sickness_days")["2023H1"], [8.85, 5.59, 7.36, 10.06, 4.47], 2),
        "parental": (per_fte("parental_leave_days")["2023H1"], [6.02, 2.09, 6.40, 9.31, 7.22], 2),
        "tenure": (short_tenure_share()["2023H1"], [0.33, 0.24, 0.33, 0.40, 0.17], 2),
        "need": (traits["need_index"], [106.8, 85.9, 106.3, 125.7, 39.8], 1),
        "service": (traits["service_index"], [100.6, 85.1, 96.8, 115.5, 30.4], 1),
    }


@pytest.mark.parametrize("method", ["stata", "pandas"])
@pytest.mark.parametrize("row", list(table_4_4()))
def test_row_of_table_4_4_prints_as_in_the_report(row: str, method: str) -> None:
    values, printed, decimals = table_4_4()[row]
    low, middle, high = quartiles(values)[method]
    found = [values.mean(), low, middle, high, high - low]
    assert found == pytest.approx(printed, abs=0.5 * 10**-decimals + 1e-9)


@pytest.mark.parametrize(
    ("column", "printed", "half_a_digit"),
    [
        ("population", [60828.14, 30937, 44202, 59759], 0.5),
        ("density", [611.6, 67, 119, 533], 0.5),
        ("commuting_km", [23.8, 20.8, 24.7, 27.2], 0.05),
    ],
)
def test_public_background_figures_reproduce_table_4_4(column: str, printed: list[float], half_a_digit: float) -> None:
    values = background()[column]
    assert [values.mean(), *quartiles(values)["stata"]] == pytest.approx(printed, abs=half_a_digit)


def test_background_is_the_public_reference_data() -> None:
    frame, traits = kommuner(), background()
    assert (traits.index == frame.index).all()
    assert (traits["population"] == frame["population_2024_01_01"]).all()
    assert (traits["density"] == frame["density_2023"]).all()
    assert (traits["commuting_km"] == frame["commuting_km_2022"]).all()
    assert set(traits["year"]) == {2023}


def test_organisation_counts_are_figure_2_1() -> None:
    table = read_text("organisation")
    counts = table.groupby(["model", "partial"]).size().to_dict()
    assert counts == {
        ("age", "true"): 4,
        ("age", "false"): 33,
        ("intervention", "false"): 11,
        ("both", "true"): 5,
        ("both", "false"): 11,
        ("neither", "false"): 30,
        ("missing", "missing"): 4,
    }
    assert sorted(table["municipality_code"]) == sorted(kommuner().index)
