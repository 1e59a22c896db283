"""Reference values: VIVE 2025 section 2.3.1 (12 and 12 per cent) and docs/methods.md, "A year from two half-years"."""

from __future__ import annotations

import pandas as pd
import pytest

from data_layer.indicators import values


def year(numerator, denominator, numerator_before, denominator_before) -> pd.DataFrame:
    names = ["numerator", "denominator", "numerator_before", "denominator_before"]
    return pd.DataFrame([[numerator, denominator, numerator_before, denominator_before]], columns=names)


@pytest.mark.parametrize(
    ("percent", "rate", "share"), [(12, 24.0, 0.2256), (11, 22.0, 0.2079), (14, 28.0, 0.2604), (40, 80.0, 0.64)]
)
def test_year_figures_from_two_equal_half_years(percent, rate, share):
    parts = year(percent, 100, percent, 100)
    assert values.leavings_per_100(parts)[0] == pytest.approx(rate)
    assert values.compound_share(parts)[0] == pytest.approx(share)


def test_ratio_of_seven_of_thirty_five_is_a_fifth():
    assert values.ratio(pd.DataFrame({"numerator": [7], "denominator": [35]}))[0] == 0.2


def test_days_over_year_use_the_mean_of_both_denominators():
    assert values.days_over_year(year(120, 10, 180, 20))[0] == pytest.approx(300 / 15)


def test_missing_parts_give_missing_totals():
    parts = year(pd.NA, 10, 3, 10).astype("Float64")
    assert pd.isna(values.total_numerator(parts)[0])
    assert pd.isna(values.compound_share(parts)[0])
