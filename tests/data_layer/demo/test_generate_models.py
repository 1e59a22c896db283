"""The generator's fast regressions against statsmodels."""

from __future__ import annotations

import numpy as np
import pytest
import statsmodels.api as sm

from data_layer.demo.generate.models import _star_distance, least_squares


def test_fast_least_squares_agrees_with_statsmodels() -> None:
    rng = np.random.default_rng(7)
    design = np.c_[np.ones(40), rng.normal(size=(40, 3))]
    outcomes = rng.normal(size=(40, 2)) + design[:, [1]]
    fitted = least_squares(design, outcomes, ("a", "b"))
    for column in (0, 1):
        known = sm.OLS(outcomes[:, column], design).fit()
        assert fitted.coefficients[:, column] == pytest.approx(known.params[1:3])
        assert fitted.t[:, column] == pytest.approx(known.tvalues[1:3])
        assert fitted.r_squared[column] == pytest.approx(known.rsquared)
        assert fitted.df == known.df_resid


@pytest.mark.parametrize(
    ("t", "stars", "is_right"),
    [
        (0.5, 0, True),
        (2.2, 0, False),
        (2.2, 1, True),
        (-2.2, 1, False),
        (-2.2, -1, True),
        (3.0, 1, False),
        (9.0, 3, True),
    ],
)
def test_star_distance_is_zero_only_for_the_wanted_stars(t: float, stars: int, is_right: bool) -> None:
    assert (_star_distance(t, stars, 70) == 0) is is_right
