"""The specification curve of Moenstre: from fitted models to dots, matrix and words."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import groupby

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.chart_panel import Chart, chart_panel
from components.charts.model_curve import Bar, Row, curve_figure, points
from components.controls import Option, goto_select, segmented
from components.elements import html
from components.feedback import failed_state, waiting_state
from components.formats import half_year, number, percent
from components.prose import reading
from components.sections.sources import dataset_source
from components.tables import Cell, Column, Table
from components.text import grammar
from components.text import patterns as text
from components.text.addresses import METHODS, PATTERN_TRAITS
from data_layer.schema import Frame
from data_layer.schema.patterns import Curve, FitMethod, Outcome, Point, Specification, Trait, Unfitted
from data_layer.schema.patterns_view import PatternsView

METHOD_ANCHOR = "metode"


def curve_section(view: PatternsView) -> Component:
    """Draw the curve, or say what is still being computed."""
    controls = [trait_select(view.frame), method_switch(view.frame)]
    if not view.models.curves:
        return html.Section([html.Div(controls, className="panel-controls"), not_there(view)], className="first")
    curve = view.models.curves[view.frame.choices.patterns.trait]
    if not curve.points:
        empty = [html.H2(_finding(view, curve), className="finding"), html.Div(controls, className="panel-controls")]
        return html.Section([*empty, *unfitted_list(curve)], className="first panel")
    below = html.Div([joint_block(view), how(view, curve), *unfitted_list(curve)], className="panel below")
    return html.Section([chart_panel(curve_chart(view, curve), controls=controls), below], className="first")


def trait_select(frame: Frame) -> Component:
    """Choose the trait of the curve."""
    options = [(text.NAME[one], address("patterns", frame, trait=one)) for one in Trait]
    return goto_select(text.TRAIT, "egenskab", options, address("patterns", frame))


def method_switch(frame: Frame) -> Component:
    """Choose how all models are fitted."""
    chosen = frame.choices.patterns.method
    options = [
        Option(text.METHOD_NAME[one], address("patterns", frame, method=one), one is chosen) for one in FitMethod
    ]
    return segmented(text.METHOD, options)


def not_there(view: PatternsView) -> Component:
    """Show that the models are being computed, or that they could not be."""
    if view.models_failed:
        return failed_state(text.FAILED_TITLE, text.FAILED_HELP, text.RETRY)
    now = view.progress
    at, of = (now.at, now.of) if now else (0, 1)
    return waiting_state(text.WAITING_TITLE, text.progress(now), text.WAITING_HELP, at, of)


def curve_chart(view: PatternsView, curve: Curve) -> Chart:
    """Describe the curve of the chosen trait."""
    periods, trait = view.periods, curve.trait
    method, finding = view.frame.choices.patterns.method, _finding(view, curve)
    most = max(one.n for one in curve.points)
    first, last = half_year(periods.first), half_year(periods.last)
    return Chart(
        id=ids.PATTERN_CURVE,
        finding=finding,
        note=_note(curve),
        figure=curve_figure(
            [_bar(one) for one in curve.points], matrix_rows(curve), text.AXIS, simulated=view.simulated
        ),
        alternative=text.alternative(trait, finding, points(curve.points[0].effect), points(curve.points[-1].effect)),
        table=curve_table(curve),
        source=text.source(dataset_source(view.frame, most, with_background=True, at_most=True), first, last),
        simulated=view.simulated,
        filename=f"modelkurve-{PATTERN_TRAITS[trait]}-{METHODS[method]}-{periods.last}",
        method=METHOD_ANCHOR,
    )


def _finding(view: PatternsView, curve: Curve) -> str:
    others = [one for one in view.models.curves.values() if one.trait is not curve.trait and one.points]
    turn = bool(others) and all(one.n_above not in {0, len(one.points)} for one in others)
    return text.finding(curve.trait, len(curve.points), curve.n_above, curve.n_significant, others_turn=turn)


def _note(curve: Curve) -> str:
    n = len(curve.points)
    return text.note(curve.trait, n, curve.n_significant, percent(curve.n_significant / n, 0))


def how(view: PatternsView, curve: Curve) -> Component:
    """Say how the models are fitted, of which half-years, and what about them is inferred."""
    periods = view.periods
    n_inferred = sum(not one.specification.certain for one in curve.points)
    years = grammar.listed([str(year) for year in periods.background]) if periods.background else ""
    sentences = [
        text.METHOD_NOTE[view.frame.choices.patterns.method],
        text.periods_note(half_year(periods.first), half_year(periods.last), half_year(periods.known), years),
        text.INFERRED_NOTE.format(n=n_inferred) if n_inferred else "",
    ]
    return reading(sentences)


def _bar(point: Point) -> Bar:
    effect, lower, upper = (round(100 * one, 4) for one in (point.effect, point.lower, point.upper))
    return Bar(effect, lower, upper, point.is_significant, _hover(point), choices_of(point.specification))


def _hover(point: Point) -> str:
    return text.hover(
        point.specification.id,
        points(point.effect),
        bounds(point.lower, point.upper),
        p_shown(point.pvalue),
        point.n,
        choice_words(point.specification),
    )


def bounds(lower: float, upper: float) -> str:
    """Write an interval of effects in percentage points."""
    return text.between(points(lower), points(upper))


def p_shown(pvalue: float) -> str:
    """Write a p-value in words."""
    return text.p_words(pvalue, number(pvalue, 3))


def p_cell(pvalue: float) -> Cell:
    """Write a p-value in a column of them."""
    return Cell(text.p_cell(pvalue, number(pvalue, 3)), pvalue)


def choices_of(one: Specification) -> frozenset[str]:
    """Collect the rows of the matrix that a model fills."""
    made: Mapping[str, bool] = {
        "panel": one.panel_only,
        "half": one.outcome is Outcome.HALF,
        "region": one.with_region,
        f"tenure_{one.tenure}": bool(one.tenure),
        "density": one.geography is Trait.DENSITY,
        "capital": one.without_capital,
        f"history_{one.history}": bool(one.history),
        "structural": one.structural_only,
        "without_need": one.without_need,
        "inferred": not one.certain,
    }
    return frozenset(key for key, is_made in made.items() if is_made)


def choice_words(one: Specification) -> list[str]:
    """Name a model's choices in the order of the matrix."""
    made = choices_of(one)
    return [label for key, label in text.CHOICE_ROWS.items() if key in made]


