"""What Dialog shows."""

from __future__ import annotations

from dataclasses import dataclass

from data_layer.schema.dialog import Suggested
from data_layer.schema.entities import Municipality
from data_layer.schema.views import Frame


@dataclass(frozen=True)
class DialogView:
    """Dialog; ``suggested`` from the chosen kommune's numbers, or what every team can begin with."""

    frame: Frame
    suggested: Suggested

    @property
    def municipality(self) -> Municipality | None:
        return self.frame.choices.municipality
