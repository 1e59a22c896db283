"""What the process that fits models is told and tells survives the way, to the last digit."""

from __future__ import annotations

import io
import json
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest

from data_layer.schema.patterns import FitMethod, Outcome, OwnModel, Trait, Unfitted, UnfittedReason
from data_layer.statistics import apart
from data_layer.statistics import messages as say
from data_layer.statistics.battery import own_model
from tests.data_layer.demo.as_values import demo_table

ASKED = OwnModel(Outcome.HALF, (Trait.SERVICE, Trait.COMMUTING), with_region=True, method=FitMethod.HC3)


def sent(message):
    return say.read_line(say.line_of(message))


def spoken(*messages):
    """What the process writes when it reads these."""
    sink = io.BytesIO()
    apart.serve(io.BytesIO(b"".join(map(say.line_of, messages))), sink)
    return [say.read_line(line) for line in sink.getvalue().splitlines()]


@pytest.fixture(autouse=True)
def no_alarm(monkeypatch):
    """The limits of seconds end the process, which here is the test's own."""
    monkeypatch.setattr(apart.signal, "alarm", lambda _seconds: None)


def test_a_table_keeps_numbers_gaps_flags_and_words():
    pd.testing.assert_frame_equal(say.table_of(sent(say.table_message(demo_table()))), demo_table(), check_names=False)


@pytest.mark.parametrize("question", [ASKED, say.BATTERY])
def test_a_question_arrives_as_it_was_asked(question):
    assert say.question_of(sent(say.question_message(question))) == question


def test_results_arrive_as_they_were_computed():
    fitted = own_model(demo_table(), ASKED)
    assert say.result_of(sent(say.result_message(fitted))) == fitted
    empty = Unfitted(UnfittedReason.TOO_FEW, ("need",), 9, 18)
    assert say.result_of(sent(say.result_message(empty))) == empty


def test_what_is_no_object_says_nothing_and_what_is_no_json_is_told():
    assert say.read_line(b"[1, 2]\n") == {}
    with pytest.raises(json.JSONDecodeError):
        say.read_line(b"Traceback\n")


def test_the_process_answers_in_the_order_of_the_questions():
    told = spoken(say.table_message(demo_table()), say.question_message(ASKED), say.question_message(ASKED))
    assert [list(one) for one in told] == [["own"], ["done"], ["own"], ["done"]]
    assert say.result_of(told[0]["own"]) == own_model(demo_table(), ASKED)


def test_the_process_tells_how_far_it_is_and_everything_it_found():
    told = spoken(say.table_message(demo_table()), say.question_message(say.BATTERY))
    stages = [(one["stage"], one["at"], one["of"]) for one in told if "stage" in one]
    assert stages[0] == ("models", 0, 4)
    assert ("permutations", 150, 500) in stages
    assert stages[-1] == ("permutations", 500, 500)
    fits = next(say.fits_of(one["fits"]) for one in told if "fits" in one)
    assert {method: len(found) for method, found in fits.items()} == dict.fromkeys(FitMethod, 46)
    tests = next(say.tests_of(one["tests"]) for one in told if "tests" in one)
    assert tests[Trait.SHORT_TENURE].n_significant == 24  # as in test_permutation
    assert told[-1] == {"done": True}


def test_a_model_that_breaks_costs_one_question(monkeypatch, caplog):
    def break_(_table, _asked):
        raise np.linalg.LinAlgError("singular")

    monkeypatch.setattr(apart, "own_model", break_)
    told = spoken(say.table_message(demo_table()), say.question_message(ASKED), say.question_message(ASKED))
    assert told == [{"failed": "LinAlgError: singular"}] * 2
    assert "could not be fitted" in caplog.text


def test_the_process_ends_without_a_word_when_who_asked_is_gone():
    running = subprocess.Popen(
        [sys.executable, "-m", "data_layer.statistics.apart"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    running.stdout.close()
    _out, said = running.communicate(
        say.line_of(say.table_message(demo_table())) + say.line_of(say.question_message(ASKED))
    )
    assert (said, running.returncode) == (b"", 0)
