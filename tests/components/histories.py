"""Own half-years by hand, through the tested statistics: 17 half-years of one kommune."""

from __future__ import annotations

from dataclasses import replace

from components.charts.series import all_half_years
from data_layer.queries.history import own_history
from data_layer.schema import HalfYear, IndicatorId, MunicipalityView
from tests import factories as make

PERIODS = tuple(all_half_years(["2016H1", "2024H1"]))
QUIET = (5, 6, 4, 7, 5, 3, 6, 8, 5, 4, 9, 6, 5, 7, 4, 6, 5)


def history(counts=QUIET, n=45, indicator=IndicatorId.TURNOVER, start=0):
    """Shares of ``counts`` of ``n``, or days per full-time employee; None is a gap."""
    is_days = make.indicator(indicator).unit.value == "days_per_fte"
    made = [make.missing() if one is None else make.per_fte(one) if is_days else make.share(one, n) for one in counts]
    return own_history(make.series(made, periods=PERIODS[: len(made)]), indicator, start)


def view(found, indicator=IndicatorId.TURNOVER, name="", start=None) -> MunicipalityView:
    """A whole Min kommune around one history; ``name``: the view of the address."""
    periods = found.series.periods if found else make.PERIODS
    around = replace(
        make.frame(
            municipality=make.KALUNDBORG,
            indicator=indicator,
            view=name,
            period=HalfYear.parse(periods[-1]),
            start=HalfYear.parse(start) if start else None,
        ),
        periods=periods,
    )
    beside = make.series([make.share(12, 100)] * len(periods), "Sjælland", "", periods)
    own = found.series if found else make.municipality_view().own_series
    return make.municipality_view(
        frame=around, own_series=own, region_series=beside, country_series=beside, history=found
    )
