import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Event

import pandas as pd
import pytest
import sqlalchemy as sa

from data_layer.schema import Subject
from data_layer.store import activate, active_datasets, list_datasets, open_store, read_table, save_dataset
from data_layer.store.database import ROWS
from tests.data_layer.tables.tidy import big_staffing, staffing

ROOT = Path(__file__).parents[3]
WORDS = {"source": "s", "extract_date": date(2025, 6, 11)}


def save(engine, headcount):
    table = staffing([headcount] * 6)
    return save_dataset(engine, Subject.STAFFING, table, title=str(headcount), **WORDS)


def test_imports_at_the_same_time_all_succeed_whole(engine):
    with ThreadPoolExecutor(4) as pool:
        infos = list(pool.map(lambda headcount: save(engine, headcount), range(20, 32)))
    assert sorted(info.id for info in infos) == [info.id for info in list_datasets(engine)]
    assert active_datasets(engine)[Subject.STAFFING] in infos
    for info in infos:
        assert read_table(engine, info.id, Subject.STAFFING)["headcount"].tolist() == [int(info.title)] * 6


def test_a_reader_sees_the_old_or_the_new_version_never_a_mixture(engine):
    save(engine, 20)
    done = Event()

    def read():
        seen = []
        while not done.is_set():
            info = active_datasets(engine)[Subject.STAFFING]
            seen.append((info.title, set(read_table(engine, info.id, Subject.STAFFING)["headcount"]), info.n_rows))
        return seen

    with ThreadPoolExecutor(2) as pool:
        readers = [pool.submit(read) for _ in range(2)]
        for headcount in range(21, 35):
            save(engine, headcount)
        done.set()
    for reader in readers:
        assert reader.result()
        assert all(headcounts == {int(title)} and rows == 6 for title, headcounts, rows in reader.result())


def test_a_worker_with_its_own_engine_sees_a_new_version_at_once(store_url):
    importer, worker = open_store(store_url), open_store(store_url)
    save(importer, 20)
    assert active_datasets(worker)[Subject.STAFFING].title == "20"
    save(importer, 30)
    assert active_datasets(worker)[Subject.STAFFING].title == "30"
    importer.dispose()
    worker.dispose()


@pytest.mark.parametrize("statements", [1, 3, 6])
def test_an_import_killed_on_the_way_leaves_the_old_version(engine, store_url, statements):
    old = save(engine, 20)
    table = read_table(engine, old.id, Subject.STAFFING)
    command = [sys.executable, "-m", "tests.data_layer.store.killed_import", store_url, str(statements)]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == -signal.SIGKILL
    assert list_datasets(engine) == [old]
    assert active_datasets(engine) == {Subject.STAFFING: old}
    pd.testing.assert_frame_equal(read_table(engine, old.id, Subject.STAFFING), table)
    new = save_dataset(engine, Subject.STAFFING, big_staffing(), title="t", **WORDS)
    assert active_datasets(engine) == {Subject.STAFFING: new}


def test_imports_killed_at_twenty_random_moments_leave_the_old_version(engine, store_url):
    old = save(engine, 20)
    table = read_table(engine, old.id, Subject.STAFFING)
    command = [sys.executable, "-m", "tests.data_layer.store.killed_imports", store_url, "6455"]
    outcomes, n_rows = [], len(big_staffing())
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as killer:
        for _ in range(20):
            killer.stdin.write("next\n")
            killer.stdin.flush()
            outcomes.append(killer.stdout.readline().strip())
            active = active_datasets(engine)[Subject.STAFFING]
            if outcomes[-1] == "killed" and active != old:  # killed between its commit and its end: then it is whole
                outcomes[-1] = "finished"
            if outcomes[-1] == "finished":
                assert len(read_table(engine, active.id, Subject.STAFFING)) == n_rows
                activate(engine, old.id)
            pd.testing.assert_frame_equal(read_table(engine, old.id, Subject.STAFFING), table)
            assert count_rows(engine) == sum(info.n_rows for info in list_datasets(engine))
        killer.stdin.close()
    assert set(outcomes) <= {"killed", "finished"}
    assert outcomes.count("killed") >= 10


def count_rows(engine):
    with engine.connect() as connection:
        return connection.execute(sa.select(sa.func.count()).select_from(ROWS[Subject.STAFFING])).scalar_one()
