"""Every broken file is answered with exactly these sentences, and never with an exception or half an import."""

from __future__ import annotations

import pytest
import sqlalchemy as sa

from data_layer.cli.main import _parser, main
from data_layer.schema import Subject
from data_layer.store import active_datasets, list_datasets, open_store
from data_layer.store.database import ROWS
from data_layer.tables.export import csv_text
from tests.data_layer.broken_files import cell_cases, employment_cases, file_cases, mapped_cases, outside_cases
from tests.data_layer.broken_files.build import csv
from tests.data_layer.tables.tidy import background, organisation

CASES = [*file_cases.CASES, *cell_cases.CASES, *outside_cases.CASES, *mapped_cases.CASES, *employment_cases.CASES]


def words(case):
    return f"{case.kind}: {case.name}"


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    """A store in which every required subject has an active version."""
    folder = tmp_path_factory.mktemp("broken")
    patch = pytest.MonkeyPatch()
    patch.setenv("DATABASE_URL", f"sqlite:///{folder / 'store.sqlite'}")
    good = {
        "staffing": csv(),
        "organisation": csv_text(Subject.ORGANISATION, organisation()),
        "background": csv_text(Subject.BACKGROUND, background()),
    }
    for kind, text in good.items():
        (folder / kind).write_text(text, encoding="utf-8")
        assert main(["import", kind, str(folder / kind)]) == 0
    yield open_store(f"sqlite:///{folder / 'store.sqlite'}")
    patch.undo()


def contents(engine):
    with engine.connect() as connection:
        counts = [connection.execute(sa.select(sa.func.count()).select_from(table)).scalar() for table in ROWS.values()]
    return active_datasets(engine), len(list_datasets(engine)), counts


def test_there_are_many_and_each_is_of_its_own_kind():
    assert len(CASES) >= 60
    assert len({words(case) for case in CASES}) == len(CASES)
    assert len({(case.kind, case.file, case.content, case.options, case.absence) for case in CASES}) == len(CASES)


@pytest.mark.parametrize("case", CASES, ids=words)
def test_what_is_wrong_is_told_and_nothing_is_stored(case, engine, tmp_path, capsys):
    before = contents(engine)
    arguments = case.arguments(tmp_path)
    options = _parser().parse_args(["validate", *arguments])
    faults = [fault for reading in options.read(options) for fault in reading.faults]
    assert [f"{one.line} | {one.column} | {one.found} | {one.expected} | {one.remedy}" for one in faults] == [
        *case.told
    ]
    assert main(["import", *arguments]) == 1
    said = capsys.readouterr()
    assert "Nothing was stored; the active dataset is as before." in said.out
    assert "Traceback" not in said.out + said.err
    assert employment_cases.PERSON not in said.out + said.err
    assert contents(engine) == before
