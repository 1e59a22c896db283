"""A process of its own that loads everything once and then, at every line it reads, forks an import and kills it.

Each import is killed with SIGKILL at a random moment of the time that a whole one takes; the line written back says
whether it was ``killed`` or had ``finished``.
"""

from __future__ import annotations

import os
import signal
import sys
import time
from datetime import date

import numpy as np
import pandas as pd

from data_layer.schema import Subject
from data_layer.store import open_store, save_dataset, saving
from tests.data_layer.tables.tidy import big_staffing


def run_import(url: str, table: pd.DataFrame) -> None:
    engine = open_store(url)
    words = {"source": "s", "extract_date": date(2025, 1, 1)}
    save_dataset(engine, Subject.STAFFING, table, title="new", **words)
    engine.dispose()


def seconds_of_an_import(table: pd.DataFrame) -> float:
    run_import("sqlite://", table)  # loads what is loaded late
    started = time.monotonic()
    run_import("sqlite://", table)
    return time.monotonic() - started


def kill_one(url: str, table: pd.DataFrame, after: float) -> str:
    child = os.fork()
    if not child:
        run_import(url, table)
        os._exit(0)
    time.sleep(after)
    os.kill(child, signal.SIGKILL)
    return "killed" if os.WIFSIGNALED(os.waitpid(child, 0)[1]) else "finished"


def main(url: str, seed: int) -> None:
    saving.CHUNK = 20
    table = big_staffing()
    whole = seconds_of_an_import(table)
    moments = np.random.default_rng(seed)
    for _ in sys.stdin:
        sys.stdout.write(f"{kill_one(url, table, moments.uniform(0.0, whole))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
