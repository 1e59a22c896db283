"""Counts of kommuner as checked arrays: the one border through which tables enter the statistics."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from data_layer.errors import DataLayerError

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


def counts_of(x: npt.ArrayLike, n: npt.ArrayLike) -> tuple[Floats, Floats]:
    """Read ``x`` persons of ``n`` as two arrays of one length; hidden kommuner must have been left out before.

    Raises
    ------
    DataLayerError ``bad_counts``: lengths differ, a cell is missing, ``n`` < 1, or ``x`` outside 0 to ``n``.
    """
    counts, nobs = np.atleast_1d(np.asarray(x, dtype=float)), np.atleast_1d(np.asarray(n, dtype=float))
    if counts.shape != nobs.shape or counts.ndim != 1:
        raise DataLayerError("bad_counts", f"Expected one nobs per count, got {counts.shape} and {nobs.shape}.")
    wrong = ~((counts >= 0) & (counts <= nobs) & (nobs >= 1))
    if wrong.any():
        first = [(float(a), float(b)) for a, b in zip(counts[wrong], nobs[wrong], strict=True)][:5]
        raise DataLayerError(
            "bad_counts", f"Expected 0 <= count <= nobs and nobs >= 1, {int(wrong.sum())} are not: {first}; drop them."
        )
    return counts, nobs
