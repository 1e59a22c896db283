"""Any two measures of all kommuner against each other."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.chart_panel import Chart, chart_panel
from components.charts.pairs import Axis, Dot, pairs_figure
from components.controls import goto_select
from components.elements import html
from components.feedback import empty_state
from components.formats import days, half_year, number, percent
from components.prose import reading
from components.sections.sources import dataset_source
from components.tables import Cell, Column, Table
from components.text import formats as number_text
from components.text import patterns_spread as text
from components.text.addresses import MEASURES
from data_layer.schema.choices import PatternChoices
from data_layer.schema.patterns import Measure
from data_layer.schema.patterns_view import Pair, PatternsView

SHARES = {Measure.TURNOVER, Measure.SHORT_TENURE_SHARE, Measure.TURNOVER_YEAR_SHARE}
DAYS = {
    Measure.SICKNESS_ABSENCE,
    Measure.PARENTAL_LEAVE,
    Measure.SICKNESS_ABSENCE_YEAR,
    Measure.PARENTAL_LEAVE_YEAR,
}
WHOLE = {Measure.POPULATION, Measure.DENSITY}
AWAY_FROM_ZERO = {Measure.COMMUTING_KM, Measure.NEED_INDEX, Measure.SERVICE_INDEX}


def scatter_section(view: PatternsView) -> Component:
    """Draw the dots under the choice of both measures."""
    chosen = view.frame.choices.patterns
    controls = [_select(view, "across", text.ACROSS), _select(view, "up", text.UP)]
    if chosen.across is chosen.up or not view.scatter.pairs:
        same = chosen.across is chosen.up
        title, help_ = (text.SAME_TITLE, text.SAME_HELP) if same else (text.EMPTY_TITLE, text.EMPTY_HELP)
        return html.Section([html.Div(controls, className="panel-controls"), empty_state(title, help_)])
    below = html.Div(reading(sentences(view)), className="panel below")
    return html.Section([chart_panel(scatter_chart(view), controls=controls), below])


def _select(view: PatternsView, field: str, label: str) -> Component:
    options = [(text.MEASURE[one], address("patterns", view.frame, **{field: one})) for one in Measure]
    return goto_select(label, label.lower(), options, address("patterns", view.frame))


def scatter_chart(view: PatternsView) -> Chart:
    """Describe the dots and what they say."""
    chosen, found = view.frame.choices.patterns, view.scatter
    across, up, n = chosen.across, chosen.up, len(found.pairs)
    r, used = found.correlation, dataset_source(view.frame, n, with_background=bool(found.years))
    simulated = view.simulated if found.years else view.frame.staffing.simulated
    finding = text.scatter_finding(across, up, r.lower if r else None, r.upper if r else None)
    return Chart(
        id=ids.PATTERN_SCATTER,
        finding=finding,
        note=_note(view),
        figure=pairs_figure(_dots(view), _axis(across), _axis(up), simulated=simulated),
        alternative=text.scatter_alternative(across, up, n, finding),
        table=_table(view),
        source=" · ".join(filter(None, (used, _when(view)))),
        simulated=simulated,
        filename=f"{MEASURES[across]}-{MEASURES[up]}-{view.frame.choices.period}",
        method=across.value if across not in WHOLE | AWAY_FROM_ZERO else "metode",
    )


def _note(view: PatternsView) -> str:
    found = view.scatter
    return text.scatter_note(len(found.pairs), found.n_left_out, _when(view), text.years_words(found.years))


def _when(view: PatternsView) -> str:
    """Name the half-year; ``""`` where both measures are background variables."""
    chosen = view.frame.choices.patterns
    return "" if {chosen.across, chosen.up} <= WHOLE | AWAY_FROM_ZERO else half_year(view.frame.choices.period)


def sentences(view: PatternsView) -> list[str]:
    """Tell where the own kommune is, and the correlation."""
    chosen, told = view.frame.choices.patterns, _own(view)
    if (r := view.scatter.correlation) is not None:
        is_logged = chosen.across.is_skewed or chosen.up.is_skewed
        bounds = (number(one, 2) for one in (r.value, r.lower, r.upper))
        told.append(text.scatter_correlation(*bounds, is_logged=is_logged))
    return told


def _own(view: PatternsView) -> list[str]:
    own, chosen = view.frame.choices.municipality, view.frame.choices.patterns
    if own is None:
        return []
    pair = next((one for one in view.scatter.pairs if one.municipality.code == own.code), None)
    if pair is None:
        return [text.own_absent(own.name, text.OWN_HIDDEN)]
    return [text.own_stands(own.name, *_words(chosen, pair))]


def _words(chosen: PatternChoices, pair: Pair) -> tuple[str, str]:
    first = text.named(chosen.across, shown(chosen.across, pair.first))
    return first, text.named(chosen.up, shown(chosen.up, pair.second))


def shown(measure: Measure, value: float) -> str:
    """Write a number of a measure with its unit."""
    if measure in SHARES:
        return percent(value)
    return days(value) if measure in DAYS else number(value, 0 if measure in WHOLE else 1)


def _scale(measure: Measure) -> float:
    return 100.0 if measure in SHARES else 1.0


def _axis(measure: Measure) -> Axis:
    suffix = number_text.PERCENT if measure in SHARES else ""
    return Axis(text.axis(measure), suffix, measure.is_skewed, from_zero=measure not in AWAY_FROM_ZERO)


def _dots(view: PatternsView) -> list[Dot]:
    return [_dot(view, pair) for pair in view.scatter.pairs]


def _dot(view: PatternsView, pair: Pair) -> Dot:
    chosen, name = view.frame.choices.patterns, pair.municipality.name
    is_own = pair.municipality == view.frame.choices.municipality
    return Dot(
        pair.first * _scale(chosen.across),
        pair.second * _scale(chosen.up),
        text.scatter_hover(name, *_words(chosen, pair)),
        name if is_own else "",
    )


def _table(view: PatternsView) -> Table:
    chosen = view.frame.choices.patterns
    columns = (
        Column(text.COLUMN_MUNICIPALITY),
        Column(text.MEASURE[chosen.across], numeric=True),
        Column(text.MEASURE[chosen.up], numeric=True),
    )
    rows = tuple(
        (
            Cell(pair.municipality.name),
            Cell(shown(chosen.across, pair.first), pair.first),
            Cell(shown(chosen.up, pair.second), pair.second),
        )
        for pair in view.scatter.pairs
    )
    return Table(text.scatter_caption(chosen.across, chosen.up, _when(view)), columns, rows)
