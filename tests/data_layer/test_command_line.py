import io
import subprocess
import sys
from pathlib import Path

import pandas as pd
import pytest

from data_layer.cli import datasets
from data_layer.cli.main import main
from data_layer.cli.printing import MAX_FAULTS_PRINTED
from data_layer.schema import Subject
from data_layer.store import active_datasets, list_datasets, open_store, read_table
from data_layer.tables.export import csv_text
from tests.data_layer.tables.tidy import big_staffing, organisation, staffing, teams

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
ENGLISH = str(DATA / "import_english.csv")
DANISH = str(DATA / "import_danish.csv")
FAULTS = str(DATA / "import_faults.csv")


@pytest.fixture
def url(tmp_path, monkeypatch):
    made = f"sqlite:///{tmp_path / 'store.sqlite'}"
    monkeypatch.setenv("DATABASE_URL", made)
    return made


@pytest.fixture
def engine(url):
    return open_store(url)


def write(folder, text, name="file.csv"):
    file = folder / name
    file.write_text(text, encoding="utf-8")
    return str(file)


def test_import_stores_and_tells_what_it_understood(engine, capsys):
    words = ["--title", "Udtræk 2024", "--source", "KRL", "--extract-date", "2025-06-11"]
    assert main(["import", "staffing", DANISH, *words]) == 0
    (info,) = active_datasets(engine).values()
    assert (info.title, info.source, str(info.extract_date), info.simulated) == (
        "Udtræk 2024",
        "KRL",
        "2025-06-11",
        False,
    )
    said = capsys.readouterr().out
    for line in (
        "Encoding       Latin-1 (Windows-1252)",
        "Separator      semicolon",
        "Decimal sign   comma",
        "headcount <- Antal personer",
        "Rows           4",
        "Kommuner       4",
        "Periods        1: 2024H1 to 2024H1",
        "Cells          observed 10, suppressed 8, not_reported 0, not_applicable 6, missing 0",
        "Suppressed     8 cells",
        "Stored and active: id 1  staffing  'Udtræk 2024'",
    ):
        assert line in said


def test_import_names_the_dataset_after_the_file_by_default(engine):
    assert main(["import", "staffing", ENGLISH]) == 0
    (info,) = active_datasets(engine).values()
    assert (info.title, info.source) == ("import_english", "import_english.csv")


def test_import_with_faults_lists_them_and_keeps_the_old(engine, capsys):
    main(["import", "staffing", ENGLISH])
    before = active_datasets(engine)
    capsys.readouterr()
    assert main(["import", "staffing", FAULTS]) == 1
    said = capsys.readouterr().out
    assert "12 faults:" in said
    assert "first in line 2" in said
    assert "'#REF!'" in said
    assert "Nothing was stored" in said
    assert active_datasets(engine) == before
    assert len(list_datasets(engine)) == 1


def test_import_counts_the_faults_it_does_not_print(url, tmp_path, capsys):
    text = csv_text(Subject.STAFFING, big_staffing(80)).replace(",20,", ",-20,")
    assert main(["import", "staffing", write(tmp_path, text)]) == 1
    said = capsys.readouterr().out
    assert "480 faults:" in said
    assert f"... and {480 - MAX_FAULTS_PRINTED} more" in said


def test_import_prints_nothing_that_steers_a_terminal(url, tmp_path, capsys):
    text = 'municipality_code;"mo\ndel";partial\u202e\n101;age;no\n'
    assert main(["validate", "organisation", write(tmp_path, text)]) == 1
    said = capsys.readouterr().out
    assert "\u202e" not in said
    assert "mo?del" in said


def test_import_of_a_workbook_names_the_sheet(engine, tmp_path, capsys):
    file = tmp_path / "file.xlsx"
    pd.read_csv(io.StringIO(csv_text(Subject.STAFFING, staffing()))).to_excel(file, sheet_name="Udtræk", index=False)
    assert main(["import", "staffing", str(file)]) == 0
    assert "Sheet          Udtræk" in capsys.readouterr().out
    pd.testing.assert_frame_equal(read_table(engine, 1, Subject.STAFFING), staffing())


def test_validate_stores_nothing(engine, capsys):
    assert main(["validate", "staffing", ENGLISH]) == 0
    assert "The file can be imported." in capsys.readouterr().out
    assert main(["validate", "staffing", FAULTS]) == 1
    assert "The file cannot be imported." in capsys.readouterr().out
    assert list_datasets(engine) == []


