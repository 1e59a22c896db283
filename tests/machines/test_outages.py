"""Redis away costs speed; PostgreSQL away takes nothing from a process that has loaded its data, and says 503 elsewhere."""

from __future__ import annotations

import os
import signal
import time

import httpx
import psutil
import pytest
import redis

from tests.conftest import starting, stop
from tests.machines.conftest import CLIENT, crowding, file_of, page_of, screens, wait_until

RECOVERED_WITHIN_SECONDS = 10
RECONNECT_SECONDS = 6.0  # how long Redis is left alone after a failure, and a little


@pytest.fixture(autouse=True)
def given_back(machines):
    """Everything runs again after a test, whatever it did."""
    yield
    machines.redis.stop()
    machines.redis.start()


def seconds_of(asking) -> float:
    started = time.monotonic()
    asking()
    return time.monotonic() - started


def test_one_process_uses_what_the_other_has_computed(machines):
    one, other = machines.servers
    client = redis.Redis.from_url(machines.redis.url)
    wait_until(lambda: page_of(one.url) and client.dbsize() > 0, RECONNECT_SECONDS)
    before, hits = screens(one), client.info("stats")["keyspace_hits"]
    assert screens(other) == before
    assert client.info("stats")["keyspace_hits"] >= hits + 3
    client.close()


@pytest.mark.parametrize("way", ["stopped", "frozen"])
def test_redis_away_costs_speed_and_no_answer(machines, way):
    before = screens(machines.servers[0])
    lines = [len(one.log().splitlines()) for one in machines.servers]
    usual = seconds_of(lambda: [page_of(one.url) for one in machines.servers for _ in range(10)])
    if way == "stopped":
        machines.redis.stop()
    else:
        machines.redis.signal(signal.SIGSTOP)
    away = seconds_of(lambda: [page_of(one.url) for one in machines.servers for _ in range(10)])
    assert [screens(one) for one in machines.servers] == [before, before]
    assert away < 1.5 * usual + 2.0 * crowding()  # each process waits once, not with every request
    if way == "stopped":
        machines.redis.start()
    else:
        machines.redis.signal(signal.SIGCONT)
    wait_until(lambda: all(page_of(one.url) and "works again" in last_line(one) for one in machines.servers), 12)
    assert [screens(one) for one in machines.servers] == [before, before]
    said = [one.log().splitlines()[n:] for one, n in zip(machines.servers, lines, strict=True)]
    assert [["fails" in line, "works again" in line] for told in said for line in told] == [
        [True, False],
        [False, True],
    ] * 2


def last_line(server) -> str:
    return server.log().splitlines()[-1]


def kill_worker(server) -> None:
    """Kill the one worker with -9 and wait for the one that takes its place."""
    old = {child.pid for child in psutil.Process(server.pid).children()}
    for pid in old:
        os.kill(pid, signal.SIGKILL)
    wait_until(lambda: {child.pid for child in psutil.Process(server.pid).children()} - old, 20)


def test_postgresql_away_leaves_what_is_loaded_and_a_new_process_says_503_in_danish(machines, tmp_path):
    one, other = machines.servers
    before = screens(one)
    machines.postgresql.stop()
    try:
        kill_worker(other)
        pages = [page_of(one.url, path).text for path in ("/", "/sammenlign", "/data")]
        assert pages == before[:3]
        assert CLIENT.get(f"{one.url}/healthz").status_code == 200
        assert_away(other.url)
        with starting(tmp_path, **machines.environment) as (third, process):
            wait_until(lambda: answers(third.url), 30)
            assert_away(third.url)
            machines.postgresql.start()
            wait_until(lambda: is_well(third.url), RECOVERED_WITHIN_SECONDS)
            assert screens(third) == before
            stop(process)
    finally:
        if not (machines.postgresql.folder / "data/postmaster.pid").exists():
            machines.postgresql.start()
    wait_until(lambda: is_well(other.url), RECOVERED_WITHIN_SECONDS)
    assert screens(other) == screens(one) == before


def answers(url: str) -> bool:
    try:
        return bool(CLIENT.get(f"{url}/robots.txt").status_code)
    except httpx.TransportError:
        return False


def is_well(url: str) -> bool:
    return CLIENT.get(f"{url}/healthz").status_code == 200


def assert_away(url: str) -> None:
    """Page, router and health say that there is nothing to show, and when to ask again."""
    page = CLIENT.get(url, headers={"Accept": "text/html"})
    assert page.status_code == 503
    assert "Databasen svarer ikke" in page.text
    assert 'lang="da"' in page.text
    for answer in (page, page_of(url), file_of(url)):
        assert answer.status_code == 503
        assert int(answer.headers["Retry-After"]) > 0
        assert "Traceback" not in answer.text
    assert CLIENT.get(f"{url}/healthz").status_code == 503


def test_a_frozen_postgresql_makes_nobody_wait(machines):
    one = machines.servers[0]
    before = screens(one)[:3]
    os.kill(machines.postgresql.pid, signal.SIGSTOP)
    try:
        deadline = time.monotonic() + 4
        while time.monotonic() < deadline:
            assert seconds_of(lambda: page_of(one.url)) < 2 * crowding()
        assert [page_of(one.url, path).text for path in ("/", "/sammenlign", "/data")] == before
    finally:
        os.kill(machines.postgresql.pid, signal.SIGCONT)
    wait_until(lambda: file_of(one.url).status_code == 200, RECOVERED_WITHIN_SECONDS)


def test_no_stack_in_any_log(machines):
    for one in machines.servers:
        assert "Traceback" not in one.log(), one.log()[-3000:]
