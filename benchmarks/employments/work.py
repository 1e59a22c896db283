"""One measured piece of work in a process of its own; prints seconds, CPU seconds and peak memory as JSON.

``product``: both files into the tables of kommuner and teams, before suppression.  ``read``: what the engine needs to
read the same files, every column, and count distinct persons.  ``read_id``: the same, but only the persons' column is
read, which in Parquet is a small part of the file.  ``plain``: the rule in plain pandas.
"""

from __future__ import annotations

import json
import os
import resource
import sys
import time
from pathlib import Path

import duckdb
import pandas as pd

from benchmarks.employments.plain import plain_counts
from data_layer.schema import HalfYear
from data_layer.sources.progress import silent
from data_layer.tables.employments.counting import Question, count_employments
from data_layer.tables.employments.tidy import municipality_table, team_table

FIRST, LAST = HalfYear(2008, 1), HalfYear(2025, 2)
THREADS = 2


def product(files: list[Path]) -> int:
    question = Question(*files, first_half_year=FIRST, extract_date=LAST.last_day)
    counts = count_employments(question, silent)
    tables = [table(counts.measures, counts.teams, counts.known_absence) for table in (municipality_table, team_table)]
    return sum(map(len, tables))


def read(files: list[Path]) -> int:
    return sum(_distinct_persons(file, all_columns=True) for file in files)


def read_id(files: list[Path]) -> int:
    return sum(_distinct_persons(file, all_columns=False) for file in files)


def _distinct_persons(file: Path, *, all_columns: bool) -> int:
    with duckdb.connect(config={"threads": str(THREADS)}) as engine:
        rows = engine.read_parquet(str(file)) if file.suffix == ".parquet" else engine.read_csv(str(file), sep=";")
        asked = ["count(DISTINCT person_id)", *(f"max({name})" for name in rows.columns if all_columns)]
        return int(rows.aggregate(", ".join(asked)).fetchall()[0][0])


def plain(files: list[Path]) -> int:
    employments, absence = (pd.read_csv(file, sep=";", dtype=str, keep_default_na=False) for file in files)
    for table, share in ((employments, "fte_share"), (absence, "share")):
        table[share] = table[share].astype(float)
        for day in ("start_date", "end_date"):
            table[day] = pd.to_datetime(table[day].replace("", None))
    half_years = [HalfYear.from_index(index) for index in range(FIRST.index, LAST.index + 1)]
    return len(plain_counts(employments, absence, half_years))


def main() -> None:
    name, *files = sys.argv[1:]
    began, before = time.perf_counter(), os.times()
    n_rows = WORK[name]([Path(file) for file in files])
    seconds, after = time.perf_counter() - began, os.times()
    figures = {
        "seconds": seconds,
        "cpu_seconds": after.user + after.system - before.user - before.system,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "rows": n_rows,
    }
    print(json.dumps(figures))


WORK = {"product": product, "read": read, "read_id": read_id, "plain": plain}

if __name__ == "__main__":
    main()