def matrix_rows(curve: Curve) -> list[Row]:
    """List the choices that at least one shown model makes."""
    made = frozenset().union(*(choices_of(one.specification) for one in curve.points))
    return [Row(key, label, is_mark=key == "inferred") for key, label in text.CHOICE_ROWS.items() if key in made]


def curve_table(curve: Curve) -> Table:
    """Build the curve in words, one model per row."""
    columns = (
        Column(text.COLUMN_MODEL),
        Column(text.COLUMN_EFFECT, numeric=True),
        Column(text.COLUMN_INTERVAL, numeric=True),
        Column(text.COLUMN_P, numeric=True),
        Column(text.COLUMN_N, numeric=True),
        Column(text.COLUMN_CHOICES),
        Column(text.COLUMN_CERTAIN),
    )
    rows = tuple(
        (
            Cell(one.specification.id),
            Cell(points(one.effect), 100 * one.effect),
            Cell(bounds(one.lower, one.upper)),
            p_cell(one.pvalue),
            Cell(number(one.n), one.n),
            Cell(text.chosen(choice_words(one.specification))),
            Cell(text.CERTAIN[one.specification.certain]),
        )
        for one in curve.points
    )
    return Table(text.table_caption(curve.trait), columns, rows)


def joint_block(view: PatternsView) -> Component:
    """Tell the joint test, or how far its permutations have come."""
    joint = view.models.joint
    if joint is not None:
        sentence = text.joint(
            joint.n_models,
            joint.n_significant,
            number(joint.chance_mean, 1),
            p_shown(joint.p_significant),
            joint.n_permutations,
            p_shown(joint.p_median),
        )
        strong = html.Strong(f"{text.joint_verdict(joint.p_significant)} ")
        other = view.frame.choices.patterns.method is not FitMethod.OLS
        words = [strong, sentence, text.JOINT_METHOD if other else ""]
        return html.Div([html.H3(text.JOINT_TITLE), html.P(words)], className="joint")
    if view.models_failed:
        return failed_state(text.JOINT_FAILED, text.FAILED_HELP, text.RETRY)
    if not view.models_wait:
        return html.P(text.JOINT_NONE, className="joint")
    now = view.progress
    at, of = (now.at, now.of) if now else (0, 1)
    return waiting_state(text.JOINT_WAITS, text.progress(now), text.WAITING_HELP, at, of)


def unfitted_words(why: Unfitted) -> str:
    """Say why a model cannot be fitted."""
    return text.unfitted(why.reason, [text.variable(name) for name in why.names], why.n, why.needed)


def unfitted_list(curve: Curve) -> list[Component]:
    """List the models that cannot be fitted, one line per reason."""
    if not curve.unfitted:
        return []
    told = sorted((unfitted_words(why), one.id) for one, why in curve.unfitted)
    lines = [
        html.Li([html.Strong(grammar.listed([identity for _, identity in group])), f": {reason}"])
        for reason, group in ((reason, list(found)) for reason, found in groupby(told, key=lambda pair: pair[0]))
    ]
    return [html.H3(text.unfitted_heading(len(curve.unfitted))), html.Ul(lines, className="missing-list")]
