"""One kommune against its own history: Laney p' for shares, XmR for days.

Series come with one entry per half-year, nan where it is not visible. Source: docs/methods.md, "One kommune over time".
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from data_layer.schema import ControlChart, ControlRule
from data_layer.statistics.arrays import Floats
from data_layer.statistics.control_rules import LIMIT, signals

FEWEST_POINTS = 6  # below, no limits at all
LOCKED_POINTS = 13  # below, limits are provisional
SMALL_STAFF = 34  # below, points are pooled over two half-years (4 expected leavers at 12 %)
RANGE_TO_SD = 1.128  # mean moving range of two normal values, in standard deviations
XMR_REACH = 2.66  # 3 / 1.128, as XmR charts print it
RANGE_LIMIT = 3.267
DAYS_REACH = 1.2  # times XmR's own, which gives 10 % false alarms and more: 16 ranges measure a spread badly


def share_chart(
    x: npt.ArrayLike, n: npt.ArrayLike, start: int = 0, pooled: int = 1, *, overlapping: bool = False
) -> ControlChart | None:
    """Draw Laney's p' chart with max(1, sigma_z), so that limits are never narrower than chance alone.

    Parameters
    ----------
    x, n : persons per half-year, nan at gaps.
    start : position of the first half-year of the baseline; earlier points keep no limits and give no signals.
    pooled : half-years summed per point. Pooled neighbours share numbers, so of the rules only OUTSIDE is read; of a
        staff under 34 persons RUN is not read either way.
    overlapping : neighbouring half-years share numbers of themselves (staff under one year counts twice): the same.

    Returns
    -------
    None with fewer than six visible points from ``start`` on, or when nobody or everybody left in all of them.
    """
    counts, nobs = _pair(x, n)
    rate = _pooled_rate(counts[start:], nobs[start:])
    if _visible(counts[start:]) < FEWEST_POINTS or not 0 < rate < 1:
        return None
    factor = sigma_z(counts[start:], nobs[start:])
    sums, sizes = (moving_sum(series, pooled) for series in (counts, nobs))
    sums[start : start + pooled - 1] = np.nan  # these would mix the time before and after the rebase
    reach = LIMIT * max(1.0, factor) * np.sqrt(rate * (1 - rate) / sizes)
    unread = _unread_rules(nobs[start:], overlapping=overlapping or pooled > 1)
    limits = (np.clip(rate - reach, 0, None), np.clip(rate + reach, None, 1))
    points = LIMIT * (sums / sizes - rate) / reach
    return _chart(sums / sizes, rate, limits, points, _Baseline(start, pooled, factor, unread))


def days_chart(values: npt.ArrayLike, start: int = 0) -> ControlChart | None:
    """Draw an XmR chart of days per full-time employee (nan at gaps); None under six points or without movement.

    Single long absences skew days upwards, so limits are set on the square-root scale and squared back, and wider
    than XmR's own: under 10 % false alarms over 17 points on normal, gamma and lognormal days (docs/methods.md).
    ``centre`` is the typical level, a little under the mean.
    """
    roots = np.sqrt(np.asarray(values, dtype=float))
    if _visible(roots[start:]) < FEWEST_POINTS or not moving_range(roots[start:]) > 0:
        return None
    centre, reach = xmr(roots[start:])
    reach *= DAYS_REACH
    limits = (max(0.0, centre - reach) ** 2, (centre + reach) ** 2)
    points = LIMIT * (roots - centre) / reach
    return _chart(roots**2, centre**2, limits, points, _Baseline(start))


def xmr(values: npt.ArrayLike) -> tuple[float, float]:
    """Return the mean and the reach of the limits around it, 2.66 mean moving ranges."""
    series = np.asarray(values, dtype=float)
    return float(np.nanmean(series)), XMR_REACH * moving_range(series)


def sigma_z(x: npt.ArrayLike, n: npt.ArrayLike) -> float:
    """Return Laney's factor: mean |z_t - z_(t-1)| / 1.128 over neighbouring visible points; 1.0 without any."""
    counts, nobs = _pair(x, n)
    rate = _pooled_rate(counts, nobs)
    steps = np.abs(np.diff((counts / nobs - rate) / np.sqrt(rate * (1 - rate) / nobs)))
    return float(np.nanmean(steps) / RANGE_TO_SD) if _visible(steps) else 1.0


