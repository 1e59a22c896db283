"""The generator's cheap stages: the same seed gives the same numbers, and each stage keeps its promise."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from data_layer.demo.generate.anneal import anneal_counts
from data_layer.demo.generate.frame import LAST, Frame, build_frame
from data_layer.demo.generate.marginals import sorted_values
from data_layer.demo.generate.outcomes import draw_leavers, leaver_bounds, outcome_distance
from data_layer.demo.generate.penalties import outside, printed_distance
from data_layer.demo.generate.simulate import simulate
from data_layer.demo.generate.targets import NEED, TURNOVER_HALF
from data_layer.demo.generate.write import write_files


def ground(seed: int = 1) -> Frame:
    return build_frame(np.random.default_rng(seed))


def test_frame_is_the_same_for_the_same_seed() -> None:
    one, two = ground(), ground()
    assert (one.headcount == two.headcount).all()
    assert (one.fte == two.fte).all()
    assert (ground(2).headcount != one.headcount).any()


def test_annealing_finds_a_wanted_sum_inside_the_bounds() -> None:
    start = np.zeros((2, 3), dtype=np.int64)
    bounds = (start, np.full((2, 3), 4, dtype=np.int64))
    found, loss = anneal_counts(start, bounds, lambda x: float(abs(x.sum() - 17)), 5_000, np.random.default_rng(3))
    assert (found.sum(), loss) == (17, 0)
    assert found.max() <= 4


def test_annealing_stops_at_once_when_nothing_is_wrong() -> None:
    start = np.ones((1, 2), dtype=np.int64)
    found, loss = anneal_counts(start, (start, start + 1), lambda _: 0.0, 10, np.random.default_rng(3))
    assert (found == start).all()
    assert loss == 0


def test_sorted_values_have_the_printed_mean_and_quartiles() -> None:
    values = sorted_values(98, NEED, 48.0, 196.0, 1)
    assert printed_distance(values, NEED) == 0
    assert (np.diff(values) >= 0).all()


def test_impossible_marginal_is_refused() -> None:
    with pytest.raises(ValueError, match=r"No 98 values between 48\.0 and 130\.0 have the mean 126"):
        sorted_values(98, replace(NEED, mean=126.0), 48.0, 130.0, 1)


def test_distance_counts_only_what_lies_outside() -> None:
    assert outside(3, 1, 2) == 1
    assert outside(0, 1, 2) == 1
    assert outside(1.5, 1, 2) == 0
    assert printed_distance(np.full(8, 0.13), TURNOVER_HALF) > 0


def test_leavers_meet_everything_printed_and_are_the_same_for_the_same_seed() -> None:
    frame, results = ground(20250611), []
    for _ in range(2):
        rng = np.random.default_rng(5)
        propensity = rng.normal(size=98)
        results.append(draw_leavers(frame, propensity, leaver_bounds(frame, propensity), rng))
    (leavers, loss), (again, _) = results
    assert loss == outcome_distance(frame, leavers) == 0
    assert (leavers == again).all()
    rate = leavers[1, frame.panel] / frame.headcount[frame.panel, LAST]
    assert (rate == 0).sum() == 1
    assert (rate >= 0.25).sum() == 9


def test_a_short_run_writes_the_same_three_files_twice(tmp_path) -> None:
    for name in ("one", "two"):
        write_files(simulate(seed=20250611, steps=20), tmp_path / name)
    for file in ("staffing.csv", "organisation.csv", "background.csv"):
        assert (tmp_path / "one" / file).read_bytes() == (tmp_path / "two" / file).read_bytes()
