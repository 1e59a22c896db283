"""Own numbers over HTTP, on the real application with demo data: answered, never kept."""

from __future__ import annotations

import csv
import io
import logging

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from components.text import private as words
from data_layer import queries
from data_layer.cache import cache
from data_layer.schema import MAX_PRIVATE_BYTES, PRIVATE_SHEET
from tests.data_layer.sources.test_workbook import GOOD, xlsx
from tests.data_layer.tables.test_private import HEAD
from tests.data_layer.tables.test_private import csv as own_csv
from web import private

ADDRESS = "/egne-tal/326-kalundborg"
ROW = ["326", "2025H1", "3571", "3517,25", "713", "173,75", "137,25", "917"]  # numbers nothing else has
OWN = own_csv(ROW)
HEADERS = {"Content-Type": "application/octet-stream", "Sec-Fetch-Site": "same-origin"}


@pytest.fixture(scope="session")
def served(application):
    return application.server


@pytest.fixture(scope="module")
def client(served):
    return served.test_client()


def post(client, data=OWN, address=ADDRESS, **headers):
    given_ = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post(
        address, data=data, headers={**HEADERS, **given_}, environ_overrides={"CONTENT_LENGTH": str(len(data))}
    )


def test_the_answer_is_the_screen_with_the_own_numbers_in_it(client):
    answer = post(client)
    assert answer.status_code == 200
    assert answer.json["title"] == "Kalundborg – Rådgiverbarometret"
    assert answer.json["children"]["type"] == "Div"
    assert "713 af 3.571 rådgivere forlod jobbet" in answer.text
    assert "Egne tal, ikke gemt" in answer.text


def test_the_answer_follows_the_choices_of_the_address(client):
    answer = post(client, address=f"{ADDRESS}?maal=sygefravaer&periode=2023H1")
    assert "Sygefraværet i 1." in answer.text
    assert "Egne tal (ikke gemt)" in answer.text


def test_faults_are_a_screen_too(client):
    answer = post(client, own_csv(["101", *ROW[1:]]))
    assert answer.status_code == 200
    assert answer.json["faulty"]
    assert "Fundet: kommune 101" in answer.text
    assert answer.json["children"]["type"] == "Div"


@pytest.mark.parametrize("data", [OWN, b"", b"\x00"], ids=["good", "empty", "no text"])
def test_no_answer_may_be_stored(client, data):
    answer = post(client, data)
    assert answer.headers["Cache-Control"] == "no-store"
    assert "ETag" not in answer.headers
    assert "Set-Cookie" not in answer.headers


def test_errors_may_not_be_stored_either(client):
    for answer in (post(client, Sec_Fetch_Site="cross-site"), post(client, address="/egne-tal/999")):
        assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Sec-Fetch-Site": "none"}, 403),
        ({"Sec-Fetch-Site": "", "Origin": "https://evil.example"}, 403),
        ({"Sec-Fetch-Site": "", "Origin": "null"}, 403),
        ({"Sec-Fetch-Site": ""}, 403),
        ({"Sec-Fetch-Site": "", "Origin": "http://localhost"}, 200),
        ({"Sec-Fetch-Site": "", "Origin": "https://localhost"}, 200),
    ],
    ids=str,
)
def test_only_a_page_of_this_address_may_send_a_file(client, headers, status):
    assert client.post(ADDRESS, data=OWN, headers={**HEADERS, **headers}).status_code == status


@pytest.mark.parametrize(
    "kind", ["text/csv", "application/json", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", ""]
)
def test_a_form_is_never_parsed(client, kind):
    assert post(client, Content_Type=kind).status_code == 415


def test_too_large_is_refused_before_it_is_read(client):
    answer = post(client, b"x" * (MAX_PRIVATE_BYTES + 1))
    assert answer.status_code == 413
    assert answer.json["message"] == "Forespørgslen er for stor"


@pytest.mark.parametrize("address", ["/egne-tal/999", "/egne-tal/x", "/egne-tal/411", "/egne-tal/%00"])
def test_no_such_kommune(client, address):
    assert post(client, address=address).status_code == 404


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "TRACE"])
def test_other_methods_are_not_allowed(client, method):
    assert client.open(ADDRESS, method=method, headers=HEADERS).status_code == 405