def test_export_and_import_again_give_the_identical_table_and_file(engine, tmp_path):
    main(["import", "staffing", DANISH])
    first, second = tmp_path / "1.csv", tmp_path / "2.csv"
    assert main(["export", "staffing", "--out", str(first)]) == 0
    assert main(["import", "staffing", str(first)]) == 0
    assert main(["export", "staffing", "--out", str(second)]) == 0
    assert first.read_bytes() == second.read_bytes()
    assert list_datasets(engine)[0].sha256 == list_datasets(engine)[1].sha256
    pd.testing.assert_frame_equal(read_table(engine, 1, Subject.STAFFING), read_table(engine, 2, Subject.STAFFING))
    assert not list(tmp_path.glob("*.part"))


def test_export_without_data_says_so(url, tmp_path, capsys):
    assert main(["export", "staffing", "--out", str(tmp_path / "x.csv")]) == 1
    assert "run seed" in capsys.readouterr().err


def test_export_to_an_impossible_place_says_so(url, tmp_path, capsys):
    main(["import", "staffing", ENGLISH])
    assert main(["export", "staffing", "--out", str(tmp_path / "no" / "x.csv")]) == 1
    assert "Check the path" in capsys.readouterr().err


def test_seed_loads_simulated_data_once(engine, capsys):
    assert main(["seed"]) == 0
    infos = active_datasets(engine)
    assert set(infos) == {one for one in Subject if not one.is_optional}
    assert all(info.simulated for info in infos.values())
    assert main(["seed"]) == 0
    assert "nothing to do" in capsys.readouterr().out
    assert active_datasets(engine) == infos


def test_seeds_at_the_same_time_store_the_demo_data_once(engine, monkeypatch, capsys):
    """Another process seeds between this one's look and its saving."""
    save = datasets.save_datasets

    def save_second(*arguments):
        monkeypatch.setattr(datasets, "save_datasets", save)
        assert main(["seed"]) == 0
        return save(*arguments)

    monkeypatch.setattr(datasets, "save_datasets", save_second)
    assert main(["seed"]) == 0
    assert len(list_datasets(engine)) == 3
    assert "nothing to do" in capsys.readouterr().out


def test_prune_tells_what_it_removed_and_keeps_what_is_shown(engine, capsys):
    for _ in range(3):
        main(["import", "staffing", ENGLISH])
    assert main(["activate", "1"]) == 0
    capsys.readouterr()
    assert main(["prune", "--keep", "1"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line[:14] for line in said] == ["Removed: id 2 ", "1 removed; of "]
    assert [info.id for info in list_datasets(engine)] == [1, 3]
    assert main(["prune", "--keep", "0"]) == 1
    assert "at least one" in capsys.readouterr().err


def test_seed_leaves_imported_data_alone_and_fills_the_other_subjects(engine):
    main(["import", "organisation", write_organisation(engine)])
    main(["seed"])
    infos = active_datasets(engine)
    assert {subject: info.simulated for subject, info in infos.items()} == {
        Subject.STAFFING: True,
        Subject.ORGANISATION: False,
        Subject.BACKGROUND: True,
    }


def write_organisation(engine):
    return write(Path(engine.url.database).parent, csv_text(Subject.ORGANISATION, organisation()))


def test_simulated_numbers_stay_simulated_through_export_and_import(engine, tmp_path):
    main(["seed"])
    file = tmp_path / "simulated.csv"
    main(["export", "organisation", "--out", str(file)])
    text = file.read_text(encoding="utf-8")
    assert text.startswith("# SIMULEREDE TAL\n")
    main(["import", "organisation", str(file)])
    assert active_datasets(engine)[Subject.ORGANISATION].simulated
    file.write_text(text.removeprefix("# SIMULEREDE TAL\n"), encoding="utf-8")
    main(["import", "organisation", str(file)])
    assert active_datasets(engine)[Subject.ORGANISATION].simulated


def test_import_can_mark_numbers_as_simulated(engine):
    main(["import", "staffing", ENGLISH, "--simulated"])
    assert active_datasets(engine)[Subject.STAFFING].simulated


def test_list_shows_versions_and_the_active_one(engine, capsys):
    assert main(["list"]) == 0
    assert "No datasets" in capsys.readouterr().out
    main(["import", "staffing", ENGLISH])
    main(["import", "staffing", DANISH])
    capsys.readouterr()
    main(["list"])
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith("        id 1  staffing  'import_english'  simulated: no")
    assert second.startswith("active  id 2  staffing  'import_danish'  simulated: no")
    assert "4 rows, 4 kommuner, 2024H1 to 2024H1" in second


def test_activate_goes_back(engine, capsys):
    main(["import", "staffing", ENGLISH])
    main(["import", "staffing", DANISH])
    assert main(["activate", "1"]) == 0
    assert active_datasets(engine)[Subject.STAFFING].id == 1
    assert main(["activate", "7"]) == 1
    assert "Error: Expected the id of a stored dataset, got 7" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["unknown"],
        ["import"],
        ["import", "weather", ENGLISH],
        ["import", "staffing", ENGLISH, "--extract-date", "11/6 2025"],
        ["import", "staffing", ENGLISH, "--extract-date", "2999-01-01"],
        ["import", "staffing", ENGLISH, "--title", " "],
        ["import", "staffing", ENGLISH, "--title", "x" * 201],
        ["activate", "one"],
    ],
)
def test_wrong_usage_is_explained(url, arguments, capsys):
    with pytest.raises(SystemExit) as caught:
        main(arguments)
    assert caught.value.code == 2
    assert "usage: python -m data_layer" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["import", "validate", "suggest", "export", "list", "activate", "prune", "seed"])
