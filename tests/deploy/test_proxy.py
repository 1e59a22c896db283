"""deploy/nginx.conf in a real nginx: what it lets through, what it stops, and whom it asks when a process is away."""

from __future__ import annotations

import os
import socket
import struct
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
from werkzeug import Request, Response
from werkzeug.serving import make_server

from tests.servers import free_port, program, wait_for_port
from web.guard import MAX_BODY_BYTES

ROOT = Path(__file__).resolve().parents[2]
CLIENT = httpx.Client(timeout=30, headers={"Connection": "close"})
NOBODY = "127.0.0.9"  # nothing listens there
ADDRESSES = ("127.0.0.2", "127.0.0.3")  # two application processes on one port, as two containers have


class Process:
    """An application process that answers with a status and remembers what it was asked."""

    def __init__(self, address: str, port: int) -> None:
        self.status, self.asked = 200, []
        self.address = address
        self.server = make_server(address, port, self.answer, threaded=True)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    @Request.application
    def answer(self, request: Request) -> Response:
        self.asked.append((request.method, request.full_path, dict(request.headers), len(request.get_data())))
        return Response(self.address, self.status)


class Names(threading.Thread):
    """A name service that knows one name and answers it with the addresses that run, as the container engine's does."""

    def __init__(self, addresses: list[str]) -> None:
        super().__init__(daemon=True)
        self.addresses = addresses
        self.socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self.socket.bind(("127.0.0.1", 0))
        self.port = self.socket.getsockname()[1]

    def run(self) -> None:
        while True:
            question, sender = self.socket.recvfrom(512)
            head = question[:2] + struct.pack(">HHHHH", 0x8180, 1, len(self.addresses), 0, 0)
            answers = b"".join(
                b"\xc0\x0c" + struct.pack(">HHIH", 1, 1, 1, 4) + socket.inet_aton(one) for one in self.addresses
            )
            self.socket.sendto(head + question[12:] + answers, sender)


@dataclass(frozen=True)
class Proxy:
    """nginx with the product's configuration, and the two processes behind it."""

    url: str
    port: int
    processes: tuple[Process, ...]
    names: Names
    log_file: Path


def configuration(folder: Path, port: int, application_port: int, names_port: int) -> str:
    """Write the shipped configuration with this test's ports and folders in place of the containers'."""
    text = (ROOT / "deploy/nginx.conf").read_text(encoding="utf-8")
    for container, here in {
        "worker_processes auto": "worker_processes 1",  # each remembers names by itself: what one has seen counts
        "listen 8080": f"listen 127.0.0.1:{port}",
        "http://app:8050": f"http://app:{application_port}",
        "127.0.0.11 valid=5s": f"127.0.0.1:{names_port} valid=1s",
        " /tmp/": f" {folder}/",  # before paths of this machine come in, which may lie under /tmp themselves
        "root /srv": f"root {ROOT / 'deploy'}",
    }.items():
        assert container in text
        text = text.replace(container, here)
    return text


@contextmanager
def listening(port: int) -> Iterator[tuple[Process, ...]]:
    processes = tuple(Process(address, port) for address in ADDRESSES)
    yield processes
    for process in processes:
        process.server.shutdown()
        process.server.server_close()


@pytest.fixture(scope="module")
def running_proxy(tmp_path_factory) -> Iterator[Proxy]:
    folder, port, application_port = tmp_path_factory.mktemp("proxy"), free_port(), free_port()
    names = Names(list(ADDRESSES))
    names.start()
    file = folder / "nginx.conf"
    file.write_text(configuration(folder, port, application_port, names.port), encoding="utf-8")
    user = "user root; " if os.geteuid() == 0 else ""
    command = [program("nginx", "nginx-light"), "-p", str(folder), "-c", str(file), "-g", f"{user}daemon off;"]
    with listening(application_port) as processes, (folder / "log").open("w") as log:
        nginx = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            wait_for_port(port)
            yield Proxy(f"http://127.0.0.1:{port}", port, processes, names, folder / "log")
        finally:
            nginx.terminate()
            nginx.wait(10)


@pytest.fixture
def proxy(running_proxy) -> Proxy:
    """Both processes well, and nothing asked yet."""
    running_proxy.names.addresses[:] = list(ADDRESSES)
    for process in running_proxy.processes:
        process.status = 200
    wait_until(running_proxy, lambda answers: {answer.text for answer in answers} == set(ADDRESSES))
    for process in running_proxy.processes:
        process.asked.clear()
    return running_proxy


