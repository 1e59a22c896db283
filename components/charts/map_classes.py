"""Which of five classes a value falls in, and how a class is painted. Fixed, rounded breaks per indicator: the same
colour means the same in every half-year, and no kommune changes colour because the others moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data_layer.schema import IndicatorId, Value

BREAKS: dict[IndicatorId, tuple[float, float, float, float]] = {
    IndicatorId.TURNOVER: (0.05, 0.10, 0.15, 0.20),
    IndicatorId.SICKNESS_ABSENCE: (5, 7, 9, 11),
    IndicatorId.PARENTAL_LEAVE: (3, 6, 9, 12),
    IndicatorId.SHORT_TENURE_SHARE: (0.20, 0.30, 0.40, 0.50),
    IndicatorId.TURNOVER_YEAR_SHARE: (0.10, 0.20, 0.30, 0.40),
    IndicatorId.TURNOVER_YEAR_RATE: (10, 20, 30, 40),
    IndicatorId.SICKNESS_ABSENCE_YEAR: (10, 14, 18, 22),
    IndicatorId.PARENTAL_LEAVE_YEAR: (6, 12, 18, 24),
}

JUDGED_FILLS = ("#efe8f5", "#cdb9e0", "#a47fc4", "#75479c", "#421b63")  # one violet hue, light to dark
NEUTRAL_FILLS = ("#ededed", "#c9c9c9", "#9a9a9a", "#666666", "#303030")  # what is not judged stays grey


@dataclass(frozen=True)
class MapClass:
    """One class: values from ``lower`` up to but not including ``upper``; ``None`` = open."""

    lower: float | None
    upper: float | None
    fill: str
    n: int


def class_index(value: float, indicator: IndicatorId) -> int:
    """Return 0 (lowest) to 4; a value on a break belongs to the class above it."""
    return sum(value >= limit for limit in BREAKS[indicator])


def map_classes(values: Sequence[Value], indicator: IndicatorId, *, judged: bool) -> tuple[MapClass, ...]:
    """Return the five classes of ``indicator`` with the number of observed ``values`` in each."""
    limits = (None, *BREAKS[indicator], None)
    fills = JUDGED_FILLS if judged else NEUTRAL_FILLS
    members = [class_index(value.value, indicator) for value in values if value.value is not None]
    return tuple(MapClass(limits[i], limits[i + 1], fill, members.count(i)) for i, fill in enumerate(fills))
