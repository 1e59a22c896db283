"""Turnover of one half-year against the next: what lasts, and what falls back by itself."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.chart_panel import Chart, chart_panel
from components.charts.pairs import Axis, Dot, pairs_figure
from components.elements import html
from components.feedback import empty_state
from components.formats import half_year, missing_words, number, percent
from components.prose import reading
from components.sections.sources import dataset_source
from components.tables import Cell, Column, Table
from components.text import formats as number_text
from components.text import patterns_spread as text
from data_layer.schema.patterns_view import Lasting, Pair, PatternsView


def lasting_section(view: PatternsView) -> Component:
    """Draw the half-years, or say that there are no two of them."""
    lasting = view.lasting
    if lasting is None or not lasting.pairs:
        return html.Section(empty_state(text.LASTING_EMPTY_TITLE, text.LASTING_EMPTY_HELP))
    below = html.Div(reading(sentences(view, lasting)), className="panel below")
    return html.Section([chart_panel(lasting_chart(view, lasting)), below])


def lasting_chart(view: PatternsView, lasting: Lasting) -> Chart:
    """Describe the dots and what they say."""
    first, second = half_year(lasting.first), half_year(lasting.second)
    finding, n, simulated = lasting_finding(lasting), len(lasting.pairs), view.frame.staffing.simulated
    axes = (Axis(text.lasting_axis(one), number_text.PERCENT) for one in (first, second))
    return Chart(
        id=ids.PATTERN_LASTING,
        finding=finding,
        note=_note(lasting),
        figure=pairs_figure(_dots(view, lasting), *axes, simulated=simulated, diagonal=text.UNCHANGED),
        alternative=text.lasting_alternative(n, first, second, finding),
        table=_table(lasting),
        source=dataset_source(view.frame, n),
        simulated=simulated,
        filename=f"afgang-{lasting.first}-{lasting.second}",
        method="turnover",
    )


def lasting_finding(lasting: Lasting) -> str:
    """Say how far the highest fall back."""
    found = lasting.persistence
    if found is None:
        return text.LASTING_FEW
    back = 1 - found.kept.value
    return text.lasting_finding(found.n_extreme, back, percent(back, 0))


def _note(lasting: Lasting) -> str:
    found = lasting.persistence
    if found is None:
        return ""
    shares = (percent(one) for one in (found.first, found.second, found.everyone))
    return text.lasting_note(found.n_extreme, half_year(lasting.first), half_year(lasting.second), *shares)


def sentences(view: PatternsView, lasting: Lasting) -> list[str]:
    """Tell where the own kommune went, and how sure the numbers are."""
    found, told = lasting.persistence, _own(view, lasting)
    if found is not None:
        r = found.correlation
        told += [
            text.FALL_BACK,
            text.kept(*(percent(1 - one, 0) for one in (found.kept.upper, found.kept.lower))),
            text.correlation(number(r.value, 2), number(r.lower, 2), number(r.upper, 2), found.n_municipalities),
        ]
    if (signal := lasting.signal) is not None:
        bounds = text.span(percent(signal.lower, 0), percent(signal.upper, 0))
        told.append(
            text.signal(signal.value, percent(signal.value, 0), bounds, half_year(lasting.first), lasting.n_signal)
        )
    return told


def _own(view: PatternsView, lasting: Lasting) -> list[str]:
    own = view.frame.choices.municipality
    if own is None or lasting.own is None:
        return []
    now, then = lasting.own
    if now.value is not None and then.value is not None:
        return [text.own_moved(own.name, percent(now.value), percent(then.value))]
    hidden = then if now.is_observed else now
    return [text.own_absent(own.name, missing_words(hidden.state).lower())]


def _dots(view: PatternsView, lasting: Lasting) -> list[Dot]:
    own = view.frame.choices.municipality
    return [_dot(lasting, pair, is_own=pair.municipality == own) for pair in lasting.pairs]


def _dot(lasting: Lasting, pair: Pair, *, is_own: bool) -> Dot:
    name = pair.municipality.name
    first, second = half_year(lasting.first), half_year(lasting.second)
    hover = text.lasting_hover(name, first, percent(pair.first), second, percent(pair.second))
    marked = pair.municipality.code in lasting.highest
    return Dot(100 * pair.first, 100 * pair.second, hover, name if is_own else "", is_marked=marked)


def _table(lasting: Lasting) -> Table:
    columns = (
        Column(text.COLUMN_MUNICIPALITY),
        Column(half_year(lasting.first), numeric=True),
        Column(half_year(lasting.second), numeric=True),
        Column(text.COLUMN_HIGHEST),
    )
    rows = tuple(
        (
            Cell(pair.municipality.name),
            Cell(percent(pair.first), pair.first),
            Cell(percent(pair.second), pair.second),
            Cell(text.YES if pair.municipality.code in lasting.highest else text.NO),
        )
        for pair in lasting.pairs
    )
    return Table(text.lasting_caption(half_year(lasting.first), half_year(lasting.second)), columns, rows)
