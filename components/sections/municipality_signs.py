"""What the rules say about one kommune's half-years, in words: the heading, the marks, the sentences below."""

from __future__ import annotations

from components import formats
from components.charts.control import Mark
from components.text import history as text
from components.text import indicators as indicator_text
from data_layer.schema import ControlChart, ControlRule, Direction, History, Indicator, Signal, Unit


def heading(history: History, chart: ControlChart, indicator: Indicator) -> str:
    """Announce what includes the newest half-year, the gravest rule first; parental leave gets a position only."""
    what = indicator_text.DEFINITE[indicator.id]
    pooled, period = chart.pooled > 1, formats.half_year(history.series.periods[-1])
    if chart.values[-1] is None:
        return text.without_number(period, pooled=pooled)
    if not indicator.judged:
        return text.position(indicator_text.subject(indicator.id, period), _outside(chart))
    if said := announcements(history, chart, indicator):
        return said[0]
    if chart.signals:
        return text.quiet_now(what, text.when(period, pooled=pooled))
    by_chance_alone = chart.sigma_z is not None and chart.sigma_z <= 1
    return text.quiet(what, formats.count(history.staff) if by_chance_alone and history.staff else "")


def announcements(history: History, chart: ControlChart, indicator: Indicator) -> list[str]:
    """Tell every rule that includes the newest half-year, the gravest first."""
    what, is_days = indicator_text.DEFINITE[indicator.id], indicator.unit is Unit.DAYS_PER_FTE
    last = text.when(formats.half_year(history.series.periods[-1]), pooled=chart.pooled > 1)
    found = sorted(chart.announced, key=lambda signal: list(ControlRule).index(signal.rule))
    return [text.announced(one.rule, one.direction, what, last, _length(one), days=is_days) for one in found]


def marks(history: History, chart: ControlChart, indicator: Indicator) -> list[Mark]:
    """Collect the half-years of all rules that fired; worth a look: the newest one, upwards, where that is judged."""
    words: dict[int, list[str]] = {}
    for signal in chart.signals:
        for position in range(signal.first, signal.last + 1):
            words.setdefault(position, []).append(text.sign(signal.rule, signal.direction, _length(signal)))
    rising = indicator.judged and any(one.direction is Direction.UP for one in chart.announced)
    last = len(chart.values) - 1
    return [
        Mark(history.series.periods[position], ". ".join(words[position]), rising and position == last)
        for position in sorted(words)
    ]


def note(history: History, chart: ControlChart, indicator: Indicator) -> str:
    """Explain the picture and say what it can not show."""
    span, centre = span_of(chart, indicator), formats.in_unit(chart.centre, indicator.unit)
    first = formats.half_year(history.series.periods[history.start])
    said = announcements(history, chart, indicator)[1:] if indicator.judged and chart.values[-1] is not None else []
    parts = [
        *(f"{one}." for one in said),
        text.limits(indicator_text.DEFINITE[indicator.id], span, centre, history.n_points, first),
        text.OVERLAP if chart.pooled > 1 else "",
        text.COUNTED_TWICE if history.is_overlapping else "",
        text.provisional(chart.n_points) if chart.is_provisional else "",
        text.NO_POWER if history.is_small else "",
        *always(history, indicator),
    ]
    return " ".join(part for part in parts if part)


def always(history: History, indicator: Indicator) -> tuple[str, ...]:
    """What is said whatever the rules find."""
    return (gaps(history), text.NOT_GOOD if indicator.judged else text.NEVER_JUDGED)


def gaps(history: History) -> str:
    """Explain the gaps, where there are any."""
    return "" if all(value.is_observed for value in history.series.values) else text.GAPS


def newest(history: History, chart: ControlChart, indicator: Indicator) -> tuple[str, str]:
    """Name the newest point, of two half-years where they are pooled, and write its value."""
    value, period = chart.values[-1], formats.half_year(history.series.periods[-1])
    if value is None:
        return indicator_text.subject(indicator.id, period), formats.measured(history.series.values[-1], indicator)
    last = text.when(period, pooled=chart.pooled > 1)
    return indicator_text.subject(indicator.id, last), formats.in_unit(value, indicator.unit)


def span_of(chart: ControlChart, indicator: Indicator) -> str:
    """Write the newest limits."""
    drawn = [pair for pair in zip(chart.lower, chart.upper, strict=True) if None not in pair]
    lower, upper = drawn[-1]
    return formats.span(lower or 0.0, upper or 0.0, indicator.unit)


def _outside(chart: ControlChart) -> Direction:
    found = (one.direction for one in chart.announced if one.rule is ControlRule.OUTSIDE)
    return next(found, Direction.NONE)


def _length(signal: Signal) -> int:
    return signal.last - signal.first + 1
