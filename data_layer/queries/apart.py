"""Questions that a process of its own answers (``data_layer.statistics.apart``), and what it has answered so far.

A web worker never fits a model itself. It keeps one such process at most, for one dataset at a time, starts it when
somebody asks, and shows what is known until the answer is there: no request ever waits for it.
"""

from __future__ import annotations

import functools
import logging
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass, field
from enum import Enum

import pandas as pd

from data_layer.config import ROOT
from data_layer.schema.patterns import OwnModel, Progress
from data_layer.statistics import messages as say

PRIVATE = {"DATABASE_URL", "SECRET_KEY", "CACHE_URL"}  # a process that fits models needs none of them
ONE_THREAD = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}
MOST_WAITING = 20  # questions; who comes later asks again
MOST_KEPT = 300  # models of readers' own
TRIES = 2
HANGING_SECONDS = 90.0  # the process ends itself before; this is for one that cannot
PATIENCE_SECONDS = 0.2
REST_SECONDS = 10.0  # after a question failed
log = logging.getLogger("data_layer.queries")

Question = OwnModel | str


class State(Enum):
    """Where a question stands."""

    ANSWERED = "answered"
    WAITING = "waiting"
    FAILED = "failed"


@dataclass
class Work:
    """All that was asked about one dataset and answered; lives as long as the panel it belongs to.

    ``waiting``: questions that were sent, and when; ``tries``: how often; ``failed``: when the last try was given up.
    """

    build_table: Callable[[], pd.DataFrame]
    fits: say.Fits | None = None
    tests: say.Tests | None = None
    own: dict[OwnModel, say.Result] = field(default_factory=dict)
    progress: Progress | None = None
    waiting: dict[Question, float] = field(default_factory=dict)
    tries: dict[Question, int] = field(default_factory=dict)
    failed: dict[Question, float] = field(default_factory=dict)

    def has(self, question: Question) -> bool:
        return question in self.own if isinstance(question, OwnModel) else self.tests is not None

    def hear(self, question: Question, message: say.Message) -> None:
        """Take in one message about ``question``."""
        if "own" in message and isinstance(question, OwnModel):
            self.own[question] = say.result_of(message["own"])
            while len(self.own) > MOST_KEPT:
                self.own.pop(next(iter(self.own)))
        elif "stage" in message:
            self.progress = Progress(message["stage"], message["at"], message["of"])
        elif "fits" in message:
            self.fits = say.fits_of(message["fits"])
        elif "tests" in message:
            self.tests = say.tests_of(message["tests"])
        elif "failed" in message:
            self.give_up(question, message["failed"])
        if "done" in message:
            self.settle(question)

    def settle(self, question: Question) -> None:
        """Forget that the question was asked."""
        self.waiting.pop(question, None)
        self.tries.pop(question, None)

    def give_up(self, question: Question, reason: str) -> None:
        """Leave the question alone for a while."""
        log.warning("models: no answer to %s: %s", _name(question), reason)
        self.settle(question)
        self.failed = {one: when for one, when in self.failed.items() if _since(when) < REST_SECONDS}
        self.failed[question] = time.monotonic()

    def lose(self, questions: Iterable[Question], reason: str) -> None:
        """Tell unanswered questions that their process is gone; each may be asked once more."""
        for question in questions:
            if self.tries.get(question, 0) >= TRIES:
                self.give_up(question, reason)
            else:
                self.waiting.pop(question, None)


class Session:
    """One process at work on one dataset, and the thread that listens to it."""

    def __init__(self, work: Work) -> None:
        table = say.table_message(work.build_table())
        environment = {key: value for key, value in os.environ.items() if key not in PRIVATE} | ONE_THREAD
        self.work = work
        self.asked: list[Question] = []
        self.is_over = False
        self.is_warm = False  # has answered a question
        self.process = subprocess.Popen(
            [sys.executable, "-m", "data_layer.statistics.apart"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=ROOT,
            env=environment,
            start_new_session=True,
        )
        self.send(table)
        self.listener = threading.Thread(target=self.listen, name="models", daemon=True)
        self.listener.start()

    def ask(self, question: Question) -> None:
        self.asked.append(question)
        self.send(say.question_message(question))

    def send(self, message: say.Message) -> None:
        """Write a line to the process; ``listen`` tells of one that is gone."""
        sink = self.process.stdin
        with suppress(OSError, ValueError):  # it is gone, or its input is closed already
            if sink is not None:
                sink.write(say.line_of(message))
                sink.flush()

    def listen(self) -> None:
        """Take in what the process says, in the order of the questions, until it ends."""
        try:
            for line in self.process.stdout or ():
                message = say.read_line(line)
                self.work.hear(self.asked[0], message)
                if "done" in message or "failed" in message:
                    self.asked.pop(0)
                    self.is_warm = True
        except Exception:
            log.exception("models: the process said something that cannot be understood")
            self.process.kill()
        finally:
            self._end()

    def _end(self) -> None:
        self.is_over = True
        code = self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            with suppress(OSError):
                if pipe is not None:
                    pipe.close()
        self.work.lose(self.asked, f"the process ended with code {code}")

    def stop(self) -> None:
        """End the process now; ``listen`` tells the questions."""
        self.is_over = True
        self.process.kill()

    def is_stuck(self) -> bool:
        """Whether its oldest question has waited longer than the process allows itself."""
        when = self.work.waiting.get(self.asked[0]) if self.asked else None
        return when is not None and _since(when) > HANGING_SECONDS


class _Desk:
    """The one session of this web process."""

    session: Session | None = None


_desk = _Desk()


@functools.cache
def _gate() -> threading.Lock:
    """Made when first asked for: a lock from before gevent patched this worker would stop it."""
    return threading.Lock()


def state_of(work: Work, question: Question) -> State:
    """Say where a question stands, and see to it that it is asked; never waits for the answer."""
    if work.has(question):
        return State.ANSWERED
    if _since(work.failed.get(question, float("-inf"))) < REST_SECONDS:
        return State.FAILED
    with _gate():
        try:
            _ask(work, question)
        except Exception as error:
            log.exception("models: the process cannot be started")
            work.give_up(question, repr(error))
            return State.FAILED
    return State.ANSWERED if _is_quick(work, question) else State.WAITING


def _is_quick(work: Work, question: Question) -> bool:
    """Let a process that is at work already answer a model before the reader is shown that it is waited for."""
    session, end = _desk.session, time.monotonic() + PATIENCE_SECONDS
    while session is not None and session.is_warm and isinstance(question, OwnModel):
        if work.has(question):
            return True
        if time.monotonic() > end:
            break
        time.sleep(0.01)
    return False


def _ask(work: Work, question: Question) -> None:
    session = _desk.session
    if session is not None and not session.is_over and session.is_stuck():
        session.stop()
    if question in work.waiting or len(work.waiting) >= MOST_WAITING:
        return
    if session is None or session.is_over or session.work is not work:
        end_session()  # of another dataset
        session = _desk.session = Session(work)
    work.waiting[question] = time.monotonic()
    work.tries[question] = work.tries.get(question, 0) + 1
    session.ask(question)


def end_session() -> None:
    """End the process, if there is one."""
    if _desk.session is not None and not _desk.session.is_over:
        _desk.session.stop()
    _desk.session = None


def _since(when: float) -> float:
    return time.monotonic() - when


def _name(question: Question) -> str:
    return question if isinstance(question, str) else repr(question)
