"""One frozen record per indicator: what it is made of, how it is counted, when it is hidden. Words hang on the id."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import pandas as pd

from data_layer.indicators import parts as parts_of
from data_layer.indicators import values
from data_layer.schema import Indicator, IndicatorId, Unit
from data_layer.schema import columns as c

PERSON_LIMIT = 5
FTE_LIMIT = 5
ABSENCE_FTE_LIMIT = 10

_STAFF_RULE = ((c.HEADCOUNT, PERSON_LIMIT), (c.FTE, FTE_LIMIT))
_ABSENCE_RULE = ((c.HEADCOUNT, PERSON_LIMIT), (c.FTE, ABSENCE_FTE_LIMIT))


@dataclass(frozen=True)
class Record:
    """An indicator: its identity for the screen, its measures, its value function and its suppression rule.

    ``suppressed_below``: (measure, limit) pairs; a kommune below any limit is hidden (done in ``tables``).
    """

    indicator: Indicator
    numerator: str
    denominator: str
    value: Callable[[pd.DataFrame], pd.Series]
    suppressed_below: tuple[tuple[str, int], ...]

    def parts(self, staffing: pd.DataFrame) -> pd.DataFrame:
        """Return the table of parts: one half-year, or two for year indicators (see ``indicators.parts``)."""
        half = parts_of.half_year_parts(staffing, self.numerator, self.denominator)
        return parts_of.year_parts(half) if self.indicator.is_year else half


def _turnover(
    identity: IndicatorId, unit: Unit, value: Callable[[pd.DataFrame], pd.Series], *, is_year: bool
) -> Record:
    indicator = Indicator(identity, unit, judged=True, is_year=is_year, source_section="2.3.1")
    return Record(indicator, c.LEAVERS, c.HEADCOUNT, value, _STAFF_RULE)


def _absence(identity: IndicatorId, numerator: str, *, judged: bool, is_year: bool) -> Record:
    indicator = Indicator(identity, Unit.DAYS_PER_FTE, judged=judged, is_year=is_year, source_section="2.2")
    return Record(indicator, numerator, c.FTE, values.days_over_year if is_year else values.ratio, _ABSENCE_RULE)


_RECORDS = (
    _turnover(IndicatorId.TURNOVER, Unit.SHARE, values.ratio, is_year=False),
    _absence(IndicatorId.SICKNESS_ABSENCE, c.SICKNESS_DAYS, judged=True, is_year=False),
    _absence(IndicatorId.PARENTAL_LEAVE, c.PARENTAL_LEAVE_DAYS, judged=False, is_year=False),
    Record(
        Indicator(IndicatorId.SHORT_TENURE_SHARE, Unit.SHARE, judged=True, is_year=False, source_section="4.1.4"),
        c.SHORT_TENURE_HEADCOUNT,
        c.HEADCOUNT,
        values.ratio,
        _STAFF_RULE,
    ),
    _turnover(IndicatorId.TURNOVER_YEAR_SHARE, Unit.SHARE, values.compound_share, is_year=True),
    _turnover(IndicatorId.TURNOVER_YEAR_RATE, Unit.PER_100, values.leavings_per_100, is_year=True),
    _absence(IndicatorId.SICKNESS_ABSENCE_YEAR, c.SICKNESS_DAYS, judged=True, is_year=True),
    _absence(IndicatorId.PARENTAL_LEAVE_YEAR, c.PARENTAL_LEAVE_DAYS, judged=False, is_year=True),
)
CATALOGUE: dict[IndicatorId, Record] = {record.indicator.id: record for record in _RECORDS}
