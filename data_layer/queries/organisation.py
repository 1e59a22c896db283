"""Organisering: how the kommuner divide cases, and which of them make a child change caseworker by itself."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from data_layer.catalogue import CATALOGUE
from data_layer.queries.child import child_of
from data_layer.queries.panel import COUNTRY, Panel, pool_groups
from data_layer.queries.resolve import choices, frame
from data_layer.queries.source import active_panel, of_one_version, per_dataset
from data_layer.reference.municipalities import by_danish_name
from data_layer.reference.published import published_fact
from data_layer.schema import (
    Benchmark,
    Choices,
    IndicatorId,
    MissingState,
    ModelCount,
    OrganisationAnswer,
    OrganisationModel,
    OrganisationView,
    Request,
    Value,
)
from data_layer.schema.case_view import NOTHING_ASKED
from data_layer.schema.drawing import Drawing
from data_layer.statistics.handovers import derived

PUBLISHED_COUNTS = {
    OrganisationModel.AGE: ("ORG02", "ORG06"),
    OrganisationModel.INTERVENTION: ("ORG03", ""),
    OrganisationModel.BOTH: ("ORG04", "ORG07"),
    OrganisationModel.NEITHER: ("ORG05", ""),
}


@of_one_version
def organisation(request: Request) -> OrganisationView:
    """Answer Organisering; what a leader has drawn, and what follows from it, is in no cache."""
    view = _loaded(replace(request, drawing=Drawing(), unknown=(), case=NOTHING_ASKED))
    asked, drawn = choices(request), derived(request.drawing)
    child = child_of(active_panel(), asked, drawn)
    return replace(view, frame=replace(view.frame, choices=asked), drawn=drawn, child=child)


@per_dataset
def _loaded(panel: Panel, request: Request) -> OrganisationView:
    """Answer from the loaded data: counts beside the published ones, answers of all 98, regions, turnover by model."""
    around = frame(panel, request)
    resolved, period = around.choices, str(around.choices.period)
    answers = tuple(panel.answers[place.code] for place in by_danish_name())
    turnover = _turnover_by_model(panel, answers)
    return OrganisationView(
        frame=around,
        counts=tuple(_count(model, answers, turnover, period) for model in OrganisationModel),
        answers=answers,
        by_region=tuple(_region_counts(name, answers, resolved) for name in resolved.division.regions),
        own=panel.answers[resolved.municipality.code] if resolved.municipality else None,
        country=panel.benchmark(IndicatorId.TURNOVER, COUNTRY, period),
    )


def _turnover_by_model(panel: Panel, answers: tuple[OrganisationAnswer, ...]) -> dict[tuple[str, str], Benchmark]:
    grouping = {answer.municipality.code: answer.model.value for answer in answers if answer.model}
    return pool_groups(CATALOGUE[IndicatorId.TURNOVER], panel.parts[IndicatorId.TURNOVER], grouping)


def _count(
    model: OrganisationModel,
    answers: tuple[OrganisationAnswer, ...],
    turnover: dict[tuple[str, str], Benchmark],
    period: str,
) -> ModelCount:
    same = [answer for answer in answers if answer.model is model]
    nobody = Benchmark(model.value, Value(None, MissingState.MISSING), 0, len(same), None)
    published, published_partial = (_published(identity) for identity in PUBLISHED_COUNTS[model])
    return ModelCount(
        model=model,
        n=len(same),
        n_partial=sum(answer.partial for answer in same),
        published_n=published,
        published_partial=published_partial,
        turnover=turnover.get((model.value, period), nobody),
    )


def _published(identity: str) -> int:
    return int(published_fact(identity).value_low or 0) if identity else 0


def _region_counts(
    name: str, answers: tuple[OrganisationAnswer, ...], choices: Choices
) -> tuple[str, dict[OrganisationModel, int], int]:
    inside = [answer for answer in answers if choices.division.region_of[answer.municipality.code] == name]
    counts = Counter(answer.model for answer in inside)
    return name, {model: counts[model] for model in OrganisationModel}, counts[None]
