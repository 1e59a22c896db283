"""A Chromium of the machine that opens addresses and prints them: spoken to over two pipes, with nothing between.

Chromium's own protocol (``--remote-debugging-pipe``): JSON messages that end with a zero byte.
"""

from __future__ import annotations

import base64
import fcntl
import json
import os
import select
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from data_layer.errors import DataLayerError

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
FLAGS = ("--headless=new", "--remote-debugging-pipe", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars")
QUIET = ("--no-first-run", "--no-default-browser-check", "--disable-background-networking", "--disable-extensions")
PATIENCE_SECONDS = 60.0
END_SECONDS = 5.0
FAR = 10
PAUSE_SECONDS = 0.05
# A screen stands, it waits for no model, its fonts are there and every chart on it is drawn.
READY = """(() => {
  const page = document.querySelector("main[data-page]");
  if (!page || document.fonts.status !== "loaded") return false;
  if (document.querySelector("[data-unfinished='waiting']")) return false;
  const drawn = [...document.querySelectorAll(".picture[data-height]:not([data-height=''])")];
  const maps = [...document.querySelectorAll("[data-map]")];
  return drawn.every((one) => one.querySelector(".main-svg")) && maps.every((one) => one.querySelector("svg"));
})()"""


def found() -> str:
    """Name the machine's Chromium or Chrome.

    Raises
    ------
    DataLayerError ``no_browser``.
    """
    named = next(filter(None, map(shutil.which, NAMES)), MAC if os.path.exists(MAC) else "")  # noqa: PTH110
    if not named:
        raise DataLayerError("no_browser", f"Expected Chromium or Chrome for PDF; install one of {', '.join(NAMES)}.")
    return named


@dataclass
class Browser:
    """A running Chromium. One page is used for everything, so that styles, scripts and fonts are read once."""

    to: int  # file descriptors of the pipes
    back: int
    session: str = ""
    n_sent: int = 0
    rest: bytes = b""

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Send one command and wait for its answer."""
        self.n_sent += 1
        message: dict[str, Any] = {"id": self.n_sent, "method": method, "params": params}
        if self.session:
            message["sessionId"] = self.session
        try:
            os.write(self.to, json.dumps(message).encode() + b"\0")
        except BrokenPipeError as error:
            raise _failed("it has ended") from error
        deadline = time.monotonic() + PATIENCE_SECONDS
        while True:
            answer = self._next(deadline)
            if answer.get("id") == self.n_sent:
                if "error" in answer:
                    raise _failed(f"{method}: {answer['error'].get('message', '')}")
                result: dict[str, Any] = answer["result"]
                return result

    def _next(self, deadline: float) -> dict[str, Any]:
        while b"\0" not in self.rest:
            left = deadline - time.monotonic()
            if left <= 0 or not select.select([self.back], [], [], left)[0]:
                raise _failed(f"no answer within {PATIENCE_SECONDS:.0f} s")
            part = os.read(self.back, 1 << 20)
            if not part:
                raise _failed("it has ended")
            self.rest += part
        message, _, self.rest = self.rest.partition(b"\0")
        read: dict[str, Any] = json.loads(message)
        return read

    def begin(self) -> None:
        """Open the page that everything is shown in, as paper shows it."""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self.session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        self.call("Page.enable")
        self.call("Emulation.setLocaleOverride", locale="da-DK")

    def pdf(self, url: str, width: int) -> bytes:
        """Open ``url`` in a window of ``width`` pixels, wait until it is whole, and print it by its own style sheet."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=1400, deviceScaleFactor=1, mobile=False)
        self.call("Page.navigate", url=url)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self._is_ready(url):
            if time.monotonic() > deadline:
                raise _failed(f"{url} was not whole within {PATIENCE_SECONDS:.0f} s")
            time.sleep(PAUSE_SECONDS)
        printed = self.call("Page.printToPDF", preferCSSPageSize=True, printBackground=True, generateTaggedPDF=True)
        return base64.b64decode(printed["data"])

    def _is_ready(self, url: str) -> bool:
        here = f"location.href === {json.dumps(url)} && {READY}"
        return self.call("Runtime.evaluate", expression=here)["result"].get("value") is True


def _failed(what: str) -> DataLayerError:
    return DataLayerError("browser_failed", f"Expected Chromium to print: {what}.")


@contextmanager
def browser() -> Iterator[Browser]:
    """Run a Chromium with a profile of its own until the block ends.

    Raises
    ------
    DataLayerError ``no_browser``, ``browser_failed``.
    """
    program = found()
    sandbox = ("--no-sandbox",) if hasattr(os, "geteuid") and os.geteuid() == 0 else ()  # root has none
    with tempfile.TemporaryDirectory(prefix="report-", ignore_cleanup_errors=True) as profile:
        command = [program, *FLAGS, *QUIET, *sandbox, f"--user-data-dir={profile}", "about:blank"]
        process, to, back = _started(command)
        try:
            running = Browser(to, back)
            running.begin()
            yield running
        finally:
            os.close(to)
            os.close(back)
            _end(process)


def _started(command: list[str]) -> tuple[int, int, int]:
    """Start a program that reads from descriptor 3 and writes to 4; returns its process and our ends of the pipes."""
    reads, to = os.pipe()
    back, writes = os.pipe()
    high = [fcntl.fcntl(one, fcntl.F_DUPFD_CLOEXEC, FAR) for one in (reads, writes)]  # clear of 3 and 4
    actions = [
        *((os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_RDWR, 0) for number in range(3)),
        *((os.POSIX_SPAWN_DUP2, own, number) for own, number in zip(high, (3, 4), strict=True)),
    ]
    process = os.posix_spawn(command[0], command, os.environ, file_actions=actions)
    for one in (reads, writes, *high):
        os.close(one)
    return process, to, back


def _end(process: int) -> None:
    """Wait for the program, which ends by itself when its pipe is closed; after a while end it."""
    for _ in range(round(END_SECONDS / PAUSE_SECONDS)):
        if os.waitpid(process, os.WNOHANG)[0]:
            return
        time.sleep(PAUSE_SECONDS)
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)
