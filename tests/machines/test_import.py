"""An import on one machine, seen from two: every answer is of the old dataset or of the new one, and soon of the new."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from threading import Event

import pytest

from data_layer.demo.files import demo_files
from data_layer.schema import Subject
from data_layer.store import activate, active_datasets, open_store
from tests.conftest import ROOT
from tests.machines.conftest import DATASET, Machines, file_of, page_of, screens, wait_until

SEEN_WITHIN_SECONDS = 5


@pytest.fixture
def other_data(tmp_path, machines):
    """A staffing file of fewer half-years; the store is given back as it was."""
    engine = open_store(machines.environment["DATABASE_URL"])
    before = active_datasets(engine)[Subject.STAFFING].id
    lines = demo_files()[Subject.STAFFING].read_text(encoding="utf-8").splitlines(keepends=True)
    file = tmp_path / "own.csv"
    file.write_text("".join([lines[0], *(line for line in lines[1:] if line[4:10] <= "2020H1")]), encoding="utf-8")
    yield file
    activate(engine, before)
    engine.dispose()
    wait_until(lambda: all("2024H1" in file_of(one.url).text for one in machines.servers), SEEN_WITHIN_SECONDS)


def run_import(machines: Machines, file: os.PathLike[str]) -> None:
    """Import as the operator does, on a machine of its own."""
    command = [sys.executable, "-m", "data_layer", "import", "staffing", str(file), "--title", "Egne tal"]
    subprocess.run(command, cwd=ROOT, env={**os.environ, **machines.environment}, check=True, capture_output=True)


def test_readers_on_two_machines_get_the_old_dataset_or_the_new_one_whole(machines, other_data):
    asked = [(one.url, path) for one in machines.servers for path in ("/", DATASET)]
    old = {path: answer_of(machines.servers[0].url, path) for _, path in asked}
    is_over = Event()

    def read(url, path):
        seen = []
        while not is_over.is_set():
            seen.append(answer_of(url, path))
            time.sleep(0.2)  # four readers, not an attack
        return [*seen, answer_of(url, path)]  # who slept while it happened sees what came of it

    with ThreadPoolExecutor(len(asked)) as pool:
        readers = [pool.submit(read, *one) for one in asked]
        try:
            run_import(machines, other_data)
            wait_until(lambda: all(answer_of(*one) != old[one[1]] for one in asked), SEEN_WITHIN_SECONDS)
        finally:
            is_over.set()
        seen = [reader.result() for reader in readers]
    new = {path: answer_of(machines.servers[1].url, path) for _, path in asked}
    for (_, path), answers in zip(asked, seen, strict=True):
        assert set(answers) == {old[path], new[path]}
        assert answers[0] == old[path]
        assert set(answers[answers.index(new[path]) :]) == {new[path]}
    assert screens(machines.servers[0]) == screens(machines.servers[1])


def answer_of(url: str, path: str) -> tuple[int, str]:
    answer = file_of(url) if path == DATASET else page_of(url, path)
    return answer.status_code, answer.text
