"""Chosen kommuner over time: the chart, and the links that add and remove them."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.attributes import aria
from components.chart_panel import Chart, chart_panel
from components.charts.chosen_lines import Line, chosen_lines_figure
from components.charts.looks import looks_of
from components.controls import goto_select
from components.elements import html
from components.exports import file_href
from components.formats import half_year, in_unit, measured
from components.sections.compare_ranking import bare
from components.sections.compare_table import chosen_codes, chosen_table, file_address
from components.sections.sources import source_with
from components.text import compare as text
from components.text import indicators as indicator_text
from components.text.addresses import INDICATORS
from data_layer.schema import CompareView, Municipality, Series, Unit

MOST_CHOSEN = 6


def chosen_panel(view: CompareView) -> Component:
    """Draw the chart, or say how to get one while nothing is chosen."""
    if view.chosen:
        return chart_panel(chosen_chart(view), controls=_controls(view))
    return html.Article(
        [
            html.H2(text.CHOSEN_HEADING, className="finding"),
            html.P(text.CHOSEN_EMPTY, className="note"),
            html.Div(_controls(view), className="panel-controls"),
        ],
        className="panel",
    )


def chosen_chart(view: CompareView) -> Chart:
    """Describe the chart; ``view.chosen`` must not be empty."""
    identity = view.indicator.id
    names = [series.name for series in view.chosen]
    return Chart(
        id=ids.COMPARE_CHOSEN,
        finding=_finding(view, names),
        note=f"{indicator_text.NAME[identity]}. {text.CHOSEN_NOTE}",
        figure=chosen_lines_figure(
            _lines(view), view.country_series.periods, unit=view.indicator.unit, simulated=view.frame.staffing.simulated
        ),
        alternative=text.alternative_chosen(indicator_text.NAME[identity], names),
        table=chosen_table(view),
        source=source_with(view.frame, view.country.n_municipalities),
        simulated=view.frame.staffing.simulated,
        filename=f"valgte-kommuner-{INDICATORS[identity]}",
        method=identity.value,
    )


def _finding(view: CompareView, names: list[str]) -> str:
    own = _swing(view, view.chosen)
    country = _swing(view, (view.country_series,))
    return text.finding_chosen(names, own, country) if own and country else text.finding_chosen_none(names)


def _swing(view: CompareView, lines: tuple[Series, ...]) -> str:
    """Write the lowest and highest value of the lines; ``""`` without any."""
    values = [value.value for series in lines for value in series.values if value.value is not None]
    unit = view.indicator.unit
    return text.between(bare(min(values), unit), in_unit(max(values), unit)) if values else ""


def _lines(view: CompareView) -> list[Line]:
    looks = looks_of(chosen_codes(view))
    scale = 100 if view.indicator.unit is Unit.SHARE else 1
    return [
        Line(
            name=series.name or text.COUNTRY,
            values=tuple(None if value.value is None else value.value * scale for value in series.values),
            hovers=_hovers(view, series),
            look=looks.get(series.code),
            is_country=not series.code,
        )
        for series in (*view.chosen, view.country_series)
    ]


def _hovers(view: CompareView, series: Series) -> tuple[str, ...]:
    name = series.name or text.COUNTRY
    pairs = zip(series.periods, series.values, strict=True)
    return tuple(text.line_hover(name, half_year(period), measured(value, view.indicator)) for period, value in pairs)


def _controls(view: CompareView) -> list[Component]:
    chosen = view.frame.choices.chosen
    links = [_remove_link(view, one) for one in chosen]
    removers = [html.Ul(links, className="chosen", **aria(label=text.CHOSEN_LIST))] if links else []
    if len(chosen) >= MOST_CHOSEN:
        return [html.P(text.CHOSEN_FULL, className="limit"), *removers]
    downloads = [series_link(view)] if view.chosen else []
    return [_adder(view), *removers, *downloads]


def _adder(view: CompareView) -> Component:
    chosen, own = view.frame.choices.chosen, view.frame.choices.municipality
    here = address("compare", view.frame)
    options = [(text.ADD_PLACEHOLDER, here)]
    options += [
        (one.name, address("compare", view.frame, chosen=(*chosen, one)))
        for one in view.frame.municipalities
        if one not in chosen and one != own
    ]
    return goto_select(text.ADD_LABEL, "valgte", options, here)


def _remove_link(view: CompareView, one: Municipality) -> Component:
    left = tuple(other for other in view.frame.choices.chosen if other != one)
    return html.Li(html.A(text.remove(one.name), className="chip", href=address("compare", view.frame, chosen=left)))


def series_link(view: CompareView) -> Component:
    """Link to the drawn numbers as a file."""
    href = file_href("serier.csv", file_address(view))
    return html.A(text.DOWNLOAD_SERIES, href=href, download="", className="tool")
