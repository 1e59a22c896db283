"""Regions over half-years: one line each, named at its end; the country dotted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from components import theme
from components.charts.chosen_lines import spread
from components.charts.regional import OTHER
from components.charts.scales import drawn_values, top_of, value_axis, year_axis
from components.formats import half_year, measured
from components.text import common
from data_layer.schema import Indicator, Series

HEIGHT = 430
TOP_PX = 40
BOTTOM_PX = 34
LABEL_GAP_PX = 17
CHARACTER_PX = 7.6


def regional_lines(
    regions: Sequence[Series], country: Series, indicator: Indicator, *, emphasised: str | None, simulated: bool
) -> dict[str, Any]:
    """Draw all regions light, the emphasised one dark and thick on top, the country dotted.

    Parameters
    ----------
    regions, country : the same half-years; gaps stay gaps.
    emphasised : name of a region, or None.
    """
    ordered = sorted(regions, key=lambda one: one.name == emphasised)
    lines = [*ordered, country]
    values = {line.name: drawn_values(line.values, indicator.unit) for line in lines}
    top = top_of([value for line in values.values() for value in line])
    longest = max(len(_label(line)) for line in lines)
    return theme.figure(
        [_trace(line, values[line.name], indicator, emphasised) for line in lines],
        x=year_axis(country.periods, most=3),
        y=value_axis(top, indicator.unit),
        height=HEIGHT,
        simulated=simulated,
        annotations=_labels(lines, values, top, emphasised),
        margin={"t": TOP_PX, "r": 18 + longest * CHARACTER_PX},
    )


def _label(line: Series) -> str:
    return line.name or common.COUNTRY_LABEL


def _stroke(line: Series, emphasised: str | None) -> dict[str, Any]:
    if not line.name:
        return theme.COUNTRY_LINE
    return {"color": theme.REGION, "width": 4} if line.name == emphasised else {"color": OTHER, "width": 1.3}


def _trace(
    line: Series, values: Sequence[float | None], indicator: Indicator, emphasised: str | None
) -> dict[str, Any]:
    pairs = zip(line.periods, line.values, strict=True)
    hovers = [f"<b>{_label(line)}</b><br>{half_year(p)}<br>{measured(value, indicator)}" for p, value in pairs]
    stroke = _stroke(line, emphasised)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "name": line.name or "country",
        "x": list(range(len(values))),
        "y": list(values),
        "line": stroke,
        "marker": {"color": stroke["color"], "size": 6 if line.name == emphasised else 4},
        "connectgaps": False,
        "hovertext": hovers,
        "hoverinfo": "text",
        "cliponaxis": False,
    }


def _labels(
    lines: Sequence[Series], values: dict[str, list[float | None]], top: float, emphasised: str | None
) -> list[dict[str, Any]]:
    """Name each line at its last value; names that would overlap are moved apart."""
    ends = [(line, *_end(values[line.name])) for line in lines if any(v is not None for v in values[line.name])]
    room = HEIGHT - TOP_PX - BOTTOM_PX
    wanted = [value / top * room for _, _, value in ends]
    moved = spread(wanted, LABEL_GAP_PX, room)
    return [
        theme.direct_label(
            _label(line),
            index,
            value,
            theme.INK if line.name in {"", emphasised} else theme.INK_2,
            bold=bool(line.name) and line.name == emphasised,
            shift=new - old,
        )
        for (line, index, value), old, new in zip(ends, wanted, moved, strict=True)
    ]


def _end(values: Sequence[float | None]) -> tuple[int, float]:
    """Return position and value of the last observed half-year."""
    return next((index, value) for index, value in reversed(list(enumerate(values))) if value is not None)
