"""Hostile clients against the running product: nothing they send may cost more than their own request."""

from __future__ import annotations

import http.client
import itertools
import json
import os
import signal
import socket
import threading
import time
from collections.abc import Iterator
from urllib.parse import urlencode

import httpx
import psutil
import pytest

from tests.attacks.recording import BENT, RAW, STRANGE, UPDATE, record_callbacks, with_value
from tests.conftest import Server, running
from web.warming import router_question

JSON = {"Content-Type": "application/json"}
USERS = 8


@pytest.fixture(scope="module")
def attacked(tmp_path_factory, database_url) -> Iterator[Server]:
    """A server of its own: what happens here must not disturb other tests."""
    with running(tmp_path_factory.mktemp("attacked"), DATABASE_URL=database_url) as started:
        yield started


@pytest.fixture(scope="module")
def genuine(attacked, browser):
    """One recorded request per server callback that the pages send on opening."""
    bodies = record_callbacks(browser, attacked.url)
    assert bodies, "the pages sent no callback request"
    return bodies


@pytest.fixture(scope="module")
def client(attacked) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=attacked.url, timeout=30) as opened:
        yield opened


def send(client: httpx.Client, body: object) -> httpx.Response:
    data = body if isinstance(body, bytes) else json.dumps(body).encode()
    return client.post(UPDATE, content=data, headers=JSON)


def assert_refused(answer: httpx.Response, what: object) -> None:
    assert 400 <= answer.status_code < 500, (what, answer.status_code, answer.text[:300])
    assert "Traceback" not in answer.text
    assert answer.json()["error"]


def test_genuine_requests_are_answered(client, genuine):
    for body in genuine.values():
        assert send(client, body).status_code in {200, 204}, body["output"]


@pytest.mark.parametrize("bend", BENT.values(), ids=BENT.keys())
def test_request_bent_out_of_shape_is_refused(client, genuine, bend):
    for output, body in genuine.items():
        assert_refused(send(client, bend(body)), output)


@pytest.mark.parametrize("value", STRANGE.values(), ids=STRANGE.keys())
def test_strange_value_is_refused_or_explained(client, genuine, value):
    bent = [(output, one) for output, body in genuine.items() for one in with_value(body, value)]
    for output, body in bent:
        answer = send(client, body)
        if answer.status_code not in {200, 204}:
            assert_refused(answer, (output, body["inputs"], body.get("state")))


@pytest.mark.parametrize("body", RAW.values(), ids=RAW.keys())
def test_raw_nonsense_is_refused(client, body):
    assert_refused(send(client, body), body[:40])


def test_not_a_number_is_refused(client, genuine):
    for body in genuine.values():
        for bent in with_value(body, "@"):
            data = json.dumps(bent).encode().replace(b'"@"', b"NaN", 1)
            assert_refused(send(client, data), body["output"])


def test_wrong_content_type_is_refused(client, genuine):
    body = json.dumps(next(iter(genuine.values()))).encode()
    assert client.post(UPDATE, content=body, headers={"Content-Type": "text/plain"}).status_code == 415
    assert client.post(UPDATE, content=body).status_code == 415


@pytest.mark.parametrize(
    "path",
    [
        "/nope",
        "/nope/deep/x",
        "/%00",
        "/health",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/../../etc/passwd",
        "/assets/../../../etc/passwd",
        "/assets/%2e%2e/%2e%2e/app.py",
        "/_dash-component-suites/../..",
        "/_dash-component-suites/dash/../../../etc/passwd",
        "/_dash-component-suites/dash/dash.py",
        "/_dash-component-suites/os/x.js",
        "/_dash-component-suites/sys/foo",
        "/_dash-component-suites/plotly/package_data/plotly.min.js.map",
        "/_dash-component-suites/dash/dcc/nope.js",
        "/_reload-hash",
        "/_alive",
        "/_mcp",
        "/_mcp/",
        "/kommune/%ff",
        "/kommune/%00",
        "/kommune/999",
        "/kommune/<script>alert(1)</script>",
        "/kommune/" + "a" * 3_000,
        "/" + "a" * 9_000,
        "/?" + "a=1&" * 2_000,
        UPDATE,
    ],
    ids=lambda path: path[:40],
)
def test_address_that_is_none_is_4xx_and_reflects_nothing(attacked, path):
    connection = http.client.HTTPConnection("127.0.0.1", attacked.port, timeout=30)
    connection.putrequest("GET", path.replace("<", "%3C").replace(">", "%3E"), skip_accept_encoding=True)
    connection.endheaders()
    answer = connection.getresponse()
    body = answer.read()
    connection.close()
    assert 400 <= answer.status < 500
    assert b"Traceback" not in body
    assert b"root:" not in body
    assert b"<script>alert(1)" not in body


