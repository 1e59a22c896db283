"""Data og metode: what is loaded, where it has gaps, and how every indicator is defined."""

from __future__ import annotations

from data_layer.catalogue import CATALOGUE, Record
from data_layer.queries.panel import Panel
from data_layer.queries.resolve import frame
from data_layer.queries.source import accessibility_contact, per_dataset
from data_layer.reference.municipalities import by_danish_name
from data_layer.reference.published import published_facts
from data_layer.schema import (
    Choices,
    CoverageRow,
    DataView,
    Definition,
    HalfYear,
    IndicatorId,
    Municipality,
    Request,
    Subject,
)

TABLE_4_1 = "T41_"


@per_dataset
def data_status(panel: Panel, request: Request) -> DataView:
    """Answer Data og metode: datasets, coverage of turnover per kommune and half-year, definitions."""
    around = frame(panel, request)
    active = tuple(panel.datasets.values())
    turnover = panel.values[IndicatorId.TURNOVER]
    published = _published_coverage()
    return DataView(
        frame=around,
        datasets=(*active, *(info for info in reversed(panel.stored) if info not in active)),
        coverage=tuple(_coverage(panel, place, around.choices) for place in by_danish_name()),
        observed_by_period=tuple(
            sum(value.is_observed for (_, half), value in turnover.items() if half == period)
            for period in panel.periods
        ),
        published_by_period=tuple(published.get(period) for period in panel.periods),
        definitions=tuple(definition(record, panel) for record in CATALOGUE.values()),
        contact=accessibility_contact(),
    )


def _coverage(panel: Panel, place: Municipality, choices: Choices) -> CoverageRow:
    states = tuple(panel.value(IndicatorId.TURNOVER, place.code, period).state for period in panel.periods)
    return CoverageRow(place, choices.division.region_of[place.code], states)


def _published_coverage() -> dict[str, int]:
    rows = (fact for fact in published_facts() if fact.id == TABLE_4_1 + fact.period and fact.value_low is not None)
    return {fact.period: int(fact.value_low or 0) for fact in rows}


def definition(record: Record, panel: Panel) -> Definition:
    """Describe one indicator as the loaded data have it."""
    staffing = panel.datasets[Subject.STAFFING]
    last = panel.periods[-1]
    return Definition(
        indicator=record.indicator,
        numerator=record.numerator,
        denominator=record.denominator,
        suppressed_below=record.suppressed_below,
        last_update=staffing.extract_date.isoformat(),
        last_period=last,
        next_period=str(HalfYear.parse(last).next),
    )
