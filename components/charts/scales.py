"""Axes that national and regional charts share: half-years along x, a value from zero along either axis."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from components import theme
from components.formats import in_unit, number
from data_layer.schema import HalfYear, Unit, Value

_STEPS = (1, 2, 5, 10, 20, 25, 50, 100)


def drawn(value: float, unit: Unit) -> float:
    """Convert to what the axis counts in: per cent, days, leavings."""
    return value * 100 if unit is Unit.SHARE else value


def drawn_values(values: Iterable[Value], unit: Unit) -> list[float | None]:
    """Convert a series; what is not observed is a gap."""
    return [None if one.value is None else drawn(one.value, unit) for one in values]


def year_axis(periods: Sequence[str], *, most: int = 6) -> dict[str, Any]:
    """Place half-years at 0, 1, 2 ... and name at most ``most`` of their years, at the first half-year."""
    parsed = [HalfYear.parse(period) for period in periods]
    firsts = [(index, period.year) for index, period in enumerate(parsed) if period.half == 1]
    shown = firsts[:: -(-len(firsts) // most) or 1]
    return {
        "tickvals": [index for index, _ in shown],
        "ticktext": [str(year) for _, year in shown],
        "range": [-0.4, len(periods) - 0.6],
        "tickangle": 0,
    }


def value_axis(top: float, unit: Unit, *, most: int = 5, narrow: bool = False) -> dict[str, Any]:
    """Count from zero to ``top`` in at most ``most`` round steps; the unit stands at the highest tick only.

    ``narrow`` leaves out the word for days, so that charts of different units beside each other have one width.
    """
    step = next((one for one in _STEPS if top / one <= most), _STEPS[-1])
    ticks = list(range(0, int(top) + 1, step))
    words = [number(tick) for tick in ticks]
    if not (narrow and unit is Unit.DAYS_PER_FTE):
        words[-1] = in_unit(ticks[-1] / 100 if unit is Unit.SHARE else ticks[-1], unit, 0)
    return {"range": [0, top], "tickvals": ticks, "ticktext": words}


def name_axis(names: Sequence[str]) -> dict[str, Any]:
    """Name rows from the top down, at 0, 1, 2 ..."""
    return {
        "range": [len(names) - 0.5, -0.5],
        "tickvals": list(range(len(names))),
        "ticktext": list(names),
        "tickfont": {"color": theme.INK},
        "showgrid": False,
    }


def top_of(values: Iterable[float | None], *, room: float = 1.12) -> float:
    """Return the end of an axis that holds ``values`` with some room above; 1 when there are none."""
    return max((value for value in values if value is not None), default=0.0) * room or 1.0
