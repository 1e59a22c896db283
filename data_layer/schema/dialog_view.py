"""What Dialog shows."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.schema.dialog import CaseMunicipality, Decision, Mandate, Suggested, Suggestion
from data_layer.schema.entities import Municipality
from data_layer.schema.views import Frame


@dataclass(frozen=True)
class DialogView:
    """Dialog; ``suggested`` from the chosen kommune's numbers, or what every team can begin with.

    ``meeting``: the questions of a team meeting, chosen in the address or else five of all factors.
    ``mandates``: of the report's case kommuner, certain and probable ones; ``n_uncertain`` more cannot be read.
    ``decisions``: the measures of the mandates, for a leader to set their own beside.
    """

    frame: Frame
    suggested: Suggested
    mandates: tuple[Mandate, ...] = ()
    n_uncertain: int = 0
    cases: tuple[CaseMunicipality, ...] = ()
    meeting: tuple[Suggestion, ...] = ()
    decisions: tuple[Decision, ...] = ()

    @property
    def municipality(self) -> Municipality | None:
        return self.frame.choices.municipality
