"""``suggest`` on the command line: what it prints, asks and writes."""

import io
import re
import tomllib
from pathlib import Path

import pytest

from data_layer.cli.main import main

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
PAYROLL = str(EXAMPLES / "invented_payroll.csv")
WORKBOOK = str(EXAMPLES / "invented_workbook.xlsx")


class Terminal(io.StringIO):
    """A person who types what is given, one answer a line."""

    def isatty(self):
        return True


@pytest.fixture
def types(monkeypatch):
    return lambda *answers: monkeypatch.setattr("sys.stdin", Terminal("".join(f"{one}\n" for one in answers)))


def test_without_a_terminal_nothing_is_asked_and_the_mapping_is_printed(capsys):
    assert main(["suggest", PAYROLL]) == 0
    said = capsys.readouterr()
    assert tomllib.loads(said.out)["subject"] == "staffing"
    assert "# decide: is '06/2024' in 'Periode' the half-year 2024H1?" in said.out
    assert "3 lines are settled; 9 stand as comments for you to decide." in said.err
    assert f"python -m data_layer validate mapped {PAYROLL} --mapping MAP.toml" in said.err


def test_yes_asks_nothing_on_a_terminal_and_settles_nothing_doubtful(types, capsys):
    types()
    assert main(["suggest", PAYROLL, "--yes"]) == 0
    said = capsys.readouterr()
    assert "[1 of 9]" not in said.err
    assert list(tomllib.loads(said.out)["columns"]) == ["municipality_code"]


def test_on_a_terminal_every_doubt_is_asked_and_the_answers_make_a_mapping_that_imports(
    types, capsys, tmp_path, monkeypatch
):
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path / 'store.sqlite'}")
    types(*["y"] * 7, "not_applicable", "suppressed")
    plan = tmp_path / "map.toml"
    assert main(["suggest", PAYROLL, "--out", str(plan)]) == 0
    said = capsys.readouterr().err
    assert "    5  Ansatte primo: '312', '41', '29'" in said
    assert "[7 of 9] the unit seems to be per_cent, of 'Ansatte primo': is it?" in said
    assert "12 lines are settled." in said
    assert main(["import", "mapped", PAYROLL, "--mapping", str(plan)]) == 0
    assert "Stored and active: id 1  staffing  'invented_payroll'" in capsys.readouterr().out


def test_the_question_shown_in_the_document_is_the_one_that_is_asked(types, capsys):
    document = (EXAMPLES.parent / "import-mapped.md").read_text(encoding="utf-8")
    shown = re.search(r"```\n(\[4 of 9\].*?)```", document, re.DOTALL)[1]
    types(*"yyyq")
    main(["suggest", PAYROLL])
    assert shown in capsys.readouterr().err


def test_an_end_of_input_leaves_the_rest_open(types, capsys):
    types("y")
    assert main(["suggest", PAYROLL]) == 0
    assert "4 lines are settled; 8 stand as comments" in capsys.readouterr().err


def test_a_mapping_that_is_there_is_never_overwritten(tmp_path, capsys):
    plan = tmp_path / "map.toml"
    plan.write_text("mine", encoding="utf-8")
    assert main(["suggest", PAYROLL, "--out", str(plan)]) == 1
    assert "is there already and is not overwritten; choose another --out" in capsys.readouterr().err
    assert plan.read_text(encoding="utf-8") == "mine"


def test_a_mapping_that_appears_meanwhile_is_not_overwritten(tmp_path, capsys, monkeypatch):
    plan = tmp_path / "map.toml"
    monkeypatch.setattr("data_layer.cli.suggesting.mapping_text", lambda *_: plan.write_text("mine") and "theirs")
    assert main(["suggest", PAYROLL, "--out", str(plan)]) == 1
    assert plan.read_text(encoding="utf-8") == "mine"


def test_several_sheets_are_told_with_the_option_that_chooses(capsys):
    assert main(["suggest", WORKBOOK]) == 1
    assert (
        capsys.readouterr().err
        == "Error: Expected one sheet, got 2 sheets with content ('Udtræk', 'Læs mig'); say which one with --sheet.\n"
    )


@pytest.mark.parametrize("file", ["no.csv", "."])
def test_a_file_that_cannot_be_read_is_one_sentence(file, capsys):
    assert main(["suggest", file]) == 1
    assert capsys.readouterr().err.startswith("Error: Expected a readable file")


def test_a_folder_that_is_not_there_is_one_sentence(tmp_path, capsys):
    assert main(["suggest", PAYROLL, "--out", str(tmp_path / "no" / "map.toml")]) == 1
    assert "Check the path" in capsys.readouterr().err
