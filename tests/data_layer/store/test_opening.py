import os
import sqlite3
import subprocess
import sys
from datetime import date

import pytest

from data_layer.errors import DataLayerError
from data_layer.schema import Subject
from data_layer.store import active_version, list_datasets, open_store, save_dataset
from tests.data_layer.tables.tidy import staffing

WORDS = {"title": "t", "source": "s", "extract_date": date(2025, 6, 11)}
OPEN = "import sys; from data_layer.store import open_store; open_store(sys.argv[1]).dispose()"


def test_open_store_keeps_what_is_there(store_url):
    first = open_store(store_url)
    info = save_dataset(first, Subject.STAFFING, staffing(), **WORDS)
    first.dispose()
    second = open_store(store_url)
    assert list_datasets(second) == [info]
    second.dispose()


def test_open_store_works_when_several_processes_start_at_once(store_url):
    started = [subprocess.Popen([sys.executable, "-W", "error", "-c", OPEN, store_url]) for _ in range(5)]
    assert [process.wait(120) for process in started] == [0] * 5


def test_open_store_in_memory_keeps_one_database():
    engine = open_store("sqlite://")
    save_dataset(engine, Subject.STAFFING, staffing(), **WORDS)
    assert active_version(engine) == "1-0-0-0.1"
    engine.dispose()


def test_open_store_does_not_wait_for_an_import(tmp_path, monkeypatch):
    url = f"sqlite:///{tmp_path / 'store.sqlite'}"
    open_store(url).dispose()
    monkeypatch.setattr("data_layer.store.opening.BUSY_TIMEOUT_MS", 1)
    importing = sqlite3.connect(tmp_path / "store.sqlite")
    importing.execute("BEGIN IMMEDIATE")
    assert active_version(open_store(url)) == "0-0-0-0.0"
    importing.close()


def test_open_store_lets_readers_read_during_an_import(tmp_path):
    open_store(f"sqlite:///{tmp_path / 'store.sqlite'}").dispose()
    connection = sqlite3.connect(tmp_path / "store.sqlite")
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    connection.close()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "nonsense",
        "mysql://root@localhost/x",
        "sqlite:////nonexistent/folder/x.sqlite",
        "postgresql://somebody:hemmeligt@127.0.0.1:1/none",
        "postgres://somebody:hemmeligt@127.0.0.1:1/none",
        "postgresql://somebody@localhost:port/none",
    ],
)
def test_open_store_says_that_a_store_cannot_be_opened(url):
    with pytest.raises(DataLayerError, match="check DATABASE_URL") as caught:
        open_store(url)
    assert caught.value.code == "store_unavailable"
    assert "hemmeligt" not in caught.value.message


def test_open_store_refuses_a_file_that_is_no_database(tmp_path):
    file = tmp_path / "letter.txt"
    file.write_text("Dear reader, " * 100)
    with pytest.raises(DataLayerError, match="not a database"):
        open_store(f"sqlite:///{file}")
    assert file.read_text() == "Dear reader, " * 100


def test_open_store_refuses_a_locked_database(tmp_path, monkeypatch):
    monkeypatch.setattr("data_layer.store.opening.BUSY_TIMEOUT_MS", 10)
    monkeypatch.setattr("data_layer.store.opening.WAL_ATTEMPTS", 2)
    other = sqlite3.connect(tmp_path / "store.sqlite")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(DataLayerError, match="locked"):
        open_store(f"sqlite:///{tmp_path / 'store.sqlite'}")
    other.close()


def test_a_forked_worker_reads_with_connections_of_its_own(engine):
    save_dataset(engine, Subject.STAFFING, staffing(), **WORDS)
    child = os.fork()
    if not child:
        code = 1
        try:
            engine.dispose(close=False)
            code = 0 if active_version(engine) == "1-0-0-0.1" else 2
        finally:
            os._exit(code)
    assert os.waitpid(child, 0)[1] == 0
    assert active_version(engine) == "1-0-0-0.1"
