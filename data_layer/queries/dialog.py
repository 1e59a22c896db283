"""Dialog: the questions that the chosen kommune's numbers lead to. Everything else on the page is the report's."""

from __future__ import annotations

from data_layer.queries.municipality import municipality_of
from data_layer.queries.panel import Panel
from data_layer.queries.resolve import frame
from data_layer.queries.source import per_dataset
from data_layer.queries.suggestions import SUGGESTED_TO_ALL, of_meeting
from data_layer.reference.mandates import case_municipalities, decisions, mandates, n_uncertain
from data_layer.schema import Request
from data_layer.schema.dialog_view import DialogView


@per_dataset
def dialog(panel: Panel, request: Request) -> DialogView:
    """Answer Dialog; without a kommune the questions are those every team can begin with."""
    around = frame(panel, request)
    own = municipality_of(panel, request).suggested if around.choices.municipality else None
    shown = own or SUGGESTED_TO_ALL
    meeting = of_meeting(shown, around.choices.asked)
    return DialogView(around, shown, mandates(), n_uncertain(), case_municipalities(), meeting, decisions())
