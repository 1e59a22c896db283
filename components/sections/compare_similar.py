"""Similar kommuner on Sammenlign: who they are, how near, what they are together, and what they are found by."""

from __future__ import annotations

from dash.development.base_component import Component

from components import ids
from components.addresses import address
from components.chart_panel import Chart, chart_panel
from components.charts.similar import Dot, Row, similar_figure
from components.controls import goto_select
from components.elements import html
from components.exports import file_href
from components.formats import count, date, half_year, measured, missing_words, number
from components.sections.compare_similar_table import decimals, difference, similar_table
from components.sections.compare_table import file_address
from components.sections.sources import source_with
from components.text import common, datasets
from components.text import compare as compare_text
from components.text import indicators as indicator_text
from components.text import similar as text
from components.text import verdicts as verdict_text
from components.text.addresses import FILES, INDICATORS
from data_layer.schema import CompareView, SimilarRow, SimilarView, Verdict
from data_layer.schema.choices import FEWEST_SIMILAR, MOST_SIMILAR, WEIGHTS

FILE = FILES["similar"]


def similar_panel(view: CompareView) -> Component:
    """Draw the panel, or say what is missing: an own kommune, its traits, anybody to compare with."""
    found = view.similar
    if found is None:
        return _in_words(text.HEADING, text.EMPTY, [])
    if not found.rows:
        name, unknown = found.own.municipality.name, [text.IN_SENTENCE[one] for one in found.unknown]
        return _in_words(
            text.HEADING, text.unknown(name, unknown) if unknown else text.alone(name), similar_controls(view)
        )
    return html.Div(
        chart_panel(similar_chart(view, found), controls=similar_controls(view)),
        id=ids.COMPARE_SIMILAR,
        className="similar",
    )


def _in_words(heading: str, words: str, controls: list[Component]) -> Component:
    return html.Article(
        [
            html.H2(heading, className="finding"),
            html.P(words, className="note"),
            html.Div(controls, className="panel-controls similar") if controls else None,
        ],
        className="panel",
        id=ids.COMPARE_SIMILAR,
    )


def is_simulated(view: CompareView) -> bool:
    """Whether anything in the panel is: the numbers, or what the kommuner are found by."""
    return view.frame.staffing.simulated or view.frame.background.simulated


def similar_chart(view: CompareView, found: SimilarView) -> Chart:
    """Describe the picture; ``found.rows`` must not be empty."""
    own, names = found.own.municipality.name, [row.municipality.name for row in found.rows]
    near, far = (number(row.distance, 1) for row in (found.rows[0], found.rows[-1]))
    return Chart(
        id=ids.COMPARE_SIMILAR_PICTURE,
        finding=_finding(view, found),
        note=_note(view, found),
        figure=similar_figure(_rows(found), own, simulated=is_simulated(view)),
        alternative=text.alternative(own, names, compare_text.span(near, far)),
        table=similar_table(view, found),
        source=_source(view, found),
        simulated=is_simulated(view),
        filename=f"{FILE}-{found.own.municipality.slug}-{INDICATORS[view.indicator.id]}",
        files=tuple(
            (label, file_href(f"{FILE}.{ending}", file_address(view)))
            for label, ending in ((text.DOWNLOAD_CSV, "csv"), (text.DOWNLOAD_XLSX, "xlsx"))
        ),
    )


def _finding(view: CompareView, found: SimilarView) -> str:
    name, n, value = found.own.municipality.name, len(found.rows), found.benchmark.value
    if not value.is_observed:
        return text.finding_none(n, name, half_year(view.frame.choices.period))
    return text.finding(n, name, indicator_text.DEFINITE[view.indicator.id], measured(value, view.indicator))


def _note(view: CompareView, found: SimilarView) -> str:
    name, group = found.own.municipality.name, found.benchmark
    nearest = found.rows[0].distance
    parts = [
        text.who([row.municipality.name for row in found.rows]),
        text.counted(group.n_municipalities, group.n_left_out, name) if group.n_municipalities else "",
        _own(view, found),
        text.far(name, number(nearest, 1)) if nearest >= text.FAR else "",
        text.picture_note(name),
        text.SIMULATED if view.frame.background.simulated else "",
    ]
    return " ".join(part for part in parts if part)


def _own(view: CompareView, found: SimilarView) -> str:
    name, value = found.own.municipality.name, found.own.value
    if not value.is_observed:
        return text.own_missing(name, missing_words(value.state).lower())
    is_said = found.comparison.verdict is not Verdict.POSITION_ONLY and found.benchmark.value.is_observed
    said = verdict_text.short(found.comparison, common.in_sentence(found.benchmark.name)) if is_said else ""
    return text.own(name, measured(value, view.indicator), said)


def _source(view: CompareView, found: SimilarView) -> str:
    info = view.frame.background
    background = f"{datasets.shown(info.title)}, {date(info.extract_date)}"
    counting = [text.IN_SENTENCE[one] for one in text.TRAITS if one in found.rows[0].differences]
    return text.source(source_with(view.frame, found.benchmark.n_municipalities), background, counting)


def _rows(found: SimilarView) -> list[Row]:
    return [
        Row(
            label=f"{label}<br>{number(found.own.traits[trait] or 0, decimals(trait))}",
            near=tuple(_dot(row, trait) for row in found.rows),
            rest=found.rest.get(trait, ()),
        )
        for trait, label in text.TRAITS.items()
        if trait in found.rows[0].differences
    ]


def _dot(row: SimilarRow, trait: str) -> Dot:
    value = number(row.traits[trait] or 0, decimals(trait))
    return Dot(
        row.differences[trait],
        text.hover(row.municipality.name, text.TRAITS[trait], value, difference(row.differences[trait])),
    )


def similar_controls(view: CompareView) -> list[Component]:
    """Choose how many, and how much each trait counts; taking away the last trait that counts is not offered."""
    frame, likeness = view.frame, view.frame.choices.likeness
    here = address("compare", frame)
    numbers = [(count(n), address("compare", frame, n_similar=str(n))) for n in range(FEWEST_SIMILAR, MOST_SIMILAR + 1)]
    picks = [goto_select(text.NUMBER, "lignende", numbers, here)]
    for place, (trait, label) in enumerate(text.TRAITS.items()):
        changed = [_with(likeness.weights, place, weight) for weight in WEIGHTS]
        options = [
            (text.WEIGHTS[weights[place]], address("compare", frame, weights=weights))
            for weights in changed
            if any(weights)
        ]
        picks.append(goto_select(label, f"vaegt-{trait.replace('_', '-')}", options, here))
    return picks


def _with(weights: tuple[int, ...], place: int, weight: int) -> tuple[int, ...]:
    return (*weights[:place], weight, *weights[place + 1 :])
