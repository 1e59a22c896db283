"""How the simulated kommuner divide their cases."""

from __future__ import annotations

import numpy as np

from data_layer.demo.generate.frame import Frame
from data_layer.schema import MissingState, OrganisationModel

# Kommuner by answer and, among them, with diverging answers (VIVE 2025, section 2.1 and the note to figure 2.1).
COUNTS = {
    OrganisationModel.AGE: (37, 4),
    OrganisationModel.INTERVENTION: (11, 0),
    OrganisationModel.BOTH: (16, 5),
    OrganisationModel.NEITHER: (30, 0),
    MissingState.MISSING: (4, 0),
}


def _spread_answers() -> list[tuple[str, str]]:
    """List model and partial mark of 98 kommuner so that every stretch of the list holds them in proportion."""
    placed = []
    for model, (number, partial) in COUNTS.items():
        for rank in range(number):
            mark = "missing" if model is MissingState.MISSING else str(rank < partial).lower()
            placed.append(((rank + 0.5) / number, str(model), mark))
    return [(model, mark) for _, model, mark in sorted(placed)]


def draw_organisation(frame: Frame, rng: np.random.Generator) -> list[tuple[str, str, str]]:
    """Assign code, model and partial mark: in proportion to each region, by lot inside it."""
    lot = rng.permutation(len(frame.codes))
    order = np.lexsort((lot, frame.region))
    answers = _spread_answers()
    return sorted((frame.codes[place], *answer) for place, answer in zip(order, answers, strict=True))
