"""The reader's own model: choices as links, and its table."""

from __future__ import annotations

from collections.abc import Iterable

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.charts.model_curve import points
from components.controls import Option, segmented
from components.elements import html
from components.exports import file_href
from components.feedback import empty_state, failed_state, waiting_state
from components.formats import half_year, number, percent
from components.sections.patterns_curve import bounds, method_switch, p_cell, unfitted_words
from components.sections.sources import dataset_source
from components.tables import Cell, Column, Table, data_table
from components.text import addresses as address_words
from components.text import common
from components.text import patterns as model_text
from components.text import patterns_own as text
from data_layer.schema import Frame
from data_layer.schema.patterns import SIGNIFICANT, FittedModel, Outcome, Trait
from data_layer.schema.patterns_view import OwnAnswer, PatternsView


def own_section(view: PatternsView) -> Component:
    """Put choices over the answer."""
    return html.Section(
        [
            html.H2(text.HEADING),
            html.P(text.INTRO, className="note"),
            html.Div(controls(view.frame), className="panel-controls own-controls"),
            *answer(view),
        ],
        className="panel",
        id=ids.PATTERN_OWN,
    )


def controls(frame: Frame) -> list[Component]:
    """Build one row of links per choice."""
    chosen = frame.choices.patterns
    outcomes = [
        Option(text.OUTCOME_NAME[one], address("patterns", frame, outcome=one), one is chosen.outcome)
        for one in Outcome
    ]
    samples = [
        Option(label, address("patterns", frame, panel_only=key), chosen.panel_only is key)
        for key, label in text.SAMPLE_NAME.items()
    ]
    regions = [
        Option(label, address("patterns", frame, with_region=key), chosen.with_region is key)
        for key, label in text.REGIONS_NAME.items()
    ]
    return [
        _labelled(text.OUTCOME, segmented(text.OUTCOME, outcomes)),
        _labelled(text.TRAITS, _toggles(frame)),
        _labelled(text.SAMPLE, segmented(text.SAMPLE, samples)),
        _labelled(text.REGIONS, segmented(text.REGIONS, regions)),
        _labelled(model_text.METHOD, method_switch(frame)),
    ]


def _labelled(label: str, control: Component) -> Component:
    return html.Div([html.Span(label, className="label"), control], className="labelled")


def _toggles(frame: Frame) -> Component:
    """Links that take a trait in or leave it out."""
    chosen = frame.choices.patterns.traits
    links = [
        Option(model_text.NAME[one], address("patterns", frame, traits=_toggled(chosen, one)), one in chosen)
        for one in Trait
    ]
    return segmented(text.TRAITS, links)


def _toggled(chosen: Iterable[Trait], one: Trait) -> tuple[Trait, ...]:
    return tuple(trait for trait in Trait if (trait in chosen) is not (trait is one))


def answer(view: PatternsView) -> list[Component]:
    """Show the table, or why there is none."""
    own = view.own
    if own is None:
        return [empty_state(text.NO_TRAITS_TITLE, text.NO_TRAITS_HELP)]
    if view.own_failed:
        return [failed_state(text.FAILED_TITLE, model_text.FAILED_HELP, model_text.RETRY)]
    if own.result is None:
        return [waiting_state(text.WAITING_TITLE, text.WAITING_PROGRESS, model_text.WAITING_HELP, 0, 1)]
    if not isinstance(own.result, FittedModel):
        return [empty_state(text.UNFITTED_TITLE, unfitted_words(own.result), text.UNFITTED_HELP)]
    return fitted(view, own, own.result)


def fitted(view: PatternsView, own: OwnAnswer, model: FittedModel) -> list[Component]:
    """Tell the finding, warn, and table the effects."""
    traits = [one for one in own.effects if one.name in set(Trait)]
    n_significant = sum(one.pvalue < SIGNIFICANT for one in traits)
    mark = html.Span(f"{common.SIMULATED_MARK} · ", className="mark-sim") if view.simulated else None
    used = dataset_source(view.frame, model.n, with_background=True)
    return [
        html.H3(text.finding(n_significant, len(traits)), className="finding"),
        html.P(" ".join(note_sentences(view, own, model)), className="note"),
        html.P(downloads(view), className="downloads"),
        data_table(own_table(own)),
        html.P([html.Strong(text.WARNING)], className="warning", role="note"),
        html.P([mark, f"{common.SOURCE}: {used}"], className="source"),
    ]


def downloads(view: PatternsView) -> list[Component]:
    """Link to the table as files; they answer the same choices."""
    here = address("patterns", view.frame.choices)
    name = address_words.FILES["own_model"]
    labels = ((text.DOWNLOAD_CSV, "csv"), (text.DOWNLOAD_XLSX, "xlsx"))
    return [
        html.A(label, href=file_href(f"{name}.{ending}", here), download="", className="download")
        for label, ending in labels
    ]


def note_sentences(view: PatternsView, own: OwnAnswer, model: FittedModel) -> list[str]:
    """Say on what the model rests, and which of its explanations overlap."""
    first, last = half_year(view.periods.first), half_year(view.periods.last)
    explained = "" if model.r_squared is None else percent(model.r_squared, 0)
    spread = "" if model.phi is None else number(model.phi, 1)
    rests = text.note(model.n, explained, spread, first, last, model.method)
    rests = text.note_half(rests, last, first) if own.asked.outcome is Outcome.HALF else rests
    high = [model_text.variable(one.name) for one in own.effects if one.vif is not None and one.vif > text.HIGH_VIF]
    return [rests, *_reference(view, own), f"{text.VIF_NOTE}{text.VIF_END}", *([text.high_vif(high)] if high else [])]


def _reference(view: PatternsView, own: OwnAnswer) -> list[str]:
    """Name the region the others are held against, where it is plain which one it is."""
    shown = {one.name.removeprefix("region:") for one in own.effects}
    absent = [one for one in view.periods.regions if one not in shown]
    return [text.reference(absent[0])] if own.asked.with_region and len(absent) == 1 else []


def own_table(own: OwnAnswer) -> Table:
    """Build one row per trait and region."""
    columns = (
        Column(text.COLUMN_STEP),
        Column(text.COLUMN_EFFECT, numeric=True),
        Column(text.COLUMN_INTERVAL, numeric=True),
        Column(text.COLUMN_P, numeric=True),
        Column(text.COLUMN_VIF, numeric=True),
    )
    rows = tuple(
        (
            Cell(text.step(one.name)),
            Cell(points(one.effect), 100 * one.effect),
            Cell(bounds(one.lower, one.upper)),
            p_cell(one.pvalue),
            Cell("" if one.vif is None else number(one.vif, 1), one.vif),
        )
        for one in own.effects
    )
    return Table(text.caption(own.asked.outcome), columns, rows)
