"""The things measured: how each is started, how a kommune is chosen in it, and how one sees that it is drawn."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BUILD = ROOT / "build" / "benchmarks"
PEERS = Path(__file__).resolve().parent / "peers"
GUNICORN = [sys.executable, "-m", "gunicorn"]

# JavaScript; NAME and TOKEN are replaced by JSON strings. ``change`` acts as a user would: on the native control.
SELECT = """(() => { const s = document.querySelector(%s);
  const v = [...s.options].find(o => o.textContent === NAME).value;
  Object.getOwnPropertyDescriptor(HTMLSelectElement.prototype, 'value').set.call(s, v);
  s.dispatchEvent(new Event('change', {bubbles: true})) })()"""
DRAWN_LABEL = """[...document.querySelectorAll('h1')].some(h => h.textContent === NAME) &&
  [...document.querySelectorAll('.js-plotly-plot svg text')].some(t => t.textContent.includes(NAME))"""
DRAWN_TITLES = "[...document.querySelectorAll('.gtitle')].filter(t => t.textContent.includes(NAME)).length >= 2"


@dataclass(frozen=True)
class Target:
    """One server to measure. ``command`` gets ``{port}`` filled in."""

    name: str
    command: Sequence[str]
    change: str
    drawn: str
    path: str = "/"
    folder: Path = PEERS
    environment: dict[str, str] = field(default_factory=dict)

    def start(self, port: int, log: Path) -> subprocess.Popen[bytes]:
        command = [part.format(port=port) for part in self.command]
        environment = os.environ | {"PORT": str(port), "HOST": "127.0.0.1"} | self.environment
        with log.open("w", encoding="utf-8") as file:
            return subprocess.Popen(command, cwd=self.folder, env=environment, stdout=file, stderr=file)


def product(database_url: str, **environment: str) -> Target:
    return Target(
        name="product",
        command=[*GUNICORN, "--config", "gunicorn.conf.py", "app:server"],
        change=SELECT % "'select[id*=kommune]'",
        drawn=DRAWN_LABEL,
        path="/kommune/{token}",
        folder=ROOT,
        environment={"DATABASE_URL": database_url, "WEB_CONCURRENCY": "2", **environment},
    )


def static_twin(folder: Path) -> Target:
    return Target(
        name="static_twin",
        command=[*GUNICORN, "-w", "2", "-b", "127.0.0.1:{port}", "static_server:server"],
        change=SELECT % "'select'",
        drawn=DRAWN_LABEL,
        environment={"STATIC_FOLDER": str(folder)},
    )


def dash_plain() -> Target:
    return Target(
        name="dash_plain",
        command=[*GUNICORN, "-w", "2", "-b", "127.0.0.1:{port}", "dash_plain:server"],
        change="dash_clientside.set_props('kommune', {value: NAME})",
        drawn=DRAWN_TITLES,
    )


def streamlit() -> Target:
    """Streamlit in an environment of its own, made on first use."""
    folder = BUILD / "streamlit-venv"
    if not (folder / "bin" / "streamlit").exists():
        venv.create(folder, with_pip=True)
        subprocess.run([folder / "bin" / "pip", "install", "-q", "streamlit", "plotly", "pandas"], check=True)
    options = ["--server.headless", "true", "--server.address", "127.0.0.1", "--browser.gatherUsageStats", "false"]
    return Target(
        name="streamlit",
        command=[str(folder / "bin" / "streamlit"), "run", "streamlit_app.py", "--server.port", "{port}", *options],
        change="streamlit",
        drawn=DRAWN_TITLES,
    )
