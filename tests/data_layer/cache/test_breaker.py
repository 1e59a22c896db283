import logging

import pytest

from data_layer.cache.breaker import Breaker


class Service:
    """A service with a clock; ``works`` switches it on and off."""

    def __init__(self):
        self.works, self.calls, self.now = True, 0, 0.0
        self.breaker = Breaker("reading", OSError, rest_seconds=3, clock=lambda: self.now)

    def call(self):
        self.calls += 1
        if not self.works:
            raise OSError("gone")
        return "answer"

    def ask(self, at):
        self.now = at
        return self.breaker.attempt(self.call)


def test_a_failing_service_is_left_alone_for_a_while_and_then_tried_once():
    service = Service()
    assert service.ask(0) == "answer"
    service.works = False
    assert [service.ask(at) for at in (1, 1.1, 2, 3.9)] == [None] * 4
    assert service.calls == 2
    assert [service.ask(4), service.ask(4.1)] == [None, None]
    assert service.calls == 3
    service.works = True
    assert [service.ask(5), service.ask(7), service.ask(7.1)] == [None, "answer", "answer"]


def test_an_outage_is_two_lines_of_the_log(caplog):
    service = Service()
    with caplog.at_level(logging.INFO):
        service.works = False
        for at in range(20):
            service.ask(at)
        service.works = True
        for at in range(20, 30):
            service.ask(at)
    assert caplog.messages == [
        "reading fails (OSError: gone); answers are computed until it works",
        "reading works again",
    ]


def test_a_fault_of_ours_is_not_hidden():
    with pytest.raises(ZeroDivisionError):
        Service().breaker.attempt(lambda: 1 / 0)
