"""Nothing of a person leaves the engine: not on a screen, not in a log, not in the store, not on a disk."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from data_layer.cli.main import main
from data_layer.schema import Subject
from data_layer.sources.engine import private_engine, silenced
from data_layer.sources.fault import UnreadableFileError
from data_layer.store import active_datasets, open_store, read_table
from tests.data_layer.tables.employments.records import (
    ABSENCE_TITLES,
    EMPLOYMENT_TITLES,
    employment,
    spell,
    write,
)

ROOT = Path(__file__).parents[4]
DIGITS = "0101901234"  # digits survive upper and lower case and every change of letters
PERSON = f"SENTINEL{DIGITS}"
STAFF = [
    *(employment(f"{PERSON}{number}", "2020-01-01", unit="Nord" if number % 2 else "Syd") for number in range(24)),
    employment(f"{PERSON}gone", "2020-01-01", "2023-03-31", unit="Nord"),
    employment(f"{PERSON}new", "2023-08-01", unit="Nord"),
]
ABSENCE = [spell(f"{PERSON}{number}", "2023-01-02", "2023-02-03") for number in range(24)]
SPOILED = {
    "start": employment(PERSON, PERSON),
    "end": employment(PERSON, "2020-01-01", PERSON),
    "share": employment(PERSON, "2020-01-01", share=PERSON),
    "kommune": employment(PERSON, "2020-01-01", code=PERSON),
    "function": employment(PERSON, "2020-01-01", function=PERSON),
    "width": (PERSON, PERSON),
    "long": (*employment(PERSON, "2020-01-01"), PERSON),
    "quote": (f'"{PERSON}', PERSON),
    "inner quote": (f'"{PERSON}"{PERSON}', *employment(PERSON, "2020-01-01")[1:]),
}


@pytest.fixture
def places(tmp_path, monkeypatch):
    """Everywhere that something could be left: the store, the temporary folder and the working folder."""
    folders = {name: tmp_path / name for name in ("store", "temporary", "work", "home", "files")}
    for folder in folders.values():
        folder.mkdir()
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{folders['store'] / 'store.sqlite'}")
    monkeypatch.setenv("TMPDIR", str(folders["temporary"]))
    monkeypatch.setenv("HOME", str(folders["home"]))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.chdir(folders["work"])
    return folders


def left_behind(folders):
    """Files outside the input that hold the sentinel."""
    kept = [path for name, folder in folders.items() if name != "files" for path in folder.rglob("*") if path.is_file()]
    return [path for path in kept if DIGITS.encode() in path.read_bytes()]


def files(folders, rows, spells=ABSENCE):
    employments = write(folders["files"], EMPLOYMENT_TITLES, rows, "rows.csv")
    return [str(employments), "--absence", str(write(folders["files"], ABSENCE_TITLES, spells, "absence.csv"))]


def test_an_import_leaves_counts_only(places, capfd, caplog):
    caplog.set_level(logging.DEBUG)
    words = files(places, STAFF)
    assert main(["import", "employments", *words, "--extract-date", "2023-12-31"]) == 0
    said = capfd.readouterr()
    assert DIGITS not in said.out + said.err + caplog.text
    assert "Separator      comma\nDecimal sign   comma or point" in said.out
    assert "Stored and active: id 1  staffing" in said.out
    assert "Stored and active: id 2  team_staffing" in said.out
    engine = open_store(os.environ["DATABASE_URL"])
    infos = active_datasets(engine)
    assert str(infos[Subject.STAFFING].extract_date) == "2023-12-31"
    assert read_table(engine, 1, Subject.STAFFING)["headcount"].tolist() == [25, 24]
    assert left_behind(places) == []
    assert sorted(path.name for path in places["files"].iterdir()) == ["absence.csv", "rows.csv"]
    assert list(places["temporary"].iterdir()) == list(places["home"].iterdir()) == list(places["work"].iterdir()) == []


@pytest.mark.parametrize("fault", SPOILED)
def test_a_fault_tells_nothing_of_the_row(places, capfd, caplog, fault):
    caplog.set_level(logging.DEBUG)
    assert main(["import", "employments", *files(places, [*STAFF, SPOILED[fault]])]) == 1
    said = capfd.readouterr()
    assert DIGITS not in said.out + said.err + caplog.text
    assert "Nothing was stored" in said.out
    assert left_behind(places) == []


def test_a_file_without_header_tells_nothing_of_its_first_row(places, capfd, caplog):
    caplog.set_level(logging.DEBUG)
    file = places["files"] / "rows.csv"
    file.write_text(",".join(map(str, STAFF[0])) + "\n", encoding="utf-8")
    assert main(["validate", "employments", str(file)]) == 1
    said = capfd.readouterr()
    assert DIGITS not in said.out + said.err + caplog.text
    assert "a header with no person_id" in said.out


def test_faults_of_the_absence_file_tell_nothing_either(places, capfd, caplog):
    caplog.set_level(logging.DEBUG)
    spells = [spell(PERSON, PERSON, kind=PERSON), spell(PERSON, "2023-01-01", PERSON, share=PERSON), (PERSON,)]
    assert main(["import", "employments", *files(places, STAFF, spells)]) == 1
    assert main(["import", "employments", *files(places, STAFF, spells[:2])]) == 1
    said = capfd.readouterr()
    assert DIGITS not in said.out + said.err + caplog.text


def test_a_crash_of_the_engine_tells_and_leaves_nothing(places, capfd, caplog, monkeypatch):
    """Too little memory: nothing may spill to a disk, and the refusal names no row."""
    caplog.set_level(logging.DEBUG)
    monkeypatch.setattr("data_layer.sources.engine.PRIVATE", {"memory_limit": "1MB", "temp_directory": ""})
    assert main(["import", "employments", *files(places, STAFF * 20)]) == 1
    said = capfd.readouterr()
    assert DIGITS not in said.out + said.err + caplog.text
    assert "more than fits into" in said.out
    assert left_behind(places) == []


def test_the_words_of_the_engine_are_kept_back():
    """They quote the cell; the place in the code is all that may be told."""
    with private_engine() as engine, pytest.raises(UnreadableFileError) as told, silenced("counting"):
        engine.execute(f"SELECT '{PERSON}'::INT")
    assert DIGITS not in f"{told.value} {told.value.fault} {told.value.__cause__}"
    assert told.value.__suppress_context__
    assert told.value.fault.found == "ConversionException while counting"


def test_the_command_as_a_process_leaves_counts_only(places):
    words = [sys.executable, "-m", "data_layer", "import", "employments", *files(places, STAFF), "--simulated"]
    before = {path.name for path in ROOT.iterdir()}
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False, env=dict(os.environ))
    assert done.returncode == 0
    assert DIGITS not in done.stdout + done.stderr
    assert left_behind(places) == []
    assert {path.name for path in ROOT.iterdir()} == before