def test_nothing_allows_another_site_to_ask(client):
    answer = client.options(
        ADDRESS, headers={"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    )
    assert not any(name.lower().startswith("access-control") for name, _ in answer.headers)


def test_no_log_holds_a_cell(client, caplog):
    caplog.set_level(logging.DEBUG)
    for data in (OWN, own_csv(["HEMMELIGT", *ROW[1:]]), own_csv([*ROW[:4], "HEMMELIGT", *ROW[5:]]), b"HEMMELIGT\x00"):
        post(client, data)
    assert "HEMMELIGT" not in caplog.text
    assert "3571" not in caplog.text


def test_a_fault_of_ours_is_told_by_place_and_never_with_a_cell(client, caplog, monkeypatch):
    def broken(data, *_):
        raise ValueError(f"could not convert {data!r}")

    monkeypatch.setattr(queries, "private", broken)
    answer = post(client)
    assert answer.status_code == 500
    assert answer.json["message"] == "Der er sket en fejl hos os"
    assert "ValueError in understood (private.py:" in caplog.text
    assert "3571" not in caplog.text
    assert "could not convert" not in caplog.text


def test_no_cache_holds_an_answer(client, served, monkeypatch):
    post(client)
    kept = []
    monkeypatch.setattr(cache.cache, "set", lambda *given_, **_: kept.append(given_))
    post(client)
    assert kept == []
    held = [layer for layer in layers_of(served.wsgi_app) if hasattr(layer, "answers")]
    assert held
    assert not any(b"3.571" in answer.body for layer in held for answer, _ in layer.answers._entries.values())


def layers_of(application):
    while application is not None:
        yield application
        application = getattr(application, "application", None)


def test_the_gate_is_open_again_after_a_fault(client, monkeypatch):
    with monkeypatch.context() as patch:
        patch.setattr(queries, "private", lambda *_: 1 / 0)
        post(client)
    assert private.gate()._value == 1
    assert post(client).status_code == 200


@pytest.mark.parametrize("name", ["HYPERLINK", "Odense"])
def test_formulas_in_cells_stay_text(client, name):
    row = [*ROW[:4], f'=HYPERLINK("http://evil.example";"{name}")', *ROW[5:]]
    answer = post(client, own_csv(['"' + cell.replace('"', '""') + '"' for cell in row]))
    assert answer.status_code == 200
    assert answer.json["faulty"]
    assert "«=HYPERLINK(&#34;http" in answer.text
    assert 'href=\\"http://evil' not in answer.text


def test_a_workbook_is_read_like_the_text(client):
    cells = [326, "2025H1", 3571, 3517.25, 713, 173.75, 137.25, 917]
    assert post(client, xlsx(**{PRIVATE_SHEET: [HEAD.split(";"), cells]})).get_data() == post(client).get_data()


# --- the template ----------------------------------------------------------------------------------------------------


def template(client, ending):
    answer = client.get(f"{ADDRESS}/skabelon-egne-tal.{ending}")
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == f'attachment; filename="skabelon-egne-tal-kalundborg.{ending}"'
    return answer.get_data()


def test_the_template_is_understood_when_filled_in(client):
    lines = template(client, "csv").decode("utf-8-sig").splitlines()
    rows = list(csv.reader(lines[1:], delimiter=";"))
    assert lines[0] == f"# {words.template_note('Kalundborg')}"
    assert all(row[0] == "326" and row[2:] == [""] * 6 for row in rows[1:])
    filled = [[*row[:2], "35", "32,5", "6", "250", "100", "9"] for row in rows[1:]]
    text = "\ufeff" + "\r\n".join([lines[0], *(";".join(row) for row in [rows[0], *filled])])
    assert post(client, text.encode()).status_code == 200


def test_the_workbook_template_is_understood_when_filled_in(client):
    book = openpyxl.load_workbook(io.BytesIO(template(client, "xlsx")))
    assert book.sheetnames == [PRIVATE_SHEET, "vejledning"]
    for row in book[PRIVATE_SHEET].iter_rows(min_row=2):
        for cell, number in zip(row[2:], (35, 32.5, 6, 250, 100, 9), strict=True):
            cell.value = number
    out = io.BytesIO()
    book.save(out)
    assert post(client, out.getvalue()).status_code == 200


def test_an_untouched_template_says_that_it_is_empty(client):
    for ending in ("csv", "xlsx"):
        answer = post(client, template(client, ending))
        assert answer.json["faulty"]
        assert "Fundet: ingen tal." in answer.text


@pytest.mark.parametrize("path", ["skabelon-egne-tal.pdf", "skabelon", ""])
def test_there_is_no_other_template(client, path):
    assert client.get(f"{ADDRESS}/{path}").status_code == 404


# --- whatever comes --------------------------------------------------------------------------------------------------

BYTES = st.binary(max_size=400)
LINES = st.lists(
    st.lists(st.sampled_from([*ROW, "", "x", '"', "=1+1", "1.234", "-", "2099H2", "\ufeff"]), max_size=9), max_size=5
)
BENT = st.builds(
    lambda data, place, piece: data[: place % len(data)] + piece + data[place % len(data) :],
    st.sampled_from([OWN, GOOD, xlsx(**{PRIVATE_SHEET: [HEAD.split(";"), ROW]})]),
    st.integers(min_value=0, max_value=10_000),
    BYTES,
)
CONTENT = BYTES | BENT | LINES.map(lambda lines: own_csv(*lines))


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(data=CONTENT)
def test_no_file_is_ever_a_server_error(client, data):
    answer = post(client, data)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == "no-store"
    assert not any(word in answer.text for word in ("Traceback", "NaN", ">nan"))
