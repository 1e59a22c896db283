"""Files over HTTP, on the real application with demo data."""

from __future__ import annotations

import csv
import io
from pathlib import Path
from types import SimpleNamespace

import openpyxl
import pytest

from components.text import downloads as words
from components.text.addresses import FILES
from data_layer.queries import apart
from data_layer.reference.published import published_facts
from data_layer.schema import Request
from tests.data_layer.similar_by_hand import nearest_codes, pooled
from web import downloads
from web.workbook import workbook_bytes

STAFFING = Path(__file__).resolve().parents[2] / "data_layer" / "demo" / "staffing.csv"
HTML = {"Accept": "text/html"}
TABLES = sorted(
    {*FILES.values()} - {FILES[one] for one in ("series", "teams", "similar", "own_model")}
)  # these need a choice, or time


@pytest.fixture
def get(application):
    client = application.server.test_client()

    def get_(address, **headers):
        return client.get(f"/hent/{address}", headers=headers)

    return get_


def rows(answer):
    assert answer.status_code == 200, answer.text
    content = answer.get_data(as_text=True)
    assert content.startswith("\ufeff")
    return list(csv.DictReader(io.StringIO(content.removeprefix("\ufeff")), delimiter=";"))


def staffing():
    with STAFFING.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(line for line in file if not line.startswith("#")))


def number(text):
    return float(text.replace(",", "."))


def test_the_compare_file_holds_every_kommune_of_the_region_in_order(get):
    answer = get("sammenlign.csv?region=sjaelland&sorter=name&kommune=326-kalundborg")
    found = rows(answer)
    assert len(found) == 17
    assert [row["Kommune"] for row in found] == sorted(row["Kommune"] for row in found)
    assert {row["Datasæt"].split(":")[0] for row in found} == {"SIMULEREDE TAL"}
    assert answer.headers["Content-Disposition"] == (
        'attachment; filename="sammenlign-afgang-2024H1-simulerede-tal.csv"'
    )
    assert answer.headers["Content-Type"] == "text/csv; charset=utf-8"


def test_numbers_of_the_file_are_those_of_the_dataset(get):
    own = next(one for one in staffing() if (one["municipality_code"], one["half_year"]) == ("326", "2024H1"))
    row = next(one for one in rows(get("sammenlign.csv")) if one["Kommune"] == "Kalundborg")
    assert number(row["Fratrådte"]) == int(own["leavers"])
    assert number(row["Ansatte ved halvårets begyndelse"]) == int(own["headcount"])
    assert number(row["Afgang (%)"]) == pytest.approx(100 * int(own["leavers"]) / int(own["headcount"]), abs=1e-5)


def test_suppressed_kommuner_have_words_and_no_numbers(get):
    row = next(one for one in rows(get("sammenlign.csv")) if one["Kommune"] == "Læsø")
    assert row["Afgang (%)"] == "Vises ikke (for få ansatte)"
    assert {row[key] for key in ("Fratrådte", "Interval fra (%)", "Ansatte ved halvårets begyndelse")} == {""}


def test_series_are_long_and_hold_every_half_year(get):
    found = rows(get("serier.csv?valgte=101,147&maal=sygefravaer&kommune=326-kalundborg"))
    assert {row["Kommune"] for row in found} == {"Kalundborg", "København", "Frederiksberg", "Landet"}
    assert len(found) == 4 * 17


@pytest.mark.parametrize("name", TABLES)
def test_every_table_comes_as_both_kinds(get, name):
    found = rows(get(f"{name}.csv"))
    book = openpyxl.load_workbook(io.BytesIO(get(f"{name}.xlsx").data))
    assert book.sheetnames == ["Tal", "Om"]
    assert book["Tal"].max_row == len(found) + 1
    assert [cell.value for cell in book["Tal"][1]] == list(found[0])


