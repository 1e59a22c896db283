"""Measurements in headless Chromium: bytes, first chart, change to redrawn, server CPU and memory meanwhile."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import psutil
from playwright.sync_api import Browser, Page

from benchmarks.targets import Target

CHANGES = 15
QUIET_CPU_SECONDS = 0.03
WINDOW = {"width": 1366, "height": 900}
# Waits in animation frames for the target's own sign that a kommune is drawn.
WATCH = """(() => { const frame = () => { let seen = false; try { seen = DRAWN } catch (e) {}
  if (seen) { window.__first ??= performance.now() } else { requestAnimationFrame(frame) } };
  requestAnimationFrame(frame) })()"""
# Until the frame after the one that first finds the kommune drawn: by then it is painted, however it was drawn.
TIMED = """() => new Promise((resolve, reject) => { const start = START; const end = performance.now() + 20000;
  const frame = () => { let seen = false; try { seen = DRAWN } catch (e) {}
    if (seen) requestAnimationFrame(() => resolve(performance.now() - start));
    else if (performance.now() > end) reject('not drawn'); else requestAnimationFrame(frame) };
  requestAnimationFrame(frame) })"""
STREAMLIT_START = "window.__entered"
NOTE_ENTER = "addEventListener('keydown', e => { if (e.key === 'Enter') window.__entered = performance.now() }, true);"


@dataclass(frozen=True)
class Place:
    """A kommune to choose."""

    name: str
    token: str


class Wire:
    """Bytes a page took from the network."""

    def __init__(self, page: Page, *, slow: bool) -> None:
        self.bytes = 0.0
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", self._finished)
        session.on("Network.webSocketFrameReceived", self._frame)
        if slow:
            conditions = {"offline": False, "latency": 40, "downloadThroughput": 10e6 / 8, "uploadThroughput": 5e6 / 8}
            session.send("Network.emulateNetworkConditions", conditions)

    def _finished(self, event: dict[str, float]) -> None:
        self.bytes += max(0.0, event["encodedDataLength"])

    def _frame(self, event: dict[str, dict[str, str]]) -> None:
        self.bytes += len(event["response"]["payloadData"])


def measure(browser: Browser, target: Target, url: str, pid: int, places: Sequence[Place]) -> dict[str, float]:
    """Load, load slowly, then change kommune fifteen times; times in ms, memory in MB."""
    first = places[0]
    with _loaded(browser, target, url, first):
        settle(pid)  # warms the server's code paths; what it prepares after its start is not part of a change
    with _loaded(browser, target, url, first) as (page, wire, first_chart):
        page.wait_for_timeout(700)
        result = {"first_chart_ms": first_chart, "load_mb": wire.bytes / 1e6}
        result |= _changes(page, target, pid, places)
    with _loaded(browser, target, url, first, slow=True) as (_, _, first_chart):
        result["first_chart_slow_ms"] = first_chart
    return result | {"memory_mb": sum(process.memory_full_info().pss for process in _tree(pid)) / 1e6}


@contextmanager
def _loaded(
    browser: Browser, target: Target, url: str, place: Place, *, slow: bool = False
) -> Iterator[tuple[Page, Wire, float]]:
    context = browser.new_context(viewport=WINDOW, bypass_csp=True)
    page = context.new_page()
    wire = Wire(page, slow=slow)
    page.add_init_script(NOTE_ENTER + _filled(WATCH, target, place))
    page.goto(url + target.path.format(token=place.token), wait_until="commit")
    page.wait_for_function("window.__first > 0", timeout=60_000)
    yield page, wire, page.evaluate("window.__first")
    context.close()


def _changes(page: Page, target: Target, pid: int, places: Sequence[Place]) -> dict[str, float]:
    for place in places[1:3]:
        _change(page, target, place)
    before = _cpu_seconds(pid)
    times = []
    for step in range(CHANGES):
        times.append(_change(page, target, places[(7 + step * 11) % len(places)]))
        page.wait_for_timeout(150)
    cpu_ms = 1000 * (_cpu_seconds(pid) - before) / CHANGES
    return {"change_ms": statistics.median(times), "change_cpu_ms": cpu_ms}


def _change(page: Page, target: Target, place: Place) -> float:
    if target.change == "streamlit":
        page.locator('div[data-testid="stSelectbox"] input').click()
        page.keyboard.press("Control+A")
        page.keyboard.type(place.name)
        page.wait_for_timeout(250)
        page.keyboard.press("Enter")
        start = STREAMLIT_START
    else:
        start = f"(() => {{ const t = performance.now(); {target.change}; return t }})()"
    return float(page.evaluate(_filled(TIMED.replace("START", start), target, place)))


def _filled(script: str, target: Target, place: Place) -> str:
    name = json.dumps(place.name, ensure_ascii=False)
    return script.replace("DRAWN", target.drawn).replace("NAME", name).replace("TOKEN", json.dumps(place.token))


def settle(pid: int) -> None:
    """Wait until the server has rested for a second."""
    before = -1.0
    while (now := _cpu_seconds(pid)) - before > QUIET_CPU_SECONDS:
        before = now
        time.sleep(1)


def _tree(pid: int) -> list[psutil.Process]:
    process = psutil.Process(pid)
    return [process, *process.children(recursive=True)]


def _cpu_seconds(pid: int) -> float:
    return sum(sum(process.cpu_times()[:2]) for process in _tree(pid))
