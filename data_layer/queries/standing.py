"""Where a kommune stands: the one verdict of every screen, computed once per dataset version and question."""

from __future__ import annotations

from data_layer.catalogue import CATALOGUE
from data_layer.queries.panel import COUNTRY, Panel, members, members_of
from data_layer.schema import Benchmark, Comparison, IndicatorId, Unit
from data_layer.statistics.verdicts import (
    Field,
    days_comparison,
    fit_field,
    position,
    probabilities_above,
    share_comparison,
    with_rank,
)


def has_counts(indicator: IndicatorId) -> bool:
    """Whether persons of persons are counted, so that a probability can be stated: shares of one half-year."""
    record = CATALOGUE[indicator].indicator
    return record.unit is Unit.SHARE and not record.is_year


def field(panel: Panel, indicator: IndicatorId, period: str) -> Field:
    """Return all visible kommuner of one share and half-year, fitted together."""

    def fit() -> Field:
        values = panel.values[indicator]
        return fit_field({code: value for (code, half_year), value in values.items() if half_year == period})

    return panel.once(("field", indicator, period), fit)


def comparisons(panel: Panel, indicator: IndicatorId, period: str, group: str = COUNTRY) -> dict[str, Comparison]:
    """Compare every kommune with the country or a region; rank intervals are left out (see ``comparison``)."""

    def compare_all() -> dict[str, Comparison]:
        benchmark = panel.benchmark(indicator, group, period)
        return {code: _compare(panel, indicator, code, period, benchmark) for code in members(COUNTRY)}

    return panel.once(("comparisons", indicator, period, group), compare_all)


def member_comparisons(panel: Panel, indicator: IndicatorId, period: str, region: str) -> dict[str, Comparison]:
    """Compare the kommuner of a region, and no others, with it; rank intervals are left out as in ``comparisons``."""

    def compare_members() -> dict[str, Comparison]:
        benchmark = panel.benchmark(indicator, region, period)
        return {code: _compare(panel, indicator, code, period, benchmark) for code in members(region)}

    return panel.once(("member_comparisons", indicator, period, region), compare_members)


def comparison(panel: Panel, indicator: IndicatorId, code: str, period: str, benchmark: Benchmark) -> Comparison:
    """Compare one kommune with a benchmark (country, region, similar kommuner; with or without the kommune itself)."""
    found = _compare(panel, indicator, code, period, benchmark)
    return with_rank(found, code, field(panel, indicator, period)) if found.level else found


def _compare(panel: Panel, indicator: IndicatorId, code: str, period: str, benchmark: Benchmark) -> Comparison:
    own, record = panel.value(indicator, code, period), CATALOGUE[indicator].indicator
    if has_counts(indicator):
        above = _above(panel, indicator, code, period, benchmark)
        return share_comparison(code, own, benchmark, field(panel, indicator, period), above)
    distribution = panel.distributions[indicator].get(period, ())
    if record.unit is not Unit.DAYS_PER_FTE or record.is_year or not record.judged:
        return position(own, distribution)
    history = panel.periods[: panel.periods.index(period) + 1]
    return days_comparison(own, distribution, [panel.value(indicator, code, one) for one in history])


def _above(panel: Panel, indicator: IndicatorId, code: str, period: str, benchmark: Benchmark) -> dict[str, float]:
    """Look up P(above) for all kommuner, or for the one that similar kommuner are similar to."""
    group = members_of(benchmark)
    if benchmark.members:
        return probabilities_above(field(panel, indicator, period).among({*group, code}), group)
    return panel.once(
        ("above", indicator, period, benchmark.name),
        lambda: probabilities_above(field(panel, indicator, period), group),
    )