def moving_range(values: npt.ArrayLike, *, screened: bool = False) -> float:
    """Return the mean absolute step between neighbouring visible points; nan without any.

    ``screened`` drops steps above 3.267 times the mean once, as NHSRplotthedots does; the product does not, since
    that narrows the limits.
    """
    steps = np.abs(np.diff(np.asarray(values, dtype=float)))
    steps = steps[~np.isnan(steps)]
    if screened and len(steps):
        steps = steps[steps <= RANGE_LIMIT * steps.mean()]
    return float(steps.mean()) if len(steps) else float("nan")


def moving_sum(values: npt.ArrayLike, size: int) -> Floats:
    """Sum each half-year with the ``size - 1`` before it; nan unless all are visible.

    Numerators and denominators summed so give the pooled rate of two or four half-years: the same staff is counted in
    each half-year, so the persons are not independent and the screen must say that they overlap.
    """
    series = np.asarray(values, dtype=float)
    padded = np.concatenate([np.full(size - 1, np.nan), series])
    return np.asarray(np.lib.stride_tricks.sliding_window_view(padded, size).sum(axis=1))


def needs_pooling(n: npt.ArrayLike) -> bool:
    """Whether the median staff is so small that even a doubling is seldom seen in one half-year (under 34)."""
    nobs = np.asarray(n, dtype=float)
    return bool(_visible(nobs)) and float(np.nanmedian(nobs)) < SMALL_STAFF


@dataclass(frozen=True)
class _Baseline:
    """What a chart was made from; ``unread``: rules that would raise false alarms on these points."""

    start: int
    pooled: int = 1
    sigma_z: float | None = None
    unread: frozenset[ControlRule] = frozenset()


def _unread_rules(nobs: Floats, *, overlapping: bool) -> frozenset[ControlRule]:
    """Name the rules not to read: all but OUTSIDE on overlapping points, RUN on a staff under 34.

    With one or two expected leavers most half-years lie below the mean: seven in a row are then nothing unusual (10
    persons at 12 %: 18 % false alarms over 17 half-years with the rule, 7 % without). Staff under one year, 45 persons:
    30 % with all rules, 1 % with OUTSIDE alone.
    """
    if overlapping:
        return frozenset(ControlRule) - {ControlRule.OUTSIDE}
    return frozenset({ControlRule.RUN}) if needs_pooling(nobs) else frozenset()


def _chart(
    values: Floats, centre: float, limits: tuple[npt.ArrayLike, npt.ArrayLike], points: Floats, made: _Baseline
) -> ControlChart:
    inside = np.arange(len(values)) >= made.start
    drawn = inside & ~np.isnan(values)
    lower, upper = (_plain(np.where(drawn, limit, np.nan)) for limit in limits)
    n_points = int(drawn.sum())
    found = signals(np.where(inside, points, np.nan))
    return ControlChart(
        values=_plain(values),
        centre=centre,
        lower=lower,
        upper=upper,
        sigma_z=made.sigma_z,
        start=made.start,
        n_points=n_points,
        is_provisional=n_points < LOCKED_POINTS,
        pooled=made.pooled,
        signals=tuple(signal for signal in found if signal.rule not in made.unread),
    )


def _pair(x: npt.ArrayLike, n: npt.ArrayLike) -> tuple[Floats, Floats]:
    """Read two series; a half-year counts as a gap unless both are visible."""
    counts, nobs = np.asarray(x, dtype=float), np.asarray(n, dtype=float)
    gap = np.isnan(counts) | ~(nobs > 0)
    return np.where(gap, np.nan, counts), np.where(gap, np.nan, nobs)


def _pooled_rate(counts: Floats, nobs: Floats) -> float:
    total = float(np.nansum(nobs))
    return float(np.nansum(counts)) / total if total else 0.0


def _visible(values: Floats) -> int:
    return int((~np.isnan(values)).sum())


def _plain(values: Floats) -> tuple[float | None, ...]:
    return tuple(None if np.isnan(value) else float(value) for value in values)
