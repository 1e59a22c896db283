"""The process that fits models: ``python -m data_layer.statistics.apart``, started by ``data_layer.queries.apart``.

Reads a model table and then questions from its standard input, answers on its standard output (``messages``), and ends
with its input, after a while without questions, or when one of them takes too long. Nothing else may load statsmodels.
"""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Iterator
from typing import BinaryIO

import pandas as pd

from data_layer.reference.model_battery import model_battery
from data_layer.schema.patterns import FitMethod, OwnModel, Unfitted
from data_layer.statistics import messages as say
from data_layer.statistics.battery import designs, fit_all, own_model
from data_layer.statistics.permutation import PERMUTATIONS, chunks, joined, joint_test, n_models, observed, permuted
from data_layer.statistics.regression import Design

IDLE_SECONDS = 30
WORK_SECONDS = 60
POLITENESS = 5  # requests for pages go first

log = logging.getLogger("data_layer.statistics")
Designs = dict[str, Design | Unfitted]


def answers(table: pd.DataFrame, question: OwnModel | str) -> Iterator[say.Message]:
    """Answer one question, message by message; the last one says that it is done."""
    if isinstance(question, OwnModel):
        yield {"own": say.result_message(own_model(table, question))}
    else:
        yield from battery_answers(table)
    yield {"done": True}


def battery_answers(table: pd.DataFrame) -> Iterator[say.Message]:
    """Fit the 46 models by every method, then permute: the fits can be shown while that goes on."""
    yield _progress("models", 0, len(FitMethod))
    chosen = designs(table, model_battery())
    fits: say.Fits = {}
    for method in FitMethod:
        fits[method] = fit_all(chosen, method)
        yield _progress("models", len(fits), len(FitMethod))
    yield {"fits": say.fits_message(fits)}
    yield from permutation_answers(chosen)


def permutation_answers(chosen: Designs) -> Iterator[say.Message]:
    """Deal the outcomes out anew, chunk by chunk."""
    parts = []
    yield _progress("permutations", 0, PERMUTATIONS)
    for start, stop in chunks():
        parts.append(permuted(chosen, start, stop))
        yield _progress("permutations", stop, PERMUTATIONS)
    actual, chance = observed(chosen), joined(parts)
    found = {trait: joint_test(actual[trait], chance[trait], n_models(chosen, trait)) for trait in actual}
    yield {"tests": say.tests_message(found)}


def _progress(stage: str, done: int, total: int) -> say.Message:
    return {"stage": stage, "of": total, "at": done}


def serve(source: BinaryIO, sink: BinaryIO) -> None:
    """Answer questions until there are no more; the system ends the process when a limit of seconds is passed."""
    table: pd.DataFrame | None = None
    while line := _next_line(source):
        message = say.read_line(line)
        signal.alarm(WORK_SECONDS)
        if table is None:
            table = say.table_of(message)
            continue
        for answer in _whatever_happens(answers(table, say.question_of(message))):
            sink.write(say.line_of(answer))
            sink.flush()


def _whatever_happens(told: Iterator[say.Message]) -> Iterator[say.Message]:
    """Pass messages on; an exception becomes the last one, so that it costs one question and not the process."""
    try:
        yield from told
    except Exception as error:
        log.exception("a model could not be fitted")
        yield {"failed": f"{type(error).__name__}: {error}"[:300]}


def _next_line(source: BinaryIO) -> bytes:
    signal.alarm(IDLE_SECONDS)
    return source.readline()


def main() -> None:
    os.nice(POLITENESS)
    try:
        serve(sys.stdin.buffer, sys.stdout.buffer)
    except BrokenPipeError:  # who asked is gone
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is left is written when Python ends


if __name__ == "__main__":
    main()