def test_the_workbook_has_real_numbers_and_says_what_it_is(get):
    answer = get("sammenlign.xlsx?kommune=326-kalundborg&region=sjaelland")
    assert answer.headers["Content-Disposition"].endswith('simulerede-tal.xlsx"')
    book = openpyxl.load_workbook(io.BytesIO(answer.data))
    values = book["Tal"]["C"][1:]
    assert {cell.data_type for cell in values} == {"n"}
    assert {cell.number_format for cell in values if isinstance(cell.value, float)} == {"0.0"}
    assert book["Tal"].freeze_panes == "B2"
    about = {row[0].value: row[1].value for row in book["Om"]}
    assert about["Datasæt"].startswith("SIMULEREDE TAL")
    assert about["Område"] == "Region Sjælland"
    assert about["Adresse"] == "/hent/sammenlign.xlsx?kommune=326-kalundborg&region=sjaelland"
    assert {"Kilde", "Udtræk", "Periode", "Kommuner med tal", "Bemærk"} <= about.keys()


def test_text_in_a_workbook_is_never_a_formula():
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes([("=A", "b"), ("=1+1", -2.5), ("a\x07", 3.0)], ())))
    cells = [cell for row in book["Tal"] for cell in row]
    assert [cell.data_type for cell in cells] == ["s", "s", "s", "n", "s", "n"]
    assert [cell.value for cell in cells] == ["=A", "b", "=1+1", -2.5, "a", 3]


def test_published_figures_are_all_there_and_not_called_simulated(get):
    answer = get("publicerede-tal.csv")
    found = rows(answer)
    assert len(found) == len(published_facts())
    assert "simulerede" not in answer.headers["Content-Disposition"]
    assert found[0]["Datasæt"].startswith("VIVE 2025")


@pytest.mark.parametrize(("subject", "n"), [("staffing", 1666), ("organisation", 98), ("background", 98)])
def test_stored_datasets_come_in_machine_form_marked(get, subject, n):
    answer = get(f"dataset/{subject}.csv")
    lines = answer.get_data(as_text=True).splitlines()
    assert lines[0] == "# SIMULEREDE TAL"
    assert len(lines) == n + 2
    assert "simulerede-tal" in answer.headers["Content-Disposition"]


def test_the_stored_dataset_is_the_shipped_file(get):
    lines = get("dataset/staffing.csv").get_data(as_text=True).splitlines()[1:]
    stored = {(row["municipality_code"], row["half_year"]): row for row in csv.DictReader(lines)}
    shipped = next(one for one in staffing() if (one["municipality_code"], one["half_year"]) == ("326", "2024H1"))
    assert stored["326", "2024H1"]["leavers"] == shipped["leavers"]
    assert stored["825", "2024H1"]["headcount"] == "suppressed"


@pytest.mark.parametrize(
    "address",
    [
        "sammenlign.csv?periode=2031H1",
        "sammenlign.csv?maal=omsaetning",
        "sammenlign.csv?kommune=999-ukendt",
        "sammenlign.csv?region=fyn",
        "sammenlign.csv?sorter=rang",
        "sammenlign.csv?ukendt=1",
        "sammenlign.csv?periode=2024H1&periode=2023H1",
        "sammenlign.xlsx?valgte=999",
        "regioner.csv?valgte=101",
        "organisering.csv?sorter=value",
        "serier.csv",
    ],
)
def test_a_choice_that_cannot_be_honoured_is_refused_in_danish(get, address):
    answer = get(address, **HTML)
    assert answer.status_code == 400
    assert "Filen kunne ikke laves" in answer.get_data(as_text=True)
    assert get(address).get_json()["error"] == "Filen kunne ikke laves"


def test_what_was_asked_is_escaped_in_the_refusal(get):
    said = get("sammenlign.csv?maal=<script>", **HTML).get_data(as_text=True)
    assert "<script>" not in said
    assert "maal=&lt;script&gt;" in said


@pytest.mark.parametrize(
    "address", ["", "findes-ikke.csv", "sammenlign.pdf", "sammenlign", "dataset/person.csv", "dataset/", "a/b/c.csv"]
)
def test_unknown_files_are_not_found(get, address):
    answer = get(address, **HTML)
    assert answer.status_code == 404
    assert "Filen findes ikke" in answer.get_data(as_text=True)


