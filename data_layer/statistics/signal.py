"""How much of the difference between kommuner lasts: signal share, reliability, persistence, regression to the mean.

Var(p_i) = sigma^2 (lasting) + mean of p (1 - p) / n (chance). Source: docs/methods.md, "Persistence".
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt
from scipy.special import chdtri, ndtri

from data_layer.schema.signal import Estimate, Persistence
from data_layer.statistics.arrays import Floats, counts_of
from data_layer.statistics.shrinkage import FEWEST_MUNICIPALITIES

TAIL = 0.05
DRAWS = 500
SEED = 20_250_102
EXTREMES = 8
IQR_TO_SD = 1.349


def signal_share(x: npt.ArrayLike, n: npt.ArrayLike) -> float:
    """Return the share of the variance between kommuner that is not chance: 1 - mean(p (1 - p) / (n - 1)) / Var(p).

    Can be negative: then chance alone gives more spread than was seen. Kommuner of one person are left out; nan when
    nobody differs.
    """
    counts, nobs = counts_of(x, n)
    seen = nobs > 1
    rates, sizes = counts[seen] / nobs[seen], nobs[seen]
    if len(rates) < 2 or not np.ptp(rates):
        return float("nan")
    return 1 - float(np.mean(rates * (1 - rates) / (sizes - 1)) / np.var(rates, ddof=1))


def signal_share_with_interval(x: npt.ArrayLike, n: npt.ArrayLike) -> Estimate | None:
    """Return the signal share with an interval from the chi-square error of the total variance.

    None under ten kommuner or when nobody differs. Nominal 90 % cover 83 to 89 % in simulations: say "about".
    """
    counts, nobs = counts_of(x, n)
    size, share = int((nobs > 1).sum()), signal_share(counts, nobs)
    if size < FEWEST_MUNICIPALITIES or not np.isfinite(share):
        return None
    lower, upper = (1 - (1 - share) * float(chdtri(size - 1, tail)) / (size - 1) for tail in (TAIL, 1 - TAIL))
    return Estimate(share, lower, upper)


def reliability(lasting: float, chance: float, half_years: float) -> float:
    """Return how much of the spread of a mean over ``half_years`` is lasting: s2 / (s2 + v / T)."""
    return lasting / (lasting + chance / half_years)


def variances(x: npt.ArrayLike, n: npt.ArrayLike) -> tuple[float, float]:
    """Return the lasting and the chance variance of one half-year's rates; the lasting one is cut at 0."""
    counts, nobs = counts_of(x, n)
    share = signal_share(counts, nobs)
    if not np.isfinite(share):
        return 0.0, 0.0
    total = float(np.var((counts / nobs)[nobs > 1], ddof=1))
    return total * max(0.0, share), total * min(1.0, 1 - share)


def variances_from_spread(iqr_one: float, iqr_many: float, half_years: int) -> tuple[float, float]:
    """Return lasting and chance variance from two published interquartile ranges: one half-year and a mean of several.

    Assumes normal spread (sd = IQR / 1.349) and stable levels. The report's Table 4.4, .09 and .06 over four
    half-years, gives 3.4 percentage points of lasting spread and 26 % reliability.
    """
    one, many = (iqr_one / IQR_TO_SD) ** 2, (iqr_many / IQR_TO_SD) ** 2
    chance = (one - many) / (1 - 1 / half_years)
    return one - chance, chance


def persistence(
    now: npt.ArrayLike, then: npt.ArrayLike, extremes: int = EXTREMES, draws: int = DRAWS, seed: int = SEED
) -> Persistence | None:
    """Hold one half-year's rates against the next half-year's.

    Parameters
    ----------
    now, then : rates of the same kommuner in two half-years, nan where not visible.

    Returns
    -------
    None under ten kommuner visible in both, or when either half-year has no spread. If levels are stable, the expected
    correlation equals the signal share.
    """
    first, second = np.asarray(now, dtype=float), np.asarray(then, dtype=float)
    seen = ~(np.isnan(first) | np.isnan(second))
    first, second = first[seen], second[seen]
    correlation = correlation_with_interval(first, second)
    kept = _bootstrapped(lambda rows: _kept(first[rows], second[rows], extremes)[0], len(first), draws, seed)
    if correlation is None or kept is None:
        return None
    _, high_now, high_then = _kept(first, second, extremes)
    return Persistence(correlation, high_now, high_then, float(second.mean()), kept, extremes, len(first))


def _kept(first: Floats, second: Floats, extremes: int) -> tuple[float, float, float]:
    """Return what is left of the distance of the highest, and their mean in both half-years."""
    highest = np.argsort(-first, kind="stable")[:extremes]
    now, then = float(first[highest].mean()), float(second[highest].mean())
    distance = now - float(first.mean())
    return ((then - float(second.mean())) / distance if distance else float("nan")), now, then


def correlation_with_interval(first: Floats, second: Floats, tail: float = TAIL) -> Estimate | None:
    """Return Pearson's r with Fisher's interval, ``tail`` outside at each side; no nan among the numbers.

    None under ten kommuner, or when either side has no spread.
    """
    if len(first) < FEWEST_MUNICIPALITIES or not (np.ptp(first) and np.ptp(second)):
        return None
    value = float(np.corrcoef(first, second)[0, 1])
    centre, reach = np.arctanh(np.clip(value, -1 + 1e-12, 1 - 1e-12)), ndtri(1 - tail) / np.sqrt(len(first) - 3)
    return Estimate(value, float(np.tanh(centre - reach)), float(np.tanh(centre + reach)))


def _bootstrapped(figure: Callable[[npt.NDArray[np.intp]], float], size: int, draws: int, seed: int) -> Estimate | None:
    """Draw kommuner with replacement; 5 and 95 % points of the figure."""
    value = figure(np.arange(size)) if size >= FEWEST_MUNICIPALITIES else float("nan")
    if not np.isfinite(value):
        return None
    generator = np.random.default_rng(seed)
    found = np.array([figure(generator.integers(0, size, size)) for _ in range(draws)])
    lower, upper = np.nanquantile(found, (0.05, 0.95))
    return Estimate(value, float(lower), float(upper))
