"""Leave a service alone for a while after it failed, so that waiting for it is paid once and not by every request."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable
from typing import TypeVar

T = TypeVar("T")
log = logging.getLogger("data_layer.cache")


class Breaker:
    """Pass calls on while they succeed; after a failure answer None at once and try again every ``rest_seconds``.

    The log gets one line when an outage begins and one when it ends.
    """

    def __init__(
        self, what: str, *failures: type[Exception], rest_seconds: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.is_out = False
        self._what = what
        self._failures = failures
        self._rest_seconds = rest_seconds
        self._clock = clock
        self._next_try = float("-inf")

    def attempt(self, call: Callable[[], T]) -> T | None:
        """Return what ``call`` returns; None when it fails or the service is being left alone."""
        if self.is_out:
            if self._clock() < self._next_try:
                return None
            self._rest()  # others wait for the outcome of this one try
        try:
            answer = call()
        except self._failures as error:
            self._open(error)
            return None
        self._close()
        return answer

    def _rest(self) -> None:
        self._next_try = self._clock() + self._rest_seconds

    def _open(self, error: Exception) -> None:
        if not self.is_out:
            cause = f"{type(error).__name__}: {error}"[:200]
            log.warning("%s fails (%s); answers are computed until it works", self._what, cause)
        self.is_out = True
        self._rest()

    def _close(self) -> None:
        if self.is_out:
            log.warning("%s works again", self._what)
        self.is_out = False
