"""Shared by tests that need the running product: the real server, once per session, and a browser that tells on pages.

Pages run under the real Content-Security-Policy: wait with locators and ``expect``, not with JavaScript in strings
(``wait_for_function`` needs ``eval``, which the policy forbids).
"""

from __future__ import annotations

import importlib
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from urllib.parse import urlsplit

import httpx
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, sync_playwright

from tests.servers import Postgresql, Redis, free_port, running_postgresql, running_redis

ROOT = Path(__file__).resolve().parent.parent
START_SECONDS = 90
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MAC_CHROME = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
FLAGS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking"]


@dataclass(frozen=True)
class Server:
    """A running server: its address, its master process, what it wrote so far."""

    url: str
    pid: int
    log_file: Path

    @property
    def port(self) -> int:
        return urlsplit(self.url).port or 0

    def log(self) -> str:
        return self.log_file.read_text(encoding="utf-8")


@contextmanager
def running(folder: Path, application: str = "app:server", **environment: str) -> Iterator[Server]:
    """Run gunicorn with the product's own settings until the block ends."""
    with starting(folder, application, **environment) as (server, process):
        wait_until_healthy(server, process)
        yield server


@contextmanager
def starting(
    folder: Path, application: str = "app:server", **environment: str
) -> Iterator[tuple[Server, subprocess.Popen[bytes]]]:
    """Start gunicorn as ``running`` does, without waiting until it is healthy."""
    port = free_port()
    log_file = folder / "server.log"
    variables = {**os.environ, "HOST": "127.0.0.1", "PORT": str(port), **environment}
    command = [sys.executable, "-m", "gunicorn", "--config", str(ROOT / "gunicorn.conf.py"), application]
    with log_file.open("w", encoding="utf-8") as log:
        process = subprocess.Popen(command, cwd=ROOT, env=variables, stdout=log, stderr=log)
    try:
        yield Server(f"http://127.0.0.1:{port}", process.pid, log_file), process
    finally:
        stop(process)


def wait_until_healthy(server: Server, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx.get(f"{server.url}/healthz", timeout=5).status_code == httpx.codes.OK:
                return
        except httpx.TransportError:
            time.sleep(0.1)
    pytest.fail(f"the server did not start (exit code {process.poll()}); its log:\n{server.log()}")


def stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(15)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait(15)


@pytest.fixture(scope="session")
def postgresql() -> Iterator[Postgresql]:
    """One server for all tests that only need a database of their own."""
    with running_postgresql() as started:
        yield started


@pytest.fixture(scope="session")
def redis_server() -> Iterator[Redis]:
    """One server for all tests that leave it running."""
    with running_redis() as started:
        yield started


@pytest.fixture(scope="session")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An SQLite store with the demo dataset, filled once by the operator's own command; all read it, none may write."""
    file = tmp_path_factory.mktemp("store") / "barometer.sqlite"
    url = f"sqlite:///{file}"
    seed = subprocess.run(
        [sys.executable, "-m", "data_layer", "seed"],
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": url},
        capture_output=True,
        text=True,
        check=False,
    )
    if seed.returncode:
        pytest.fail(f"the demo dataset could not be loaded:\n{seed.stdout}\n{seed.stderr}")
    seeded = stored_datasets(file)
    yield url
    assert stored_datasets(file) == seeded, "a test wrote into the store that all tests share: give it a copied_store"


def stored_datasets(file: Path) -> list[list[tuple[object, ...]]]:
    """Which datasets a store holds, and which of them are active."""
    asked = ("select * from datasets order by id", "select * from active order by subject")
    with closing(sqlite3.connect(file)) as store:
        return [store.execute(query).fetchall() for query in asked]


def copied_store(database_url: str, folder: Path) -> str:
    """Copy the demo store into a folder and return the copy's address: what is written there is seen by no other."""
    file = shutil.copy(database_url.removeprefix("sqlite:///"), folder / "store.sqlite")
    return f"sqlite:///{file}"


@pytest.fixture(scope="session")
def application(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ModuleType]:
    """The module ``app`` with demo data, in this process; built once, because Dash keeps its pages in module state."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DATABASE_URL", database_url)
        patch.setenv("STATIC_DIR", str(tmp_path_factory.mktemp("static")))
        yield importlib.import_module("app")


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory, database_url: str) -> Iterator[Server]:
    """The real application on a free port, with demo data."""
    with running(tmp_path_factory.mktemp("server"), DATABASE_URL=database_url) as started:
        yield started


@pytest.fixture(scope="session")
def server_url(server: Server) -> str:
    return server.url


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The machine's own Chromium or Chrome, headless."""
    found = next(filter(None, map(shutil.which, BROWSERS)), MAC_CHROME)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=found, args=FLAGS)
        yield launched
        launched.close()


@dataclass
class Complaints:
    """What went wrong in a page while a test used it."""

    messages: list[str] = field(default_factory=list)
    foreign_requests: list[str] = field(default_factory=list)

    def listen(self, page: Page, origin: str) -> None:
        page.on("console", self._on_console)
        page.on("pageerror", lambda error: self.messages.append(f"exception: {error}"))
        page.on("request", lambda request: self._on_request(request, origin))

    def _on_console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.messages.append(f"{message.type}: {message.text}")

    def _on_request(self, request: Request, origin: str) -> None:
        if not request.url.startswith((origin, "data:", "blob:", "about:")):
            self.foreign_requests.append(request.url)


@pytest.fixture
def context(browser: Browser, server_url: str) -> Iterator[BrowserContext]:
    """A fresh Danish browser profile; ``page.goto("/regioner")`` works."""
    opened = browser.new_context(base_url=server_url, locale="da-DK", viewport={"width": 1440, "height": 900})
    yield opened
    opened.close()


@pytest.fixture
def complaints() -> Complaints:
    """Filled by ``page``; a test that expects a complaint clears it."""
    return Complaints()


@pytest.fixture
def page(context: BrowserContext, server_url: str, complaints: Complaints) -> Iterator[Page]:
    """One page that fails its test on any console error, warning, exception or request to another host."""
    opened = context.new_page()
    complaints.listen(opened, server_url)
    yield opened
    opened.close()
    assert not complaints.foreign_requests
    assert not complaints.messages
