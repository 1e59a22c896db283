"""Hostile and careless files against the running product: refused in Danish, soon, and without a trace."""

from __future__ import annotations

import io
import socket
import statistics
import threading
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from data_layer.schema import MAX_PRIVATE_BYTES
from tests.conftest import Server, running
from tests.data_layer.sources.test_package import SHEET, STYLES, replaced, sheet
from tests.data_layer.sources.test_workbook import GOOD, xlsx
from tests.data_layer.tables.test_private import HEAD, csv

ADDRESS = "/egne-tal/326-kalundborg"
HEADERS = {"Content-Type": "application/octet-stream", "Sec-Fetch-Site": "same-origin"}
ROW = ["326", "2025H1", "3571", "3517,25", "713", "173,75", "137,25", "917"]
UNHEARD_WORD = "HEMMELIGT-8c1f"
SENTINELS = [UNHEARD_WORD.encode(), b"3571", b"3517,25", b"3517.25", b"3.571"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("private")


@pytest.fixture(scope="module")
def attacked(folder, database_url) -> Iterator[Server]:
    """A server of its own with a temporary folder of its own, so that all it writes can be looked through."""
    temporary = folder / "temporary"
    temporary.mkdir()
    with running(folder, DATABASE_URL=database_url, TMPDIR=str(temporary), LOG_LEVEL="debug", WARM_UP="0") as started:
        yield started


@pytest.fixture(scope="module")
def client(attacked) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=attacked.url, timeout=30, headers=HEADERS) as opened:
        yield opened


def with_part(name: str, content: bytes) -> bytes:
    out = io.BytesIO(GOOD)
    with zipfile.ZipFile(out, "a") as archive:
        archive.writestr(name, content)
    return out.getvalue()


