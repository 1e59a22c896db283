"""The table of any figure as a file: the same rows as on screen, marked, and nothing for a wrong address."""

from __future__ import annotations

import csv
import importlib
import inspect
import io

import openpyxl
import pytest

from components import chart_panel

FUNNEL = "/sammenlign?kommune=326-kalundborg&maal=anciennitet&region=sjaelland#tragt"


@pytest.fixture
def client(application):
    return application.server.test_client()


def table_on_screen():
    layout = inspect.unwrap(importlib.import_module("pages.compare").layout)
    screen = layout(kommune="326-kalundborg", maal="anciennitet", region="sjaelland")
    return chart_panel.panels_of(screen)["tragt"].table


def test_a_figure_filtered_on_screen_is_the_same_in_the_file(client):
    answer = client.get("/hent/figur.csv", query_string={"visning": FUNNEL})
    assert answer.status_code == 200
    assert "simulerede-tal" in answer.headers["Content-Disposition"]
    rows = list(csv.reader(io.StringIO(answer.data.decode("utf-8-sig")), delimiter=";"))
    shown = table_on_screen()
    assert len(rows) - 1 == len(shown.rows) > 10
    assert [row[0] for row in rows[1:]] == [row[0].text for row in shown.rows]
    assert all("SIMULEREDE TAL" in row[-1] for row in rows[1:])


def test_as_a_workbook_with_a_sheet_that_says_what_it_is(client):
    answer = client.get("/hent/figur.xlsx", query_string={"visning": FUNNEL})
    book = openpyxl.load_workbook(io.BytesIO(answer.data))
    assert len(book["Tal"]["A"]) == len(table_on_screen().rows) + 1
    assert "Tallene er simulerede" in str([cell.value for row in book["Om"].rows for cell in row])


def test_hidden_numbers_are_words_in_the_file_too(client):
    answer = client.get("/hent/figur.csv", query_string={"visning": "/kommune/563-fanoe#tal-afgang"})
    row = answer.data.decode("utf-8-sig").splitlines()[1]
    assert row.startswith("Fanø;Vises ikke (for få ansatte);")
    assert not any(sign.isdigit() for sign in row.split(";")[1] + row.split(";")[2])


@pytest.mark.parametrize(
    ("view", "status"),
    [
        ("", 400),
        ("tragt", 400),
        ("/nej#tragt", 400),
        ("//fremmed.example/sammenlign#tragt", 400),
        ("/sammenlign#tragt;/sammenlign#tragt", 400),
        ("/sammenlign?periode=1066H1#tragt", 400),
        ("/kommune/999-nej#serie", 400),
        ("/kommune#serie", 404),
        ("/sammenlign#nej", 404),
    ],
)
def test_wrong_addresses_get_a_sentence(client, view, status):
    answer = client.get("/hent/figur.csv", query_string={"visning": view}, headers={"Accept": "text/html"})
    assert answer.status_code == status
    assert "Filen" in answer.text


@pytest.mark.parametrize(
    ("address", "keeping"),
    [
        ("/hent/figur.csv?visning=/organisering?hold%3DVores.0-22.alle%23hundrede-boern", "no-store"),
        ("/hent/barnets-vej.csv?hold=Vores.0-22.alle", "no-store"),
        ("/hent/sammenlign.csv", "no-cache"),
    ],
)
def test_files_with_a_readers_own_words_are_kept_by_no_cache(client, address, keeping):
    answer = client.get(address)
    assert answer.status_code == 200
    assert answer.headers["Cache-Control"] == keeping
