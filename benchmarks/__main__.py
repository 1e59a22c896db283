"""``python -m benchmarks``: start each target in turn, measure, print the table and the budgets."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx
from playwright.sync_api import Browser, sync_playwright

from benchmarks import targets
from benchmarks.browser import Place, measure
from benchmarks.budgets import BUDGETS
from benchmarks.load import requests_per_second
from benchmarks.static_twin import build, labels
from benchmarks.targets import BUILD, ROOT, Target
from data_layer.reference.municipalities import by_danish_name
from web.warming import router_question

FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"]
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
JSON = {"Content-Type": "application/json"}
PEER_NAMES_FILE = targets.PEERS / "kommuner.json"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3, help="interleaved rounds per target")
    parser.add_argument("--only", default="", help="comma-separated target names")
    options = parser.parse_args()
    BUILD.mkdir(parents=True, exist_ok=True)
    database_url = seeded()
    places = [Place(one.name, one.token) for one in by_danish_name()]
    shown = _kommuner_with_data(database_url, places)
    chosen = [target for target in _targets(database_url) if not options.only or target.name in options.only.split(",")]
    runs: dict[str, list[dict[str, float]]] = {}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        for _ in range(options.rounds):
            for target in chosen:
                runs.setdefault(target.name, []).append(_round(browser, target, shown))
                print(target.name, {key: round(value, 2) for key, value in runs[target.name][-1].items()}, flush=True)
        browser.close()
    results = {name: _medians(rounds) for name, rounds in runs.items()}
    if "product" in results:
        results["product"] |= _load(database_url, shown)
    return _report(results)


def _targets(database_url: str) -> list[Target]:
    twin = targets.static_twin(BUILD / "static-twin")
    return [targets.product(database_url), twin, targets.dash_plain(), targets.streamlit()]


def _round(browser: Browser, target: Target, places: Sequence[Place]) -> dict[str, float]:
    with running(target) as (url, pid, start_s):
        return measure(browser, target, url, pid, places) | {"start_s": start_s}


@contextmanager
def running(target: Target) -> Iterator[tuple[str, int, float]]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    log = BUILD / f"{target.name}.log"
    began = time.monotonic()
    process = target.start(port, log)
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(url, process, log)
        yield url, process.pid, time.monotonic() - began
    finally:
        process.terminate()
        process.wait(20)


def _wait(url: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + 90
    while time.monotonic() < deadline and process.poll() is None:
        try:
            httpx.get(url, timeout=10)
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError(f"the server did not start:\n{log.read_text(encoding='utf-8')}")


def seeded() -> str:
    url = f"sqlite:///{BUILD / 'barometer.sqlite'}"
    subprocess.run(
        [sys.executable, "-m", "data_layer", "seed"], cwd=ROOT, env=os.environ | {"DATABASE_URL": url}, check=True
    )
    return url


def _kommuner_with_data(database_url: str, places: Sequence[Place]) -> list[Place]:
    """Ask the product for every kommune, build the static twin from those with a chart, and return them."""
    layouts = {}
    with running(targets.product(database_url)) as (url, _, _):
        for place in places:
            body = router_question(f"/kommune/{place.token}")
            answer = (
                httpx.post(f"{url}/_dash-update-component", content=body, headers=JSON, timeout=30)
                .raise_for_status()
                .json()
            )
            layout = answer["response"]["_pages_content"]["children"]
            if any(place.name in label for label in labels(layout)):
                layouts[place.name] = layout
    order = [one["name"] for one in json.loads(PEER_NAMES_FILE.read_text(encoding="utf-8"))]
    drawn = (place for place in places if place.name in layouts)
    shown = sorted(drawn, key=lambda place: order.index(place.name))  # all targets begin with the same kommune
    build(BUILD / "static-twin", {place.name: layouts[place.name] for place in shown}, shown[0].name)
    return shown


def _load(database_url: str, places: Sequence[Place]) -> dict[str, float]:
    with running(targets.product(database_url)) as (url, _, _):
        cached = requests_per_second(url, places, BUILD)
    with running(targets.product(database_url, RESPONSE_CACHE_MB="0", WARM_UP="0")) as (url, _, _):
        computed = requests_per_second(url, places, BUILD)
    return cached | {f"{name}_without_cache": value for name, value in computed.items()}


def _medians(rounds: Sequence[dict[str, float]]) -> dict[str, float]:
    return {name: statistics.median(one[name] for one in rounds) for name in rounds[0]}


def chromium() -> str:
    found = next(filter(None, map(shutil.which, BROWSERS)), None)
    if found is None:
        raise RuntimeError("Expected Chromium or Chrome on the machine; install the package chromium.")
    return found


def _report(results: dict[str, dict[str, float]]) -> int:
    (BUILD / "results.json").write_text(json.dumps(results, indent=1), encoding="utf-8")
    for name in sorted({key for figures in results.values() for key in figures}):
        row = "  ".join(f"{target} {figures[name]:9.2f}" for target, figures in results.items() if name in figures)
        print(f"{name:32} {row}")
    checked = [budget for budget in BUDGETS if {"product", "static_twin", "dash_plain"} <= set(results)]
    for budget in checked:
        word = "holds " if budget.holds(results) else "BROKEN"
        print(f"{word} {budget.name}: {budget.value(results):.2f} (limit {budget.limit})")
    return 0 if all(budget.holds(results) for budget in checked) else 1


if __name__ == "__main__":
    sys.exit(main())