FILES = {
    "nothing": (b"", "en tom fil"),
    "zip bomb": (replaced(SHEET, b" " * 90_000_000), "mere indhold eller flere"),
    "blank rows": (replaced(SHEET, sheet("<row/>" * 400_000)), "mere indhold eller flere"),
    "styles": (replaced(STYLES, f"<styleSheet>{'<xf/>' * 3_000}</styleSheet>"), "mere indhold eller flere"),
    "entities": (replaced(SHEET, '<!DOCTYPE x [<!ENTITY a "aaaa">]><x>&a;</x>'), "ikke kan åbnes som regneark"),
    "macros": (with_part("xl/vbaProject.bin", b"x"), "et regneark med makroer"),
    "password": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 5_000, "en fil med adgangskode"),
    "truncated": (GOOD[: len(GOOD) // 2], "ikke kan åbnes som regneark"),
    "picture": (b"\x89PNG\r\n\x1a\n" + bytes(2_000), "indhold, der ikke er"),
    "executable": (b"MZ" + bytes(2_000), "indhold, der ikke er"),
    "half a million lines": (b"a\n" * 249_000, "mere end 200 rækker"),
    "formula": (xlsx(data=[HEAD.split(";"), ["=1+1", *ROW[1:]]]), "formlen «=1+1» uden en gemt værdi"),
}


@pytest.mark.parametrize(("data", "said"), FILES.values(), ids=FILES.keys())
def test_a_bad_file_is_explained_soon(client, data, said):
    started = time.monotonic()
    answer = client.post(ADDRESS, content=data)
    assert answer.status_code == 200
    assert answer.json()["faulty"]
    assert said in answer.text
    assert time.monotonic() - started < 5  # a fraction of a second on an idle machine


def test_hundred_megabytes_are_refused_at_once(attacked):
    started = time.monotonic()
    with socket.create_connection(("127.0.0.1", attacked.port), timeout=10) as connection:
        head = "\r\n".join(f"{name}: {value}" for name, value in HEADERS.items())
        connection.sendall(
            f"POST {ADDRESS} HTTP/1.1\r\nHost: x\r\n{head}\r\nContent-Length: 100000000\r\n\r\nx".encode()
        )
        first = connection.recv(4_096)
    assert b" 413 " in first.split(b"\r\n", 1)[0]
    assert time.monotonic() - started < 2


def test_a_body_without_length_is_not_read(client):
    assert client.post(ADDRESS, content=iter([b"a", b"b"])).status_code == 411


def test_the_largest_file_allowed_is_read(client):
    data = csv(ROW) + b"\n" + b";" * 7 + b"\n" * (MAX_PRIVATE_BYTES - len(csv(ROW)) - 9)
    assert client.post(ADDRESS, content=data).status_code == 200
    assert client.post(ADDRESS, content=data + b"\n" * 100).status_code == 413


def test_half_sent_files_block_nobody(attacked, client):
    head = "\r\n".join(f"{name}: {value}" for name, value in HEADERS.items())
    request = f"POST {ADDRESS} HTTP/1.1\r\nHost: x\r\n{head}\r\nContent-Length: 1000\r\n\r\nx".encode()
    waiting = [socket.create_connection(("127.0.0.1", attacked.port), timeout=10) for _ in range(50)]
    try:
        for connection in waiting:
            connection.sendall(request)
        started = time.monotonic()
        assert client.post(ADDRESS, content=csv(ROW)).status_code == 200
        assert time.monotonic() - started < 5
    finally:
        for connection in waiting:
            connection.close()


def test_twenty_files_at_once_let_pages_through(attacked, client):
    """Each file costs a tenth of a second of a worker; who asks for something else in between waits for one, not all."""
    data = csv(
        *[
            ["326", f"{year}H{half}", *ROW[2:5], "35713,75", "13713,25", ROW[7]]
            for year in range(2016, 2026)
            for half in (1, 2)
        ]
    )
    waits: list[float] = []
    done = threading.Event()

    def look() -> None:
        with httpx.Client(base_url=attacked.url, timeout=30) as other:
            while not done.is_set():
                started = time.monotonic()
                other.get("/robots.txt").raise_for_status()
                waits.append(time.monotonic() - started)

    looking = threading.Thread(target=look)
    looking.start()
    started = time.monotonic()
    with ThreadPoolExecutor(20) as senders:
        statuses = list(
            senders.map(
                lambda _: httpx.post(attacked.url + ADDRESS, content=data, headers=HEADERS, timeout=60).status_code,
                range(20),
            )
        )
    took = time.monotonic() - started
    done.set()
    looking.join(30)
    assert statuses == [200] * 20
    assert len(waits) > 5
    assert statistics.median(waits) < took / 5
    assert max(waits) < took


def test_no_byte_of_any_file_stays_anywhere(attacked, client, folder, database_url):
    """Good, faulty and unreadable files with words and numbers nothing else has; then everything written is searched."""
    for data, is_faulty in (
        (csv(ROW), False),
        (csv([UNHEARD_WORD, *ROW[1:]]), True),
        (csv([*ROW[:4], UNHEARD_WORD, *ROW[5:]]), True),
        (csv(ROW, head=HEAD.replace("Sygedage", UNHEARD_WORD)), True),
        (UNHEARD_WORD.encode() + b"\x00", True),
        (xlsx(data=[HEAD.split(";"), [UNHEARD_WORD, *ROW[1:]]]), True),
    ):
        assert client.post(ADDRESS, content=data).json()["faulty"] == is_faulty
    for refused in ({"Sec-Fetch-Site": "cross-site"}, {"Content-Type": "multipart/form-data; boundary=x"}):
        assert client.post(ADDRESS, content=csv([UNHEARD_WORD, *ROW[1:]]), headers=refused).status_code in {403, 415}
    store = Path(database_url.removeprefix("sqlite:///"))
    written = [*folder.rglob("*"), *store.parent.iterdir()]
    found = {
        (file.name, sentinel)
        for file in written
        if file.is_file()
        for sentinel in SENTINELS
        if sentinel in file.read_bytes() and not (file == store and sentinel == b"3571")
    }
    assert attacked.log_file in written
    assert found == set()
    assert list((folder / "temporary").rglob("*HEMMELIGT*")) == []


def test_the_log_holds_no_stack_of_all_this(attacked):
    assert "Traceback" not in attacked.log(), attacked.log()[-3_000:]
