"""The line through one kommune's half-years: its finding, its note, its ends, in words and as series."""

from __future__ import annotations

from typing import NamedTuple

from components import formats
from components.sections import municipality_signs as signs
from components.text import history as text
from components.text import indicators as indicator_text
from data_layer.schema import Direction, History, Indicator, MissingState, Series, Trend, Value


class Said(NamedTuple):
    """What is said of a line."""

    finding: str
    note: str
    alternative: str


def direction_words(history: History, trend: Trend, indicator: Indicator) -> Said:
    """Say where the line points, how sure that is, and what the picture shows."""
    what, start = indicator_text.DEFINITE[indicator.id], formats.half_year(history.series.periods[history.start])
    first, last = (formats.in_unit(one, indicator.unit) for one in (trend.fitted[0], trend.fitted[-1]))
    band = formats.span(max(0.0, trend.lower[-1]), trend.upper[-1], indicator.unit)
    unsure = trend.direction is Direction.NONE and indicator.judged
    parts = [
        text.trend_note(trend.n_points, start, band),
        text.COUNTED_TWICE if history.is_overlapping else "",
        text.NO_POWER if history.is_small else "",
        *((signs.gaps(history), text.NO_DIRECTION_IS_NOT_FLAT) if unsure else signs.always(history, indicator)),
    ]
    return Said(
        finding=text.trend(what, start, trend.direction, first, last),
        note=" ".join(part for part in parts if part),
        alternative=text.trend_alternative(subject(history, indicator), newest(history, indicator), last, band),
    )


def direction_lines(history: History, trend: Trend) -> tuple[Series, Series, Series]:
    """Write the line, its lower and its upper end over all half-years; missing before counting starts."""
    fitted, lower, upper = (_series(history, numbers) for numbers in (trend.fitted, trend.lower, trend.upper))
    return fitted, lower, upper


def subject(history: History, indicator: Indicator) -> str:
    """Name the indicator in the newest half-year."""
    return indicator_text.subject(indicator.id, formats.half_year(history.series.periods[-1]))


def newest(history: History, indicator: Indicator) -> str:
    """Write the newest value."""
    return formats.measured(history.series.values[-1], indicator)


def _series(history: History, numbers: tuple[float, ...]) -> Series:
    before = (Value(None, MissingState.MISSING),) * history.start
    values = tuple(Value(max(0.0, one), MissingState.OBSERVED) for one in numbers)
    return Series("", "", history.series.periods, (*before, *values))
