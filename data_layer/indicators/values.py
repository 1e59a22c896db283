"""From parts to values. Every function takes a table of parts (kommuner or summed groups), returns a column."""

from __future__ import annotations

import pandas as pd

from data_layer.schema import columns as c


def ratio(parts: pd.DataFrame) -> pd.Series:
    """Numerator per denominator: a share of persons 0-1, or days per full-time employee.

    Missing parts give a missing value. Source: VIVE 2025, section 4.1.1 and note to figure 2.8.
    """
    return parts[c.NUMERATOR] / parts[c.DENOMINATOR]


def compound_share(parts: pd.DataFrame) -> pd.Series:
    """Share 0-1 of positions that change holder at least once in two half-years: 1 - (1 - p1)(1 - p2).

    Assumes that a newcomer leaves as often as the one before. Source: VIVE 2025, section 2.3.1, chained.
    """
    now = parts[c.NUMERATOR] / parts[c.DENOMINATOR]
    before = parts[c.NUMERATOR_BEFORE] / parts[c.DENOMINATOR_BEFORE]
    return 1 - (1 - now) * (1 - before)


def leavings_per_100(parts: pd.DataFrame) -> pd.Series:
    """Leavings per 100 positions in two half-years: 100 (p1 + p2); can exceed 100.

    Source: VIVE 2025, section 2.3.1 ("almost every fourth" from 12 and 12 per cent).
    """
    now = parts[c.NUMERATOR] / parts[c.DENOMINATOR]
    before = parts[c.NUMERATOR_BEFORE] / parts[c.DENOMINATOR_BEFORE]
    return 100 * (now + before)


def days_over_year(parts: pd.DataFrame) -> pd.Series:
    """Days of two half-years per mean full-time employee of the two. Source: VIVE 2025, section 2.2."""
    return total_numerator(parts) / mean_denominator(parts)


def total_numerator(parts: pd.DataFrame) -> pd.Series:
    """Sum the numerators of the halves that the table has: persons or days."""
    return parts[[name for name in (c.NUMERATOR, c.NUMERATOR_BEFORE) if name in parts]].sum(axis=1, skipna=False)


def mean_denominator(parts: pd.DataFrame) -> pd.Series:
    """Average the denominators of the halves that the table has: persons or full-time employees."""
    return parts[[name for name in (c.DENOMINATOR, c.DENOMINATOR_BEFORE) if name in parts]].mean(axis=1, skipna=False)
