"""The stages of the generator in their order."""

from __future__ import annotations

import logging

import numpy as np

from data_layer.demo.generate.absence import draw_parental_leave, draw_sickness
from data_layer.demo.generate.calibrate import calibrate, start_state
from data_layer.demo.generate.frame import build_frame
from data_layer.demo.generate.history import draw_history, draw_short_tenure
from data_layer.demo.generate.organisation import draw_organisation
from data_layer.demo.generate.outcomes import draw_leavers, leaver_bounds
from data_layer.demo.generate.write import Simulation

SEED = 2
STEPS = 80_000

_log = logging.getLogger(__name__)


def simulate(seed: int = SEED, steps: int = STEPS) -> Simulation:
    """Run all stages; the same seed and libraries give the same numbers.

    Parameters
    ----------
    seed : of the one random generator that all stages share.
    steps : of the calibration against the 16 regressions, about a millisecond each.
    """
    rng = np.random.default_rng(seed)
    frame = build_frame(rng)
    propensity = rng.normal(size=len(frame.codes))
    bounds = leaver_bounds(frame, propensity)
    last_leavers, outcome_loss = draw_leavers(frame, propensity, bounds, rng)
    state, model_loss = calibrate(frame, start_state(frame, last_leavers, rng), bounds, steps, rng)
    leavers, history_loss = draw_history(frame, state, propensity, rng)
    _log.info("distance from print: outcomes %.4f, models %.4f, history %.4f", outcome_loss, model_loss, history_loss)
    return Simulation(
        frame=frame,
        state=state,
        leavers=leavers,
        short_tenure=draw_short_tenure(frame, state, leavers, rng),
        sickness=draw_sickness(frame, state, rng),
        parental=draw_parental_leave(frame, state, rng),
        organisation=draw_organisation(frame, rng),
    )
