"""The batch: what it is asked for, what it leaves, and that one failure stops nothing else."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from concurrent.futures import Future
from pathlib import Path

import pytest
from pypdf import PdfReader

from data_layer.errors import DataLayerError
from reports import batch, wanted
from reports.chromium import browser
from reports.wanted import Report, Wanted
from tests.reports.conftest import opened, texts

ROOT = Path(__file__).resolve().parents[2]


def report(database_url, *words):
    command = [sys.executable, "-m", "data_layer", "report", *words]
    environment = os.environ | {"DATABASE_URL": database_url}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False, timeout=300)


STEM = "326-kalundborg-2024H1-simulerede-tal"


@pytest.fixture(scope="module")
def made(database_url, tmp_path_factory):
    """A folder with the reports of a kommune with numbers and of one without."""
    folder = tmp_path_factory.mktemp("reports") / "ny" / "mappe"
    done = report(database_url, "--kommune", "326,563", "--out", str(folder))
    assert done.returncode == 0, done.stderr
    assert "4 made, 0 were there already, 0 failed" in done.stdout
    return folder


def pages(folder, name):
    return [
        page.extract_text().replace("\xa0", " ")
        for page in PdfReader(folder / f"{name}-2024H1-simulerede-tal.pdf").pages
    ]


def test_a_report_is_one_sheet_and_every_view_on_a_page_of_its_own(made):
    found = pages(made, "326-kalundborg")
    assert len(found) == 9
    sizes = [page.mediabox for page in PdfReader(made / "326-kalundborg-2024H1-simulerede-tal.pdf").pages]
    assert [round(one.width) < round(one.height) for one in sizes] == [True] + [False] * 8
    for words in ("Kalundborg", "6,1 %", "12,2 %", "12,4 %", "Til jeres næste teammøde", "udtræk", "De fem regioner"):
        assert words in found[0]


@pytest.mark.parametrize("name", ["326-kalundborg", "563-fanoe"])
def test_the_mark_and_the_source_are_on_every_page(made, name):
    for page in pages(made, name):
        assert "SIMULEREDE TAL" in page
        assert "Kilde" in page


def test_a_suppressed_kommune_has_words_and_no_number_of_its_own(made):
    found = pages(made, "563-fanoe")
    assert found[0].count("Vises ikke (for få ansatte)") == 4
    assert not any("nan" in page.split() or "None" in page for page in found)


def test_the_slides_are_there_too(made):
    assert len(opened((made / "326-kalundborg-2024H1-simulerede-tal.pptx").read_bytes()).slides) == 9


def test_what_is_finished_is_kept_and_nothing_half_made_is_left(made, database_url):
    before = {file.name: file.stat().st_mtime_ns for file in made.iterdir()}
    assert set(json.loads((made / batch.FINISHED).read_text())) == {name for name in before if name != batch.FINISHED}
    again = report(database_url, "--kommune", "326,563", "--format", "pptx", "--out", str(made))
    assert again.stdout.startswith("0 made, 2 were there already, 0 failed")
    assert {file.name: file.stat().st_mtime_ns for file in made.iterdir()} == before


def options(**given):
    values = {
        "kommune": "326",
        "format": "pptx",
        "out": Path(),
        "template": None,
        "story": "jeres-tal",
        "jobs": 1,
    } | given
    return argparse.Namespace(**values)


@pytest.fixture
def opened_store(product, monkeypatch):
    """Queries of this process already have their store."""
    monkeypatch.setattr(wanted, "open_store", lambda: None)
    with product.server.app_context():
        yield


@pytest.mark.parametrize(
    ("given", "words"),
    [
        ({"kommune": "999,326"}, "three-digit codes such as 101,326; unknown: '999'"),
        ({"kommune": " , "}, "unknown: none"),
        ({"format": "doc"}, "pdf or pptx or both, got 'doc'"),
        ({"format": ""}, "got ''"),
        ({"template": Path("/findes/ikke.pptx")}, "ikke.pptx cannot be read"),
        ({"out": Path(__file__)}, "folder that can be written to"),
    ],
)
def test_a_wrong_wish_is_one_sentence_before_anything_is_made(opened_store, tmp_path, given, words):
    with pytest.raises(DataLayerError, match=words) as error:
        wanted.read_wanted(options(**{"out": tmp_path / "ud"} | given))
    assert "\n" not in error.value.message


def test_all_is_every_kommune_and_the_version_follows_template_and_story(opened_store, tmp_path):
    every = wanted.read_wanted(options(kommune="all", format="pptx,pdf", out=tmp_path / "ny"))
    assert len(every.reports) == 196
    assert {"101-koebenhavn-2024H1-simulerede-tal.pptx", "860-hjoerring-2024H1-simulerede-tal.pdf"} <= {
        one.file for one in every.reports
    }
    template = tmp_path / "skabelon.pptx"
    wanted.ground(None).deck.save(template)
    assert wanted.read_wanted(options(out=tmp_path, template=template)).version != every.version


class Pool:
    """A pool that runs at once, in this process."""

    def __init__(self, *_):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None

    def submit(self, _make, one):
        done: Future[str] = Future()
        if one.file == "b.pptx":
            done.set_exception(MemoryError("too much"))
        else:
            done.set_result("no such place" if one.file == "c.pptx" else "")
        return done


def test_one_failing_report_stops_no_other_and_is_tried_again(tmp_path, monkeypatch):
    monkeypatch.setattr(batch, "ProcessPoolExecutor", Pool)
    wish = Wanted(tuple(Report(one, "pptx", f"{one}.pptx") for one in "abcd"), tmp_path, None, "jeres-tal", 1, "v1")
    outcome = batch.make_all(wish)
    assert outcome.n_made == 2
    assert outcome.failed == {"b.pptx": "MemoryError: too much", "c.pptx": "no such place"}
    for one in "ad":
        (tmp_path / f"{one}.pptx").touch()
    assert batch.make_all(wish).n_kept == 2


def test_a_damaged_list_of_finished_reports_makes_everything_anew(tmp_path):
    (tmp_path / batch.FINISHED).write_text("[1")
    assert batch.read_finished(tmp_path) == {}
    (tmp_path / batch.FINISHED).write_text("[1]")
    assert batch.read_finished(tmp_path) == {}
    assert batch.read_finished(tmp_path / "ingen") == {}


def test_chromium_says_what_it_cannot_open():
    with browser() as opened_browser, pytest.raises(DataLayerError, match="Expected Chromium to print"):
        opened_browser.call("Page.findesIkke")


def test_a_machine_without_chromium_is_told_what_to_install(monkeypatch):
    monkeypatch.setattr("reports.chromium.shutil.which", lambda _name: None)
    monkeypatch.setattr("reports.chromium.MAC", "/findes/ikke")
    with pytest.raises(DataLayerError, match="Expected Chromium or Chrome for PDF"), browser():
        pass


def test_sheet_and_slides_say_the_numbers_of_the_open_data_api(made, product):
    client = product.server.test_client()
    series = client.get("/api/v1/series?kommune=326&from=2024H1").json["data"]
    country = client.get("/api/v1/benchmarks?from=2024H1").json["data"]
    own = {one["indicator"]: one for one in series}
    whole = {one["indicator"]: one for one in country if not one["region"]}
    sheet, slides = pages(made, "326-kalundborg")[0], opened((made / f"{STEM}.pptx").read_bytes()).slides
    deck = " ".join(words for slide in slides for words in texts(slide.shapes)).replace("\xa0", " ")
    for indicator, unit in (("turnover", "%"), ("sickness_absence", "dage")):
        for rows in (own, whole):
            scale = 100 if unit == "%" else 1
            said = f"{rows[indicator]['value'] * scale:.1f} {unit}".replace(".", ",")
            assert said in sheet
            assert said in deck
    assert f"{own['turnover']['numerator']:.0f} af {own['turnover']['denominator']:.0f}" in deck
