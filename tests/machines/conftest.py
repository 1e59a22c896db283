"""Two application processes that share nothing but a PostgreSQL and a Redis, as on two machines.

Their own memory of whole answers is off, so that every request reaches what they share.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import httpx
import pytest

from data_layer.cli.main import main
from tests.conftest import Server, starting, wait_until_healthy
from tests.servers import Postgresql, Redis, running_postgresql, running_redis
from web.guard import UPDATE_PATH
from web.warming import router_question

JSON = {"Content-Type": "application/json"}
CLIENT = httpx.Client(timeout=30, headers={"Connection": "close"})  # a server that was stopped has no old connections
PAGES = ("/", "/sammenlign", "/data")
DATASET = "/hent/dataset/staffing.csv"


@dataclass(frozen=True)
class Machines:
    """What runs, and how it was started."""

    servers: tuple[Server, Server]
    postgresql: Postgresql
    redis: Redis
    environment: dict[str, str]


@pytest.fixture(scope="package")
def machines(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    with ExitStack() as stack:
        database, redis = stack.enter_context(running_postgresql()), stack.enter_context(running_redis())
        environment = {
            "DATABASE_URL": database.new_store(),
            "CACHE_URL": redis.url,
            "SECRET_KEY": "of the tests",
            "WEB_CONCURRENCY": "1",
            "WARM_UP": "0",
            "RESPONSE_CACHE_MB": "0",
        }
        with pytest.MonkeyPatch.context() as patch:
            patch.setenv("DATABASE_URL", environment["DATABASE_URL"])
            assert main(["seed"]) == 0
        folders = [tmp_path_factory.mktemp(name) for name in ("one", "other")]
        started = [stack.enter_context(starting(folder, **environment)) for folder in folders]
        for server, process in started:
            wait_until_healthy(server, process)
        yield Machines((started[0][0], started[1][0]), database, redis, environment)


def page_of(url: str, path: str = "/") -> httpx.Response:
    """Ask the page router as the browser does."""
    return CLIENT.post(f"{url}{UPDATE_PATH}", content=router_question(path), headers=JSON)


def file_of(url: str) -> httpx.Response:
    return CLIENT.get(f"{url}{DATASET}")


def screens(server: Server) -> list[str]:
    """Everything that is compared: three pages and the stored rows behind them."""
    answers = [*(page_of(server.url, path) for path in PAGES), file_of(server.url)]
    assert [answer.status_code for answer in answers] == [200] * len(answers)
    return [answer.text for answer in answers]


def wait_until(condition: Callable[[], bool], seconds: float) -> None:
    """Wait for something that must happen within ``seconds`` of a machine that has nothing else to do."""
    started = time.monotonic()
    while not condition():
        assert time.monotonic() - started < seconds * crowding(), "it did not happen in time"
        time.sleep(0.1)


def crowding() -> float:
    """How many times longer work takes because other programs want the processor too; 1 on a free machine."""
    wall, own = time.perf_counter(), time.process_time()
    while time.process_time() - own < 0.05:
        pass
    return max(1.0, (time.perf_counter() - wall) / 0.05)