def test_other_methods_are_refused(application):
    assert application.server.test_client().post("/hent/sammenlign.csv").status_code == 405


def test_the_file_of_similar_kommuner_holds_who_they_are_and_adds_up(get):
    found = rows(get("lignende-kommuner.csv?kommune=326-kalundborg&lignende=5&vaegte=taethed0"))
    codes = nearest_codes("326", 5, (1, 0, 1, 1, 1))
    assert [row["Kommunekode"] for row in found] == ["326", *codes, ""]
    above, below, _ = pooled(codes, "turnover")
    total = found[-1]
    assert (number(total["Fratrådte"]), number(total["Ansatte ved halvårets begyndelse"])) == (above, below)
    assert number(total["Afgang (%)"]) == pytest.approx(100 * above / below, abs=1e-5)
    assert found[1]["Baggrundstal"].startswith("SIMULEREDE TAL")


def test_without_a_kommune_there_is_no_file_of_similar_ones(get):
    answer = get("lignende-kommuner.csv")
    assert answer.status_code == 400
    assert words.NO_SIMILAR in answer.text


@pytest.mark.parametrize(("seconds", "times", "waits"), [(60.0, 3, False), (0.0, 1, True)])
def test_a_file_waits_for_the_model_for_a_while_only(monkeypatch, seconds, times, waits):
    monkeypatch.setattr(downloads, "WAIT_SECONDS", seconds)
    monkeypatch.setattr(downloads, "WAIT_STEP", 0.0)
    asked = []

    def query(request):
        asked.append(request)
        return SimpleNamespace(own_waits=len(asked) < 3)

    assert downloads._finished(query, Request()).own_waits is waits
    assert len(asked) == times


def test_without_its_model_a_file_says_so(get, monkeypatch):
    monkeypatch.setattr(downloads, "_finished", lambda _query, _asked: SimpleNamespace(own=None))
    answer = get("egen-model.csv?med=anciennitet,taethed")
    assert answer.status_code == 404
    assert words.NO_MODEL in answer.text


def test_the_own_model_s_file_comes_when_the_model_is_there(get, monkeypatch):
    address = "egen-model.csv?med=anciennitet,taethed"
    monkeypatch.setattr(downloads, "WAIT_SECONDS", 60.0)
    found = rows(get(address))
    assert len(found) == 2
    assert "procentpoint flere" in found[0]["Forklaring"]
    assert {row["Datasæt"].split(":")[0] for row in found} == {"SIMULEREDE TAL"}
    apart.end_session()


def test_the_childs_course_is_a_file_that_calls_itself_a_model(get):
    found = rows(get("barnets-vej.csv?fraalder=10&aar=3&graenser=ingen&afgang-fra=24"))
    assert [row["Samme rådgiver"] for row in found] == ["100", "76", "58", "44"]
    assert {row["Sådan er det regnet"] for row in found} == {"Model, ikke måling"}
    assert {row["Kommune"] for row in found} == {"Landet"}
    assert {row["Datasæt"].split(":")[0] for row in found} == {"SIMULEREDE TAL"}


def test_scenarios_are_a_file(get):
    found = rows(get("hvad-nu-hvis.csv?kommune=326-kalundborg&hvad-hvis=distrikter,afgang-10&sager=400"))
    assert next(row["Hvad nu hvis"] for row in found) == "I dag"
    assert len(found) == 3
    assert {row["Kommune"] for row in found} == {"Kalundborg"}
    assert get("hvad-nu-hvis.xlsx?kommune=326-kalundborg").status_code == 200


@pytest.mark.parametrize("query", ["fraalder=25", "graenser=30", "fraalder=22&aar=9"])
def test_an_impossible_child_has_no_file(get, query):
    assert get(f"barnets-vej.csv?{query}").status_code == 400


def test_a_drawing_that_leaves_the_child_without_a_team_has_no_file(get):
    answer = get("barnets-vej.csv?hold=Unge.13-22.alle")
    assert answer.status_code == 400
    assert words.NO_CHILD in answer.text
