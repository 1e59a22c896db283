"""The chart of Min kommune: own series with region and country."""

from __future__ import annotations

from dash.development.base_component import Component

from components import formats, ids
from components.chart_panel import Chart, chart_panel
from components.charts.series import Line, series_figure
from components.sections.municipality_lead import standing
from components.sections.municipality_switches import switches
from components.sections.sources import source_with
from components.tables import Cell, Column, Table
from components.text import common
from components.text import indicators as indicator_text
from components.text import municipality as text
from components.text.addresses import INDICATORS
from data_layer.schema import Indicator, MunicipalityView, Unit, Value


def series_panel(view: MunicipalityView) -> Component:
    """Draw the chosen indicator over all half-years."""
    indicator = next(one for one in view.frame.indicators if one.id is view.frame.choices.indicator)
    period = str(view.frame.choices.period)
    subject = indicator_text.subject(indicator.id, formats.half_year(period))
    found = standing(view.own_series, period, indicator)
    figure = series_figure(
        [
            Line(view.region_series, "region", common.REGION_WORD),
            Line(view.country_series, "country", common.COUNTRY_LABEL),
            Line(view.own_series, "own", view.municipality.name),
        ],
        indicator.unit,
        simulated=view.frame.staffing.simulated,
        current=period,
    )
    chart = Chart(
        id=ids.MUNICIPALITY_SERIES,
        finding=text.finding(found.position, subject, found.first, found.low, found.high, found.span),
        note=_note(view, indicator),
        figure=figure,
        alternative=_alternative(view, indicator, subject),
        table=_table(view, indicator),
        source=source_with(view.frame, n_country(view)),
        simulated=view.frame.staffing.simulated,
        filename=f"{view.municipality.slug}-{INDICATORS[indicator.id]}-{period.lower()}",
        method=indicator.id.value,
    )
    return chart_panel(chart, controls=switches(view))


def n_country(view: MunicipalityView) -> int:
    """Count the kommuner behind the country's number of the chosen indicator."""
    chosen = view.frame.choices.indicator
    found = (card.country.n_municipalities for card in view.cards if card.indicator.id is chosen)
    return next(found, view.frame.n_municipalities_with_data)


def _note(view: MunicipalityView, indicator: Indicator) -> str:
    card = view.cards[0]
    shown = next((one for one in view.cards if one.indicator.id is indicator.id), card)
    definition = indicator_text.DEFINITION[indicator.id]
    return text.chart_note(definition, view.region, shown.region.n_municipalities, shown.country.n_municipalities)


def _at(view: MunicipalityView) -> tuple[Value, Value, Value]:
    index = view.own_series.periods.index(str(view.frame.choices.period))
    return view.own_series.values[index], view.region_series.values[index], view.country_series.values[index]


def _alternative(view: MunicipalityView, indicator: Indicator, subject: str) -> str:
    own, region, country = (formats.measured(one, indicator) for one in _at(view))
    return text.chart_alternative(
        subject,
        f"{view.municipality.name} {own}",
        f"{common.region_name(view.region)} {region}",
        f"{common.COUNTRY_LABEL} {country}",
    )


def _table(view: MunicipalityView, indicator: Indicator) -> Table:
    columns = (
        Column(text.TABLE_PERIOD),
        Column(view.municipality.name, numeric=True),
        Column(text.TABLE_OF, numeric=True),
        Column(common.region_name(view.region), numeric=True),
        Column(common.COUNTRY_LABEL, numeric=True),
    )
    rows = zip(
        view.own_series.periods,
        view.own_series.values,
        view.region_series.values,
        view.country_series.values,
        strict=True,
    )
    return Table(
        f"{indicator_text.NAME[indicator.id]} ({indicator_text.UNIT[indicator.id]})",
        columns,
        tuple(_row(indicator, *row) for row in reversed(list(rows))),
    )


def _row(indicator: Indicator, period: str, own: Value, region: Value, country: Value) -> tuple[Cell, ...]:
    numbers = [Cell(formats.measured(one, indicator), one.value) for one in (own, region, country)]
    return (Cell(formats.half_year(period)), numbers[0], Cell(parts_of(own, indicator)), *numbers[1:])


def parts_of(own: Value, indicator: Indicator) -> str:
    """Parts of the number: persons of persons, or days of full-time employees."""
    if own.numerator is None or own.denominator is None:
        return "\N{EN DASH}"
    decimals = 0 if indicator.unit is not Unit.DAYS_PER_FTE else 1
    return f"{formats.number(own.numerator)} / {formats.number(own.denominator, decimals)}"