def test_requests_are_spread_and_carry_what_the_application_needs(proxy):
    headers = {"X-Forwarded-Proto": "https", "Host": "barometer.example:8443"}
    answers = [CLIENT.get(f"{proxy.url}/sammenlign?maal=afgang&x=%C3%A6", headers=headers) for _ in range(30)]
    assert {answer.text for answer in answers} == set(ADDRESSES)
    command, path, sent, _ = proxy.processes[0].asked[0]
    assert (command, path) == ("GET", "/sammenlign?maal=afgang&x=%C3%A6")
    assert (sent["Host"], sent["X-Forwarded-Proto"], sent["X-Forwarded-For"]) == (
        "barometer.example:8443",
        "https",
        "127.0.0.1",
    )
    CLIENT.get(proxy.url, headers={"X-Forwarded-Proto": "<script>"})
    assert {sent["X-Forwarded-Proto"] for one in proxy.processes for *_, sent, _ in one.asked} == {"https", "http"}


def test_who_is_not_ready_is_passed_over_while_another_is(proxy):
    proxy.processes[0].status = 503
    for answer in [CLIENT.get(proxy.url) for _ in range(10)] + [
        CLIENT.post(proxy.url, content=b"{}") for _ in range(10)
    ]:
        assert (answer.status_code, answer.text) == (200, ADDRESSES[1])
    proxy.processes[1].status = 503
    assert CLIENT.get(proxy.url).status_code == 503
    assert CLIENT.get(proxy.url).text in ADDRESSES  # what the application says then, passed on


def test_other_answers_of_the_application_are_its_own(proxy):
    for status in (400, 404, 413, 500):
        for process in proxy.processes:
            process.status = status
        assert CLIENT.get(proxy.url).status_code == status


def test_a_process_that_is_gone_or_new_is_noticed(proxy):
    proxy.names.addresses[:] = [NOBODY, ADDRESSES[0]]
    wait_until(proxy, lambda answers: {answer.text for answer in answers} == {ADDRESSES[0]})
    proxy.names.addresses[:] = [ADDRESSES[1]]
    wait_until(proxy, lambda answers: {answer.text for answer in answers} == {ADDRESSES[1]})


def test_without_any_process_the_page_is_danish_and_says_when_to_come_back(proxy):
    proxy.names.addresses[:] = [NOBODY]
    answer = wait_until(proxy, lambda answers: {answer.status_code for answer in answers} == {503})
    assert "Siden er ikke klar endnu" in answer.text
    assert answer.headers["Content-Type"].startswith("text/html")
    assert int(answer.headers["Retry-After"]) > 0
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert answer.headers["Server"] == "nginx"  # without its version
    assert CLIENT.get(f"{proxy.url}/proxy-health").text == "ok\n"


def wait_until(proxy: Proxy, condition: Callable[[list[httpx.Response]], bool]) -> httpx.Response:
    """Wait for nginx, whose workers remember names for a second, to answer several times in a row as it should."""
    deadline = time.monotonic() + 30
    while not condition(answers := [CLIENT.get(proxy.url) for _ in range(6)]):
        assert time.monotonic() < deadline, [(answer.status_code, answer.text) for answer in answers]
    return answers[0]


def test_bodies_are_bounded_above_what_the_application_takes(proxy):
    largest = CLIENT.post(proxy.url, content=b"x" * (MAX_BODY_BYTES + 1))
    assert largest.status_code == 200  # the application itself refuses it, in Danish
    assert sum(length for one in proxy.processes for *_, length in one.asked) == MAX_BODY_BYTES + 1
    assert "temporary file" not in proxy.log_file.read_text(encoding="utf-8")  # a leader's own numbers touch no disk
    for process in proxy.processes:
        process.asked.clear()
    with socket.create_connection(("127.0.0.1", proxy.port), timeout=10) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100000000\r\n\r\n")
        assert b" 413 " in connection.recv(4096).split(b"\r\n", 1)[0]
    assert not any(one.asked for one in proxy.processes)


def test_a_sender_who_never_finishes_reaches_no_process(proxy):
    with socket.create_connection(("127.0.0.1", proxy.port), timeout=10) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\n{")
        assert CLIENT.get(proxy.url).status_code == 200
        assert not any(command == "POST" for one in proxy.processes for command, *_ in one.asked)
