"""The chart of Min kommune: own series with region and country."""

from __future__ import annotations

from collections.abc import Sequence

from dash.development.base_component import Component

from components import formats, ids
from components.chart_panel import Chart, chart_panel
from components.charts.series import Line, led_on, series_figure
from components.sections.municipality_lead import standing
from components.sections.municipality_switches import indicator_switch, switches
from components.sections.sources import source_with
from components.tables import Cell, Column, Table
from components.text import common
from components.text import indicators as indicator_text
from components.text import municipality as text
from components.text import private as private_text
from components.text.addresses import INDICATORS
from data_layer.schema import Indicator, MunicipalityView, PrivateNumbers, Unit, Value


def series_panel(view: MunicipalityView, own: PrivateNumbers | None = None) -> Component:
    """Draw the chosen indicator over all half-years, the reader's own ones beside the loaded."""
    indicator = next(one for one in view.frame.indicators if one.id is view.frame.choices.indicator)
    period = str(view.frame.choices.period)
    subject = indicator_text.subject(indicator.id, formats.half_year(period))
    found = standing(view.own_series, period, indicator)
    figure = series_figure(
        _lines(view, own),
        indicator.unit,
        simulated=view.frame.staffing.simulated,
        current=period,
    )
    chart = Chart(
        id=ids.MUNICIPALITY_SERIES,
        finding=text.finding(found.position, subject, found.first, found.low, found.high, found.span),
        note=_note(view, indicator, own),
        figure=figure,
        alternative=_alternative(view, indicator, subject, own),
        table=_table(view, indicator, own),
        source=source_with(view.frame, n_country(view)),
        simulated=view.frame.staffing.simulated,
        filename=f"{view.municipality.slug}-{INDICATORS[indicator.id]}-{period.lower()}",
        method=indicator.id.value,
        private=own is not None,
    )
    return chart_panel(chart, controls=switches(view) if own is None else [indicator_switch(view)])


def _lines(view: MunicipalityView, own: PrivateNumbers | None) -> list[Line]:
    loaded = [
        Line(view.region_series, "region", common.line_label(view.group)),
        Line(view.country_series, "country", common.COUNTRY_LABEL),
        Line(view.own_series, "own", view.municipality.name),
    ]
    if own is None:
        return loaded
    last = max(own.series.periods[-1], view.own_series.periods[-1])
    further = [led_on(line, last) for line in loaded[:2]]
    label = private_text.line_label(view.municipality.name)
    mine = Line(own.series, "private", label, spoken=private_text.TABLE_LABEL, short=private_text.LINE_SHORT)
    return [*(line for line in further if line), *loaded, mine]


def n_country(view: MunicipalityView) -> int:
    """Count the kommuner behind the country's number of the chosen indicator."""
    chosen = view.frame.choices.indicator
    found = (card.country.n_municipalities for card in view.cards if card.indicator.id is chosen)
    return next(found, view.frame.n_municipalities_with_data)


def _note(view: MunicipalityView, indicator: Indicator, own: PrivateNumbers | None) -> str:
    card = view.cards[0]
    shown = next((one for one in view.cards if one.indicator.id is indicator.id), card)
    definition = indicator_text.DEFINITION[indicator.id]
    region, n_country = shown.region, shown.country.n_municipalities
    said = (
        text.chart_note_similar(definition, region.n_municipalities, len(view.similar), n_country)
        if view.similar
        else text.chart_note(definition, view.region, region.n_municipalities, n_country)
    )
    return said if own is None else f"{said} {private_text.CHART_NOTE}"


def _at(view: MunicipalityView) -> tuple[Value, Value, Value]:
    index = view.own_series.periods.index(str(view.frame.choices.period))
    return view.own_series.values[index], view.region_series.values[index], view.country_series.values[index]


def _alternative(view: MunicipalityView, indicator: Indicator, subject: str, private: PrivateNumbers | None) -> str:
    own, region, country = (formats.measured(one, indicator) for one in _at(view))
    said = text.chart_alternative(
        subject,
        f"{view.municipality.name} {own}",
        f"{common.region_name(view.group)} {region}",
        f"{common.COUNTRY_LABEL} {country}",
    )
    if private is None:
        return said
    pairs = zip(private.series.periods, private.series.values, strict=True)
    mine = ", ".join(f"{formats.half_year(period)} {formats.measured(value, indicator)}" for period, value in pairs)
    return f"{said} {private_text.alternative(mine)}"


def _table(view: MunicipalityView, indicator: Indicator, private: PrivateNumbers | None) -> Table:
    """Every half-year, newest first; own unstored numbers stand in columns of their own, beside the loaded ones."""
    series = [view.own_series, view.region_series, view.country_series]
    own_columns = (Column(view.municipality.name, numeric=True), Column(text.TABLE_OF, numeric=True))
    groups = (common.region_name(view.group), common.COUNTRY_LABEL)
    private_columns: tuple[Column, ...] = ()
    if private is not None:
        series = [private.series, *series]
        private_columns = (Column(private_text.TABLE_LABEL, numeric=True), Column(private_text.TABLE_OF, numeric=True))
    by_period = [dict(zip(one.periods, one.values, strict=True)) for one in series]
    periods = sorted({period for one in by_period for period in one}, reverse=True)
    return Table(
        f"{indicator_text.NAME[indicator.id]} ({indicator_text.UNIT[indicator.id]})",
        (Column(text.TABLE_PERIOD), *private_columns, *own_columns, *(Column(one, numeric=True) for one in groups)),
        tuple(_row(indicator, period, [one.get(period) for one in by_period]) for period in periods),
    )


def _row(indicator: Indicator, period: str, values: Sequence[Value | None]) -> tuple[Cell, ...]:
    """Own numbers with their parts, then region and country."""
    *mine, region, country = values
    cells = [cell for one in mine for cell in (_cell(one, indicator), Cell(parts_of(one, indicator)))]
    return (Cell(formats.half_year(period)), *cells, _cell(region, indicator), _cell(country, indicator))


def _cell(value: Value | None, indicator: Indicator) -> Cell:
    """A half-year that a series does not have at all is a dash, one without a number says why."""
    return Cell("\N{EN DASH}") if value is None else Cell(formats.measured(value, indicator), value.value)


def parts_of(own: Value | None, indicator: Indicator) -> str:
    """Parts of the number: persons of persons, or days of full-time employees."""
    if own is None or own.numerator is None or own.denominator is None:
        return "\N{EN DASH}"
    decimals = 0 if indicator.unit is not Unit.DAYS_PER_FTE else 1
    return f"{formats.number(own.numerator)} / {formats.number(own.denominator, decimals)}"