def test_unasked_query_does_no_harm(client):
    assert client.get("/?ukendt=1&a=%00").status_code < 500


@pytest.mark.parametrize("method", ["PUT", "DELETE", "TRACE", "PATCH"])
def test_other_methods_are_not_allowed(client, method):
    for path in ("/", UPDATE, "/assets/favicon.svg"):
        assert client.request(method, path).status_code == 405


def test_hundred_megabytes_are_refused_at_once(attacked):
    started = time.monotonic()
    with socket.create_connection(("127.0.0.1", attacked.port), timeout=10) as connection:
        connection.sendall(
            f"POST {UPDATE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100000000\r\n\r\n{{".encode()
        )
        first = connection.recv(4_096)
    assert b" 413 " in first.split(b"\r\n", 1)[0]
    assert time.monotonic() - started < 2


def test_endless_chunks_are_refused(attacked):
    with socket.create_connection(("127.0.0.1", attacked.port), timeout=20) as connection:
        connection.sendall(
            f"POST {UPDATE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n".encode()
        )
        connection.sendall(b"5\r\nhello\r\n")
        first = connection.recv(4_096)
    assert b" 411 " in first.split(b"\r\n", 1)[0]


def test_hundred_half_open_clients_block_nobody(attacked, client):
    head = f"POST {UPDATE} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{{".encode()
    waiting = [socket.create_connection(("127.0.0.1", attacked.port), timeout=10) for _ in range(100)]
    try:
        for connection in waiting:
            connection.sendall(head)
        for _ in range(10):
            started = time.monotonic()
            assert client.get("/_dash-dependencies").status_code == 200
            assert time.monotonic() - started < 1
    finally:
        for connection in waiting:
            connection.close()


def workers_of(server: Server) -> set[int]:
    return {child.pid for child in psutil.Process(server.pid).children() if child.status() != psutil.STATUS_ZOMBIE}


def test_killed_worker_costs_each_user_at_most_the_request_in_flight(attacked, genuine):
    body = json.dumps(next(iter(genuine.values()))).encode()
    finished = threading.Event()
    answered: list[int] = []
    lost: list[list[str]] = [[] for _ in range(USERS)]

    def use(user: int) -> None:
        with httpx.Client(base_url=attacked.url, timeout=30) as client:
            while not finished.is_set():
                try:
                    answered.append(client.post(UPDATE, content=body, headers=JSON).status_code)
                except httpx.TransportError as error:
                    lost[user].append(type(error).__name__)

    users = [threading.Thread(target=use, args=(user,)) for user in range(USERS)]
    for user in users:
        user.start()
    wait_for(lambda: len(answered) > 100)
    before = workers_of(attacked)
    victim = min(before)
    os.kill(victim, signal.SIGKILL)
    wait_for(lambda: victim not in workers_of(attacked) and len(workers_of(attacked)) == len(before))
    count = len(answered)
    wait_for(lambda: len(answered) > count + 100)
    finished.set()
    for user in users:
        user.join(30)
    assert max(map(len, lost)) <= 1, lost
    assert set(answered) <= {200, 204}


def wait_for(condition) -> None:
    deadline = time.monotonic() + 20
    while not condition():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


