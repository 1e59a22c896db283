"""Min kommune with the reader's own newest half-years: computed like all others, for one answer, never remembered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd

from data_layer.catalogue import CATALOGUE
from data_layer.errors import DataLayerError
from data_layer.indicators.parts import half_year_parts, year_parts
from data_layer.queries.history import has_history, own_history
from data_layer.queries.lookup import CARD_INDICATORS
from data_layer.queries.municipality import YEAR_OF, municipality_of
from data_layer.queries.panel import MISSING, Panel, members_of, values_of
from data_layer.queries.resolve import resolve
from data_layer.queries.source import active_panel
from data_layer.queries.standing import field, has_counts
from data_layer.schema import (
    Benchmark,
    Card,
    Choices,
    Comparison,
    FileFault,
    HalfYear,
    History,
    IndicatorId,
    MissingState,
    PrivateNumbers,
    PrivateView,
    Request,
    Series,
    Value,
)
from data_layer.schema import columns as c
from data_layer.sources.progress import Progress, silent
from data_layer.statistics.verdicts import (
    days_comparison,
    position,
    probabilities_above,
    share_comparison,
    with_own,
)
from data_layer.tables.private import read_private
from data_layer.tables.reading import Reading

Values = dict[tuple[str, str], Value]
MOST_TEMPLATE_ROWS = 6
HALF_OF = {year: half for half, years in YEAR_OF.items() for year in years}


def private(data: bytes, request: Request, today: date, progress: Progress = silent) -> PrivateView:
    """Read a leader's file and compare its newest half-year with the loaded data.

    Parameters
    ----------
    data : bytes of a CSV or XLSX file in the form of the template.
    request : names the kommune; its indicator, division and benchmark choices count as on the page.
    today : a half-year that has not begun is a fault.
    progress : wraps the rows, so that long reading can let others go first.

    Raises
    ------
    DataLayerError ``unknown_municipality``: the address names no kommune.
    """
    panel = active_panel()
    choices = resolve(panel, request)
    place = choices.municipality
    if place is None:
        raise DataLayerError("unknown_municipality", f"Expected one of the 98 kommuner, got {request.municipality!r}.")
    reading = read_private(data, place.code, today, progress)
    if reading.table is None:
        return PrivateView(faults=_faults(reading))
    shown = {*CARD_INDICATORS, choices.indicator}
    values = {identity: _values(panel, identity, reading.table, place.code) for identity in shown}
    newest = _newest(reading.table)
    compared_with = _compared_with(panel, newest)
    loaded = municipality_of(panel, replace(request, period=compared_with))
    periods = tuple(sorted(reading.table[c.HALF_YEAR]))
    series = {one: _series(found, place.code, periods) for one, found in values.items()}
    numbers = PrivateNumbers(
        series=series[choices.indicator],
        newest=newest,
        compared_with=compared_with,
        cards=tuple(_card(panel, card, series[card.indicator.id], newest, compared_with) for card in loaded.cards),
        n_hidden=reading.understanding.n_suppressed_by_rule,
        simulated=reading.understanding.marked_simulated,
        history=_history(panel, choices, series[choices.indicator]),
    )
    return PrivateView(numbers)


def private_periods(today: date) -> tuple[str, ...]:
    """List the half-years that ended before ``today`` and are not loaded yet, or else the running one; at most six."""
    running = HalfYear(today.year, 1 if today.month <= 6 else 2)
    newest = HalfYear.parse(active_panel().periods[-1])
    ended = [str(HalfYear.from_index(index)) for index in range(newest.index + 1, running.index)]
    return tuple(ended[-MOST_TEMPLATE_ROWS:]) or (str(running),)


def _faults(reading: Reading) -> tuple[FileFault, ...]:
    return tuple(FileFault(one.line, one.column, one.kind, dict(one.facts)) for one in reading.faults)


def _values(panel: Panel, identity: IndicatorId, staffing: pd.DataFrame, code: str) -> Values:
    """Compute own values; a year takes the half-year before from the file, or else from the loaded data."""
    record = CATALOGUE[identity]
    parts = half_year_parts(staffing, record.numerator, record.denominator)
    if record.indicator.is_year:
        loaded = panel.parts[HALF_OF[identity]]
        earlier = loaded[(loaded[c.MUNICIPALITY_CODE] == code) & ~loaded[c.HALF_YEAR].isin(parts[c.HALF_YEAR])]
        years = year_parts(pd.concat([parts, earlier], ignore_index=True))
        parts = years[years[c.HALF_YEAR].isin(parts[c.HALF_YEAR])]
    return values_of(record, parts)


def _newest(staffing: pd.DataFrame) -> str:
    """Name the newest half-year with anything but empty cells."""
    states = staffing[[c.state_of(name) for name in c.STAFFING_MEASURES]]
    is_filled = (states != MissingState.MISSING.value).any(axis=1)
    return str(staffing.loc[is_filled, c.HALF_YEAR].max())


def _compared_with(panel: Panel, newest: str) -> str:
    """Name the newest loaded half-year up to ``newest``, or the oldest where all are later."""
    earlier = [period for period in panel.periods if period <= newest]
    return earlier[-1] if earlier else panel.periods[0]


def half_years(first: str, last: str) -> list[str]:
    """List every half-year from ``first`` to ``last``."""
    start, end = HalfYear.parse(first).index, HalfYear.parse(last).index
    return [str(HalfYear.from_index(index)) for index in range(start, end + 1)]


def _series(values: Values, code: str, periods: tuple[str, ...]) -> Series:
    return Series("", code, periods, tuple(values[code, period] for period in periods))


def _history(panel: Panel, choices: Choices, own: Series) -> History | None:
    """Continue the loaded half-years with those of the file, which count in level and limits like all others.

    Where a half-year is in both, that of the file counts. None for what has no such chart on the page either.
    """
    is_seen = [value.is_observed for value in own.values]  # noqa: PD011  # no table
    if not has_history(choices.indicator) or not any(is_seen):
        return None
    first, last = min(panel.periods[0], own.periods[0]), max(panel.periods[-1], own.periods[-1])
    periods = half_years(first, last)
    mine, known = dict(zip(own.periods, own.values, strict=True)), set(panel.periods)
    values = tuple(
        mine[period]
        if period in mine
        else panel.value(choices.indicator, own.code, period)
        if period in known
        else MISSING
        for period in periods
    )
    start = choices.start.index - HalfYear.parse(first).index if choices.start else 0
    return own_history(Series("", own.code, tuple(periods), values), choices.indicator, start)


def _card(panel: Panel, loaded: Card, own: Series, newest: str, compared_with: str) -> Card:
    """Put the own value in the place of the loaded one; region, country and distribution stay."""
    value = dict(zip(own.periods, own.values, strict=True)).get(newest, MISSING)
    mine = _Mine(panel, loaded, own, value, newest, compared_with)
    return replace(
        loaded,
        own=value,
        year=(),
        against_region=mine.against(loaded.region),
        against_country=mine.against(loaded.country),
        own_series=own,
        change=None,
    )


@dataclass(frozen=True)
class _Mine:
    """One own number and what it is held against; asked like every other number, without a rank among other years."""

    panel: Panel
    loaded: Card
    series: Series
    value: Value
    newest: str
    compared_with: str

    def against(self, benchmark: Benchmark) -> Comparison:
        indicator, code = self.loaded.indicator, self.series.code
        if has_counts(indicator.id):
            seen = with_own(field(self.panel, indicator.id, self.compared_with), code, self.value)
            above = probabilities_above(seen, members_of(benchmark))
            return share_comparison(code, self.value, benchmark, seen, above)
        if not indicator.judged:
            return position(self.value, self.loaded.distribution)
        return days_comparison(self.value, self.loaded.distribution, self._history())

    def _history(self) -> list[Value]:
        """Own half-years up to the newest, from the file or else from the loaded data; gaps are kept."""
        identity, code = self.loaded.indicator.id, self.series.code
        mine = dict(zip(self.series.periods, self.series.values, strict=True))
        first = min(self.panel.periods[0], self.series.periods[0])
        return [
            mine[period] if period in mine else self.panel.value(identity, code, period)
            for period in half_years(first, self.newest)
        ]
