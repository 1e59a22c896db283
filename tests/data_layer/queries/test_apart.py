"""The process that fits models from its parent's side: it dies, hangs, talks nonsense, or the dataset changes."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from data_layer.queries import apart
from data_layer.queries.apart import State, Work, state_of
from data_layer.schema.patterns import Outcome, OwnModel, Trait
from data_layer.statistics.battery import own_model
from data_layer.statistics.messages import BATTERY
from tests.data_layer.demo.as_values import demo_table

ASKED = OwnModel(Outcome.YEAR, (Trait.SERVICE,))
OTHER = OwnModel(Outcome.YEAR, (Trait.NEED,))
ANSWER = """
import sys
for line in sys.stdin:
    if '"ask"' in line:
        print('{"own":{"unfitted":{"reason":"too_few","names":[],"n":3,"needed":9}}}\\n{"done":true}', flush=True)
"""


@pytest.fixture(autouse=True)
def nobody_left():
    yield
    session = apart._desk.session
    apart.end_session()
    if session is not None:
        session.listener.join(10)


@pytest.fixture
def scripts(monkeypatch):
    """Let other programs stand in for the process, and count them."""
    started = []
    real = subprocess.Popen

    def use(script):
        def start(_command, **settings):
            started.append(real([sys.executable, "-c", script], **settings))
            return started[-1]

        monkeypatch.setattr(apart.subprocess, "Popen", start)
        return started

    return use


def until(work, question, state, seconds=60.0):
    end = time.monotonic() + seconds
    while state_of(work, question) is not state:
        assert time.monotonic() < end
        time.sleep(0.01)


def test_the_real_process_answers_with_what_the_library_computes():
    work = Work(demo_table)
    until(work, ASKED, State.ANSWERED, 60)
    assert work.own[ASKED] == own_model(demo_table(), ASKED)
    assert state_of(work, OTHER) is State.ANSWERED  # it is at work already, so nobody is shown a waiting screen
    assert not work.waiting


def test_it_gets_no_secrets(scripts, monkeypatch):
    monkeypatch.setenv("SECRET_KEY", "x")
    started = scripts("import os, sys; sys.exit(len({'SECRET_KEY', 'DATABASE_URL'} & set(os.environ)))")
    state_of(Work(demo_table), ASKED)
    assert started[0].wait(10) == 0


def test_one_that_dies_is_tried_twice_and_then_left_alone(scripts, caplog):
    started = scripts("import sys; sys.exit(3)")
    work = Work(demo_table)
    until(work, ASKED, State.FAILED)
    assert len(started) == 2
    assert state_of(work, ASKED) is State.FAILED
    assert len(started) == 2
    assert "ended with code 3" in caplog.text


def test_after_a_rest_it_is_tried_again(scripts, monkeypatch):
    scripts("import sys; sys.exit(3)")
    work = Work(demo_table)
    until(work, ASKED, State.FAILED)
    monkeypatch.setattr(apart, "REST_SECONDS", 0.0)
    scripts(ANSWER)
    until(work, ASKED, State.ANSWERED)
    assert work.own[ASKED].n == 3


def test_one_that_hangs_is_ended(scripts, monkeypatch):
    started = scripts("import time; time.sleep(60)")
    monkeypatch.setattr(apart, "HANGING_SECONDS", 0.05)
    work = Work(demo_table)
    until(work, ASKED, State.FAILED)
    assert all(one.wait(10) == -9 for one in started)


def test_one_that_talks_nonsense_is_ended(scripts, caplog):
    scripts("import sys; sys.stdin.readline(); sys.stdin.readline(); print('Segmentation fault', flush=True)")
    until(Work(demo_table), ASKED, State.FAILED)
    assert "cannot be understood" in caplog.text


def test_a_question_that_fails_leaves_the_others_alone(scripts):
    scripts(ANSWER.replace("print(", "print('{\"failed\":\"singular\"}' if 'need' in line else "))
    work = Work(demo_table)
    until(work, OTHER, State.FAILED)
    until(work, ASKED, State.ANSWERED)


def test_a_process_that_cannot_be_started_is_a_failure(monkeypatch, caplog):
    def refuse(*_arguments, **_settings):
        raise OSError("no memory")

    monkeypatch.setattr(apart.subprocess, "Popen", refuse)
    assert state_of(Work(demo_table), ASKED) is State.FAILED
    assert "cannot be started" in caplog.text


def test_another_dataset_ends_the_work_on_the_old_one(scripts):
    started = scripts("import time; time.sleep(60)")
    old, new = Work(demo_table), Work(demo_table)
    assert state_of(old, ASKED) is State.WAITING
    scripts(ANSWER)
    until(new, ASKED, State.ANSWERED)
    assert started[0].wait(10) == -9
    assert not old.own


def test_there_is_one_process_however_many_ask(scripts):
    started = scripts("import time; time.sleep(60)")
    work = Work(demo_table)
    many = [OwnModel(outcome, (a, b)) for outcome in Outcome for a in Trait for b in Trait]
    assert {state_of(work, one) for one in (*many, BATTERY)} == {State.WAITING}
    assert len(started) == 1
    assert len(work.waiting) == apart.MOST_WAITING


def test_old_models_make_room_for_new_ones(scripts, monkeypatch):
    scripts(ANSWER)
    monkeypatch.setattr(apart, "MOST_KEPT", 1)
    work = Work(demo_table)
    until(work, ASKED, State.ANSWERED)
    until(work, OTHER, State.ANSWERED)
    assert list(work.own) == [OTHER]


def test_an_answered_question_is_not_asked_again(scripts):
    started = scripts(ANSWER)
    work = Work(demo_table)
    until(work, ASKED, State.ANSWERED)
    started[0].kill()
    started[0].wait(10)
    assert state_of(work, ASKED) is State.ANSWERED
    assert len(started) == 1