STRANGE_PATTERNS = [
    {"med": ",".join(["anciennitet"] * 30)},
    {"med": "ingen,anciennitet", "metode": "' OR 1=1 --", "udvalg": "../../etc/passwd"},
    {"egenskab": "<script>alert(1)</script>", "vandret": "a\x00b", "lodret": "constructor"},
    {"forklar": "__proto__", "regionsled": "ja" * 50, "periode": "2024H1' --"},
    {"vandret": "afgang", "lodret": "afgang", "kommune": "999"},
]


@pytest.mark.parametrize("query", STRANGE_PATTERNS, ids="-".join)
def test_strange_patterns_get_a_page(client, query):
    answer = send(client, router_question("/moenstre", f"?{urlencode(query)}"))
    assert answer.status_code == 200
    assert "Mønstre" in answer.json()["response"]["_pages_store"]["data"]["title"]


def test_whoever_asks_for_many_models_gets_one_process_per_worker(client, attacked):
    """Every address is another model; each answer comes at once, and the work waits in line."""
    traits = ["anciennitet", "sygefravaer", "befolkning", "taethed", "pendling", "udgiftsbehov"]
    chosen = [",".join(found) for size in (1, 2, 3) for found in itertools.combinations(traits, size)]
    for med in chosen:
        assert send(client, router_question("/moenstre", f"?med={med}&metode=hc3")).status_code == 200
    children = psutil.Process(attacked.pid).children(recursive=True)
    fitting = [one for one in children if one.is_running() and "data_layer.statistics.apart" in one.cmdline()]
    assert 1 <= len(fitting) <= 2  # workers


def test_hundred_bent_questions_to_the_api_are_refused_by_name(client):
    names = ["kommune", "region", "division", "indicator", "from", "to", "format", "page", "page_size", "x"]
    values = [one for one in STRANGE.values() if isinstance(one, str) and len(one) < 1_000 and one.isprintable()]
    values += ["a\x00b", "%ff", "1e9", "-1", "9" * 400, "2024H1,", "..;/", "{{7*7}}", "\r\nSet-Cookie: a=b", "\u202e"]
    asked = [(resource, name, value) for resource in ("series", "verdicts") for name in names for value in values]
    for resource, name, value in asked[::2][:100]:
        answer = client.get(f"/api/v1/{resource}", params={name: value})
        assert answer.status_code == 400, (name, value)
        assert answer.json()["parameter"] == name
        assert "Traceback" not in answer.text
        assert "Set-Cookie" not in answer.headers


def test_the_api_changes_nothing_and_serves_no_files(client):
    for method in ("POST", "PUT", "DELETE", "TRACE", "PATCH"):
        assert client.request(method, "/api/v1/series", content=b"{}").status_code == 405
    for path in ("/api/v1/..%2f..%2fapp.py", "/api/v1/%00", "/api/v1/series%00", "/api/v1/%ff", "/api/v1/a/b/c"):
        assert client.get(path).status_code == 404
    assert client.get("/api/v1/series", headers={"Accept": "," * 5_000}).status_code in {200, 406}
    assert client.get("/api/v1/series", headers={"If-None-Match": '"' * 3_000}).status_code == 200


def test_who_asks_the_api_too_often_waits_and_pages_go_on(client):
    """Every worker counts its own requests to the API; nobody is kept from a page."""
    statuses = [client.get("/api/v1/nope").status_code for _ in range(700)]
    assert statuses.count(429) > 0
    refused = client.get("/api/v1/nope")
    while refused.status_code != 429:
        refused = client.get("/api/v1/nope")
    assert int(refused.headers["Retry-After"]) <= 60
    assert client.get("/").status_code == 200
    assert client.get("/hent/sammenlign.csv").status_code == 200


def test_log_holds_no_stack_of_all_this(attacked):
    log = attacked.log()
    assert "Traceback" not in log, log[-3_000:]
    assert len(log) < 300_000