def test_every_command_has_help(command, capsys):
    with pytest.raises(SystemExit) as caught:
        main([command, "--help"])
    assert caught.value.code == 0
    assert command in capsys.readouterr().out


def test_a_store_that_cannot_be_opened_is_one_sentence(monkeypatch, capsys):
    monkeypatch.setenv("DATABASE_URL", "sqlite:////nonexistent/folder/x.sqlite")
    for arguments in (["import", "staffing", ENGLISH], ["list"], ["seed"], ["activate", "1"]):
        assert main(arguments) == 1
        error = capsys.readouterr().err
        assert error.startswith("Error: Expected a working database")
        assert len(error.splitlines()) == 1


@pytest.mark.parametrize("stop", [KeyboardInterrupt, MemoryError])
def test_being_stopped_is_one_sentence(url, monkeypatch, capsys, stop):
    def fail(*_):
        raise stop

    monkeypatch.setattr("data_layer.cli.kinds.read_subject", fail)
    assert main(["import", "staffing", ENGLISH]) == 1
    assert "stored data are as before" in capsys.readouterr().err


def test_a_broken_demo_file_is_refused(url, monkeypatch, capsys):
    monkeypatch.setattr("data_layer.cli.datasets.demo_files", lambda: {Subject.STAFFING: Path(FAULTS)})
    assert main(["seed"]) == 1
    assert "Expected valid demo data in import_faults.csv" in capsys.readouterr().err


def run(*arguments, **popen):
    command = [sys.executable, "-W", "error", "-m", "data_layer", *arguments]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **popen)


def test_two_imports_at_once_both_succeed(engine):
    started = [run("import", "staffing", file) for file in (ENGLISH, DANISH)]
    ended = [process.communicate(timeout=60) for process in started]
    assert [process.returncode for process in started] == [0, 0], ended
    assert {info.title for info in list_datasets(engine)} == {"import_english", "import_danish"}
    for info in list_datasets(engine):
        assert len(read_table(engine, info.id, Subject.STAFFING)) == 4


def test_output_that_nobody_reads_is_no_crash(url):
    process = run("validate", "staffing", ENGLISH)
    process.stdout.close()
    assert process.stderr.read() == ""
    process.stderr.close()
    process.wait(60)


def test_a_terminal_without_danish_letters_is_no_crash(engine):
    process = run(
        "import",
        "staffing",
        ENGLISH,
        "--title",
        "Sjællandsk",
        env={"PYTHONIOENCODING": "ascii", "DATABASE_URL": str(engine.url)},
    )
    said, error = process.communicate(timeout=60)
    assert (process.returncode, error) == (0, "")
    assert r"Sj\xe6llandsk" in said


def test_import_of_teams_says_how_much_is_hidden_and_export_gives_it_back(engine, tmp_path, capsys):
    main(["import", "staffing", ENGLISH])
    file = write(tmp_path, csv_text(Subject.TEAM_STAFFING, teams([20, 15, 3], code="860")))
    assert main(["import", "team_staffing", str(file)]) == 0
    said = capsys.readouterr().out
    assert "12 of 18 cells are hidden beside the kommuner's own numbers" in said
    out = tmp_path / "out.csv"
    assert main(["export", "team_staffing", "--out", str(out)]) == 0
    assert out.read_text().splitlines()[2] == "860,Syd,2024H1" + ",suppressed" * 6
    assert main(["import", "team_staffing", str(out)]) == 0
    assert list_datasets(engine)[1].sha256 == list_datasets(engine)[2].sha256


def test_export_of_teams_that_are_not_loaded_says_so(url, tmp_path, capsys):
    assert main(["export", "team_staffing", "--out", str(tmp_path / "x.csv")]) == 1
    assert "Expected an active team_staffing dataset, got none" in capsys.readouterr().err
