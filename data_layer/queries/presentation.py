"""Presentation: the answers of several screens, all of one version of the data."""

from __future__ import annotations

from collections.abc import Callable

from data_layer.queries.compare import compare
from data_layer.queries.data_status import data_status
from data_layer.queries.dialog import dialog
from data_layer.queries.municipality import municipality
from data_layer.queries.organisation import organisation
from data_layer.queries.overview import overview
from data_layer.queries.patterns import patterns
from data_layer.queries.regions import regions
from data_layer.queries.resolve import choices
from data_layer.queries.source import of_one_version
from data_layer.schema import Request
from data_layer.schema.presentation import PresentationRequest, PresentationView, ScreenView

QUESTIONS: dict[str, Callable[[Request], ScreenView]] = {
    "overview": overview,
    "municipality": municipality,
    "compare": compare,
    "regions": regions,
    "organisation": organisation,
    "patterns": patterns,
    "dialog": dialog,
    "data": data_status,
}


@of_one_version
def presentation(asked: PresentationRequest) -> PresentationView:
    """Answer every screen that a view of the presentation stands on; a screen that several share is asked once."""
    answers = {screen: _answer(*screen) for screen in dict.fromkeys(asked.screens)}
    return PresentationView(overview(asked.own).frame, tuple(answers[screen] for screen in asked.screens))


def _answer(page: str, request: Request) -> ScreenView | None:
    if page == "municipality" and choices(request).municipality is None:
        return None
    return QUESTIONS[page](request)
