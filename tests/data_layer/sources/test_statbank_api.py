"""Against a local server that replays the documented request and answer of api.statbank.dk, and its failures."""

import json
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from time import sleep

import pytest

from data_layer.errors import DataLayerError
from data_layer.reference.statbank_tables import statbank_tables
from data_layer.sources.statbank_api import Api, fetch_tables, request_body
from tests.conftest import free_port
from tests.data_layer.outside_files import BOM, afstb4

AFSTB4 = statbank_tables()["AFSTB4"]
CSV = BOM + afstb4().encode()
# The request as documented, and as other users of the API send it.
DOCUMENTED = {
    "table": "AFSTB4",
    "format": "CSV",
    "lang": "da",
    "valuePresentation": "Code",
    "variables": [
        {"code": "BOPOMR", "values": ["*"]},
        {"code": "SOCIO", "values": ["02"]},
        {"code": "KØN", "values": ["TOT"]},
        {"code": "Tid", "values": ["*"]},
    ],
}
NOT_FOUND = json.dumps({"errorTypeCode": "EXTRACT-NOTFOUND", "message": "Tabellen blev ikke fundet"}).encode()


class Statbank(ThreadingHTTPServer):
    """Answers in turn with what a test hands it, the last answer again and again."""

    daemon_threads = True

    def __init__(self, *answers):
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers, self.requests = list(answers), []

    @property
    def api(self):
        url = f"http://127.0.0.1:{self.server_address[1]}/v1"
        return Api(url=url, first_wait_seconds=0, pause_seconds=0, read_seconds=5, attempts=3)

    def __enter__(self):
        Thread(target=self.serve_forever, args=(0.01,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self.shutdown()
        self.server_close()


class Handler(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.requests.append((self.path, json.loads(body)))
        answers = self.server.answers
        status, kind, content, *more = answers.pop(0) if len(answers) > 1 else answers[0]
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content) + sum(more)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        """Stay silent."""


OK = (200, "text/csv; charset=utf-8", CSV)
BUSY = (503, "text/plain", b"busy")


@pytest.fixture(autouse=True)
def _without_proxy(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def fetch(api):
    told = []
    ((table, content),) = fetch_tables([AFSTB4], api, told.append)
    assert table is AFSTB4
    assert told == [f"Fetching AFSTB4 from {api.url}"]
    return content


def test_the_documented_request_gets_the_documented_answer():
    with Statbank(OK) as server:
        assert fetch(server.api) == CSV
        assert server.requests == [("/v1/data", DOCUMENTED)]


def test_every_table_to_fetch_asks_for_all_areas_and_times():
    for table in statbank_tables().values():
        if table.request:
            values = {one["code"]: one["values"] for one in request_body(table)["variables"]}
            assert values["Tid"] == ["*"]
            assert ["*"] in [values.get("OMRÅDE"), values.get("BOPOMR")]


@pytest.mark.parametrize("trouble", [BUSY, (429, "text/plain", b""), (*OK, 100)])
def test_passing_trouble_is_tried_again(trouble):
    with Statbank(trouble, trouble, OK) as server:
        assert fetch(server.api) == CSV
        assert len(server.requests) == 3


def test_lasting_trouble_ends_with_a_clear_sentence():
    with Statbank(BUSY) as server, pytest.raises(DataLayerError) as raised:
        fetch(server.api)
    assert raised.value.code == "network_closed"
    assert raised.value.message == (
        f"Expected an answer from {server.api.url}, got TryAgainError: HTTP 503 in 3 attempts. The network may be closed"
        " here: download the tables as CSV where it is open, and run `python -m data_layer import statbank FILE ...`."
    )
    assert len(server.requests) == 3


def test_a_closed_network_ends_with_a_clear_sentence():
    closed = Api(url=f"http://127.0.0.1:{free_port()}/v1", first_wait_seconds=0, attempts=2)
    with pytest.raises(DataLayerError, match=r"got ConnectError: .* in 2 attempts\. The network may be closed here"):
        fetch(closed)


def test_a_silent_server_is_not_waited_for_for_ever(monkeypatch):
    monkeypatch.setattr(Handler, "do_POST", lambda _self: sleep(0.5))
    with Statbank(OK) as server, pytest.raises(DataLayerError, match="got ReadTimeout: timed out in 1 attempts"):
        fetch(replace(server.api, read_seconds=0.1, attempts=1))


def test_a_dripping_server_is_not_waited_for_for_ever():
    with Statbank(OK) as server, pytest.raises(DataLayerError, match="no whole answer within 0 s"):
        fetch(replace(server.api, total_seconds=0, attempts=1))


@pytest.mark.parametrize(
    ("answer", "found"),
    [
        ((400, "application/json", NOT_FOUND), "HTTP 400 EXTRACT-NOTFOUND: Tabellen blev ikke fundet"),
        ((404, "text/plain", b"nothing"), "HTTP 404"),
        ((400, "application/json", b"[]"), "HTTP 400"),
        ((302, "text/html", b""), "HTTP 302"),
        ((200, "text/html", b"<html>Log ind</html>"), "a page instead of a table"),
        ((200, "text/csv", b"\n<html>Log ind</html>"), "a page instead of a table"),
        ((200, "text/csv", NOT_FOUND), "a page instead of a table"),
    ],
)
def test_an_answer_that_is_no_table_is_not_tried_again(answer, found):
    with Statbank(answer) as server, pytest.raises(DataLayerError) as raised:
        fetch(server.api)
    assert raised.value.code == "statbank_refused"
    assert f"Expected table AFSTB4 from Statistikbanken, got {found}" in raised.value.message
    assert len(server.requests) == 1


def test_an_answer_over_the_cap_is_dropped():
    with Statbank(OK) as server, pytest.raises(DataLayerError, match="more than 0 MB"):
        fetch(replace(server.api, max_bytes=1_000))


@pytest.mark.parametrize("url", ["ftp://127.0.0.1/v1", "nonsense", "http://[", "http://a b/"])
def test_an_impossible_address_is_a_sentence(url):
    with pytest.raises(DataLayerError, match="Expected"):
        fetch(Api(url=url, attempts=1))


def test_tables_are_asked_for_with_a_pause(monkeypatch):
    waits = []
    monkeypatch.setattr("data_layer.sources.statbank_api.time.sleep", waits.append)
    with Statbank(OK) as server:
        list(fetch_tables([AFSTB4, AFSTB4], replace(server.api, pause_seconds=0.35), print))
    assert [wait for wait in waits if wait] == [0.35]
