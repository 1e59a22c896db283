"""Which kommuner are alike: nearest by standardised traits. Choosing alone; the benchmark is weighted like the others.

Population and density are compared as ratios (logarithms): 10,000 against 20,000 inhabitants is as far as 100,000
against 200,000. Source: docs/methods.md, "Similar kommuner".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import pandas as pd

from data_layer.errors import DataLayerError
from data_layer.schema import columns as c

RATIO_TRAITS = (c.POPULATION, c.DENSITY)
EQUAL_WEIGHTS: Mapping[str, float] = dict.fromkeys(c.BACKGROUND_MEASURES, 1.0)
DEFAULT_NUMBER = 8


@dataclass(frozen=True)
class Neighbour:
    """A similar kommune. ``distance``: root mean square of the weighted trait differences, in standard deviations.

    ``differences[trait]``: own standard deviations above (+) or below (-) the kommune that was asked about.
    """

    code: str
    distance: float
    differences: Mapping[str, float]


def standardised(traits: pd.DataFrame, used: tuple[str, ...] | list[str]) -> pd.DataFrame:
    """Put the used traits on one scale: logarithm where ratios count, then mean 0 and standard deviation 1.

    Parameters
    ----------
    traits : one row per kommune (index: code); a kommune without all used traits is left out, and a population or
        density of 0 is an unknown one: it has no logarithm.

    Returns
    -------
    One column per used trait that varies; a trait all kommuner share tells nobody apart and is dropped.
    """
    numbers = traits[list(used)].astype(float)
    ratios = [name for name in used if name in RATIO_TRAITS]
    known = numbers[(numbers[ratios] > 0).all(axis=1)].dropna()
    logs = known.assign(**{name: np.log(known[name]) for name in used if name in RATIO_TRAITS})
    varying = [name for name in used if logs[name].max() > logs[name].min()]
    return (logs[varying] - logs[varying].mean()) / logs[varying].std(ddof=0)


def nearest(
    traits: pd.DataFrame, code: str, number: int = DEFAULT_NUMBER, weights: Mapping[str, float] = EQUAL_WEIGHTS
) -> tuple[Neighbour, ...]:
    """Find the ``number`` kommuner nearest to ``code``, nearest first, ties by code.

    Parameters
    ----------
    traits : population, density, commuting, need and service per kommune (index: code), nan where unknown.
    weights : how much each trait counts, relative to the others; 0 leaves it out.

    Returns
    -------
    Distance = sqrt(sum(w d^2) / sum(w)) of the standardised differences d. Empty when the kommune's own traits are
    unknown or no trait is left.

    Raises
    ------
    DataLayerError ``bad_weights``: a weight is negative, not finite, or of an unknown trait.
    """
    wrong = {name: one for name, one in weights.items() if name not in traits or not 0 <= one < np.inf}
    if wrong:
        raise DataLayerError(
            "bad_weights", f"Expected weights >= 0 of {', '.join(map(str, traits.columns))}; got {wrong}."
        )
    scale = standardised(traits, [name for name, one in weights.items() if one > 0])
    if code not in scale.index or scale.empty:
        return ()
    differences = (scale - scale.loc[code]).drop(index=code).sort_index()
    counts = np.array([weights[name] for name in scale.columns], dtype=float)
    distances = np.sqrt(differences.to_numpy() ** 2 @ counts / counts.sum())
    order = np.argsort(distances, kind="stable")[: max(0, number)]  # stable: ties stay in the order of the codes
    names, codes, rows = list(map(str, scale.columns)), list(differences.index), differences.to_numpy().tolist()
    return tuple(Neighbour(codes[i], float(distances[i]), dict(zip(names, rows[i], strict=True))) for i in order)
